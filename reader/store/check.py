"""Verifying a library: the file's structure, its counters and its index, each kept page and picture, each saved copy.

Years of news take minutes. What is looked at is told meanwhile, and whoever wants to write never waits for it: everything is
read a few rows at a time, or in transactions that only read.
"""

from __future__ import annotations

import hashlib
import sqlite3
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import is_zipfile

from reader.errors import StoreCorrupt
from reader.store.codec import story_from_bytes
from reader.store.database import Database
from reader.store.entries import digest_of, text_of
from reader.store.faults import faults as faults_of
from reader.store.file import connect, never
from reader.store.index_check import index_faults
from reader.store.reports import CheckPart, CheckReport

Told = Callable[[CheckPart, int, int], None]

MOST = 20  # faults of one kind that are spelled out
_AT_ONCE = 50  # rows; pictures may be of a megabyte each
_TELL_EVERY = 0.25
_PATIENCE = 0.1


def untold(_part: CheckPart, _at: int, _total: int) -> None:
    """Nobody is told."""


class Stopped(Exception):
    """Nobody wants the check any more."""


class Look:
    """A check on its way: what it looks at, whom it tells, and whether somebody still wants it."""

    def __init__(self, database: Database, told: Told = untold, stopped: Callable[[], bool] = never) -> None:
        self.database = database
        self.faults: list[str] = []
        self._told = told
        self._stopped = stopped
        self._part: CheckPart | None = None
        self._last = 0.0

    def step(self, part: CheckPart, at: int = 0, total: int = 0) -> None:
        """Tells how far it is, a few times a second at most; raises Stopped. Without a total nobody knows how far it is."""
        now = time.monotonic()
        if part != self._part or now - self._last >= _TELL_EVERY:
            self._part, self._last = part, now
            self._told(part, at, total)
        if self._stopped():
            raise Stopped

    def rows(self, part: CheckPart, query: str, key: str) -> Iterator[tuple[Any, ...]]:
        """All rows of a query that begins with its key, some at a time: no transaction lasts longer than these take to read."""
        table = query.partition(" FROM ")[2].split()[0]
        with self.database.read() as db:
            total = int(db.execute(f"SELECT coalesce(max({key.rpartition('.')[2]}), 0) FROM {table}").fetchone()[0])
        last = -(2**63)
        while True:
            self.step(part, max(last, 0), total)
            with self.database.read() as db:
                some = db.execute(f"{query} WHERE {key} > ? ORDER BY {key} LIMIT ?", (last, _AT_ONCE)).fetchall()
            if not some:
                return
            yield from some
            last = some[-1][0]


def check(database: Database, told: Told = untold, stopped: Callable[[], bool] = never) -> CheckReport:
    """Reads everything. A fault of the file is a sentence here, not an error.

    Where it is `stopped`, the report holds what was seen until then.
    """
    look = Look(database, told, stopped)
    seen: Counter[str] = Counter()
    changed: list[str] = []
    halted = False
    try:
        _file(look)
        look.step("counters")
        with database.read() as db:
            look.faults += _foreign(db) + counter_faults(db)
            seen["entries"] = int(db.execute("SELECT count(*) FROM entry").fetchone()[0])
            seen["sources"] = int(db.execute("SELECT count(*) FROM source WHERE removed IS NULL").fetchone()[0])
        look.faults += index_faults(database, lambda at, total: look.step("index", at, total))
        _words(look)
        for part in _KEPT:
            seen[part] = _kept(look, part)
        seen["copies"] = _copies(look, changed)
    except Stopped:
        halted = True
    except StoreCorrupt as error:
        look.faults.append(f"the library's file: {error.detail}")
    return CheckReport(
        seen["sources"], seen["entries"], seen["stories"], seen["pages"], seen["images"], seen["copies"],
        tuple(look.faults), tuple(changed), halted,
    )  # fmt: skip


def _file(look: Look) -> None:
    """SQLite's own look at the whole file. It can neither be stopped nor tell how far it is: it has a thread and a connection of
    its own, which come to their end alone where nobody waits for them any more.
    """
    found: list[str] = []
    failed: list[BaseException] = []

    def work() -> None:
        try:
            with faults_of(look.database.path), closing(connect(look.database.path, mode="ro")) as db:
                found.extend(line for (line,) in db.execute(f"PRAGMA integrity_check({MOST})") if line != "ok")
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=work, name="cleanwire-check", daemon=True)
    look.step("file")
    thread.start()
    while thread.is_alive():
        thread.join(_PATIENCE)
        look.step("file")
    if failed:
        raise failed[0]
    look.faults += [f"the library's file: {line}" for line in found]


def _foreign(db: sqlite3.Connection) -> list[str]:
    wrong = db.execute("PRAGMA foreign_key_check").fetchmany(MOST)
    return [f"{table} {row} belongs to a {parent} that is not there" for table, row, parent, _ in wrong]


def counter_faults(db: sqlite3.Connection) -> list[str]:
    """Sources whose counters are not what their stories add up to."""
    wrong = db.execute(
        """SELECT t.source_id FROM tally t LEFT JOIN (
               SELECT source_id, sum((hidden & 3) = 0) AS total, sum((hidden & 3) = 0 AND read = 0) AS unread
               FROM entry_state GROUP BY source_id) c ON c.source_id = t.source_id
           WHERE t.total != coalesce(c.total, 0) OR t.unread != coalesce(c.unread, 0)"""
    ).fetchall()
    return [f"the counters of source {row[0]} are wrong" for row in wrong]


def _words(look: Look) -> None:
    """Whether titles and texts are those that came."""
    wrong = 0
    query = "SELECT e.id, e.digest, e.title, e.link, f.summary, f.content FROM entry e JOIN feed_text f ON f.entry_id = e.id"
    for id, digest, title, link, summary, content in look.rows("words", query, "e.id"):
        try:
            if digest_of(title, link, text_of(summary), text_of(content)) == digest:
                continue
        except (zlib.error, ValueError, TypeError):
            pass
        wrong += 1
        if wrong <= MOST:
            look.faults.append(f"the words of entry {id} are not those that came")


def _page(body: bytes) -> None:
    zlib.decompress(body)


def _story(story: bytes) -> None:
    story_from_bytes(story)


def _picture(body: bytes, digest: bytes) -> None:
    if hashlib.sha256(body).digest() != digest:
        raise ValueError("it is not what was kept")


# What is kept as bytes: its rows, their key, and what reads one, or fails.
_KEPT: dict[CheckPart, tuple[str, str, Callable[..., None]]] = {
    "pages": ("SELECT entry_id, body FROM page", "entry_id", _page),
    "stories": ("SELECT entry_id, story FROM story", "entry_id", _story),
    "images": ("SELECT id, body, sha256 FROM image", "id", _picture),
}
_SAID: dict[CheckPart, str] = {"pages": "the page of entry", "stories": "the story of entry", "images": "picture"}


def kept(look: Look, part: CheckPart) -> Iterator[tuple[int, str]]:
    """Every page, story or picture by its number, and why it cannot be read; '' where it can."""
    query, key, read = _KEPT[part]
    for id, *values in look.rows(part, query, key):
        try:
            read(*values)
        except (zlib.error, ValueError, KeyError, TypeError) as error:
            yield id, str(error) or type(error).__name__
        else:
            yield id, ""


def _kept(look: Look, part: CheckPart) -> int:
    seen = wrong = 0
    for id, why in kept(look, part):
        seen += 1
        wrong += bool(why)
        if why and wrong <= MOST:
            look.faults.append(f"{_SAID[part]} {id} cannot be read ({why})")
    return seen


def _copies(look: Look, changed: list[str]) -> int:
    with look.database.read() as db:
        every = db.execute("SELECT path, format, sha256 FROM offline_copy").fetchall()
    for number, (path, kind, sha256) in enumerate(every):
        look.step("copies", number, len(every))
        why = _copy(Path(path), kind, sha256)
        if why:
            changed.append(f"{path}: {why}")
    return len(every)


def _copy(path: Path, kind: str, sha256: str) -> str:
    try:
        body = path.read_bytes()
    except FileNotFoundError:
        return "is no longer there"
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    if not body:
        return "is empty"
    if (kind == "epub" and not is_zipfile(path)) or (kind == "pdf" and b"%%EOF" not in body[-2048:]):
        return "is torn"
    if kind != "html":
        return ""
    from reader.errors import ParseError
    from reader.offline.read_back import read_whole_copy

    try:
        copy = read_whole_copy(body, str(path))
    except ParseError as error:
        return error.detail
    from reader.offline.colophon import text_digest

    return "" if copy.intact and text_digest(copy.story) == sha256 else "its text is not the one that was saved"
