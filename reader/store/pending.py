"""What is still to be done for stories: pages to fetch ahead of the reader, pages that may have changed, copies to save."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.addresses import without_user
from reader.store.codec import now

if TYPE_CHECKING:
    from reader.model.fetched import Validators

# A feed that gives so many characters gives the story; its page is fetched when the reader asks for it.
LONG_ENOUGH = 6000
# Of an entry_state `st`: the whole text is here: its page, or a feed that gives the story itself, or whose pages nobody wants.
OFFLINE = f"""EXISTS (SELECT 1 FROM entry o JOIN source os ON os.id = o.source_id LEFT JOIN feed_text f ON f.entry_id = o.id
    WHERE o.id = st.entry_id AND (o.has_page = 1 OR o.completeness NOT IN ('feed_text', 'nothing') OR os.full_text = 0
        OR o.link NOT LIKE 'http%' OR length(f.content) >= {LONG_ENOUGH}))"""
_DEAR = "(st.starred = 1 OR st.saved = 1 OR st.read = 0 OR s.keep_every_story = 1)"
_FRESH_DAYS = 7 * 86400
_WATCHED = 2 * 86400
_AGAIN_AFTER = 3600


@dataclass(frozen=True, slots=True)
class Wanted:
    """A story whose page is wanted; with validators where an earlier one is here."""

    entry_id: int
    source_id: int
    link: str
    validators: Validators | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A story of which the user wants a copy and has none. `every`: because its source is kept whole."""

    entry_id: int
    source: str
    every: bool


def due_copies(db: sqlite3.Connection, starred: bool) -> list[Due]:
    """Newest first: all stories of the sources that are kept whole, and starred ones where those are kept."""
    rows = db.execute(
        """SELECT st.sort_at, st.entry_id, coalesce(nullif(s.own_title, ''), s.title), 1
           FROM source s JOIN entry_state st ON st.source_id = s.id
           WHERE s.keep_every_story = 1 AND s.removed IS NULL AND st.saved = 0 AND st.hidden & 3 = 0
           UNION
           SELECT st.sort_at, st.entry_id, '', 0
           FROM entry_state st INDEXED BY state_starred JOIN source s ON s.id = st.source_id
           WHERE ? AND st.starred = 1 AND st.saved = 0 AND st.hidden & 2 = 0 AND s.keep_every_story = 0
           ORDER BY 1 DESC, 2 DESC""",
        (starred,),
    )
    return [Due(id, source, bool(every)) for _, id, source, every in rows]


def wanted_pages(db: sqlite3.Connection, limit: int, at: int | None = None) -> list[Wanted]:
    """Newest first: unread stories without a page, then those that changed or may have changed."""
    from reader.model.fetched import Validators

    moment = now() if at is None else at
    rows = db.execute(
        """SELECT e.id, e.source_id, e.link FROM entry_state st INDEXED BY state_unread
           JOIN entry e ON e.id = st.entry_id JOIN source s ON s.id = e.source_id LEFT JOIN feed_text f ON f.entry_id = e.id
           WHERE st.read = 0 AND st.hidden = 0 AND st.sort_at > ?1 - ?2 AND e.has_page = 0 AND e.page_tried IS NULL
           AND s.full_text = 1 AND s.kind = 'feed' AND s.removed IS NULL AND e.link LIKE 'http%'
           AND length(coalesce(f.content, '')) < ?3 ORDER BY st.sort_at DESC LIMIT ?4""",
        (moment, _FRESH_DAYS, LONG_ENOUGH, limit),
    ).fetchall()
    wanted = [Wanted(id, source_id, without_user(link)) for id, source_id, link in rows]
    changed = db.execute(
        """SELECT e.id, e.source_id, e.link, p.etag, p.last_modified FROM entry_state st INDEXED BY state_newest
           JOIN entry e ON e.id = st.entry_id JOIN source s ON s.id = e.source_id JOIN page p ON p.entry_id = e.id
           WHERE st.hidden = 0 AND st.sort_at > ?1 - ?2 AND s.full_text = 1 AND s.kind = 'feed' AND s.removed IS NULL
           AND e.link LIKE 'http%' AND (e.changed > e.page_tried OR
               (st.sort_at > ?1 - ?3 AND e.page_tried < ?1 - ?4 AND EXISTS (SELECT 1 FROM reading r WHERE r.entry_id = e.id)))
           ORDER BY st.sort_at DESC LIMIT ?5""",
        (moment, _FRESH_DAYS, _WATCHED, _AGAIN_AFTER, max(0, limit - len(wanted))),
    ).fetchall()
    for id, source_id, link, etag, last in changed:
        wanted.append(Wanted(id, source_id, without_user(link), Validators(etag, last)))
    return wanted


def sample_without_pages(db: sqlite3.Connection) -> list[tuple[int, str]]:
    """Stories of the sample wire, number and link, whose pages are not here: a nightly backup has none."""
    return db.execute(
        """SELECT e.id, e.link FROM source s JOIN entry e ON e.source_id = s.id LEFT JOIN page p ON p.entry_id = e.id
           WHERE s.kind = 'sample' AND s.removed IS NULL AND p.entry_id IS NULL"""
    ).fetchall()


def not_here(db: sqlite3.Connection) -> list[int]:
    """Newest first: stories that are starred, saved, unread or of a source that is kept whole, and not here whole."""
    return _dear(db, f"NOT {OFFLINE}", -1)


def with_pages(db: sqlite3.Connection, limit: int) -> list[int]:
    """Newest first: such stories that are here whole."""
    return _dear(db, OFFLINE, limit)


def _dear(db: sqlite3.Connection, condition: str, limit: int) -> list[int]:
    return [
        row[0]
        for row in db.execute(
            f"""SELECT st.entry_id FROM entry_state st JOIN source s ON s.id = st.source_id
                WHERE st.hidden & 3 = 0 AND s.removed IS NULL AND s.kind != 'sample' AND {_DEAR} AND {condition}
                ORDER BY st.sort_at DESC, st.entry_id DESC LIMIT ?""",
            (limit,),
        )
    ]


def asked(db: sqlite3.Connection, id: int) -> None:
    """The page is as it was; it is not asked for again soon."""
    db.execute("UPDATE entry SET page_tried = ? WHERE id = ?", (now(), id))
