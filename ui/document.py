"""A story as a page: furniture, blocks and credits set into a QTextDocument by a cursor, never from an HTML string.

The document loads nothing: pictures are text objects of our own (ui/figures.py), and whatever Qt might ask for gets a null image.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from time import thread_time
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QBrush, QImage, QTextCharFormat, QTextDocument, QTextOption

from reader.model.image import StoredImage
from reader.model.story import Furniture, Story
from ui.balance import balance
from ui.clean_text import clean_text
from ui.figures import OBJECT, FigureObject
from ui.formats import RESTORED, Formats, Setting
from ui.furniture import set_credits, set_furniture
from ui.theme import PageStyle, Theme, load_theme
from ui.typesetter import MOST_BLOCKS, Typesetter

LEAST_MARGIN = 24


class PageDocument(QTextDocument):
    """The set page. `set_width` centres the column in a viewport; `story_blocks` tells where each block of the story begins."""

    def __init__(self, theme: Theme, style: PageStyle, language: str = "", *, narrow: bool = False, paper: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self.style = style
        self.formats = Formats(theme, style, language, narrow=narrow, paper=paper)
        self.figures = FigureObject(theme, style.size)
        self.notes: dict[str, int] = {}  # where links within the story lead to
        self._width = 0.0
        self._steps: Iterator[None] | None = None
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setDefaultFont(self.formats.text().font())
        # As a text widget would have it; it lays everything out again where it finds another.
        option = self.defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)
        self.documentLayout().registerHandler(OBJECT, self.figures)

    def loadResource(self, kind: int, url: QUrl | str) -> Any:
        """Nothing is ever loaded: only a QImage, a null one, keeps Qt from opening a file of that name."""
        return QImage()

    def begin_setting(self, steps: Iterator[None]) -> None:
        """Take the steps that set this page; none is made yet."""
        self._steps = steps

    def set_more(self) -> bool:
        """Set the next blocks of the story; False where there are none left."""
        if self._steps is not None and next(self._steps, "done") == "done":
            self._steps = None
        if self._width:
            # Laid out as it comes: left to itself, Qt lays out ever more at a time.
            self.documentLayout().blockBoundingRect(self.lastBlock())
        return self._steps is not None

    def finish(self, within: float = math.inf) -> bool:
        """Set what is left of the story, or what can be set in so many seconds of work; whether nothing is left."""
        began = thread_time()
        while self.set_more():
            if thread_time() - began > within:
                return False
        return True

    def set_width(self, width: float, *, margin_above: float | None = None) -> None:
        """Lay the page out for a viewport of this px width: the column centred, its pictures fitted to it."""
        if width == self._width:
            return
        self._width = width
        em = self.style.size
        side = max(LEAST_MARGIN, (width - self.formats.column) / 2)
        self.figures.column = max(80.0, width - 2 * side)
        frame = self.rootFrame().frameFormat()
        frame.setLeftMargin(side)
        frame.setRightMargin(side)
        frame.setTopMargin(round(em * 2.4) if margin_above is None else margin_above)
        frame.setBottomMargin(round(em * 5))
        self.rootFrame().setFrameFormat(frame)
        balance(self, self.figures.column)
        self.setTextWidth(width)

    def is_set_for(self, width: float) -> bool:
        """Whether it is set as it would be for a viewport of this px width."""
        return self.formats.narrow == is_narrow(width, self.style)

    def spoken_text(self) -> str:
        """What can be read aloud: the text, each of its characters at its place."""
        self.finish()
        return self.toPlainText().replace("\ufffc", " ").replace("\u200b", " ")

    def place_of_removal(self, index: int) -> int:
        """Where the block stands that was put back from this removal; -1 where none is on the page."""
        self.finish()
        block = self.begin()
        while block.isValid():
            if block.blockFormat().intProperty(RESTORED) == index + 1:
                return block.position()
            block = block.next()
        return -1


def build_document(
    story: Story,
    theme: Theme,
    style: PageStyle | None = None,
    images: Mapping[str, StoredImage] | None = None,
    restored: Collection[int] = (),
    *,
    limit: int = MOST_BLOCKS,
    narrow: bool = False,
    paper: bool = False,
    at_once: bool = True,
    width: float = 0.0,
) -> PageDocument:
    """The page of a story, not yet laid out; `images` are the kept pictures by address, `restored` indices of removals;

    `narrow` sets headings for a column that is much narrower than the measure, `paper` keeps a PDF's text whole.
    Not `at_once`, only its first blocks are set; `set_more` and `finish` set the rest.
    `width` is the viewport's, 0 where it is not known yet.
    """
    document = PageDocument(theme, style or PageStyle(), story.language, narrow=narrow, paper=paper)
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, story.furniture.headline)
    if width:
        # Before there is anything to lay out: text that is set into the right column is laid out once.
        document.set_width(width)
    setter = Typesetter(document, document.formats, document.figures, story, images or {})
    document.notes = setter.inline.notes
    document.begin_setting(_setting(setter, story, restored, limit))
    if at_once:
        document.finish()
    else:
        document.set_more()
    return document


def _setting(setter: Typesetter, story: Story, restored: Collection[int], limit: int) -> Iterator[None]:
    """Sets a story step by step. Knows the document by its cursor only, so that a page let go of unfinished is gone at once."""
    setter.cursor.beginEditBlock()
    set_furniture(setter, story)
    balance(setter.cursor.document(), setter.figures.column)
    for _ in setter.set_blocks(restored, limit):
        setter.cursor.endEditBlock()
        yield
        setter.cursor.beginEditBlock()
    set_credits(setter, story.furniture)
    setter.cursor.endEditBlock()


def is_narrow(width: float, style: PageStyle) -> bool:
    """Whether a viewport of this px width holds much less than the measure."""
    return width - 2 * LEAST_MARGIN < 0.9 * _column(style)


@lru_cache(maxsize=64)
def _column(style: PageStyle) -> float:
    return Formats(load_theme("light"), style).column


def build_changes(
    since: str, back: str, spans: Iterable[tuple[str, str]], theme: Theme, style: PageStyle, *, width: float
) -> PageDocument:
    """What changed between two versions, word by word: `spans` are kinds ("same", "added", "removed") and their text; the first
    block is the headline, as large as the story's own on a page of this width.
    """
    document = PageDocument(theme, style, narrow=is_narrow(width, style))
    fmt = document.formats
    setter = Typesetter(document, fmt, document.figures, Story("", "", Furniture(""), ()), {})
    setter.line(since, fmt.kicker(), 1.5, 0, fmt.px(0.36))
    setter.cursor.insertText(f"  ·  {back}", fmt.small(0.72))
    letters = _letters(fmt.headline(), theme)
    setter.line("", letters["same"], 1.2, 0, fmt.px(0.9))
    setter.balance_line()
    before, is_apart = "same", True
    for kind, text in spans:
        for place, part in enumerate(text.split("\n\n")):
            if place:
                letters, is_apart = _letters(fmt.text(), theme), True
                setter.start(Setting(letters["same"], fmt.line))
            if kind != before and "same" not in (kind, before) and not is_apart and part[:1].strip():
                setter.cursor.insertText(" ", letters["same"])  # what went and what came in its place are two words
            setter.cursor.insertText(clean_text(part), letters[kind])
            before, is_apart = kind, not part or part[-1].isspace()
    return document


def _letters(same: QTextCharFormat, theme: Theme) -> dict[str, QTextCharFormat]:
    added, removed = QTextCharFormat(same), QTextCharFormat(same)
    added.setBackground(QBrush(theme.color("restored")))
    added.setFontUnderline(True)
    added.setUnderlineColor(theme.color("good"))
    removed.setForeground(QBrush(theme.color("muted")))
    removed.setFontStrikeOut(True)
    return {"same": same, "added": added, "removed": removed}
