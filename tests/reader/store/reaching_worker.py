"""A program that refreshes or opens a library of an older make, and says how far it is, for a test that kills it."""

from __future__ import annotations

import sys
from pathlib import Path

from reader.library import Library


def refresh(folder: Path) -> None:
    """After a line "came 3 12" the twelve entries of source 3 must survive whatever comes."""
    with Library(folder, allow_private=True) as library:
        tell("now")
        library.refresh(force=True, progress=lambda told: tell(f"came {told.source_id} {told.new}"))
        tell("all")


def migrate(folder: Path) -> None:
    tell("now")
    with Library(folder):
        tell("all")


def tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    {"refresh": refresh, "migrate": migrate}[sys.argv[1]](Path(sys.argv[2]))
