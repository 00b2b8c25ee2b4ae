"""Letting go of what is old: by source, in small steps, and never a starred, saved or unread story.

What is old is said by a clock, and clocks jump: a machine whose battery is empty wakes up in another year.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from reader.store import index, matching
from reader.store.codec import now
from reader.store.database import Database
from reader.store.entries import marks
from reader.store.file import never

DAY = 86400
_STEP = 100  # a step of 500 held up who wanted to write for most of a second
_PAUSE = 0.002  # between two steps, so that whoever waits to write comes first
FORGET_REMOVED_AFTER = 30 * DAY
FORGET_LET_GO_AFTER = 365 * DAY
# A library may lie untouched for so long before its clock is doubted, and is believed when it has gone on for a day.
_UNTOUCHED = 35 * DAY
_BELIEVED_AFTER = DAY


def let_go(
    database: Database, *, default_days: int = 0, at: int | None = None, stopped: Callable[[], bool] = never
) -> int:
    """`default_days` holds for sources that say nothing of their own; 0 keeps all. Says how many stories went.

    Years of news take many minutes: it ends between two steps where it is `stopped`, and goes on the next time.
    """
    moment = now() if at is None else at
    with database.read() as db:
        rows = db.execute("SELECT id, keep_days, keep_every_story FROM source WHERE removed IS NULL AND kind = 'feed'").fetchall()
    gone = 0
    for source_id, keep_days, keep_every in rows:
        days = default_days if keep_days is None else keep_days
        if days and not keep_every:
            gone += _source(database, source_id, moment - days * DAY, moment, stopped)
    if stopped():
        return gone
    _forget(database, moment)
    return gone


def believe_clock(database: Database, at: int | None = None) -> bool:
    """Whether to let go of anything by this clock: not where it went back, or far ahead, since it was last looked at."""
    moment = now() if at is None else at
    with database.write(durable=False) as db:
        notes = dict(db.execute("SELECT key, value FROM note WHERE key IN ('clock', 'clock-jumped')"))
        last, jumped = int(notes.get("clock", moment)), int(notes.get("clock-jumped", moment - _BELIEVED_AFTER))
        if not last <= moment <= last + _UNTOUCHED:
            jumped = moment
        db.executemany(
            "INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)", [("clock", str(moment)), ("clock-jumped", str(jumped))]
        )
    return moment - jumped >= _BELIEVED_AFTER


def _source(database: Database, source_id: int, before: int, at: int, stopped: Callable[[], bool]) -> int:
    gone = 0
    while not stopped():
        time.sleep(_PAUSE)
        with database.write(durable=False) as db:
            ids = [
                row[0]
                for row in db.execute(
                    """SELECT entry_id FROM entry_state WHERE source_id = ? AND max(sort_at, arrived) < ? AND read = 1
                       AND starred = 0 AND saved = 0 LIMIT ?""",
                    (source_id, before, _STEP),
                )
            ]
            if not ids:
                return gone
            those = marks(len(ids))
            db.execute(
                f"""INSERT OR REPLACE INTO let_go (source_id, key, at)
                    SELECT source_id, key, ? FROM entry WHERE id IN ({those})""",
                (at, *ids),
            )
            index.drop(db, ids)
            matching.drop(db, ids)
            for table in ("to_index", "to_match", "entry_state"):
                db.execute(f"DELETE FROM {table} WHERE entry_id IN ({those})", tuple(ids))
            db.execute(f"DELETE FROM entry WHERE id IN ({those})", tuple(ids))
            gone += len(ids)
    return gone


def _forget(database: Database, at: int) -> None:
    """Sources removed a month ago, keys no feed has carried for a year, pictures nobody shows."""
    with database.write(durable=False) as db:
        old = [
            row[0]
            for row in db.execute(
                """SELECT id FROM source WHERE removed < ? AND NOT EXISTS
                   (SELECT 1 FROM entry_state st WHERE st.source_id = source.id AND (st.starred = 1 OR st.saved = 1))""",
                (at - FORGET_REMOVED_AFTER,),
            )
        ]
        for source_id in old:
            ids = [row[0] for row in db.execute("SELECT id FROM entry WHERE source_id = ?", (source_id,))]
            index.drop(db, ids)
            matching.drop(db, ids)
            for table in ("to_index", "to_match", "entry_state"):
                db.execute(f"DELETE FROM {table} WHERE entry_id IN (SELECT id FROM entry WHERE source_id = ?)", (source_id,))
            for statement in (
                "DELETE FROM entry WHERE source_id = ?",
                "DELETE FROM memory WHERE source_id = ?",
                "DELETE FROM source WHERE id = ?",
            ):
                db.execute(statement, (source_id,))
        if old:
            # Nothing can go back to before a source that is gone for good.
            db.execute("DELETE FROM journal WHERE at < ?", (at - FORGET_REMOVED_AFTER,))
        db.execute("DELETE FROM let_go WHERE at < ?", (at - FORGET_LET_GO_AFTER,))
        db.execute("DELETE FROM image WHERE id NOT IN (SELECT image_id FROM entry_image)")
        db.execute("PRAGMA incremental_vacuum(2000)")
