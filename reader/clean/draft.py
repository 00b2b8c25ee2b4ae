"""The tree being cleaned: a story's fragment in BeautifulSoup, cut into leaves (its smallest blocks), for passes to point at.

Every piece of text lies in exactly one leaf, so a pass judges whole blocks and never parts of a sentence. Passes read; only the
pipeline takes elements out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from reader.clean.loose import well_formed
from reader.clean.normalise import containers_of, normalise
from reader.clean.phrases import key
from reader.clean.soup import soup_of
from reader.clean.tables import take_apart_layout_tables
from reader.clean.tags import BLOCK_TAGS, HEADINGS, LEFT_OUT, MEDIA_TAGS, SITE_STRIP
from reader.clean.walk import all_of, tags_below, text_of
from reader.model.story import Reason

if TYPE_CHECKING:
    from reader.clean.memory import SourceMemory
    from reader.rules import Rule

# More than this share of a fragment's text is the story, whatever it is called.
MOST = 0.4


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a story before its body is cleaned."""

    url: str = ""
    language: str = ""
    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    names: tuple[str, ...] = ()
    published: datetime | None = None
    lead_image: str = ""
    source: str = ""
    # Classes and ids that the page's own style sheet hides: ".promo", "#popup".
    hidden_names: frozenset[str] = frozenset()
    memory: SourceMemory | None = None
    # True where `data-left-out` and `data-site-strip` in the fragment are ours and not the page's own.
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What a pass points at: elements in the order of the page, why, by which rule. `lifted`: the field they went to whole."""

    elements: tuple[Tag, ...]
    reason: Reason
    rule: str
    probability: float | None = None
    lifted: str = ""


@dataclass(eq=False, slots=True)
class Leaf:
    """A smallest block: a paragraph, a heading, a list item without blocks inside it, a picture standing alone."""

    element: Tag
    index: int
    text: str
    key: str
    links: float
    left_out: float | None
    alive: bool = True
    wrapped: bool = False
    tags: frozenset[str] = field(default_factory=frozenset)

    @property
    def is_heading(self) -> bool:
        return self.element.name in HEADINGS or "cw-heading" in self.tags

    @property
    def is_prose(self) -> bool:
        """Reads like a paragraph of a story rather than a headline, label or row of links."""
        if self.left_out is not None or self.links >= 0.5 or self.element.name in HEADINGS or "figcaption" in self.tags:
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
    return sum(
        1 for letter in text[:40] if "\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af"
    ) >= 15 and text.rstrip('」』）)"”').endswith(("。", "！", "？", "."))


class Draft:
    """A fragment ready for passes."""

    def __init__(self, html: str, context: Context) -> None:
        self.context = context
        self.soup = soup_of(well_formed(html))
        if not context.marked:
            for element in tags_below(self.soup):
                element.attrs.pop(LEFT_OUT, None)
                element.attrs.pop(SITE_STRIP, None)
        normalise(self.soup)
        self.leaves: list[Leaf] = []
        self._spans: dict[int, tuple[int, int]] = {}
        self.containers: list[Tag] = []
        # What the rules say of each leaf, filled as passes ask (see passes/matching.py).
        self.matched: dict[int, tuple[Rule, ...]] = {}
        # Boxes that a rule knows by name, likewise.
        self.named: list[tuple[Tag, Rule]] | None = None
        # Elements that a browser would not show, likewise.
        self.hidden: list[Tag] | None = None
        # How often something was taken out or called by another name.
        self.changes = 0
        self._tags: list[Tag] = []
        self._tags_of_change = -1
        self._prose: tuple[int, int] | None = None
        self._read()
        self.chosen = any(leaf.left_out is not None for leaf in self.leaves)

    def _read(self) -> None:
        """One walk: leaves, the span of leaves under each element, and containers."""
        for element, is_leaf, links, left_out, tags in _walk(self.soup):
            if is_leaf:
                text = plain_text(element)
                linked = 1.0 if links else _link_share(element, text)
                self._spans[id(element)] = (len(self.leaves), len(self.leaves) + 1)
                self.leaves.append(Leaf(element, len(self.leaves), text, key(text), linked, left_out, tags=tags))
            else:
                self.containers.append(element)
        for element in reversed(self.containers):
            first, last = len(self.leaves), 0
            for child in element.children:
                span = self._spans.get(id(child))
                if span:
                    first, last = min(first, span[0]), max(last, span[1])
            self._spans[id(element)] = (first, last) if last else (0, 0)
        self._lengths = [0]
        for leaf in self.leaves:
            self._lengths.append(self._lengths[-1] + len(leaf.text))

    @property
    def total(self) -> int:
        """Characters of text in the whole fragment as it came."""
        return self._lengths[-1]

    def alive(self) -> Iterator[Leaf]:
        """The leaves that no pass has taken yet."""
        return (leaf for leaf in self.leaves if leaf.alive)

    def span(self, element: Tag) -> tuple[int, int]:
        """First and past-last index of the leaves under an element."""
        return self._spans.get(id(element), (0, 0))

    def under(self, element: Tag) -> list[Leaf]:
        """Living leaves under an element."""
        first, last = self.span(element)
        return [leaf for leaf in self.leaves[first:last] if leaf.alive]

    def length(self, element: Tag) -> int:
        """Characters of text under an element, as it came."""
        first, last = self.span(element)
        return self._lengths[last] - self._lengths[first]

    def holds_most(self, element: Tag) -> bool:
        """True where an element holds so much of the text that it is the story, whatever its name says."""
        return self.length(element) > MOST * max(self.total, 1)

    def holds_prose(self, element: Tag) -> bool:
        """True where a paragraph of prose that the chooser kept stands under an element."""
        return any(leaf.is_prose for leaf in self.under(element))

    def grown(self, leaf: Leaf) -> Tag:
        """The largest element that holds nothing but this leaf: the box an "Advertisement" label stands in."""
        element = leaf.element
        while True:
            parent = element.parent
            if parent is None or parent is self.soup or parent.name in ("blockquote", "figure") or len(self.under(parent)) != 1:
                return element
            element = parent

    def tags(self) -> list[Tag]:
        """All elements as they stand, in the order of the page; walked anew only when something has changed."""
        if self._tags_of_change != self.changes:
            self._tags, self._tags_of_change = tags_below(self.soup), self.changes
        return self._tags

    def all_of(self, names: Collection[str]) -> list[Tag]:
        """Elements whose name is one of these."""
        return [element for element in self.tags() if element.name in names]

    def with_attribute(self, name: str) -> list[Tag]:
        """Elements that have the attribute."""
        return [element for element in self.tags() if name in element.attrs]

    def is_alive(self, element: Tag) -> bool:
        """False once the element, or one it stands in, was taken out."""
        node: Tag | None = element
        while node is not None:
            if node is self.soup:
                return True
            node = node.parent
        return False

    def prose_range(self) -> tuple[int, int]:
        """Index of the first and last living leaf that is prose; (0, -1) where there is none."""
        if self._prose is None:
            first = next((leaf.index for leaf in self.leaves if leaf.alive and leaf.is_prose), -1)
            last = next((leaf.index for leaf in reversed(self.leaves) if leaf.alive and leaf.is_prose), -1)
            self._prose = (max(0, first), last)
        return self._prose

    def bury(self, element: Tag) -> None:
        """Marks the leaves of an element as taken; the pipeline calls it when it takes the element out."""
        first, last = self.span(element)
        for leaf in self.leaves[first:last]:
            leaf.alive = False
        self._prose = None
        self.changes += 1

    def rename(self, leaf: Leaf, name: str) -> None:
        """Only the leaf's own element changes its name; a later reader sees it and knows what it is."""
        leaf.element.name = name
        leaf.tags = leaf.tags | {name}
        self._prose = None
        self.changes += 1

    def settle_tables(self) -> bool:
        """Takes apart what is no table any more once cells were taken out of it; True where there was one."""
        if not self.all_of(("table",)) or not take_apart_layout_tables(self.soup):
            return False
        self.changes += 1
        for leaf in self.leaves:
            if leaf.alive and not leaf.tags.isdisjoint(("td", "th")):
                leaf.tags = frozenset(node.name for node in (leaf.element, *leaf.element.parents))
        return True

    def reread(self, parent: Tag | None) -> None:
        """Reads a leaf anew from which a part of its line was taken out; the pipeline calls it with the part's parent."""
        node = parent
        while node is not None and id(node) not in self._spans:
            node = node.parent
        first, last = self.span(node) if node is not None else (0, 0)
        if last - first == 1 and self.leaves[first].element is node:
            leaf = self.leaves[first]
            leaf.text = plain_text(leaf.element)
            leaf.key = key(leaf.text)
            leaf.links = _link_share(leaf.element, leaf.text)
            self.matched.pop(first, None)


def plain_text(element: Tag) -> str:
    """An element's words: one space between them, a line break where the page has one; ruby readings in brackets."""
    contents = element.contents
    if len(contents) == 1 and type(contents[0]) is NavigableString and element.name != "pre":
        return " ".join(contents[0].split())
    parts: list[str] = []
    if element.name == "pre" or not _gather_text(element, parts):
        return element.get_text().strip("\n")
    lines = [" ".join(line.split()) for line in "".join(parts).split("\0")]
    return "\n".join(line for line in lines if line)


def _gather_text(element: Tag, parts: list[str]) -> bool:
    """The strings below, with "\\0" where a line ends; False where preformatted text stands below."""
    for node in element.contents:
        if isinstance(node, NavigableString):
            if not isinstance(node, PreformattedString):
                parts.append(node)
        elif isinstance(node, Tag):
            if node.name == "br":
                parts.append("\0")
            elif node.name in BLOCK_TAGS:
                if node.name == "pre":
                    return False
                parts.append("\0" if node.name not in ("td", "th") else " ")
            if node.contents and not _gather_text(node, parts):
                return False
    return True


def _link_share(element: Tag, text: str) -> float:
    if not text:
        return 0.0
    linked = sum(len(" ".join(text_of(link).split())) for link in all_of(element, ("a",)))
    return min(1.0, linked / len(text))


def _walk(soup: BeautifulSoup) -> Iterator[tuple[Tag, bool, bool, float | None, frozenset[str]]]:
    """Elements that hold blocks, and leaves, in order, with what they inherit: link, probability, ancestors' names."""
    stack: list[tuple[Tag, bool, float | None, frozenset[str]]] = [(soup, False, None, frozenset())]
    containers = containers_of(soup)
    while stack:
        element, linked, left_out, tags = stack.pop()
        if element is not soup:
            linked = linked or element.name == "a"
            own = element.get(LEFT_OUT)
            if isinstance(own, str):
                left_out = _probability(own)
        if element is not soup and id(element) not in containers:
            if element.name in BLOCK_TAGS or element.name in MEDIA_TAGS:
                yield element, True, linked, left_out, tags | {element.name}
            continue
        yield element, False, linked, left_out, tags
        below = tags | {element.name}
        stack.extend((child, linked, left_out, below) for child in reversed(element.contents) if isinstance(child, Tag))


def _probability(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return 0.0
