"""Words of any language in one form: plain letters, no endings, and one key for what means the same.

The keys are data: resources/vocabulary/, and the tables of `reader.compare.vocabulary`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import lru_cache

from reader.compare.vocabulary import NO_NUMBERS, NUMBER_WORDS, SCALES, STOP, TRANSLITERATION
from reader.resource_files import resource

# A stem with an open end has so many letters at least, or it would catch everybody's words.
SHORTEST_STEM = 4
_ELISION = re.compile(r"^(?:l|d|dell|all|nell|sull|qu)'")
# A possessive, and what Turkish hangs on a name: Konya'da.
_HUNG_ON = re.compile(r"(?<=\w\w\w)'\w{0,4}$")
_OTHER_ALPHABET = re.compile(r"[\u0370-\u052f]")
_ENDINGS = ("ings", "ing", "ies", "ers", "ed", "es", "s", "en")


@lru_cache(maxsize=2)
def vocabulary(name: str) -> dict[str, dict[str, str]]:
    """A file of resources/vocabulary: its tables, key -> forms."""
    tables: dict[str, dict[str, str]] = tomllib.loads(resource("vocabulary", f"{name}.toml").read_text(encoding="utf8"))
    return tables


@lru_cache(maxsize=2)
def _forms(name: str) -> tuple[dict[str, str], dict[str, str]]:
    """(whole words, stems with an open end), each -> key."""
    whole: dict[str, str] = {}
    stems: dict[str, str] = {}
    for table in vocabulary(name).values():
        for key, forms in table.items():
            for form in forms.split():
                if form.endswith("*"):
                    stems[form[:-1]] = key
                else:
                    whole[form] = key
            whole.setdefault(key, key)
    return whole, stems


def _key(plain: str, name: str) -> str:
    whole, stems = _forms(name)
    if plain in whole:
        return whole[plain]
    for length in range(len(plain), SHORTEST_STEM - 1, -1):
        if plain[:length] in stems:
            return stems[plain[:length]]
    return ""


@lru_cache(maxsize=1)
def desk_keys() -> frozenset[str]:
    """The keys of things that are in the news every day, and of countries."""
    return frozenset(vocabulary("meanings")["desk"]) | frozenset(vocabulary("places")["countries"])


@lru_cache(maxsize=50_000)
def plain_letters(word: str) -> str:
    """In plain Latin letters: no accents, no elided article, no possessive; Cyrillic and Greek transliterated."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(TRANSLITERATION))
    plain = "".join(character for character in plain if not unicodedata.combining(character)).replace("’", "'")
    plain = plain.translate(TRANSLITERATION)
    return _HUNG_ON.sub("", _ELISION.sub("", plain)).replace("'", "")


def _without_ending(plain: str) -> str:
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 4 and not plain.endswith("ss"):
            return plain[: -len(ending)] + ("y" if ending == "ies" else "")
    return plain


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """The key of what a word means, where the vocabulary knows it; else its stem in plain letters."""
    plain = plain_letters(word)
    return _key(plain, "places") or _key(plain, "meanings") or _without_ending(plain)


@lru_cache(maxsize=50_000)
def fold_name(word: str) -> str:
    """A name without the endings that cases and languages put on it: Sidorkin, Сидоркина. A place has its key; a person who is
    called Fischer is no fisherman. From another alphabet, "~" and its sound: nobody agrees how to spell it.
    """
    plain = plain_letters(word)
    place = _key(plain, "places")
    if not place and _OTHER_ALPHABET.search(word):
        return "~" + sound(plain)
    plain = place or _without_ending(plain)
    return re.sub(r"[aeiouy]{1,2}$", "", plain) if len(plain) > 6 else plain


_SOUNDS = (
    (re.compile(r"tsch|dzh|sch|tch|zh|sh|ch|cz|sz|ts|tz|c(?=[eiy])|[zcjsx]"), "s"),
    (re.compile(r"kh|ck|q|c"), "k"),
    (re.compile(r"ph|w|v"), "f"),
    (re.compile(r"[aeiouyh]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=20_000)
def sound(name: str) -> str:
    """A name's consonants by their sound: what is left alike where two alphabets spell it, Cebotari and Чеботарь."""
    for pattern, put in _SOUNDS:
        name = pattern.sub(put, name)
    return name


# "ch", "kh" and "h" are one letter in another alphabet, "s" and "sh" often: what is left without them tells a long name still.
_UNSURE = str.maketrans("", "", "ks")
_ENOUGH_SOUNDS = 5


def heard_as(name: str) -> str:
    """A name of the kind `fold_name` gives by its surest sounds: Gabdrakhmanov, Gabdrachmanow, Габдрахманов."""
    whole = sound(name.removeprefix("~"))
    sure = whole.translate(_UNSURE)
    return sure if len(sure) >= _ENOUGH_SOUNDS else whole


@lru_cache(maxsize=1)
def number_words() -> dict[str, int]:
    """Every number word of every language, casefolded -> its number. What means something else
    in another language is left out.
    """
    found: dict[str, int] = {}
    double: set[str] = set()
    for row in NUMBER_WORDS.values():
        for number, word in enumerate(row.split(), start=2):
            if found.setdefault(word, number) != number:
                double.add(word)
    return {word: number for word, number in found.items() if word not in double | STOP | NO_NUMBERS}


def value_of(figure: str, scale: str = "") -> str:
    """A figure as it is written anywhere, and the word of scale behind it, as one number: "3.600" "millones" is "3600000000"."""
    plain = figure.replace(",", ".")
    whole, _, part = plain.rpartition(".")
    if whole and len(part) == 3:  # 40,000 and 40.000
        plain = plain.replace(".", "")
    by = SCALES.get(scale.casefold(), 1)
    if by == 1 or plain.count(".") > 1:
        return plain
    number = round(float(plain) * by)
    return str(number)
