"""A dateline that a page sets in a paragraph of its own is the beginning of the sentence below it, and joins that."""

from __future__ import annotations

from itertools import islice, pairwise

from reader.clean.draft import Draft
from reader.clean.leaves import Leaf
from reader.clean.nodes import Text, detach, move_all
from reader.wire.dateline import LONGEST, read_dateline

# Among so many lines at the top it is looked for.
_HEAD = 6
_DASHES = tuple("-–—―_=")


def join_lone_dateline(draft: Draft) -> None:
    """Puts the paragraph below a lone dateline behind it. Only where nothing is cleaned any more: leaves are not read anew."""
    top = list(islice((leaf for leaf in draft.alive() if leaf.text), _HEAD))
    for leaf, after in pairwise(top):
        if _is_alone(leaf, after, draft.context.language):
            space = Text(" ")
            space.parent = leaf.element
            leaf.element.contents.append(space)
            move_all(after.element, leaf.element)
            detach(after.element)
            return


def _is_alone(leaf: Leaf, after: Leaf, language: str) -> bool:
    line = " ".join(leaf.text.split())
    if leaf.element.name != "p" or after.element.name != "p" or line[-1:] not in _DASHES or len(line) > LONGEST:
        return False
    if leaf.element.parent is not after.element.parent or leaf.left_out is not None or not after.is_prose:
        return False
    found = read_dateline(f"{line} {' '.join(after.text.split())}", language)
    return found is not None and found.text == line
