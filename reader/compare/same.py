"""Tells whether two stories are the same copy or of the same event, and gives the keys by which an index finds candidates.

How a library uses it, all pure functions:

    signature = signature_of(story)                    once a story; keep signature.pack()
    INSERT its keys(signature)                         some 40 numbers a story, one index on (key)
    candidates = stories that share a number of lookup_keys(signature)
    judge(signature, candidate)                        COPY, EVENT or None

The keys of an event bear the day, so a look-up costs the same however many years the library holds.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from itertools import combinations

from reader.compare.evidence import shared
from reader.compare.sketch import Sketch, number_of, overlap, sketch_of, smallest
from reader.compare.topic import Topic, topic_of
from reader.model.story import Story
from reader.wire.dateline import read_dateline

COPY_KEYS = 12
# Copy: the shorter text stands to this share in the longer, on this many shingles of evidence.
COPY_CONTAINMENT = 0.5
COPY_EVIDENCE = 6
# A text of fewer shingles than this is a line or two: it must be the same through and through.
SHORT = 25
SHORT_RESEMBLANCE = 0.7
# Event: within this many hours, and on so many kinds of evidence of this weight.
EVENT_HOURS = 40
EVENT_KINDS = 3
EVENT_WEIGHT = 2.0
# Beyond so many hours it is likely another turn of the story, unless figures of this rarity are shared.
TURN_HOURS = 16
TURN_KINDS = 6
TURN_FIGURES = 1.0
# Somewhere a day begins so many hours before it does in Greenwich.
ANYWHERE = 12
# So many shared shingles are a quotation or a figure told in the same words.
QUOTED_SHINGLES = 4
# Beyond this share of the shorter text it is the same text, whoever is in it; a line or two must be that all the more.
WHOLE, SHORT_WHOLE = 0.8, 0.95
_DAY = 24


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
        """As bytes, to keep in a database."""
        return json.dumps(
            [self.sketch.shift, self.sketch.total, sorted(self.sketch.hashes), self.hour, self.topic.as_list()],
            ensure_ascii=False,
            separators=(",", ":"),
        ).encode()

    @staticmethod
    def unpack(data: bytes) -> Signature:
        """What pack() gave, whole again."""
        shift, total, hashes, hour, topic = json.loads(data)
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


def keys(signature: Signature) -> tuple[int, ...]:
    """The numbers under which a story is to be found."""
    return smallest(signature.sketch, COPY_KEYS) + _event_keys(signature, (0,))


def lookup_keys(signature: Signature) -> tuple[int, ...]:
    """The numbers under which stories like it are: its own, and those of the days beside its own."""
    return smallest(signature.sketch, COPY_KEYS) + _event_keys(signature, (-1, 0, 1))


def _event_keys(signature: Signature, days: tuple[int, ...]) -> tuple[int, ...]:
    if signature.hour is None:
        return ()
    day = signature.hour // _DAY
    words = signature.topic.strongest()
    found = (number_of(f"{day + step} {one} {two}") for step in days for one, two in combinations(words, 2))
    return tuple(value - (1 << 64) if value >= 1 << 63 else value for value in found)


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
    if evidence.other_result or _other_day(one, two):
        return None
    if evidence.kinds + quoted < EVENT_KINDS or evidence.weight + quoted < EVENT_WEIGHT:
        return None
    # What comes of an event the day after, a look ahead, a memory: the same names again. The same figures are the same news.
    turned = evidence.another_turn or abs(one.hour - two.hour) > TURN_HOURS
    if turned and (evidence.kinds + quoted < TURN_KINDS or (evidence.figures < TURN_FIGURES and not evidence.same_result)):
        return None
    return Sameness.EVENT


def _other_day(one: Signature, two: Signature) -> bool:
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
