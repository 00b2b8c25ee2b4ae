"""How wide the panes beside a page are, in pixels at the interface's usual size, and how they make room for it."""

from __future__ import annotations

from typing import NamedTuple


class Sides(NamedTuple):
    """Sources, stories, source panel."""

    sources: int
    stories: int
    panel: int


USUAL = Sides(208, 324, 288)
# Below these a source's name, a headline or a removal's reason breaks word by word.
LEAST = Sides(168, 260, 248)
# A page of the usual letters has some 45 characters in a line of this width; below that it reads like a newspaper's column.
PAGE = 470


def beside_a_page(sides: tuple[int, int, int], seen: tuple[bool, bool, bool], room: int, scale: float) -> Sides:
    """The sides in a window of this room: as wide as they are wanted, or narrower, each by its share of what it can give, so
    that a page has its width. `seen` are those that stand beside it; `scale` is the interface's size.
    """
    spare = [max(0, side - round(least * scale)) if shown else 0 for side, least, shown in zip(sides, LEAST, seen, strict=True)]
    lacking = round(PAGE * scale) - room + sum(side for side, shown in zip(sides, seen, strict=True) if shown)
    share = min(1.0, max(0, lacking) / max(1, sum(spare)))
    return Sides(*(side - round(share * each) for side, each in zip(sides, spare, strict=True)))
