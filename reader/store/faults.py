"""SQLite's errors in our own words: what the world did to the file, told apart from our own wrong statements."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import DiskFull, StoreCorrupt, StoreError, StoreLocked

# What SQLite's primary result codes mean to us. https://sqlite.org/rescode.html
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
# A write, a sync or a growing of the file failed, for want of room or by a quota.
_NOT_WRITTEN = {
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def translated(error: sqlite3.Error, path: Path) -> StoreError:
    """SQLite's error as one of the tree, with a sentence."""
    whole = getattr(error, "sqlite_errorcode", 0)
    code = whole & 0xFF
    if whole in _NOT_WRITTEN:
        return DiskFull(str(path), "the disk does not take what is written: it is full, or failing")
    if code in _LOCKED:
        return StoreLocked(str(path), "another program is writing to the library")
    if code in _FULL:
        return DiskFull(str(path), "there is no room left on the disk, or the folder cannot be written")
    if code in _DAMAGED:
        return StoreCorrupt(str(path), f"the library's file is damaged ({error})")
    return StoreError(str(path), str(error))


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Errors of the world leave as ours; errors of programming (a wrong statement) stay what they are."""
    try:
        yield
    except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
        if isinstance(error, (sqlite3.ProgrammingError, sqlite3.IntegrityError, sqlite3.InterfaceError)):
            raise
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_ERROR:
            if str(error).startswith(("no such table", "no such column", "malformed database schema")):
                raise StoreCorrupt(str(path), f"the library lacks a part of itself ({error})") from error
            raise
        raise translated(error, path) from error
