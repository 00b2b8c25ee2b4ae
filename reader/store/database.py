"""The open library: one writer behind a lock, a reader for each thread, and the file exchanged under both."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import DiskFull, StoreCorrupt, StoreError, StoreLocked
from reader.store.faults import faults
from reader.store.file import BUSY_SECONDS, check_head, connect, make_file, put_in_place, sweep, with_logs
from reader.store.migrate import migrate
from reader.store.presence import Presence

FILE = "library.db"
BACKUPS = "backups"
# Left in the folder when damage was met while reading: the next start looks at the whole file.
DAMAGE_SEEN = "damage-seen"
# kB of the file that the writer holds ready, and each thread's reader. The system holds more of it: with four times as much
# neither lists nor searches of 100,000 stories took less of the processor's time.
_CACHE, _READER_CACHE = -4000, -1000
# Who waits to write looks so often, in seconds, whether another process has done. SQLite itself would look ten times a second,
# and hardly ever meet the moments between two steps of a process that indexes what a refresh brought.
_LOOK = 0.001


class Database:
    """The open file. `write(durable=True)` is for what the user did: it is on the disk when the block is left."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / FILE
        self._lock = threading.RLock()
        self._local = threading.local()
        self._readers: dict[threading.Thread, sqlite3.Connection] = {}
        self._closed = False
        self._depth = 0
        self._writing: int | None = None
        self._gate = threading.Condition()
        self._reading = 0
        self._replacing = False
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
                self._begin()
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

    def _begin(self) -> None:
        give_up = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                self._writer.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                    raise
            time.sleep(_LOOK)

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
        thread = threading.current_thread()
        reader = self._readers.get(thread)
        if reader is None:
            reader = connect(self.path)
            reader.execute("PRAGMA query_only = ON")
            reader.execute(f"PRAGMA cache_size = {_READER_CACHE}")
            with self._lock:
                if self._closed:
                    reader.close()
                    raise StoreError(str(self.path), "the library is closed")
                for ended in [each for each in self._readers if not each.is_alive()]:
                    self._readers.pop(ended).close()
                self._readers[thread] = reader
        return reader

    def leave(self) -> None:
        """Closes this thread's reader, for a thread that will not read soon or ends: an open one holds files and memory."""
        with self._lock:
            reader = self._readers.pop(threading.current_thread(), None)
        if reader is not None:
            reader.close()

    def give_back(self) -> None:
        """Lets go of the pages of the file that the writer holds ready. Readers are left alone: they may be at work."""
        with self._lock:
            if not self._closed and not self._depth:
                self._writer.execute("PRAGMA shrink_memory")

    def close(self) -> None:
        """Waits for a running transaction, empties the log into the file and lets go of it."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._let_go()

    def _let_go(self) -> None:
        for reader in self._readers.values():
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
        connection.execute(f"PRAGMA cache_size = {_CACHE}")
        connection.execute("PRAGMA wal_autocheckpoint = 4000")
        connection.execute("PRAGMA journal_size_limit = 67108864")
        connection.execute("PRAGMA busy_timeout = 0")  # `_begin` waits
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DiskFull(str(folder), f"the folder cannot be made: {error.strerror}") from error


def _create(path: Path) -> None:
    """Made beside its place and given its name: whenever it is there, it is whole. Of several programs that begin at once one
    makes it, and the others take that one: what the first had written was lost when another put its own over it.
    """
    sweep(path.parent, f"{path.name}.*.new")
    fresh = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}.new")
    try:
        make_file(fresh)
        put_in_place(fresh, path, replace=False)
    finally:
        for leftover in with_logs(fresh):
            leftover.unlink(missing_ok=True)
