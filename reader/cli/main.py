"""The table of verbs, and what they share: which library, which exit code, how a fault of the world is told."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.verbs import NO_LIBRARY, TABLE, library_folder
from reader.errors import (
    CleanwireError,
    DiskFull,
    ExtractionError,
    FetchError,
    MailError,
    ParseError,
    Private,
    RuleError,
    SaveError,
    StoreCorrupt,
    StoreError,
    StoreLocked,
    StoreTooNew,
)

if TYPE_CHECKING:
    from reader.library import Library
    from reader.press import Press

# Verbs that change nothing in the library.
READING = frozenset({"list", "show", "search", "export", "backup", "save", "edition"})
OK, USAGE, NOTHING_READABLE, NOT_FETCHED, LIBRARY_FAULT, STOPPED = 0, 2, 3, 4, 5, 130


def main(argv: Sequence[str], press_of: Callable[[Library], Press] | None = None) -> int:
    """Runs `argv` (without the program's name) and gives the exit code. Never a traceback for a fault of the world.

    `press_of` lends a press to the library; without one, a verb that prints PDFs hands its words to a program that has one.
    """
    words = list(argv)
    argv, library = _library_first(list(argv))
    if library == "":
        print(NO_LIBRARY, file=sys.stderr)
        return USAGE
    verb = next((word for word in argv if not word.startswith("-")), "")
    parser = argparse.ArgumentParser(
        prog="cleanwire",
        description="Reads news: the whole story, only the story. Without a verb the window opens.",
        epilog="cleanwire VERB --help tells more.",
    )
    parser.add_argument("--library", metavar="DIR", help="the library's folder (else $CLEANWIRE_HOME, else your data folder)")
    subparsers = parser.add_subparsers(dest="verb", metavar="VERB")
    # Only the module asked for is loaded; the help of the whole needs them all.
    modules = [TABLE[verb]] if verb in TABLE else sorted(set(TABLE.values()))
    for name in modules:
        import_module(name).add_parser(subparsers)
    try:
        args = parser.parse_args(argv)
    except SystemExit as end:
        return int(end.code or 0)
    args.library = args.library or library
    args.command_line, args.press_of = words, press_of
    if not args.verb:
        parser.print_usage(sys.stderr)
        return USAGE
    try:
        with ExitStack() as args.leaving:
            return int(import_module(TABLE[args.verb]).run(args))
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        # The reader of our output has enough (`| head`); Python would complain once more while ending.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except CleanwireError as error:
        print(f"cleanwire {args.verb}: {error}{way_on(error, args)}", file=sys.stderr)
        return code_of(error)


# What helps against a fault, where what happened does not say so itself.
WAYS_ON: dict[type[CleanwireError], str] = {
    StoreLocked: "close the other program, then try again",
    DiskFull: "make room, or let the folder be written, then try again",
    StoreCorrupt: "`cleanwire check` mends a library; take another backup where this was one",
    StoreTooNew: "update Cleanwire, or name another library with --library",
}


def way_on(error: CleanwireError, args: argparse.Namespace) -> str:
    """What to do about it, in brackets; empty where nothing is known."""
    if isinstance(error, Private):
        return " (--allow-private, if you trust it)" if hasattr(args, "allow_private") else ""
    remedy = next((words for kind, words in WAYS_ON.items() if isinstance(error, kind)), "")
    return f" ({remedy})" if remedy else ""


def code_of(error: CleanwireError) -> int:
    """The one table of exit codes for faults of the world."""
    if isinstance(error, (FetchError, MailError)):
        return NOT_FETCHED
    if isinstance(error, (ParseError, ExtractionError)):
        return NOTHING_READABLE
    if isinstance(error, (StoreError, SaveError)):
        return LIBRARY_FAULT
    return USAGE if isinstance(error, RuleError) else LIBRARY_FAULT


def _copy_to_read(args: argparse.Namespace, folder: Path, fault: DiskFull) -> Path:
    from tempfile import TemporaryDirectory

    from reader.store.reading_copy import copy_to_read

    try:
        copy = Path(args.leaving.enter_context(TemporaryDirectory(prefix="cleanwire-")))
    except OSError:
        raise fault from None
    copy_to_read(folder, copy)
    return copy


def open_library(args: argparse.Namespace) -> Library:
    """The library the arguments name; what happened while opening it is told on stderr.

    Where it cannot be written (a backup that is mounted, another's folder, a full disk), verbs that only read read a copy.
    """
    from reader.library import Library

    folder, allowed = library_folder(args.library), bool(getattr(args, "allow_private", False))
    try:
        library = Library(folder, allow_private=allowed)
    except DiskFull as fault:
        from reader.store.database import FILE

        if args.verb not in READING or not (folder / FILE).is_file():
            raise
        library = Library(_copy_to_read(args, folder, fault), allow_private=allowed)
        print(f"cleanwire: {folder} cannot be written: a copy of it is read, and nothing is noted in it", file=sys.stderr)
    if args.press_of is not None:
        library.press = args.press_of(library)
    for notice in library.notices:
        print(f"cleanwire: {notice}", file=sys.stderr)
    return library


def print_elsewhere(args: argparse.Namespace) -> int:
    """Runs the same verb where there is Qt, which no verb may load; gives its exit code."""
    import subprocess

    from reader.own_process import environment, python

    return subprocess.run(python("-m", "ui.headless", *args.command_line), check=False, env=environment()).returncode


def printable(text: str) -> str:
    """A stranger's text for a terminal: nothing in it can move the cursor, colour the screen or turn the line round."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() or character in "\n\t" or character in _HARMLESS else "\ufffd" for character in text
    )


def something(text: str) -> str:
    """A type for argparse: a name or an address. An empty one, as an unset variable of a script gives, would mean this folder."""
    if not text.strip():
        raise argparse.ArgumentTypeError("it is empty")
    return text


def whole_number(least: int, most: int = 2**63 - 1) -> Callable[[str], int]:
    """A type for argparse: a number within bounds, and the sentence where it is none."""

    def read(text: str) -> int:
        if not text.isascii() or not text.isdecimal() or not least <= int(text) <= most:
            bounds = f"from {least} to {most}" if most < 2**63 - 1 else f"from {least} on"
            raise argparse.ArgumentTypeError(f"{text!r} is no whole number {bounds}")
        return int(text)

    return read


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 source", "2 sources"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


# Printable for people though not for Python: spaces of other widths, joiners that scripts need.
_HARMLESS = "\u00a0\u00ad\u2002\u2003\u2009\u200a\u200b\u200c\u200d\u202f\u3000"


def _library_first(argv: list[str]) -> tuple[list[str], str | None]:
    """`--library DIR` may stand before or after the verb."""
    for number, word in enumerate(argv):
        if word == "--":
            break
        if word == "--library" and number + 1 < len(argv):
            return argv[:number] + argv[number + 2 :], argv[number + 1]
        if word.startswith("--library="):
            return argv[:number] + argv[number + 1 :], word.partition("=")[2]
    return argv, None
