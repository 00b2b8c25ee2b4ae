"""Where a page is set line below line: how a paragraph begins, a picture, a rule or a single line stands, whatever they say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from reader.model.image import StoredImage
from ui import formats
from ui.balance import BALANCED
from ui.clean_text import clean_text
from ui.figures import FigureObject, figure_for
from ui.formats import Formats, Setting
from ui.markup import Element
from ui.pieces import LONGEST_LINE
from ui.wording import is_rtl

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
PARAGRAPH_COSTS = 60  # letters


class Galley:
    """The document as far as it is set. Everything goes to its end."""

    def __init__(
        self, document: QTextDocument, formats: Formats, figures: FigureObject, language: str, images: Mapping[str, StoredImage]
    ) -> None:
        self.language = language
        self.images = images
        self.formats = formats
        self.figures = figures
        self.cursor = QTextCursor(document)
        self.fresh = True  # the cursor stands in an empty block that the next paragraph may use
        self.marker = ""  # of a list, for the paragraph that comes next
        self.seen: set[str] = set()  # addresses of pictures
        self.work = 0  # letters set since the last step

    def start(
        self,
        setting: Setting,
        text: str = "",
        chars: QTextCharFormat | None = None,
        block: QTextBlockFormat | None = None,
    ) -> None:
        """Begin a paragraph; `text` tells its direction."""
        form = block or self.formats.block(setting.line, setting.above, setting.below)
        form.setLeftMargin(form.leftMargin() + setting.left)
        if is_rtl(text, self.language):
            form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            form.setLeftMargin(0)
            form.setRightMargin(setting.left)
        if setting.align is not None:
            form.setAlignment(setting.align)
        if setting.quote:
            form.setProperty(formats.QUOTE_DEPTH, setting.quote)
        if setting.restored >= 0:
            form.setProperty(formats.RESTORED, setting.restored + 1)
        if setting.index >= 0:
            form.setProperty(formats.BLOCK_INDEX, setting.index)
        if self.marker:
            form.setProperty(formats.MARKER, self.marker)
            self.marker = ""
        chars = chars or setting.chars
        self.work += PARAGRAPH_COSTS
        if self.fresh:
            # Not its characters' format: in a table's cell that is where the cell itself lives, its spans and its borders.
            self.cursor.setBlockFormat(form)
            self.fresh = False
        else:
            self.cursor.insertBlock(form, chars)

    def picture(self, image: Element, setting: Setting) -> bool:
        """One picture in its own block; False for what is no picture to show."""
        url, alt = image.attributes.get("src", ""), " ".join(image.attributes.get("alt", "").split())
        return self.picture_at(url, alt, setting)

    def picture_at(self, url: str, alt: str, setting: Setting) -> bool:
        figure = figure_for(url, alt, self.images)
        if figure is None or not url:
            return False
        self.seen.add(url)
        block = self.formats.figure_block(self.formats.px(0.7))
        block.setBottomMargin(self.formats.gap)
        self.start(replace(setting, chars=self.formats.text()), "", block=block)
        self.figures.insert(self.cursor, figure)
        return True

    def tighten_above(self) -> None:
        form = self.cursor.blockFormat()
        form.setBottomMargin(self.formats.px(0.42))
        self.cursor.setBlockFormat(form)

    def rule(self, width: float, setting: Setting, *, in_the_middle: bool = False) -> None:
        """A thin line of so many em at the column's edge; `in_the_middle`, between sections, as far from the next as the last."""
        below = self.formats.px(0.4) + (self.formats.gap if in_the_middle else 0)
        block = self.formats.block(self.formats.line * 0.5, self.formats.px(0.4), below)
        block.setProperty(formats.RULE, width)
        self.start(replace(setting, align=Qt.AlignmentFlag.AlignHCenter) if in_the_middle else setting, "", block=block)

    def line(self, text: str, chars: QTextCharFormat, leading: float, above: float, below: float, *, right: bool = False) -> None:
        """A paragraph of plain text in one kind of letters; `right` sets it to the right whichever way it runs."""
        line = round(chars.font().pixelSize() * leading)
        align = RIGHT if right else None
        if len(text) > LONGEST_LINE:
            text = text[:LONGEST_LINE] + "…"
        self.start(Setting(chars, line, above=above, below=below, align=align), text)
        self.cursor.insertText(clean_text(text), chars)

    def balance_line(self) -> None:
        """The paragraph that stands here is to be broken into lines of like length."""
        form = self.cursor.blockFormat()
        form.setProperty(BALANCED, True)
        self.cursor.setBlockFormat(form)
