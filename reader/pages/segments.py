"""Cuts a page into segments: the runs of text between block tags, lists of links, and the elements that hold them.

The unit that is kept or left out is a segment. Elements are numbered in document order, so that what an element
holds is a range of segments, and every sum over a part of the page is one subtraction.
"""

from __future__ import annotations

from functools import reduce
from itertools import chain
from operator import or_
from typing import Any

from lxml import etree

from reader.pages.attributes import ARTICLE_BODY, BLOCK_LINK, HAS_DATA, HIDDEN, names_and_flags
from reader.pages.cut import BLOCK_TAGS, FEWEST_OF_MENU, TAG_NUMBERS, Cut
from reader.pages.names import BIT, bits_of

# No text of these is ever shown as text.
SKIPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "math-ml", "iframe", "object", "embed", "applet", "select", "option",
    "textarea", "head", "canvas", "audio", "video", "picture", "img", "input", "meta", "link", "map", "title", "noembed",
})  # fmt: skip
EMPHASIS = frozenset({"b", "strong", "i", "em", "u", "font", "mark"})
# In this order one comparison tells what parts text, what is passed over, and what runs on.
BLOCK, BREAK, SKIP, LINK, EMPHASISED, INLINE = range(6)
KINDS: dict[str, int] = (
    dict.fromkeys(BLOCK_TAGS, BLOCK)
    | dict.fromkeys(SKIPPED, SKIP)
    | dict.fromkeys(EMPHASIS, EMPHASISED)
    | {"br": BREAK, "a": LINK}
)
_kind_of = KINDS.get
_PICTURES = frozenset({"img", "picture"})
MOST_SEGMENTS = 12_000
# Of lists in lists only the outer ones are asked whether they are menus, for each is read for it.
_LISTS = frozenset({"ul", "ol"})
LISTS_ASKED = 3


def cut_page(tree: Any) -> Cut:
    """The page's body cut into segments."""
    body = tree if tree.tag == "body" else tree.find("body")
    if body is None:
        body = tree
    cutter = _Cutter()
    cutter.element(body, body.tag, -1, 0, 0)
    return cutter.cut()


def _holds_block(inline: Any) -> bool:
    """Whether an inline element holds a block, like a link around a whole card: it parts text as blocks do."""
    for child in inline[:]:
        kind = _kind_of(child.tag, INLINE)
        if kind == BLOCK or (kind > SKIP and len(child) and _holds_block(child)):
            return True
    return False


class _Cutter:
    """One walk over the page. Rows are put together as tuples, and what stands in most elements is looked at where it stands
    instead of by a call: this loop is a quarter of what a page costs. Children are taken as a list (`element[:]`), which lxml
    makes in half the time that it takes to go through them one by one.

    What names mean is looked up for the whole page at once, when it has been walked.
    """

    def __init__(self) -> None:
        self.elements: list[tuple[Any, int, int, int, int, int, int]] = []
        self.ends: list[tuple[int, int, int]] = []
        self.segments: list[tuple[str, int, int, int, int, tuple[str, ...], Any, list[Any]]] = []
        # Each chain of tags with their names by its last one and the number of the chain above; and what ends each.
        self.paths: dict[str, int] = {}
        self.path_parents: list[int] = []
        self.path_ends: list[int] = []
        # Each tag with its names, and by its number the names alone, and the tag's number.
        self.signed: dict[str, int] = {}
        self.names: list[str] = []
        self.tags: list[int] = []
        self.pictures = 0
        # How many lists are around what is being read.
        self.lists = 0
        # What is counted of the inline elements in the run of text that is being read, and the names of those that have any.
        self.link = self.link_count = self.emphasis = 0
        self.inline: list[str] = []

    def cut(self) -> Cut:
        """What was found, in columns."""
        elements, parents, paths, flags, depths, first, pictures_before = map(list, zip(*self.elements, strict=True))
        behind, last, pictures_behind = map(list, zip(*self.ends, strict=True))
        segments = map(list, zip(*self.segments, strict=True)) if self.segments else ([] for _ in range(8))
        texts, holders, link_letters, links, emphasis, inline, begins_behind, children = segments
        meant = bits_of(self.names)
        tags, bits = [self.tags[end] for end in self.path_ends], [meant[end] for end in self.path_ends]
        named = list(dict.fromkeys(chain.from_iterable(inline)))
        meanings = dict(zip(named, bits_of(named), strict=True))
        return Cut(
            elements,
            parents,
            [tags[path] for path in paths],
            [bits[path] for path in paths],
            flags,
            paths,
            depths,
            first,
            pictures_before,
            behind,
            last,
            pictures_behind,
            texts,
            holders,
            link_letters,
            links,
            emphasis,
            [reduce(or_, map(meanings.__getitem__, names)) if names else 0 for names in inline],
            begins_behind,
            children,
            self.path_parents,
            self.path_ends,
            bits,
            list(self.signed),
            self.tags,
        )

    def element(self, element: Any, name: str, parent: int, above: int, depth: int) -> None:
        """Take a block element in, with all that is within it."""
        elements, segments = self.elements, self.segments
        number = len(elements)
        names, flags = "", 0
        if attributes := element.items():
            key, names = attributes[0]
            if key != "class" or len(attributes) > 1:  # most elements have a class and no more
                names, flags = names_and_flags(attributes)
        chain = f"{above} {name} {names}"
        path = self.paths.get(chain, -1)
        if path < 0:
            path = self.paths[chain] = self._new_path(above, name, names)
        elements.append((element, parent, path, flags, depth, len(segments), self.pictures))
        self.ends.append((0, 0, 0))
        is_list = name in _LISTS
        if is_list:
            if self.lists < LISTS_ASKED and self._takes_menu(element, number):
                return
            self.lists += 1
        # The run of text: its parts, the children in it, and the child behind which it begins.
        parts: list[str] = []
        inside: list[Any] = []
        behind = None
        text = element.text
        if text and not text.isspace():
            parts.append(text)
        for child in element[:]:
            name = child.tag
            kind = _kind_of(name, INLINE)
            if kind <= BREAK or (kind > SKIP and len(child) and _holds_block(child)):
                if parts or inside:
                    self._flush(number, parts, behind, inside)
                    # New lists: the segment keeps its own.
                    parts, inside = [], []
                behind = child
                if kind != BREAK and len(segments) < MOST_SEGMENTS:
                    self.element(child, name, number, path, depth + 1)
            else:
                inside.append(child)
                if kind == SKIP:
                    self.pictures += name in _PICTURES
                else:
                    self._inline(child, kind == LINK, kind == EMPHASISED, parts)
                    if kind == LINK:
                        self.link_count += 1
            tail = child.tail
            if tail and (parts or not tail.isspace()):
                parts.append(tail)
        if parts or inside:
            self._flush(number, parts, behind, inside)
        if is_list:
            self.lists -= 1
        self.ends[number] = (len(segments), len(elements) - 1, self.pictures)

    def _new_path(self, above: int, name: str, names: str) -> int:
        signed = f"{name} {names}"
        end = self.signed.get(signed, -1)
        if end < 0:
            end = self.signed[signed] = len(self.names)
            self.names.append(names)
            self.tags.append(TAG_NUMBERS.get(name, 0))
        self.path_parents.append(above)
        self.path_ends.append(end)
        return len(self.path_ends) - 1

    def _takes_menu(self, element: Any, number: int) -> bool:
        """Take a list of links as one segment; False where it is none."""
        links = [link for link in element.iter("a") if link.get("href")]
        if len(links) < FEWEST_OF_MENU:
            return False
        words = " ".join([_said_in(link) if len(link) else link.text or "" for link in links]).split()
        if not words or "".join(words) != "".join(_all_text(element).split()):
            return False
        text = " ".join(words)
        self.pictures += len(list(element.iter(*_PICTURES)))
        self.segments.append((text, number, len(text), len(links), 0, (), None, element[:]))
        self.ends[number] = (len(self.segments), number, self.pictures)
        return True

    def _inline(self, element: Any, linked: bool, emphasised: bool, parts: list[str]) -> None:
        """Take the text of an inline element into the run."""
        if not linked and not emphasised:
            names = element.get("class")
            if names:
                self.inline.append(names)
        text = element.text
        children = element[:]
        if not children:
            if text:
                self._take(text, linked, emphasised, parts)
            return
        pieces = [text] if text else []
        for child in children:
            kind = _kind_of(child.tag, INLINE)
            if kind == SKIP:
                self.pictures += child.tag in _PICTURES
            elif kind == BREAK:
                pieces.append(" ")
            else:
                if pieces:
                    self._take("".join(pieces), linked, emphasised, parts)
                    pieces = []
                self._inline(child, linked or kind == LINK, emphasised or kind == EMPHASISED, parts)
                if kind == LINK and not linked:
                    self.link_count += 1
            if child.tail:
                pieces.append(child.tail)
        if pieces:
            self._take("".join(pieces), linked, emphasised, parts)

    def _take(self, text: str, linked: bool, emphasised: bool, parts: list[str]) -> None:
        parts.append(text)
        if linked:
            self.link += len(text)
        if emphasised:
            self.emphasis += len(text)

    def _flush(self, holder: int, parts: list[str], behind: Any, inside: list[Any]) -> None:
        """End the run: it becomes a segment, if anything is in it."""
        text = " ".join((parts[0] if len(parts) == 1 else "".join(parts)).split())
        if not inside:
            if text:
                self.segments.append((text, holder, 0, 0, 0, (), behind, inside))
            return
        if text:
            link, emphasis = min(self.link, len(text)), min(self.emphasis, len(text))
            self.segments.append((text, holder, link, self.link_count, emphasis, tuple(self.inline), behind, inside))
        self.link = self.link_count = self.emphasis = 0
        if self.inline:
            self.inline = []


def _said_in(link: Any) -> str:
    """All text in a link that holds elements, with spaces between what each says; most hold one with text alone."""
    if len(link) == 1 and not len(link[0]):
        inside = link[0]
        return f"{link.text or ''} {inside.text or ''} {inside.tail or ''}"
    return " ".join(link.itertext())


def _all_text(element: Any) -> str:
    """All text in an element. (XPath's string() takes three times as long.)"""
    return str(etree.tostring(element, encoding="unicode", method="text", with_tail=False))


__all__ = ["ARTICLE_BODY", "BIT", "BLOCK_LINK", "BLOCK_TAGS", "HAS_DATA", "HIDDEN", "TAG_NUMBERS", "Cut", "cut_page"]
