"""Whether the search index fits the texts, found by reading alone.

FTS5 has a check of its own, but it is a statement that writes: of a million stories it kept everybody else from writing for
minutes. It is left to libraries in which it takes a moment.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing

from reader.errors import StoreCorrupt
from reader.store.database import Database
from reader.store.file import connect

_DOES_NOT_FIT = "the search index does not fit the stories"
_AT_A_MOMENT = 5_000  # texts that FTS5's own check reads in half a second
_SAMPLE = 1_000  # stories that are looked for by their first words
_LOOK_UP = 2_000  # rows between two looks at whether somebody still wants this
# Letters that every version of SQLite takes for letters; a text without any is not looked for.
_SURE_LETTER = re.compile("[0-9A-Za-z\u00c0-\u024f\u0400-\u044f\u4e00-\u9fcc]")


def index_faults(database: Database, step: Callable[[int, int], None] = lambda _at, _total: None) -> list[str]:
    """A sentence where it does not. `step` is told how far this is, and may raise to end it."""
    try:
        with closing(connect(database.path, mode="ro")) as db:
            db.execute("PRAGMA query_only = OFF")  # the table of words is made, in memory
            db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, col)")
            db.execute("BEGIN")  # the index at one moment, whoever writes meanwhile
            fits = _all_are_in(db) and _sums_fit(db, step) and _sample_is_found(db, step)
            texts = int(db.execute("SELECT count(*) FROM search_docsize").fetchone()[0])
            db.execute("COMMIT")
        if fits and texts <= _AT_A_MOMENT:
            with database.write(durable=False) as db:
                # While texts wait to come in anew, only the index itself is looked at, not whether it holds them all.
                whole = not db.execute("SELECT EXISTS (SELECT 1 FROM to_reindex)").fetchone()[0]
                db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', ?)", (int(whole),))
    except (sqlite3.DatabaseError, StoreCorrupt) as error:
        if "malformed" not in str(error):
            raise
        fits = False
    return [] if fits else [_DOES_NOT_FIT]


def _all_are_in(db: sqlite3.Connection) -> bool:
    """Every story is in the index unless it waits for it, and nothing else is."""
    missing = """SELECT EXISTS (
        SELECT 1 FROM entry_state st LEFT JOIN search_docsize d ON d.id = st.entry_id
        WHERE d.id IS NULL AND st.entry_id NOT IN (SELECT entry_id FROM to_index)
            AND st.entry_id NOT IN (SELECT entry_id FROM to_reindex))"""
    strange = """SELECT EXISTS (
        SELECT 1 FROM search_docsize d LEFT JOIN entry_state st ON st.entry_id = d.id WHERE st.entry_id IS NULL)"""
    return not any(db.execute(query).fetchone()[0] for query in (missing, strange))


def _sums_fit(db: sqlite3.Connection, step: Callable[[int, int], None]) -> bool:
    """As many words stand in each column of the index as its stories are noted to have."""
    columns = [row[1] for row in db.execute("PRAGMA table_info(search)")]
    noted = [0] * len(columns)
    for number, (sizes,) in enumerate(db.execute("SELECT sz FROM search_docsize")):
        if not number % _LOOK_UP:
            step(0, 0)
        for column, words in enumerate(_varints(sizes)):
            noted[column] += words
    total, read = sum(noted), 0
    found: Counter[str] = Counter()
    for number, (column, words) in enumerate(db.execute("SELECT col, cnt FROM words")):
        if not number % _LOOK_UP:
            step(read, total)
        found[column] += words
        read += words
    return [found[column] for column in columns] == noted


def _varints(body: bytes) -> list[int]:
    """SQLite's whole numbers of one to eight bytes, the highest seven bits first."""
    found, value = [], 0
    for byte in body:
        value = value << 7 | byte & 127
        if byte < 128:
            found.append(value)
            value = 0
    return found


def _sample_is_found(db: sqlite3.Connection, step: Callable[[int, int], None]) -> bool:
    """Some stories, from the first to the last, are found by the words that they begin with."""
    newest = int(db.execute("SELECT coalesce(max(id), 0) FROM search_docsize").fetchone()[0])
    seen = 0
    for number in range(_SAMPLE):
        row = db.execute(
            """SELECT t.entry_id, t.title, t.body FROM search_docsize d JOIN search_text t ON t.entry_id = d.id
               WHERE d.id > ? AND d.id NOT IN (SELECT entry_id FROM to_index) ORDER BY d.id LIMIT 1""",
            (max(seen, newest * number // _SAMPLE),),
        ).fetchone()
        if row is None:
            break
        seen, title, body = row
        for column, text in (("title", title), ("body", body)):
            begin = " ".join(text.split(" ", 5)[:5]).replace('"', " ").replace("\0", " ")
            if not _SURE_LETTER.search(begin):
                continue
            step(number, _SAMPLE)
            wanted = f'{column} : "{begin}"'
            if not db.execute("SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?", (wanted, seen)).fetchone():
                return False
    return True
