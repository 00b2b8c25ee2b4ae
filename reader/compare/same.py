"""Tells whether two stories are the same copy or of the same event, and gives the keys by which an index finds candidates.

How a library uses it, all pure functions:

    signature = signature_of(story)                    once a story; keep signature.pack()
    INSERT its keys(signature)                         some 30 numbers a story, one index on (key)
    candidates = stories that have one of its copy_keys, or EVENT_KEYS_SHARED of its event_keys(signature, BESIDE)
    judge(signature, candidate)                        COPY, EVENT or None

The keys of an event bear the day, so a look-up costs the same however many years the library holds.
"""

from __future__ import annotations

import json
import re
import struct
import sys
from array import array
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from reader.compare.evidence import shared
from reader.compare.sketch import Sketch, number_of, overlap, sketch_of, smallest
from reader.compare.topic import Topic, topic_of
from reader.model.story import Story
from reader.wire.dateline import read_dateline

# How signatures and keys are made: raised where the same story gets others than before, so that a library makes those of its
# last days anew (tests/reader/compare/test_keys.py fails where it was forgotten).
MADE_BY = 1
COPY_KEYS = 12
# Copy: the shorter text stands to this share in the longer, on this many shingles of evidence.
COPY_CONTAINMENT = 0.5
COPY_EVIDENCE = 6
# A text of fewer shingles than this is a line or two: it must be the same through and through.
SHORT = 25
SHORT_RESEMBLANCE = 0.7
# Event: within this many hours, and above nothing by so much evidence: the doubtful are left apart.
EVENT_HOURS = 40
EVENT_WEIGHT = 1.2
# Beyond so many hours it is likely another turn of the story.
TURN_HOURS = 16
# Somewhere a day begins so many hours before it does in Greenwich.
ANYWHERE = 12
# So many shared shingles are a quotation or a figure told in the same words.
QUOTED_SHINGLES = 4
# Beyond this share of the shorter text it is the same text, whoever is in it; a line or two must be that all the more.
WHOLE, SHORT_WHOLE = 0.8, 0.95
# A story of the same event shares so many words, names or figures at least, on the same day or one beside it.
EVENT_KEYS_SHARED = 2
BESIDE = (-1, 0, 1)
_DAY = 24
# A packed signature: its form, the sketch's shift, how many hashes follow, and how many shingles there are.
_HEAD = struct.Struct("<BBHI")
_PACKED = 2


class Sameness(StrEnum):
    """Two grades, told apart: an agency's words again, or the same news in other words."""

    COPY = "copy"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Signature:
    """All of a story that is needed to compare it. `hour` counts from 1970, None where the story bears no date."""

    sketch: Sketch = field(default_factory=Sketch)
    topic: Topic = field(default_factory=Topic)
    hour: int | None = None

    def pack(self) -> bytes:
        """As bytes, to keep in a database: the hashes as they lie in memory, for dozens are read for each story that comes in."""
        sketch = self.sketch
        hashes = array("Q", sorted(sketch.hashes))
        if sys.byteorder == "big":
            hashes.byteswap()
        rest = json.dumps([self.hour, self.topic.as_list()], ensure_ascii=False, separators=(",", ":")).encode()
        return _HEAD.pack(_PACKED, sketch.shift, len(hashes), sketch.total) + hashes.tobytes() + rest

    @staticmethod
    def unpack(data: bytes) -> Signature:
        """What pack() gave, whole again; an older library's too, which is all JSON."""
        if data[:1] == b"[":
            shift, total, kept, hour, topic = json.loads(data)
            return Signature(Sketch(shift, frozenset(kept), total), Topic.from_list(topic), hour)
        _, shift, count, total = _HEAD.unpack_from(data)
        end = _HEAD.size + 8 * count
        hashes = array("Q")
        hashes.frombytes(data[_HEAD.size : end])
        if sys.byteorder == "big":
            hashes.byteswap()
        hour, topic = json.loads(data[end:])
        return Signature(Sketch(shift, frozenset(hashes), total), Topic.from_list(topic), hour)


def signature_of(story: Story) -> Signature:
    """The signature of a story: body without dateline and credits, headline without labels, place and hour."""
    furniture = story.furniture
    paragraphs = [block.text for block in story.blocks if block.text]
    dateline = furniture.dateline
    if paragraphs:
        found = read_dateline(paragraphs[0], story.language)
        dateline = dateline or found
        if found:
            paragraphs[0] = re.sub(r"^\W+", "", _without(paragraphs[0], found.text))
    moment = furniture.published or furniture.updated
    return make_signature(furniture.headline, paragraphs, dateline.place if dateline else "", moment)


def _without(text: str, dateline: str) -> str:
    flat = " ".join(text.split())
    return flat[len(dateline) :] if flat.startswith(dateline) else text


def make_signature(headline: str, paragraphs: list[str], place: str = "", moment: datetime | None = None) -> Signature:
    """The same from its parts, for a story of which only the feed's text is known."""
    hour = int(moment.astimezone(UTC).timestamp() // 3600) if moment else None
    return Signature(sketch_of("\n".join(paragraphs)), topic_of(headline, paragraphs, place), hour)


def copy_keys(signature: Signature) -> tuple[int, ...]:
    """The numbers under which a story is to be found, and finds others, as a copy: one in common is enough."""
    return smallest(signature.sketch, COPY_KEYS)


def event_keys(signature: Signature, days: tuple[int, ...] = (0,)) -> tuple[int, ...]:
    """The numbers under which it is to be found as the same event, on its own day or days beside it."""
    if signature.hour is None:
        return ()
    day = signature.hour // _DAY
    words = signature.topic.strongest()
    found = (number_of(f"{day + step} {word}") for step in days for word in words)
    return tuple(value - (1 << 64) if value >= 1 << 63 else value for value in found)


def keys(signature: Signature) -> tuple[int, ...]:
    """All numbers under which a story is to be found."""
    return copy_keys(signature) + event_keys(signature)


def is_candidate(one: Signature, two: Signature) -> bool:
    """Whether an index finds the one when it looks for stories like the other."""
    if set(copy_keys(one)) & set(copy_keys(two)):
        return True
    return len(set(event_keys(one)) & set(event_keys(two, BESIDE))) >= EVENT_KEYS_SHARED


def judge(one: Signature, two: Signature) -> Sameness | None:
    """COPY, EVENT, or None where they are two different stories. Symmetric."""
    text = overlap(one.sketch, two.sketch)
    quoted = text.shared >= QUOTED_SHINGLES
    evidence = shared(one.topic, two.topic) if quoted else None
    # The same sentences about other people and figures are a form that is filled in every day: quakes, results, weather.
    long = min(one.sketch.total, two.sketch.total) >= SHORT
    if evidence and evidence.of_others and text.containment < (WHOLE if long else SHORT_WHOLE):
        return None
    if long:
        if text.containment >= COPY_CONTAINMENT and text.shared >= COPY_EVIDENCE:
            return Sameness.COPY
    elif text.resemblance >= SHORT_RESEMBLANCE and text.shared > 1:
        return Sameness.COPY
    if one.hour is None or two.hour is None or abs(one.hour - two.hour) > EVENT_HOURS:
        return None
    evidence = evidence or shared(one.topic, two.topic)
    if evidence.other_result or other_day(one, two):
        return None
    late = abs(one.hour - two.hour) > TURN_HOURS
    return Sameness.EVENT if evidence.weight(late=late) >= EVENT_WEIGHT else None


def other_day(one: Signature, two: Signature) -> bool:
    """Whether they tell of different days: no day in common, or one tells of a day that began well after the other was out."""
    days, others = _days(one), _days(two)
    if days and others and not days & others:
        return True
    pairs = ((days, two.hour), (others, one.hour))
    return any(told and hour is not None and min(told) * _DAY - ANYWHERE > hour for told, hour in pairs)


def _days(signature: Signature) -> set[int]:
    """The days, counted from 1970, that a story names and that are its own or the one before: of others it says what was or will
    be.
    """
    if signature.hour is None:
        return set()
    today = signature.hour // _DAY
    weekday = (today + 3) % 7 + 1  # the first day of 1970 was a Thursday
    return {today - (weekday - day) % 7 for day in signature.topic.days if (weekday - day) % 7 <= 1}
