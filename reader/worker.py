"""Cleaning in a process of its own, with a deadline and a limit of memory: a hostile page can stop neither window nor refresh.

A thread could not be stopped (parsing holds the interpreter's lock for as long as it likes); a process can. The process is a
fresh interpreter that imports reader.cleaning_process and nothing of its parent's, so that it works below any script and loads no
window. The deadline counts the processor's time that the page itself takes: a busy machine makes nobody's page hostile.
"""

from __future__ import annotations

import os
import socket
import struct
import threading
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from reader.errors import CleaningEnded, ExtractionError
from reader.own_process import serving

if TYPE_CHECKING:
    import subprocess

    from reader.clean.memory import SourceMemory
    from reader.model.feed import Entry
    from reader.model.fetched import Fetched
    from reader.model.story import Story

# Loading parsers and weights; counted apart from the deadline of a page.
START_DEADLINE = 60.0
# However busy the machine is, nobody waits longer than this many times the deadline for one page.
WALL_FACTOR = 10.0
# A process that was not asked for so long gives its memory, a third of the program's, back; a page that comes finds it started.
REST_AFTER = 20.0
_LOOK = 0.05


class CleaningWorker:
    """One process that prepares stories, one at a time; any thread may ask. It is started when first needed or by `warm`, and
    ended when nobody has asked for `rest_after` seconds.
    """

    def __init__(self, rules_folders: Sequence[Path] = (), deadline: float = 2.0, rest_after: float = REST_AFTER) -> None:
        self._folders = tuple(rules_folders)
        self.deadline, self.rest_after = deadline, rest_after
        self._last_asked = 0.0
        self._alarm: threading.Timer | None = None
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._pipe: Connection | None = None
        self._ready = False
        self._closed = False

    def __enter__(self) -> CleaningWorker:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def warm(self) -> None:
        """Starts the process without waiting for it, nor for a page that it is at: then it stands already."""
        if self._lock.acquire(blocking=False):
            try:
                self._start()
            finally:
                self._lock.release()

    def prepare_page(self, fetched: Fetched, entry: Entry | None, memory: SourceMemory | None = None, source: str = "") -> Story:
        """As reader.prepare.prepare_page; ExtractionError where it took too long, is too much, or its process ended twice."""
        return self._ask("page", fetched.final_url or fetched.url, (fetched, entry, memory, source))

    def prepare_fragment(self, entry: Entry, memory: SourceMemory | None = None, source: str = "") -> Story:
        """As reader.prepare.prepare_fragment, under the same limits."""
        return self._ask("fragment", entry.link or entry.id, (entry, memory, source))

    def reload_rules(self) -> None:
        """Lets the next story be cleaned by the rules as they are on disk now."""
        with self._lock:
            self._stop()

    def close(self) -> None:
        """Ends the process; asking afterwards is an error of ours."""
        with self._lock:
            self._closed = True
            self._stop()

    def _ask(self, verb: str, about: str, arguments: tuple[Any, ...]) -> Story:
        with self._lock:
            if self._closed:
                raise RuntimeError("the cleaning worker is closed")
            try:
                kind, answer = self._exchange(verb, about, arguments)
            except CleaningEnded:
                # As a rule it was somebody else who took the memory: a fresh process is asked at once.
                kind, answer = self._exchange(verb, about, arguments)
            self._last_asked = time.monotonic()
        if kind == "story":
            return answer  # type: ignore[no-any-return]
        raise answer

    def _exchange(self, verb: str, about: str, arguments: tuple[Any, ...]) -> tuple[str, Any]:
        self._start()
        self._wait_until_ready(about)
        pipe = self._pipe
        assert pipe is not None
        try:
            pipe.send((verb, arguments))
            if not self._answered(pipe):
                self._stop()
                raise ExtractionError(about, f"cleaning took longer than {self.deadline:g} seconds and was stopped")
            return pipe.recv()  # type: ignore[no-any-return]
        except BlockingIOError as error:
            self._stop()
            raise ExtractionError(about, "the cleaning process stood still and was stopped") from error
        except (EOFError, OSError) as error:
            self._stop()
            raise CleaningEnded(about, "the cleaning process was ended, most likely for want of memory") from error
        except BaseException:
            self._stop()
            raise

    def _wait_until_ready(self, about: str) -> None:
        pipe = self._pipe
        assert pipe is not None
        if self._ready:
            return
        try:
            if not pipe.poll(START_DEADLINE):
                self._stop()
                raise ExtractionError(about, "the cleaning process did not start")
            kind, answer = pipe.recv()
        except (EOFError, OSError) as error:
            self._stop()
            raise CleaningEnded(about, "the cleaning process ended while starting") from error
        if kind != "ready":
            self._stop()
            raise answer
        self._ready = True

    def _answered(self, pipe: Connection) -> bool:
        """Waits for the answer; False when the page has used up its time."""
        assert self._process is not None
        begun, wall = _cpu_seconds(self._process.pid), time.monotonic()
        while not pipe.poll(_LOOK):
            if _cpu_seconds(self._process.pid) - begun > self.deadline or time.monotonic() - wall > WALL_FACTOR * self.deadline:
                return pipe.poll(0)
        return True

    def _start(self) -> None:
        if self._process is not None and self._process.poll() is None:
            return
        self._stop()
        ours, theirs = socket.socketpair()
        # A process that stands still in the middle of a page neither takes the rest nor gives it: writing would never end.
        patience = struct.pack("ll", int(WALL_FACTOR * self.deadline) + 1, 0)
        for way in (socket.SO_SNDTIMEO, socket.SO_RCVTIMEO):
            ours.setsockopt(socket.SOL_SOCKET, way, patience)
        with theirs:
            self._process = serving("reader.cleaning_process", theirs)
        self._pipe, self._ready = Connection(ours.detach()), False
        self._pipe.send(self._folders)
        self._last_asked = time.monotonic()
        self._watch_idleness(self.rest_after)

    def _watch_idleness(self, seconds: float) -> None:
        self._alarm = threading.Timer(seconds, self._rest)
        self._alarm.daemon = True
        self._alarm.start()

    def _rest(self) -> None:
        with self._lock:
            if threading.current_thread() is not self._alarm or self._process is None:
                return  # of a process that has ended meanwhile
            left = self._last_asked + self.rest_after - time.monotonic()
            if left > 0:
                self._watch_idleness(left)
            else:
                self._stop()

    def _stop(self) -> None:
        process, pipe = self._process, self._pipe
        self._process, self._pipe, self._ready = None, None, False
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if process is not None:
            process.kill()
            process.wait()
        if pipe is not None:
            pipe.close()


def _cpu_seconds(pid: int) -> float:
    """Processor time that a process has used, from Linux's own book; elsewhere the clock on the wall."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
            fields = file.read().rpartition(")")[2].split()
    except OSError:
        return time.monotonic()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
