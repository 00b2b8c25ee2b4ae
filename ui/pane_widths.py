"""How many panes stand beside each other, how wide they are at the interface's usual size, how they make room, in which order."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtWidgets import QSplitter

WIDE, NARROW = 1200, 720


class Shape(IntEnum):
    """How many panes stand beside each other."""

    NARROW = 1
    MEDIUM = 2
    WIDE = 3


class Sides(NamedTuple):
    """Sources, stories, source panel."""

    sources: int
    stories: int
    panel: int


USUAL = Sides(236, 320, 280)
# Below these a source's name, a headline or a removal's reason breaks word by word.
LEAST = Sides(168, 260, 248)
# A page of the usual letters has some 45 characters in a line of this width; below that it reads like a newspaper's column.
PAGE = 470
LEAST_KEPT, MOST_KEPT = 120, 900


def beside_a_page(sides: tuple[int, int, int], seen: tuple[bool, bool, bool], room: int, scale: float) -> Sides:
    """The sides in a window of this room: as wide as they are wanted, or narrower, each by its share of what it can give, so
    that a page has its width. `seen` are those that stand beside it; `scale` is the interface's size.
    """
    spare = [max(0, side - round(least * scale)) if shown else 0 for side, least, shown in zip(sides, LEAST, seen, strict=True)]
    lacking = round(PAGE * scale) - room + sum(side for side, shown in zip(sides, seen, strict=True) if shown)
    share = min(1.0, max(0, lacking) / max(1, sum(spare)))
    return Sides(*(side - round(share * each) for side, each in zip(sides, spare, strict=True)))


def shape_of(width: int, scale: float) -> Shape:
    """What a window of this width has room for; larger letters need more of it."""
    usual = width / max(1.0, min(2.0, scale))
    return Shape.WIDE if usual >= WIDE else Shape.NARROW if usual < NARROW else Shape.MEDIUM


class PaneWidths:
    """The widths the user gave the panes."""

    def __init__(self) -> None:
        self.wanted = USUAL

    def note(self, name: str, width: int, scale: float) -> None:
        """One was made so wide by hand."""
        self.wanted = self.wanted._replace(**{name: round(width / scale)})

    def take(self, kept: Mapping[str, object]) -> None:
        """Take widths that were kept; what is not sensible is left out."""
        for name, width in kept.items():
            if name in Sides._fields and isinstance(width, int) and LEAST_KEPT <= width <= MOST_KEPT:
                self.wanted = self.wanted._replace(**{name: width})

    def beside(self, shape: Shape, seen: tuple[bool, bool, bool], room: int, scale: float) -> Sides:
        """How wide each is in a window of this room; `seen` are those that stand beside a page."""
        sources, stories, panel = (round(side * scale) for side in self.wanted)
        if shape is Shape.MEDIUM:
            stories = min(stories, round(room * 0.42))
        elif shape is Shape.WIDE:
            return beside_a_page((sources, stories, panel), seen, room, scale)
        return Sides(sources, stories, panel)


def stack_as_seen(splitter: QSplitter) -> None:
    """Panes from left to right, as they are then read aloud; the handles between them above, where a mouse finds them."""
    panes = [splitter.widget(index) for index in range(splitter.count())]
    for widget in (*panes, *(splitter.handle(index) for index in range(1, splitter.count()))):
        widget.raise_()
