"""What a list asks for, as conditions in SQL: which stories a view, a source, a folder, a search or muted words leave in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reader.model.source import BETWEEN_FOLDERS
from reader.store.pending import OFFLINE
from reader.store.rows import ListQuery, Wanted

_SHOWN = {
    "all": "",
    "unread": "st.read = 0",
    "starred": "st.starred = 1",
    "saved": "st.saved = 1",
    "offline": OFFLINE,
}


def wanted_of(words: str) -> Wanted:
    """The grammar of searches is loaded when somebody searches."""
    if not words:
        return Wanted()
    from reader.store.search_words import read_search

    return read_search(words)


def origin_of(wanted: Wanted) -> str:
    """What the conditions are about: the states of stories, found through the index where words are searched for."""
    return "search CROSS JOIN entry_state st ON st.entry_id = search.rowid" if wanted.match else "entry_state st"


def conditions_of(
    db: sqlite3.Connection, query: ListQuery, wanted: Wanted, source_id: int | None = None
) -> tuple[str, list[object]]:
    """The conditions and their values; those of one source where a folder is walked source by source."""
    parts: list[str] = []
    values: list[object] = []
    if wanted.match:
        parts.append("search MATCH ?")
        values.append(wanted.match)
    one = query.source_id if source_id is None else source_id
    if one is not None:
        parts.append("st.source_id = ?")
        values.append(one)
        # A muted source still shows its stories where it is asked for by name.
        parts.append("st.hidden & 3 = 0")
    elif query.show in ("starred", "saved"):
        parts.append("st.hidden & 2 = 0")
    else:
        parts.append("st.hidden = 0")
    if _SHOWN[query.show]:
        parts.append(_SHOWN[query.show])
    for column, value in wanted.states:
        parts.append(f"st.{column} = {int(value)}" if column != "offline" else OFFLINE if value else f"NOT {OFFLINE}")
    if wanted.before is not None:
        parts.append("st.sort_at < ?")
        values.append(wanted.before)
    if wanted.after is not None:
        parts.append("st.sort_at >= ?")
        values.append(wanted.after)
    if query.folder is not None and one is None:
        parts.append(_one_of(sources_in(db, query.folder)))
    for names, negated in ((wanted.sources, ""), (wanted.not_sources, "NOT ")):
        for name in names:
            parts.append(negated + _one_of(_named(db, name)))
    if wanted.unwanted:
        parts.append("st.entry_id NOT IN (SELECT rowid FROM search WHERE search MATCH ?)")
        values.append(wanted.unwanted)
    return " AND ".join(parts), values


def _one_of(numbers: Iterable[int]) -> str:
    return f"(st.source_id IN ({','.join(map(str, numbers))}))"


def sources_in(db: sqlite3.Connection, folder: str, *, without_muted: bool = False) -> list[int]:
    """The folder and those within it ("World / Europe" lies in "World")."""
    within = folder + BETWEEN_FOLDERS
    return [
        row[0]
        for row in db.execute(
            """SELECT id FROM source WHERE removed IS NULL AND (folder = ? OR substr(folder, 1, ?) = ?) AND NOT (muted AND ?)""",
            (folder, len(within), within, without_muted),
        )
    ]


def _named(db: sqlite3.Connection, name: str) -> list[int]:
    """Sources whose name or address contains the words; compared by Python, which knows every alphabet's cases."""
    part = name.casefold()
    named = db.execute("SELECT id, own_title, title, url FROM source")
    return [id for id, *names in named if any(part in text.casefold() for text in names)]
