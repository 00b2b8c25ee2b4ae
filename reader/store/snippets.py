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
    phrases = [re.findall(r"\w+", spaced(word).lower()) for word in words]
    wanted = [" ".join(phrase) for phrase in phrases if phrase]
    found: dict[int, str] = {}
    if not wanted:
        return found
    pattern = _pattern(phrases)
    for some in chunks(numbers):
        for id, body in db.execute(f"SELECT entry_id, body FROM search_text WHERE entry_id IN ({marks(len(some))})", tuple(some)):
            at = _first(body.lower(), wanted)
            if at >= 0:
                found[id] = _marked(body, at, pattern)
    return found


def _first(body: str, wanted: Sequence[str]) -> int:
    """Where the first of the words begins, at the beginning of a word; -1 where none does.

    Plain searching in lower case, because a page of 200 texts is done for each key typed: twenty times a pattern's pace.
    """
    for phrase in wanted:
        at = body.find(phrase)
        while at >= 0:
            if at == 0 or not (body[at - 1].isalnum() or body[at - 1] == "_"):
                return at
            at = body.find(phrase, at + 1)
    return -1


def _pattern(phrases: Sequence[list[str]]) -> re.Pattern[str]:
    parts = [r"\W+".join(map(re.escape, phrase)) for phrase in phrases if phrase]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})\w*", re.I)


def _marked(body: str, at: int, pattern: re.Pattern[str]) -> str:
    at = min(at, len(body))  # a few characters are longer in lower case
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
