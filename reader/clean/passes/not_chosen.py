"""What stands inside the story's container and was left out by the chooser, with the probability it gave."""

from __future__ import annotations

from collections.abc import Iterator

from reader.clean.draft import LEFT_OUT, SITE_STRIP, Draft, Finding
from reader.clean.passes.matching import by_words, left_out_probability
from reader.clean.walk import with_attribute
from reader.model.story import Reason
from reader.rules import Rules

NAME = "not chosen"


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Outermost first: an element goes with everything in it, except lines that the user said always stay."""
    yield from by_words(draft, rules, Reason.NOT_CHOSEN)
    for element in with_attribute(draft.soup, SITE_STRIP):
        if draft.is_alive(element):
            yield Finding((element,), Reason.NOT_CHOSEN, str(element[SITE_STRIP]))
    for element in with_attribute(draft.soup, LEFT_OUT):
        if not draft.is_alive(element):
            continue
        probability = left_out_probability(element)
        leaves = draft.under(element)
        staying = {leaf.index for leaf in leaves if rules.spared(leaf.key, draft.context.source)}
        if not staying:
            yield Finding((element,), Reason.NOT_CHOSEN, "chooser", probability)
            continue
        for leaf in leaves:
            if leaf.index not in staying and draft.is_alive(leaf.element):
                yield Finding((leaf.element,), Reason.NOT_CHOSEN, "chooser", probability)
