"""Tells a person's name from other words, and sets a name in capitals as one writes it."""

from __future__ import annotations

import re

from reader.wire.wordlists import words

PARTICLES = words(
    "de la le del della der den dem di da do dos das du des van von zu zum zur ter ten te al el bin ibn ben bint abu y "
    "e i af av dalla dello degli lo san st st. mac mc d' o' 't af ul ur und"
)
# Words that are written with a capital and are no part of a person's name.
NOT_NAMES = words(
    "the a an this that these our your my their what why how when where who which read more click here follow share "
    "photo photos video image images source sources updated published posted news newsroom press media online staff "
    "team desk editorial editor editors redaktion rédaction redacción redazione redacao redação redactie redaktionen "
    "redakcja редакция redakce admin administrator webmaster contributor contributors guest anonymous unknown author "
    "authors writer writers reporter reporters agency agencies agencia agência agenzia agentur agence wire wires "
    "service services report reports story stories article articles company inc ltd llc corp gmbh group network "
    "magazine newspaper times post journal tribune herald gazette chronicle daily weekly today yesterday tomorrow "
    "monday tuesday wednesday thursday friday saturday sunday january february march july september october november "
    "december comments comment min minute minutes hours ago category tags subscribe newsletter sign login register "
    "home menu search written words twitter facebook linkedin instagram whatsapp email print copy link google bookmark "
    "reddit pinterest telegram youtube strategy marketing manager coordinator licensed event view all posts profile "
    "bio university institute department ministry council committee association foundation center centre international "
    "united nations without"
)
# Signs that are written with a letter and are none: of Indic and Thai vowels, of Hebrew and Arabic points.
_MARKS = (
    r"\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962"
    r"\u0963\u0981-\u0983\u09bc-\u09cd\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57"
    r"\u0b82\u0bbe-\u0bd7\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d\u0d57\u0d81-\u0d83\u0dca-\u0ddf"
    r"\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
_NAME_WORD = re.compile(rf"^[^\W\d_](?:[^\W\d_]|['’‘`´.·{_MARKS}-])*$")
_INITIAL = re.compile(r"^[^\W\d_]\.$")
# Those of them that are names in Asia; none begins a name there as it begins a title.
_ALSO_NAMES = frozenset({"an", "min", "a"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md"})
_CJK_NAME = re.compile(
    r"^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,6}$|^[\u4e00-\u9fff]{1,4}[\s　][\u3040-\u30ff\u4e00-\u9fff]{1,4}$|"
    r"^[\u30a0-\u30ff・＝]{3,20}$"
)


# What the name of a group of people ends in.
_GROUP = re.compile(
    r"\b(?:team|desk|staff|editors|newsroom|newsdesk|redaktion|redazione|redacción|redacao|redação|rédaction|redactie|"
    r"redaktionen|redakcja|editorial board|bureau|correspondents?|reporters|writers|contributor|agencies)$",
    re.I,
)


def is_group(text: str) -> bool:
    """Whether `text` names a desk or a team: "TOI Lifestyle Desk", "The Currency editors"."""
    return (bool(_GROUP.search(text.strip())) and len(text.split()) > 1) or text.strip().casefold() in {
        "newsdesk",
        "redaktion",
        "newsroom",
        "redazione",
        "redacción",
        "редакция",
    }


def is_single_name(text: str) -> bool:
    """Whether `text` is one word that can be a writer's name where nothing else can stand: "Kristin", "jsteinhardt"."""
    plain = text.strip()
    return bool(_NAME_WORD.match(plain)) and 2 < len(plain) <= 20 and plain.casefold() not in NOT_NAMES and not is_group(plain)


def is_name(text: str) -> bool:
    """Whether `text` can be a person's name: two to six words of letters, each with a capital but for particles."""
    plain = text.strip()
    if _CJK_NAME.match(plain):
        return True
    words = plain.split()
    if not 1 < len(words) <= 6 or len(plain) > 60:
        return False
    capitals = 0
    for number, word in enumerate(words):
        bare = word.strip(".,’'`").casefold()
        if not _NAME_WORD.match(word.strip(",")):
            return False
        if bare in NOT_NAMES and not _INITIAL.match(word) and not (number and bare in _ALSO_NAMES and word[0].isupper()):
            return False
        if word[0].isupper() or not (word[0].islower() or word[0].isupper()):
            capitals += 1
        elif bare not in PARTICLES and not re.match(r"^(?:d|l|al|el)['’-]\w", word):
            return False
    return capitals >= 2 or (capitals == 1 and len(words) > 1 and any(word.casefold() in PARTICLES for word in words))


def tidy_name(text: str) -> str:
    """The name with single spaces; one wholly in capitals is set as "Anna O'Brien McLeod-Smith"."""
    plain = (
        " ".join(text.split()).strip(" ,;:.-–—|")
        if not re.search(r"\b(?:[Jj][Rr]|[Ss][Rr])\.$", text.strip())
        else " ".join(text.split()).strip(" ,;:-–—|")
    )
    words = plain.split()
    if len(words) > 3 and words[: len(words) // 2] == words[len(words) // 2 :]:  # set twice, as links around pictures are
        plain = " ".join(words[: len(words) // 2])
    if plain != plain.upper() or plain == plain.lower():
        return plain
    return " ".join(_set_word(word, index) for index, word in enumerate(plain.split()))


def _set_word(word: str, index: int) -> str:
    bare = word.casefold().rstrip(".")
    if bare in _SUFFIXES:
        return word.upper() if bare in {"ii", "iii", "iv", "md"} else {"phd": "PhD"}.get(bare, word.capitalize())
    if index and bare in PARTICLES and bare not in {"st", "san", "mac", "mc"} and len(bare) > 1:
        return word.lower()
    if re.match(r"^(?:[^\W\d_]\.)+$", word) or (len(word) <= 2 and not re.search(r"[AEIOUY]", word)):
        return word  # initials
    parts = re.split(r"([-'’])", word)
    done = "".join(part.capitalize() for part in parts)
    return re.sub(r"^Mc([a-z])", lambda found: "Mc" + found[1].upper(), done)
