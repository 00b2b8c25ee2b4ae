"""Backups: one consistent file each, written beside its place, synced, read back, and only then given its name."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.errors import DiskFull, SaveError, StoreCorrupt, StoreError
from reader.store.database import BACKUPS, FILE, Database
from reader.store.faults import faults
from reader.store.file import check_head, connect, given_up, mode_to_read, never, put_in_place, sweep, verify, with_logs
from reader.store.migrate import migrate
from reader.store.presence import alone
from reader.store.reports import Backup

NIGHTLY = 3
ASIDE = "set-aside"
# What can be fetched again, or made again from the rest, and makes a library large.
_BULKY = frozenset({"page", "image", "entry_image"})
_MADE_AGAIN = "search"


def write_backup(database: Database, path: Path, *, everything: bool, stopped: Callable[[], bool] = never) -> Path:
    """A file that opens as a library. Without `everything` it leaves out pages and pictures, never what the user did."""
    path = path.absolute()
    if path.is_dir():
        raise SaveError(str(path), "it is a folder")
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        if path.exists() and not _is_ours(path):
            raise SaveError(str(path), "another file has this name; it was left alone")
    except OSError as error:
        raise SaveError(str(path), f"cannot be written: {error.strerror}") from error
    try:
        with faults(path):  # not the name it has meanwhile, which nobody knows
            _copy(database, fresh, everything, stopped)
        verify(fresh, stopped)
        put_in_place(fresh, path)
    except OSError as error:
        raise DiskFull(str(path), f"the backup cannot be written: {error.strerror}") from error
    finally:
        for leftover in with_logs(fresh):
            leftover.unlink(missing_ok=True)
    return path


def _copy(database: Database, fresh: Path, everything: bool, stopped: Callable[[], bool]) -> None:
    with contextlib.closing(connect(fresh, mode="rwc")) as target, given_up(target, stopped):
        target.execute("PRAGMA page_size = 8192")
        target.execute("PRAGMA auto_vacuum = INCREMENTAL")
        migrate(target, fresh, new=True)
        target.execute("PRAGMA foreign_keys = OFF")
        target.execute("PRAGMA journal_mode = OFF")
        target.execute("ATTACH DATABASE ? AS library", (str(database.path),))
        # One read transaction: the backup is the library at one moment, whoever writes meanwhile.
        target.execute("BEGIN")
        triggers = target.execute("SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            target.execute(f"DROP TRIGGER main.{name}")
        tables = [
            row[0]
            for row in target.execute("SELECT name FROM library.sqlite_master WHERE type = 'table' ORDER BY rowid")
            if not row[0].startswith(("sqlite_", _MADE_AGAIN))
        ]
        for table in tables:
            if everything or table not in _BULKY:
                columns = ", ".join(row[1] for row in target.execute(f"PRAGMA library.table_info({table})"))
                target.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM library.{table}")
        if not everything:
            # Their text is here, or must be asked for; so must pictures, when the story is opened.
            told = "SELECT entry_id FROM main.story WHERE origin = 'page'"
            pictured = "SELECT entry_id FROM library.entry_image"
            target.execute(f"UPDATE main.entry SET has_page = 0 WHERE id NOT IN ({told}) OR id IN ({pictured})")
        for _, sql in triggers:
            target.execute(sql)
        # The index and its texts, two fifths of a backup, are made again where it is put in a library's place.
        target.execute("INSERT OR IGNORE INTO main.to_reindex SELECT entry_id FROM library.search_text")
        target.execute("COMMIT")
        target.execute("DETACH DATABASE library")


def nightly_backups(folder: Path, today: datetime | None = None) -> list[Backup]:
    """Newest first. One of a day to come was made while the clock was wrong, and comes after all others."""
    tomorrow = (today or datetime.now(UTC)) + timedelta(days=1)
    found = []
    with contextlib.suppress(FileNotFoundError):
        for path in (folder / BACKUPS).glob("library-*.db"):
            with contextlib.suppress(ValueError):
                at = datetime.strptime(path.stem, "library-%Y-%m-%d").replace(tzinfo=UTC)
                found.append(Backup(path, at, path.stat().st_size))
    return sorted(found, key=lambda each: (each.at <= tomorrow, each.at), reverse=True)


def nightly(database: Database, today: datetime | None = None, stopped: Callable[[], bool] = never) -> Path | None:
    """The day's backup where there is none yet. A damaged library never takes the place of a good backup.

    Where it is `stopped`, because the program ends, nothing is left of it, and it is made the next time.
    """
    day = today or datetime.now(UTC)
    path = database.folder / BACKUPS / f"library-{day:%Y-%m-%d}.db"
    if path.exists():
        return None
    sweep(path.parent, ".library-*.db.*.new*")
    try:
        with database.read() as db, given_up(db, stopped):
            answer = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if answer != "ok":
            raise StoreCorrupt(str(database.path), f"the library's file is damaged: {answer}")
        write_backup(database, path, everything=False, stopped=stopped)
    except StoreError:
        if stopped():
            return None
        raise
    for old in nightly_backups(database.folder, day)[NIGHTLY:]:
        old.path.unlink(missing_ok=True)
    return path


def replace(database: Database, path: Path) -> None:
    """Puts a backup in the place of an open library; what stood there is set aside.

    Raises StoreCorrupt where the backup is no whole library and StoreLocked where another program has the library open, and
    leaves all as it was.
    """
    folder = database.folder
    fresh = folder / f"{FILE}.restored"
    verify(path)

    def exchange() -> None:
        with alone(folder):
            set_aside(folder, "replaced")
            put_in_place(fresh, folder / FILE)

    try:
        copy_file(path, fresh)
        database.replace(exchange)
    finally:
        for leftover in with_logs(fresh):
            leftover.unlink(missing_ok=True)


def copy_file(path: Path, target: Path) -> None:
    """Copies a library with what stands in its logs: a file that another program had open is more than its main part."""
    for leftover in with_logs(target):
        leftover.unlink(missing_ok=True)
    try:
        with (
            faults(target),
            contextlib.closing(connect(path, mode=mode_to_read(path))) as source,
            contextlib.closing(connect(target, mode="rwc")) as copy,
        ):
            source.backup(copy)
    except BaseException:
        for leftover in with_logs(target):
            leftover.unlink(missing_ok=True)
        raise


def set_aside(folder: Path, why: str) -> Path:
    """Moves the library's file and its logs into a folder of their own; nothing is deleted."""
    stamp = f"{datetime.now(UTC):%Y-%m-%d-%H%M%S}"
    aside = folder / ASIDE / f"{why}-{stamp}"
    number = 1
    while aside.exists():
        number += 1
        aside = folder / ASIDE / f"{why}-{stamp}-{number}"
    try:
        aside.mkdir(parents=True)
        for path in with_logs(folder / FILE):
            if path.exists():
                path.rename(aside / path.name)
    except OSError as error:
        raise DiskFull(str(aside), f"the folder cannot be written: {error.strerror}") from error
    return aside


def _is_ours(path: Path) -> bool:
    """Only a file that is a library may be written over."""
    try:
        check_head(path)
        with contextlib.closing(connect(path, mode=mode_to_read(path))) as db:
            return bool(db.execute("SELECT 1 FROM sqlite_master WHERE name = 'entry_state'").fetchone())
    except (StoreError, sqlite3.Error):
        return False
