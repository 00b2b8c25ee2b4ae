"""What search reads, brought up to date after the refresh: clean text where there is a story, the feed's words until then."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.store.codec import story_from_bytes
from reader.store.entries import chunks, marks, text_of
from reader.store.plain import plain
from reader.store.search_words import spaced

if TYPE_CHECKING:
    from reader.model.story import Dateline

BATCH = 500
_KEEP_TEXT = "INSERT INTO search_text (entry_id, title, people, place, agency, body) VALUES (?, ?, ?, ?, ?, ?)"
# No dateline is without one of these; looking for them first saves the grammar of datelines most of its work.
_DATELINE_SIGNS = re.compile(r"[(/\[_|:]|-- ?| - |\. ?-|[^\x00-\u036f]")  # long dashes and all other alphabets among the last


def is_behind(db: sqlite3.Connection) -> bool:
    """Whether stories wait for the index."""
    query = "SELECT EXISTS (SELECT 1 FROM to_index) OR EXISTS (SELECT 1 FROM to_reindex)"
    return bool(db.execute(query).fetchone()[0])


@dataclass(frozen=True, slots=True)
class _Read:
    """A story as search reads it, and what else its words tell. `line` is the dateline that was found."""

    text: tuple[int, str, str, str, str, str]
    line: Dateline | None
    origin: tuple[str, str, str, str]


_STORIES = """SELECT e.id, e.title, e.authors, f.summary, f.content, st.story, e.place, e.agency, e.labels, e.headline,
    e.standfirst FROM ({}) w LEFT JOIN entry e ON e.id = w.entry_id LEFT JOIN feed_text f ON f.entry_id = e.id
    LEFT JOIN story st ON st.entry_id = e.id"""


def _read(row: tuple[Any, ...]) -> _Read:
    from reader.wire.dateline import read_dateline
    from reader.wire.labels import read_labels, with_those_of

    id, title, authors, summary, content, kept, place, agency, *_ = row
    if kept is not None:
        story = story_from_bytes(kept)
        top = story.furniture
        people = " ".join(top.byline.names) if top.byline else authors.replace("\n", " ")
        line = top.dateline
        body = " ".join((top.standfirst, *(block.text for block in story.blocks)))
        found = with_those_of(top.labels, title)
        headline = top.headline
    else:
        body = plain(text_of(content) or text_of(summary))
        people = authors.replace("\n", " ")
        line = read_dateline(body[:300]) if _DATELINE_SIGNS.search(body, 0, 160) else None
        found, headline = read_labels(title)
    if line is not None:
        place, agency = line.place, line.agency
    labels = "\n".join(_label(label.kind, label.number) for label in found)
    return _Read(
        (id, spaced(title), spaced(people), spaced(place), agency, spaced(body)),
        line,
        (place, agency, labels, "" if headline == title else headline),
    )


def index_some(db: sqlite3.Connection, limit: int = BATCH) -> list[int]:
    """Takes the next entries that wait; gives their numbers, none when there is nothing left to do."""
    from reader.wire.dateline import read_dateline

    waiting = "SELECT entry_id FROM to_index ORDER BY entry_id LIMIT ?"
    texts, origins, unders, done = [], [], [], []
    for row in db.execute(_STORIES.format(waiting), (limit,)).fetchall():
        id, under = row[0], row[-1]
        if id is None:
            continue
        read = _read(row)
        done.append(id)
        texts.append(read.text)
        if read.line is not None:
            begun = read_dateline(under[:300])
            if begun is not None and (rest := _after(under, begun.text)):
                unders.append((rest, id))
        if read.origin != row[6:10]:
            origins.append((*read.origin, id))
    drop(db, done)
    db.executemany(_KEEP_TEXT, texts)
    db.executemany("INSERT INTO search (rowid, title, people, place, agency, body) VALUES (?, ?, ?, ?, ?, ?)", texts)
    db.executemany("UPDATE entry SET place = ?, agency = ?, labels = ?, headline = ? WHERE id = ?", origins)
    db.executemany("UPDATE entry SET standfirst = ? WHERE id = ?", unders)
    db.executemany("INSERT OR IGNORE INTO to_match (entry_id) VALUES (?)", [(id,) for id in done])
    db.execute(f"DELETE FROM to_index WHERE entry_id IN ({waiting})", (limit,))
    return done


def _after(standfirst: str, dateline: str) -> str:
    """What a standfirst says after its dateline: the row says the place and the agency itself. Empty where that is nothing."""
    words = " ".join(standfirst.split())
    return words.removeprefix(dateline).lstrip(" —–-") if words.startswith(dateline) else ""


def _label(kind: str, number: int) -> str:
    return f"{kind} {number}" if number else kind


def drop(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Takes entries out of the index; FTS5 must be told what it was told when they came in."""
    for some in chunks(ids):
        old = db.execute(
            f"""SELECT entry_id, title, people, place, agency, body FROM search_text WHERE entry_id IN ({marks(len(some))})
                AND entry_id NOT IN (SELECT entry_id FROM to_reindex)""",
            tuple(some),
        ).fetchall()
        db.executemany(
            "INSERT INTO search (search, rowid, title, people, place, agency, body) VALUES ('delete', ?, ?, ?, ?, ?, ?)", old
        )
        for table in ("search_text", "to_reindex"):
            db.execute(f"DELETE FROM {table} WHERE entry_id IN ({marks(len(some))})", tuple(some))


def begin_anew(db: sqlite3.Connection) -> None:
    """Empties the index; every text waits for it."""
    db.execute("INSERT INTO search (search) VALUES ('delete-all')")
    db.execute("INSERT OR IGNORE INTO to_reindex (entry_id) SELECT entry_id FROM search_text")


def reindex_some(db: sqlite3.Connection, limit: int = BATCH) -> int:
    """Brings in the newest of the texts that an older index, or a backup, left behind; says how many.

    A backup leaves out the texts as well: they are made of the stories. What else is known of these is known already.
    """
    newest = "SELECT entry_id FROM to_reindex ORDER BY entry_id DESC LIMIT ?"
    without = f"SELECT entry_id FROM ({newest}) WHERE entry_id NOT IN (SELECT entry_id FROM search_text)"
    rows = db.execute(_STORIES.format(without), (limit,)).fetchall()
    db.executemany(_KEEP_TEXT, (_read(row).text for row in rows if row[0] is not None))
    db.execute(
        f"""INSERT INTO search (rowid, title, people, place, agency, body)
            SELECT entry_id, title, people, place, agency, body FROM search_text WHERE entry_id IN ({newest})""",
        (limit,),
    )
    return db.execute(f"DELETE FROM to_reindex WHERE entry_id IN ({newest})", (limit,)).rowcount
