"""The I/O thread: all transfers at once, driven by curl's own events, in the order of the lines before each host."""

from __future__ import annotations

import contextlib
import selectors
import time
from collections.abc import Callable
from typing import Any

import pycurl

from reader.errors import FetchError, Unreachable
from reader.fetch.answer import answer_of
from reader.fetch.inbox import Inbox
from reader.fetch.lines import Lines
from reader.fetch.transfer import Job, Transfer

_LONGEST_SLEEP = 1.0


class Loop:
    """Fetches what is in the inbox until that is closed; `place` judges the address of a job, at each step of its redirects."""

    def __init__(self, inbox: Inbox, place: Callable[[Job], None], jobs: int, per_host: int) -> None:
        self._inbox, self._place, self._jobs = inbox, place, jobs
        self._multi = pycurl.CurlMulti()
        self._multi.setopt(pycurl.M_SOCKETFUNCTION, self._on_socket)
        self._multi.setopt(pycurl.M_TIMERFUNCTION, self._on_timer)
        self._multi.setopt(pycurl.M_MAXCONNECTS, jobs * 2)
        self._selector = selectors.DefaultSelector()
        self._selector.register(inbox.bell, selectors.EVENT_READ)
        self._timer: float | None = None
        self._kicked = 0.0
        self._looked = 0.0
        self._free: list[Transfer] = []
        self._running: dict[Any, Transfer] = {}
        self._lines = Lines(per_host)

    def run(self) -> None:
        """In a thread of its own; nothing of the loop is touched by another one."""
        try:
            while not self._inbox.closed:
                for job in self._inbox.take():
                    self._lines.join(job)
                self._start()
                self._wait()
                self._collect()
                self._give_up()
        finally:
            self._shut()

    def _start(self) -> None:
        while len(self._running) < self._jobs and (job := self._lines.next_job()) is not None:
            transfer = self._free.pop() if self._free else Transfer()
            try:
                transfer.begin(job)
            except FetchError as error:
                self._free.append(transfer)
                self._lines.leave(job.host)
                job.deliver(error)
                continue
            self._running[transfer.curl] = transfer
            self._multi.add_handle(transfer.curl)

    def _wait(self) -> None:
        timeout = _LONGEST_SLEEP
        if self._timer is not None:
            timeout = min(timeout, max(0.0, self._timer - time.monotonic()))
        events = self._selector.select(timeout if self._inbox.fall_asleep() else 0.0)
        self._inbox.wake_up()
        for key, mask in events:
            if key.fileobj is self._inbox.bell:
                self._inbox.silence()
                self._drop_cancelled()
                continue
            readable = pycurl.CSELECT_IN if mask & selectors.EVENT_READ else 0
            writable = pycurl.CSELECT_OUT if mask & selectors.EVENT_WRITE else 0
            self._multi.socket_action(key.fd, readable | writable)
        now = time.monotonic()
        due = self._timer is not None and now >= self._timer
        if due or (self._running and now - self._kicked >= _LONGEST_SLEEP):
            # Curl tells a timer once; one that fires a little early would be lost, with the deadlines behind it.
            self._kicked = now
            if due:
                self._timer = None
            self._multi.socket_action(pycurl.SOCKET_TIMEOUT, 0)

    def _on_socket(self, what: int, fd: int, _multi: Any, _data: Any) -> None:
        if what == pycurl.POLL_REMOVE:
            with contextlib.suppress(KeyError):
                self._selector.unregister(fd)
            return
        mask = (selectors.EVENT_READ if what & pycurl.POLL_IN else 0) | (selectors.EVENT_WRITE if what & pycurl.POLL_OUT else 0)
        if fd in self._selector.get_map():
            self._selector.modify(fd, mask)
        else:
            self._selector.register(fd, mask)

    def _on_timer(self, milliseconds: int) -> None:
        self._timer = None if milliseconds < 0 else time.monotonic() + milliseconds / 1000.0

    def _collect(self) -> None:
        more = 1
        while more:
            more, done, failed = self._multi.info_read()
            for curl in done:
                self._ended(curl, 0, "")
            for curl, code, message in failed:
                self._ended(curl, code, message)

    def _give_up(self) -> None:
        """End what has been silent for too long. Curl's own check for slowness only looks when something else happens."""
        now = time.monotonic()
        if now - self._looked < _LONGEST_SLEEP / 2:
            return
        self._looked = now
        for curl, transfer in list(self._running.items()):
            if transfer.is_silent(now):
                self._ended(curl, pycurl.E_OPERATION_TIMEDOUT, "")

    def _ended(self, curl: Any, code: int, message: str) -> None:
        transfer = self._running.pop(curl)
        self._multi.remove_handle(curl)
        job = transfer.job
        assert job is not None
        error, headers, body = transfer.outcome(code, message)
        transfer.release()
        self._free.append(transfer)
        self._lines.leave(job.host)
        if job.cancelled:
            return
        try:
            result = error or answer_of(job, headers, body)
            if result is None:
                self._place(job)
                self._lines.join(job, first=True)
        except FetchError as raised:
            result = raised
        if result is not None:
            job.deliver(result)

    def _drop_cancelled(self) -> None:
        for curl, transfer in list(self._running.items()):
            job = transfer.job
            if job is not None and job.cancelled:
                del self._running[curl]
                self._multi.remove_handle(curl)
                transfer.release()
                self._free.append(transfer)
                self._lines.leave(job.host)

    def _shut(self) -> None:
        """Let everything go; whoever still waits is told."""
        self._inbox.close()
        left = [*self._lines.everyone(), *self._inbox.take()]
        for curl, transfer in list(self._running.items()):
            if transfer.job is not None:
                left.append(transfer.job)
            self._multi.remove_handle(curl)
            transfer.close()
        for transfer in self._free:
            transfer.close()
        self._multi.close()
        self._selector.close()
        self._inbox.throw_away()
        for job in left:
            if not job.cancelled:
                job.deliver(Unreachable(job.request.url, "the network is being closed"))
