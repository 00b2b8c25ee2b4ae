"""Killed while it refreshes or brings an older library to the present shape: what was said to be there is there, once.

CLEANWIRE_KILLS says how often (5 by default; the promise was measured with 200).
"""

from __future__ import annotations

import logging
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Library, ListQuery
from reader.sample.server import serve
from reader.store import sources
from reader.store.database import FILE
from reader.store.entries import add_entries
from reader.store.migrate import APPLICATION_ID, statements, steps
from tests.conftest import REPOSITORY
from tests.reader.store.worker_actions import entries

logger = logging.getLogger(__name__)
KILLS = int(os.environ.get("CLEANWIRE_KILLS", "5"))
FEEDS, ITEMS = 8, 40
STORIES = 3_000


def killed(what: str, folder: Path, after: float) -> list[str]:
    """The lines that the program had written when it was killed, so many seconds after the first."""
    command = [sys.executable, "-m", "tests.reader.store.reaching_worker", what, str(folder)]
    process = subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(after)
    process.kill()
    lines = [first, *process.stdout.read().splitlines(keepends=True)]
    process.wait()
    process.stdout.close()
    assert first == "now\n", "it was killed before it had begun"
    return [line.strip() for line in lines if line.endswith("\n")]


def test_killed_while_it_refreshes(tmp_path: Path) -> None:
    chance = random.Random(8)
    prepared = tmp_path / "prepared"
    moments = Counter[str]()
    with serve(feeds=FEEDS, items=ITEMS, latency=0.02) as wire:
        with Library(prepared, allow_private=True) as library:
            for url in wire.feed_urls:
                library.import_opml(f'<opml><body><outline xmlUrl="{url}"/></body></opml>'.encode(), allow_private=True)
        wanted: Counter[str] = Counter()
        for number in range(KILLS + 1):
            folder = tmp_path / f"killed{number}"
            shutil.copytree(prepared, folder)
            lines = killed("refresh", folder, chance.random() * 1.6) if number else ["now"]
            with Library(folder, allow_private=True) as library:
                assert library.notices == ()
                assert library.check().ok, library.check().faults
                for line in lines:
                    if line.startswith("came"):
                        _, source_id, new = line.split()
                        assert len(library.ids(ListQuery(source_id=int(source_id), collapse=False))) == int(new)
                moments["before" if len(lines) == 1 else "behind" if lines[-1] == "all" else "between"] += 1
                library.refresh(force=True)
                links = Counter(row.link for row in library.rows(ListQuery(collapse=False, limit=10_000)))
            # The first round was not killed: what it brought is what every other must have brought in the end, each story once.
            wanted = wanted or links
            assert links == wanted
            shutil.rmtree(folder)
    assert sum(wanted.values()) > FEEDS * ITEMS * 0.9
    logger.info("killed: %s", dict(moments))
    assert len(moments) > 1 or KILLS < 50, "it was always killed at the same moment"


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library as the first make of it left one, with stars and texts in its index."""
    folder = tmp_path_factory.mktemp("old") / "library"
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as db:
        db.row_factory = None
        db.execute("PRAGMA page_size = 8192")
        db.execute("PRAGMA auto_vacuum = INCREMENTAL")
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("BEGIN")
        for statement in statements(steps()[0][1].read_text(encoding="utf8")):
            db.execute(statement)
        db.execute("PRAGMA user_version = 1")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        source_id = sources.insert_source(db, "https://feed.invalid/", title="Feed")
        add_entries(db, source_id, entries(STORIES), 1_800_000_000)
        db.execute("UPDATE entry_state SET starred = 1 WHERE entry_id % 7 = 0")
        db.execute(
            "INSERT INTO search_text (entry_id, title, people, place, agency, body) "
            "SELECT id, title, '', '', '', title FROM entry"
        )
        db.execute("COMMIT")
    return folder


def test_killed_while_an_older_library_is_brought_up(old: Path, tmp_path: Path) -> None:
    chance = random.Random(9)
    moments = Counter[int]()
    for number in range(KILLS):
        folder = tmp_path / f"killed{number}"
        shutil.copytree(old, folder)
        killed("migrate", folder, chance.random() * 0.25)
        with closing(sqlite3.connect(folder / FILE)) as db:
            moments[db.execute("PRAGMA user_version").fetchone()[0]] += 1
        with Library(folder) as library:
            assert library.notices == ()
            assert library.check().ok, library.check().faults
            assert library.counts().total == STORIES
            assert len(library.ids(ListQuery(show="starred", collapse=False))) == STORIES // 7
            library.settle()
            assert library.search("Ferry")
        shutil.rmtree(folder)
    logger.info("killed: %s", dict(moments))
    assert len(moments) > 1 or KILLS < 50, "it was always killed at the same moment"
