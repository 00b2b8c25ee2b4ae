"""Who waits for which host: at most so many are let through to one at a time, each host's jobs in the order they came."""

from __future__ import annotations

from collections import deque

from reader.fetch.transfer import Job


class Lines:
    """One line for each host. A host stands in `_ready` at least as often as it has jobs that may run."""

    def __init__(self, per_host: int) -> None:
        self._per_host = per_host
        self._waiting: dict[str, deque[Job]] = {}
        self._ready: deque[str] = deque()
        self._active: dict[str, int] = {}

    def join(self, job: Job, first: bool = False) -> None:
        """The job waits at the end of its host's line, or before all others there."""
        line = self._waiting.setdefault(job.host, deque())
        if first:
            line.appendleft(job)
        else:
            line.append(job)
        if self._active.get(job.host, 0) < self._per_host:
            self._ready.append(job.host)

    def next_job(self) -> Job | None:
        """The next job that may run; its host is busy with it until leave(). None where nobody may."""
        while self._ready:
            host = self._ready.popleft()
            line = self._waiting.get(host)
            if not line or self._active.get(host, 0) >= self._per_host:
                continue
            job = line.popleft()
            if not line:
                del self._waiting[host]
            if job.cancelled:
                if line:
                    self._ready.append(host)
                continue
            self._active[host] = self._active.get(host, 0) + 1
            return job
        return None

    def leave(self, host: str) -> None:
        """One job of the host has ended."""
        left = self._active[host] - 1
        if left:
            self._active[host] = left
        else:
            del self._active[host]
        if host in self._waiting:
            self._ready.append(host)

    def everyone(self) -> list[Job]:
        """Who waits still."""
        return [job for line in self._waiting.values() for job in line]
