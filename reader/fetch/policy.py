"""When to ask again, how long to leave a server alone, when a feed has moved or is gone: pure decisions without a clock.

A `Standing` is what is remembered of one source between fetches. `after_answer` and `after_failure` give the next one;
`is_due` and `patience` read it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from reader.errors import CleanwireError, FetchError, Refused, TimedOut, Unreachable
from reader.model.feed import Feed
from reader.model.fetched import Fetched, NotModified

LONGEST_WAIT = 24 * 3600.0
FIRST_WAIT = 5 * 60.0
USUAL_PAUSE = 30 * 60.0
SHORTEST_PAUSE = 5 * 60.0
TIMES_BEFORE_MOVING = 2
# Seconds that a feed's server may say nothing. Hosts that never answer hold up the end of a refresh: in the first run one of
# 10 in 500 had 12 s, and the other 490 were there after 4. A server that is only slow gets more the next time.
USUAL_PATIENCE = 6.0
SECOND_PATIENCE = 15.0
FAILURES_OF_A_HOST = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """What is remembered of a source. `not_before` is when it may be asked again; `moved_to` where it says it has gone.

    `leave_until` is what its server asked for itself: it holds for whoever refreshes by hand as well.
    """

    failures: int = 0
    not_before: datetime | None = None
    last_success: datetime | None = None
    error: str = ""
    moved_to: str = ""
    moved_times: int = 0
    retired: bool = False
    leave_until: datetime | None = None

    @property
    def move(self) -> str:
        """The address the source has moved to for good; empty while it has not."""
        return self.moved_to if self.moved_times >= TIMES_BEFORE_MOVING else ""


def retry_after(value: str, now: datetime) -> float | None:
    """Seconds to wait of a Retry-After header, at most a day; None where it says nothing that makes sense."""
    value = value.strip()
    if not value:
        return None
    if value.isascii() and value.isdigit():
        return min(float(value[:12]), LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    seconds = (moment - now).total_seconds()
    return min(seconds, LONGEST_WAIT) if seconds > 0 else None


def backoff(failures: int) -> float:
    """Seconds to leave a source alone after so many failures in a row: 5 minutes, doubled each time, at most a day."""
    if failures <= 0:
        return 0.0
    return min(FIRST_WAIT * math.pow(2.0, min(failures, 20) - 1), LONGEST_WAIT)


def next_due(now: datetime, *, feed: Feed | None = None, max_age: int | None = None, pause: float = USUAL_PAUSE) -> datetime:
    """When a source that has just answered is next worth asking: never sooner than the feed or its headers wish."""
    seconds = max(pause, SHORTEST_PAUSE)
    if feed is not None and feed.ttl is not None:
        seconds = max(seconds, feed.ttl * 60.0)
    if max_age is not None:
        seconds = max(seconds, float(max_age))
    due = now + timedelta(seconds=min(seconds, LONGEST_WAIT))
    skipped = frozenset(feed.skip_hours) if feed is not None else frozenset()
    if 0 < len(skipped) < 24:
        while due.astimezone(UTC).hour in skipped:
            due = due.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return due


def after_answer(
    standing: Standing, answer: Fetched | NotModified, now: datetime, *, feed: Feed | None = None, pause: float = USUAL_PAUSE
) -> Standing:
    """The standing of a source that answered."""
    moved_to, times = answer.moved_to, 0
    if moved_to:
        times = standing.moved_times + 1 if standing.moved_to == moved_to else 1
    return Standing(
        not_before=next_due(now, feed=feed, max_age=answer.max_age, pause=pause),
        last_success=now,
        moved_to=moved_to,
        moved_times=times,
    )


def after_failure(standing: Standing, error: Exception, now: datetime) -> Standing:
    """The standing of a source that failed: what it had stays, and it is left alone for a while."""
    failures = standing.failures + 1
    wait = backoff(failures)
    leave = None
    if isinstance(error, Refused):
        if error.status == 410:
            return replace(standing, failures=failures, not_before=None, error=str(error.detail), retired=True)
        if error.retry_after is not None:
            wait = min(max(error.retry_after, FIRST_WAIT), LONGEST_WAIT)
            leave = now + timedelta(seconds=min(error.retry_after, LONGEST_WAIT))
        elif error.status == 429:
            leave = now + timedelta(seconds=wait)
    detail = error.detail if isinstance(error, CleanwireError) else str(error)
    due = now + timedelta(seconds=wait)
    return replace(standing, failures=failures, not_before=due, error=detail, leave_until=leave)


def patience(standing: Standing) -> float:
    """How long this source's server may say nothing: short, but long for one that was silent once and may only be slow."""
    return SECOND_PATIENCE if standing.failures == 1 else USUAL_PATIENCE


def speaks_for_host(error: FetchError) -> bool:
    """Whether what went wrong is likely to meet the host's other feeds, too."""
    return isinstance(error, (TimedOut, Unreachable)) or (isinstance(error, Refused) and error.status in (429, 503))


def left_alone(standing: Standing, now: datetime) -> bool:
    """Whether its server asked to be left alone, and the time is not over. A clock that was set back does not stretch it."""
    until = standing.leave_until
    return until is not None and now < until <= now + timedelta(seconds=2 * LONGEST_WAIT)


def is_due(standing: Standing, now: datetime) -> bool:
    """Whether a source may be asked now. A clock that was set back by more than the longest wait does not silence it."""
    if standing.retired:
        return False
    if standing.not_before is None:
        return True
    return now >= standing.not_before or standing.not_before - now > timedelta(seconds=2 * LONGEST_WAIT)
