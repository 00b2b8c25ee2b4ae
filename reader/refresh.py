"""Refreshing: which feeds are due, what an answer means for a feed, and the one loop that fetches, reads and writes them.

The decisions (`due`, `judged`) are pure. The loop never holds more than a bounded number of answers, writes many feeds in
one transaction, and the first one at once, so that something can be read while the rest is still under way.
"""

from __future__ import annotations

import hashlib
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.errors import FetchError, ParseError, TimedOut, Unreachable
from reader.fetch import policy
from reader.fetch.hosts import Hosts
from reader.fetch.request import Request
from reader.model.feed import Feed
from reader.model.fetched import Fetched, NotModified, Validators
from reader.progress import Failure, LeftAlone, RefreshProgress, RefreshReport
from reader.store import feed_writing, muting
from reader.store.codec import moment
from reader.store.feed_writing import Outcome

if TYPE_CHECKING:
    from concurrent.futures import Future

    from reader.fetch.client import Client
    from reader.store.database import Database
    from reader.store.entries import Added
    from reader.store.sources import FeedState

# What bounds the memory: feeds that were asked and have not answered, and the bytes of answers that were not read yet. Many
# may be asked ahead of the reading: the last of the silent ones should begin its waiting early.
_UNANSWERED = 128
_UNREAD_BYTES = 12_000_000
_BATCH_ENTRIES = 1500
_BATCH_SECONDS = 0.25
_SEVERAL_HOSTS = 3

Answer = Fetched | NotModified | FetchError


@dataclass(slots=True)
class _Progress:
    total: int
    done: int = 0
    new: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    unchanged: int = 0
    failures: list[Failure] = field(default_factory=list)


def due(states: Sequence[FeedState], now: datetime, *, force: bool = False) -> list[FeedState]:
    """Those worth asking now. By force all, but those whose publisher has ended them."""
    return [state for state in states if not state.gone and (force or policy.is_due(standing_of(state), now))]


def parted(asked: Sequence[FeedState], every: Sequence[FeedState], now: datetime) -> tuple[list[FeedState], list[LeftAlone]]:
    """Those that may be asked, and those whose servers asked to be left alone, whoever wants to refresh.

    A host's word holds for each of its feeds in a round over `every` feed. One that is named alone (`asked` and `every` are
    the same few) is held back by what it was told itself only: somebody wants this one now.
    """
    until: dict[str, datetime] = {}
    for state in every:
        standing = standing_of(state)
        if standing.leave_until is not None and policy.left_alone(standing, now):
            host = urlsplit(state.url).hostname or ""
            until[host] = max(until.get(host, standing.leave_until), standing.leave_until)
    may, not_now = [], []
    for state in asked:
        then = until.get(urlsplit(state.url).hostname or "")
        if then is None:
            may.append(state)
        else:
            not_now.append(LeftAlone(state.source_id, state.title, then))
    return may, not_now


def standing_of(state: FeedState) -> policy.Standing:
    return policy.Standing(
        failures=state.failures,
        not_before=moment(state.next_due) if state.next_due else None,
        last_success=moment(state.last_success),
        moved_to=state.moved_to,
        moved_times=state.moved_times,
        retired=state.gone,
        leave_until=moment(state.leave_until) if state.leave_until else None,
    )


def request_for(state: FeedState, *, allow_private: bool, auth: tuple[str, str] | None) -> Request:
    return Request(
        state.url,
        validators=Validators(state.etag, state.last_modified),
        kind="feed",
        allow_private=allow_private or (bool(state.private_host) and urlsplit(state.url).hostname == state.private_host),
        auth=auth,
        patience=policy.patience(standing_of(state)),
    )


def judged(state: FeedState, answer: Answer, now: datetime, pause: float = policy.USUAL_PAUSE) -> Outcome:
    """What an answer means. Reads the feed only where its bytes are others than last time."""
    from reader.feeds.parse import parse_feed

    standing = standing_of(state)
    kept = Validators(state.etag, state.last_modified)
    told = Feed(state.url, state.title, ttl=state.ttl, skip_hours=state.skip_hours)
    if isinstance(answer, FetchError):
        return Outcome(state, policy.after_failure(standing, answer, now), kept, state.content_hash, error=answer)
    if isinstance(answer, NotModified):
        after = policy.after_answer(standing, answer, now, feed=told, pause=pause)
        return Outcome(state, after, answer.validators, state.content_hash)
    digest = hashlib.blake2b(answer.body, digest_size=16).digest()
    if digest == state.content_hash:
        after = policy.after_answer(standing, answer, now, feed=told, pause=pause)
        return Outcome(state, after, answer.validators, digest)
    try:
        feed, entries = parse_feed(answer.body, answer.final_url, media_type=answer.media_type, charset=answer.charset)
    except ParseError as error:
        # What was kept stays, the validators too: the next answer is read whole again.
        return Outcome(state, policy.after_failure(standing, error, now), kept, state.content_hash, error=error)
    return Outcome(
        state, policy.after_answer(standing, answer, now, feed=feed, pause=pause), answer.validators, digest, feed, entries
    )


def write_outcome(database: Database, outcomes: Sequence[Outcome], at: datetime) -> list[Added]:
    """Many feeds in one transaction; what each brought."""
    with database.write(durable=False) as db:
        silence = muting.pattern_in(db)  # as the words are now: they may have been changed since the refresh began
        return [feed_writing.write(db, outcome, at, silence) for outcome in outcomes]


def refresh(
    database: Database,
    client: Client,
    states: Sequence[FeedState],
    *,
    allow_private: bool = False,
    auth: Callable[[FeedState], tuple[str, str] | None] | None = None,
    pause: float = policy.USUAL_PAUSE,
    progress: Callable[[RefreshProgress], None] | None = None,
    arrived: Callable[[Sequence[int]], None] | None = None,
    cancel: threading.Event | None = None,
) -> RefreshReport:
    """Asks all of `states`. Leaves at once when `cancel` is set; what came until then is kept."""
    began = time.monotonic()
    tally = _Progress(len(states))
    unread = _Unread()
    waiting = iter(states)
    running: dict[int, tuple[FeedState, Future[Fetched | NotModified]]] = {}
    hosts = Hosts()
    pending: list[Outcome] = []

    def take(state: FeedState, answer: Answer) -> None:
        pending.append(judged(state, answer, datetime.now(UTC), pause))

    def ask_some() -> None:
        while len(running) - unread.answers < _UNANSWERED and unread.bytes < _UNREAD_BYTES and (state := next(waiting, None)):
            fault = hosts.fault(state.url)
            if fault is not None:
                take(state, fault)
                continue
            credentials = auth(state) if auth is not None and state.account else None
            future = client.submit(request_for(state, allow_private=allow_private, auth=credentials))
            running[state.source_id] = (state, future)
            future.add_done_callback(partial(heard, state))

    def heard(state: FeedState, future: Future[Fetched | NotModified]) -> None:
        """In the thread that fetched: this one reads feeds, and a host that is down would be asked on and on meanwhile."""
        answer = _answer(future)
        unread.arrived(state, future)
        if answer is not None and hosts.heard(state.url, answer):
            for other, asked in list(running.values()):
                if hosts.fault(other.url) is not None:
                    asked.cancel()

    wrote = 0.0
    stopped = False
    try:
        while True:
            if cancel is not None and cancel.is_set():
                stopped = True
                break
            ask_some()
            if not (running or pending or unread.answers):
                break
            now = time.monotonic()
            size = sum(len(outcome.entries) for outcome in pending)
            idle = unread.queue.empty()
            if pending and (size >= _BATCH_ENTRIES or now - wrote >= _BATCH_SECONDS or not running or (idle and wrote == 0.0)):
                _flush(database, pending, tally, progress, arrived)
                wrote = time.monotonic()
                pending.clear()
                continue
            try:
                state, future = unread.queue.get(timeout=_BATCH_SECONDS / 2)
            except queue.Empty:
                continue
            answer = _answer(future)
            unread.taken(answer)
            del running[state.source_id]
            meant = answer or hosts.fault(state.url)  # it was cancelled where its host was given up meanwhile
            if meant is not None:
                take(state, meant)
    finally:
        for _, asked in running.values():
            asked.cancel()
        if pending:
            _flush(database, pending, tally, progress, arrived)
    is_away = not stopped and network_is_away(states, [each.error for each in tally.failures])
    if is_away:
        with database.write(durable=False) as db:
            feed_writing.blame_nobody(db, states, datetime.now(UTC))
    return RefreshReport(
        asked=tally.done,
        new=tuple(tally.new),
        changed=tuple(tally.changed),
        unchanged=tally.unchanged,
        failures=tuple(tally.failures),
        seconds=time.monotonic() - began,
        cancelled=stopped,
        network_away=is_away,
    )


def network_is_away(states: Sequence[FeedState], failures: Sequence[Exception]) -> bool:
    """Whether it is this machine that reaches nobody: every source failed so, and several hosts did that were well before.

    A laptop that was without a network for a night asked hardly anybody for hours when it was back. That sources which are
    dead for long fail together, because only they are due, says nothing.
    """
    if len(failures) < len(states) or not all(isinstance(error, (Unreachable, TimedOut)) for error in failures):
        return False
    return len({urlsplit(state.url).hostname for state in states if not state.failures}) >= _SEVERAL_HOSTS


def _answer(future: Future[Fetched | NotModified]) -> Answer | None:
    """None where nobody wants it any more."""
    if future.cancelled():
        return None
    try:
        return future.result()
    except FetchError as error:
        return error


class _Unread:
    """Answers that have come and were not read yet."""

    def __init__(self) -> None:
        self.queue: queue.SimpleQueue[tuple[FeedState, Future[Fetched | NotModified]]] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self.answers = self.bytes = 0

    def arrived(self, state: FeedState, future: Future[Fetched | NotModified]) -> None:
        """Called in the thread that fetched."""
        self._count(_answer(future), 1)
        self.queue.put((state, future))

    def taken(self, answer: Answer | None) -> None:
        self._count(answer, -1)

    def _count(self, answer: Answer | None, by: int) -> None:
        with self._lock:
            self.answers += by
            self.bytes += by * len(answer.body) if isinstance(answer, Fetched) else 0


def _flush(
    database: Database,
    outcomes: list[Outcome],
    tally: _Progress,
    progress: Callable[[RefreshProgress], None] | None,
    arrived: Callable[[Sequence[int]], None] | None,
) -> None:
    written = write_outcome(database, outcomes, datetime.now(UTC))
    fresh: list[int] = []
    for outcome, added in zip(outcomes, written, strict=True):
        tally.done += 1
        tally.new += added.new
        tally.changed += added.changed
        fresh += (*added.new, *added.changed)
        if outcome.error is not None:
            tally.failures.append(Failure(outcome.state.source_id, outcome.state.title, outcome.error))
        elif not added.new and not added.changed:
            tally.unchanged += 1
    if fresh and arrived is not None:
        arrived(fresh)
    if progress is not None:
        done = tally.done - len(outcomes)
        for number, (outcome, added) in enumerate(zip(outcomes, written, strict=True), 1):
            progress(
                RefreshProgress(
                    done + number, tally.total, outcome.state.source_id, outcome.state.title, len(added.new), outcome.error
                )
            )
