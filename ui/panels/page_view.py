"""The paper of the reading pane: a text widget that shows one page and its ornaments, and neither loads nor opens anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QTextEdit, QWidget

from ui.panels.paper import Paper

if TYPE_CHECKING:
    from ui.document import PageDocument

OVERLAP = 1.5  # lines of the page before that a page down leaves, so that the eye finds its place
A_PAGE_ON = 0.02  # seconds of setting where who reads has come to the end of what is set: a key held down asks again at once
LINE = 28


class _ScrollBar(QScrollBar):
    """Shows nothing where there is nothing to scroll."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)


class PageView(Paper):
    """The paper: shows one PageDocument, paints its ornaments, lets no link open and no file load by itself."""

    width_changed = Signal(float)
    size_steps = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: PageDocument | None = None
        self._marks: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The bar's place is kept where there is nothing to scroll: a page set ahead for one width would be set again for another.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(_ScrollBar(self))
        self.setProperty("paper", "page")
        self.setAccessibleName(self.tr("Story"))

    def show_page(self, page: PageDocument) -> None:
        """Change the paper: another page, from its top."""
        self.show_marks("spoken", [])
        self.setDocument(page)
        self.verticalScrollBar().setSingleStep(page.formats.line)
        self._page = page

    def page(self) -> PageDocument | None:
        """The page that is shown."""
        return self._page

    def paint_below(self, painter: QPainter, part: QRectF) -> None:
        document = self.page()
        if document is not None:
            from ui import ornaments

            ornaments.paint(painter, document, document.theme, document.style.size, part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The place is taken before the text flows anew: afterwards the same height is another word.
        place = self.read_share()
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.width_changed.emit(place)

    def event(self, event: QEvent) -> bool:
        # Keys belong to the table of commands: the text widget claims only those that copy and select.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll)
            if not mine:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        document = self.page()
        to_the_end = event.matches(QKeySequence.StandardKey.SelectAll) or event.key() == Qt.Key.Key_End
        if to_the_end and document is not None:
            document.finish()
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.size_steps.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the words alone, with paragraphs parted by blank lines, and no signs of pictures."""
        data = QMimeData()
        text = self.textCursor().selection().toPlainText()
        lines = (line.replace("\ufffc", "").replace("\u200b", "").strip() for line in text.split("\n"))
        data.setText("\n\n".join(line for line in lines if line))
        return data

    def page_down(self) -> bool:
        """A viewport on, less a line; False at the end."""
        bar = self.verticalScrollBar()
        is_set = True
        if bar.value() + 2 * self._step() > bar.maximum() and self._page is not None:
            is_set = self._page.finish(A_PAGE_ON)
        if bar.value() >= bar.maximum() and is_set:
            return False
        bar.setValue(bar.value() + self._step())
        return True

    def page_up(self) -> bool:
        """A viewport back, less a line; False at the start."""
        bar = self.verticalScrollBar()
        if bar.value() <= 0:
            return False
        bar.setValue(bar.value() - self._step())
        return True

    def _step(self) -> int:
        line = self._page.formats.line if self._page is not None else LINE
        return int(max(line, self.viewport().height() - OVERLAP * line))

    def read_share(self) -> float:
        """The share of the text above the top of the viewport, 0 to 1."""
        if self.verticalScrollBar().value() == 0:
            return 0.0
        return float(min(1.0, self.top_position() / max(1, self.document().characterCount())))

    def show_marks(self, what: str, marks: list[QTextEdit.ExtraSelection]) -> None:
        """Mark words for one purpose ("found", "spoken"); those marked for another stay."""
        self._marks[what] = marks
        self.setExtraSelections([mark for each in self._marks.values() for mark in each])

    def top_position(self) -> int:
        """The position in the text of what stands at the top of the viewport."""
        point = QPointF(self.viewport().width() / 2, self.verticalScrollBar().value() + 4)
        return max(0, self.document().documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit))

    def go_to_share(self, fraction: float) -> None:
        """Scroll so that this share of the text is above the top."""
        document, bar = self.page(), self.verticalScrollBar()
        if document is None or fraction <= 0:
            bar.setValue(0)
            return
        document.finish()
        position = min(document.characterCount() - 1, round(fraction * document.characterCount()))
        block = document.findBlock(position)
        top = document.documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position - block.position())
        document.documentLayout().documentSize()
        bar.setValue(round(top + (line.y() if line.isValid() else 0)))

    def bring(self, position: int) -> None:
        """Scroll a place in the text to a third of the height."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._rect_at(position).top() - self.viewport().height() // 3)

    def bring_into_sight(self, position: int) -> None:
        """The same where that place is not to be seen; otherwise nothing moves under the reader's eyes."""
        rect = self._rect_at(position)
        if rect.top() < 0 or rect.bottom() > self.viewport().height():
            self.bring(position)

    def _rect_at(self, position: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor)

    def mark_spoken(self, start: int, length: int) -> None:
        """Mark the words that are being read aloud and keep them in sight; a length of 0 takes the mark away."""
        document = self.page()
        if document is None or length <= 0:
            self.show_marks("spoken", [])
            return
        mark, cursor = QTextEdit.ExtraSelection(), QTextCursor(document)
        cursor.setPosition(max(0, min(start, document.characterCount() - 1)))
        cursor.setPosition(min(start + length, document.characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(QBrush(document.theme.color("mark")))
        form.setForeground(QBrush(document.theme.color("text")))
        mark.cursor, mark.format = cursor, form
        self.show_marks("spoken", [mark])
        rect, height = self.cursorRect(cursor), self.viewport().height()
        if rect.top() < 0 or rect.bottom() > height - 2 * rect.height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 4)
