"""Sets the blocks of a story one below the other: paragraphs, headings, quotes, lists, figures, code, and whatever is in them."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextCharFormat, QTextDocument

from reader.model.image import StoredImage
from reader.model.story import BlockKind, Story
from ui import formats
from ui.clean_text import clean_text
from ui.figures import FigureObject
from ui.formats import Formats, Setting
from ui.galley import Galley
from ui.inline import Inline
from ui.links import SHOW_MORE
from ui.markup import BLOCK_TAGS, READ_AT_ONCE, Element, Reading, quoted_from
from ui.ornaments import BULLETS
from ui.pieces import is_long, pieces, text_pieces
from ui.restored import restored_blocks
from ui.tables import is_data_table, set_table
from ui.theme import SEMIBOLD
from ui.wording import filled, takes_italics

translate = QCoreApplication.translate
STEP = 4_000  # letters set at a time, markup counted in: some ten milliseconds with their layout
MOST_BLOCKS = 5_000
MOST_LETTERS = 600_000  # a day of reading: what is more is set when it is asked for


class Typesetter(Galley):
    """Sets one story into one document; used once."""

    def __init__(
        self, document: QTextDocument, formats: Formats, figures: FigureObject, story: Story, images: Mapping[str, StoredImage]
    ) -> None:
        super().__init__(document, formats, figures, story.language, images)
        self.story = story
        self.inline = Inline(self.formats, story.url)
        self.code_runs = 0
        self.item: Element | None = None  # the item of a list whose first paragraph comes next
        self.begun = 0  # blocks
        self.left_over = 0  # blocks of which something is not set

    def set_blocks(self, restored: Collection[int], limit: int) -> Iterator[None]:
        """At most `limit` blocks of the story and some letters, those that were put back marked, a few letters at each step."""
        most = MOST_LETTERS if limit <= MOST_BLOCKS else math.inf
        spent = 0
        for _ in self._blocks(restored, limit):
            if self.work >= STEP:
                spent += self.work
                self.work = 0
                if spent > most:
                    break
                yield
        self.left_over = len(self.story.blocks) - self.begun + (spent > most)
        if self.left_over:
            self._show_more(self.left_over)

    def _blocks(self, restored: Collection[int], limit: int) -> Iterator[None]:
        back = restored_blocks(self.story, restored)
        body = Setting(self.formats.text(), self.formats.line)
        dateline_at = self.inline.expect_dateline(self.story)
        for index, block in enumerate(self.story.blocks[:limit]):
            self.begun = index + 1
            setting = replace(body, index=index, restored=back.get(index, -1))
            if index == dateline_at:
                self.inline.dateline_comes()
            if block.kind is BlockKind.PARAGRAPH and "<" not in block.html[3:-4] and "&" not in block.html:
                yield from self._paragraph(Element("p", {}, [block.text]), setting)
            else:
                reading = Reading(block.html)
                while reading.step():
                    self.work += READ_AT_ONCE // 8
                    yield
                yield from self.flow(reading.root, setting)

    # Blocks ----------------------------------------------------------------------------------------------------

    def flow(self, element: Element, setting: Setting) -> Iterator[None]:
        """The children of an element: blocks one below the other, loose text between them as paragraphs; a step after each."""
        loose: list[Element | str] = []
        for child in element.children:
            if isinstance(child, Element) and (child.tag in BLOCK_TAGS or child.holds_blocks or is_picture(child)):
                yield from self._loose(loose, setting)
                loose = []
                yield from self._block(child, setting)
            else:
                loose.append(child)
        yield from self._loose(loose, setting)

    def _loose(self, children: list[Element | str], setting: Setting) -> Iterator[None]:
        if children:
            yield from self._paragraph(Element("p", {}, children), setting)

    def _paragraph(self, element: Element, setting: Setting) -> Iterator[None]:
        """One paragraph. A longer one than Qt lays out in a moment is set in pieces, one below the other without a gap."""
        if not is_long(element):
            self._piece(element, setting)
            yield
            return
        before: Element | None = None
        for piece in pieces(element):
            if before is not None:
                self._piece(before, replace(setting, below=0))
                yield
            before = piece
        if before is not None:
            self._piece(before, setting)
        yield

    def _piece(self, element: Element, setting: Setting) -> None:
        text = element.text
        if not text.strip():
            for image in element.elements("img"):
                self.picture(image, setting)
            return
        self.work += len(text)
        pictures = list(element.elements("img"))
        self.start(setting, text.lstrip())
        self.inline.mark(self.cursor, element)
        if self.item is not None:
            self.inline.mark(self.cursor, self.item)
            self.item = None
        self.inline.set(self.cursor, element, setting.chars)
        for image in pictures:
            self.picture(image, setting)

    def _block(self, element: Element, setting: Setting) -> Iterator[None]:
        tag = element.tag
        if tag == "p":
            who = quoted_from(element) if setting.quote else None
            if who is not None:
                small = self.formats.small(0.82)
                element, setting = who, replace(setting, chars=small, line=round(small.font().pixelSize() * 1.5))
            yield from self._paragraph(element, setting) if not element.holds_blocks else self.flow(element, setting)
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            yield from self._heading(element, int(tag[1]), setting)
        elif tag == "blockquote":
            yield from self._quote(element, setting)
        elif tag in ("ul", "ol"):
            yield from self._list(element, setting)
        elif tag == "dl":
            yield from self._definitions(element, setting)
        elif tag == "img":
            self.picture(element, setting)
        elif tag == "table" and setting.tables < 3 and is_data_table(element, setting.tables):
            yield from set_table(self, element, setting)
        elif tag == "pre":
            yield from self._code(element, setting)
        elif tag == "hr":
            self.rule(4.0, setting, in_the_middle=True)
        elif tag == "figcaption":
            yield from self._caption(element, setting)
        elif tag == "a" and is_picture(element):
            for image in element.elements("img"):
                self.picture(image, setting)
        else:
            chars = self.inline.changed(element, setting.chars)
            yield from self.flow(element, replace(setting, chars=chars))

    def _heading(self, element: Element, level: int, setting: Setting) -> Iterator[None]:
        if not element.text.strip():
            return
        if is_long(element):
            yield from self._paragraph(element, setting)  # no heading is that long
            return
        chars = self.formats.heading(level)
        line = round(chars.font().pixelSize() * 1.26)
        above = self.formats.px(1.7 if level <= 2 else 1.3)
        block = self.formats.block(line, above, self.formats.px(0.42))
        block.setHeadingLevel(max(2, level))
        self.start(replace(setting, chars=chars), element.text, block=block)
        self.inline.set(self.cursor, element, chars)

    def _quote(self, element: Element, setting: Setting) -> Iterator[None]:
        step = self.formats.px(1.25)
        inner = replace(setting, quote=min(setting.quote + 1, 4), left=setting.left + step, lists=0)
        if takes_italics(element.text):
            chars = QTextCharFormat(setting.chars)
            chars.setFontItalic(True)
            inner = replace(inner, chars=chars)
        yield from self.flow(element, inner)

    def _list(self, element: Element, setting: Setting) -> Iterator[None]:
        ordered = element.tag == "ol"
        first = element.attributes.get("start", "")
        count = sum(1 for _ in element.elements("li"))
        number = int(first) if first.isdigit() and len(first) < 6 else (count if "reversed" in element.attributes else 1)
        last = max(number, number + count - 1)
        step = self.formats.px(1.55 + (0.55 * (len(str(last)) - 1) if ordered else 0))
        tight = all(len(item.text) < 90 for item in element.elements("li"))
        between = self.formats.px(0.22 if tight else 0.42)
        inner = replace(setting, left=setting.left + step, lists=setting.lists + 1, above=0, below=between)
        for item in element.children:
            if not isinstance(item, Element):
                yield from self._loose([item] if item.strip() else [], inner)
                continue
            if item.tag == "li":
                self.item = item
                value = item.attributes.get("value", "")
                number = int(value) if value.isdigit() and len(value) < 6 else number
                self.marker = f"{number}." if ordered else BULLETS[min(setting.lists, 2)]
                number += -1 if "reversed" in element.attributes else 1
            yield from self.flow(item, inner) if item.tag == "li" else self._block(item, inner)
            self.marker = ""
        if setting.lists == 0:
            form = self.cursor.blockFormat()
            form.setBottomMargin(self.formats.gap if setting.below is None else setting.below)
            self.cursor.setBlockFormat(form)

    def _definitions(self, element: Element, setting: Setting) -> Iterator[None]:
        loose: list[Element | str] = []
        for item in element.children:
            if not isinstance(item, Element) or item.tag not in ("dt", "dd", "div"):
                loose.append(item)
                continue
            yield from self.flow(Element("dl", {}, loose), setting)
            loose = []
            if item.tag == "dt":
                chars = QTextCharFormat(setting.chars)
                chars.setFontWeight(SEMIBOLD)
                yield from self.flow(item, replace(setting, chars=chars, below=self.formats.px(0.1)))
            elif item.tag == "div":
                yield from self._definitions(item, setting)
            else:
                yield from self.flow(item, replace(setting, left=setting.left + self.formats.px(1.55)))
        yield from self.flow(Element("dl", {}, loose), setting)

    def _caption(self, element: Element, setting: Setting) -> Iterator[None]:
        text = element.text.strip()
        if not text:
            return
        if is_long(element):
            yield from self._paragraph(element, setting)  # no caption is that long
            return
        self.tighten_above()
        chars = self.formats.small()
        line = round(chars.font().pixelSize() * 1.45)
        self.start(replace(setting, line=line, chars=chars, below=self.formats.px(1.1)), text)
        self.inline.set(self.cursor, element, chars)

    def _code(self, element: Element, setting: Setting) -> Iterator[None]:
        chars = self.formats.code()
        line = round(chars.font().pixelSize() * 1.5)
        self.code_runs += 1
        pad = self.formats.px(0.95)
        lines = element.text.strip("\n").split("\n")
        for place, raw in enumerate(lines):
            parts = list(text_pieces(clean_text(raw))) or [""]
            for number, words in enumerate(parts):
                first = place == number == 0
                last = place == len(lines) - 1 and number == len(parts) - 1
                above = self.formats.gap + self.formats.px(0.75) if first else 0
                below = self.formats.gap + self.formats.px(0.75) if last else 0
                block = self.formats.block(line, above, below)
                block.setProperty(formats.CODE_RUN, self.code_runs)
                block.setProperty(formats.PAD, float(pad))
                block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
                block.setRightMargin(pad)
                self.start(replace(setting, left=setting.left + pad), "a", chars, block)
                self.cursor.insertText(words.expandtabs(4), chars)
                self.work += len(words)
                yield

    def _show_more(self, left_over: int) -> None:
        words = filled(translate("page", "Show the rest: %1 more blocks"), left_over)
        chars = self.formats.linked(self.formats.small(0.9), SHOW_MORE)
        self.line(words, chars, 1.6, self.formats.gap, self.formats.gap)


def is_picture(element: Element) -> bool:
    """Whether an element is a picture, or nothing but a picture with a link around it."""
    if element.tag == "img":
        return True
    return element.holds_pictures and not element.holds_words
