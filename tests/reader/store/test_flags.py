"""Marking many stories in one go: counters and indexes are made anew, and nothing else differs from marking them one by one."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library import Changed, Library, ListQuery
from reader.model.feed import Entry
from reader.store import flags, journal
from reader.store.codec import pack
from reader.store.entries import add_entries
from reader.store.flags import how_many, numbers_in, ranges_of
from reader.store.sources import insert_source

EVERY = ListQuery(collapse=False)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Three sources with forty stories each."""
    with Library(tmp_path / "library") as opened:
        with opened._database.write(durable=False) as db:
            for number in range(3):
                feed = f"https://example.org/{number}.xml"
                source = insert_source(db, feed, title=f"Source {number}")
                entries = [
                    Entry(f"{number}-{each}", feed, "", f"Story {each}", published=datetime(2026, 3, 1 + each % 28, tzinfo=UTC))
                    for each in range(40)
                ]
                add_entries(db, source, entries, 1_780_000_000)
        yield opened


@pytest.fixture
def in_bulk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flags, "_IN_BULK", 1)


def objects(library: Library) -> list[tuple[str, str]]:
    with library._database.read() as db:
        return sorted(db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


def counted(library: Library) -> list[tuple[int, int, int, int]]:
    with library._database.read() as db:
        return db.execute("SELECT source_id, unread, total, starred FROM tally ORDER BY source_id").fetchall()


@pytest.mark.parametrize(
    ("numbers", "ranges"),
    [([], []), ([0], [(0, 0)]), ([4], [(4, 4)]), ([1, 2, 3, 7, 9, 10], [(1, 3), (7, 7), (9, 10)])],
)
def test_ranges_hold_the_numbers(numbers: list[int], ranges: list[tuple[int, int]]) -> None:
    assert ranges_of(numbers) == ranges
    assert list(numbers_in(ranges)) == numbers
    assert how_many(ranges) == len(numbers)


@pytest.mark.usefixtures("in_bulk")
@pytest.mark.parametrize("column", ["read", "starred"])
def test_marked_in_bulk_is_marked_as_one_by_one(library: Library, column: str) -> None:
    before, ids = objects(library), library.ids(EVERY)
    mark = library.mark_read if column == "read" else library.star
    assert mark(ids[10:]) == len(ids) - 10
    assert objects(library) == before
    assert library.check().ok
    assert all(getattr(row, column) for row in library.rows_of(ids[10:]))
    assert not any(getattr(row, column) for row in library.rows_of(ids[:10]))
    library.undo()
    assert library.check().ok
    assert not any(getattr(row, column) for row in library.rows_of(ids))
    assert objects(library) == before
    mark(ids[0])  # the trigger counts again
    assert library.check().ok


@pytest.mark.usefixtures("in_bulk")
def test_what_the_planner_knows_stays(library: Library) -> None:
    known = "SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY idx"
    with library._database.write(durable=False) as db:
        db.execute("ANALYZE")
        before = db.execute(known).fetchall()
    assert any(row[1] == "state_unread" for row in before)
    library.mark_all_read()
    with library._database.read() as db:
        assert db.execute(known).fetchall() == before


@pytest.mark.usefixtures("in_bulk")
def test_a_fault_on_the_way_leaves_everything_as_it_was(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    before, counts = objects(library), counted(library)

    def fails(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(flags, "_count_again", fails)
    with pytest.raises(Exception, match="full"):
        library.mark_all_read()
    assert objects(library) == before
    assert counted(library) == counts
    assert library.check().ok
    assert library.undo() is None


def test_all_of_a_list_are_marked_but_what_came_since(library: Library) -> None:
    shown = library.ids(ListQuery(source_id=1))
    assert library.mark_all_read(ListQuery(source_id=1), among=shown[5:]) == len(shown) - 5
    assert [row.id for row in library.rows(ListQuery(source_id=1, show="unread"))] == shown[:5]
    assert [(source, unread) for source, unread, _total, _starred in counted(library)] == [(1, 5), (2, 40), (3, 40)]


def test_only_what_the_list_shows_is_marked(library: Library) -> None:
    starred = library.ids(EVERY)[:4]
    library.star(starred)
    assert library.mark_all_read(ListQuery(show="starred")) == 4
    assert all(row.read for row in library.rows_of(starred))
    assert library.counts().unread == 116


def test_what_is_folded_away_and_what_others_tell(library: Library) -> None:
    first, second, third = (library.ids(ListQuery(source_id=number))[0] for number in (1, 2, 3))
    with library._database.write(durable=False) as db:
        rows = [(first, 7, "copy"), (second, 7, "copy"), (third, 7, "event")]
        db.executemany("INSERT INTO same (entry_id, group_id, grade) VALUES (?, ?, ?)", rows)
    folded = ListQuery()
    assert library.mark_all_read(folded, among=[first]) == 3
    library.undo()
    assert library.mark_all_read(ListQuery(source_id=1), among=[first]) == 1, "the others are not of this list"
    library.undo()
    assert library.mark_all_read(ListQuery(source_id=1), among=[first], outlets=True) == 3
    library.undo()
    assert library.counts().unread == 120


def test_what_an_older_version_noted_is_undone(library: Library) -> None:
    ids = library.ids(EVERY)[:3]
    library.mark_read(ids)
    with library._database.write(durable=True) as db:
        old = pack(json.dumps({"ids": ids, "to": True}).encode())
        db.execute("UPDATE journal SET payload = ?", (old,))
    assert library.undo()
    assert library.counts().unread == 120


def test_many_are_told_without_their_numbers(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "NAMED", 100)
    heard: list[Changed] = []
    library.subscribe(heard.append)
    library.mark_all_read()
    library.undo()
    assert heard == [Changed("state"), Changed("state")]
    ids = library.ids(EVERY)[:3]
    library.mark_read(ids)
    assert heard[-1] == Changed("state", tuple(sorted(ids)))


def test_a_note_of_a_million_is_small(library: Library) -> None:
    library.mark_all_read()
    with library._database.read() as db:
        assert db.execute("SELECT length(payload) FROM journal").fetchone()[0] < 60


def test_whether_all_are_marked(library: Library) -> None:
    ids = library.ids(EVERY)
    library.mark_read(ids[:50])
    assert library.all_marked("read", ids[:50])
    assert not library.all_marked("read", ids[:51])
    assert not library.all_marked("starred", ids[:1])
