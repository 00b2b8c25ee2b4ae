"""The verbs about the library as a thing to keep: check, backup, restore."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.main import LIBRARY_FAULT, OK, counted, open_library, printable, something
from reader.cli.sources import show_progress

if TYPE_CHECKING:
    from reader.library import Library
    from reader.store.reports import CheckPart

# What a check looks at.
PARTS: dict[CheckPart, str] = {
    "file": "the library's file",
    "counters": "the counters",
    "index": "the search index",
    "words": "titles and texts",
    "pages": "pages",
    "stories": "clean stories",
    "images": "pictures",
    "copies": "saved copies",
}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = subparsers.add_parser("check", help="verify the library and every saved copy")
    check.add_argument(
        "--repair",
        action="store_true",
        help="write lost copies again; fetch pages and pictures of unread, starred and saved stories",
    )
    check.add_argument("--offline", action="store_true", help="with --repair: fetch nothing")
    check.add_argument("--allow-private", action="store_true", help="with --repair: private and loopback addresses too")
    backup = subparsers.add_parser("backup", help="write the whole library into one file")
    backup.add_argument("file", type=something, metavar="FILE", help="a new name, or that of an earlier backup")
    restore = subparsers.add_parser("restore", help="put a backup in the library's place; what stood there is set aside")
    restore.add_argument(
        "file", type=something, metavar="FILE", help="one that `backup` wrote, or of those made every night, in backups/"
    )


def run(args: argparse.Namespace) -> int:
    with open_library(args) as library:
        if args.verb == "backup":
            print(library.backup(Path(args.file)))
            return OK
        if args.verb == "restore":
            library.restore_backup(Path(args.file))
            library.settle()
            return OK
        if args.repair:
            _repair(library, fetch=not args.offline)
        report = library.check(show_part)
        _show("looking for what is not here whole …")
        not_here = library.not_here()
        _show("")
    for fault in (*report.faults, *report.copies_changed):
        print(fault, file=sys.stderr)
    seen = (
        counted(report.sources, "source"), counted(report.entries, "entry", "entries"),
        counted(report.stories, "clean story", "clean stories"),
        counted(report.pages, "page"), counted(report.images, "picture"), counted(report.copies, "copy", "copies"),
    )  # fmt: skip
    print(f"{', '.join(seen)}: " + ("all is well" if report.ok and not report.copies_changed else "something is wrong"))
    if not_here:
        there = "1 story is" if not_here == 1 else f"{not_here:,} stories are"
        way_on = "" if args.repair else ": `cleanwire check --repair` fetches them"
        print(f"{there} unread, starred or saved and not here whole, for reading without the network{way_on}")
    return OK if report.ok else LIBRARY_FAULT


def show_part(part: CheckPart, at: int, total: int) -> None:
    """What is looked at, on the terminal's last line; nothing where stderr is no terminal."""
    _show(f"looking at {PARTS[part]}" + (f"  {min(at * 100 // total, 100)} %" if total else " …"))


def _show(words: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)


def _repair(library: Library, *, fetch: bool) -> None:
    began = False

    def progress(done: int, total: int) -> None:
        nonlocal began
        if not began:
            _show("")
            began = True
        show_progress(done, total)

    repaired = library.repair(progress, fetch=fetch, looking=show_part)
    _show("")
    for copy in repaired.copies:
        print(f"written again: {copy.path}")
    for fault in repaired.copies_failed:
        print(f"cannot be written again: {printable(str(fault))}", file=sys.stderr)
    if repaired.touched:
        print(f"had anew, because something of it could not be read: {counted(len(repaired.touched), 'story', 'stories')}")
    for id, why in repaired.not_had:
        print(f"story {id}: {printable(why)}", file=sys.stderr)
    if repaired.pages or repaired.pictures:
        print(f"fetched: {counted(repaired.pages, 'page')}, {counted(repaired.pictures, 'picture')} alone")
    if repaired.left:
        print(f"{counted(repaired.left, 'story', 'stories')} left for another time")
