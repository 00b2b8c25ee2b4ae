"""Work behind the user's back: one thread at most, and nobody who asks is forgotten, not even at its very end."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from reader.errors import DiskFull
from reader.library import Library
from reader.library.errand import Errand

LONG = 60


def test_asked_while_it_is_under_way_it_is_done_once_more_by_the_same_thread() -> None:
    threads: list[threading.Thread] = []
    begun, may_end = threading.Event(), threading.Event()

    def work() -> None:
        threads.append(threading.current_thread())
        begun.set()
        assert may_end.wait(LONG)

    errand = Errand("errand", "it failed", work, lambda: False)
    errand.ask()
    assert begun.wait(LONG)
    for _ in range(3):
        errand.ask()
    may_end.set()
    errand.wait(LONG)
    assert len(threads) == 2, "once for who asked first, once for all who asked meanwhile"
    assert len(set(threads)) == 1
    assert not errand.is_under_way()


def test_asked_while_it_ends_it_is_done_once_more() -> None:
    """The moment between its last look and its thread's end: who asks there waits for the look, and begins anew."""
    done: list[int] = []
    askers: list[threading.Thread] = []
    asking = threading.Event()

    def ask() -> None:
        asking.set()
        errand.ask()

    def stopped() -> bool:
        if len(done) == 1 and not askers and threading.current_thread().name == "errand":
            # Its last look has begun. Somebody asks now: nothing may come of the look but that he is heard.
            askers.append(threading.Thread(target=ask))
            askers[0].start()
            assert asking.wait(LONG)
        return False

    errand = Errand("errand", "it failed", lambda: done.append(1), stopped)
    errand.ask()
    errand.wait(LONG)
    askers[0].join(LONG)
    errand.wait(LONG)
    assert len(done) == 2


def test_nobody_of_many_is_forgotten() -> None:
    """Each asker notes what he wants and asks; when all is quiet, the last note has been seen."""
    wanted = seen = most = 0
    at_work = 0
    lock = threading.Lock()

    def work() -> None:
        nonlocal seen, at_work, most
        with lock:
            at_work += 1
            most = max(most, at_work)
        seen = wanted
        with lock:
            at_work -= 1

    errand = Errand("errand", "it failed", work, lambda: False)

    def ask_often() -> None:
        nonlocal wanted
        for _ in range(300):
            with lock:
                wanted += 1
            errand.ask()

    for _ in range(10):
        askers = [threading.Thread(target=ask_often) for _ in range(3)]
        for asker in askers:
            asker.start()
        for asker in askers:
            asker.join()
        errand.wait(LONG)
        assert (seen, errand.is_under_way()) == (wanted, False)
    assert most == 1


@pytest.mark.expects_warning("copies could not be kept")
def test_what_failed_is_told_and_it_can_be_asked_again() -> None:
    faults = [DiskFull("/there")]
    done: list[int] = []

    def work() -> None:
        if faults:
            raise faults.pop()
        done.append(1)

    errand = Errand("errand", "copies could not be kept", work, lambda: False)
    errand.ask()
    errand.wait(LONG)
    assert done == []
    errand.ask()
    errand.wait(LONG)
    assert done == [1]


@pytest.mark.parametrize("fault", [DiskFull("/there"), RuntimeError("the cleaning worker is closed")])
def test_nothing_begins_or_is_told_once_the_library_is_being_closed(fault: Exception) -> None:
    closing, begun = threading.Event(), threading.Event()
    done: list[int] = []

    def work() -> None:
        done.append(1)
        begun.set()
        assert closing.wait(LONG)
        raise fault

    errand = Errand("errand", "it failed", work, closing.is_set)
    errand.ask()
    assert begun.wait(LONG)
    errand.ask()
    closing.set()
    errand.wait(LONG)
    errand.ask()
    assert not errand.is_under_way()
    assert done == [1]


def test_a_bug_of_ours_ends_its_thread_and_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: told.append(args.exc_type))
    faults: list[BaseException] = [ZeroDivisionError()]
    done: list[int] = []

    def work() -> None:
        if faults:
            raise faults.pop()
        done.append(1)

    errand = Errand("errand", "it failed", work, lambda: False)
    errand.ask()
    errand.wait(LONG)
    assert not errand.is_under_way()
    errand.ask()
    errand.wait(LONG)
    assert (told, done) == ([ZeroDivisionError], [1])


def test_what_a_library_does_behind_the_users_back_leaves_no_files_open(library: Library, folder: Path) -> None:
    """Each errand's thread read through a connection of its own, and left it open: two more after every refresh, for days."""

    def open_files() -> int:
        return sum(str(folder) in str(link.resolve()) for link in Path("/proc/self/fd").iterdir())

    def keep_house() -> None:
        library.start_housekeeping()
        library.settle()
        library._copies.wait(LONG)

    if not Path("/proc/self/fd").exists():
        pytest.skip("this system does not list a process's open files")
    keep_house()
    before = open_files()
    for _ in range(3):
        keep_house()
    assert open_files() == before
