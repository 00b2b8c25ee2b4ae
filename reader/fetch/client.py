"""The one door to the network: all fetches run in one thread, many at once, few at a time to each host."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future
from types import TracebackType

from reader.errors import FetchError, Forbidden, Unreachable
from reader.fetch import guard
from reader.fetch.inbox import Inbox
from reader.fetch.loop import Loop
from reader.fetch.request import Request
from reader.fetch.transfer import Job, Result
from reader.model.fetched import Fetched, NotModified

__all__ = ["Client", "Request", "Result"]

_PATIENCE_AT_CLOSE = 3.0


class Client:
    """Fetches. Any thread may call any method; `jobs` run at once, at most `per_host` of them to one host.

    From `avoided` hosts and those below them no picture is fetched, wherever it is named or redirected to: the trackers.
    """

    def __init__(self, jobs: int = 96, per_host: int = 2, avoided: Collection[str] = ()) -> None:
        self.jobs = jobs
        self.per_host = per_host
        self._avoided = frozenset(host.lower() for host in avoided)
        self._lock = threading.Lock()
        self._inbox = Inbox()
        self._thread: threading.Thread | None = None

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
            first, thread = self._inbox.close(), self._thread
        if not first:
            return
        if thread is None:
            self._inbox.throw_away()
        elif thread is not threading.current_thread():
            thread.join(_PATIENCE_AT_CLOSE)

    def _enter(self, request: Request, deliver: Callable[[Result], None]) -> Job:
        job = Job(request, deliver, request.url)
        try:
            self._place(job)
        except Forbidden as error:
            deliver(error)
            return job
        with self._lock:
            taken = self._inbox.put(job)
            if taken and self._thread is None:
                loop = Loop(self._inbox, self._place, self.jobs, self.per_host)
                self._thread = threading.Thread(target=loop.run, name="cleanwire-fetch", daemon=True)
                self._thread.start()
        if not taken:
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
        self._inbox.look()
