"""Refreshing in a process of its own, as a window does: what comes, what is told, how it is stopped and how it ends."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import PIPE

import pytest

from reader.errors import RefreshEnded
from reader.library import Changed, Library, ListQuery
from reader.library.subscriptions import FEW
from reader.own_process import environment, python
from reader.progress import RefreshProgress
from reader.sample.server import SampleWire, serve
from reader.store import database as database_module
from reader.store.database import Database

FEEDS, ITEMS = 12, 5


@pytest.fixture
def many() -> Iterator[SampleWire]:
    with serve(feeds=FEEDS, items=ITEMS) as running:
        yield running


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library(folder, allow_private=True) as opened:
        opened.beside = True
        yield opened


def follow(library: Library, wire: SampleWire) -> None:
    with urllib.request.urlopen(wire.opml_url) as answer:
        library.import_opml(answer.read(), allow_private=True)


def wait_for(true: Callable[[], object]) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end, "it did not happen within a minute"
        time.sleep(0.02)


def headlines(library: Library) -> list[str]:
    return sorted(row.headline for row in library.rows(ListQuery(limit=1000, collapse=False)))


def children(of: int | None = None) -> list[int]:
    """The processes that this one, or another, has started and that refresh."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # one that ends as we look
            parent = int((process / "stat").read_text(encoding="utf8", errors="replace").rpartition(")")[2].split()[1])
            if parent == (of or os.getpid()) and b"refreshing_process" in (process / "cmdline").read_bytes():
                found.append(int(process.name))
    return found


def has_ended(process: int) -> bool:
    """Also where nobody has asked yet how it ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def test_what_comes_is_what_would_have_come_here(library: Library, many: SampleWire, tmp_path: Path) -> None:
    told: list[RefreshProgress] = []
    changed: list[Changed] = []
    library.subscribe(changed.append)
    follow(library, many)
    report = library.refresh(force=True, progress=told.append)
    assert report.asked == len(library.sources()) > FEW
    assert set(report.new) == set(library.ids())
    assert len(report.new) >= FEEDS * ITEMS
    assert sorted(progress.done for progress in told) == list(range(1, report.asked + 1))
    assert set(report.new) <= {id for each in changed if each.kind == "entries" for id in each.ids}
    assert any(each.kind == "sources" for each in changed)
    with Library(tmp_path / "here", allow_private=True) as here:
        follow(here, many)
        here.refresh(force=True)
        here.settle()
        wait_for(lambda: not children())
        assert headlines(here) == headlines(library)


def test_it_indexes_groups_and_ends(library: Library, many: SampleWire) -> None:
    follow(library, many)
    library.refresh(force=True)
    assert children(), "the index is made by the process, after its answer"
    wait_for(lambda: not children())
    with library._database.read() as db:
        for waiting in ("to_index", "to_match"):
            assert db.execute(f"SELECT count(*) FROM {waiting}").fetchone() == (0,)


def test_a_few_sources_are_asked_here(library: Library, many: SampleWire) -> None:
    follow(library, many)
    ids = [row.source.id for row in library.sources()][:FEW]
    assert library.refresh(ids).asked == FEW
    assert not children()


def test_a_failure_is_told_as_it_is(library: Library) -> None:
    with serve(feeds=FEEDS, items=1) as gone:
        follow(library, gone)
    report = library.refresh(force=True)
    assert len(report.failures) == report.asked > FEW
    assert {type(failure.error).__name__ for failure in report.failures} == {"Unreachable"}


def test_it_is_stopped_before_it_has_begun_and_asks_again_later(library: Library) -> None:
    stop = threading.Event()
    stop.set()
    with serve(feeds=FEEDS, items=1, latency=1.0) as slow:
        follow(library, slow)
        report = library.refresh(force=True, cancel=stop)
        assert report.cancelled
        assert report.asked < FEEDS
        stop.clear()
        assert not library.refresh(force=True, cancel=stop).cancelled


def test_it_is_killed_and_what_came_is_kept(library: Library) -> None:
    came = threading.Event()
    failed: list[Exception] = []

    def refresh() -> None:
        try:
            library.refresh(force=True, progress=lambda _: came.set())
        except RefreshEnded as error:
            failed.append(error)

    with serve(feeds=FEEDS, items=ITEMS, latency=0.5) as slow:
        follow(library, slow)
        thread = threading.Thread(target=refresh)
        thread.start()
        assert came.wait(60)
        for process in children():
            os.kill(process, signal.SIGKILL)
        thread.join(60)
        assert len(failed) == 1
        assert library.ids(), "what was told of is here"
        library.refresh(force=True)
        assert len(library.ids()) >= FEEDS * ITEMS


def test_closing_the_library_ends_it(folder: Path) -> None:
    came, stop = threading.Event(), threading.Event()
    reports = []
    with serve(feeds=FEEDS, items=ITEMS, latency=0.5) as slow:
        library = Library(folder, allow_private=True)
        library.beside = True
        follow(library, slow)
        thread = threading.Thread(
            target=lambda: reports.append(library.refresh(force=True, progress=lambda _: came.set(), cancel=stop))
        )
        thread.start()
        assert came.wait(60)
        stop.set()
        thread.join(60)
        library.close()
        assert not children()
    assert [report.cancelled for report in reports] == [True]
    with Library(folder) as again:
        assert len(again.ids()) >= len(reports[0].new) > 0


def test_it_ends_with_a_window_that_was_killed(folder: Path) -> None:
    program = f"""
import sys
from reader.library import Library
library = Library({str(folder)!r}, allow_private=True)
library.beside = True
library.import_opml(sys.stdin.buffer.read(), allow_private=True)
library.refresh(force=True, progress=lambda _: print("came", flush=True))
"""
    with serve(feeds=FEEDS, items=ITEMS, latency=1.0) as slow, urllib.request.urlopen(slow.opml_url) as answer:
        with subprocess.Popen(python("-c", program), stdin=PIPE, stdout=PIPE, env=environment()) as window:
            assert window.stdin is not None
            assert window.stdout is not None
            window.stdin.write(answer.read())
            window.stdin.close()
            assert window.stdout.readline() == b"came\n"
            (process,) = children(window.pid)
            window.kill()
        wait_for(lambda: has_ended(process))
    with Library(folder) as library:
        assert library.ids(), "what was told of is here"


def test_full_text_is_fetched_there_and_by_one(library: Library, many: SampleWire) -> None:
    """While the process is at it, a source that is added here has its pages fetched there."""
    library.ahead = True
    fetched: set[int] = set()
    library.subscribe(lambda changed: fetched.update(changed.ids) if changed.kind == "story" else None)
    follow(library, many)
    report = library.refresh(force=True)
    library.fetch_ahead_soon()
    assert not library._ahead.is_under_way()
    wait_for(lambda: not children())
    assert fetched
    assert fetched <= set(report.new)
    asked = [seen.path for seen in many.requests if not seen.path.endswith((".xml", "/opml"))]
    assert len(asked) == len(set(asked)) >= len(fetched)


def test_who_writes_here_comes_between_the_steps_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that indexes lets go of the library for two milliseconds at a time: the user's star must not fail for it."""
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 60.0)
    one, other = Database(folder), Database(folder)
    held, done = threading.Event(), threading.Event()

    def index() -> None:
        while not done.is_set():
            with other.write(durable=False):
                held.set()
                time.sleep(0.1)
            time.sleep(0.002)

    thread = threading.Thread(target=index)
    thread.start()
    try:
        for number in range(10):
            held.clear()
            held.wait()
            with one.write(durable=True) as db:
                db.execute("INSERT OR REPLACE INTO note (key, value) VALUES ('kept:x', ?)", (str(number),))
    finally:
        done.set()
        thread.join()
        one.close()
        other.close()
