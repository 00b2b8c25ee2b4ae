"""The program's door: verbs go to reader.cli before anything of Qt is loaded; everything else opens the window."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Sequence

from ui.lean_pyside import read_pyside_lean

USAGE = """usage: cleanwire [--library DIR] [FILE or URL …]      opens the window
       cleanwire [--library DIR] VERB …               works in the terminal

verbs: {verbs}

`cleanwire VERB --help` tells more."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; gives its exit code."""
    from reader.cli.verbs import NO_LIBRARY, VERBS, library_folder

    words = list(sys.argv[1:] if argv is None else argv)
    library: str | None = None
    rest: list[str] = []
    while words:
        word = words.pop(0)
        if word == "--library" and words:
            library = words.pop(0)
        elif word.startswith("--library="):
            library = word.partition("=")[2]
        else:
            rest.append(word)
    if library == "":
        print(NO_LIBRARY, file=sys.stderr)
        return 2
    usage = USAGE.format(verbs=", ".join(sorted(VERBS)))
    told = ["--library", library] if library is not None else []
    if rest and rest[0] in VERBS:
        from reader.cli.main import main as run_verb

        return run_verb([*told, *rest])
    if rest and rest[0] in ("-h", "--help"):
        print(usage)
        return 0
    if rest and rest[0] == "--version":
        from importlib.metadata import version

        print(f"cleanwire {version('cleanwire')}")
        return 0
    unknown = [word for word in rest if word.startswith("-")]
    if unknown:
        print(f"cleanwire: there is no option {unknown[0]}\n\n{usage}", file=sys.stderr)
        return 2
    if rest and re.fullmatch(r"[\w-]+", rest[0]) and not os.path.lexists(rest[0]):
        # "refesh" is a verb that was mistyped; a window with an error in it helps nobody.
        from difflib import get_close_matches

        near = get_close_matches(rest[0], VERBS, 1)
        meant = f" Did you mean {near[0]}?" if near else ""
        print(f"cleanwire: there is no verb and no file called {rest[0]}.{meant}\n\n{usage}", file=sys.stderr)
        return 2
    if not has_display():
        print(
            "cleanwire: there is no display, so the window cannot be opened. In the terminal these work: "
            + ", ".join(f"cleanwire {verb}" for verb in sorted(VERBS)),
            file=sys.stderr,
        )
        return 2
    gc.disable()  # what is made while the window starts stays; looking for circles in it took a tenth of the start
    read_pyside_lean()
    try:
        from ui.app import start
    except ImportError as error:
        print(
            f"cleanwire: Qt cannot be loaded ({error}).\nOn Debian or Ubuntu `make run` installs what it needs.", file=sys.stderr
        )
        return 2
    return start(library_folder(library), rest)


def has_display() -> bool:
    """Whether a window can be shown: asked of the environment, because Qt ends the program where it finds none."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
