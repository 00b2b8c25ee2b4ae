"""Blocks that stand in many stories of the same source: its own furniture, which no rule needs to name."""

from __future__ import annotations

from collections.abc import Iterator

from reader.clean.draft import Draft, Finding
from reader.model.story import Reason
from reader.rules import Rules

NAME = "repeat"


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Blocks that the source's memory knows as recurring."""
    memory = draft.context.memory
    if memory is None or not memory:
        return
    for leaf in draft.leaves:
        if leaf.alive and leaf.text and memory.recurs(leaf.text) and not rules.spared(leaf.key, draft.context.source):
            yield Finding((draft.grown(leaf),), Reason.REPEAT, "seen-before")
