"""All keys at a glance, made from the table of commands."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.commands import COMMANDS, MENU_TITLES, translated_menu
from ui.keymap import BARE_MODIFIERS, Keymap
from ui.sheet import Sheet, paint_keys, width_of_keys
from ui.theme import Theme, sans_font, serif_font


class KeyTable(QWidget):
    """The keys of all commands, painted in columns by menu."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.px = theme, 13.0
        self._groups: list[tuple[str, list[tuple[str, str]]]] = []
        self._columns: list[list[tuple[str, list[tuple[list[str], str]]]]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keys at a glance"))

    def show_keymap(self, keymap: Keymap) -> None:
        """Take the keys as they are now."""
        self._groups = []
        for menu in MENU_TITLES:
            rows = [(command.words.rstrip("…"), "   ".join(keymap.shown_keys(command.id))) for command in COMMANDS
                    if command.menu is menu and keymap.keys_of(command.id)]  # fmt: skip
            self._groups.append((translated_menu(menu), rows))
        told = (f"{title}: {keys}" for _menu, rows in self._groups for title, keys in rows)
        self.setAccessibleDescription("; ".join(told))
        self._lay_out()

    def dress(self, theme: Theme, px: float) -> None:
        """Take colours and text size."""
        self.theme, self.px = theme, px
        self._lay_out()

    @property
    def _line(self) -> int:
        return round(23 * self.px / 13)

    @property
    def _next(self) -> int:
        """From a row's first line to its second, where its words take two."""
        return round(16 * self.px / 13)

    def _lay_out(self) -> None:
        count = max(1, min(4, self.width() // round(270 * self.px / 13)))
        width = self._width_of(count)
        self._columns = [[] for _ in range(count)]
        heights = [0] * count
        for title, rows in self._groups:
            target = heights.index(min(heights))
            broken = [(self._lines(words, width - width_of_keys(keys, self.px) - 8), keys) for words, keys in rows]
            self._columns[target].append((title, broken))
            heights[target] += 2 * self._line + sum(self._height(lines) for lines, _keys in broken)
        self.setMinimumHeight(max(heights, default=0) + 8)
        self.update()

    def _width_of(self, columns: int) -> int:
        return (self.width() - self._gap * (columns - 1)) // max(1, columns)

    @property
    def _gap(self) -> int:
        return round(24 * self.px / 13)

    def _height(self, lines: list[str]) -> int:
        return self._line + self._next * (len(lines) - 1)

    def _lines(self, words: str, room: int) -> list[str]:
        """The words as lines that fit into the room: half of what a key does says nothing. Only a word is ever cut short."""
        metrics = QFontMetrics(sans_font(self.px))
        lines: list[str] = []
        for word in words.split():
            if lines and metrics.horizontalAdvance(f"{lines[-1]} {word}") <= room:
                lines[-1] += f" {word}"
            else:
                lines.append(metrics.elidedText(word, Qt.TextElideMode.ElideRight, max(room, 0)))
        return lines

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap, line = self._gap, self._line
        width = self._width_of(len(self._columns))
        text, head = sans_font(self.px), serif_font(16 * self.px / 13, semibold=True)
        for number, column in enumerate(self._columns):
            left, top = number * (width + gap), 0
            for title, rows in column:
                painter.setFont(head)
                painter.setPen(self.theme.color("text"))
                painter.drawText(QRect(left, top, width, line), Qt.AlignmentFlag.AlignVCenter, title)
                top += line + 2
                for lines, keys in rows:
                    right = paint_keys(painter, " ".join(keys.split()), left + width, top + line // 2, self.theme, self.px)
                    painter.setFont(text)
                    painter.setPen(self.theme.color("text"))
                    for number_of_line, words in enumerate(lines):
                        below = top + number_of_line * self._next
                        painter.drawText(QRect(left, below, right - left, line), Qt.AlignmentFlag.AlignVCenter, words)
                    top += self._height(lines)
                top += line - 4
        painter.end()


class KeySheet(Sheet):
    """All keys at a glance."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, theme)
        self.table = KeyTable(theme)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.table)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(26, 20, 26, 16)
        whole.addWidget(self.area)
        self.dress(theme, 13)

    def dress(self, theme: Theme, px: float) -> None:
        super().dress(theme, px)
        self.table.dress(theme, px)
        self.area.setStyleSheet(f"QScrollArea, QScrollArea > QWidget > QWidget {{ background: {theme.raised}; }}")

    def open_with(self, keymap: Keymap) -> None:
        """Show the keys as they are now."""
        self.table.show_keymap(keymap)
        self.open_over(round(1300 * self.px / 13), 400)
        self.layout().activate()
        wanted = self.table.minimumHeight() + 40
        self.open_over(round(1300 * self.px / 13), wanted)
        self.table.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.area.verticalScrollBar(), event.key()
        steps = {Qt.Key.Key_Down: 54, Qt.Key.Key_J: 54, Qt.Key.Key_Up: -54, Qt.Key.Key_K: -54, Qt.Key.Key_Space: 300,
                 Qt.Key.Key_PageDown: 300, Qt.Key.Key_PageUp: -300}  # fmt: skip
        if key in steps:
            bar.setValue(bar.value() + steps[Qt.Key(key)])
        elif Qt.Key(key) not in BARE_MODIFIERS:
            self.leave()
