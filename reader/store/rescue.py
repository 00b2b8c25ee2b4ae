"""Opening a library whatever state it is in: whole, new, or damaged.

A damaged file is never written to and never deleted: it is set aside, the newest good backup takes its place, and what can
still be read in the damaged file (sources, what the user did with which story) is carried over. The feeds bring the rest.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import StoreCorrupt, StoreError
from reader.store.database import BACKUPS, DAMAGE_SEEN, FILE, Database
from reader.store.file import connect, make_file, mode_to_read, put_in_place, verify
from reader.store.presence import alone

if TYPE_CHECKING:
    from reader.store.reports import Backup

# Files up to this size are checked each time they are opened (some 20 ms); larger ones nightly, and when they were found odd.
CHECKED_AT_OPENING = 16_000_000


def open_library(folder: Path) -> tuple[Database, tuple[str, ...]]:
    """The open file, and what the user should know of how it was opened."""
    try:
        _look_for_damage(folder)
        return Database(folder), ()
    except StoreCorrupt as damage:
        return _rebuilt(folder, damage)


def _look_for_damage(folder: Path) -> None:
    path = folder / FILE
    if not path.exists():
        if any((folder / BACKUPS).glob("library-*.db")):
            raise StoreCorrupt(str(path), "the library's file is missing, though there are backups of it")
        return
    seen = folder / DAMAGE_SEEN
    if seen.exists() or path.stat().st_size <= CHECKED_AT_OPENING:
        verify(path)
        with contextlib.suppress(OSError):  # where nothing can be removed, not even what is not there
            seen.unlink(missing_ok=True)


def _rebuilt(folder: Path, damage: StoreCorrupt) -> tuple[Database, tuple[str, ...]]:
    from reader.store import backup

    path = folder / FILE
    with alone(folder):
        good = next(filter(_is_whole, backup.nightly_backups(folder)), None)
        fresh = folder / f"{FILE}.rebuilt"
        if good is not None:
            backup.copy_file(good.path, fresh)
        else:
            make_file(fresh)
        aside = backup.set_aside(folder, "damaged")
        put_in_place(fresh, path)
        (folder / DAMAGE_SEEN).unlink(missing_ok=True)
    database = Database(folder)
    sources, states = _salvage(database, aside / FILE)
    origin = f"the backup of {good.at:%Y-%m-%d}" if good is not None else "nothing, for there is no backup"
    carried = (
        f" {sources} sources and {states} marks of yours were still readable in it and carried over." if sources or states else ""
    )
    return database, (
        f"The library was damaged: {damage.detail}. It was rebuilt from {origin}.{carried}"
        f" The damaged file lies in {aside}. A refresh brings what the feeds still have.",
    )


def _is_whole(found: Backup) -> bool:
    try:
        verify(found.path)
    except (StoreError, OSError):
        return False
    return True


def _salvage(database: Database, damaged: Path) -> tuple[int, int]:
    """What can still be read of what the user did. Says how many sources were added and how many entries' states were set."""
    try:
        if not damaged.exists() or damaged.stat().st_size < 512:
            return 0, 0
        with contextlib.closing(connect(damaged, mode=mode_to_read(damaged))) as old, database.write(durable=True) as db:
            old.execute("PRAGMA cell_size_check = ON")
            return _sources(old, db), _states(old, db)
    except (sqlite3.Error, StoreError):
        return 0, 0


def _sources(old: sqlite3.Connection, db: sqlite3.Connection) -> int:
    columns = [row[1] for row in db.execute("PRAGMA table_info(source)") if row[1] != "id"]
    added = 0
    for row in _readable(old, f"SELECT {', '.join(columns)} FROM source", "id"):
        cursor = _tried(db, f"INSERT OR IGNORE INTO source ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", row)
        added += cursor
    return added


def _states(old: sqlite3.Connection, db: sqlite3.Connection) -> int:
    """Marks are only added: what the backup knows as read, starred or saved stays so."""
    query = """SELECT s.url, e.key, st.read, st.starred, st.saved FROM entry_state st JOIN entry e ON e.id = st.entry_id
               JOIN source s ON s.id = e.source_id"""
    changed = 0
    for url, key, read, starred, saved in _readable(old, query, "st.entry_id"):
        changed += _tried(
            db,
            """UPDATE entry_state SET read = max(read, ?3), starred = max(starred, ?4), saved = max(saved, ?5)
               WHERE entry_id = (SELECT e.id FROM entry e JOIN source s ON s.id = e.source_id WHERE s.url = ?1 AND e.key = ?2)
               AND (read, starred, saved) IS NOT (max(read, ?3), max(starred, ?4), max(saved, ?5))""",
            (url, key, bool(read), bool(starred), bool(saved)),
        )
    return changed


def _readable(old: sqlite3.Connection, query: str, key: str) -> Iterator[tuple[Any, ...]]:
    """Rows from both ends towards the damaged place between them."""
    seen: set[tuple[Any, ...]] = set()
    for order in ("ASC", "DESC"):
        try:
            for row in old.execute(f"{query} ORDER BY {key} {order}"):
                if row not in seen:
                    seen.add(row)
                    yield row
            return
        except sqlite3.Error:
            continue


def _tried(db: sqlite3.Connection, statement: str, values: tuple[Any, ...]) -> int:
    """A damaged row may hold anything; one that does not fit is left out."""
    try:
        return max(db.execute(statement, values).rowcount, 0)
    except (sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.OperationalError, OverflowError):
        return 0
