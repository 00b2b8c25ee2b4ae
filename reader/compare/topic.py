"""What a story is about, as a few words, names and figures, so that two tellings of one event can be recognised in any wording
or language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reader.compare.vocabulary import COMMON, EXONYMS, FAMOUS, STOP, TRANSLITERATION
from reader.wire.calendar import month_number, weekday_names
from reader.wire.labels import read_labels

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?|[.!?…:;,()\"“”«»„\n–—]")
_ENDS_SENTENCE = frozenset('.!?…:\n"“”«»„')
_LEAD_PARAGRAPHS = 4
_LEAD_CHARACTERS = 1_200
_MANY_CAPITALS = 0.24
# A word is worth counting from this length on; shorter ones are everybody's.
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Topic:
    """`title` words of the headline, `lead` those of the first paragraphs only, `names` by their last word, in order,
    `numbers`, `places`.
    """

    title: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    numbers: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    def as_list(self) -> list[list[str]]:
        """For JSON."""
        return [sorted(self.title), sorted(self.lead), list(self.names), sorted(self.numbers), sorted(self.places)]

    @staticmethod
    def from_list(parts: Any) -> Topic:
        """Back from JSON."""
        title, lead, names, numbers, places = parts
        return Topic(frozenset(title), frozenset(lead), tuple(names), frozenset(numbers), frozenset(places))

    def strongest(self) -> list[str]:
        """The words an index should find the story by: first names and figures, which every telling keeps, then the headline's
        rarer words.
        """
        names = [name for name in self.names if name not in COMMON][:4]
        numbers = sorted(
            (number for number in self.numbers if _figure_weight(number) > 0.5), key=lambda number: (-len(number), number)
        )[:2]
        words = sorted(
            (word for word in self.title if word not in COMMON and word not in names), key=lambda word: (-len(word), word)
        )[:4]
        return sorted({*names, *numbers, *words, *sorted(self.places)[:1]})


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


def _name_key(word: str) -> str:
    """A name's last word without the endings that cases and languages put on it: Sidorkin, Сидоркина."""
    plain = fold(word)
    return re.sub(r"[aeiouy]{1,2}$", "", plain) if len(plain) > 6 else plain


def _number(word: str) -> str:
    plain = word.replace(",", ".")
    whole, _, part = plain.rpartition(".")
    return plain.replace(".", "") if whole and len(part) == 3 else plain  # 40,000 and 40.000


def _figure_weight(number: str) -> float:
    """A large or broken figure is rarely shared by chance; days and small counts often are."""
    return 0.7 if "." in number or len(number) > 2 or (number.isdigit() and int(number) > 31) else 0.3


@dataclass(slots=True)
class _Read:
    words: set[str]
    numbers: set[str]
    names: list[str]


def topic_of(headline: str, paragraphs: list[str], place: str = "") -> Topic:
    """What a headline and the first paragraphs are about."""
    title_text = read_labels(headline)[1]
    title = _read(title_text, names=not _in_title_case(title_text))
    lead = _read("\n".join(paragraphs[:_LEAD_PARAGRAPHS])[:_LEAD_CHARACTERS], names=True)
    places = frozenset(fold(part.strip()) for part in re.split(r"[,/()\[\]]|\s+and\s+", place) if part.strip())
    return Topic(
        title=frozenset(title.words),
        lead=frozenset(lead.words - title.words),
        names=tuple(dict.fromkeys(title.names + lead.names)),
        numbers=frozenset(title.numbers | lead.numbers),
        places=places,
    )


def _in_title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _tokens(text: str) -> Iterator[tuple[str, bool]]:
    """(word, whether it begins a sentence); "" between words that a mark parts."""
    first = True
    for found in _WORD.finditer(text):
        token = found.group()
        if not token[0].isalnum():
            first = first or token in _ENDS_SENTENCE
            yield "", False
            continue
        yield token, first
        first = False


def _read(text: str, *, names: bool) -> _Read:
    found = _Read(set(), set(), [])
    run: list[tuple[str, bool]] = []
    tokens = [*_tokens(text), ("", False)]
    inside = [word for word, first in tokens if word and not first and word[0].isalpha()]
    # Where nouns bear capitals, as in German, only two in a row are a name.
    least = 2 if inside and sum(word[0].isupper() for word in inside) > _MANY_CAPITALS * len(inside) else 1
    for word, first in tokens:
        if word and word[0].isdigit():
            number = _number(word)
            if not re.fullmatch(r"(?:19|20)\d\d", number):
                found.numbers.add(number)
        capital = bool(word) and word[0].isupper()
        if capital and not _is_calendar(word):
            run.append((word, first))
        else:
            if names:
                _end_run(run, found, least)
            run = []
        folded = fold(word) if word and not word[0].isdigit() else ""
        if len(folded) > 1 and folded not in STOP and word.casefold() not in STOP:
            found.words.add(folded)
    return found


def _end_run(run: list[tuple[str, bool]], found: _Read, least: int) -> None:
    """A run of capitals is a name, unless it is one word that only begins a sentence."""
    if len(run) < least or not run or (len(run) == 1 and run[0][1]):
        return
    name = _name_key(run[-1][0])
    if len(name) > 2 and name not in STOP and name not in COMMON:
        found.names.append(name)


def _is_calendar(word: str) -> bool:
    return word.casefold() in weekday_names() or (len(word) > 2 and month_number(word) is not None)


@dataclass(frozen=True, slots=True)
class Shared:
    """What two topics share, famous names, words of the desk and places left out."""

    names: int = 0
    title_words: int = 0
    cross_words: int = 0
    lead_words: int = 0
    figures: float = 0.0
    same_place: bool = False
    other_place: bool = False

    @property
    def kinds(self) -> int:
        """How many independent kinds of evidence there are."""
        words = self.title_words + 0.5 * self.cross_words
        if not words and not self.figures:  # the same people are in many stories of one day: names alone are never enough
            return 0
        kinds = (
            self.names > 0,
            self.names > 1,
            self.figures >= 0.7,
            self.figures >= 1.0,
            words >= 1.0,
            words >= 2.0,
            self.same_place and self.names > 0,
        )
        return sum(kinds)

    @property
    def weight(self) -> float:
        """The sum of the evidence."""
        place = 0.3 if self.same_place else -0.8 if self.other_place else 0.0
        return (
            0.9 * min(3, self.names)
            + 0.8 * min(3, self.title_words)
            + 0.4 * min(4, self.cross_words)
            + 0.1 * min(6, self.lead_words)
            + self.figures
            + place
        )


def shared(one: Topic, two: Topic) -> Shared:
    """What they share. Symmetric."""
    places = one.places | two.places
    # Word by word: "Nova Scotia" in two headlines of one day says no more than "Halifax" does.
    place_names = {_name_key(word) for place in places for word in place.split()}
    names = {
        name
        for name in one.names
        if name in two.names and name not in place_names and name not in FAMOUS and len(name) >= _SHORTEST
    }

    def tell(words: frozenset[str]) -> int:
        return sum(1 for word in words if _tells(word, place_names, names))

    figures = sorted((_figure_weight(number) for number in one.numbers & two.numbers), reverse=True)[:2]
    return Shared(
        names=len(names),
        title_words=tell(one.title & two.title),
        cross_words=tell((one.title & two.lead) | (two.title & one.lead)),
        lead_words=tell(one.lead & two.lead),
        figures=sum(figures),
        same_place=bool(one.places & two.places) or _told_there(one, two) or _told_there(two, one),
        other_place=bool(one.places and two.places and not one.places & two.places),
    )


def _told_there(one: Topic, two: Topic) -> bool:
    """Whether one's place stands in the other's words: half of all outlets print no dateline, and none in another language."""
    return not two.places and any(
        place in two.title or place in two.lead or _name_key(place) in two.names for place in one.places
    )


def _tells(word: str, places: set[str], names: set[str]) -> bool:
    """Whether a shared word says something: no word of the desk, no place, and not a name that was counted already."""
    if len(word) < _SHORTEST or word in COMMON or word in FAMOUS:
        return False
    name = _name_key(word)
    return name not in places and name not in names and name not in FAMOUS
