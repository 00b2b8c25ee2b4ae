"""The page when there is no story on it: nothing chosen, waiting, an error; one sentence, one remedy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui import icons
from ui.theme import Theme, sans_font, serif_font

COLUMN = 440
ICONS = {"empty": "newspaper", "error": "cloud-off", "loading": ""}


class MessagePage(QWidget):
    """A title, a sentence below it and at most one button, centred on the paper."""

    action_activated = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = ""
        self.setProperty("paper", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.picture = QLabel(self)
        self.title = self._label(serif_font(24, semibold=True))
        self.body = self._label(sans_font(14))
        self.body.setProperty("role", "muted")
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setFixedSize(160, 3)
        self.progress.setAccessibleName(self.tr("Working"))
        self.button = QPushButton(self)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.action_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(10)
        column.addStretch(2)
        for widget in (self.picture, self.title, self.body, self.progress, self.button):
            if widget in (self.progress, self.button):
                column.addSpacing(8)
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _label(self, font: QFont) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setFixedWidth(COLUMN)
        label.setFont(font)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def show_words(self, title: str, body: str = "", action: str = "", *, icon: str = "", kind: str = "empty") -> None:
        """Set the words; parts that are empty are not there."""
        self._icon_name = (icon or ICONS[kind]).strip()
        self.title.setText(title)
        self.body.setText(body)
        self.button.setText(action)
        self.body.setVisible(bool(body))
        self.button.setVisible(bool(action))
        self.progress.setVisible(kind == "loading")
        self.setAccessibleName(title)
        self.setAccessibleDescription(body)
        self._draw()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in the theme's ink."""
        self._theme = theme
        self._draw()

    def _draw(self) -> None:
        self.picture.setVisible(bool(self._icon_name))
        if self._icon_name:
            self.picture.setPixmap(icons.pixmap(self._icon_name, self._theme.muted, 44, self.devicePixelRatioF(), 1.25))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = max(160, min(COLUMN, self.width() - 64))
        self.title.setFixedWidth(width)
        self.body.setFixedWidth(width)
