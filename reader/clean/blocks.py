"""Turns the cleaned tree into blocks: paragraphs, headings, quotes, lists, figures, tables, code, each whole and safe."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html import escape

from reader.clean.block_html import attribute, bare_words, inherited, note_id, plainly_spaced, start_tag, trimmed, words_of
from reader.clean.leaves import plain_text
from reader.clean.nodes import Element, Text, detach, put_instead
from reader.clean.pictures import PICTURES, image_of, is_icon, picture_address, picture_text, pictures_in
from reader.clean.sanitise import SAFE_TAGS, sanitise_block, sanitise_line
from reader.clean.tables import cells_of, is_layout_table
from reader.clean.tags import BLOCK_TAGS, HEADINGS
from reader.clean.walk import all_of, first_of, holds, tags_below, text_of, texts_below
from reader.model.story import Block, BlockKind, Image

# Where something was taken out there stands an empty element of this name, so that its place among the blocks is known.
MARKER = "cw-gone"
LISTS = frozenset({"ul", "ol", "dl", "menu"})
# An unbroken run longer than this gets places where it may break; the words stay the same to any eye.
LONGEST_RUN = 2000
_BREAK = "\u200b"
_RUN = re.compile(rf"[^\s{_BREAK}]{{{LONGEST_RUN}}}(?=[^\s{_BREAK}])")
_NO_TEXT = frozenset({MARKER, *PICTURES})
_NOT_IN_LISTS = frozenset({"h1", "h2", "h3", "figure", "table", "blockquote"})
_NOT_IN_HEADINGS = HEADINGS | LISTS | {"figure", "figcaption", "table", "blockquote", "pre"}
_BOXES = (BLOCK_TAGS - SAFE_TAGS) | {"figure", "figcaption"}
# What parts a caption from a button that is gone.
_BAR_AT_END = re.compile(r"\s*[|·•]\s*\Z")
# A block where a parser allows none ends the paragraph around it, and leaves this behind.
_EMPTY = "<p></p>"
# Elements that the sanitiser would drop with their words; what is left of them when the passes are done is text.
_CONTROLS = frozenset({"select", "option", "button", "dialog", "video", "audio", "iframe", "object", "embed"})


@dataclass
class Blocks:
    """What was read: blocks, where the removals stood, and the pictures."""

    blocks: list[Block] = field(default_factory=list)
    places: dict[int, int] = field(default_factory=dict)
    images: list[Image] = field(default_factory=list)


class _Reader:
    def __init__(self, base_url: str, total: int, names: set[str]) -> None:
        self.base_url = base_url
        self.total = total
        # Most of what is read has none of these, and needs not be searched for them.
        self.has_marks, self.has_pictures = MARKER in names, not names.isdisjoint(PICTURES)
        self.out = Blocks()
        self.seen: set[str] = set()
        self.parted = False  # a rule stands between the last block and the next: sections without a heading are parted by it
        self.gone = False  # something that was taken out stood there: its own rules go with it

    def flow(self, element: Element, direction: str, language: str) -> None:
        """Reads the blocks below an element that holds blocks."""
        for child in element.contents:
            if type(child) is Element:
                self.one(child, direction, language)

    def one(self, element: Element, direction: str, language: str) -> None:
        name = element.name
        if name == MARKER:
            self._mark(element)
            return
        if element.attrs:
            direction = attribute(element, "dir") or direction
            language = attribute(element, "lang") or language
        if name in HEADINGS and holds(element, _NOT_IN_HEADINGS):
            # "<h1>One<div><h2>Another" is a box of headings: written as one, it would come apart when read again.
            self.flow(element, direction, language)
        elif name in HEADINGS:
            _make_plain(element)
            self._text_block(BlockKind.HEADING, element, "h2" if name == "h1" else name, direction, language)
        elif name in LISTS and not self._is_layout_list(element):
            self._whole(BlockKind.LIST, element, name if name != "menu" else "ul", direction, language)
        elif name == "blockquote" and _letters(element) < 0.7 * self.total:
            self._whole(BlockKind.QUOTE, element, "blockquote", direction, language)
        elif name == "figure":
            self._figure(element, direction, language)
        elif name == "table" and not is_layout_table(element):
            self._whole(BlockKind.TABLE, element, "table", direction, language)
        elif name == "pre":
            self._code(element)
        elif name == "figcaption" and not _holds_blocks(element):
            self._caption(element, inherited(direction, language))
        elif name in ("picture", "img"):
            self._picture(element, "")
        elif _holds_blocks(element):
            self.flow(element, direction, language)
        elif name == "hr":
            self.parted = bool(self.out.blocks) and not self.gone
        else:
            self._text_block(BlockKind.PARAGRAPH, element, "p", direction, language)

    def _mark(self, element: Element) -> None:
        number = element.get("n")
        if isinstance(number, str):
            self.out.places[int(number)] = len(self.out.blocks) - 1
            self.parted, self.gone = False, True

    def _marks_in(self, element: Element) -> None:
        for marker in all_of(element, (MARKER,)) if self.has_marks else ():
            self._mark(marker)
            detach(marker)

    def _add(self, kind: BlockKind, html: str, text: str) -> None:
        self._append(kind, sanitise_block(html, self.base_url).replace(_EMPTY, ""), text)

    def _append(self, kind: BlockKind, html: str, text: str) -> None:
        rule = "<hr>" if self.parted and kind is not BlockKind.HEADING else ""
        self.parted = self.gone = False
        self.out.blocks.append(Block(kind, rule + html, text))

    def _line(self, element: Element) -> str:
        """What stands in a block, safe, without the spaces and breaks at its ends: elements that went may have hidden them."""
        inner = words_of(element, self.base_url)
        html = sanitise_line(inner, self.base_url).replace(_EMPTY, "")
        return trimmed(html if html == inner or "<pre" in html else plainly_spaced(html))

    def _text_block(self, kind: BlockKind, element: Element, tag: str, direction: str, language: str) -> None:
        text = bare_words(element)
        if text is not None:
            line = escape(text, quote=False)
        else:
            if (self.has_marks or self.has_pictures) and holds(element, _NO_TEXT):
                self._marks_in(element)
                self._pull_pictures(element)
            text = plain_text(element)
            line = self._line(element) if text else ""
        if line:
            attributes = inherited(direction, language) + note_id(element)
            opening = start_tag(tag, attributes) if attributes else f"<{tag}>"
            self._append(kind, f"{opening}{line}</{tag}>", text)

    def _whole(self, kind: BlockKind, element: Element, tag: str, direction: str, language: str) -> None:
        self._marks_in(element)
        pictures = pictures_in(element) if self.has_pictures else []
        for picture in pictures:
            detach(picture)
        _make_plain(element)
        text = _table_text(element) if kind is BlockKind.TABLE else plain_text(element)
        for picture in pictures:
            self._picture(picture, "")
        if not text:
            return
        start = attribute(element, "start")
        extra = f' start="{escape(start)}"' if tag == "ol" and start else ""
        inner = words_of(element, self.base_url) if kind is BlockKind.TABLE else self._line(element)
        self._add(kind, f"<{tag}{inherited(direction, language)}{extra}>{inner}</{tag}>", text)

    def _code(self, element: Element) -> None:
        self._marks_in(element)
        text = text_of(element).strip("\n")
        if text.strip():
            self._add(BlockKind.CODE, f"<pre><code>{escape(text, quote=False)}</code></pre>", text)

    def _is_layout_list(self, element: Element) -> bool:
        """A list that holds the story itself, or headings and pictures rather than items."""
        if holds(element, _NOT_IN_LISTS):
            return True
        return len(text_of(element)) > 0.7 * self.total and self.total > 600 and _holds_paragraphs(element)

    def _figure(self, element: Element, direction: str, language: str) -> None:
        self._marks_in(element)
        caption = first_of(element, ("figcaption",))
        if caption is not None:
            direction, language = attribute(caption, "dir") or direction, attribute(caption, "lang") or language
        inside = first_of(element, ("table", "blockquote", "pre"))
        outside = "".join(str(text) for text in texts_below(element) if caption is None or not _is_inside(text, caption)).strip()
        pictures = pictures_in(element)
        if inside is not None or (len(outside) > 160 and (caption is not None or not pictures)) or len(outside) > 600:
            if _holds_blocks(element):
                self.flow(element, direction, language)
            else:
                self._text_block(BlockKind.PARAGRAPH, element, "p", direction, language)
            return
        for picture in pictures:
            detach(picture)
        text = _BAR_AT_END.sub("", plain_text(element))
        html = _BAR_AT_END.sub("", self._caption_line(element)) if text else ""
        for picture in pictures[:-1]:
            self._picture(picture, "")
        if pictures:
            self._picture(pictures[-1], text, html, inherited(direction, language))
        elif text:
            self._add(BlockKind.FIGURE, f"<figure><figcaption{inherited(direction, language)}>{html}</figcaption></figure>", text)

    def _caption_line(self, figure: Element) -> str:
        """The words of a figure whose pictures are gone: one line, or a paragraph for each of its blocks."""
        blocks = [figure, *all_of(figure, BLOCK_TAGS)]
        lines = [line for block in blocks if not _holds_blocks(block) and (line := self._line(block))]
        return lines[0] if len(lines) == 1 else "".join(f"<p>{line}</p>" for line in lines)

    def _caption(self, element: Element, attributes: str) -> None:
        """A caption without a <figure>: it joins the picture before it, if that has none yet."""
        self._marks_in(element)
        self._pull_pictures(element)
        text = _BAR_AT_END.sub("", plain_text(element))
        if not text:
            return
        below = f"<figcaption{attributes}>{_BAR_AT_END.sub('', self._line(element))}</figcaption></figure>"
        last = self.out.blocks[-1] if self.out.blocks else None
        if last is not None and last.kind is BlockKind.FIGURE and not last.text and self.out.images:
            self.out.blocks.pop()
            self.out.images[-1] = replace(self.out.images[-1], caption=text)
            self._add(BlockKind.FIGURE, last.html.removesuffix("</figure>") + below, text)
        else:
            self._add(BlockKind.FIGURE, "<figure>" + below, text)

    def _pull_pictures(self, element: Element) -> None:
        for picture in pictures_in(element) if self.has_pictures else ():
            if not is_icon(picture):
                self._picture(picture, "")
            detach(picture)

    def _picture(self, picture: Element, caption: str, caption_html: str = "", attributes: str = "") -> None:
        address = picture_address(picture, self.base_url)
        if address and address in self.seen and not caption:
            return
        self.seen.add(address)
        alt = picture_text(picture)
        if not address:
            if caption:
                self._add(BlockKind.FIGURE, f"<figure><figcaption{attributes}>{caption_html}</figcaption></figure>", caption)
            return
        below = f"<figcaption{attributes}>{caption_html}</figcaption>" if caption else ""
        image = image_of(picture) or picture
        sizes = [(name, attribute(image, name)) for name in ("width", "height")]
        size = "".join(f' {name}="{value}"' for name, value in sizes if value.isdecimal())
        html = f'<figure><img src="{escape(address)}" alt="{escape(alt)}"{size}>{below}</figure>'
        self._add(BlockKind.FIGURE, html, caption)
        self.out.images.append(Image(address, alt, caption))


def _is_inside(node: Text, element: Element) -> bool:
    return any(parent is element for parent in node.parents)


def _make_plain(element: Element) -> None:
    """Boxes inside a list, quote, table or heading become paragraphs, so that their words do not run together."""
    for box in all_of(element, _BOXES):
        if not holds(box, BLOCK_TAGS):
            box.name = "p"


def _holds_paragraphs(element: Element) -> bool:
    """Paragraphs, or boxes that are going to be some."""
    return any(box.name == "p" or not holds(box, BLOCK_TAGS) for box in all_of(element, _BOXES | {"p"}))


def _holds_blocks(element: Element) -> bool:
    return holds(element, BLOCK_TAGS)


def _letters(element: Element) -> int:
    """All of its letters, without spaces: those between a page's tags are gone when its story is read again."""
    return sum(map(len, plain_text(element).split()))


def _table_text(table: Element) -> str:
    lines = []
    caption = first_of(table, ("caption",))
    if caption is not None:
        lines.append(" ".join(plain_text(caption).split()))
    lines.extend("\t".join(" ".join(plain_text(cell).split()) for cell in cells_of(row)) for row in all_of(table, ("tr",)))
    return "\n".join(line for line in lines if line.strip())


def read_blocks(element: Element, base_url: str) -> Blocks:
    """The blocks of a tree, in order. The tree is used up."""
    tags = tags_below(element)
    for node in [node for tag in (element, *tags) for node in tag.contents if isinstance(node, Text) and len(node) > LONGEST_RUN]:
        if _RUN.search(node):
            put_instead(node, [Text(_RUN.sub(lambda run: run.group() + _BREAK, node))])
    names = {tag.name for tag in tags}
    for control in [tag for tag in tags if tag.name in _CONTROLS] if not names.isdisjoint(_CONTROLS) else ():
        # One that parts lines ("<menu>one<select>two") still does, or its words would stand bare between paragraphs.
        control.name = "div" if control.name in BLOCK_TAGS or holds(control, BLOCK_TAGS) else "span"
    reader = _Reader(base_url, _letters(element) if "blockquote" in names else 0, names)
    reader.flow(element, "", "")
    return reader.out
