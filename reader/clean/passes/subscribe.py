"""Pitches for newsletters, subscriptions, apps and accounts, and cookie notes."""

from __future__ import annotations

from collections.abc import Iterator

from reader.clean.draft import Draft, Finding
from reader.clean.passes.matching import by_names, by_words
from reader.model.story import Reason
from reader.rules import Rules

NAME = "subscribe"


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Blocks known by their words, then boxes known by their names."""
    yield from by_words(draft, rules, Reason.SUBSCRIBE)
    yield from by_names(draft, rules, Reason.SUBSCRIBE)
