"""What stands above a story in plain copy: how far it reaches, and which line is the byline."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.model.story import Byline, Reason
from reader.wire.agencies import agency_named
from reader.wire.byline import read_byline
from reader.wire.credits import is_copyright, read_credit
from reader.wire.dateline import read_dateline
from reader.wire.desk_notes import is_desk_note
from reader.wire.names import is_name, tidy_name
from reader.wire.page_lines import is_date_line, is_section, parts_of

_HEADLINE_WORDS = 40
# How far down byline, date and dateline are looked for; a date so far, a byline without a dateline below it so far.
_HEAD, _DATED, _BYLINE = 14, 4, 6
# Headline and standfirst are so many lines at most.
_MOST_LINES = 3
# What was learnt, in a few words each, stands above some stories: "* All passengers safe".
_BULLETS = ("* ", "• ", "· ")
ENDS_SENTENCE = re.compile(r"[.!?…。！？।؟:;,][\"'”’»)\]」』]*$")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a story: so many paragraphs, and which of them is the byline."""

    ends: int
    byline: Byline | None = None
    byline_at: int = -1


def head_of(paragraphs: list[str], mark: Callable[[str], Reason | None]) -> Head:
    """Where the body begins, and the byline above it."""
    byline_at = dateline_at = dated_at = -1
    byline: Byline | None = None
    for index, text in enumerate(paragraphs[:_HEAD]):
        if byline is None and (found := read_byline(text)) is not None:
            byline, byline_at = found, index
        elif read_dateline(text) is not None:
            dateline_at = index
            break
        elif dated_at < 0 and index <= _DATED and is_stamp(text):
            dated_at = index
    if byline is not None and dateline_at < 0 and not any(_is_story(text, mark) for text in paragraphs[byline_at + 1 :]):
        byline, byline_at = None, -1  # it is signed below the story
    if byline is None and dated_at > 0:
        beside = [at for at in (dated_at - 1, dated_at + 1) if 0 < at < (dateline_at if dateline_at >= 0 else _HEAD)]
        byline_at = next((at for at in beside if at < len(paragraphs) and _is_name_alone(paragraphs[at])), -1)
        if byline_at >= 0:
            byline = Byline((tidy_name(paragraphs[byline_at]),), paragraphs[byline_at])
    if byline is None and dateline_at < 0 and any(map(ENDS_SENTENCE.search, paragraphs[1 : max(dated_at, 1)])):
        dated_at = -1  # a day within a story that has begun
    ends = max(byline_at, dateline_at - 1, dated_at)
    if byline_at > _BYLINE and dateline_at < 0:
        ends, byline_at = dated_at, -1
    if ends < 0 and dateline_at != 0:
        ends = _undated_head(paragraphs, mark)
    if sum(_is_furniture_text(text, mark) for text in paragraphs[: ends + 1]) - (byline_at >= 0) > _MOST_LINES:
        # More above the dateline than furniture can be: the story has begun already.
        ends = _undated_head(paragraphs, mark)
    return Head(ends + 1, byline, byline_at) if byline is not None and 0 <= byline_at <= ends else Head(ends + 1)


def _is_furniture_text(text: str, mark: Callable[[str], Reason | None]) -> bool:
    """Whether a line above the story can only be a headline, a standfirst or a byline."""
    return not (
        mark(text) is not None
        or is_copyright(text)
        or is_stamp(text)
        or is_section(text)
        or agency_named(text)
        or is_desk_note(text)
        or text.startswith(_BULLETS)
    )


def _is_story(text: str, mark: Callable[[str], Reason | None]) -> bool:
    """Whether a line below a byline can be one of the story."""
    return mark(text) is None and not (
        is_copyright(text) or read_credit(text) or agency_named(text) or is_stamp(text) or is_note_under_byline(text)
    )


def _is_name_alone(text: str) -> bool:
    return 2 <= len(text.split()) <= 4 and is_name(text)


def _undated_head(paragraphs: list[str], mark: Callable[[str], Reason | None]) -> int:
    """Without byline and dateline the first line is a headline when it is short and ends like none of a story's."""
    for index, text in enumerate(paragraphs):
        if mark(text) is not None or is_section(text) or is_stamp(text):
            continue
        is_headline = len(text.split()) <= _HEADLINE_WORDS and len(text) <= 250 and not ENDS_SENTENCE.search(text)
        return index if is_headline and index + 1 < len(paragraphs) else index - 1
    return -1


def stamp_of(text: str) -> tuple[str, list[str]]:
    """When a story came out, and who wrote or edited it, of a line that says so: "2021-02-03 10:00 | Editor: Kai Lund".

    ("", []) of any other line.
    """
    if is_date_line(text):
        return text, []
    parts = parts_of(text)
    date = next((part for part in parts if is_date_line(part)), "")
    rest = [part for part in parts if not is_date_line(part)]
    if date and all(read_credit(part) or read_byline(part) or is_section(part) for part in rest):
        return date, rest
    return "", []


def is_stamp(text: str) -> bool:
    """Whether a line says when a story came out."""
    return bool(stamp_of(text)[0])


def is_note_under_byline(text: str) -> bool:
    """ "Associated Press Writer" or "Published: 3 May 2014, 10:12" under a byline."""
    return len(text.split()) <= 8 and bool(
        re.search(
            r"\b(?:writer|correspondent|reporter|editor|staff)\b|^(?:published|updated|posted|last updated|veröffentlicht|"
            r"publié|publicado)\b",
            text,
            re.I,
        )
    )
