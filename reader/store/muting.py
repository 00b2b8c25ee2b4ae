"""Muted words: which stories they hide. What arrives is judged as it comes; what is here is looked at in small steps.

In a library of years, looking at every story takes seconds. Who does it in one go keeps everybody from writing meanwhile;
so the words are changed at once, and a note says from which story on, backwards, the old ones still hold.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence

from reader.store.entries import SILENCED, chunks, marks, silencer

_PLACE = "muting"  # the note; it is there while stories wait to be looked at
_STEP = 250  # a step of 1000 with much to hide was over half a second on a busy machine


def words_in(db: sqlite3.Connection) -> list[str]:
    return [row[0] for row in db.execute("SELECT words FROM mute_word ORDER BY words")]


def set_words(db: sqlite3.Connection, words: Iterable[str]) -> None:
    """These and no others; `look_at_some` then has every story to look at."""
    db.execute("DELETE FROM mute_word")
    db.executemany("INSERT INTO mute_word (words) VALUES (?)", [(phrase,) for phrase in words])
    begin(db)


def begin(db: sqlite3.Connection) -> None:
    """Every story is to be looked at, the newest first."""
    db.execute("INSERT OR REPLACE INTO note (key, value) VALUES (?, (SELECT coalesce(max(id), 0) + 1 FROM entry))", (_PLACE,))


def is_under_way(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM note WHERE key = ?", (_PLACE,)).fetchone() is not None


def look_at_some(db: sqlite3.Connection) -> bool:
    """The next stories, within the caller's transaction; whether any are left."""
    place = db.execute("SELECT value FROM note WHERE key = ?", (_PLACE,)).fetchone()
    if place is None:
        return False
    seen = db.execute("SELECT id FROM entry WHERE id < ? ORDER BY id DESC LIMIT ?", (int(place[0]), _STEP)).fetchall()
    judge(db, [row[0] for row in seen], pattern_in(db))
    if len(seen) == _STEP:
        db.execute("UPDATE note SET value = ? WHERE key = ?", (str(seen[-1][0]), _PLACE))
        return True
    db.execute("DELETE FROM note WHERE key = ?", (_PLACE,))
    return False


def pattern_in(db: sqlite3.Connection) -> re.Pattern[str] | None:
    """What finds the muted words; None where there are none."""
    return silencer(words_in(db))


def judge(db: sqlite3.Connection, ids: Sequence[int], pattern: re.Pattern[str] | None) -> None:
    """Hides these stories or shows them again, as their words are now."""

    def is_silenced(title: str, first: str) -> bool:
        return pattern is not None and bool(pattern.search(title) or pattern.search(first))

    for some in chunks(ids):
        told = db.execute(
            f"""SELECT e.id, e.title, e.standfirst, st.hidden & {SILENCED} FROM entry e JOIN entry_state st ON st.entry_id = e.id
                WHERE e.id IN ({marks(len(some))})""",
            tuple(some),
        )
        turned = [(id,) for id, title, first, hidden in told.fetchall() if is_silenced(title, first) != bool(hidden)]
        # One that is hidden and should not be, or the other way round: both turn the bit.
        db.executemany(
            f"UPDATE entry_state SET hidden = (hidden | {SILENCED}) - (hidden & {SILENCED}) WHERE entry_id = ?", turned
        )
