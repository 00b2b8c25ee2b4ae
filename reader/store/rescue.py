"""Opening a library whatever state it is in: whole, new, or damaged."""

from __future__ import annotations

from pathlib import Path

from reader.store.database import Database


def open_library(folder: Path) -> tuple[Database, tuple[str, ...]]:
    """The open file, and what the user should know of how it was opened."""
    return Database(folder), ()
