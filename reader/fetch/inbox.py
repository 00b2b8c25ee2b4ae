"""What was asked for and is not begun yet: any thread puts it in, the I/O thread takes it out and is woken when it sleeps."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections import deque
from collections.abc import Iterator

from reader.fetch.transfer import Job


class Inbox:
    """`bell` can be read from when somebody put something in, withdrew something, or closed it."""

    def __init__(self) -> None:
        self.closed = False
        self._lock = threading.Lock()
        self._waiting: deque[Job] = deque()
        self._asleep = False
        self._rope, self.bell = socket.socketpair()
        self._rope.setblocking(False)
        self.bell.setblocking(False)

    def put(self, job: Job) -> bool:
        """False where it is closed: nobody will take it out."""
        with self._lock:
            if self.closed:
                return False
            self._waiting.append(job)
            asleep, self._asleep = self._asleep, False
            if asleep:
                self._ring()
            return True

    def take(self) -> Iterator[Job]:
        """All that is in it, the first first."""
        while self._waiting:
            yield self._waiting.popleft()

    def fall_asleep(self) -> bool:
        """Whether there is nothing to do: from now on the bell is rung for what is put in."""
        with self._lock:
            self._asleep = not self._waiting and not self.closed
            return self._asleep

    def wake_up(self) -> None:
        """The bell need not be rung."""
        self._asleep = False

    def look(self) -> None:
        """Something that was taken out is wanted no more."""
        with self._lock:
            if not self.closed:
                self._ring()

    def silence(self) -> None:
        """The bell was heard."""
        with contextlib.suppress(BlockingIOError):
            while self.bell.recv(4096):
                pass

    def close(self) -> bool:
        """Takes nothing more; False where it took nothing more before."""
        with self._lock:
            before, self.closed = self.closed, True
            if not before:
                self._ring()
            return not before

    def throw_away(self) -> None:
        """The I/O thread has ended, or was never begun."""
        self._rope.close()
        self.bell.close()

    def _ring(self) -> None:
        with contextlib.suppress(BlockingIOError, OSError):  # full: it is awake already; closed: it has ended
            self._rope.send(b"\0")
