"""Blocks that stand in many stories of the same source: its own furniture, which no rule needs to name.

What a story may repeat with good reason stays: the paragraph with its dateline, a note of correction, a standing subheading over
text of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.clean.draft import Draft, Finding
from reader.clean.leaves import Leaf
from reader.model.story import Reason
from reader.rules import Rules
from reader.wire.dateline import read_dateline

NAME = "repeat"
_CORRECTION = re.compile(
    r"\b(?:correct(?:ed|ion|s)|clarif\w+|editor.s note|retract\w+|erratum|korrektur|berichtig\w+|rectific\w+|"
    r"corrig\w+|correzion\w+|"
    r"errata|rättelse|rettelse|sprostowanie|исправлен\w*|уточнен\w*)\b|訂正|更正|정정",
    re.I,
)


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Blocks that the source's memory knows as recurring."""
    memory = draft.context.memory
    if memory is None or not memory:
        return
    recurring = [leaf for leaf in draft.leaves if leaf.alive and leaf.text and memory.recurs(leaf.text)]
    known = {leaf.index for leaf in recurring}
    for leaf in recurring:
        if leaf.alive and not rules.spared(leaf.key, draft.context.source) and not _belongs(leaf, draft, known):
            yield Finding((draft.grown(leaf),), Reason.REPEAT, "seen-before")


def _belongs(leaf: Leaf, draft: Draft, recurring: set[int]) -> bool:
    """True for what stories repeat with good reason."""
    if _CORRECTION.search(leaf.text):
        return True
    if leaf.is_prose and read_dateline(leaf.text, draft.context.language) is not None:
        return True
    if not leaf.is_heading:
        return False
    below = next((other for other in draft.leaves[leaf.index + 1 :] if other.alive and other.text), None)
    return below is not None and below.is_prose and below.index not in recurring
