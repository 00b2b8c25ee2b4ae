"""Making good what a check found: what cannot be read goes, so that it can be had again; counters and index are made anew."""

from __future__ import annotations

import sqlite3

from reader.store import index
from reader.store.check import Look, counter_faults, kept
from reader.store.entries import chunks, marks
from reader.store.index_check import index_faults


def mend(look: Look) -> list[int]:
    """The entries whose page, story or a picture could not be read and was let go of. What the user did is not touched.

    Raises Stopped where nobody wants it any more; until all was looked at, nothing is changed.
    """
    database = look.database
    pages, stories, pictures = ([id for id, why in kept(look, part) if why] for part in ("pages", "stories", "images"))
    with database.read() as db:
        miscounted = bool(counter_faults(db))
    misindexed = bool(index_faults(database, lambda at, total: look.step("index", at, total)))
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
            without = "SELECT entry_id FROM entry_state WHERE entry_id NOT IN (SELECT entry_id FROM search_text)"
            db.execute(f"INSERT OR IGNORE INTO to_index {without}")
    return sorted(touched)


def _count_again(db: sqlite3.Connection) -> None:
    db.execute(
        """UPDATE tally SET (unread, total, starred, saved, silenced) = (
               SELECT coalesce(sum((hidden & 3) = 0 AND read = 0), 0), coalesce(sum((hidden & 3) = 0), 0),
                   coalesce(sum((hidden & 3) = 0 AND starred), 0), coalesce(sum((hidden & 3) = 0 AND saved), 0),
                   coalesce(sum(hidden & 1), 0)
               FROM entry_state st WHERE st.source_id = tally.source_id)"""
    )
