"""Names that stand on a page with no mark of a byline: below the heading beside a portrait, or as a signature in the story."""

from __future__ import annotations

import re
from typing import Any

from reader.pages.evidence import Evidence, words_of
from reader.pages.page_title import key
from reader.wire.byline import has_role, names_in
from reader.wire.names import is_name, tidy_name
from reader.wire.page_lines import is_date_line

_WORD = re.compile(r"\w+")
_SET_APART = frozenset({"strong", "b", "em", "i"})
# What is said of a picture besides whom it shows.
_OF_PICTURES = frozenset({"photo", "image", "picture", "avatar", "headshot", "of", "author", "profile", "portrait", "s"})
# How many pieces of text below the heading may hold a writer's name with nothing said of it, and how long a name is.
_NEAR, _LONGEST_NAME = 40, 40
# A story has so many paragraphs at least where one of them can be a signature.
_PARAGRAPHS = 4
# A paragraph with more letters is the story's own.
_LONG = 90


def signs(paragraph: Any) -> bool:
    """Whether a paragraph is all set in bold or italics and stands before the first long one of a story, or at the right as the
    last: where papers without a place for names put them. What the story speaks of is no signature.
    """
    if (paragraph.text or "").strip() or (paragraph[0].tail or "").strip() or paragraph[0].tag not in _SET_APART:
        return False
    text = words_of(paragraph, _LONG)
    if len(text) > _LONG or len(_WORD.findall(text)) > sum(len(_WORD.findall(name)) for name in names_in(text)) + 1:
        return False
    others = [child for child in paragraph.getparent() if child.tag == "p" and words_of(child, 4)]
    if len(others) < _PARAGRAPHS or paragraph not in (*others[:_PARAGRAPHS], others[-1]):
        return False
    last_word = text.rsplit(" ", 1)[-1]
    if any(last_word in words_of(other) for other in others if other is not paragraph):
        return False
    if paragraph is others[-1]:
        return "right" in f"{paragraph.get('style') or ''} {paragraph.get('class') or ''} {paragraph.get('align') or ''}".lower()
    place = others.index(paragraph)
    short = all(len(words_of(other, _LONG)) <= _LONG for other in others[:place])
    return short and len(words_of(others[place + 1], _LONG)) > _LONG


def name_below_heading(evidence: Evidence) -> tuple[str, ...]:
    """A name that stands alone below the heading of a page that has no byline, and in a portrait's description too: a place or a
    subject stands there as well, but is not pictured so.
    """
    pictured: frozenset[str] | None = None
    told = key(f"{evidence.title} {evidence.meta('og:title')} {words_of(evidence.headings[0], 300) if evidence.headings else ''}")
    for line in evidence.below_heading(_NEAR, 0):
        name = line.split(" - ")[0]
        if len(name) > _LONGEST_NAME or not is_name(name) or has_role(name) or is_date_line(name) or key(name) in told:
            continue
        pictured = _pictured(evidence) if pictured is None else pictured
        if key(name) in pictured:
            return (tidy_name(name),)
    return ()


def _pictured(evidence: Evidence) -> frozenset[str]:
    """Whom the page's pictures show, as far as their descriptions say no more than that."""
    found: set[str] = set()
    for image in evidence.root.iter("img"):
        said = (image.get("alt") or "").split(",")[0]
        if "logo" in f"{image.get('src')} {image.get('class')}".lower():
            continue
        if 4 < len(said) <= 60:
            found.add(" ".join(word for word in key(said).split() if word not in _OF_PICTURES))
    return frozenset(found)
