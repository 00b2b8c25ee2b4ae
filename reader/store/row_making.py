"""Rows of stories, made of the tables by number: with their source's name, other outlets, and the line that was searched for."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from reader.addresses import without_user
from reader.model.kinds import Completeness
from reader.store.codec import moment
from reader.store.entries import chunks, marks
from reader.store.plain import shortened
from reader.store.rows import EntryRow, ListQuery, Wanted

_ROW = """SELECT e.id, e.source_id, coalesce(nullif(s.own_title, ''), s.title), coalesce(nullif(e.headline, ''), e.title),
    e.standfirst, e.link, e.published,
    st.arrived, st.read, st.starred, st.saved, e.agency, e.place, e.labels, e.has_page, e.completeness, st.sort_at
    FROM entry e JOIN entry_state st ON st.entry_id = e.id JOIN source s ON s.id = e.source_id"""
# Rows that get a line of their text for each key typed; more are not in sight.
SNIPPETS_WHILE_TYPING = 60
_ALONE: tuple[tuple[tuple[int, str], ...], str] = ((), "")
_COMPLETENESS = {each.value: each for each in Completeness}


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
            id, source_id, source, headline, under, link, published, arrived, *flags, labels, has_page, complete, sort_at = row
            link = without_user(link)
            # A note without a headline, as small blogs have them, is called by its first words, and does not say them twice.
            headline = headline or shortened(under, 90) or link
            read, starred, saved, agency, place = flags
            others, grade = same.get(id, _ALONE)
            borne = tuple(labels.split("\n")) if labels else ()
            # By place: naming twenty fields takes as long as filling them.
            found[id] = EntryRow(
                id, source_id, source, headline, under if under != headline else "", link, moment(published), moment(arrived),  # type: ignore[arg-type]
                bool(read), bool(starred), bool(saved), agency, place, borne, bool(has_page), _COMPLETENESS[complete],
                others, snippets.get(id, ""), grade, (0, id) if is_search else (sort_at, id),
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
