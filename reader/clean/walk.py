"""Searches the tree by element names, in one plain loop: BeautifulSoup's own search and walk cost more than cleaning itself."""

from __future__ import annotations

from collections.abc import Collection

from bs4 import Tag
from bs4.element import NavigableString


def tags_below(element: Tag) -> list[Tag]:
    """All elements below, in the order of the page."""
    found: list[Tag] = []
    _gather(element, found)
    return found


def _gather(element: Tag, found: list[Tag]) -> None:
    for node in element.contents:
        if isinstance(node, Tag):
            found.append(node)
            if node.contents:
                _gather(node, found)


def all_of(element: Tag, names: Collection[str]) -> list[Tag]:
    """Elements below, in the order of the page, whose name is one of these."""
    return [node for node in tags_below(element) if node.name in names]


def first_of(element: Tag, names: Collection[str]) -> Tag | None:
    """The first element below whose name is one of these."""
    for node in element.contents:
        if isinstance(node, Tag):
            found = node if node.name in names else first_of(node, names)
            if found is not None:
                return found
    return None


def holds(element: Tag, names: Collection[str]) -> bool:
    """True where an element of one of these names stands below."""
    return first_of(element, names) is not None


def ids_around(elements: list[Tag]) -> set[int]:
    """The `id` of every element in which one of these stands."""
    found: set[int] = set()
    for element in elements:
        parent = element.parent
        while parent is not None and id(parent) not in found:
            found.add(id(parent))
            parent = parent.parent
    return found


def text_of(element: Tag) -> str:
    """What `element.get_text()` gives: all strings below that are words."""
    parts: list[str] = []
    _gather_strings(element, element.interesting_string_types or (), parts)
    return "".join(parts)


def _gather_strings(element: Tag, kinds: Collection[type[NavigableString]], parts: list[str]) -> None:
    for node in element.contents:
        if isinstance(node, Tag):
            if node.contents:
                _gather_strings(node, kinds, parts)
        elif type(node) in kinds:
            parts.append(str(node))


def has_text(element: Tag) -> bool:
    """True where words stand below, and not only spaces."""
    return _holds_text(element, element.interesting_string_types or ())


def _holds_text(element: Tag, kinds: Collection[type[NavigableString]]) -> bool:
    return any(
        _holds_text(node, kinds) if isinstance(node, Tag) else type(node) in kinds and bool(str(node).strip())
        for node in element.contents
    )


def with_attribute(element: Tag, name: str) -> list[Tag]:
    """Elements below that have the attribute."""
    return [node for node in tags_below(element) if name in node.attrs]
