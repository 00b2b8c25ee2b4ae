"""Brings a library's file to the present shape: numbered SQL files, one transaction, the number kept in user_version."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.errors import StoreCorrupt, StoreTooNew
from reader.resource_files import resource

APPLICATION_ID = 0x436C5772  # "ClWr": tells our file from anybody else's SQLite file


def steps() -> list[tuple[int, Path]]:
    """The migrations in order: `001_library.sql` brings a file to version 1."""
    return sorted((int(path.name.split("_")[0]), path) for path in resource("migrations").glob("*.sql"))


def migrate(connection: sqlite3.Connection, path: Path, *, new: bool = False) -> int:
    """All steps that are missing, or none of them. Only a file that was just made (`new`) may be without tables."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    every = steps()
    newest = every[-1][0]
    mark = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    if not new and (not tables or mark != APPLICATION_ID):
        raise StoreCorrupt(str(path), "the file is not a library of Cleanwire")
    if version > newest:
        raise StoreTooNew(str(path), f"a newer Cleanwire wrote this library (version {version}, this one reads up to {newest})")
    if version == newest:
        return version
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another program may have done it while we waited for the lock.
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        for number, script in every:
            if number > version:
                for statement in statements(script.read_text(encoding="utf8")):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return newest


def statements(script: str) -> list[str]:
    """A script's statements one by one; executescript() would commit the transaction we are in."""
    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            if pending.strip():
                found.append(pending)
            pending = ""
    if pending.strip() and not all(line.strip().startswith("--") or not line.strip() for line in pending.splitlines()):
        raise ValueError(f"the script's last statement has no end: {pending.strip()[:80]}")
    return found
