"""A library that an older Cleanwire wrote opens in this one, whole: what was there is there, and search finds it again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Library, ListQuery
from reader.resource_files import resource
from reader.store import index
from reader.store.database import FILE
from reader.store.migrate import statements
from tests.reader.store.worker_actions import prepare

EVERY = ListQuery(collapse=False, limit=1000)


@pytest.fixture
def first_version(tmp_path: Path) -> Path:
    """A library in the shape of the first version, with its index."""
    folder = tmp_path / "library"
    prepare(folder)
    with Library(folder) as library:
        library.settle()
    script = resource("migrations/001_library.sql").read_text(encoding="utf8")
    old_index = next(each for each in statements(script) if "CREATE VIRTUAL TABLE search" in each)
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as db:
        later = ("DROP TABLE search", "DROP TABLE to_reindex", "DROP TABLE site_icon",
                 "ALTER TABLE feed_state DROP COLUMN leave_until")  # fmt: skip
        for statement in (*later, old_index, "PRAGMA user_version = 1"):
            db.execute(statement)
        db.execute("INSERT INTO search (search) VALUES ('rebuild')")
        assert db.execute("SELECT count(*) FROM search WHERE search MATCH 'harbour'").fetchone()[0]
    return folder


def test_search_finds_everything_again(first_version: Path) -> None:
    with Library(first_version) as library:
        stories = len(library.ids(EVERY))
        library.settle()
        assert len(library.search("harbour", limit=1000)) == library.count(ListQuery(words="harbour ", collapse=False)) > 0
        assert len(library.ids(EVERY)) == stories
        assert library.check().ok


def test_a_story_that_goes_before_its_turn_leaves_no_trace(first_version: Path) -> None:
    """What the new index has never heard of must not be taken out of it: that would damage it."""
    with Library(first_version) as library:
        found = library.search("harbour", limit=1)
        assert not found, "the index is built in steps, behind the user's back"
        ids = sorted(library.ids(EVERY))
        with library._database.write(durable=True) as db:
            assert index.reindex_some(db, 5) == 5
            gone = [ids[-1], ids[0]]  # one that is back already, one that is not
            index.drop(db, gone)
            db.executemany("DELETE FROM entry WHERE id = ?", ((id,) for id in gone))
        assert library.check().ok
        library.settle()
        assert library.check().ok
        with library._database.read() as db:
            assert db.execute("SELECT count(*) FROM search_text").fetchone()[0] == len(ids) - 2
