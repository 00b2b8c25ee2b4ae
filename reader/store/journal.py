"""The user's actions, kept so that each can be undone and done again, today or after a restart."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reader.store import muting, sources, stories
from reader.store.codec import now, pack_json, unpack_json
from reader.store.flags import Ranges, how_many, numbers_in, ranges_of, set_flag

KEPT = 1000  # actions; older ones can no longer be undone
NAMED = 1000  # stories; where more were marked at once, listeners are told that any may have been


@dataclass(frozen=True, slots=True)
class Done:
    """What undo or redo did: its sentence, the kind of thing that changed, and which; none where they are too many to name."""

    words: str
    kind: str
    ids: tuple[int, ...]
    # Of the file of lessons, where it is that which is to be written: as the action left it, and as it is to be.
    was: str = ""
    wanted: str = ""


def record(db: sqlite3.Connection, action: str, words: str, payload: dict[str, Any]) -> int:
    """A new action; what had been undone before it can no longer be redone."""
    db.execute("DELETE FROM journal WHERE undone = 1")
    blob = pack_json(payload)
    cursor = db.execute("INSERT INTO journal (at, action, words, payload) VALUES (?, ?, ?, ?)", (now(), action, words, blob))
    number = int(cursor.lastrowid or 0)
    db.execute("DELETE FROM journal WHERE id <= ?", (number - KEPT,))
    return number


def record_flag(db: sqlite3.Connection, action: str, words: str, changed: Ranges, on: bool) -> None:
    """That stories were marked, as ranges of their numbers: a million that were read in one go are a few bytes."""
    count = how_many(changed)
    many = "" if count == 1 else f" ({count:,} stories)"
    record(db, action, words + many, {"ranges": changed, "to": on})


def named(ranges: Ranges) -> tuple[int, ...]:
    """The numbers for those who listen; none where there are too many of them."""
    return tuple(numbers_in(ranges)) if how_many(ranges) <= NAMED else ()


def undo(db: sqlite3.Connection) -> Done | None:
    row = db.execute("SELECT id, action, words, payload FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1").fetchone()
    return _turn(db, row, back=True)


def redo(db: sqlite3.Connection) -> Done | None:
    row = db.execute("SELECT id, action, words, payload FROM journal WHERE undone = 1 ORDER BY id LIMIT 1").fetchone()
    return _turn(db, row, back=False)


def _turn(db: sqlite3.Connection, row: tuple[int, str, str, bytes] | None, *, back: bool) -> Done | None:
    if row is None:
        return None
    id, action, words, payload = row
    told = unpack_json(payload)
    kind, ids = ACTIONS[action](db, told, back)
    db.execute("UPDATE journal SET undone = ? WHERE id = ?", (int(back), id))
    if kind != "rules":
        return Done(words, kind, tuple(ids))
    was, wanted = (told["after"], told["before"]) if back else (told["before"], told["after"])
    return Done(words, kind, tuple(ids), was, wanted)


Turn = Callable[[sqlite3.Connection, dict[str, Any], bool], tuple[str, list[int]]]


def _flag(column: str) -> Turn:
    def turn(db: sqlite3.Connection, payload: dict[str, Any], back: bool) -> tuple[str, list[int]]:
        ids = payload.get("ids")  # an older version noted each number
        ranges = payload["ranges"] if ids is None else ranges_of(sorted(ids))
        set_flag(db, column, ranges, bool(payload["to"]) is not back)
        return "state", list(named(ranges))

    return turn


def _added(db: sqlite3.Connection, payload: dict[str, Any], back: bool) -> tuple[str, list[int]]:
    for id in payload["ids"]:
        (sources.hide_source if back else sources.unhide_source)(db, id)
    return "sources", payload["ids"]


def _removed(db: sqlite3.Connection, payload: dict[str, Any], back: bool) -> tuple[str, list[int]]:
    return _added(db, payload, not back)


def _edited(db: sqlite3.Connection, payload: dict[str, Any], back: bool) -> tuple[str, list[int]]:
    for id, changes in payload["before" if back else "after"]:
        sources.edit_source(db, id, changes)
    return "sources", [id for id, _ in payload["before"]]


def _restored(db: sqlite3.Connection, payload: dict[str, Any], back: bool) -> tuple[str, list[int]]:
    stories.set_restored(db, payload["id"], frozenset(payload["before" if back else "after"]))
    return "story", [payload["id"]]


def _searches(db: sqlite3.Connection, payload: dict[str, Any], back: bool) -> tuple[str, list[int]]:
    db.execute("DELETE FROM saved_search")
    db.executemany("INSERT INTO saved_search (id, title, words) VALUES (?, ?, ?)", payload["before" if back else "after"])
    return "searches", []


def _muted_words(db: sqlite3.Connection, payload: dict[str, Any], back: bool) -> tuple[str, list[int]]:
    muting.set_words(db, payload["before" if back else "after"])
    return "mute_words", []  # the library looks at the stories when this is done


def _rules(_db: sqlite3.Connection, _payload: dict[str, Any], _back: bool) -> tuple[str, list[int]]:
    """The lessons are a file; the library writes it when this is done."""
    return "rules", []


# One row an action; `reader.library` records under these names.
ACTIONS: dict[str, Turn] = {
    "read": _flag("read"),
    "star": _flag("starred"),
    "add_source": _added,
    "remove_source": _removed,
    "edit_source": _edited,
    "restore": _restored,
    "searches": _searches,
    "mute_words": _muted_words,
    "rules": _rules,
}
