"""The palette (type a few letters, Enter) and the key sheet, both made from the table of commands."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.commands import COMMANDS, MENU_TITLES, translated_menu
from ui.keymap import BARE_MODIFIERS, Keymap
from ui.theme import Theme, sans_font, serif_font

CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette. `hint` stands small beside the title; `keys` at the right."""

    id: str
    title: str
    hint: str = ""
    keys: str = ""


def folded(text: str) -> str:
    """Lower case, without accents: "Über" is found by "uber"."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def score(typed: str, title: str) -> int | None:
    """How well a few letters fit a title: whole words before word beginnings before letters in order; None where they do not."""
    typed, title = folded(typed).strip(), folded(title)
    if not typed:
        return 0
    at = title.find(typed)
    if at == 0:
        return 1000 - len(title)
    if at > 0:
        return (800 if not title[at - 1].isalnum() else 500) - at - len(title) // 8
    points, place, last = 300, 0, -2
    for letter in typed:
        if letter == " ":
            continue
        found = title.find(letter, place)
        if found < 0:
            return None
        begins = found == 0 or not title[found - 1].isalnum()
        points += 12 if begins else (6 if found == last + 1 else -2 * min(found - place, 10))
        last, place = found, found + 1
    return points


def best(typed: str, choices: Sequence[Choice]) -> list[Choice]:
    """The choices that fit, best first; without letters, all in their own order."""
    if not typed.strip():
        return list(choices)
    found = [(max(points), -number, choice) for number, choice in enumerate(choices) if (points := _points(typed, choice))]
    found.sort(key=lambda each: each[:2], reverse=True)
    # Where something fits well, what has only the same letters somewhere is noise.
    return [choice for points, _number, choice in found if points >= 0.4 * found[0][0]]


def _points(typed: str, choice: Choice) -> list[int]:
    by_title, by_hint = score(typed, choice.title), score(typed, f"{choice.hint} {choice.title}")
    found = [] if by_title is None else [by_title + 50]
    if by_hint is not None:
        found.append(by_hint - 100)
    if choice.keys == typed:
        found.append(2000)
    return found


def paint_keys(painter: QPainter, keys: str, right: int, middle: int, theme: Theme, px: float) -> int:
    """Paint "g u" or "Ctrl+K" as small caps of keys that end at `right`; returns where they begin."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = sans_font(11 * px / 13)
    metrics = QFontMetrics(font)
    height = round(18 * px / 13)
    painter.setFont(font)
    for key in reversed(keys.split(" ") if keys.strip() else []):
        width = max(height, metrics.horizontalAdvance(key) + round(10 * px / 13))
        box = QRectF(right - width + 0.5, middle - height / 2 + 0.5, width - 1, height - 1)
        painter.setPen(QPen(theme.color("rule"), 1))
        painter.setBrush(theme.color("page"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        right -= width + 4
    painter.restore()
    return right


class ChoicesModel(QAbstractListModel):
    """What fits the letters typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []

    def set_choices(self, choices: list[Choice]) -> None:
        """Show these."""
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        choice = self.choices[index.row()]
        if role == CHOICE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (choice.title, choice.hint, choice.keys) if part)
        return None


class ChoiceRow(QStyledItemDelegate):
    """Paints a line of the palette."""

    theme: Theme
    px: float = 13

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(300, round(34 * self.px / 13))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        choice: Choice = index.data(CHOICE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("selected"))
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 6, 6)
        left = rect.left() + 18
        right = paint_keys(painter, choice.keys, rect.right() - 16, rect.center().y() + 1, self.theme, self.px)
        font, small = sans_font(13.5 * self.px / 13), sans_font(12 * self.px / 13)
        hint = QFontMetrics(small).horizontalAdvance(choice.hint)
        title = QFontMetrics(font).elidedText(choice.title, Qt.TextElideMode.ElideRight, right - left - 12)
        painter.setFont(font)
        painter.setPen(self.theme.color("text"))
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), Qt.AlignmentFlag.AlignVCenter, title)
        start = left + QFontMetrics(font).horizontalAdvance(title) + 10
        if choice.hint and start + hint < right - 8:
            painter.setFont(small)
            painter.setPen(self.theme.color("muted"))
            painter.drawText(QRect(start, rect.top() + 1, hint + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, choice.hint)
        painter.restore()


class Sheet(QFrame):
    """A card that lies over the window, in its upper middle, and goes when it is left."""

    left = Signal()

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.theme = theme
        self.px = 13.0
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(42)
        shadow.setOffset(0, 10)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self.setProperty("keepsKeys", True)
        self._before: QWidget | None = None
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.color("rule"), 1))
        painter.setBrush(self.theme.color("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 11, 11)
        painter.end()

    def dress(self, theme: Theme, px: float) -> None:
        """Take colours and text size."""
        self.theme, self.px = theme, px
        self.update()

    def open_over(self, width: int, height: int) -> None:
        """Show it, as large as fits, and remember where the focus was."""
        window = self.parentWidget()
        if self.isHidden():
            self._before = window.window().focusWidget()
        width, height = min(width, window.width() - 32), min(height, window.height() - 48)
        self.setGeometry((window.width() - width) // 2, max(24, (window.height() - height) // 5), width, height)
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Put it away and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()


class Palette(Sheet):
    """A line to type in and what fits. Used for all commands, for sources and for folders."""

    chosen = Signal(str)
    typed_new = Signal(str)

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, theme)
        self._all: list[Choice] = []
        self._free = False
        self.setAccessibleName(self.tr("Palette"))
        self.field = QLineEdit(self)
        self.field.setFrame(False)
        self.field.setProperty("role", "palette")
        self.model = ChoicesModel(self)
        self.row = ChoiceRow(self)
        self.row.theme = theme
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("What fits"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.row)
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.clicked.connect(lambda _index: self._take())
        self.field.textChanged.connect(self._typed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 10, 1, 10)
        whole.setSpacing(8)
        inset = QVBoxLayout()
        inset.setContentsMargins(12, 0, 12, 0)
        inset.addWidget(self.field)
        whole.addLayout(inset)
        whole.addWidget(self.view, 1)
        self.dress(theme, 13)

    def dress(self, theme: Theme, px: float) -> None:
        super().dress(theme, px)
        self.row.theme, self.row.px = theme, px
        self.field.setFont(sans_font(15 * px / 13))
        self.view.setStyleSheet(f"QListView {{ background: {theme.raised}; }}")

    def open_with(self, choices: list[Choice], asked: str, *, free: bool = False) -> None:
        """Offer these; `free` lets a text that is none of them be chosen too (`typed_new`)."""
        self._all, self._free = choices, free
        self.field.setPlaceholderText(asked)
        self.field.setAccessibleName(asked)
        self.field.clear()
        self.open_over(round(600 * max(1.0, self.px / 15)), 480)
        self._typed("")
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _typed(self, text: str) -> None:
        self.model.set_choices(best(text, self._all))
        self._fit()
        if self.model.choices:
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _fit(self) -> None:
        """As high as its rows need."""
        rows = max(1, min(12, len(self.model.choices)))
        wanted = self.field.sizeHint().height() + 30 + rows * round(34 * self.px / 13)
        self.resize(self.width(), min(wanted, self.parentWidget().height() - 48))

    def _take(self) -> None:
        index, text = self.view.currentIndex(), self.field.text().strip()
        choice: Choice | None = index.data(CHOICE) if index.isValid() else None
        if choice is None and not (self._free and text):
            return
        self.leave()
        if choice is None or (self._free and text and score(text, choice.title) is None):
            self.typed_new.emit(text)
        else:
            self.chosen.emit(choice.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        row, last = self.view.currentIndex().row(), len(self.model.choices) - 1
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif key == Qt.Key.Key_Down or (control and key in (Qt.Key.Key_N, Qt.Key.Key_J)):
            self.view.setCurrentIndex(self.model.index(0 if row >= last else row + 1, 0))
        elif key == Qt.Key.Key_Up or (control and key == Qt.Key.Key_P):
            self.view.setCurrentIndex(self.model.index(last if row <= 0 else row - 1, 0))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            step = 10 if key == Qt.Key.Key_PageDown else -10
            self.view.setCurrentIndex(self.model.index(max(0, min(last, row + step)), 0))
        else:
            super().keyPressEvent(event)


def command_choices(keymap: Keymap) -> list[Choice]:
    """Every command as a line of the palette, the menu as its hint, its key at the right."""
    return [
        Choice(command.id, command.words.rstrip("…"), translated_menu(command.menu), keymap.first_key(command.id))
        for command in COMMANDS
        if command.id != "palette"
    ]


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
            rows = [(command.words.rstrip("…"), "   ".join(keymap.keys_of(command.id))) for command in COMMANDS
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
        gap, line = round(30 * self.px / 13), self._line
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
        whole.setContentsMargins(26, 20, 16, 16)
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
