"""Lists of stories: a question becomes SQL that walks one index and stops at the page's end, however many stories there are."""

from __future__ import annotations

import heapq
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reader.addresses import without_user
from reader.model.kinds import Completeness
from reader.store.codec import moment
from reader.store.conditions import conditions_of, origin_of, sources_in, wanted_of
from reader.store.entries import chunks, marks
from reader.store.plain import shortened
from reader.store.rows import EntryRow, ListQuery, Wanted

_ROW = """SELECT e.id, e.source_id, coalesce(nullif(s.own_title, ''), s.title), coalesce(nullif(e.headline, ''), e.title),
    e.standfirst, e.link, e.published,
    st.arrived, st.read, st.starred, st.saved, e.agency, e.place, e.labels, e.has_page, e.completeness, st.sort_at
    FROM entry e JOIN entry_state st ON st.entry_id = e.id JOIN source s ON s.id = e.source_id"""
# A word in the headline counts for more than one in the text.
_RANK = "bm25(search, 8.0, 3.0, 3.0, 2.0, 1.0)"
# Rows that get a line of their text for each key typed; more are not in sight.
SNIPPETS_WHILE_TYPING = 60


def rows(db: sqlite3.Connection, query: ListQuery) -> list[EntryRow]:
    """One page of the list, with other outlets' entries of the same story folded into one row."""
    wanted = wanted_of(query.words)
    found = _first(db, query, wanted)
    made = rows_by_id(db, [id for _, id in found], wanted, query)
    return _in_time_order(made, query, found) if wanted.match and not query.ranked else made


def first_keys(db: sqlite3.Connection, query: ListQuery) -> list[tuple[int, int, int]]:
    """(number, source, sort key) of what `rows` would give, without reading a story: rows are read as they come into sight."""
    wanted = wanted_of(query.words)
    numbers = [id for _, id in _first(db, query, wanted)]
    found: dict[int, tuple[int, int, int]] = {}
    for some in chunks(numbers):
        rows = db.execute(
            f"SELECT entry_id, source_id, sort_at FROM entry_state WHERE entry_id IN ({marks(len(some))})", tuple(some)
        )
        found.update((row[0], row) for row in rows)
    keys = [found[id] for id in numbers if id in found]
    if wanted.match and not query.ranked:
        keys.sort(key=lambda key: key[2], reverse=query.order != "oldest")
    return keys


def _first(db: sqlite3.Connection, query: ListQuery, wanted: Wanted) -> list[tuple[int, int]]:
    """The pairs of one page, as `_page` gives them, of each group the first."""
    found: list[tuple[int, int]] = []
    folded: set[int] = set()
    after, limit = query.after, query.limit
    while len(found) < limit:
        page = _page(db, query, wanted, after, limit)
        if not page:
            break
        after = page[-1]
        kept = _without_followers(db, query, wanted, page, folded) if query.collapse else page
        found.extend(kept)
        if len(page) < limit or (wanted.match and query.ranked):
            break
    return found[:limit]


def ids(db: sqlite3.Connection, query: ListQuery) -> list[int]:
    """Every story of the list by number, in its order; for a model of 100,000 rows that fetches rows as they are seen."""
    return [key[0] for key in _listed(db, query, ("entry_id",))]


def keys(db: sqlite3.Connection, query: ListQuery) -> list[tuple[int, int, int]]:
    """(number, source, sort key) of every story of the list, in its order; read off one index without touching the stories."""
    return _listed(db, query, ("entry_id", "source_id", "sort_at"))


def _listed(db: sqlite3.Connection, query: ListQuery, columns: tuple[str, ...]) -> list[Any]:
    """These columns, the number first, of every story of the list.

    Each column comes as one text: a row that is fetched lets go of Python and takes it again, and while 15,000 of them did, the
    window's thread hardly ever got its turn.
    """
    wanted = wanted_of(query.words)
    where, values = conditions_of(db, query, wanted)
    order = _RANK if wanted.match and query.ranked else _order(query)
    texts = ", ".join(f"group_concat({column})" for column in columns)
    every = ", ".join(f"st.{column} AS {column}" for column in columns)
    listed = f"SELECT {every} FROM {origin_of(wanted)} WHERE {where} ORDER BY {order}"
    row = db.execute(f"SELECT {texts} FROM ({listed})", values).fetchone()
    found = list(zip(*(json.loads(f"[{text or ''}]") for text in row), strict=True))
    group_of = dict(db.execute("SELECT entry_id, group_id FROM same")) if query.collapse else {}
    if not group_of:
        return found
    seen: set[int] = set()
    kept = []
    for key in found:
        group = group_of.get(key[0])
        if group is None or group not in seen:
            kept.append(key)
        if group is not None:
            seen.add(group)
    return kept


def count(db: sqlite3.Connection, query: ListQuery) -> int:
    """How many stories the list holds, unfolded."""
    wanted = wanted_of(query.words)
    where, values = conditions_of(db, query, wanted)
    origin = origin_of(wanted)
    return int(db.execute(f"SELECT count(*) FROM {origin} WHERE {where}", values).fetchone()[0])


def rows_by_id(
    db: sqlite3.Connection, numbers: Sequence[int], wanted: Wanted | None = None, query: ListQuery | None = None
) -> list[EntryRow]:
    """Rows in the order of the numbers; those that are gone are left out."""
    found: dict[int, EntryRow] = {}
    seen = numbers if query is None or query.ranked else numbers[:SNIPPETS_WHILE_TYPING]
    snippets = {}
    if wanted and wanted.shown:
        from reader.store.snippets import snippet

        snippets = snippet(db, seen, wanted.shown)
    is_search = bool(wanted and wanted.match)
    for some in chunks(numbers):
        same = _same(db, some)
        for row in db.execute(f"{_ROW} WHERE e.id IN ({marks(len(some))})", tuple(some)):
            id, link = row[0], without_user(row[5])
            others, grade = same.get(id, ((), ""))
            # A note without a headline, as small blogs have them, is called by its first words, and does not say them twice.
            headline = row[3] or shortened(row[4], 90) or link
            found[id] = EntryRow(
                id=id, source_id=row[1], source=row[2], headline=headline,
                standfirst=row[4] if row[4] != headline else "", link=link, published=moment(row[6]), arrived=moment(row[7]),  # type: ignore[arg-type]
                read=bool(row[8]), starred=bool(row[9]), saved=bool(row[10]), agency=row[11], place=row[12],
                labels=tuple(row[13].split("\n")) if row[13] else (), has_page=bool(row[14]),
                completeness=Completeness(row[15]), same=others, snippet=snippets.get(id, ""), same_grade=grade,
                cursor=(0, id) if is_search else (row[16], id),
            )  # fmt: skip
    return [found[id] for id in numbers if id in found]


def told_by_others(db: sqlite3.Connection, numbers: Sequence[int]) -> set[int]:
    """The other members of the groups that these are in."""
    found: set[int] = set()
    for some in chunks(numbers):
        found.update(
            row[0]
            for row in db.execute(
                f"""SELECT b.entry_id FROM same a JOIN same b ON b.group_id = a.group_id AND b.entry_id != a.entry_id
                    WHERE a.entry_id IN ({marks(len(some))})""",
                tuple(some),
            )
        )
    return found


def _same(db: sqlite3.Connection, some: Sequence[int]) -> dict[int, tuple[tuple[tuple[int, str], ...], str]]:
    """The others of each entry's group, newest first, and what ties them: a group is read once for all rows that are of it."""
    asked = db.execute(f"SELECT entry_id, group_id FROM same WHERE entry_id IN ({marks(len(some))})", tuple(some)).fetchall()
    groups = {group for _id, group in asked}
    members: dict[int, list[tuple[int, str, str]]] = {group: [] for group in groups}
    for group, id, name, grade in db.execute(
        f"""SELECT b.group_id, b.entry_id, coalesce(nullif(s.own_title, ''), s.title), b.grade
            FROM same b JOIN entry_state st ON st.entry_id = b.entry_id AND st.hidden = 0 JOIN source s ON s.id = st.source_id
            WHERE b.group_id IN ({marks(len(groups))}) ORDER BY st.sort_at DESC, b.entry_id DESC""",
        tuple(groups),
    ):
        members[group].append((id, name, grade))
    found = {}
    for id, group in asked:
        others = [each for each in members[group] if each[0] != id]
        if others:
            found[id] = (tuple((other, name) for other, name, _grade in others), others[-1][2])
    return found


def _page(
    db: sqlite3.Connection, query: ListQuery, wanted: Wanted, after: tuple[int, int] | None, limit: int
) -> list[tuple[int, int]]:
    """(sort key, number) of the next stories; the pair is what `after` wants for the page that follows."""
    if wanted.match:
        return _page_of_search(db, query, wanted, after, limit)
    if query.folder is not None and query.source_id is None:
        return _page_of_folder(db, query, wanted, after, limit)
    where, values = conditions_of(db, query, wanted)
    return _walk(db, query, where, values, after, limit)


def _walk(
    db: sqlite3.Connection, query: ListQuery, where: str, values: list[object], after: tuple[int, int] | None, limit: int
) -> list[tuple[int, int]]:
    sign = ">" if query.order == "oldest" else "<"
    if after is not None and query.order == "source":
        here = "(SELECT source_id FROM entry_state WHERE entry_id = ?)"
        where += f" AND (st.source_id > {here} OR (st.source_id = {here} AND (st.sort_at, st.entry_id) < (?, ?)))"
        values = [*values, after[1], after[1], *after]
    elif after is not None:
        where += f" AND (st.sort_at, st.entry_id) {sign} (?, ?)"
        values = [*values, *after]
    return db.execute(
        f"SELECT st.sort_at, st.entry_id FROM entry_state st WHERE {where} ORDER BY {_order(query)} LIMIT ?",
        (*values, limit),
    ).fetchall()


def _order(query: ListQuery) -> str:
    direction = "ASC" if query.order == "oldest" else "DESC"
    first = "st.source_id, " if query.order == "source" else ""
    return f"{first}st.sort_at {direction}, st.entry_id {direction}"


def _page_of_folder(
    db: sqlite3.Connection, query: ListQuery, wanted: Wanted, after: tuple[int, int] | None, limit: int
) -> list[tuple[int, int]]:
    """Each source's own next stories by its index, merged: no sorting of all that the folder holds."""
    walks = []
    for source_id in sources_in(db, query.folder or "", without_muted=True):
        where, values = conditions_of(db, query, wanted, source_id)
        walks.append(_walk(db, query, where, values, after, limit))
    merged = heapq.merge(*walks, reverse=query.order != "oldest")
    return [pair for pair, _ in zip(merged, range(limit), strict=False)]


def _page_of_search(
    db: sqlite3.Connection, query: ListQuery, wanted: Wanted, after: tuple[int, int] | None, limit: int
) -> list[tuple[int, int]]:
    where, values = conditions_of(db, query, wanted)
    if query.ranked:
        order = _RANK
    elif query.order == "oldest":
        order = "search.rowid"
        if after is not None:
            where, values = where + " AND search.rowid > ?", [*values, after[1]]
    else:
        order = "search.rowid DESC"
        if after is not None:
            where, values = where + " AND search.rowid < ?", [*values, after[1]]
    return db.execute(
        f"SELECT 0, search.rowid FROM {origin_of(wanted)} WHERE {where} ORDER BY {order} LIMIT ?", (*values, limit)
    ).fetchall()


def _in_time_order(found: list[EntryRow], query: ListQuery, pairs: list[tuple[int, int]]) -> list[EntryRow]:
    """A search walks by number, which is nearly the order of time; within a page the rows stand in that order exactly.

    The last row keeps the place that the next page goes on from.
    """
    if not found:
        return found
    ordered = sorted(found, key=lambda row: row.published or row.arrived, reverse=query.order != "oldest")
    ordered[-1] = replace(ordered[-1], cursor=pairs[-1])
    return ordered


def _without_followers(
    db: sqlite3.Connection, query: ListQuery, wanted: Wanted, page: list[tuple[int, int]], folded: set[int]
) -> list[tuple[int, int]]:
    """Of each group of the same story only the entry that comes first in this list."""
    group_of: dict[int, int] = {}
    for some in chunks([id for _, id in page]):
        group_of.update(db.execute(f"SELECT entry_id, group_id FROM same WHERE entry_id IN ({marks(len(some))})", tuple(some)))
    if not group_of:
        return page
    kept = []
    for sort, id in page:
        group = group_of.get(id)
        if group is None:
            kept.append((sort, id))
        elif group not in folded:
            folded.add(group)
            if query.after is None or not _came_before(db, query, wanted, group):
                kept.append((sort, id))
    return kept


def _came_before(db: sqlite3.Connection, query: ListQuery, wanted: Wanted, group: int) -> bool:
    """Whether a page before this one already shows the group."""
    if query.after is None:
        return False
    where, values = conditions_of(db, query, wanted)
    if wanted.match:
        sign = "<=" if query.order == "oldest" else ">="
        edge, edges = f"search.rowid {sign} ?", [query.after[1]]
    else:
        sign = "<=" if query.order == "oldest" else ">="
        edge, edges = f"(st.sort_at, st.entry_id) {sign} (?, ?)", list(query.after)
    members = [row[0] for row in db.execute("SELECT entry_id FROM same WHERE group_id = ?", (group,))]
    return bool(
        db.execute(
            f"SELECT 1 FROM {origin_of(wanted)} WHERE {where} AND {edge} AND st.entry_id IN ({marks(len(members))}) LIMIT 1",
            (*values, *edges, *members),
        ).fetchone()
    )
