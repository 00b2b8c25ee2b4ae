"""A line of the story around the words that were searched for, with the words marked."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence

from reader.store.entries import chunks, marks
from reader.store.rows import FOUND_END, FOUND_START
from reader.store.search_words import spaced, unspaced

_BEFORE, _LENGTH = 60, 200


def snippet(db: sqlite3.Connection, numbers: Sequence[int], words: Sequence[str]) -> dict[int, str]:
    """By number of entry; entries whose text holds none of the words as typed (only another form of them) have none."""
    pattern = found_words(words)
    found: dict[int, str] = {}
    if pattern is None:
        return found
    for some in chunks(numbers):
        for id, body in db.execute(f"SELECT entry_id, body FROM search_text WHERE entry_id IN ({marks(len(some))})", tuple(some)):
            if match := pattern.search(body):
                found[id] = _marked(body, match.start(), pattern)
    return found


def found_words(words: Sequence[str]) -> re.Pattern[str] | None:
    """The words as they may stand in a text: any case, any beginning of a word."""
    parts = [r"\W+".join(map(re.escape, re.findall(r"\w+", spaced(word)))) for word in words]
    every = [part for part in parts if part]
    return re.compile(rf"(?<!\w)(?:{'|'.join(every)})\w*", re.I) if every else None


def _marked(body: str, at: int, pattern: re.Pattern[str]) -> str:
    start = max(0, at - _BEFORE)
    if start:
        space = body.find(" ", start, at)
        start = space + 1 if space >= 0 else start
    end = start + _LENGTH
    if end < len(body):
        space = body.rfind(" ", at, end)
        end = space if space > at else end
    piece = pattern.sub(lambda match: f"{FOUND_START}{match[0]}{FOUND_END}", body[start:end])
    return unspaced(("… " if start else "") + piece + (" …" if end < len(body) else ""))
