"""What a segment is like by itself: its letters, whether the page says it elsewhere, its tags and what names around it mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.pages.attributes import ARTICLE_BODY, BLOCK_LINK, HAS_DATA, HIDDEN
from reader.pages.columns import (
    COLON,
    COMMA,
    DIGIT,
    EXCLAIM,
    MARK,
    QUOTE,
    SPACE,
    UPPER,
    Ints,
    log,
    share,
)  # fmt: skip
from reader.pages.cut import TAG_NUMBERS, Cut
from reader.pages.measures import TAGS_AT_MOST, Measures
from reader.pages.names import MEANINGS
from reader.pages.sayings import sayings

# Own tags and enclosing tags that are told apart.
OWN_TAGS = (
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "td", "figcaption", "blockquote", "section", "article", "button", "dd", "pre",
    "header", "address",
)  # fmt: skip
WITHIN_TAGS = (
    "article", "main", "aside", "nav", "header", "footer", "figure", "form", "ul", "ol", "table", "blockquote", "section",
    "dialog", "details", "button", "li", "dl",
)  # fmt: skip
_SENTENCE_END = frozenset(
    ".!?\u3002\u2026\u0964\u0965\u06d4\u0589\u104b\u1362\u17d4\u061f\uff01\uff1f\"\u201d'\u2019\u00bb\u300d\u201c)"
)
_ELLIPSES = ("...", "\u2026", "[\u2026]", "[...]")
_LAST_OF_ELLIPSES = frozenset(ending[-1] for ending in _ELLIPSES)
_ADDRESS_SIGNS = ("@", "://", "www.")
# What the first or the last letter of a text is.
SMALL, FIGURE, SIGN, BRACKET, ENDS_SENTENCE, ENDS_COLON, MAY_END_ELLIPSIS = (1 << place for place in range(7))
# Kinds of letters of which a text's share is told.
_SHARES = ("digits_share", "capitals_share", "quotes_share", "marks_share", "colons_share")
_SHARED = (DIGIT, UPPER, QUOTE, MARK, COLON)
_OWN_TAGS = np.array([[TAG_NUMBERS[tag]] for tag in OWN_TAGS])
_ROW_OF_TAG = np.full(TAGS_AT_MOST, -1)
_ROW_OF_TAG[[TAG_NUMBERS[tag] for tag in WITHIN_TAGS]] = range(len(WITHIN_TAGS))
_TAG_NAMES, _WITHIN_NAMES = tuple(f"tag_{tag}" for tag in OWN_TAGS), tuple(f"in_{tag}" for tag in WITHIN_TAGS)
_MEANING_NAMES = tuple(f"means_{meaning}" for meaning, _ in MEANINGS)
_FLAGS = np.array([[HIDDEN], [ARTICLE_BODY], [BLOCK_LINK]])
_FLAG_NAMES = ("flag_hidden", "flag_article_body", "flag_block_link")
_FIRST_PLANE, _NOT_SAID = 0x10000, 255
_CLOCK = re.compile(r"\d[:.]\d\d|\b(?:19|20)\d\d\b")


def own(page: Measures) -> None:
    """What the text itself is like."""
    c, texts, lengths, words = page.columns, page.cut.texts, page.lengths, page.words
    c["weight"] = log(page.weight)
    c["words"] = log(words)
    c["word_length"] = share(lengths - page.kinds[:, SPACE], words)
    c["link_share"] = page.link_share
    c["links"] = np.array(page.cut.links, dtype=np.float32)
    c["emphasis_share"] = share(np.array(page.cut.emphasis_letters, dtype=np.float32), lengths)
    c.block(_SHARES)[:] = share(page.kinds[:, _SHARED].T, lengths)
    c["stops"] = share(page.stops, words)
    c["commas"] = share(page.kinds[:, COMMA], words)
    c["sentences"] = page.stops
    c["exclaims"] = page.kinds[:, EXCLAIM]
    c["ideograms"] = share(page.ideograms, lengths)
    behind = np.cumsum(lengths)
    begins = _said_of(page.codes[behind - lengths], _beginning)
    ends = _said_of(page.codes[behind - 1], _ending)
    c["ends_sentence"] = ends & ENDS_SENTENCE > 0
    c["ends_colon"] = ends & ENDS_COLON > 0
    c["ends_ellipsis"] = _marked(page.count, [at for at in _where(ends & MAY_END_ELLIPSIS) if texts[at].endswith(_ELLIPSES)])
    c["starts_lower"] = begins & SMALL > 0
    c["starts_digit"] = begins & FIGURE > 0
    c["starts_mark"] = begins & SIGN > 0
    c["in_brackets"] = (begins & BRACKET > 0) & (ends & BRACKET > 0)
    may_have_clock = _where((page.kinds[:, DIGIT] > 0) & (lengths < 120))
    c["has_clock"] = _marked(page.count, [at for at in may_have_clock if _CLOCK.search(texts[at])])
    c["has_address"] = _have_address(page)
    c["good"] = log(page.good)


def _where(values: Any) -> list[int]:
    found: list[int] = np.flatnonzero(values).tolist()
    return found


def _marked(count: int, places: list[int]) -> NDArray[np.bool_]:
    """True at these places, False elsewhere."""
    found = np.zeros(count, dtype=np.bool_)
    found[places] = True
    return found


def _said_of(codes: NDArray[np.uint32], say: Callable[[str], int]) -> NDArray[np.uint8]:
    """What is said of each letter. What has been said is kept in a table, for letters of the first plane."""
    table = _table_of(say)
    found = table.take(codes, mode="clip")
    for at in _where(found == _NOT_SAID):
        code = int(codes[at])
        found[at] = said = say(chr(code))
        if code < _FIRST_PLANE:
            table[code] = said
    return found


@cache
def _table_of(_: Callable[[str], int]) -> NDArray[np.uint8]:
    return np.full(_FIRST_PLANE + 1, _NOT_SAID, dtype=np.uint8)


def _beginning(letter: str) -> int:
    return SMALL * letter.islower() | FIGURE * letter.isdigit() | SIGN * (not letter.isalnum()) | BRACKET * (letter in "([")


def _ending(letter: str) -> int:
    return (
        ENDS_SENTENCE * (letter in _SENTENCE_END)
        | ENDS_COLON * (letter in ":\uff1a")
        | MAY_END_ELLIPSIS * (letter in _LAST_OF_ELLIPSES)
        | BRACKET * (letter in ")]")
    )


def _have_address(page: Measures) -> NDArray[np.bool_]:
    """Which of the texts name an address; on most pages none does."""
    signs = [sign for sign in _ADDRESS_SIGNS if sign in page.all_texts]
    return _marked(page.count, [at for sign in signs for at, text in enumerate(page.cut.texts) if sign in text])


def said_elsewhere(page: Measures) -> None:
    """Whether the page says the same in its head or in another place."""
    c = page.columns
    said = sayings(page.cut.texts, page.head, page.stops)
    page.of_title = said.of_title
    c["in_title"], c["of_title"], c["in_summary"] = said.in_title, said.of_title, said.in_summary
    c["starts_summary"], c["in_told"] = said.starts_summary, said.in_told
    c["said_again"], c["said_before"] = said.again, said.before


def elements(page: Measures) -> None:
    """Own tag, enclosing tags, and what the names near and above mean."""
    c, cut, holders = page.columns, page.cut, page.holders
    own_bits = np.array(cut.bits, dtype=np.int64)
    inline = np.array(cut.inline_bits, dtype=np.int64)
    parents = page.parents[holders]
    own = own_bits[holders] | inline
    near = own | own_bits[parents]
    c.block(_TAG_NAMES)[:] = page.own_tags == _OWN_TAGS
    within = _enclosed(page)
    c.block(_WITHIN_NAMES)[:] = within[: len(WITHIN_TAGS)]
    c.block(_FLAG_NAMES)[:] = within[len(WITHIN_TAGS) :]
    c["has_data"] = (page.flags[holders] & HAS_DATA) > 0
    # At how many places above a meaning is: 0 nowhere, 1 far above, 2 near, 3 on itself.
    above = _meant_above(cut)[holders]
    levels = _meanings_in(above) + _meanings_in(near) + _meanings_in(own)
    c.block(_MEANING_NAMES)[:] = levels.T
    before = np.array(cut.pictures_before, dtype=np.int64)
    pictures = np.array(cut.pictures_behind, dtype=np.int64) - before
    c["pictures"] = pictures[holders]
    c["pictures_up"] = pictures[parents]
    c["pictures_up2"] = pictures[page.parents[parents]]


def _meanings_in(bits: Ints) -> NDArray[np.uint8]:
    """A row for each number, and a column for each meaning: 1 where its bit is set."""
    octets = bits.astype("<i8", copy=False).view(np.uint8).reshape(-1, 8)
    return np.unpackbits(octets, axis=1, count=len(MEANINGS), bitorder="little")


def _meant_above(cut: Cut) -> Ints:
    """What the names of each element and of all around it mean."""
    meant = cut.path_bits[:1]
    for bits, parent in zip(cut.path_bits[1:], cut.path_parents[1:], strict=True):
        meant.append(bits | meant[parent])
    return np.array(meant, dtype=np.int64)[cut.paths]


def _enclosed(page: Measures) -> Any:
    """For each of the enclosing tags, and then for each flag, whether a segment stands in an element that has it: more of them
    have begun before it than have ended.
    """
    row = _ROW_OF_TAG[page.tags]
    tagged = np.flatnonzero(row >= 0)
    flag, flagged = np.nonzero(page.flags & _FLAGS)
    enclosing = np.concatenate((tagged, flagged))
    width = page.count + 1
    place = np.concatenate((row[tagged], flag + len(WITHIN_TAGS))) * width
    size = (len(WITHIN_TAGS) + len(_FLAGS)) * width
    begun = np.bincount(place + page.first[enclosing], minlength=size)
    ended = np.bincount(place + page.behind[enclosing], minlength=size)
    return (begun - ended).reshape(-1, width).cumsum(axis=1)[:, :-1] > 0


def of_page(page: Measures) -> None:
    """The page as a whole."""
    c = page.columns
    c["page_segments"] = log(page.count)
    c["page_good"] = log(page.all_good)
    c["page_link_share"] = page.linked.sum() / page.all_weight
    c["page_good_share"] = page.all_good / page.all_weight
    c["page_ideograms"] = page.ideograms.sum() / max(int(page.lengths.sum()), 1)
    c["page_og_article"] = float(page.head.og_article)
    c["page_dated"] = float(page.head.dated)
    c["page_story_types"] = float(min(page.head.story_types, 3))
    c["page_list_types"] = float(min(page.head.list_types, 3))
