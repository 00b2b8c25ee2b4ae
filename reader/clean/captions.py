"""Captions and credits beside a picture without a <figure> are marked as what they are, so that nobody reads them as story."""

from __future__ import annotations

import re

from reader.clean.draft import Draft
from reader.clean.leaves import Leaf
from reader.clean.nodes import Element
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
_SHORT = 160
# An item or a cell is a part of something else and stays one.
_PARTS = frozenset({"li", "dd", "dt", "td", "th", "caption"})
_CUES = (
    r"photo credit|image credit|image source|file photo|photograph|photo by|photo|image|picture|foto|bild|credit|"
    r"crédit photo|©|\(c\)|写真|摄影|图"
)
_AGENCIES = r"getty images|reuters|ap|afp|epa|shutterstock|associated press|upi|dpa|alamy|bloomberg"
_CREDIT = re.compile(rf"\(?(?:(?:{_CUES})\b[\s:/©-]{{1,4}}.{{1,120}}|[^.]{{3,80}}(?:/|via | )(?:{_AGENCIES}).{{0,20}})", re.I)


def gather_captions(draft: Draft) -> None:
    """Makes a <figcaption> of a leaf that follows a picture and reads like its caption."""
    before = None
    for leaf in draft.alive():
        if before is None or not _may_be_caption(leaf) or not _is_picture(before):
            pass
        elif _is_caption(leaf) or _shares_a_box(leaf, before, draft):
            draft.rename(leaf, "figcaption")
        # A box whose button was taken out stands empty between a picture and its caption.
        if leaf.text or _is_picture(leaf):
            before = leaf


def _may_be_caption(leaf: Leaf) -> bool:
    if not leaf.text or len(leaf.text) > _LONGEST or leaf.is_heading or leaf.element.name in _PARTS:
        return False
    return "figcaption" not in leaf.tags and "figure" not in leaf.tags


def _is_picture(leaf: Leaf) -> bool:
    return (not leaf.text and holds(leaf.element, ("img",))) or leaf.element.name == "img"


def _shares_a_box(leaf: Leaf, picture: Leaf, draft: Draft) -> bool:
    """True for a short line that, with a credit, is all the text of a box with a picture: it says what is seen there."""
    if leaf.is_prose or len(leaf.text) > _SHORT:
        return False
    box: Element | None = leaf.element.parent
    while box is not None and box is not draft.root and not _is_under(picture, box, draft):
        box = box.parent
    if box is None or box is draft.root:
        return False
    return all(other is leaf or not other.text or _CREDIT.fullmatch(" ".join(other.text.split())) for other in draft.under(box))


def _is_under(leaf: Leaf, element: Element, draft: Draft) -> bool:
    first, behind = draft.span(element)
    return first <= leaf.index < behind


def _is_caption(leaf: Leaf) -> bool:
    element: Element | None = leaf.element
    for _ in range(3):
        if element is None or element.name == "[document]":
            break
        if not _NAMES.isdisjoint(names_of(element)):
            return True
        element = element.parent
    return len(leaf.text) < 160 and _CREDIT.fullmatch(" ".join(leaf.text.split())) is not None
