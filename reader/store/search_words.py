"""What the user types into the search field, read so that nothing he types is an error.

flood dam              both words; the last one may be unfinished
"dam burst"            the words in this order
flood OR storm         either; AND between words says what is meant anyway
-sport  NOT sport      not this
title: by: place: agency: source:      only there:  place:geneva  source:"BBC News"
before:2024-05-01 after:2024-04 after:7d      by day, month, year, or so many days (h, d, w) ago
is:unread is:read is:starred is:saved is:offline
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from reader.store.rows import Misread, Wanted

_TOKEN = re.compile(
    r"""(?P<minus>-)?(?:(?P<field>title|by|place|agency|source):\s*|(?P<moment>before|after|is):)?
        (?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))""",
    re.X | re.I,
)
_COLUMN = {"title": "title", "by": "people", "place": "place", "agency": "agency"}
_STATES = {
    "unread": ("read", 0),
    "read": ("read", 1),
    "starred": ("starred", 1),
    "saved": ("saved", 1),
    "offline": ("offline", 1),
}
# Writing without spaces: a word for the index is one character there. Kana, Han, Thai, Lao, Khmer, Myanmar.
# Compiled when first needed: 5 ms of every start.
_UNSPACED = r"([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])"
_UNSPACED_GAP = rf"(?<={_UNSPACED[1:-1]}) | (?={_UNSPACED[1:-1]})"
_OTHER_SIDE = {"before": "after", "after": "before"}
# What must stand behind it is one of a few things, so that anything else is worth a sentence.
_PARTICULAR = ("before", "after", "is")
_UNFINISHED = frozenset(f"{name}:" for name in _PARTICULAR)  # with nothing behind it, or a space
_BEGUN = frozenset(f"{name}:" for name in (*_COLUMN, "source"))  # whose word is still to come
# Quotes of other languages and keyboards, and the colon of East Asian ones.
_QUOTES = dict.fromkeys(map(ord, "“”„‟«»「」『』＂"), '"') | {ord("："): ":"}
# What the index takes for different letters and people type for each other.
_ALIKE = (("ss", "ß"), ("е", "ё"), ("l", "ł"), ("o", "ø"), ("d", "đ"), ("i", "ı"), ("ae", "æ"), ("oe", "œ"))
_OTHER = dict(_ALIKE) | {other: one for one, other in _ALIKE}
_PLACES = 3  # of a word that are written in both ways; eight words are soon looked up
# Articles and prepositions that are written in one with their word.
_BEFORE_ARABIC, _BEFORE_HEBREW = ("ال", "وال", "بال"), tuple("הבלמושכ")
_AGO = {"h": 3600, "d": 86400, "w": 604800}


def spaced(text: str) -> str:
    """Characters of scripts without spaces set apart, so that each is a word to the index."""
    if text.isascii() or not re.search(_UNSPACED, text):
        return text
    return " ".join(re.sub(_UNSPACED, r" \1 ", text).split())


def unspaced(text: str) -> str:
    """The reverse of `spaced`, for showing."""
    return text if text.isascii() or not re.search(_UNSPACED, text) else re.sub(_UNSPACED_GAP, "", text)


def read_search(typed: str, today: datetime | None = None) -> Wanted:
    """Never raises: what is not understood as an operator is searched for as words, and named in `misread`."""
    alternatives: list[list[str]] = []
    unwanted: list[str] = []
    shown: list[str] = []
    sources: list[str] = []
    not_sources: list[str] = []
    states: list[tuple[str, int]] = []
    limits: dict[str, int] = {}
    misread: list[Misread] = []
    joined = negated = False
    typed = typed.replace("\0", " ").translate(_QUOTES)
    tokens = list(_TOKEN.finditer(typed))
    for number, token in enumerate(tokens):
        field_name = (token["field"] or token["moment"] or "").lower()
        is_phrase = token["phrase"] is not None
        text = token["phrase"] if is_phrase else token["word"]
        if not field_name and not is_phrase and not token["minus"]:
            if text == "OR":
                joined = bool(alternatives)
                continue
            if text in ("AND", "NOT"):
                negated = text == "NOT"
                continue
            if text.lower() in _BEGUN:
                continue
        minus, negated = bool(token["minus"]) or negated, False
        if field_name == "source" and text.strip():
            (not_sources if minus else sources).append(text.strip())
            continue
        if field_name == "is" and text.lower() in _STATES:
            column, value = _STATES[text.lower()]
            states.append((column, 1 - value if minus else value))
            continue
        if field_name in ("before", "after") and (when := _moment(text, today)) is not None:
            # What is not before a moment is at it or after it.
            limits[field_name if not minus else _OTHER_SIDE[field_name]] = when
            continue
        if field_name in _PARTICULAR or (not field_name and not is_phrase and text.lower() in _UNFINISHED):
            misread.append(Misread(token[0].strip()))
        unfinished = number == len(tokens) - 1 and not is_phrase and not typed[-1:].isspace() and not minus
        forms = [text] if is_phrase else written_otherwise(text)
        term = " OR ".join(filter(None, (_term(form, _COLUMN.get(field_name, ""), unfinished) for form in forms)))
        if not term:
            continue
        if minus:
            unwanted.append(term)
            continue
        shown += forms
        if joined:
            alternatives[-1].append(term)
        else:
            alternatives.append([term])
        joined = False
    return Wanted(
        match=" AND ".join(f"({' OR '.join(terms)})" for terms in alternatives),
        unwanted=" OR ".join(unwanted),
        sources=tuple(sources),
        not_sources=tuple(not_sources),
        states=tuple(states),
        before=limits.get("before"),
        after=limits.get("after"),
        shown=tuple(shown),
        misread=tuple(misread),
    )


def written_otherwise(word: str) -> list[str]:
    """The word, and other ways in which it may stand in a text: "strasse" is "straße", "lodz" is "łódź", "елка" is "ёлка"."""
    forms = [word]
    places = 0
    for found in re.finditer("|".join(sorted(_OTHER, key=len, reverse=True)), word.lower()):
        if places < _PLACES and len(word.lower()) == len(word):
            start, end = found.span()
            # From the end of the word: what stands before this place has the same length in each form.
            rest = len(word) - end
            forms += [form[: len(form) - rest - (end - start)] + _OTHER[found[0]] + form[len(form) - rest :] for form in forms]
            places += 1
    if len(word) > 2 and "\u0621" <= word[0] <= "\u064a":
        forms += [word[2:]] if word.startswith("ال") and len(word) > 4 else [before + word for before in _BEFORE_ARABIC]
    elif len(word) > 2 and "\u05d0" <= word[0] <= "\u05ea":
        forms += [before + word for before in _BEFORE_HEBREW]
    return forms


def _term(text: str, column: str, unfinished: bool) -> str:
    """One quoted phrase of FTS5; '' where there is nothing to search for in it."""
    if not any(character.isalnum() for character in text):
        return ""
    words = " ".join(spaced(text).split()).replace('"', '""')
    # One letter begins too many words to be of use, and reading through them all would take long: it waits for the second.
    begins = unfinished and text[-1].isalnum() and (len(text) > 1 or not text.isascii())
    # Korean words end in particles, which nobody types.
    star = " *" if begins or "\uac00" <= text[-1] <= "\ud7a3" else ""
    return f'{column} : "{words}"{star}' if column else f'"{words}"{star}'


def _moment(text: str, today: datetime | None) -> int | None:
    day = (today or datetime.now().astimezone()).replace(hour=0, minute=0, second=0, microsecond=0)
    text = text.strip().lower()
    if text == "today":
        return int(day.timestamp())
    if text == "yesterday":
        return int((day - timedelta(days=1)).timestamp())
    if ago := re.fullmatch(r"(\d{1,4})([hdw])", text):
        return int((today or datetime.now(UTC)).timestamp()) - int(ago[1]) * _AGO[ago[2]]
    if date := re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", text):
        try:
            return int(datetime(int(date[1]), int(date[2] or 1), int(date[3] or 1), tzinfo=day.tzinfo).timestamp())
        except (ValueError, OverflowError):
            return None
    return None
