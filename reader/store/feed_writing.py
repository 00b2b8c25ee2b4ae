"""Writes what a feed's answer came to: its entries, its standing, its new address."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.addresses import feed_address
from reader.errors import CleanwireError, FetchError, ParseError, Refused
from reader.fetch import policy
from reader.model.feed import Entry, Feed
from reader.model.fetched import Validators
from reader.store import muting
from reader.store.codec import clean_text, seconds
from reader.store.entries import MUTED, Added, add_entries
from reader.store.sources import FeedState, describe


@dataclass(frozen=True, slots=True)
class Outcome:
    """One feed's answer, judged: what to write of it."""

    state: FeedState
    standing: policy.Standing
    validators: Validators
    content_hash: bytes | None
    feed: Feed | None = None
    entries: tuple[Entry, ...] = ()
    error: FetchError | ParseError | None = None


def write(db: sqlite3.Connection, outcome: Outcome, at: datetime, silence: re.Pattern[str] | None) -> Added:
    """Within the caller's transaction. A source that was removed meanwhile gets nothing; what `silence` finds is hidden."""
    state, standing = outcome.state, outcome.standing
    row = db.execute("SELECT muted FROM source WHERE id = ? AND removed IS NULL", (state.source_id,)).fetchone()
    if row is None:
        return Added()
    moment = seconds(at) or 0
    added = Added()
    if outcome.feed is not None:
        describe(db, state.source_id, outcome.feed)
        hidden = MUTED if row[0] else 0
        added = add_entries(db, state.source_id, outcome.entries, moment, silence=silence, hidden=hidden, is_feed=True)
        if silence and added.changed:
            muting.judge(db, added.changed, silence)
    feed = outcome.feed
    db.execute(
        """UPDATE feed_state SET etag = ?, last_modified = ?, content_hash = ?, last_attempt = ?, last_success = ?, next_due = ?,
           failures = ?, error_kind = ?, error = ?, ttl = ?, skip_hours = ?, moved_to = ?, moved_times = ?, gone = ?,
           leave_until = ? WHERE source_id = ?""",
        (
            outcome.validators.etag, outcome.validators.last_modified, outcome.content_hash, moment,
            seconds(standing.last_success), seconds(standing.not_before) or 0, standing.failures,
            kind_of(outcome.error), clean_text(in_words(outcome.error)) if outcome.error else "",
            feed.ttl if feed else state.ttl,
            " ".join(map(str, feed.skip_hours if feed else state.skip_hours)), standing.moved_to, standing.moved_times,
            int(standing.retired), seconds(standing.leave_until) or 0, state.source_id,
        ),
    )  # fmt: skip
    if standing.move and standing.move != state.url:
        move(db, state.source_id, standing.move)
    return added


def blame_nobody(db: sqlite3.Connection, states: Sequence[FeedState], at: datetime) -> None:
    """Takes back that these failed once more: they were not reached, for want of a network. They are asked again soon."""
    now = seconds(at) or 0
    db.executemany(
        "UPDATE feed_state SET failures = ?, next_due = ? WHERE source_id = ?",
        [
            (state.failures, now + int(max(policy.FIRST_WAIT, policy.backoff(state.failures))), state.source_id)
            for state in states
        ],
    )


def kind_of(error: CleanwireError | None) -> str:
    """The error's name in the tree, and what the server refused with: "Refused 429"; nothing where there is none."""
    if error is None:
        return ""
    status = error.status if isinstance(error, Refused) else 0
    return f"{type(error).__name__} {status}" if status else type(error).__name__


def in_words(error: CleanwireError) -> str:
    """What happened, without the address, which stands beside it."""
    return error.detail or type(error).__name__


def move(db: sqlite3.Connection, source_id: int, url: str) -> None:
    """The feed lives elsewhere for good. Where that address is already followed, nothing is moved onto it."""
    url = feed_address(url)
    taken = db.execute("SELECT 1 FROM source WHERE url = ?", (url,)).fetchone()
    if taken is None:
        db.execute("UPDATE source SET url = ? WHERE id = ?", (clean_text(url), source_id))
    db.execute("UPDATE feed_state SET moved_to = '', moved_times = 0 WHERE source_id = ?", (source_id,))
