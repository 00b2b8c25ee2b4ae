"""The library's file: opening it, one writer behind a lock, a reader for each thread, and SQLite's errors in our own words."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from reader.errors import DiskFull, StoreCorrupt, StoreError, StoreLocked
from reader.store.migrate import APPLICATION_ID, migrate
from reader.store.presence import Presence

FILE = "library.db"
BACKUPS = "backups"
# Left in the folder when damage was met while reading: the next start looks at the whole file.
DAMAGE_SEEN = "damage-seen"
BUSY_SECONDS = 5.0
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


class Database:
    """The open file. `write(durable=True)` is for what the user did: it is on the disk when the block is left."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / FILE
        self._lock = threading.RLock()
        self._local = threading.local()
        self._readers: list[sqlite3.Connection] = []
        self._closed = False
        self._depth = 0
        self._writing: int | None = None
        self._gate = threading.Condition()
        self._reading = 0
        self._replacing = False
        self._generation = 0
        with faults(self.path):
            _prepare_folder(folder)
            self._open()

    def _open(self) -> None:
        self._presence = Presence(self.folder)
        try:
            if not self.path.exists():
                _create(self.path)
            check_head(self.path)
            self._writer = _writer(self.path)
        except BaseException:
            self._presence.leave()
            raise
        self._durable: bool | None = None

    @contextmanager
    def write(self, *, durable: bool) -> Iterator[sqlite3.Connection]:
        """One transaction. Within a transaction of the same thread it takes part in that one."""
        with self._lock:
            if self._closed:
                raise StoreError(str(self.path), "the library is closed")
            if self._depth:
                if durable and not self._durable:
                    raise RuntimeError("a durable write began within one that is not")
                yield self._writer
                return
            with self._faults():
                if durable is not self._durable:
                    self._writer.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
                    self._durable = durable
                self._writer.execute("BEGIN IMMEDIATE")
                self._depth, self._writing = 1, threading.get_ident()
                try:
                    yield self._writer
                    self._writer.execute("COMMIT")
                except BaseException:
                    if self._writer.in_transaction:
                        self._writer.execute("ROLLBACK")
                    raise
                finally:
                    self._depth, self._writing = 0, None

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """This thread's reader. It sees the last commit, and is never held up by the writer."""
        within = getattr(self._local, "within", 0) or self._writing == threading.get_ident()
        if not within:
            with self._gate:
                while self._replacing:
                    self._gate.wait()
                self._reading += 1
        self._local.within = within + 1
        try:
            with self._faults():
                yield self._reader()
        finally:
            self._local.within = within
            if not within:
                with self._gate:
                    self._reading -= 1
                    self._gate.notify_all()

    def replace(self, exchange: Callable[[], None]) -> None:
        """Lets go of the file, has it exchanged for another and takes it up again: nobody reads or writes meanwhile.

        Where `exchange` raises, the file that lies there then is taken up, and the error goes on.
        """
        with self._gate:
            self._replacing = True
            self._gate.wait_for(lambda: not self._reading)
        try:
            with self._lock, faults(self.path):
                self._let_go()
                try:
                    exchange()
                finally:
                    self._generation += 1
                    self._open()
        finally:
            with self._gate:
                self._replacing = False
                self._gate.notify_all()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            with faults(self.path):
                yield
        except StoreCorrupt:
            with suppress(OSError):  # a full disk; the damage itself is told in any case
                (self.folder / DAMAGE_SEEN).touch()
            raise

    def _reader(self) -> sqlite3.Connection:
        reader: sqlite3.Connection | None = getattr(self._local, "reader", None)
        if reader is None or self._local.generation != self._generation:
            reader = connect(self.path)
            reader.execute("PRAGMA query_only = ON")
            reader.execute("PRAGMA cache_size = -8000")
            self._local.reader, self._local.generation = reader, self._generation
            with self._lock:
                if self._closed:
                    reader.close()
                    raise StoreError(str(self.path), "the library is closed")
                self._readers.append(reader)
        return reader

    def close(self) -> None:
        """Waits for a running transaction, empties the log into the file and lets go of it."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._let_go()

    def _let_go(self) -> None:
        for reader in self._readers:
            reader.close()
        self._readers.clear()
        try:
            # Only advice for SQLite's own planner: who cannot write it now, because another program does, writes it next time.
            with suppress(StoreLocked, DiskFull), faults(self.path):
                self._writer.execute("PRAGMA optimize")
        finally:
            self._writer.close()
            self._presence.leave()


def _writer(path: Path) -> sqlite3.Connection:
    connection = connect(path)
    try:
        migrate(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("PRAGMA wal_autocheckpoint = 4000")
        connection.execute("PRAGMA journal_size_limit = 67108864")
    except BaseException:
        connection.close()
        raise
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


def verify(path: Path) -> None:
    """Raises StoreCorrupt where the file is not a whole library."""
    try:
        check_head(path)
    except FileNotFoundError as error:
        raise StoreError(str(path), "there is no such file") from error
    with faults(path), closing(connect(path, mode=mode_to_read(path))) as db:
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


def _prepare_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DiskFull(str(folder), f"the folder cannot be made: {error.strerror}") from error


def _create(path: Path) -> None:
    """Made beside its place and renamed into it: whenever it is there, it is whole."""
    fresh = path.with_name(path.name + ".new")
    make_file(fresh)
    put_in_place(fresh, path)


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


def put_in_place(fresh: Path, path: Path) -> None:
    """Renames a finished file to its name, so that a power cut leaves either the old or the new one, whole."""
    with fresh.open("rb") as file:
        os.fsync(file.fileno())
    fresh.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
