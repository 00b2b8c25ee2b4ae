"""Cuts what is too long to be laid out in a moment into pieces: Qt sets a paragraph, however long, at one go."""

from __future__ import annotations

from collections.abc import Iterator

from ui.markup import Element

LONGEST_PIECE = 3_000  # letters, markup counted in: some ten milliseconds of layout
LONGEST_LINE = 2_000  # letters of a headline, a credit: more than any has
ELEMENT_COSTS = 20  # letters
ENDS_BEFORE = 200  # a piece ends with a word, where there is an end of one so near


def is_long(element: Element) -> bool:
    """Whether an inline element is longer than a piece. Looks no further than it must."""
    return _room_left(element, LONGEST_PIECE) < 0


def _room_left(element: Element, room: int) -> int:
    for child in element.children:
        room = room - len(child) if isinstance(child, str) else _room_left(child, room - ELEMENT_COSTS)
        if room < 0:
            break
    return room


def text_pieces(text: str, most: int = LONGEST_PIECE) -> Iterator[str]:
    """The text in pieces, cut behind spaces where there are some."""
    start = 0
    while start < len(text):
        end = start + most
        if end < len(text):
            space = text.rfind(" ", end - min(ENDS_BEFORE, most // 2), end)
            end = space + 1 if space > start else end
        yield text[start:end]
        start = end


def pieces(element: Element) -> Iterator[Element]:
    """An inline element as several of the same kind, the tags that are open at a cut opened again behind it."""
    cutter = _Cutter(element)
    yield from cutter.below(element)
    yield cutter.path[0]


class _Cutter:
    def __init__(self, root: Element) -> None:
        self.path = [Element(root.tag, root.attributes)]  # the piece that is being filled, and what is open in it
        self.room = LONGEST_PIECE

    def below(self, element: Element) -> Iterator[Element]:
        for child in element.children:
            if isinstance(child, Element):
                if self.room <= 0:
                    yield self._cut()
                self.room -= ELEMENT_COSTS
                self._open(Element(child.tag, child.attributes))
                yield from self.below(child)
                self.path.pop()
                continue
            for part in text_pieces(child):
                if len(part) > self.room and self.room < LONGEST_PIECE // 2:
                    yield self._cut()
                self.path[-1].children.append(part)
                self.room -= len(part)

    def _open(self, element: Element) -> None:
        self.path[-1].children.append(element)
        self.path.append(element)

    def _cut(self) -> Element:
        """The piece as it stands; the next one begins with the same tags, which are no ends of links any more."""
        done, inside = self.path[0], self.path[1:]
        self.room = LONGEST_PIECE
        self.path = [Element(done.tag)]
        for each in inside:
            self._open(Element(each.tag, {name: value for name, value in each.attributes.items() if name != "id"}))
        return done
