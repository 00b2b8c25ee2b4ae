"""What stands inside the story's container and was left out by the chooser, with the probability it gave."""

from __future__ import annotations

from collections.abc import Iterator

from reader.clean.draft import LEFT_OUT, Draft, Finding
from reader.clean.passes.matching import left_out_probability
from reader.clean.walk import with_attribute
from reader.model.story import Reason
from reader.rules import Rules

NAME = "not chosen"


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Outermost first: an element goes with everything in it."""
    for element in with_attribute(draft.soup, LEFT_OUT):
        if draft.is_alive(element):
            yield Finding((element,), Reason.NOT_CHOSEN, "chooser", left_out_probability(element))
