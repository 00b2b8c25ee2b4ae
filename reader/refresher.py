"""The refresh in a process of its own, as the window knows it: what is asked of it, what it tells, and how it ends."""

from __future__ import annotations

import contextlib
import os
import queue
import socket
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import RefreshEnded
from reader.own_process import serving
from reader.progress import joined

if TYPE_CHECKING:
    import subprocess

    from reader.library.base import Changed
    from reader.progress import RefreshProgress, RefreshReport

_Answers = queue.SimpleQueue[tuple[str, Any]]

# Whoever has no answer yet looks so often, in seconds, whether it is still wanted.
_LOOK = 0.05
# What it has begun to write is written within a part of this; where it is not, the process hangs and is ended.
_PATIENCE = 10.0


class Refresher:
    """One process that refreshes, one round at a time; any thread may ask. It is started when it is needed, and ended when what
    follows a refresh (search, full text, the same story) is done as well. Then `rested` is called, in a thread of its own.
    """

    def __init__(
        self, folder: Path, *, allow_private: bool, changed: Callable[[Changed], None], rested: Callable[[], None]
    ) -> None:
        self._first = (folder, allow_private)
        self._changed, self._rested = changed, rested
        self._one_round = threading.Lock()
        self._lock = threading.Lock()
        self._standing: _Standing | None = None

    def refresh(
        self,
        source_ids: Sequence[int],
        *,
        jobs: int,
        ahead: bool,
        progress: Callable[[RefreshProgress], None],
        cancel: threading.Event | None,
        meanwhile: Callable[[], RefreshReport],
    ) -> RefreshReport:
        """As Library.refresh, by force, with what is done `meanwhile` in this thread; `progress` is called in another.

        Raises RefreshEnded where the process ends before it is done.
        """
        with self._one_round:
            standing, answers = self._begin(source_ids, jobs, ahead, progress)
            here = meanwhile()
            told_to_stop = False
            while True:
                if cancel is not None and cancel.is_set() and not told_to_stop:
                    told_to_stop = True
                    standing.tell("stop")
                try:
                    kind, value = answers.get(timeout=_LOOK)
                except queue.Empty:
                    continue
                if kind == "report":
                    return joined(here, value)
                if kind == "failed":
                    raise value
                raise RefreshEnded(str(self._first[0]), "the process that asks the feeds has ended")

    def fetch_ahead(self) -> bool:
        """Has the process that stands already fetch full text; False where there is none."""
        with self._lock:
            return self._standing is not None and self._standing.ask("ahead")

    def reload_rules(self) -> None:
        """What it cleans from here on is cleaned by the rules as they are on disk now."""
        with self._lock:
            if self._standing is not None:
                self._standing.tell("rules")

    def end(self) -> None:
        """Has it stop between two steps, and waits for it. Whoever waits for a refresh has what came until then."""
        with self._lock:
            standing = self._standing
        if standing is not None:
            standing.end()

    def _begin(
        self, source_ids: Sequence[int], jobs: int, ahead: bool, progress: Callable[[RefreshProgress], None]
    ) -> tuple[_Standing, _Answers]:
        """Asks the process that stands, or another where that takes nothing more."""
        answers: _Answers = queue.SimpleQueue()
        with self._lock:
            while True:
                if self._standing is None:
                    self._standing = _Standing(self._first, self._changed, self._gone)
                self._standing.answers, self._standing.progress = answers, progress
                if self._standing.ask("refresh", tuple(source_ids), jobs, ahead):
                    return self._standing, answers
                self._standing = None

    def _gone(self, standing: _Standing) -> None:
        with self._lock:
            last = self._standing is standing
            if last:
                self._standing = None
        if last:
            self._rested()


class _Standing:
    """A process that was started, and the thread that hears it."""

    def __init__(self, first: tuple[Path, bool], changed: Callable[[Changed], None], gone: Callable[[_Standing], None]) -> None:
        self.answers: _Answers = queue.SimpleQueue()
        self.progress: Callable[[RefreshProgress], None] | None = None
        self._changed, self._gone = changed, gone
        self._lock = threading.Lock()
        self._asked = 0
        self._ending = False
        self._socket, theirs = socket.socketpair()
        with theirs:
            self._process: subprocess.Popen[bytes] = serving("reader.refreshing_process", theirs)
        self._pipe = Connection(os.dup(self._socket.fileno()))
        self._pipe.send(first)
        self._hearing = threading.Thread(target=self._hear, name="cleanwire-refresher", daemon=True)
        self._hearing.start()

    def ask(self, verb: str, *arguments: object) -> bool:
        """Gives it work. Whether it took it: a process that is ending takes nothing more."""
        with self._lock:
            if self._ending:
                return False
            self._asked += 1
            self._send(verb, arguments)
            return True

    def tell(self, word: str) -> None:
        """A word about the work it is at."""
        with self._lock:
            if not self._ending:
                self._send(word, ())

    def _send(self, verb: str, arguments: tuple[object, ...]) -> None:
        with contextlib.suppress(OSError):  # it has died: the thread that hears it tells
            self._pipe.send((verb, self._asked, arguments))

    def end(self) -> None:
        with self._lock:
            self._close()
        if threading.current_thread() is not self._hearing:
            self._hearing.join(_PATIENCE)
            if self._hearing.is_alive():
                self._process.kill()
                self._hearing.join()

    def _close(self) -> None:
        """It hears of this as the end of the pipe; what it still has to tell is heard."""
        if not self._ending:
            self._ending = True
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_WR)

    def _hear(self) -> None:
        try:
            while True:
                kind, value = self._pipe.recv()
                if kind == "changed":
                    self._changed(value)
                elif kind == "progress":
                    if self.progress is not None:
                        self.progress(value)
                elif kind == "at rest":
                    with self._lock:
                        if value == self._asked:
                            self._close()
                else:
                    self.answers.put((kind, value))
        except (EOFError, OSError):
            pass  # it has ended, or was ended
        finally:
            with self._lock:
                self._close()
            self._process.wait()
            self._pipe.close()
            self._socket.close()
            self.answers.put(("ended", None))
            self._gone(self)
