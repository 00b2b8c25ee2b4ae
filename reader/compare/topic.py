"""What a story is about, as a few weighed words, so that two tellings of one event can be recognised without their texts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from reader.compare.vocabulary import COMMON, EXONYMS, STOP, TRANSLITERATION
from reader.wire.labels import read_labels

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_SENTENCE = re.compile(r"(?<=[.!?…:])\s+|[\"“”«»]\s*|\n")
_LEAD_PARAGRAPHS = 4
_LEAD_CHARACTERS = 1_200


@dataclass(frozen=True, slots=True)
class Topic:
    """`title` words of the headline, `lead` words of the first paragraphs, `names` those of both that are names, `numbers` figures, `places`."""

    title: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    def as_list(self) -> list[list[str]]:
        """For JSON."""
        return [sorted(part) for part in (self.title, self.lead, self.names, self.numbers, self.places)]

    @staticmethod
    def from_list(parts: Any) -> Topic:
        """Back from JSON."""
        return Topic(*(frozenset(part) for part in parts))

    def weight(self, word: str) -> float:
        """How much it says when two stories share this word."""
        return _weight(word, word in self.names, word in self.places)

    def strongest(self, count: int) -> list[str]:
        """The words an index should find the story by."""
        pool = self.title | self.places | (self.names & self.lead) | self.numbers
        ranked = sorted(pool, key=lambda word: (-(self.weight(word) + (1.0 if word in self.title else 0.0)), word))
        return ranked[:count]


@lru_cache(maxsize=100_000)
def _weight(word: str, is_name: bool, is_place: bool) -> float:
    if word in COMMON:
        return 0.3
    if word[0].isdigit():
        return 1.5 if len(word) > 1 else 0.4
    weight = 1.0 + 0.08 * max(0, min(len(word), 12) - 5)
    if is_name and not is_place:
        weight += 0.7
    return weight


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A word's stem in plain Latin letters: no accents, no plural, no possessive; Cyrillic and Greek transliterated."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(TRANSLITERATION))
    plain = "".join(character for character in plain if not unicodedata.combining(character)).replace("’", "'")
    plain = re.sub(r"'s?$", "", re.sub(r"^(?:l|d|dell|all|nell|qu)'", "", plain)).replace("'", "")
    if plain in EXONYMS:
        return EXONYMS[plain]
    for ending in ("ings", "ing", "ies", "ers", "ed", "es", "s", "en"):
        if plain.endswith(ending) and len(plain) - len(ending) >= 4 and not plain.endswith("ss"):
            plain = plain[: -len(ending)] + ("y" if ending == "ies" else "")
            break
    return EXONYMS.get(plain, plain)


def _number(word: str) -> str:
    plain = word.replace(",", ".")
    whole, _, part = plain.rpartition(".")
    if whole and len(part) == 3:  # 40,000 and 40.000
        return plain.replace(".", "")
    return plain


def _words(text: str) -> Iterable[tuple[str, bool]]:
    """(word as it stands, whether it begins a sentence)."""
    for sentence in _SENTENCE.split(text):
        first = True
        for word in _WORD.findall(sentence):
            yield word, first
            first = False


def topic_of(headline: str, paragraphs: list[str], place: str = "") -> Topic:
    """What a headline and the first paragraphs are about."""
    title_text = read_labels(headline)[1]
    lead_text = "\n".join(paragraphs[:_LEAD_PARAGRAPHS])[:_LEAD_CHARACTERS]
    title, numbers, title_names = _read(title_text)
    lead, more_numbers, names = _read(lead_text)
    everything_capital = title_text == title_text.upper() or _title_case(title_text)
    places = frozenset(fold(part) for part in re.split(r"[,/()\[\]]|\s+and\s+", place) for part in [part.strip()] if part)
    known_names = (names | (title & names if everything_capital else title_names)) - COMMON
    return Topic(
        title=frozenset(title),
        lead=frozenset(lead - title),
        names=frozenset(known_names),
        numbers=frozenset(numbers | more_numbers),
        places=places,
    )


def _title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _read(text: str) -> tuple[set[str], set[str], set[str]]:
    words: set[str] = set()
    numbers: set[str] = set()
    names: set[str] = set()
    for word, first in _words(text):
        if word[0].isdigit():
            number = _number(word)
            if not re.fullmatch(r"(?:19|20)\d\d", number):
                numbers.add(number)
            continue
        folded = fold(word)
        if len(folded) < 2 or folded in STOP or word.casefold() in STOP:
            continue
        words.add(folded)
        if word[0].isupper() and not first:
            names.add(folded)
    return words, numbers, names


@dataclass(frozen=True, slots=True)
class Weights:
    """The scale of likeness: 0 is nothing in common, EVENT_LIKENESS the line. Found on the pairs of tests/reader/compare."""

    title: float = 0.55
    cross: float = 0.35
    names: float = 0.25
    numbers: float = 0.12
    place_same: float = 0.10
    place_other: float = -0.25
    words: float = 0.8
    parts: tuple[str, ...] = field(default=("title", "cross", "names"))


WEIGHTS = Weights()


def likeness(one: Topic, two: Topic, containment: float = 0.0, weights: Weights = WEIGHTS) -> float:
    """How likely two stories of one day are of one event, on a scale of its own. Symmetric."""
    title = _share(one, two, one.title, two.title)
    cross = (_share(one, two, one.title, two.title | two.lead) + _share(two, one, two.title, one.title | one.lead)) / 2
    names = _share(one, two, one.names, two.names)
    strong = [word for word in (one.title & (two.title | two.lead)) | (two.title & (one.title | one.lead)) if word not in COMMON and word not in (one.places | two.places)]
    numbers = len(one.numbers & two.numbers)
    if len(strong) + min(1, numbers) < 2:
        return 0.0
    total = weights.title * title + weights.cross * cross + weights.names * names + weights.numbers * min(2, numbers) + weights.words * min(containment, 0.5)
    if one.places and two.places:
        total += weights.place_same if one.places & two.places else weights.place_other
    return total


def _share(one: Topic, two: Topic, left: frozenset[str], right: frozenset[str]) -> float:
    """Weighed share of `left` that stands in `right`; of the smaller in the larger where both are of one kind."""
    if not left or not right:
        return 0.0
    shared = sum(max(one.weight(word), two.weight(word)) for word in left & right)
    return shared / max(1e-9, sum(one.weight(word) for word in left))
