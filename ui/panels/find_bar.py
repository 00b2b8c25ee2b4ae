"""The line below the page that finds words in the story: all places marked, the current one stronger, next and before by key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QTextEdit, QToolButton, QWidget

from ui import icons
from ui.panels.page_view import PageView
from ui.theme import Theme

MOST_PLACES = 1_000


class FindBar(QWidget):
    """Finds words in a text widget. Enter goes to the next place, Shift+Enter to the one before, Esc closes."""

    closed = Signal()

    def __init__(self, view: PageView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._places: list[QTextCursor] = []
        self._now = -1
        self.setProperty("paper", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Find in story"))
        self.words.setAccessibleName(self.tr("Find in story"))
        self.words.textChanged.connect(self._search)
        self.words.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("role", "muted")
        self.count.setMinimumWidth(64)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.count)
        self._buttons = []
        for name, icon, does in (
            (self.tr("Place before"), "arrow-up", lambda: self.step(-1)),
            (self.tr("Next place"), "arrow-down", lambda: self.step(1)),
            (self.tr("Close"), "x", self.close_bar),
        ):
            button = QToolButton(self)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(does)
            row.addWidget(button)
            self._buttons.append((button, icon))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw icons and marks in the theme's colours."""
        self._theme = theme
        for button, icon in self._buttons:
            button.setIcon(icons.icon(icon, theme.text, 16))
        self._mark()

    def open_bar(self, words: str = "") -> None:
        """Show the bar, with the marked words in it, and search."""
        self.show()
        if words and "\n" not in words:
            self.words.setText(words)
        self.words.setFocus()
        self.words.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Hide the bar and take the marks away."""
        if self.isHidden():
            return
        self.hide()
        self._places = []
        self._mark()
        self.closed.emit()

    def document_changed(self) -> None:
        """Another story is shown: search it, if the bar is open."""
        self._places = []
        self._now = -1
        if not self.isHidden():
            self._search()

    def step(self, by: int) -> None:
        """Go to the next place, or the one before; around the end."""
        if self._places:
            self._now = (self._now + by) % len(self._places)
            self._show()

    def _search(self) -> None:
        words = self.words.text()
        self._places = []
        document = self._view.document()
        place = QTextCursor(document)
        while words and len(self._places) < MOST_PLACES:
            place = document.find(words, place)
            if place.isNull():
                break
            self._places.append(QTextCursor(place))
        top = self._view.cursorForPosition(self._view.viewport().rect().topLeft()).position()
        later = [number for number, found in enumerate(self._places) if found.selectionStart() >= top]
        self._now = later[0] if later else (0 if self._places else -1)
        self._show()

    def _show(self) -> None:
        if self._places:
            self.count.setText(self.tr("{0} of {1}").format(self._now + 1, len(self._places)))
            rect = self._view.cursorRect(self._places[self._now])
            height = self._view.viewport().height()
            if rect.top() < 20 or rect.bottom() > height - 20:
                bar = self._view.verticalScrollBar()
                bar.setValue(bar.value() + rect.top() - height // 3)
        else:
            self.count.setText(self.tr("Not found") if self.words.text() else "")
        self._mark()

    def _mark(self) -> None:
        marks = []
        for number, place in enumerate(self._places):
            mark = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setBackground(QBrush(self._theme.color("mark_now" if number == self._now else "mark")))
            form.setForeground(QBrush(self._theme.color("text")))
            mark.cursor = place
            mark.format = form
            marks.append(mark)
        self._view.show_marks("found", marks)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return super().eventFilter(watched, event)
