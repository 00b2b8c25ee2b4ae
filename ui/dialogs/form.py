"""What dialogs share: a calm card with a title, labels that never take text for markup, buttons in the reader's language."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.panels.stories import plain
from ui.theme import serif_font


class Form(QDialog):
    """A title, fields in a form, a line for what is wrong, buttons."""

    def __init__(self, window: QWidget, title: str, accept: str, *, width: int = 480) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(width, max(320, window.width() - 40)))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(26, 22, 26, 20)
        self.column.setSpacing(14)
        self.heading = plain(title, parent=self)
        self._dress_heading()
        self.heading.setWordWrap(True)
        self.column.addWidget(self.heading)
        self.fields = QFormLayout()
        self.fields.setHorizontalSpacing(18)
        self.fields.setVerticalSpacing(11)
        self.fields.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.column.addLayout(self.fields)
        self.area: QScrollArea | None = None
        self.note = plain(role="muted", parent=self)
        self.note.setWordWrap(True)
        self.note.hide()
        self.column.addWidget(self.note)
        self.column.addStretch(1)
        self.buttons = QDialogButtonBox(self)
        self.ok = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setDefault(True)
        self.cancel = self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)

    def ask(self, label: str, field: QWidget) -> None:
        """One field with its label, which is its name for screen readers too."""
        named = plain(label, parent=self)
        named.setBuddy(field)
        if isinstance(field, QAbstractSpinBox):
            field.lineEdit().setTextMargins(6, 0, 0, 0)  # the stylesheet sets the text at the very edge
        field.setAccessibleName(label)
        if isinstance(field, QComboBox) and field.isEditable():
            field.lineEdit().setAccessibleName(label)
        self.fields.addRow(named, field)

    def let_fields_scroll(self) -> None:
        """Many fields, on a low screen or in large letters: they scroll, and the buttons stay on the screen."""
        place = self.column.indexOf(self.fields)
        self.column.removeItem(self.fields)
        self.fields.setContentsMargins(0, 1, 10, 1)
        inside = QWidget(self)
        inside.setLayout(self.fields)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        self.column.insertWidget(place, self.area, 1)
        for field in (*self.findChildren(QAbstractSpinBox), *self.findChildren(QComboBox)):
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who scrolls past a number with the wheel does not mean to change it."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QAbstractSpinBox | QComboBox) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _dress_heading(self) -> None:
        self.heading.setFont(serif_font(self.font().pixelSize() * 1.5, semibold=True))

    def changeEvent(self, event: QEvent) -> None:
        """Letters became larger or smaller while it is open, as by its own choice of their size: it grows with them."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            QTimer.singleShot(0, self, self._fit)  # when its fields know their own letters

    def _fit(self) -> None:
        self._dress_heading()
        self._level_fields()
        if self.area is not None:
            self._give_room(self.area)
        self.column.activate()
        self.resize(self.sizeHint().expandedTo(self.minimumSize()).boundedTo(self.screen().availableGeometry().size()))

    def _level_fields(self) -> list[QWidget]:
        """All fields as high as the highest: the style makes each kind a pixel or two higher or lower, by the text's size."""
        found: list[QWidget] = []
        for kind in (QAbstractSpinBox, QComboBox, QLineEdit):
            found += self.findChildren(kind)
        fields = [field for field in found if self.fields.indexOf(field) >= 0]
        highest = max((field.sizeHint().height() for field in fields), default=0)
        for field in fields:
            field.setMinimumHeight(highest)
        return fields

    def _give_room(self, area: QScrollArea) -> None:
        """All fields in sight where the screen is high enough for them."""
        whole = area.widget().sizeHint()
        around = self.heading.sizeHint().height() + self.buttons.sizeHint().height() + 150
        height = max(120, min(whole.height(), self.screen().availableGeometry().height() - around))
        bar = area.verticalScrollBar().sizeHint().width() if height < whole.height() else 0
        area.setMinimumSize(whole.width() + bar, height)

    def showEvent(self, event: QShowEvent) -> None:
        fields = self._level_fields()
        if self.area is not None:
            self._give_room(self.area)
        self._put_buttons_last()
        if self.focusWidget() is None and fields:
            min(fields, key=self.fields.indexOf).setFocus()
        super().showEvent(event)

    def _put_buttons_last(self) -> None:
        """Tab comes to the buttons after all else, though they are made before it."""
        others = [
            each for each in self.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not self.buttons.isAncestorOf(each) and each.window() is self
            and not isinstance(each.parentWidget(), QAbstractSpinBox | QComboBox)
        ]  # fmt: skip
        in_turn = [*others[-1:], *sorted(self.buttons.buttons(), key=lambda each: self.buttons.buttonRole(each).value)]
        for before, after in pairwise(in_turn):
            self.setTabOrder(before, after)
        # Qt passes the focus that comes to the box on to its first button: from the second one Tab never got any further.
        self.buttons.setFocusProxy(None)

    def tell(self, words: str, role: str = "muted") -> None:
        """One line below the fields."""
        self.note.setProperty("role", role)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.adjustSize()


def small(words: str, parent: QWidget) -> QLabel:
    """A muted line that wraps."""
    made = plain(words, "muted", parent)
    made.setWordWrap(True)
    return made
