"""Builds the libraries that growth is measured in: a million stories in minutes, by the program's own statements.

At that size the program's own way costs most by merging the search index again and again, a batch of 500 stories at a time.
Here all but the last stories come in by large batches, nobody waits for the disk, and little is merged; the tables are the same
(`tests/bench/test_build.py`). The last stories go the program's way: the index ends in as many small pieces as that of a library
in use, and what a story costs is measured then.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing
from itertools import islice
from pathlib import Path

from reader.library import Library
from reader.model.feed import Entry
from reader.store import index, sources
from reader.store.database import FILE
from reader.store.entries import add_entries
from reader.store.file import connect
from tests.bench.corpus import stories

SOURCES = 500
NOW = 1_900_000_000
USUAL_WAY = 3_000  # so many of the last stories
_A_FEED, _FEEDS_AT_ONCE = 30, 30
_LARGE = 21_000  # stories of a large batch; whole feeds
_ITS_INDEX = 1 << 30  # bytes, more than its words take


def build(folder: Path, size: int, usual: int = USUAL_WAY) -> tuple[float, float, float]:
    """A library of so many stories; microseconds a story for writing and for indexing at that size, and bytes on disk."""
    with Library(folder) as library, library._database.write(durable=True) as db:
        for n in range(SOURCES):
            sources.insert_source(db, f"https://wire.invalid/{n}", title=f"Source {n}", folder=f"Folder {n % 10}")
    feed = stories(size)
    usual = min(usual, size)
    quick = (size - usual) // _A_FEED * _A_FEED
    if quick:
        with closing(connect(folder / FILE)) as db:
            _add_quickly(db, islice(feed, quick))
    writing = 0.0
    done = quick
    with Library(folder) as library:
        while batch := list(islice(feed, _A_FEED * _FEEDS_AT_ONCE)):
            began = time.perf_counter()
            with library._database.write(durable=False) as db:
                done += _add(db, batch, done)
            writing += time.perf_counter() - began
        began = time.perf_counter()
        library.settle()
        indexing = time.perf_counter() - began
    on_disk = sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
    return writing / (size - quick) * 1e6, indexing / (size - quick) * 1e6, on_disk / size


def _add(db: sqlite3.Connection, batch: list[Entry], done: int) -> int:
    for start in range(0, len(batch), _A_FEED):
        number = (done + start) // _A_FEED
        add_entries(db, 1 + number % SOURCES, batch[start : start + _A_FEED], NOW)
    return len(batch)


def _add_quickly(db: sqlite3.Connection, feed: Iterable[Entry]) -> None:
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA cache_size = -1000000")
    (usual,) = db.execute("SELECT v FROM search_config WHERE k = 'hashsize'").fetchone()
    _gather(db, _ITS_INDEX)
    feed, done = iter(feed), 0
    while batch := list(islice(feed, _LARGE)):
        db.execute("BEGIN IMMEDIATE")
        done += _add(db, batch, done)
        while index.index_some(db, _LARGE):
            pass
        db.execute("COMMIT")
    _gather(db, usual)


def _gather(db: sqlite3.Connection, size: int) -> None:
    db.execute("INSERT INTO search (search, rank) VALUES ('hashsize', ?)", (size,))
