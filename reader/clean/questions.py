"""Questions that unfold an answer are buttons on the page; over an answer that is kept they are headings of the story."""

from __future__ import annotations

from itertools import pairwise

from reader.clean.draft import Draft
from reader.clean.leaves import Leaf
from reader.clean.nodes import Element
from reader.clean.walk import all_of, text_of

_LONGEST = 200
_MARKS = ("?", "？", "؟")
_PARTS = frozenset({"li", "dd", "dt", "td", "th", "summary"})


def mark_questions(draft: Draft) -> None:
    """Makes a heading of a button that asks something, where prose of the story follows it."""
    buttons = {id(button): button for button in draft.all_of(("button",))}
    if not buttons:
        return
    living = [leaf for leaf in draft.alive() if leaf.text]
    for leaf, after in pairwise(living):
        if _may_ask(leaf) and asks(leaf.text) and after.is_prose and _is_all_of_a_button(leaf, buttons):
            draft.rename(leaf, "h4")


def asks(text: str) -> bool:
    return text.endswith(_MARKS)


def _may_ask(leaf: Leaf) -> bool:
    return leaf.left_out is None and not leaf.is_heading and leaf.element.name not in _PARTS and len(leaf.text) <= _LONGEST


def _is_all_of_a_button(leaf: Leaf, buttons: dict[int, Element]) -> bool:
    around = [button for node in leaf.element.parents if (button := buttons.get(id(node)))]
    return any(_words(button) == _words(leaf.element) for button in (*around, *all_of(leaf.element, ("button",))))


def _words(element: Element) -> str:
    return " ".join(text_of(element).split())
