"""Searches the tree by element names: BeautifulSoup's own search builds its rules anew each time, dearer than cleaning itself."""

from __future__ import annotations

from collections.abc import Collection

from bs4 import Tag


def all_of(element: Tag, names: Collection[str]) -> list[Tag]:
    """Elements below, in the order of the page, whose name is one of these."""
    return [node for node in element.descendants if isinstance(node, Tag) and node.name in names]


def first_of(element: Tag, names: Collection[str]) -> Tag | None:
    """The first element below whose name is one of these."""
    return next((node for node in element.descendants if isinstance(node, Tag) and node.name in names), None)


def holds(element: Tag, names: Collection[str]) -> bool:
    """True where an element of one of these names stands below."""
    return any(isinstance(node, Tag) and node.name in names for node in element.descendants)


def with_attribute(element: Tag, name: str) -> list[Tag]:
    """Elements below that have the attribute."""
    return [node for node in element.descendants if isinstance(node, Tag) and name in node.attrs]
