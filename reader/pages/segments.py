"""A page cut into segments: the runs of text between block tags, and the elements that hold them.

The unit that is kept or left out is a segment. Elements are numbered in document order, so that what an element
holds is a range of segments, and every sum over a part of the page is one subtraction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reader.pages.names import BIT, name_bits

# These part one run of text from the next. What stands in none of these lists runs on, like a word in bold.
BLOCK_TAGS = (
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
)  # fmt: skip
# No text of these is ever shown as text.
SKIPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "math-ml", "iframe", "object", "embed", "applet", "select", "option",
    "textarea", "head", "canvas", "audio", "video", "picture", "img", "input", "meta", "link", "map", "title", "noembed",
})  # fmt: skip
EMPHASIS = frozenset({"b", "strong", "i", "em", "u", "font", "mark"})
BLOCK, SKIP, BREAK, LINK, EMPHASISED, INLINE = range(6)
KINDS: dict[str, int] = (
    dict.fromkeys(BLOCK_TAGS, BLOCK)
    | dict.fromkeys(SKIPPED, SKIP)
    | dict.fromkeys(EMPHASIS, EMPHASISED)
    | {"br": BREAK, "a": LINK}
)
_PARTING = frozenset({BLOCK, BREAK})
_RUN_ON = frozenset({LINK, EMPHASISED, INLINE})
_PICTURES = frozenset({"img", "picture"})
TAG_NUMBERS = {tag: number for number, tag in enumerate(BLOCK_TAGS, start=1)}
NAMING = frozenset({"class", "id", "role", "itemprop", "data-testid", "data-component", "data-type", "property"})
MOST_SEGMENTS = 12_000

# What an element says of itself beside its names.
HIDDEN, ARTICLE_BODY, BLOCK_LINK, HAS_DATA = 1, 2, 4, 8


@dataclass(slots=True)
class Cut:
    """The page's block elements and text segments, in columns. Elements come in document order, so parents come first."""

    elements: list[Any] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    tags: list[int] = field(default_factory=list)
    bits: list[int] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)
    # The segments that stand within an element: from first[i] up to, not including, behind[i].
    first: list[int] = field(default_factory=list)
    # How many pictures stood before the element, and before its end.
    pictures_before: list[int] = field(default_factory=list)
    behind: list[int] = field(default_factory=list)
    # The last element within an element, itself where it holds none.
    last: list[int] = field(default_factory=list)
    pictures_behind: list[int] = field(default_factory=list)

    texts: list[str] = field(default_factory=list)
    holders: list[int] = field(default_factory=list)
    link_letters: list[int] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    emphasis_letters: list[int] = field(default_factory=list)
    inline_bits: list[int] = field(default_factory=list)
    # Where a segment stands in its holder: the child behind which it begins (None: at the very start) and its own children.
    begins_behind: list[Any] = field(default_factory=list)
    children: list[list[Any]] = field(default_factory=list)


def cut_page(tree: Any) -> Cut:
    """The page's body cut into segments."""
    body = tree if tree.tag == "body" else tree.find("body")
    if body is None:
        body = tree
    cutter = _Cutter()
    cutter.element(body, -1, 0)
    elements = map(list, zip(*cutter.elements, strict=True))
    ends = map(list, zip(*cutter.ends, strict=True))
    return Cut(*elements, *ends, *cutter.segment_columns())


def _holds_block(inline: Any) -> bool:
    """Whether an inline element holds a block, like a link around a whole card: it parts text as blocks do."""
    for child in inline:
        kind = KINDS.get(child.tag, INLINE)
        if kind == BLOCK or (kind in _RUN_ON and len(child) and _holds_block(child)):
            return True
    return False


class _Cutter:
    """One walk over the page. Rows are put together as tuples: this loop is half of what a page costs."""

    def __init__(self) -> None:
        self.elements: list[tuple[Any, int, int, int, int, str, int, int, int]] = []
        self.ends: list[tuple[int, int, int]] = []
        self.segments: list[tuple[str, int, int, int, int, int, Any, list[Any]]] = []
        self.pictures = 0
        # What is counted of the inline elements in the run of text that is being read.
        self.link = self.link_count = self.emphasis = self.inline = 0

    def segment_columns(self) -> list[list[Any]]:
        return list(map(list, zip(*self.segments, strict=True))) if self.segments else [[] for _ in range(8)]

    def element(self, element: Any, parent: int, depth: int) -> None:
        """Take a block element in, with all that is within it."""
        number = len(self.elements)
        name = element.tag
        tag = TAG_NUMBERS.get(name, 0)
        names, flags = _names_and_flags(element)
        bits = name_bits(names) if names else 0
        self.elements.append((element, parent, tag, bits, flags, f"{name} {names}", depth, len(self.segments), self.pictures))
        self.ends.append((0, 0, 0))
        # The run of text: its parts, the children in it, and the child behind which it begins.
        parts: list[str] = []
        inside: list[Any] = []
        behind = None
        text = element.text
        if text and not text.isspace():
            parts.append(text)
        for child in element if len(element) else ():
            kind = KINDS.get(child.tag, INLINE)
            if kind in _PARTING or (kind in _RUN_ON and len(child) and _holds_block(child)):
                if parts:
                    self._flush(number, parts, behind, inside)
                if parts or inside:
                    # New lists: the segment keeps its own.
                    parts, inside = [], []
                    self.link = self.link_count = self.emphasis = self.inline = 0
                behind = child
                if kind != BREAK and len(self.segments) < MOST_SEGMENTS:
                    self.element(child, number, depth + 1)
            else:
                inside.append(child)
                if kind == SKIP:
                    self.pictures += child.tag in _PICTURES
                else:
                    self._inline(child, kind == LINK, kind == EMPHASISED, parts)
            tail = child.tail
            if tail and (parts or not tail.isspace()):
                parts.append(tail)
        if parts:
            self._flush(number, parts, behind, inside)
        if inside:
            self.link = self.link_count = self.emphasis = self.inline = 0
        self.ends[number] = (len(self.segments), len(self.elements) - 1, self.pictures)

    def _inline(self, element: Any, linked: bool, emphasised: bool, parts: list[str]) -> None:
        """Take the text of an inline element into the run."""
        if not linked and not emphasised:
            name = element.get("class")
            if name:
                self.inline |= name_bits(name)
        text = element.text
        if not len(element):
            if text:
                self._take(text, linked, emphasised, parts)
        else:
            pieces = [text] if text else []
            for child in element:
                kind = KINDS.get(child.tag, INLINE)
                if kind == SKIP:
                    self.pictures += child.tag in _PICTURES
                elif kind == BREAK:
                    pieces.append(" ")
                else:
                    if pieces:
                        self._take("".join(pieces), linked, emphasised, parts)
                        pieces = []
                    self._inline(child, linked or kind == LINK, emphasised or kind == EMPHASISED, parts)
                    if linked and kind == LINK:
                        self.link_count -= 1
                if child.tail:
                    pieces.append(child.tail)
            if pieces:
                self._take("".join(pieces), linked, emphasised, parts)
        if linked and element.tag == "a":
            self.link_count += 1

    def _take(self, text: str, linked: bool, emphasised: bool, parts: list[str]) -> None:
        parts.append(text)
        if linked:
            self.link += len(text)
        if emphasised:
            self.emphasis += len(text)

    def _flush(self, holder: int, parts: list[str], behind: Any, inside: list[Any]) -> None:
        """End the run: it becomes a segment, if anything is in it."""
        text = " ".join((parts[0] if len(parts) == 1 else "".join(parts)).split())
        if text:
            link = min(self.link, len(text)) if self.link else 0
            emphasis = min(self.emphasis, len(text)) if self.emphasis else 0
            self.segments.append((text, holder, link, self.link_count, emphasis, self.inline, behind, inside))


def _names_and_flags(element: Any) -> tuple[str, int]:
    names: list[str] = []
    flags = 0
    for key, value in element.items():
        if key in NAMING:
            names.append(value)
            if key == "itemprop" and value == "articleBody":
                flags |= ARTICLE_BODY
        elif key == "style":
            if "none" in value or "hidden" in value:
                style = value.replace(" ", "").lower()
                if "display:none" in style or "visibility:hidden" in style:
                    flags |= HIDDEN
        elif key == "hidden" or (key == "aria-hidden" and value == "true"):
            flags |= HIDDEN
        elif key == "href":
            flags |= BLOCK_LINK
        elif key.startswith("data-"):
            flags |= HAS_DATA
    return " ".join(names), flags


__all__ = ["ARTICLE_BODY", "BIT", "BLOCK_LINK", "BLOCK_TAGS", "HAS_DATA", "HIDDEN", "TAG_NUMBERS", "Cut", "cut_page"]
