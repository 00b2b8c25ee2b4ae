"""Letting go of what is old: by source, in small steps, and never a starred, saved or unread story.

What is old is said by a clock, and clocks jump: a machine whose battery is empty wakes up in another year.
"""

from __future__ import annotations

import sqlite3
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


def let_go(database: Database, *, default_days: int = 0, at: int | None = None, stopped: Callable[[], bool] = never) -> int:
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
    _forget(database, moment, stopped)
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
    reached = (-(2**63), 0)  # what was looked at and stays is not looked at again with each step
    while not stopped():
        time.sleep(_PAUSE)
        with database.write(durable=False) as db:
            old = db.execute(
                """SELECT sort_at, entry_id FROM entry_state WHERE source_id = ? AND sort_at < ? AND (sort_at, entry_id) > (?, ?)
                   AND arrived < ? AND read = 1 AND starred = 0 AND saved = 0 ORDER BY sort_at, entry_id LIMIT ?""",
                (source_id, before, *reached, before, _STEP),
            ).fetchall()
            if not old:
                return gone
            reached = old[-1]
            ids = [id for _sort_at, id in old]
            db.execute(
                f"""INSERT OR REPLACE INTO let_go (source_id, key, at)
                    SELECT source_id, key, ? FROM entry WHERE id IN ({marks(len(ids))})""",
                (at, *ids),
            )
            _drop(db, ids)
            gone += len(ids)
    return gone


def _drop(db: sqlite3.Connection, ids: list[int]) -> None:
    """A step's stories, and all that is known of them."""
    those = marks(len(ids))
    index.drop(db, ids)
    matching.drop(db, ids)
    for table in ("to_index", "to_match", "entry_state"):
        db.execute(f"DELETE FROM {table} WHERE entry_id IN ({those})", tuple(ids))
    db.execute(f"DELETE FROM entry WHERE id IN ({those})", tuple(ids))


# Removed for long, and nothing in it is dear to the user.
_FORGOTTEN = """SELECT id FROM source WHERE removed < ? AND NOT EXISTS
    (SELECT 1 FROM entry_state st WHERE st.source_id = source.id AND (st.starred = 1 OR st.saved = 1))"""


def _forget(database: Database, at: int, stopped: Callable[[], bool]) -> None:
    """Sources removed a month ago, keys no feed has carried for a year, pictures nobody shows."""
    with database.read() as db:
        old = [row[0] for row in db.execute(_FORGOTTEN, (at - FORGET_REMOVED_AFTER,))]
    for source_id in old:
        _forget_source(database, source_id, at - FORGET_REMOVED_AFTER, stopped)
    if stopped():
        return
    with database.write(durable=False) as db:
        db.execute("DELETE FROM let_go WHERE at < ?", (at - FORGET_LET_GO_AFTER,))
        db.execute("DELETE FROM image WHERE id NOT IN (SELECT image_id FROM entry_image)")
        db.execute("PRAGMA incremental_vacuum(2000)")


def _forget_source(database: Database, source_id: int, before: int, stopped: Callable[[], bool]) -> None:
    """Step by step: of a source of years one transaction would keep everybody from writing for minutes."""
    while not stopped():
        time.sleep(_PAUSE)
        with database.write(durable=False) as db:
            if db.execute(f"{_FORGOTTEN} AND id = ?", (before, source_id)).fetchone() is None:
                return  # the user has it back meanwhile
            # Nothing can go back to before a source that is gone for good.
            db.execute("DELETE FROM journal WHERE at < ?", (before,))
            ids = [row[0] for row in db.execute("SELECT id FROM entry WHERE source_id = ? LIMIT ?", (source_id, _STEP))]
            if not ids:
                db.execute("DELETE FROM memory WHERE source_id = ?", (source_id,))
                db.execute("DELETE FROM source WHERE id = ?", (source_id,))
                return
            _drop(db, ids)
