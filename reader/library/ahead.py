"""Full text ahead of reading: after a refresh, or when a source is added, the pages of new stories are fetched, newest first.

Politely and never without end. The user asked for it by refreshing, and can switch it off, for all (settings) or for one
source. It runs only where `Library.ahead` was set, which a window does and a command does not. Stories can be read from the
feed's text meanwhile.
"""

from __future__ import annotations

import heapq
import threading
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.errors import FetchError, Refused
from reader.library.preparing import Preparing
from reader.store import pending, stories
from reader.store.entries import entry_by_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

    from reader.model.fetched import Fetched, NotModified
    from reader.store.pending import Wanted

MOST = 300  # pages after one refresh
AT_ONCE = 8
PER_HOST = 2
PAUSE = 0.5  # seconds between two questions to one host
FAILURES_OF_A_HOST = 3


@dataclass(slots=True)
class _Host:
    """A host's line of stories, and how it behaves."""

    waiting: deque[Wanted]
    running: int = 0
    failures: int = 0
    asked: float = 0.0


class Ahead(Preparing):
    """It ends when there is nothing left to fetch, or when the library is closed."""

    ahead = False

    def __init__(self, folder: Path | str, *, allow_private: bool = False) -> None:
        super().__init__(folder, allow_private=allow_private)
        self._ahead = self._errand("ahead", "full text could not be fetched ahead", self._fetch_what_is_wanted)

    def fetch_ahead_soon(self) -> None:
        """Starts fetching the pages of new stories, where that is wanted; while it is under way, it looks for more at its end."""
        if self.ahead and self.settings.full_text and not self._is_fetched_beside():
            self._ahead.ask()

    def _is_fetched_beside(self) -> bool:
        """Whether the process that refreshes does it: two would fetch the same pages."""
        with self._lock:
            refresher = self._made_refresher
        return refresher is not None and refresher.fetch_ahead()

    def _fetch_what_is_wanted(self) -> None:
        with self._database.read() as db:
            wanted = pending.wanted_pages(db, MOST)
        self.fetch_pages(wanted)

    def fetch_pages(self, wanted: Sequence[Wanted]) -> int:
        """Fetches, cleans and keeps; says how many pages came. At most two at a time of a host, never in a burst."""
        hosts: dict[str, _Host] = {}
        for story in wanted:
            hosts.setdefault(urlsplit(story.link).hostname or "", _Host(deque())).waiting.append(story)
        order = [(0.0, name) for name in hosts]
        running: dict[Future[Fetched | NotModified], tuple[Wanted, str]] = {}
        done = threading.Semaphore(0)
        came = 0
        while (order or running) and not self._closing.is_set():
            self._start_some(hosts, order, running, done)
            if not running:
                time.sleep(0.02)
                continue
            done.acquire(timeout=0.1)
            for future in [future for future in running if future.done()]:
                story, name = running.pop(future)
                host = hosts[name]
                host.running -= 1
                came += self._take(future, story, host)
                if host.failures >= FAILURES_OF_A_HOST:
                    host.waiting.clear()
        for future in running:
            future.cancel()
        if came:
            self.index_soon()
            self.keep_copies_soon()
        return came

    def _start_some(
        self,
        hosts: dict[str, _Host],
        order: list[tuple[float, str]],
        running: dict[Future[Fetched | NotModified], tuple[Wanted, str]],
        done: threading.Semaphore,
    ) -> None:
        """Starts what may be started now; `order` is a heap of when each host may be asked next."""
        now = time.monotonic()
        later: list[tuple[float, str]] = []
        while order and order[0][0] <= now and len(running) < AT_ONCE:
            _, name = heapq.heappop(order)
            host = hosts[name]
            if not host.waiting:
                continue
            if host.running >= PER_HOST:
                later.append((now + PAUSE / 5, name))
                continue
            story = host.waiting.popleft()
            future = self._submit(story)
            running[future] = (story, name)
            host.running += 1
            later.append((now + PAUSE, name))
            future.add_done_callback(lambda _: done.release())
        for each in later:
            heapq.heappush(order, each)

    def _submit(self, story: Wanted) -> Future[Fetched | NotModified]:
        from reader.fetch.request import Request
        from reader.model.fetched import Validators

        private, auth = self._private(story.link, story.source_id), self._credentials(story.link, story.source_id)
        validators = story.validators or Validators()
        return self._client().submit(Request(story.link, validators, kind="page", allow_private=private, auth=auth))

    def _take(self, future: Future[Fetched | NotModified], story: Wanted, host: _Host) -> int:
        """One answer into the library; 1 where a page came."""
        from reader.model.fetched import NotModified

        if future.cancelled():
            return 0
        try:
            answer = future.result()
        except FetchError as error:
            host.failures += FAILURES_OF_A_HOST if isinstance(error, Refused) and error.status in (429, 503) else 1
            with self._database.write(durable=False) as db:
                stories.page_failed(db, story.entry_id, error.detail or type(error).__name__)
            return 0
        host.failures = 0
        with self._database.read() as db:
            found = entry_by_id(db, story.entry_id)
        if found is None:
            return 0
        if isinstance(answer, NotModified):
            with self._database.write(durable=False) as db:
                pending.asked(db, story.entry_id)
            return 0
        entry, source_id = found
        prepared = self._clean(story.entry_id, answer, entry, source_id, fresh=True)
        try:
            self._fetch_images(story.entry_id, prepared, source_id)
            self._learn(source_id, prepared)
        finally:
            self._tell("story", [story.entry_id])
        return 1
