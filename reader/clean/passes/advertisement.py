"""Advertisements, sponsors' notes and the labels that announce them."""

from __future__ import annotations

from collections.abc import Iterator

from reader.clean.draft import Draft, Finding
from reader.clean.passes.matching import by_names, by_words
from reader.model.story import Reason
from reader.rules import Rules

NAME = "advertisement"


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Blocks known by their words, then boxes known by their names."""
    yield from by_words(draft, rules, Reason.ADVERTISEMENT)
    yield from by_names(draft, rules, Reason.ADVERTISEMENT)
