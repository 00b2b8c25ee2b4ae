"""Pitches for newsletters, subscriptions, apps and accounts, and cookie notes."""

from __future__ import annotations

from collections.abc import Iterator

from reader.clean.draft import Draft, Finding
from reader.clean.nodes import Element
from reader.clean.passes.matching import by_names, by_words
from reader.model.story import Reason
from reader.rules import Rules

NAME = "subscribe"
# A pitch and its small print are no longer than this.
_PITCH = 500
_NAMING = ("name", "id", "class")


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Blocks known by their words, then boxes known by their names."""
    yield from by_words(draft, rules, Reason.SUBSCRIBE)
    yield from by_names(draft, rules, Reason.SUBSCRIBE)
    yield from _around_forms(draft)


def _around_forms(draft: Draft) -> Iterator[Finding]:
    """The small box around a field for an e-mail address, with the pitch in it."""
    for field in draft.all_of(("input",)):
        if not _takes_an_address(field) or not draft.is_alive(field):
            continue
        box = field.parent
        for _ in range(3):
            if box is None or box.parent is None or box.parent is draft.root:
                break
            if draft.length(box) > 60:
                break
            box = box.parent
        if box is None or box is draft.root or not draft.under(box):
            continue
        if box.name not in ("article", "main", "body") and draft.length(box) <= min(_PITCH, draft.total // 4):
            yield Finding((box,), Reason.SUBSCRIBE, "email-form")


def _takes_an_address(field: Element) -> bool:
    """A field for an e-mail address, by its type or, where it has none, by what it is called."""
    kind = str(field.get("type") or "text").lower()
    return kind == "email" or (kind == "text" and any("mail" in str(field.get(name) or "").lower() for name in _NAMING))
