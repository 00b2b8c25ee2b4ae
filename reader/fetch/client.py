"""The one door to the network: all fetches run in one thread, many at once, few at a time to each host."""

from __future__ import annotations

import contextlib
import queue
import selectors
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future
from types import TracebackType
from typing import Any

import pycurl

from reader.errors import FetchError, Forbidden, Unreachable
from reader.fetch import guard
from reader.fetch.answer import answer_of
from reader.fetch.lines import Lines
from reader.fetch.request import Request
from reader.fetch.transfer import Job, Result, Transfer
from reader.model.fetched import Fetched, NotModified

__all__ = ["Client", "Request", "Result"]

_PATIENCE_AT_CLOSE = 3.0
_LONGEST_SLEEP = 1.0


class Client:
    """Fetches. Any thread may call any method; `jobs` run at once, at most `per_host` of them to one host.

    From `avoided` hosts and those below them no picture is fetched, wherever it is named or redirected to: the trackers.
    """

    def __init__(self, jobs: int = 96, per_host: int = 2, avoided: Collection[str] = ()) -> None:
        self.jobs = jobs
        self.per_host = per_host
        self._avoided = frozenset(host.lower() for host in avoided)
        self._lock = threading.Lock()
        self._incoming: deque[Job] = deque()
        self._closing = False
        self._thread: threading.Thread | None = None
        self._wake_in, self._wake_out = socket.socketpair()
        self._wake_in.setblocking(False)
        self._wake_out.setblocking(False)
        self._asleep = False

    def __enter__(self) -> Client:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def fetch(self, request: Request) -> Fetched | NotModified:
        """Fetch and wait. Raises what is under FetchError in the tree of errors, nothing else."""
        return self.submit(request).result()

    def submit(self, request: Request) -> Future[Fetched | NotModified]:
        """Fetch without waiting. Callbacks of the future run in the I/O thread and must be short."""
        future: Future[Fetched | NotModified] = Future()

        def deliver(result: Result) -> None:
            if not future.set_running_or_notify_cancel():
                return
            if isinstance(result, FetchError):
                future.set_exception(result)
            else:
                future.set_result(result)

        job = self._enter(request, deliver)
        future.add_done_callback(lambda done: self._withdraw([job]) if done.cancelled() else None)
        return future

    def stream(self, requests: Iterable[Request], cancel: threading.Event | None = None) -> Iterator[tuple[Request, Result]]:
        """Fetch many; each comes as it is there, whatever it came to. Leaving the loop or setting `cancel` stops the rest."""
        results: queue.SimpleQueue[tuple[Request, Result]] = queue.SimpleQueue()
        jobs = []
        for request in requests:
            jobs.append(self._enter(request, lambda result, request=request: results.put((request, result))))  # type: ignore[misc]
        left = len(jobs)
        try:
            while left and not (cancel is not None and cancel.is_set()):
                try:
                    yield results.get(timeout=0.1)
                except queue.Empty:
                    continue
                left -= 1
        finally:
            if left:
                self._withdraw(jobs)

    def close(self) -> None:
        """Stop everything. What was still under way fails as Unreachable; never waits longer than a few seconds."""
        with self._lock:
            if self._closing:
                return
            self._closing = True
            thread = self._thread
        if thread is None:
            self._wake_in.close()
            self._wake_out.close()
            return
        self._wake()
        if thread is not threading.current_thread():
            thread.join(_PATIENCE_AT_CLOSE)

    def _enter(self, request: Request, deliver: Callable[[Result], None]) -> Job:
        job = Job(request, deliver, request.url)
        try:
            self._place(job)
        except Forbidden as error:
            deliver(error)
            return job
        with self._lock:
            if not self._closing:
                self._incoming.append(job)
                if self._thread is None:
                    self._thread = threading.Thread(target=_Loop(self).run, name="cleanwire-fetch", daemon=True)
                    self._thread.start()
                    return job
                asleep, self._asleep = self._asleep, False
                if asleep:
                    self._wake()
                return job
        deliver(Unreachable(request.url, "the network is being closed"))
        return job

    def _place(self, job: Job) -> None:
        guard.check_url(job.url, job.allow_private)
        job.host = guard.host_of(guard.split(job.url))
        if self._avoided and job.request.kind == "image" and not self._avoided.isdisjoint(guard.names_above(job.host)):
            raise Forbidden(job.url, f"{job.host} counts readers; no picture is fetched from there")

    def _withdraw(self, jobs: list[Job]) -> None:
        for job in jobs:
            job.cancelled = True
        with self._lock:
            if self._thread is not None and not self._closing:
                self._wake()

    def _wake(self) -> None:
        with contextlib.suppress(BlockingIOError, OSError):  # full: it is awake already; closed: it has ended
            self._wake_in.send(b"\0")


class _Loop:
    """What the I/O thread runs. Nothing of it is touched by another thread."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._multi = pycurl.CurlMulti()
        self._multi.setopt(pycurl.M_SOCKETFUNCTION, self._on_socket)
        self._multi.setopt(pycurl.M_TIMERFUNCTION, self._on_timer)
        self._multi.setopt(pycurl.M_MAXCONNECTS, client.jobs * 2)
        self._selector = selectors.DefaultSelector()
        self._selector.register(client._wake_out, selectors.EVENT_READ)
        self._timer: float | None = None
        self._kicked = 0.0
        self._looked = 0.0
        self._free: list[Transfer] = []
        self._running: dict[Any, Transfer] = {}
        self._lines = Lines(client.per_host)

    def run(self) -> None:
        client = self._client
        try:
            while not client._closing:
                self._take()
                self._start()
                self._wait()
                self._collect()
                self._give_up()
        finally:
            self._shut()

    def _take(self) -> None:
        incoming = self._client._incoming
        while incoming:
            self._lines.join(incoming.popleft())

    def _start(self) -> None:
        while len(self._running) < self._client.jobs and (job := self._lines.next_job()) is not None:
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
        client = self._client
        timeout = _LONGEST_SLEEP
        if self._timer is not None:
            timeout = min(timeout, max(0.0, self._timer - time.monotonic()))
        with client._lock:
            if client._incoming or client._closing:
                timeout = 0.0
            else:
                client._asleep = True
        events = self._selector.select(timeout)
        client._asleep = False
        for key, mask in events:
            if key.fileobj is client._wake_out:
                with contextlib.suppress(BlockingIOError):
                    while client._wake_out.recv(4096):
                        pass
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
                self._client._place(job)
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
        client = self._client
        with client._lock:
            client._closing = True
            left = self._lines.everyone()
            left += client._incoming
            client._incoming.clear()
        for curl, transfer in list(self._running.items()):
            if transfer.job is not None:
                left.append(transfer.job)
            self._multi.remove_handle(curl)
            transfer.close()
        for transfer in self._free:
            transfer.close()
        self._multi.close()
        self._selector.close()
        client._wake_in.close()
        client._wake_out.close()
        for job in left:
            if not job.cancelled:
                job.deliver(Unreachable(job.request.url, "the network is being closed"))
