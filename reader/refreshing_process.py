"""What the refreshing process does: asks feeds, writes what they brought, and does the work that follows a refresh.

It is a process of its own (reader.refresher starts and ends it), because two threads of one process cannot run Python's work at
once: a window that shared its process with a refresh stood still for as long as that kept it waiting. It has the library open
as any other program may, and its listeners are those of the window: what it tells goes through the pipe.
"""

from __future__ import annotations

import contextlib
import queue
import signal
import threading
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from typing import Any

from reader.errors import CleanwireError, RuleError
from reader.library import Library

_LOOK = 0.05


def serve(descriptor: int) -> None:
    """The process: carries out what comes through the pipe, until that closes or nothing is left to do and it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pipe = Connection(descriptor)
    lock = threading.Lock()

    def send(kind: str, value: object) -> None:
        with lock, contextlib.suppress(OSError):  # the window is gone, and so will we be as soon as its end of the pipe is read
            pipe.send((kind, value))

    folder, allow_private = pipe.recv()
    try:
        library = Library(folder, allow_private=allow_private)
    except CleanwireError as error:
        send("failed", error)
        return
    with library:
        library.grouping = True
        library.subscribe(lambda changed: send("changed", changed))
        _Rounds(library, send).carry_out(pipe)


class _Rounds:
    """Commands are read in one thread and carried out in another: the one that says "stop" must come through."""

    def __init__(self, library: Library, send: Any) -> None:
        self._library = library
        self._send = send
        self._wanted: queue.SimpleQueue[tuple[str, int, tuple[Any, ...]] | None] = queue.SimpleQueue()
        self._stop = threading.Event()

    def carry_out(self, pipe: Connection) -> None:
        """Until the pipe is closed; what is under way then is stopped between two steps."""
        work = threading.Thread(target=self._work, name="cleanwire-refresh")
        work.start()
        try:
            while True:
                verb, number, arguments = pipe.recv()
                if verb == "stop":
                    self._stop.set()
                elif verb == "rules":
                    with contextlib.suppress(RuleError):  # told where the rule was written
                        self._library.reload_rules()
                else:
                    if verb == "refresh":
                        self._stop.clear()  # here: the word to stop may come before the refresh has begun
                    self._wanted.put((verb, number, arguments))
        except (EOFError, ConnectionResetError):
            self._stop.set()
            self._wanted.put(None)
            work.join()

    def _work(self) -> None:
        while (command := self._wanted.get()) is not None:
            verb, number, arguments = command
            try:
                if verb == "refresh":
                    self._refresh(*arguments)
                else:
                    self._library.fetch_ahead_soon()
            except CleanwireError as error:
                self._send("failed", error)
            except Exception as bug:
                bug.add_note("in the refreshing process")
                self._send("failed", bug)
            while self._wanted.empty() and self._library.is_at_work():
                time.sleep(_LOOK)
            self._send("at rest", number)

    def _refresh(self, source_ids: Sequence[int], jobs: int, ahead: bool) -> None:
        library = self._library
        library.read_settings()
        library.ahead = ahead
        report = library.refresh(
            source_ids, force=True, jobs=jobs, progress=lambda progress: self._send("progress", progress), cancel=self._stop
        )
        self._send("report", report)
