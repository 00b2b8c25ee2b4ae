"""The only module that knows threads: work is a function that returns a value, and the value arrives in the window's own thread.

One queued signal brings everything back: results, failures and progress. A `CleanwireError` goes to the job's `failed`;
any other exception is a bug of ours and is raised again in the window's thread, where it is shown and logged.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.errors import CleanwireError

T = TypeVar("T")
WINDOW_WAITS = 0.0005  # seconds


class Job:
    """Work on its way. `cancelled` is set by whoever no longer wants it; the work may look at it."""

    def __init__(self, tell: Callable[[Callable[[Any], None], Any], None]) -> None:
        self.cancelled = threading.Event()
        self._tell = tell

    def report(self, deliver: Callable[[Any], None], value: Any) -> None:
        """Called by the work: hand a value to the window's thread, unless nobody wants it any more."""
        if not self.cancelled.is_set():
            self._tell(deliver, value)

    def cancel(self) -> None:
        """Nothing of this job arrives from now on."""
        self.cancelled.set()


class Jobs(QObject):
    """Runs work beside the window. Made in the window's thread, closed before the library is."""

    _arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None, threads: int = 6) -> None:
        super().__init__(parent)
        # Work in Python gives way to the window ten times sooner than by default: what the window waits for is this.
        sys.setswitchinterval(WINDOW_WAITS)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="job")
        self._line = ThreadPoolExecutor(1, thread_name_prefix="job-in-order")
        self._running: set[Job] = set()
        self._lock = threading.Lock()
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        failed: Callable[[CleanwireError], None],
        *,
        ended: Callable[[], None] | None = None,
        in_order: bool = False,
    ) -> Job:
        """Start `work(job)`. One of `done` and `failed` follows, then `ended`; a cancelled job is followed by `ended` alone.

        Jobs `in_order` run one after the other, as they were asked for: what the user does must not overtake itself.
        """
        job = Job(self._post)
        with self._lock:
            self._running.add(job)

        def carry() -> None:
            try:
                value = work(job)
            except CleanwireError as error:
                job.report(failed, error)
            except Exception as bug:
                self._post(_raise, bug)
            else:
                job.report(done, value)
            finally:
                with self._lock:
                    self._running.discard(job)
                if ended is not None:
                    self._post(lambda _nothing: ended(), None)

        (self._line if in_order else self._pool).submit(carry)
        return job

    def post(self, deliver: Callable[[Any], None], value: Any) -> None:
        """From any thread: have `deliver(value)` called in the window's thread."""
        self._post(deliver, value)

    @property
    def busy(self) -> int:
        """How many jobs are on their way."""
        with self._lock:
            return len(self._running)

    def close(self) -> None:
        """Let what the user did come to its end, ask every other job to stop, and wait for those that run."""
        self._line.shutdown(wait=True)
        with self._lock:
            self._closed = True
            for job in self._running:
                job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _post(self, deliver: Callable[[Any], None], value: Any) -> None:
        if not self._closed:
            self._arrived.emit(deliver, value)

    @Slot(object, object)
    def _deliver(self, deliver: Callable[[Any], None], value: Any) -> None:
        if not self._closed:
            deliver(value)


def _raise(bug: BaseException) -> None:
    raise bug
