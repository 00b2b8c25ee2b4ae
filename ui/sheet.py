"""Cards that lie over the window, as the palette and the key sheet do, and keys painted on them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QWidget,
)

from ui.theme import Theme, sans_font


def width_of_keys(keys: str, px: float) -> int:
    """How much room `paint_keys` takes for them."""
    metrics, least = QFontMetrics(sans_font(11 * px / 13)), round(18 * px / 13)
    return sum(max(least, metrics.horizontalAdvance(key) + round(10 * px / 13)) + 4 for key in keys.split())


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
