"""A block's sanitised HTML as a small tree, read by the standard library's parser: deep input loses no text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

DEEPEST = 100
READ_AT_ONCE = 16_000  # characters
BLOCK_TAGS = frozenset((
    "p", "div", "section", "article", "main", "header", "footer", "aside", "address", "center", "form", "fieldset",
    "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "pre", "hr", "details", "summary", "nav",
))  # fmt: skip
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
# Elements whose text is never read out: the sanitiser lets none of them through, this is the second lock.
SILENT = frozenset(("script", "style", "template", "head", "title", "noscript", "iframe", "object", "svg", "math"))


@dataclass(slots=True)
class Element:
    """One element; `children` are elements and text."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    # What stands below it at any depth, noted while it is read: asking the tree again at each level takes long where it is deep.
    holds_blocks: bool = False
    holds_words: bool = False
    holds_pictures: bool = False

    def elements(self, *tags: str) -> Iterator[Element]:
        """All elements below this one with one of these tags, in reading order; does not look inside those it finds."""
        for child in self.children:
            if isinstance(child, Element):
                if child.tag in tags:
                    yield child
                else:
                    yield from child.elements(*tags)

    @property
    def text(self) -> str:
        """Everything that is text below this element."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root")
        self.open = [self.root]
        self.silent = 0
        # Elements deeper than DEEPEST are unwrapped: their text stays, their tags do not.
        self.unwrapped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self.silent += 1
            return
        if self.silent:
            return
        element = Element(tag, {name: value or "" for name, value in attrs})
        if tag in BLOCK_TAGS:
            self._note("holds_blocks")
        elif tag == "img":
            self._note("holds_pictures")
        if tag in VOID:
            self.open[-1].children.append(element)
        elif len(self.open) > DEEPEST:
            self.unwrapped.append(tag)
        else:
            self.open[-1].children.append(element)
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in SILENT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        elif self.unwrapped and self.unwrapped[-1] == tag:
            self.unwrapped.pop()
        elif not self.silent:
            for place in range(len(self.open) - 1, 0, -1):
                if self.open[place].tag == tag:
                    del self.open[place:]
                    break

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.open[-1].children.append(data)
            if not data.isspace():
                self._note("holds_words")

    def _note(self, what: str) -> None:
        for element in reversed(self.open):
            if getattr(element, what):
                break  # and so it stands at all those around it
            setattr(element, what, True)


def parse(html: str) -> Element:
    """The tree of a fragment, under an element called "root". Never raises, whatever the fragment is."""
    reading = Reading(html)
    while reading.step():
        pass
    return reading.root


class Reading:
    """Reads a fragment in steps of a few milliseconds; when `step` says no more, `root` is its tree."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._read = 0
        self._builder = _Builder()
        self.root = self._builder.root

    def step(self) -> bool:
        """Read on; False when all is read."""
        self._builder.feed(self._html[self._read : self._read + READ_AT_ONCE])
        self._read += READ_AT_ONCE
        if self._read < len(self._html):
            return True
        self._builder.close()
        return False


def quoted_from(paragraph: Element) -> Element | None:
    """Who is quoted, where a paragraph holds that alone; None for words of the quote."""
    inside = [child for child in paragraph.children if not isinstance(child, str) or child.strip()]
    only = inside[0] if len(inside) == 1 else None
    return only if isinstance(only, Element) and only.tag == "cite" else None
