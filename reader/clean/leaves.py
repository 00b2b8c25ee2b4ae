"""The smallest blocks of a fragment, and what is read of each: its words, how far they are links, what it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.clean.nodes import Element, Text
from reader.clean.normalise import containers_of
from reader.clean.phrases import key
from reader.clean.tags import BLOCK_TAGS, HEADINGS, LEFT_OUT, MEDIA_TAGS
from reader.clean.walk import all_of, text_of

_MARK = re.compile(r"\d{1,3}|[*\u2020\u2021]")
# What may stand before a number without any space.
_OPEN = ("(", "[", "#", "-", "/", "\u2013")


@dataclass(eq=False, slots=True)
class Leaf:
    """A smallest block: a paragraph, a heading, a list item without blocks inside it, a picture standing alone."""

    element: Element
    index: int
    text: str
    key: str
    links: float
    left_out: float | None
    alive: bool = True
    tags: frozenset[str] = field(default_factory=frozenset)
    _prose: bool | None = None

    def read_again(self) -> None:
        """Its words anew, once a part of its line was taken out."""
        self._prose = None
        self.text = plain_text(self.element)
        self.key = key(self.text)
        self.links = _link_share(self.element, self.text)

    @property
    def is_heading(self) -> bool:
        return self.element.name in HEADINGS

    @property
    def is_prose(self) -> bool:
        """A paragraph of a story that the chooser kept, by what it reads like."""
        return self.left_out is None and self.reads_as_prose

    def rename(self, name: str) -> None:
        """Its element is something else than the page said."""
        self._prose = None
        self.element.name = name
        self.tags = self.tags | {name}

    @property
    def reads_as_prose(self) -> bool:
        """Reads like a paragraph of a story rather than a headline, label or row of links; of this one or of another story."""
        if self._prose is None:
            self._prose = self._reads_as_prose()
        return self._prose

    def _reads_as_prose(self) -> bool:
        if self.links >= 0.5 or self.element.name in HEADINGS or "figcaption" in self.tags:
            return False
        length = len(self.text)
        if length >= 25 and _is_dense(self.text):
            return True
        if length < 60:
            return False
        return (
            self.text.rstrip("\"'”’»)]").endswith((".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", ":", "።"))
            or length >= 160
        )


def _is_dense(text: str) -> bool:
    """Scripts without spaces say more in fewer characters."""
    return (
        not text[:40].isascii()
        and sum(1 for letter in text[:40] if "\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af") >= 15
        and text.rstrip('」』）)"”').endswith(("。", "！", "？", "."))
    )


def plain_text(element: Element) -> str:
    """An element's words: one space between them, a line break where the page has one; ruby readings in brackets."""
    contents = element.contents
    if len(contents) == 1 and type(contents[0]) is Text and element.name != "pre":
        return " ".join(contents[0].split())
    parts: list[str] = []
    if element.name == "pre" or not _gather_text(element, parts):
        return text_of(element).strip("\n")
    lines = [" ".join(line.split()) for line in "".join(parts).split("\0")]
    return "\n".join(line for line in lines if line)


def _gather_text(element: Element, parts: list[str]) -> bool:
    """The strings below, with "\\0" where a line ends; False where preformatted text stands below."""
    for node in element.contents:
        if isinstance(node, Text):
            parts.append(node)
        else:
            if node.name == "br":
                parts.append("\0")
            elif node.name == "a" and parts and _is_mark_of_a_note(node) and parts[-1][-1:] not in _OPEN:
                parts.append(" ")
            elif node.name in BLOCK_TAGS:
                if node.name == "pre":
                    return False
                parts.append("\0" if node.name not in ("td", "th") else " ")
            if node.contents and not _gather_text(node, parts):
                return False
    return True


def _is_mark_of_a_note(link: Element) -> bool:
    """A number that leads to a footnote is set small and high behind its word; in plain text it would be a part of it."""
    return len(link.contents) == 1 and isinstance(link.contents[0], Text) and _MARK.fullmatch(link.contents[0]) is not None


def _link_share(element: Element, text: str) -> float:
    links = all_of(element, ("a",)) if text else ()
    if not links:
        return 0.0
    linked = sum(len(" ".join(text_of(link).split())) for link in links)
    return min(1.0, linked / len(text))


def leaves_and_boxes(root: Element, tags: list[Element]) -> tuple[list[Leaf], list[Element]]:
    """The leaves in their order, and the elements that hold blocks, with what leaves inherit: link, probability, names above."""
    leaves: list[Leaf] = []
    boxes: list[Element] = []
    containers = containers_of(root, tags)
    # The same few sets are asked for again and again.
    joined: dict[tuple[frozenset[str], str], frozenset[str]] = {}
    stack: list[tuple[Element, bool, float | None, frozenset[str]]] = [(root, False, None, frozenset())]
    while stack:
        element, linked, left_out, above = stack.pop()
        name = element.name
        linked = linked or name == "a"
        own = element.attrs.get(LEFT_OUT)
        if isinstance(own, str):
            left_out = _probability(own)
        names = joined.get((above, name))
        if names is None:
            names = joined[above, name] = above | {name}
        if id(element) in containers:
            boxes.append(element)
            stack.extend((child, linked, left_out, names) for child in reversed(element.contents) if isinstance(child, Element))
        elif name in BLOCK_TAGS or name in MEDIA_TAGS:
            contents = element.contents
            if len(contents) == 1 and type(contents[0]) is Text and name != "pre":
                # As nearly all are.
                text, share = " ".join(contents[0].split()), float(linked)
            else:
                text = plain_text(element)
                share = 1.0 if linked else _link_share(element, text)
            leaves.append(Leaf(element, len(leaves), text, key(text), share, left_out, tags=names))
    return leaves, boxes


def _probability(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return 0.0
