"""An entry that comes again under another identifier: its site moved to https, its program was exchanged, or counts its readers.

Without this a feed whose identifiers change, once or with each refresh, brings all of its stories again as new ones.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Container, Iterable

# What sites add to an address to count who comes from where; the story is the same without it.
_COUNTS = re.compile(
    r"(?<![^&])(?:utm_[a-z_]+|at_(?:medium|campaign|link)[a-z_]*|ns_[a-z]+|mc_[ce]id|fbclid|gclid|xtor|cmpid|ref_src|ftag)=[^&]*&?",
    re.I,
)
_NEWEST = 300  # stories without a date that are looked at
_OF_ONE_TIME = 300

Told = tuple[str, str, int | None]  # what an entry says of itself: title, place of its page, when it was published
Row = tuple[int, int, int, str, str, int | None]


def place_of(link: str) -> str:
    """An address without what changes while it leads to the same page."""
    place, _, rest = link.partition("://")[2].partition("?")
    query = _COUNTS.sub("", rest.partition("#")[0]).rstrip("&")
    return f"{place.partition('#')[0]}?{query}" if query else place.partition("#")[0]


def known_otherwise(
    db: sqlite3.Connection, source_id: int, fresh: Iterable[tuple[int, Told]], present: Container[int]
) -> dict[int, tuple[int, int, str]]:
    """Of entries by their keys, those that are here under another key: number, digest and link of each. Told by title, page and
    moment, all three; where there is no moment, a page may be written anew each day, and the text must be the same as well.

    `present` are the keys that the feed carries now: an entry that stands beside another one is not the same.
    """
    wanted = [(key, told) for key, told in fresh if told[1]]
    there: dict[Told, tuple[int, int, str]] = {}
    for row in _candidates(db, source_id, {told[2] for _key, told in wanted}):
        id, key, digest, title, link, published = row
        if key not in present:
            there.setdefault((title, place_of(link), published), (id, digest, link))
    return {key: there.pop(told) for key, told in wanted if told in there}


def _candidates(db: sqlite3.Connection, source_id: int, times: set[int | None]) -> Iterable[Row]:
    """By the index of a source's stories in their order: one look for each time, however many stories it has."""
    columns = "SELECT e.id, e.key, e.digest, e.title, e.link, e.published FROM entry_state st JOIN entry e ON e.id = st.entry_id"
    for time in times:
        if time is not None:
            yield from db.execute(
                f"{columns} WHERE st.source_id = ? AND st.sort_at = ? AND e.published = ? LIMIT ?",
                (source_id, time, time, _OF_ONE_TIME),
            )
    if None in times:
        newest = "SELECT entry_id FROM entry_state WHERE source_id = ? ORDER BY sort_at DESC LIMIT ?"
        yield from db.execute(f"{columns} WHERE st.entry_id IN ({newest}) AND e.published IS NULL", (source_id, _NEWEST))
