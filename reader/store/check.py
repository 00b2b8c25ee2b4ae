"""Verifying a library: the file's structure, its counters and its index, each kept page and picture, each saved copy."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from pathlib import Path
from zipfile import is_zipfile

from reader.store.codec import story_from_bytes
from reader.store.database import Database
from reader.store.entries import digest_of, text_of
from reader.store.reports import CheckReport

_MOST = 20  # faults of one kind that are spelled out


def check(database: Database) -> CheckReport:
    """Reads everything. A fault of the file is a sentence here, not an error."""
    faults: list[str] = []
    with database.read() as db:
        try:
            for (line,) in db.execute(f"PRAGMA integrity_check({_MOST})"):
                if line != "ok":
                    faults.append(f"the library's file: {line}")
            faults += _foreign(db) + counter_faults(db)
            faults += index_faults(database)
            faults += _words(db)
            pages = _packed(db, "SELECT entry_id, body FROM page", "page", faults)
            stories = _packed(db, "SELECT entry_id, story FROM story", "story", faults)
            images = _images(db, faults)
            copies, changed = _copies(db)
            entries = int(db.execute("SELECT count(*) FROM entry").fetchone()[0])
            sources = int(db.execute("SELECT count(*) FROM source WHERE removed IS NULL").fetchone()[0])
        except sqlite3.DatabaseError as error:
            faults.append(f"the library's file: {error}")
            return CheckReport(0, 0, 0, 0, 0, 0, tuple(faults))
    return CheckReport(sources, entries, stories, pages, images, copies, tuple(faults), tuple(changed))


def _foreign(db: sqlite3.Connection) -> list[str]:
    wrong = db.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
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


def index_faults(database: Database) -> list[str]:
    """Whether the search index fits the texts."""
    try:
        with database.write(durable=False) as db:
            # While texts wait to come in anew, only the index itself is looked at, not whether it holds them all.
            whole = not db.execute("SELECT EXISTS (SELECT 1 FROM to_reindex)").fetchone()[0]
            db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', ?)", (int(whole),))
    except Exception as error:
        if "malformed" not in str(error):
            raise
        return ["the search index does not fit the stories"]
    return []


def _words(db: sqlite3.Connection) -> list[str]:
    """Whether titles and texts are those that came."""
    wrong = []
    query = """SELECT e.id, e.digest, e.title, e.link, f.summary, f.content FROM entry e JOIN feed_text f ON f.entry_id = e.id"""
    for id, digest, title, link, summary, content in db.execute(query):
        try:
            if digest_of(title, link, text_of(summary), text_of(content)) == digest:
                continue
        except (zlib.error, ValueError, TypeError):
            pass
        wrong.append(f"the words of entry {id} are not those that came")
    return wrong[:_MOST]


def _packed(db: sqlite3.Connection, query: str, noun: str, faults: list[str]) -> int:
    seen = wrong = 0
    for id, blob in db.execute(query):
        seen += 1
        try:
            story_from_bytes(blob) if noun == "story" else zlib.decompress(blob)
        except (zlib.error, ValueError, KeyError, TypeError) as error:
            wrong += 1
            if wrong <= _MOST:
                faults.append(f"the {noun} of entry {id} cannot be read ({error})")
    return seen


def _images(db: sqlite3.Connection, faults: list[str]) -> int:
    seen = 0
    for id, digest, body in db.execute("SELECT id, sha256, body FROM image"):
        seen += 1
        if hashlib.sha256(body).digest() != digest:
            faults.append(f"picture {id} is not what was kept")
    return seen


def _copies(db: sqlite3.Connection) -> tuple[int, list[str]]:
    seen, changed = 0, []
    for path, kind, sha256 in db.execute("SELECT path, format, sha256 FROM offline_copy"):
        seen += 1
        why = _copy(Path(path), kind, sha256)
        if why:
            changed.append(f"{path}: {why}")
    return seen, changed


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
