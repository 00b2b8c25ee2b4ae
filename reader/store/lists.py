"""Lists of stories: a question becomes SQL that walks one index and stops at the page's end, however many stories there are."""

from __future__ import annotations

import heapq
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from reader.store.conditions import conditions_of, origin_of, sources_in, wanted_of
from reader.store.entries import chunks, marks
from reader.store.row_making import rows_by_id
from reader.store.rows import EntryRow, ListQuery, Wanted

# A word in the headline counts for more than one in the text.
_RANK = "bm25(search, 8.0, 3.0, 3.0, 2.0, 1.0)"
# Stories of each source that are read first where a folder's are merged.
_FROM_ONE_SOURCE = 8


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
    (numbers,) = _listed(db, query, ("entry_id",))
    leave_out = _followers(db, numbers) if query.collapse else None
    return [id for id in numbers if id not in leave_out] if leave_out else numbers


def keys(db: sqlite3.Connection, query: ListQuery) -> list[tuple[int, int, int]]:
    """(number, source, sort key) of every story of the list, in its order; read off one index without touching the stories."""
    columns = _listed(db, query, ("entry_id", "source_id", "sort_at"))
    leave_out = _followers(db, columns[0]) if query.collapse else None
    found = zip(*columns, strict=True)
    return [key for key in found if key[0] not in leave_out] if leave_out else list(found)


def _listed(db: sqlite3.Connection, query: ListQuery, columns: tuple[str, ...]) -> list[list[int]]:
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
    return [json.loads(f"[{text or ''}]") for text in row]


def _followers(db: sqlite3.Connection, numbers: list[int]) -> set[int]:
    """Of each group of the same story all but the one that comes first in this list."""
    groups = db.execute("SELECT group_concat(entry_id), group_concat(group_id) FROM same").fetchone()
    group_of = dict(zip(*(json.loads(f"[{text or ''}]") for text in groups), strict=True))
    seen: set[int] = set()
    following: set[int] = set()
    if group_of:
        for id in numbers:
            group = group_of.get(id)
            if group in seen:
                following.add(id)
            elif group is not None:
                seen.add(group)
    return following


def count(db: sqlite3.Connection, query: ListQuery) -> int:
    """How many stories the list holds, unfolded."""
    wanted = wanted_of(query.words)
    where, values = conditions_of(db, query, wanted)
    origin = origin_of(wanted)
    return int(db.execute(f"SELECT count(*) FROM {origin} WHERE {where}", values).fetchone()[0])


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
    if after is not None:
        edge, edges = _edge(query, after, beyond=True)
        where, values = f"{where} AND {edge}", [*values, *edges]
    return db.execute(
        f"SELECT st.sort_at, st.entry_id FROM entry_state st WHERE {where} ORDER BY {_order(query)} LIMIT ?",
        (*values, limit),
    ).fetchall()


def _edge(query: ListQuery, after: tuple[int, int], *, beyond: bool) -> tuple[str, list[int]]:
    """What lies beyond this place of the list, or from its beginning up to it, as a condition."""
    sign = ">" if beyond is (query.order == "oldest") else "<"
    place = f"(st.sort_at, st.entry_id) {sign}{'' if beyond else '='} (?, ?)"
    if query.order != "source":
        return place, [*after]
    here = "(SELECT source_id FROM entry_state WHERE entry_id = ?)"
    return f"(st.source_id {'>' if beyond else '<'} {here} OR (st.source_id = {here} AND {place}))", [after[1], after[1], *after]


def _order(query: ListQuery) -> str:
    direction = "ASC" if query.order == "oldest" else "DESC"
    first = "st.source_id, " if query.order == "source" else ""
    return f"{first}st.sort_at {direction}, st.entry_id {direction}"


def _page_of_folder(
    db: sqlite3.Connection, query: ListQuery, wanted: Wanted, after: tuple[int, int] | None, limit: int
) -> list[tuple[int, int]]:
    """Each source's own next stories by its index, merged or one after the other: no sorting of all that the folder holds."""
    sources = sorted(sources_in(db, query.folder or "", without_muted=True))
    first = max(_FROM_ONE_SOURCE, limit // max(1, len(sources)))
    walks = [_steps(db, query, *conditions_of(db, query, wanted, id), after, first) for id in sources]
    if query.order == "source":
        listed: Iterator[tuple[int, int]] = chain.from_iterable(walks)
    else:
        listed = heapq.merge(*walks, reverse=query.order != "oldest")
    return list(islice(listed, limit))


def _steps(
    db: sqlite3.Connection, query: ListQuery, where: str, values: list[object], after: tuple[int, int] | None, step: int
) -> Iterator[tuple[int, int]]:
    """A source's stories, a few at a time: most of its share of a folder's page is never asked for."""
    while page := _walk(db, query, where, values, after, step):
        yield from page
        if len(page) < step:
            return
        after, step = page[-1], step * 4


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
        edge, edges = _edge(query, query.after, beyond=False)
    members = [row[0] for row in db.execute("SELECT entry_id FROM same WHERE group_id = ?", (group,))]
    return bool(
        db.execute(
            f"SELECT 1 FROM {origin_of(wanted)} WHERE {where} AND {edge} AND st.entry_id IN ({marks(len(members))}) LIMIT 1",
            (*values, *edges, *members),
        ).fetchone()
    )
