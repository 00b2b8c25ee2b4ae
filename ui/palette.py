"""The palette: type a few letters, press Enter. Made from the table of commands, and used for sources and folders too."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.choices import Choice, best
from ui.sheet import Sheet, paint_keys
from ui.theme import Theme, sans_font

CHOICE = Qt.ItemDataRole.UserRole
NEW = "new"


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
        painter.setPen(self.theme.color("text" if choice.id else "muted"))
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), Qt.AlignmentFlag.AlignVCenter, title)
        start = left + QFontMetrics(font).horizontalAdvance(title) + 10
        if choice.hint and start + hint < right - 8:
            painter.setFont(small)
            painter.setPen(self.theme.color("muted"))
            painter.drawText(QRect(start, rect.top() + 1, hint + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, choice.hint)
        painter.restore()


class Palette(Sheet):
    """A line to type in and what fits. Used for all commands, for sources and for folders."""

    chosen = Signal(str)
    typed_new = Signal(str)

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, theme)
        self._all: list[Choice] = []
        self._new = ""
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

    def open_with(self, choices: list[Choice], asked: str, *, new: str = "") -> None:
        """Offer these; with `new`, such as "New folder “{0}”", what was typed too where it is none of them (`typed_new`)."""
        self._all, self._new = choices, new
        self.field.setPlaceholderText(asked)
        self.field.setAccessibleName(asked)
        self.field.clear()
        self.open_over(round(600 * max(1.0, self.px / 15)), 480)
        self._typed("")
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _typed(self, text: str) -> None:
        fitting, typed = best(text, self._all), text.strip()
        if self._new and typed and typed not in (choice.title for choice in self._all):
            fitting.append(Choice(NEW, self._new.format(typed)))
        self.model.set_choices(fitting or [Choice("", self.tr("Nothing fits."))])
        self._fit()
        self.view.setCurrentIndex(self.model.index(0, 0) if fitting else QModelIndex())

    def _fit(self) -> None:
        """As high as its rows need."""
        rows = max(1, min(12, len(self.model.choices)))
        wanted = self.field.sizeHint().height() + 30 + rows * round(34 * self.px / 13)
        self.resize(self.width(), min(wanted, self.parentWidget().height() - 48))

    def _take(self) -> None:
        choice: Choice | None = self.view.currentIndex().data(CHOICE)
        if choice is None or not choice.id:
            return
        self.leave()
        if choice.id == NEW:
            self.typed_new.emit(self.field.text().strip())
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
