"""What a segment is like by itself: its letters, whether the page says it elsewhere, its tags and what names around it mean."""

from __future__ import annotations

import re

import numpy as np

from reader.pages.columns import (
    COLON,
    COMMA,
    DIGIT,
    EXCLAIM,
    MARK,
    QUOTE,
    SPACE,
    UPPER,
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
    for name, kind in (("digits", DIGIT), ("capitals", UPPER), ("quotes", QUOTE), ("marks", MARK), ("colons", COLON)):
        c[f"{name}_share"] = share(page.kinds[:, kind], lengths)
    c["stops"] = share(page.stops, words)
    c["commas"] = share(page.kinds[:, COMMA], words)
    c["sentences"] = page.stops
    c["exclaims"] = page.kinds[:, EXCLAIM]
    c["ideograms"] = share(page.ideograms, lengths)
    c["ends_sentence"] = [text[-1] in _SENTENCE_END for text in texts]
    c["ends_colon"] = [text[-1] in ":\uff1a" for text in texts]
    c["ends_ellipsis"] = [text.endswith(("...", "\u2026", "[\u2026]", "[...]")) for text in texts]
    c["starts_lower"] = [text[0].islower() for text in texts]
    c["starts_digit"] = [text[0].isdigit() for text in texts]
    c["starts_mark"] = [not text[0].isalnum() for text in texts]
    c["in_brackets"] = [text[0] in "([" and text[-1] in ")]" for text in texts]
    c["has_clock"] = [len(text) < 120 and bool(_CLOCK.search(text)) for text in texts]
    c["has_address"] = ["@" in text or "://" in text or "www." in text for text in texts]
    c["good"] = log(page.good)


def said_elsewhere(page: Measures) -> None:
    """Whether the page says the same in its head or in another place."""
    c = page.columns
    said = sayings(page.cut.texts, page.head)
    page.of_title = said.of_title
    c["in_title"], c["of_title"], c["in_summary"] = said.in_title, said.of_title, said.in_summary
    c["starts_summary"], c["in_told"] = said.starts_summary, said.in_told
    c["said_again"], c["said_before"] = said.again, said.before


def elements(page: Measures) -> None:
    """Own tag, enclosing tags, and what the names near and above mean."""
    c, cut, holders = page.columns, page.cut, page.holders
    mask = [0] * TAGS_AT_MOST
    for place, tag in enumerate(WITHIN_TAGS):
        mask[TAG_NUMBERS[tag]] = 1 << place
    enclosing = [mask[tag] for tag in cut.tags]
    bits = list(cut.bits)
    flags = list(cut.flags)
    for number, parent in enumerate(cut.parents[1:], start=1):
        enclosing[number] |= enclosing[parent]
        bits[number] |= bits[parent]
        flags[number] |= flags[parent]
    enclosed = np.array(enclosing, dtype=np.int64)[holders]
    above = np.array(bits, dtype=np.int64)[holders]
    flagged = np.array(flags, dtype=np.int64)[holders]
    own_bits = np.array(cut.bits, dtype=np.int64)
    inline = np.array(cut.inline_bits, dtype=np.int64)
    parents = page.parents[holders]
    near = own_bits[holders] | own_bits[parents] | inline
    for tag in OWN_TAGS:
        c[f"tag_{tag}"] = page.own_tags == TAG_NUMBERS[tag]
    within = enclosed >> np.arange(len(WITHIN_TAGS))[:, None] & 1
    for tag, inside in zip(WITHIN_TAGS, within, strict=True):
        c[f"in_{tag}"] = inside
    for name, flag in (("hidden", HIDDEN), ("article_body", ARTICLE_BODY), ("block_link", BLOCK_LINK)):
        c[f"flag_{name}"] = (flagged & flag) > 0
    c["has_data"] = (page.flags[holders] & HAS_DATA) > 0
    # At how many places above a meaning is: 0 nowhere, 1 far above, 2 near, 3 on itself.
    own = own_bits[holders] | inline
    places = np.arange(len(MEANINGS))[:, None]
    levels = (above >> places & 1) + (near >> places & 1) + (own >> places & 1)
    for (meaning, _), level in zip(MEANINGS, levels, strict=True):
        c[f"means_{meaning}"] = level
    before = np.array(cut.pictures_before, dtype=np.int64)
    pictures = np.array(cut.pictures_behind, dtype=np.int64) - before
    c["pictures"] = pictures[holders]
    c["pictures_up"] = pictures[parents]
    c["pictures_up2"] = pictures[page.parents[parents]]


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
