"""The tree that cleaning works on: elements and runs of text that know where they stand, and no more than passes ask for.

A general library's tree keeps every node's neighbours as well, and setting those anew cost more than what passes look for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

AttributeValue = str | list[str]
Node = TypeVar("Node", bound="Element | Text")
ROOT = "[document]"


class Text(str):
    """A run of text between two tags."""

    __slots__ = ("parent",)
    parent: Element | None


class Reading(Text):
    """How letters are read: not counted among the words of what it stands in."""

    __slots__ = ()


class Bracket(Text):
    """What stands around a reading where readings are not set apart."""

    __slots__ = ()


class Element:
    """An element. `counted` is the kind of text that makes up its words."""

    __slots__ = ("attrs", "contents", "counted", "name", "parent")

    def __init__(self, name: str, attrs: dict[str, AttributeValue] | None = None, counted: type[Text] = Text) -> None:
        self.name = name
        self.attrs = {} if attrs is None else attrs
        self.contents: list[Element | Text] = []
        self.counted = counted
        self.parent: Element | None = None

    def get(self, name: str) -> AttributeValue | None:
        """An attribute's value, None where there is none; of classes a list."""
        return self.attrs.get(name)

    @property
    def elements(self) -> Iterator[Element]:
        """The elements right below."""
        return (node for node in self.contents if isinstance(node, Element))

    @property
    def parents(self) -> Iterator[Element]:
        """What it stands in, from the nearest outwards; the root is the last."""
        return parents_of(self)

    def append(self, node: Element | Text) -> None:
        """Puts a node that stands nowhere at the end."""
        node.parent = self
        self.contents.append(node)


def parents_of(node: Element | Text) -> Iterator[Element]:
    """What a node stands in, from the nearest outwards."""
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def around(element: Element, names: Collection[str]) -> Element | None:
    """The nearest element around it that has one of these names."""
    return next((parent for parent in parents_of(element) if parent.name in names), None)


def detach(node: Node) -> Node:
    """Takes a node out of where it stands."""
    parent = node.parent
    if parent is not None:
        del parent.contents[_place(node, parent)]
        node.parent = None
    return node


def put_before(place: Element | Text, node: Element | Text) -> None:
    """Puts a node that stands nowhere before another one."""
    parent = place.parent
    assert parent is not None
    node.parent = parent
    parent.contents.insert(_place(place, parent), node)


def put_instead(place: Element | Text, nodes: Sequence[Element | Text]) -> None:
    """Puts nodes that stand nowhere in the place of another one, which is taken out."""
    parent = place.parent
    assert parent is not None
    number = _place(place, parent)
    for node in nodes:
        node.parent = parent
    parent.contents[number : number + 1] = nodes
    place.parent = None


def put_around(nodes: list[Element | Text], box: Element) -> None:
    """Puts neighbours into a box, which takes their place."""
    parent = nodes[0].parent
    assert parent is not None
    number = _place(nodes[0], parent)
    parent.contents[number : number + len(nodes)] = [box]
    box.parent = parent
    for node in nodes:
        box.append(node)


def move_all(source: Element, target: Element) -> None:
    """Puts all that stands in one element at the end of another."""
    for node in source.contents:
        node.parent = target
    target.contents.extend(source.contents)
    source.contents = []


def _place(node: Element | Text, parent: Element) -> int:
    """Two texts that say the same are two."""
    for number, child in enumerate(parent.contents):
        if child is node:
            return number
    raise ValueError(f"{parent.name} does not hold this")
