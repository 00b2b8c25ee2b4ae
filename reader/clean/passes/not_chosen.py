"""What stands inside the story's container and was left out by the chooser, with the probability it gave."""

from __future__ import annotations

from collections.abc import Iterator

from reader.clean.draft import Draft, Finding
from reader.clean.leaves import Leaf
from reader.clean.nodes import Element
from reader.clean.notes import notes_of_the_story
from reader.clean.passes.matching import by_words, left_out_probability
from reader.clean.tables import is_layout_table
from reader.clean.tags import LEFT_OUT, SITE_STRIP
from reader.clean.walk import all_of
from reader.model.story import Reason
from reader.rules import Rules

NAME = "not chosen"
# Lists are not among them: what was left out has one probability, its highest, and a list of comments has a high one too.
_STRUCTURES = ("table", "pre")
_LINKED = 0.3
# A table that the chooser finds this unlikely is some widget of the page.
_LEAST_CHANCE = 0.05
_LEAST_CHANCE_OF_CODE = 0.2
_DOUBT = 0.3
# A ranking or a league table below the text has so many cells at least, and a heading or a picture above it.
_CELLS, _BETWEEN = 12, 2


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Outermost first: an element goes with everything in it, except lines that the user said always stay."""
    yield from by_words(draft, rules, Reason.NOT_CHOSEN)
    for element in draft.with_attribute(SITE_STRIP):
        if draft.is_alive(element):
            yield Finding((element,), Reason.NOT_CHOSEN, str(element.attrs[SITE_STRIP]))
    kept = _structures_of_the_story(draft)
    notes = notes_of_the_story(draft)
    for element in draft.with_attribute(LEFT_OUT):
        if not draft.is_alive(element) or _is_part_of(element, kept, draft) or _heads_what_is_kept(element, draft):
            continue
        probability = left_out_probability(element)
        leaves = draft.under(element)
        staying = {leaf.index for leaf in leaves if leaf.index in notes or rules.spared(leaf.key, draft.context.source)}
        if not staying:
            yield Finding((element,), Reason.NOT_CHOSEN, "chooser", probability)
            continue
        for leaf in leaves:
            if leaf.index not in staying and draft.is_alive(leaf.element):
                yield Finding((leaf.element,), Reason.NOT_CHOSEN, "chooser", probability)


def _structures_of_the_story(draft: Draft) -> set[int]:
    """Tables of figures and code between the paragraphs: choosers know prose and leave them out, readers miss them."""
    first, last = draft.prose_range()
    kept: set[int] = set()
    for table in draft.all_of(_STRUCTURES):
        if not draft.is_alive(table) or (table.name == "table" and is_layout_table(table)):
            continue
        leaves = draft.under(table)
        if not leaves or not (first < leaves[0].index <= last + 1 + _between(table, leaves)):
            continue
        chances = [leaf.left_out for leaf in leaves if leaf.left_out is not None]
        linked = sum(leaf.links * len(leaf.text) for leaf in leaves) / max(1, sum(len(leaf.text) for leaf in leaves))
        least = _LEAST_CHANCE if table.name == "table" else _LEAST_CHANCE_OF_CODE
        if linked < _LINKED and (not chances or max(chances) >= least):
            kept.add(id(table))
    return kept


def _between(structure: Element, leaves: list[Leaf]) -> int:
    """How much that is no prose may stand between the last paragraph and it: the heading of a table that ends the story."""
    return _BETWEEN if structure.name == "table" and len(leaves) >= _CELLS else 0


def _heads_what_is_kept(element: Element, draft: Draft) -> bool:
    """True for a heading in doubt right above words of the story: without it they would be read as what stands before."""
    leaves = draft.under(element)
    if len(leaves) != 1 or not leaves[0].is_heading or leaves[0].links >= _LINKED or (leaves[0].left_out or 0) < _DOUBT:
        return False
    first, last = draft.prose_range()
    below = next((leaf for leaf in draft.leaves[leaves[0].index + 1 :] if leaf.alive and leaf.text), None)
    return first < leaves[0].index < last and below is not None and below.left_out is None


def _is_part_of(element: Element, kept: set[int], draft: Draft) -> bool:
    """True for a table or code, what stands in it, and a box that holds nothing else."""
    if not kept:
        return False
    if any(id(node) in kept for node in (element, *element.parents)):
        return True
    inside = [found for found in all_of(element, _STRUCTURES) if id(found) in kept]
    return any(draft.span(found) == draft.span(element) for found in inside)
