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
from ui.sheet import Sheet, paint_keys
from ui.theme import Theme, sans_font, serif_font


class KeyTable(QWidget):
    """The keys of all commands, painted in columns by menu."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.px = theme, 13.0
        self._groups: list[tuple[str, list[tuple[str, str]]]] = []
        self._columns: list[list[tuple[str, list[tuple[str, str]]]]] = []
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

    def _lay_out(self) -> None:
        count = max(1, min(4, self.width() // round(270 * self.px / 13)))
        self._columns = [[] for _ in range(count)]
        heights = [0] * count
        for group in self._groups:
            target = heights.index(min(heights))
            self._columns[target].append(group)
            heights[target] += (len(group[1]) + 2) * self._line
        self.setMinimumHeight(max(heights, default=0) + 8)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap, line = round(24 * self.px / 13), self._line
        width = (self.width() - gap * (len(self._columns) - 1)) // max(1, len(self._columns))
        text, head = sans_font(self.px), serif_font(16 * self.px / 13, semibold=True)
        for number, column in enumerate(self._columns):
            left, top = number * (width + gap), 0
            for title, rows in column:
                painter.setFont(head)
                painter.setPen(self.theme.color("text"))
                painter.drawText(QRect(left, top, width, line), Qt.AlignmentFlag.AlignVCenter, title)
                top += line + 2
                for words, keys in rows:
                    middle = top + line // 2
                    right = paint_keys(painter, " ".join(keys.split()), left + width, middle, self.theme, self.px)
                    painter.setFont(text)
                    painter.setPen(self.theme.color("text"))
                    shown = QFontMetrics(text).elidedText(words, Qt.TextElideMode.ElideRight, right - left - 8)
                    painter.drawText(QRect(left, top, right - left, line), Qt.AlignmentFlag.AlignVCenter, shown)
                    top += line
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
