"""Captions and credits beside a picture without a <figure> are marked as what they are, so that nobody reads them as story."""

from __future__ import annotations

import re

from bs4 import Tag

from reader.clean.draft import Draft, Leaf
from reader.clean.passes.matching import names_of
from reader.clean.walk import holds

_NAMES = frozenset(
    [
        ".caption",
        ".captions",
        ".credit",
        ".credits",
        ".photocredit",
        ".imagecredit",
        ".legend",
        ".wp-caption-text",
        ".photographer",
        ".bildunterschrift",
        ".legende",
        ".pie",
        ".crédito",
        ".copyright",
        ".imgcaption",
        ".figcaption",
        ".cutline",
        ".mediacaption",
    ]
)
_LONGEST = 600
_CUES = (
    r"photo credit|image credit|image source|file photo|photograph|photo by|photo|image|picture|foto|bild|credit|"
    r"crédit photo|©|\(c\)|写真|摄影|图"
)
_AGENCIES = r"getty images|reuters|ap|afp|epa|shutterstock|associated press|upi|dpa|alamy|bloomberg"
_CREDIT = re.compile(rf"\(?(?:(?:{_CUES})\b[\s:/©-]{{1,4}}.{{1,120}}|[^.]{{3,80}}(?:/|via | )(?:{_AGENCIES}).{{0,20}})", re.I)


def gather_captions(draft: Draft) -> None:
    """Marks a leaf next to a picture as caption by wrapping both in a figure; the words stay where they are."""
    leaves = draft.leaves
    for index, leaf in enumerate(leaves):
        if not leaf.text or len(leaf.text) > _LONGEST or "figcaption" in leaf.tags or "figure" in leaf.tags or leaf.is_heading:
            continue
        before = leaves[index - 1] if index else None
        if before is None or not _is_picture(before):
            continue
        if _is_caption(leaf):
            _join(draft, before, leaf)


def _is_picture(leaf: Leaf) -> bool:
    return (not leaf.text and holds(leaf.element, ("img",))) or leaf.element.name == "img"


def _is_caption(leaf: Leaf) -> bool:
    element: Tag | None = leaf.element
    for _ in range(3):
        if element is None or element.name == "[document]":
            break
        if not _NAMES.isdisjoint(names_of(element)):
            return True
        element = element.parent
    return len(leaf.text) < 160 and _CREDIT.fullmatch(" ".join(leaf.text.split())) is not None


def _join(draft: Draft, picture: Leaf, caption: Leaf) -> None:
    """Only the caption's own element changes its name; a later reader sees <figcaption> and knows what it is."""
    caption.element.name = "figcaption"
    caption.tags = caption.tags | {"figcaption"}
