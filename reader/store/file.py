"""A library's file as a file: connecting to it, making it whole, telling whether it is one, and putting it in its place."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from reader.errors import StoreCorrupt, StoreError
from reader.store.faults import faults
from reader.store.migrate import APPLICATION_ID, migrate

BUSY_SECONDS = 5.0
STEPS = 200_000  # of SQLite, before it is asked again whether it is to stop


def connect(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
    """A connection with our settings. `mode` as in SQLite's URIs: ro, rw, rwc."""
    address = "file:" + "".join(f"%{byte:02x}" if byte in b"?#%" else chr(byte) for byte in str(path).encode()) + f"?mode={mode}"
    if not str(path).isascii():
        address = path.absolute().as_uri() + f"?mode={mode}"
    connection = sqlite3.connect(
        address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def check_head(path: Path) -> None:
    """What can be seen of damage in a few microseconds: an empty file, another file, a file cut short."""
    size = path.stat().st_size
    if size == 0:
        raise StoreCorrupt(str(path), "the library's file is empty")
    with path.open("rb") as file:
        head = file.read(100)
    if len(head) < 100 or not head.startswith(b"SQLite format 3\0"):
        raise StoreCorrupt(str(path), "the file is not a library")
    page_size = int.from_bytes(head[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    pages = int.from_bytes(head[28:32], "big")
    log = path.with_name(path.name + "-wal")
    if pages * page_size > size and not (log.exists() and log.stat().st_size):
        raise StoreCorrupt(str(path), "the library's file was cut short")


def never() -> bool:
    """What nobody stops."""
    return False


@contextmanager
def given_up(db: sqlite3.Connection, stopped: Callable[[], bool]) -> Iterator[None]:
    """SQLite gives a long statement up, with an error, as soon as it is `stopped`: of years of news each takes minutes."""
    db.set_progress_handler(stopped, STEPS)
    try:
        yield
    finally:
        db.set_progress_handler(None, 0)


def verify(path: Path, stopped: Callable[[], bool] = never) -> None:
    """Raises StoreCorrupt where the file is not a whole library, StoreError where it is no file."""
    if path.is_dir():
        raise StoreError(str(path), "it is a folder")
    try:
        check_head(path)
    except FileNotFoundError as error:
        raise StoreError(str(path), "there is no such file") from error
    with faults(path), closing(connect(path, mode=mode_to_read(path))) as db, given_up(db, stopped):
        if not has_tables(db):
            raise StoreCorrupt(str(path), "the file is not a library of Cleanwire")
        answer = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if answer != "ok":
            where = " ".join(answer.replace("*** in database main ***", "").split())
            raise StoreCorrupt(str(path), f"the file is damaged ({where})")
        db.execute("SELECT count(*) FROM source").fetchone()
        db.execute("SELECT count(*) FROM entry_state").fetchone()


def mode_to_read(path: Path) -> str:
    """A program that was killed while it changed the file may have left a journal: nobody can read before it is played back."""
    return "rw" if path.with_name(path.name + "-journal").exists() else "ro"


def has_tables(db: sqlite3.Connection) -> bool:
    """Whether it is a library: ours by its mark, and not without its tables."""
    mark = db.execute("PRAGMA application_id").fetchone()[0]
    named = db.execute("SELECT count(*) FROM sqlite_master WHERE name IN ('source', 'entry', 'entry_state')").fetchone()[0]
    return bool(mark == APPLICATION_ID and named == 3)


def make_file(fresh: Path) -> None:
    """An empty library at this path, in write-ahead mode from the start: the change of mode itself would leave a journal."""
    for leftover in with_logs(fresh):
        leftover.unlink(missing_ok=True)
    with closing(connect(fresh, mode="rwc")) as connection:
        connection.execute("PRAGMA page_size = 8192")
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        migrate(connection, fresh, new=True)
        connection.execute("PRAGMA journal_mode = WAL")


def with_logs(path: Path) -> list[Path]:
    """The file and what SQLite keeps beside it."""
    return [path.with_name(path.name + ending) for ending in ("", "-wal", "-shm", "-journal")]


def sweep(folder: Path, names: str) -> None:
    """Takes away what programs left that were killed while they made a file: "library.db.1234.….new" is of process 1234."""
    for leftover in folder.glob(names):
        process = leftover.name.partition(".db.")[2].partition(".")[0]
        if process.isdecimal() and not _runs(int(process)):
            with suppress(OSError):
                leftover.unlink()


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # somebody else's
        pass
    return True


def put_in_place(fresh: Path, path: Path, *, replace: bool = True) -> None:
    """Gives a finished file its name, so that a power cut leaves either the old or the new one, whole.

    Without `replace`, what has that name already stays.
    """
    with fresh.open("rb") as file:
        os.fsync(file.fileno())
    if replace:
        fresh.replace(path)
    else:
        try:
            path.hardlink_to(fresh)
        except FileExistsError:
            return
        except OSError:  # a file system without links
            if not path.exists():
                fresh.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
