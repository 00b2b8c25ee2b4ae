"""Searches the tree by element names, in one plain loop each."""

from __future__ import annotations

from collections.abc import Collection

from reader.clean.nodes import Element, Text


def tags_below(element: Element) -> list[Element]:
    """All elements below, in the order of the page."""
    found: list[Element] = []
    _gather(element, found)
    return found


def _gather(element: Element, found: list[Element]) -> None:
    for node in element.contents:
        if type(node) is Element:
            found.append(node)
            if node.contents:
                _gather(node, found)


def all_of(element: Element, names: Collection[str]) -> list[Element]:
    """Elements below, in the order of the page, whose name is one of these."""
    return [node for node in tags_below(element) if node.name in names]


def first_of(element: Element, names: Collection[str]) -> Element | None:
    """The first element below whose name is one of these."""
    for node in element.contents:
        if type(node) is Element:
            if node.name in names:
                return node
            if node.contents:
                found = first_of(node, names)
                if found is not None:
                    return found
    return None


def holds(element: Element, names: Collection[str]) -> bool:
    """True where an element of one of these names stands below."""
    return first_of(element, names) is not None


def all_around(elements: list[Element]) -> list[Element]:
    """Every element in which one of these stands, each once."""
    found: dict[int, Element] = {}
    for element in elements:
        parent = element.parent
        while parent is not None and id(parent) not in found:
            found[id(parent)] = parent
            parent = parent.parent
    return list(found.values())


def texts_below(element: Element) -> list[Text]:
    """All texts below, of whatever kind."""
    found: list[Text] = []
    for node in element.contents:
        if isinstance(node, Text):
            found.append(node)
        else:
            found.extend(texts_below(node))
    return found


def text_of(element: Element) -> str:
    """All strings below that are words."""
    parts: list[str] = []
    _gather_strings(element, element.counted, parts)
    return "".join(parts)


def stripped_texts(element: Element) -> list[str]:
    """The strings below that are words, each without the spaces at its ends, those that are nothing else left out."""
    parts: list[str] = []
    _gather_strings(element, element.counted, parts)
    return [text for part in parts if (text := part.strip())]


def _gather_strings(element: Element, kind: type[Text], parts: list[str]) -> None:
    for node in element.contents:
        if type(node) is Element:
            if node.contents:
                _gather_strings(node, kind, parts)
        elif type(node) is kind:
            parts.append(node)


def has_text(element: Element) -> bool:
    """True where words stand below, and not only spaces."""
    return _holds_text(element, element.counted)


def _holds_text(element: Element, kind: type[Text]) -> bool:
    for node in element.contents:
        if type(node) is Element:
            if node.contents and _holds_text(node, kind):
                return True
        elif type(node) is kind and node.strip():
            return True
    return False
