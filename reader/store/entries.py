"""Entries into the library and their states: what is new, what changed, what the user did with it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from reader.addresses import without_user, without_users
from reader.store.codec import clean_text, key_of, moment, seconds, unpack
from reader.store.plain import plain, shortened
from reader.store.same_entry import Told, known_otherwise, place_of

if TYPE_CHECKING:
    from reader.model.feed import Entry

SILENCED, REMOVED, MUTED = 1, 2, 4  # the bits of entry_state.hidden
_MANY = 500  # SQLite takes 32,766 variables; more at once gain nothing


@dataclass(frozen=True, slots=True)
class Added:
    """What came of one feed's entries."""

    new: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()


def chunks(ids: Sequence[int], size: int = _MANY) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), size):
        yield ids[start : start + size]


def marks(count: int) -> str:
    return ",".join("?" * count)


def silencer(words: Iterable[str]) -> re.Pattern[str] | None:
    """Whole words and phrases, whatever their case; None where there are none."""
    every = [r"\s+".join(map(re.escape, phrase.split())) for phrase in words if phrase.strip()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(every)})(?!\w)", re.I) if every else None


def add_entries(
    db: sqlite3.Connection,
    source_id: int,
    entries: Sequence[Entry],
    at: int,
    *,
    silence: re.Pattern[str] | None = None,
    hidden: int = 0,
    is_feed: bool = False,
) -> Added:
    """New entries in, changed ones renewed, known ones left alone. One source's entries, within the caller's transaction.

    Those of a feed (`is_feed`) may come again under other identifiers. What somebody opened or brought in may not: each file has
    its row, and a library that is brought in gives back what was written out.
    """
    by_key = {key_of_entry(entry): entry for entry in reversed(entries)}
    if not by_key:
        return Added()
    known: dict[int, tuple[int, int]] = {}
    for keys in chunks(list(by_key)):
        known.update(
            (key, (id, digest))
            for key, id, digest in db.execute(
                f"SELECT key, id, digest FROM entry WHERE source_id = ? AND key IN ({marks(len(keys))})", (source_id, *keys)
            )
        )
    fresh = [(key, entry) for key, entry in by_key.items() if key not in known]
    if fresh:
        gone = {row[0] for row in db.execute("SELECT key FROM let_go WHERE source_id = ?", (source_id,))}
        if gone:
            again = [(at, source_id, key) for key in by_key if key in gone]
            db.executemany("UPDATE let_go SET at = ? WHERE source_id = ? AND key = ?", again)
            fresh = [(key, entry) for key, entry in fresh if key not in gone]
        told = ((key, _told(entry)) for key, entry in fresh)
        otherwise = known_otherwise(db, source_id, told, by_key) if is_feed else {}
        for key, (id, digest, link) in otherwise.items():
            title, _, *texts = kept_words(by_key[key])
            if _stated(by_key[key]) is not None or digest_of(title, link, *texts) == digest:
                db.execute("UPDATE entry SET key = ?, guid = ? WHERE id = ?", (key, _kept_guid(by_key[key]), id))
                known[key] = (id, digest)
        fresh = [(key, entry) for key, entry in fresh if key not in known]
    # Oldest first, so that the order of numbers is the order of time as far as it can be.
    fresh.sort(key=lambda pair: sort_time(_stated(pair[1]), at))
    new = tuple(_insert(db, source_id, fresh, at, silence, hidden))
    changed = []
    for key, (id, digest) in known.items():
        words = kept_words(by_key[key])
        if digest_of(*words) != digest and not _leads_elsewhere_alone(db, id, words, digest):
            _renew(db, id, by_key[key], words, at)
            changed.append(id)
    return Added(new, tuple(changed))


def _leads_elsewhere_alone(db: sqlite3.Connection, id: int, words: tuple[str, str, str, str], digest: int) -> bool:
    """Whether nothing changed but how the same page is reached: that is kept, and nobody is told."""
    title, link, summary, content = words
    (before,) = db.execute("SELECT link FROM entry WHERE id = ?", (id,)).fetchone()
    if digest_of(title, before, summary, content) != digest or place_of(before) != place_of(link):
        return False
    db.execute("UPDATE entry SET link = ?, digest = ? WHERE id = ?", (link, digest_of(*words), id))
    return True


def _stated(entry: Entry) -> datetime | None:
    """When it was published; many feeds only say when an entry was last changed, which when it first comes is the best guess."""
    return entry.published or entry.updated


def _told(entry: Entry) -> Told:
    return plain(clean_text(entry.title)), place_of(clean_text(entry.link)), seconds(_stated(entry))


def _kept_guid(entry: Entry) -> str:
    return without_user(clean_text(entry.id))


def key_of_entry(entry: Entry) -> int:
    """What tells an entry from the others of its source; a password in an identifier that is an address is no part of it."""
    return key_of(without_user(entry.id) or entry.link or entry.title)


def sort_time(published: datetime | None, arrived: int) -> int:
    """A story from the future, or from no time at all, is as new as the moment it arrived."""
    stated = seconds(published)
    return arrived if stated is None or stated > arrived or stated <= 0 else stated


def digest_of(title: str, link: str, summary: str, content: str) -> int:
    """Of what is kept of the feed's words: tells a changed entry, and a damaged one (reader.store.check)."""
    return key_of("\0".join((title, link, summary, content)))


def kept_words(entry: Entry) -> tuple[str, str, str, str]:
    """Title, link, summary and content as they are kept."""
    summary, content = (without_users(clean_text(html)) for html in (entry.summary_html, entry.content_html))
    return plain(clean_text(entry.title)), clean_text(entry.link), summary, content if content != summary else ""


def next_numbers(db: sqlite3.Connection, count: int) -> range:
    """Numbers for new entries, never used before: copies and the journal speak of entries by number."""
    row = db.execute("SELECT value FROM note WHERE key = 'next_entry'").fetchone()
    first = int(row[0]) if row else int(db.execute("SELECT coalesce(max(id), 0) + 1 FROM entry").fetchone()[0])
    db.execute("INSERT OR REPLACE INTO note (key, value) VALUES ('next_entry', ?)", (str(first + count),))
    return range(first, first + count)


def _insert(
    db: sqlite3.Connection, source_id: int, fresh: list[tuple[int, Entry]], at: int, silence: re.Pattern[str] | None, hidden: int
) -> range:
    if not fresh:
        return range(0)
    numbers = next_numbers(db, len(fresh))
    entry_rows, state_rows, text_rows = [], [], []
    for id, (key, entry) in zip(numbers, fresh, strict=True):
        title, link, summary, content = words = kept_words(entry)
        first = shortened(plain((summary or content)[:4000]))
        bits = hidden | (SILENCED if silence and (silence.search(title) or silence.search(first)) else 0)
        entry_rows.append(
            (
                id, source_id, key, _kept_guid(entry), link, title, first, clean_text("\n".join(entry.authors)),
                seconds(_stated(entry)), seconds(entry.updated), digest_of(*words),
            )
        )  # fmt: skip
        state_rows.append((id, source_id, sort_time(_stated(entry), at), at, bits))
        text_rows.append((id, summary, content))
    db.executemany(
        """INSERT INTO entry (id, source_id, key, guid, link, title, standfirst, authors, published, updated, digest)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        entry_rows,
    )
    db.executemany("INSERT INTO entry_state (entry_id, source_id, sort_at, arrived, hidden) VALUES (?, ?, ?, ?, ?)", state_rows)
    db.executemany("INSERT INTO feed_text (entry_id, summary, content) VALUES (?, ?, ?)", text_rows)
    db.executemany("INSERT INTO to_index (entry_id) VALUES (?)", [(id,) for id in numbers])
    return numbers


def _renew(db: sqlite3.Connection, id: int, entry: Entry, words: tuple[str, str, str, str], at: int) -> None:
    title, link, summary, content = words
    db.execute(
        "UPDATE entry SET title = ?, standfirst = ?, link = ?, authors = ?, updated = ?, digest = ?, changed = ? WHERE id = ?",
        (
            title, shortened(plain((summary or content)[:4000])), link, clean_text("\n".join(entry.authors)),
            seconds(entry.updated) or at, digest_of(*words), at, id,
        ),
    )  # fmt: skip
    db.execute("INSERT OR REPLACE INTO feed_text (entry_id, summary, content) VALUES (?, ?, ?)", (id, summary, content))
    db.execute("DELETE FROM story WHERE entry_id = ? AND origin = 'feed'", (id,))
    # That of the page is made anew: it bears the feed's marks, and a story may be CORRECTED in its feed alone.
    db.execute("UPDATE story SET cleaned_by = '' WHERE entry_id = ?", (id,))
    db.execute("INSERT OR IGNORE INTO to_index (entry_id) VALUES (?)", (id,))


def entry_by_id(db: sqlite3.Connection, id: int) -> tuple[Entry, int] | None:
    """The entry as the feed gave it, and its source's number."""
    from reader.model.feed import Entry

    row = db.execute(
        """SELECT e.guid, s.url, e.link, e.title, e.authors, e.published, e.updated, f.summary, f.content, e.source_id
           FROM entry e JOIN source s ON s.id = e.source_id LEFT JOIN feed_text f ON f.entry_id = e.id WHERE e.id = ?""",
        (id,),
    ).fetchone()
    if row is None:
        return None
    guid, feed_url, link, title, authors, published, updated, summary, content, source_id = row
    names = tuple(authors.split("\n")) if authors else ()
    return (
        # An older version kept passwords that stood in addresses; they are shown and written out no more.
        Entry(
            without_user(guid),
            feed_url,
            without_user(link),
            title,
            names,
            moment(published),
            moment(updated),
            without_users(text_of(summary)),
            without_users(text_of(content)),
        ),
        source_id,
    )


def text_of(kept: str | bytes | None) -> str:
    """A feed's text: as it came, or packed."""
    if isinstance(kept, bytes):
        return unpack(kept).decode("utf8")
    return kept or ""
