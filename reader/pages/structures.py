"""Tables and lists of a story are kept whole: a figure in a cell says little for itself, and half a table is none."""

from __future__ import annotations

import numpy as np

from reader.pages.choosing import Choice
from reader.pages.columns import Floats
from reader.pages.cut import TAG_NUMBERS, Cut
from reader.pages.names import BIT

_WHOLE = frozenset(TAG_NUMBERS[tag] for tag in ("table", "ul", "ol", "dl"))
_FOREIGN = sum(
    BIT[meaning]
    for meaning in ("related", "ad", "promo", "newsletter", "popular", "byline", "comment", "nav", "share", "tag", "footer")
)
MOST_LINKED = 0.3
# The mean probability from which a table or list is kept: amid the story, and at its edge.
AMID, AT_EDGE = 0.05, 0.15


def keep_whole(cut: Cut, probabilities: Floats, kept: Choice) -> None:
    """Keep what else is in a table or list that stands beside kept text in the same element."""
    if not kept.any():
        return
    total = np.concatenate(([0], np.cumsum(kept))).tolist()
    for number in [number for number, tag in enumerate(cut.tags) if tag in _WHOLE]:
        first, behind = cut.first[number], cut.behind[number]
        if behind - first < 2 or total[behind] - total[first] == behind - first:
            continue
        around = _around(cut, number)
        if around < 0:
            continue
        before = total[first] - total[cut.first[around]]
        after = total[cut.behind[around]] - total[behind]
        enough = AMID if before and after else AT_EDGE
        if not (before or after) or float(probabilities[first:behind].mean()) < enough:
            continue
        letters = sum(map(len, cut.texts[first:behind]))
        if sum(cut.link_letters[first:behind]) <= MOST_LINKED * letters:
            kept[first:behind] = True


def _around(cut: Cut, number: int) -> int:
    """The nearest element that holds more than this one; -1 where the way up says that it is no part of a story."""
    first, behind = cut.first[number], cut.behind[number]
    while True:
        if cut.bits[number] & _FOREIGN or cut.parents[number] < 0:
            return -1
        number = cut.parents[number]
        if cut.first[number] < first or cut.behind[number] > behind:
            return number
