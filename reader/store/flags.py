"""What the user marks, read, starred or saved: one story or a million in one go, noted as ranges of numbers for undo."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace

from reader.store.conditions import conditions_of, origin_of, wanted_of
from reader.store.entries import chunks
from reader.store.rows import ListQuery

Ranges = list[tuple[int, int]]  # first and last of numbers that follow one another, in their order

# Below this, or where it is less than a quarter of all, each row's counters and indexes are kept up as it changes.
_IN_BULK = 10_000
_GIVEN_AT_ONCE = 50_000

# What is told by others of the stories in a table of numbers.
_OUTLETS = """SELECT b.entry_id FROM same b WHERE b.group_id IN
    (SELECT a.group_id FROM same a JOIN {0} ON {0}.entry_id = a.entry_id)"""

_UNREAD = "EXISTS (SELECT 1 FROM entry_state st WHERE st.entry_id = b.entry_id AND st.read = 0)"

_COUNTERS = "state_changed"  # the trigger that keeps the tally of each source
_COUNTED = {"read": ("unread", 0), "starred": ("starred", 1), "saved": ("saved", 1)}  # the tally's column, and what it counts


def ranges_of(numbers: Iterable[int]) -> Ranges:
    """Of numbers in ascending order."""
    found: Ranges = []
    first = last = -1
    for number in numbers:
        if number != last + 1 or last < 0:
            if last >= 0:
                found.append((first, last))
            first = number
        last = number
    if last >= 0:
        found.append((first, last))
    return found


def numbers_in(ranges: Ranges) -> Iterator[int]:
    return (number for first, last in ranges for number in range(first, last + 1))


def how_many(ranges: Ranges) -> int:
    return sum(last - first + 1 for first, last in ranges)


def without_flag(db: sqlite3.Connection, column: str, ranges: Ranges, value: bool) -> Ranges:
    """Those of them that are not yet so: what undo needs of an action."""
    return ranges_of(
        row[0]
        for first, last in ranges
        for row in db.execute(
            f"SELECT entry_id FROM entry_state WHERE entry_id BETWEEN ? AND ? AND {column} != ? ORDER BY entry_id",
            (first, last, int(value)),
        )
    )


def all_set(db: sqlite3.Connection, column: str, ranges: Ranges) -> bool:
    """Whether all of these are read, starred or saved."""
    found = f"SELECT 1 FROM entry_state WHERE entry_id BETWEEN ? AND ? AND {column} = 0 LIMIT 1"
    return not any(db.execute(found, both).fetchone() for both in ranges)


def set_flag(db: sqlite3.Connection, column: str, ranges: Ranges, value: bool) -> None:
    """Sets read, starred or saved of all of these."""
    with _made_anew(db, column) if _is_much(db, how_many(ranges)) else nullcontext():
        db.executemany(
            f"UPDATE entry_state SET {column} = ? WHERE entry_id BETWEEN ? AND ?", ((int(value), *both) for both in ranges)
        )


def _is_much(db: sqlite3.Connection, count: int) -> bool:
    return count >= _IN_BULK and count * 4 >= db.execute("SELECT coalesce(sum(total), 0) FROM tally").fetchone()[0]


@contextmanager
def _made_anew(db: sqlite3.Connection, column: str) -> Iterator[None]:
    """The column's counter and indexes are made anew after the block: of a million rows a fifth of the work.

    It is all within the caller's transaction: who reads meanwhile sees everything as it was.
    """
    put_aside = db.execute(
        """SELECT type, name, sql FROM sqlite_master WHERE tbl_name = 'entry_state'
           AND (name = ? OR type = 'index' AND sql LIKE ?)""",
        (_COUNTERS, f"%WHERE%{column} = %"),
    ).fetchall()
    # What the planner knows of an index goes with it.
    known = _known_of(db, [name for kind, name, _sql in put_aside if kind == "index"])
    for kind, name, _sql in put_aside:
        db.execute(f"DROP {kind} {name}")
    yield
    for _kind, _name, sql in put_aside:
        db.execute(sql)
    if known:
        db.executemany("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", known)
        db.execute("ANALYZE sqlite_master")  # reads them; nothing is counted
    _count_again(db, column)


def _known_of(db: sqlite3.Connection, indexes: Sequence[str]) -> list[tuple[str, str, str]]:
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").fetchone() is None:
        return []
    return [
        row for name in indexes for row in db.execute("SELECT tbl, idx, stat FROM sqlite_stat1 WHERE idx = ?", (name,)).fetchall()
    ]


def _count_again(db: sqlite3.Connection, column: str) -> None:
    """Off the index that holds just those that are counted."""
    counter, counted = _COUNTED[column]
    db.execute(f"UPDATE tally SET {counter} = 0")
    db.execute(
        f"""UPDATE tally SET {counter} = found.stories FROM (
                SELECT source_id, count(*) AS stories FROM entry_state WHERE {column} = {counted} AND hidden & 3 = 0
                GROUP BY source_id) AS found
            WHERE found.source_id = tally.source_id"""
    )


def unread_of(db: sqlite3.Connection, query: ListQuery, among: Sequence[int] | None, *, outlets: bool) -> Ranges:
    """The unread stories of a list, those folded away too; `outlets`: with what other outlets tell of the same stories.

    `among` are the stories that the list showed: whatever came into it since is left alone.
    """
    wanted = wanted_of(query.words)
    # What is shown may have left its list since: a star that was taken off. It is marked with the others.
    where, values = conditions_of(db, query if among is None else replace(query, show="unread"), wanted)
    where += " AND st.read = 0"
    with _numbers(db, "shown"), _numbers(db, "picked"):
        if among is not None:
            for some in chunks(among, _GIVEN_AT_ONCE):
                db.execute("INSERT OR IGNORE INTO shown SELECT value FROM json_each(?)", (json.dumps(list(some)),))
            if query.collapse:
                db.execute(f"INSERT OR IGNORE INTO shown {_OUTLETS.format('shown')}")
            where += " AND st.entry_id IN (SELECT entry_id FROM shown)"
        db.execute(f"INSERT INTO picked SELECT st.entry_id FROM {origin_of(wanted)} WHERE {where} ORDER BY st.entry_id", values)
        if outlets:
            db.execute(f"INSERT OR IGNORE INTO picked {_OUTLETS.format('picked')} AND {_UNREAD}")
        return ranges_of(row[0] for row in db.execute("SELECT entry_id FROM picked ORDER BY entry_id"))


@contextmanager
def _numbers(db: sqlite3.Connection, name: str) -> Iterator[None]:
    """An empty table of stories' numbers for as long as the block."""
    db.execute(f"CREATE TEMP TABLE {name} (entry_id INTEGER PRIMARY KEY)")
    yield
    db.execute(f"DROP TABLE temp.{name}")
