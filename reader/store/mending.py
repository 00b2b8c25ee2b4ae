"""Making good what a check found: what cannot be read goes, so that it can be had again; counters and index are made anew."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Callable

from reader.store import index
from reader.store.check import counter_faults, index_faults
from reader.store.codec import story_from_bytes
from reader.store.database import Database
from reader.store.entries import chunks, marks


def mend(database: Database) -> list[int]:
    """The entries whose page, story or a picture could not be read and was let go of. What the user did is not touched."""
    with database.read() as db:
        pages = _unreadable(db, "SELECT entry_id, body FROM page", zlib.decompress)
        stories = _unreadable(db, "SELECT entry_id, story FROM story", story_from_bytes)
        pictures = [
            id for id, digest, body in db.execute("SELECT id, sha256, body FROM image") if hashlib.sha256(body).digest() != digest
        ]
        miscounted = bool(counter_faults(db))
    misindexed = bool(index_faults(database))
    touched = {*pages, *stories}
    with database.write(durable=True) as db:
        for some in chunks(pages):
            db.execute(f"DELETE FROM page WHERE entry_id IN ({marks(len(some))})", tuple(some))
            db.execute(f"UPDATE entry SET has_page = 0, page_tried = NULL WHERE id IN ({marks(len(some))})", tuple(some))
        for some in chunks(stories):
            db.execute(f"DELETE FROM story WHERE entry_id IN ({marks(len(some))})", tuple(some))
        for some in chunks(pictures):
            held = marks(len(some))
            touched.update(
                id for (id,) in db.execute(f"SELECT entry_id FROM entry_image WHERE image_id IN ({held})", tuple(some))
            )
            db.execute(f"DELETE FROM entry_image WHERE image_id IN ({held})", tuple(some))
            db.execute(f"DELETE FROM image WHERE id IN ({held})", tuple(some))
        if miscounted:
            _count_again(db)
        if misindexed:
            index.begin_anew(db)
    return sorted(touched)


def _unreadable(db: sqlite3.Connection, query: str, read: Callable[[bytes], object]) -> list[int]:
    found = []
    for id, blob in db.execute(query):
        try:
            read(blob)
        except (zlib.error, ValueError, KeyError, TypeError):
            found.append(id)
    return found


def _count_again(db: sqlite3.Connection) -> None:
    db.execute(
        """UPDATE tally SET (unread, total, starred, saved, silenced) = (
               SELECT coalesce(sum((hidden & 3) = 0 AND read = 0), 0), coalesce(sum((hidden & 3) = 0), 0),
                   coalesce(sum((hidden & 3) = 0 AND starred), 0), coalesce(sum((hidden & 3) = 0 AND saved), 0),
                   coalesce(sum(hidden & 1), 0)
               FROM entry_state st WHERE st.source_id = tally.source_id)"""
    )
