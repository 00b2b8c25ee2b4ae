"""Sources in the library: who is followed, what is known of their feeds, how they fare, in words."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.addresses import without_user
from reader.model.source import Source
from reader.store.codec import clean_text, moment, now
from reader.store.rows import Counts, SourceRow

if TYPE_CHECKING:
    from reader.model.feed import Feed

_COLUMNS = """s.id, s.url, coalesce(nullif(s.own_title, ''), s.title), s.site_url, s.folder, s.full_text, s.keep_every_story,
    s.muted, s.keep_days"""
# What may be changed of a source, and the column that holds it.
EDITABLE = {
    "url": "url",
    "title": "own_title",
    "folder": "folder",
    "place": "place",
    "full_text": "full_text",
    "keep_every_story": "keep_every_story",
    "muted": "muted",
    "keep_days": "keep_days",
    "account": "account",
}


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is known of a feed as a thing to fetch; times are whole seconds."""

    source_id: int
    url: str
    title: str
    etag: str
    last_modified: str
    content_hash: bytes | None
    last_attempt: int | None
    last_success: int | None
    next_due: int
    failures: int
    ttl: int | None
    skip_hours: tuple[int, ...]
    moved_to: str
    moved_times: int
    gone: bool
    private_host: str
    account: str
    newest: int | None
    pace: float | None
    leave_until: int = 0


def _source(row: tuple[object, ...]) -> Source:
    id, url, title, site_url, folder, full_text, keep_every, muted, keep_days = row
    return Source(id, url, title, without_user(str(site_url)), folder, bool(full_text), bool(keep_every), bool(muted), keep_days)  # type: ignore[arg-type]


def source_by_id(db: sqlite3.Connection, id: int) -> Source | None:
    row = db.execute(f"SELECT {_COLUMNS} FROM source s WHERE s.id = ?", (id,)).fetchone()
    return _source(row) if row else None


def source_by_url(db: sqlite3.Connection, url: str, *, removed: bool = False) -> Source | None:
    row = db.execute(
        f"SELECT {_COLUMNS} FROM source s WHERE s.url = ? AND (s.removed IS NULL OR ?)", (url, int(removed))
    ).fetchone()
    return _source(row) if row else None


def every_source(db: sqlite3.Connection) -> list[Source]:
    return [_source(row) for row in db.execute(f"SELECT {_COLUMNS} FROM source s WHERE s.removed IS NULL ORDER BY s.id")]


def source_rows(db: sqlite3.Connection) -> list[SourceRow]:
    """Every followed source with its counts and its health, in the panel's order."""
    rows = db.execute(
        f"""SELECT {_COLUMNS}, t.unread, t.total, f.error_kind, f.error, f.last_success, f.gone, f.failures, s.kind, s.account,
                f.next_due
            FROM source s JOIN tally t ON t.source_id = s.id JOIN feed_state f ON f.source_id = s.id
            WHERE s.removed IS NULL AND (s.kind != 'opened' OR t.total > 0)"""
    ).fetchall()
    found = []
    for row in rows:
        unread, total, error_kind, error, success, gone, failures, kind, account, due = row[9:]
        health = health_in_words(error_kind, error, failures, success, bool(gone))
        found.append(
            SourceRow(
                _source(row[:9]), unread, total, health, error_kind, moment(success), kind, account, failures,
                moment(due) if due else None, bool(gone),
            )
        )  # fmt: skip
    found.sort(key=lambda row: (row.source.folder.casefold(), row.source.title.casefold(), row.source.id))
    return found


def health_in_words(kind: str, error: str, failures: int, last_success: int | None, gone: bool) -> str:
    """One sentence for a source that does not fare well, '' for one that does."""
    if gone:
        return "The publisher has ended this feed (410): it is no longer asked for. What it brought is kept."
    if not failures:
        return ""
    since = "It has never answered."
    if last_success:
        since = f"Last heard of on {datetime.fromtimestamp(last_success, UTC).astimezone():%d %B %Y, %H:%M}."
    tries = "" if failures == 1 else f" ({failures} times in a row)"
    return f"{error[:1].upper()}{error[1:].rstrip('.')}{tries}. {since}"


def counts(db: sqlite3.Connection) -> Counts:
    """From the counters: a source at a time, whatever the number of stories."""
    by_source: dict[int, tuple[int, int]] = {}
    unread = total = starred = saved = silenced = 0
    for id, muted, u, t, st, sv, si in db.execute(
        """SELECT s.id, s.muted, t.unread, t.total, t.starred, t.saved, t.silenced
           FROM source s JOIN tally t ON t.source_id = s.id WHERE s.removed IS NULL"""
    ):
        by_source[id] = (u, t)
        starred, saved, silenced = starred + st, saved + sv, silenced + si
        if not muted:
            unread, total = unread + u, total + t
    return Counts(unread, total, starred, saved, by_source, silenced)


def insert_source(
    db: sqlite3.Connection,
    url: str,
    *,
    title: str,
    site_url: str = "",
    folder: str = "",
    language: str = "",
    private_host: str = "",
    own_title: str = "",
    kind: str = "feed",
    full_text: bool = True,
) -> int:
    cursor = db.execute(
        """INSERT INTO source (url, title, own_title, site_url, folder, language, private_host, kind, full_text, added)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            url,
            clean_text(title),
            clean_text(own_title),
            site_url,
            clean_text(folder),
            language,
            private_host,
            kind,
            full_text,
            now(),
        ),
    )
    return int(cursor.lastrowid or 0)


def consent(db: sqlite3.Connection, id: int, private_host: str) -> None:
    """The user allowed the source's private host; without one nothing changes."""
    if private_host:
        db.execute("UPDATE source SET private_host = ? WHERE id = ?", (private_host, id))
        db.execute("UPDATE feed_state SET next_due = 0 WHERE source_id = ?", (id,))


def hide_source(db: sqlite3.Connection, id: int) -> None:
    """Removed for the user, kept for undo; `reader.store.retention` forgets it for good later."""
    db.execute("UPDATE source SET removed = ? WHERE id = ?", (now(), id))
    db.execute("UPDATE entry_state SET hidden = hidden | 2 WHERE source_id = ?", (id,))


def unhide_source(db: sqlite3.Connection, id: int) -> None:
    db.execute("UPDATE source SET removed = NULL WHERE id = ?", (id,))
    db.execute("UPDATE entry_state SET hidden = hidden & ~2 WHERE source_id = ?", (id,))


def edit_source(db: sqlite3.Connection, id: int, changes: dict[str, object]) -> dict[str, object]:
    """Changes columns of EDITABLE; gives back what stood there, which undoes it."""
    before: dict[str, object] = {}
    for name, value in changes.items():
        column = EDITABLE[name]
        row = db.execute(f"SELECT {column} FROM source WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise KeyError(id)
        before[name] = row[0]
        db.execute(f"UPDATE source SET {column} = ? WHERE id = ?", (clean_text(value) if isinstance(value, str) else value, id))
        if name == "muted":
            db.execute("UPDATE entry_state SET hidden = iif(?, hidden | 4, hidden & ~4) WHERE source_id = ?", (bool(value), id))
        if name == "url":
            db.execute(
                "UPDATE feed_state SET etag = '', last_modified = '', content_hash = NULL, next_due = 0, gone = 0, failures = 0, "
                "leave_until = 0 "
                "WHERE source_id = ?",
                (id,),
            )
    return before


def feed_states(db: sqlite3.Connection, ids: tuple[int, ...] | None = None) -> list[FeedState]:
    """Feeds that can be fetched, all or those of `ids`."""
    rows = db.execute(
        """SELECT s.id, s.url, coalesce(nullif(s.own_title, ''), s.title), f.etag, f.last_modified, f.content_hash,
                  f.last_attempt, f.last_success, f.next_due, f.failures, f.ttl, f.skip_hours, f.moved_to, f.moved_times, f.gone,
                  s.private_host, s.account, f.newest, f.pace, f.leave_until
           FROM source s JOIN feed_state f ON f.source_id = s.id
           WHERE s.removed IS NULL AND s.kind = 'feed' ORDER BY f.next_due, s.id"""
    )
    wanted = None if ids is None else set(ids)
    return [
        FeedState(*(*row[:11], tuple(map(int, row[11].split())), *row[12:14], bool(row[14]), *row[15:]))
        for row in rows
        if wanted is None or row[0] in wanted
    ]


def describe(db: sqlite3.Connection, id: int, feed: Feed) -> None:
    """What the feed says of itself; the user's own name for it stays. Writes only where something changed."""
    db.execute(
        """UPDATE source SET title = ?1, site_url = ?2, language = ?3
           WHERE id = ?4 AND (title, site_url, language) IS NOT (?1, ?2, ?3)""",
        (clean_text(feed.title) or feed.url, feed.site_url, feed.language, id),
    )
