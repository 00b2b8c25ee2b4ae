"""What a segment is like by itself: its letters, whether the page says it elsewhere, its tags and what names around it mean."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

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
from reader.pages.measures import TAGS_AT_MOST, Measures
from reader.pages.names import MEANINGS
from reader.pages.sayings import sayings
from reader.pages.segments import ARTICLE_BODY, BLOCK_LINK, HAS_DATA, HIDDEN, TAG_NUMBERS

# Own tags and enclosing tags that are told apart.
OWN_TAGS = (
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "td", "figcaption", "blockquote", "section", "article", "button", "dd", "pre",
    "header", "address",
)  # fmt: skip
WITHIN_TAGS = (
    "article", "main", "aside", "nav", "header", "footer", "figure", "form", "ul", "ol", "table", "blockquote", "section",
    "dialog", "details", "button", "li", "dl",
)  # fmt: skip
_SENTENCE_END = frozenset(".!?\u3002\u2026\u0964\u06d4\u061f\uff01\uff1f\"\u201d'\u2019\u00bb\u300d\u201c)")
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
# Flags stand above the meanings where both are one number.
_FLAGS_FROM = len(MEANINGS)
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
    c.add(_SHARES, share(page.kinds[:, _SHARED].T, lengths))
    c["stops"] = share(page.stops, words)
    c["commas"] = share(page.kinds[:, COMMA], words)
    c["sentences"] = page.stops
    c["exclaims"] = page.kinds[:, EXCLAIM]
    c["ideograms"] = share(page.ideograms, lengths)
    begins = np.array([_beginning(text[0]) for text in texts], dtype=np.uint8)
    endings = [_ending(text[-1]) for text in texts]
    ends = np.array(endings, dtype=np.uint8)
    c["ends_sentence"] = ends & ENDS_SENTENCE > 0
    c["ends_colon"] = ends & ENDS_COLON > 0
    c["ends_ellipsis"] = [
        bool(ending & MAY_END_ELLIPSIS) and text.endswith(_ELLIPSES) for text, ending in zip(texts, endings, strict=True)
    ]
    c["starts_lower"] = begins & SMALL > 0
    c["starts_digit"] = begins & FIGURE > 0
    c["starts_mark"] = begins & SIGN > 0
    c["in_brackets"] = (begins & BRACKET > 0) & (ends & BRACKET > 0)
    has_figure = (page.kinds[:, DIGIT] > 0).tolist()
    c["has_clock"] = [
        figure and len(text) < 120 and bool(_CLOCK.search(text)) for text, figure in zip(texts, has_figure, strict=True)
    ]
    c["has_address"] = _have_address(texts)
    c["good"] = log(page.good)


@lru_cache(maxsize=1024)
def _beginning(letter: str) -> int:
    return SMALL * letter.islower() | FIGURE * letter.isdigit() | SIGN * (not letter.isalnum()) | BRACKET * (letter in "([")


@lru_cache(maxsize=1024)
def _ending(letter: str) -> int:
    return (
        ENDS_SENTENCE * (letter in _SENTENCE_END)
        | ENDS_COLON * (letter in ":\uff1a")
        | MAY_END_ELLIPSIS * (letter in _LAST_OF_ELLIPSES)
        | BRACKET * (letter in ")]")
    )


def _have_address(texts: list[str]) -> Any:
    """Which of the texts name an address; on most pages none does."""
    found = np.zeros(len(texts), dtype=np.bool_)
    all_texts = "\n".join(texts)
    for sign in _ADDRESS_SIGNS:
        if sign in all_texts:
            found |= np.array([sign in text for text in texts])
    return found


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
    said = [bits | flags << _FLAGS_FROM for bits, flags in zip(cut.bits, cut.flags, strict=True)]
    for number, parent in enumerate(cut.parents[1:], start=1):
        said[number] |= said[parent]
    above = np.array(said, dtype=np.int64)[holders]
    flagged = above >> _FLAGS_FROM
    own_bits = np.array(cut.bits, dtype=np.int64)
    inline = np.array(cut.inline_bits, dtype=np.int64)
    parents = page.parents[holders]
    own = own_bits[holders] | inline
    near = own | own_bits[parents]
    c.add(_TAG_NAMES, page.own_tags == _OWN_TAGS)
    c.add(_WITHIN_NAMES, _enclosed(page))
    for name, flag in (("hidden", HIDDEN), ("article_body", ARTICLE_BODY), ("block_link", BLOCK_LINK)):
        c[f"flag_{name}"] = (flagged & flag) > 0
    c["has_data"] = (page.flags[holders] & HAS_DATA) > 0
    # At how many places above a meaning is: 0 nowhere, 1 far above, 2 near, 3 on itself.
    levels = _meanings_in(above) + _meanings_in(near) + _meanings_in(own)
    c.add(_MEANING_NAMES, levels.T)
    before = np.array(cut.pictures_before, dtype=np.int64)
    pictures = np.array(cut.pictures_behind, dtype=np.int64) - before
    c["pictures"] = pictures[holders]
    c["pictures_up"] = pictures[parents]
    c["pictures_up2"] = pictures[page.parents[parents]]


def _meanings_in(bits: Ints) -> NDArray[np.uint8]:
    """A row for each number, and a column for each meaning: 1 where its bit is set."""
    octets = bits.astype("<i8", copy=False).view(np.uint8).reshape(-1, 8)
    return np.unpackbits(octets, axis=1, count=len(MEANINGS), bitorder="little")


def _enclosed(page: Measures) -> Any:
    """For each of the enclosing tags whether a segment stands in one: as many have begun before it as have ended, or more."""
    row = _ROW_OF_TAG[page.tags]
    enclosing = np.flatnonzero(row >= 0)
    width = page.count + 1
    place = row[enclosing] * width
    size = len(WITHIN_TAGS) * width
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
