"""Work behind the user's back lets the window go first: one thread of a process can do Python's work at a time.

A refresh that reads and writes feeds took its fair share of the time in which a list was painted, and so did whatever else was
at work: the window stood still three times as long as its own work took (`python -m tests.bench.heartbeat`). And a thread that
waits for its turn hardly gets it from one that lets go of Python for microseconds at a time, as each row of a database does: it
is woken by every such gap, comes too late for each, and so never comes to ask for its turn.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

# Nobody waits longer than so many seconds at a time: a window that never rests must not keep news from coming.
LONGEST = 0.05
# Nor longer than this altogether who holds what others wait for, as a transaction does.
PATIENCE = 0.5
# Work beside a window pauses so often, for so long: time enough for a thread that waits to wake up.
_BREATH_EVERY, _BREATH = 0.004, 0.0003


def _open() -> threading.Event:
    event = threading.Event()
    event.set()
    return event


_free = _open()
_beside_a_window = threading.Event()
_mine = threading.local()


def a_window_is_there() -> None:
    """From here on work in this process is work beside a window; in the terminal nobody waits for a turn."""
    _beside_a_window.set()


@contextmanager
def going_first() -> Iterator[None]:
    """Around what the window does in its own thread, while somebody may be waiting for it. It may be nested."""
    was_free = _free.is_set()
    _free.clear()
    try:
        yield
    finally:
        if was_free:
            _free.set()


def give_way(patience: float = PATIENCE) -> float:
    """Called by the work between its steps: waits until the window has done what it is at, but not for long.

    Returns the patience that is left, in seconds: with none left there is no waiting.
    """
    if _beside_a_window.is_set() and time.monotonic() - getattr(_mine, "breath", 0.0) > _BREATH_EVERY:
        time.sleep(_BREATH)
        _mine.breath = time.monotonic()
    if patience <= 0 or _free.is_set():
        return patience
    begun = time.monotonic()
    _free.wait(min(patience, LONGEST))
    return patience - (time.monotonic() - begun)
