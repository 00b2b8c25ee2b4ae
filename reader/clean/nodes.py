"""BeautifulSoup's tree as cleaning works on it: elements and runs of text that know what they stand in and what stands in them.

BeautifulSoup also notes each node's neighbours, and noting them anew whenever a pass takes something out cost more than all that
passes look for. Here they are looked up when somebody asks, so that `find_all`, `select` and the like answer as ever.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeVar

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

AttributeValue = str | list[str]
Node = TypeVar("Node", bound="Element | Text")
ROOT = BeautifulSoup.ROOT_TAG_NAME
EMPTY = frozenset(["br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"])


class _Neighbours(PageElement):
    """Who stands before and behind a node, found by where it stands; what is noted of it is not kept."""

    def _beside(self, step: int) -> Element | Text | None:
        siblings: list[Any] = self.parent.contents if self.parent is not None else []
        place = next((number for number, node in enumerate(siblings) if node is self), None)
        return siblings[place + step] if place is not None and 0 <= place + step < len(siblings) else None

    @property
    def next_sibling(self) -> Element | Text | None:
        return self._beside(1)

    @next_sibling.setter
    def next_sibling(self, _node: object) -> None: ...

    @property
    def previous_sibling(self) -> Element | Text | None:
        return self._beside(-1)

    @previous_sibling.setter
    def previous_sibling(self, _node: object) -> None: ...

    @property
    def next_element(self) -> Element | Text | None:
        if isinstance(self, Element) and self.contents:
            return self.contents[0]
        node: Any = self
        while node is not None:
            if (after := node.next_sibling) is not None:
                return after  # type: ignore[no-any-return]
            node = node.parent
        return None

    @next_element.setter
    def next_element(self, _node: object) -> None: ...

    @property
    def previous_element(self) -> Element | Text | None:
        before: Any = self.previous_sibling
        while isinstance(before, Element) and before.contents:
            before = before.contents[-1]
        return before if before is not None else self.parent  # type: ignore[return-value]

    @previous_element.setter
    def previous_element(self, _node: object) -> None: ...


class Text(_Neighbours, NavigableString):
    """A run of text between two tags."""

    parent: Element | None = None

    def __new__(cls, words: str) -> Text:
        return str.__new__(cls, words)


class Reading(Text):
    """How letters are read: not counted among the words of what it stands in."""


class Bracket(Text):
    """What stands around a reading where readings are not set apart."""


class Element(_Neighbours, Tag):
    """An element. `counted` is the kind of text that makes up its words.

    What all elements of a fragment have in common is said by the class: setting it on each is what making a Tag costs most.
    """

    parent: Element | None = None
    contents: list[Element | Text]  # type: ignore[assignment]
    counted: type[Text] = Text
    attrs: dict[str, AttributeValue]  # type: ignore[assignment]
    namespace = prefix = sourceline = sourcepos = None
    parser_class = BeautifulSoup
    known_xml = False
    # Where the last node was looked for: passes go from the first to the last, so the next one stands right behind.
    looked_at = 0
    cdata_list_attributes = preserve_whitespace_tags = None
    _namespaces: dict[str, str] = {}  # noqa: RUF012  (read only, as BeautifulSoup declares it)

    def __init__(self, name: str, attrs: dict[str, AttributeValue] | None = None, counted: type[Text] = Text) -> None:
        self.name = name
        self.attrs = {} if attrs is None else attrs
        self.contents = []
        if counted is not Text:
            self.counted = counted

    # One element is another one only if it is the same, however alike they are.
    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__

    @property
    def hidden(self) -> bool:  # type: ignore[override]
        """The root is no element of the page."""
        return self.name == ROOT

    @property
    def can_be_empty_element(self) -> bool:  # type: ignore[override]
        return self.name in EMPTY

    @property
    def interesting_string_types(self) -> set[type[Text]]:  # type: ignore[override]
        return {self.counted}

    def _insert(self, position: int, new_child: Any) -> list[Any]:
        node = new_child if isinstance(new_child, (Element, Text)) else Text(str(new_child))
        detach(node)
        node.parent = self
        self.contents.insert(position, node)
        return [node]

    @property
    def elements(self) -> Iterator[Element]:
        """The elements right below."""
        return (node for node in self.contents if isinstance(node, Element))


def around(element: Element, names: Collection[str]) -> Element | None:
    """The nearest element around it that has one of these names."""
    parent = element.parent
    while parent is not None and parent.name not in names:
        parent = parent.parent
    return parent


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
        node.parent = box
    box.contents.extend(nodes)


def move_all(source: Element, target: Element) -> None:
    """Puts all that stands in one element at the end of another."""
    for node in source.contents:
        node.parent = target
    target.contents.extend(source.contents)
    source.contents = []


def _place(node: Element | Text, parent: Element) -> int:
    """Two texts that say the same are two. The search begins where the last one ended: a box of many things out of which each
    goes in its turn is else walked through from its beginning for every one of them.
    """
    contents = parent.contents
    begin = parent.looked_at if parent.looked_at < len(contents) else 0
    for places in (range(begin, len(contents)), range(begin)):
        for number in places:
            if contents[number] is node:
                parent.looked_at = number
                return number
    raise ValueError(f"{parent.name} does not hold this")
