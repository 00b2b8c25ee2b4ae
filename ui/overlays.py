"""What lies over the panes or at their foot: a notice, the offer of a first step, a panel that slides over the others."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import icons
from ui.panels.stories import plain
from ui.theme import Theme, sans_font

SPACE = 18  # between what stands in the line at the foot
NOTICE_FOR = 5000  # ms; twice as long where there is something to decide


class Notice(QFrame):
    """One quiet line above the lower edge: what was done, what went wrong, which keys may follow. Goes by itself."""

    acted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Notice"))
        self._theme = theme
        self._px = 13.0
        self.words = plain(parent=self)
        self.words.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.setProperty("role", "link")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.act)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 5)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.stays = False  # until it is hidden, rather than for a time
        self.room_below = 0  # of what stands at the foot of the window
        self.hide()

    def say(self, words: str, action: str = "", *, key: str = "", stays: bool = False) -> None:
        """Show one line, with at most one thing to do and the key that does it."""
        self._set_fonts()  # what was set before the first show went when the stylesheet came
        self.words.setText(words)
        self.setAccessibleDescription(words)
        self.button.setText(f"{action}  [{key}]" if action and key else action)
        self.button.setVisible(bool(action))
        self.place()
        self.show()
        self.raise_()
        self.stays = stays
        if stays:
            self._timer.stop()
        else:
            self._timer.start(NOTICE_FOR * (2 if action else 1) + 40 * len(words))

    def _set_fonts(self) -> None:
        self.words.setFont(sans_font(self._px))
        self.button.setFont(sans_font(self._px, semibold=True))

    def place(self) -> None:
        """In the middle above the lower edge, as wide as its words need."""
        window = self.parentWidget()
        metrics = self.words.fontMetrics()
        wanted = metrics.horizontalAdvance(self.words.text()) + 44
        if self.button.text():
            wanted += self.button.sizeHint().width() + 24
        width = min(wanted, window.width() - 48, 720)
        self.setFixedWidth(width)
        inner = width - 32 - (self.button.sizeHint().width() + 16 if self.button.text() else 0)
        lines = metrics.boundingRect(QRect(0, 0, inner, 2000), Qt.TextFlag.TextWordWrap, self.words.text()).height()
        self.setFixedHeight(max(lines, metrics.height()) + 24)
        self.move((window.width() - width) // 2, window.height() - self.room_below - self.height() - 24)

    def dress(self, theme: Theme, px: float) -> None:
        """Take colours and text size."""
        self._theme = theme
        self._px = px
        self._set_fonts()
        if self.isVisible():
            self.place()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.hide()  # as Esc does

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("rule"), 1))
        painter.setBrush(self._theme.color("raised"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 9, 9)
        painter.end()

    @property
    def offers(self) -> bool:
        """Whether there is something to do just now."""
        return self.isVisible() and self.button.isVisible()

    def act(self) -> None:
        """Do what is offered."""
        if self.offers:
            self.hide()
            self.acted.emit()


class Offer(QFrame):
    """The line at the foot of the window that offers a beginner the next step; gone for good when it was used or closed."""

    chosen = Signal(str)
    closed = Signal()
    height_changed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("paper", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Hint"))
        self.words = plain(role="muted", parent=self)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(20, 9, 12, 9)
        whole.setSpacing(SPACE)
        self.words.setWordWrap(True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self.words)
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._choices.addStretch(1)  # below the words they stand beside each other, as they do behind them
        for row in (self._row, self._choices):
            row.setSpacing(SPACE)
        self._row.addLayout(self._choices)
        whole.addLayout(self._row)
        whole.addStretch(1)
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Close the hint"))
        self._close.setToolTip(self.tr("Close the hint"))
        self._close.clicked.connect(self.closed)
        whole.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons: list[QPushButton] = []
        self._font = sans_font(13)
        self.hide()

    def show_offer(self, words: str, choices: list[tuple[str, str]]) -> None:
        """Words, then what can be done: command and title."""
        for button in self._buttons:
            button.deleteLater()
        self._buttons = []
        self.words.setText(words)
        for command, title in choices:
            button = QPushButton(title, self)
            button.setProperty("role", "link")
            button.clicked.connect(lambda _on=False, id=command: self.chosen.emit(id))
            self._choices.insertWidget(len(self._buttons), button, 0, Qt.AlignmentFlag.AlignLeft)
            self._buttons.append(button)
        self._close.raise_()  # it is read aloud last, as it is seen
        self.show()
        self.words.setFont(self._font)  # see Notice.say
        self._fit()

    def _fit(self) -> None:
        """The words as wide as they are, as long as the buttons keep their room; then over two lines; then above the buttons."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = self.words.fontMetrics().horizontalAdvance(self.words.text()) + 2
        taken = sum(button.sizeHint().width() + SPACE for button in self._buttons)
        room = self.width() - 32 - self._close.sizeHint().width() - 2 * SPACE
        is_wide = room - taken >= wanted * 0.55
        self._row.setDirection(beside if is_wide else below)
        self._row.setSpacing(SPACE if is_wide else SPACE // 3)
        self._choices.setDirection(beside if is_wide or taken <= room else below)
        self.words.setFixedWidth(max(120, min(wanted, room - taken if is_wide else room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.height_changed.emit(self.height())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.height_changed.emit(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.height_changed.emit(self.height())

    def dress(self, theme: Theme, px: float) -> None:
        """Take colours and text size."""
        size = round(16 * px / 13)
        self._close.setIcon(icons.icon("x", theme.muted, size))
        self._close.setIconSize(QSize(size, size))
        self._font = sans_font(px)
        self.words.setFont(self._font)
        self._fit()


class SlideOver(QFrame):
    """Holds a panel that lies over the others while there is no room beside them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("paper", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(40)
        shadow.setOffset(0, 0)
        shadow.setColor(QColor(0, 0, 0, 110))
        self.setGraphicsEffect(shadow)
        self.hide()

    def take(self, panel: QWidget) -> None:
        """Hold this panel."""
        self._room.addWidget(panel)
        panel.show()
