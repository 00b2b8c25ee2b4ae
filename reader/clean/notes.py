"""Footnotes: a link within the story keeps its end, under a name that no page can mistake for one of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.clean.nodes import Element
from reader.clean.sanitise import NOTE_PREFIX
from reader.clean.walk import text_of

if TYPE_CHECKING:
    from reader.clean.draft import Draft
    from reader.clean.leaves import Leaf

_NAME = re.compile(r"[A-Za-z0-9_.:-]{1,64}\Z")
# What a link of the story may lead to.
_ENDS = frozenset({"a", "li", "sup", "p"})
# The mark of a note is a number or a star, perhaps in brackets.
_LONGEST_MARK = 8


def mark_notes(tags: list[Element]) -> None:
    """Ids stay only where a link of the story leads to them; a link that leads nowhere loses its address."""
    links = [link for link in tags if link.name == "a" and "href" in link.attrs and _address(link).startswith("#")]
    wanted = {_address(link)[1:].removeprefix(NOTE_PREFIX) for link in links}
    found: set[str] = set()
    for element in [element for element in tags if "id" in element.attrs]:
        if element.name not in _ENDS:
            continue
        name = str(element.attrs["id"]).removeprefix(NOTE_PREFIX)
        if name in wanted and name not in found and _NAME.match(name):
            element.attrs["id"] = NOTE_PREFIX + name
            found.add(name)
        else:
            element.attrs["data-id"] = element.attrs.pop("id")
    for link in links:
        if _address(link)[1:].removeprefix(NOTE_PREFIX) not in found:
            del link.attrs["href"]


def notes_of_the_story(draft: Draft) -> frozenset[int]:
    """The leaves that hold a note to words which the chooser kept: a mark leads there, and a link in the note leads back."""
    ids = {str(element.attrs["id"]): element for element in draft.with_attribute("id")}
    links = [link for link in draft.with_attribute("href") if link.name == "a" and _address(link).startswith("#")] if ids else []
    leads: dict[tuple[int, int], Element] = {}
    for link in links:
        goal = ids.get(NOTE_PREFIX + _address(link)[1:].removeprefix(NOTE_PREFIX))
        start, end = _leaf_around(link, draft), _leaf_around(goal, draft)
        if start is not None and end is not None and start is not end:
            leads[start.index, end.index] = link
    leaves = draft.leaves
    return frozenset(
        note
        for (text, note), mark in leads.items()
        if text < note and (note, text) in leads and leaves[text].left_out is None and len(text_of(mark).strip()) <= _LONGEST_MARK
    )


def _leaf_around(element: Element | None, draft: Draft) -> Leaf | None:
    """The leaf that an element stands in, or the first that stands in it."""
    while element is not None:
        first, last = draft.span(element)
        if first < last:
            return draft.leaves[first] if draft.leaves[first].alive else None
        element = element.parent
    return None


def _address(link: Element) -> str:
    return str(link.attrs.get("href", ""))
