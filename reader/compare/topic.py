"""What a story is about, as a few words, names and figures, so that two tellings of one event can be recognised in any wording
or language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reader.compare.vocabulary import COMMON, SCALES, STOP
from reader.compare.words import desk_keys, fold, fold_name, heard_as, number_words, value_of
from reader.wire.calendar import month_number, weekday_names, weekday_numbers
from reader.wire.labels import read_labels

_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff]{2,}|[Dd]ix-(?:sept|huit|neuf)|\d+(?:[.,]\d+)*|"
    r"[^\W\d_]+(?:['’][^\W\d_]+)?|[.!?…:;,()\"“”«»„\n–—]"
)
# "d'Arequipa" is a name behind an elided article.
_ELIDED = re.compile(r"(?:[dl]|qu|dell|all|nell|sull|dall)['’](?=[^\W\d_a-zß-ÿ])")
_ENDS_SENTENCE = frozenset('.!?…:\n"“”«»„')
_LEAD_PARAGRAPHS = 4
_LEAD_CHARACTERS = 1_200
# How many of each an index finds a story by.
_NAMES, _CAPITALS, _NUMBERS, _WORDS = 8, 6, 4, 6
_MANY_CAPITALS = 0.24
# "3-2", "31:28", "6-4 3-6 7-5"; what is left of "4:17 p.m." is a time of day.
_RESULT = re.compile(r"(?<![\d.,:/–-])(\d{1,3}) ?([-–:]) ?(\d{1,3})(?![–-]|[.,:/]?\d)")
# The key under which the vocabulary has what is remembered; "ten years on" says the same.
ANNIVERSARY = "anniversary"
_YEARS_ON = re.compile(
    r"\byears? (?:ago|on|after|later)\b|\bvor \w+ jahren\b|\bjahre nach\b|\bil y a \w+ ans\b|\bans (?:après|plus tard)\b|"
    r"\bhace \w+ años\b|\baños después\b|\banni (?:fa|dopo|dalla?|dal)\b|\bhá \w+ anos\b|\banos (?:depois|após)\b|"
    r"\bjaar (?:geleden|na|later)\b|\bår (?:sedan|efter|siden)\b|\blat (?:temu|po|od)\b|\bлет (?:назад|спустя|после)\b|"
    r"\byıl (?:önce|sonra)\b",
    re.I,
)
_DAY_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")


@dataclass(frozen=True, slots=True)
class Topic:
    """`title` words of the headline, `lead` those of the first paragraphs only, `names` by their last word, in order, `numbers`,
    `places` of the dateline, `days` of the week that are named (1 to 7), `results` of games and votes; `capitals` are words that
    may be names: they begin a sentence, or stand in German or in a headline where every noun bears a capital; `in_names` are
    all words of names, as words: who shares the name of a company shares nothing more by what it means.
    """

    title: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    numbers: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    days: frozenset[int] = frozenset()
    results: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()
    in_names: frozenset[str] = frozenset()

    def as_list(self) -> list[list[str] | list[int]]:
        """For JSON."""
        return [
            sorted(self.title),
            sorted(self.lead),
            list(self.names),
            sorted(self.numbers),
            sorted(self.places),
            sorted(self.days),
            sorted(self.results),
            sorted(self.capitals),
            sorted(self.in_names),
        ]

    @staticmethod
    def from_list(parts: Any) -> Topic:
        """Back from JSON, of an older library's too, which has less."""
        title, lead, names, numbers, places, *later = parts
        days, results, capitals, in_names = (*later, *((),) * 4)[:4]
        return Topic(
            frozenset(title),
            frozenset(lead),
            tuple(names),
            frozenset(numbers),
            frozenset(places),
            frozenset(days),
            frozenset(results),
            frozenset(capitals),
            frozenset(in_names),
        )

    def strongest(self) -> list[str]:
        """The words an index should find the story by: first names and figures, which every telling keeps, then the headline's
        rarer words.
        """
        capitals = sorted(self.capitals, key=lambda word: (-len(word), word))[:_CAPITALS]
        names = [heard_as(name) for name in (*self.names[:_NAMES], *capitals) if name not in COMMON]
        numbers = sorted(
            (number for number in self.numbers if rarity(number) > 0.4), key=lambda number: (-rarity(number), number)
        )[:_NUMBERS]
        words = sorted(
            (word for word in self.title if word not in COMMON and word not in self.names),
            key=lambda word: (word in desk_keys(), -len(word), word),
        )[:_WORDS]
        return sorted({*names, *numbers, *sorted(self.results)[:1], *words, *sorted(self.places)[:1]})


def rarity(number: str) -> float:
    """How much it says that two stories share a figure: small counts and round sums are often shared by chance."""
    digits = number.replace(".", "").strip("0")
    if number.isdigit() and int(number) <= 12:
        return 0.3
    if number.isdigit() and int(number) <= 31:
        return 0.45
    return 0.55 if len(digits) < 2 else 0.75 if len(digits) < 3 else 1.0


@dataclass(slots=True)
class _Read:
    words: set[str]
    numbers: set[str]
    names: list[str]
    capitals: set[str]
    lower: set[str]
    in_names: set[str]


def topic_of(headline: str, paragraphs: list[str], place: str = "") -> Topic:
    """What a headline and the first paragraphs are about."""
    title_text = read_labels(headline)[1]
    lead_text = "\n".join(paragraphs[:_LEAD_PARAGRAPHS])[:_LEAD_CHARACTERS]
    title = _read(_RESULT.sub(_unless_time, title_text), names=not _in_title_case(title_text))
    lead = _read(_RESULT.sub(_unless_time, lead_text), names=True)
    whole = f"{title_text}\n{lead_text}"
    if _YEARS_ON.search(f"{title_text}\n{paragraphs[0] if paragraphs else ''}"):
        lead.words.add(ANNIVERSARY)
    days = weekday_numbers()
    lower = title.lower | lead.lower
    places = frozenset(fold(part.strip()) for part in re.split(r"[,/()\[\]]|\s+and\s+", place) if part.strip())
    return Topic(
        title=frozenset(title.words),
        lead=frozenset(lead.words - title.words),
        names=tuple(name for name in dict.fromkeys(title.names + lead.names) if name not in lower),
        numbers=frozenset(title.numbers | lead.numbers),
        places=places,
        days=frozenset(days[word] for found in _DAY_WORD.findall(whole) if (word := found.casefold()) in days),
        results=frozenset(result for found in _RESULT.finditer(whole) if (result := _result(found))),
        capitals=frozenset(title.capitals | lead.capitals) - lower,
        in_names=frozenset(title.in_names | lead.in_names),
    )


def _result(found: re.Match[str]) -> str:
    """Both numbers, the larger first: every desk puts its own side first. "" for a time of day."""
    one, mark, two = found.groups()
    if mark == ":" and len(two) == 2 and int(one) <= 24 and int(two) < 60:
        return ""
    return "-".join(sorted((one, two), key=int, reverse=True))


def _unless_time(found: re.Match[str]) -> str:
    return " " if _result(found) else found.group()


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
        elided = _ELIDED.match(token)
        yield token[elided.end() :] if elided else token, first
        first = False


def _read(text: str, *, names: bool) -> _Read:
    found = _Read(set(), set(), [], set(), set(), set())
    run: list[tuple[str, bool]] = []
    tokens = [*_tokens(text), ("", False)]
    inside = [word for word, first in tokens if word and not first and word[0].isalpha()]
    # Where nouns bear capitals, as in German, only two in a row are a name.
    least = 2 if inside and sum(word[0].isupper() for word in inside) > _MANY_CAPITALS * len(inside) else 1
    for index, (word, first) in enumerate(tokens):
        number = _number(word, tokens[index + 1][0]) if word else ""
        if number:
            found.numbers.add(number)
        capital = bool(word) and word[0].isupper()
        if capital and not _is_calendar(word):
            run.append((word, first))
        else:
            _end_run(run, found, least if names else 0)
            run = []
            if word and word[0].islower():
                found.lower.add(fold_name(word))
        folded = fold(word) if word and not word[0].isdigit() and not number and word.casefold() not in SCALES else ""
        if len(folded) > 1 and folded not in STOP and word.casefold() not in STOP and not _is_calendar(word):
            found.words.add(folded)
    return found


def _number(word: str, behind: str) -> str:
    """The figure that stands here, in digits or as a word, times the scale behind it; "" where none does, and for a year."""
    if not word[0].isdigit():
        small = number_words().get(word.casefold())
        return value_of(str(small), behind) if small else ""
    return "" if re.fullmatch(r"(?:19|20)\d\d", word) else value_of(word, behind)


def _end_run(run: list[tuple[str, bool]], found: _Read, least: int) -> None:
    """A run of capitals is a name, unless it is one word that only begins a sentence, or no name can be told (`least` 0)."""
    if not run:
        return
    name = fold_name(run[-1][0])
    if len(name) <= 2 or name in STOP or name in COMMON:
        return
    if not least or len(run) < least or (len(run) == 1 and run[0][1]):
        found.capitals.update(fold_name(word) for word, _ in run)
    else:
        found.names.append(name)
        found.in_names.update(fold(word) for word, _ in run)


def _is_calendar(word: str) -> bool:
    return word.casefold() in weekday_names() or (len(word) > 2 and month_number(word) is not None)
