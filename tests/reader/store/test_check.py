"""A check: it says what it looks at, nobody who writes waits for it, it can be stopped, and it sees what does not fit."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest

from reader.cli.safety import PARTS
from reader.library import Library
from reader.library.base import Base
from reader.store import index, index_check
from reader.store.database import Database
from reader.store.reports import CheckPart
from tests.conftest import REPOSITORY
from tests.reader.store.worker_actions import prepare

DOES_NOT_FIT = "the search index does not fit the stories"
EVERY_PART = get_args(CheckPart)


@pytest.fixture(params=["large", "small"])
def library(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """Of 40 stories and one picture; as a `large` one, whose index nobody else waits for."""
    if request.param == "large":
        monkeypatch.setattr(index_check, "_AT_A_MOMENT", 0)
    prepare(tmp_path / "library")
    with Library(tmp_path / "library") as library:
        yield library


def write(library: Base, statement: str, *values: object) -> None:
    with library._database.write(durable=True) as db:
        db.execute(statement, values)


def test_each_part_has_its_words() -> None:
    assert tuple(PARTS) == EVERY_PART


def test_whoever_wants_to_write_can_while_it_goes_on(library: Library) -> None:
    told: list[str] = []
    other = Database(library.folder)

    def tell(part: str, at: int, total: int) -> None:
        told.append(part)
        assert 0 <= at <= total or total == 0
        with other.write(durable=True) as db:
            db.execute("INSERT OR REPLACE INTO note (key, value) VALUES ('part', ?)", (part,))

    assert library.check(tell).ok
    assert list(dict.fromkeys(told)) == [part for part in EVERY_PART if part != "copies"]  # there are none
    other.close()


@pytest.mark.parametrize("where", [part for part in EVERY_PART if part != "copies"])
def test_it_can_be_stopped_at_each_part(library: Library, where: str) -> None:
    cancel = threading.Event()
    told: list[str] = []

    def tell(part: str, _at: int, _total: int) -> None:
        told.append(part)
        if part == where:
            cancel.set()

    assert library.check(tell, cancel).stopped
    assert told[-1] == where
    assert library.check().ok


def drop_one(library: Base) -> None:
    """As if a story had never come into the index."""
    with library._database.write(durable=True) as db:
        index.drop(db, [7])


MISFITS: dict[str, Callable[[Base], None]] = {
    "emptied": lambda library: write(library, "INSERT INTO search (search) VALUES ('delete-all')"),
    "one story never came in": drop_one,
    "one story's size is gone": lambda library: write(library, "DELETE FROM search_docsize WHERE id = 7"),
    "one story's size is another": lambda library: write(library, "UPDATE search_docsize SET sz = x'0909090909' WHERE id = 7"),
    "words of other texts were taken out": lambda library: write(
        library,
        "INSERT INTO search (search, rowid, title, people, place, agency, body) VALUES ('delete', 7, 'Ferry', '', '', '', '')",
    ),
    "a text is another": lambda library: write(library, "UPDATE search_text SET body = 'Quite another story' WHERE entry_id = 7"),
    "a title is another": lambda library: write(library, "UPDATE search_text SET title = 'Quite another' WHERE entry_id = 7"),
    "bytes are gone": lambda library: write(library, "UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 10"),
    "a part of it is gone": lambda library: write(library, "DELETE FROM search_data WHERE id > 10"),
}


@pytest.mark.parametrize("misfit", MISFITS)
def test_an_index_that_does_not_fit_is_seen_and_made_anew(library: Library, misfit: str) -> None:
    assert library.check().ok
    MISFITS[misfit](library)
    assert library.check().faults == (DOES_NOT_FIT,)
    library.repair(fetch=False)
    assert library.check().faults == ()
    assert len(library.search("ferry leaves ", limit=100)) == 40


def test_stories_that_wait_for_the_index_are_no_fault(library: Library) -> None:
    with library._database.write(durable=True) as db:
        index.begin_anew(db)
        index.reindex_some(db, 9)
        db.execute("INSERT INTO to_index VALUES (12)")
    assert library.check().ok
    library.settle()
    assert library.check().ok


def test_a_terminal_shows_what_is_looked_at(tmp_path: Path) -> None:
    prepare(tmp_path)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "ui", "check", "--library", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, cwd=REPOSITORY, text=True) as process:
        os.close(theirs)
        shown = b""
        while piece := read_some(ours):
            shown += piece
        said = process.communicate(timeout=120)[0]
    assert process.returncode == 0
    assert "all is well" in said
    for part in EVERY_PART:
        assert (f"looking at {PARTS[part]}".encode() in shown) == (part != "copies")
    assert shown.endswith(b"\r\x1b[K"), "the last line is empty again"


def read_some(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # nobody holds its other end any more
        return b""
