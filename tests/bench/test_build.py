"""The quick way to a large library gives what the program's own way gives."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.store.database import FILE
from tests.bench.build import build

SIZE = 1_000
# How the index lies in the file is its own affair: what it holds is compared.
_PIECES = {"search", "search_data", "search_idx"}


def test_both_ways_give_the_same_library(tmp_path: Path) -> None:
    build(tmp_path / "quick", SIZE, usual=100)
    build(tmp_path / "usual", SIZE, usual=SIZE)
    quick, usual = contents(tmp_path / "quick"), contents(tmp_path / "usual")
    assert len(usual["entry"]) == len(usual["search_text"]) == SIZE
    assert {name: rows == usual[name] for name, rows in quick.items()} == dict.fromkeys(usual, True)


def contents(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows of each table, and each word of the index with where it stands."""
    with closing(sqlite3.connect(folder / FILE)) as db:
        db.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        db.execute("UPDATE source SET added = 0")  # the moment it was built
        db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, search, instance)")
        names = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")} - _PIECES
        found = {name: sorted(db.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in names}
        found["words"] = db.execute("SELECT * FROM temp.words ORDER BY term, doc, col, offset").fetchall()
        found["schema"] = sorted(db.execute("SELECT type, name, sql FROM sqlite_master").fetchall(), key=repr)
        return found
