"""The page when there is no story on it: nothing chosen, waiting, an error; one sentence, one remedy."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui import icons
from ui.theme import Theme, sans_font, serif_font

COLUMN = 440
LONG_WORD = 14  # characters
_JOINT = re.compile(r"([./_-])(?=\w)")
MOST = 600  # characters; a server's answer may be a whole page
ICONS = {"empty": "newspaper", "error": "cloud-off", "loading": ""}


class MessagePage(QWidget):
    """What it is about, a title, a sentence below it and at most two buttons, centred on the paper."""

    action_activated = Signal()
    other_activated = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = ""
        self._px = 13.0
        self.setProperty("paper", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.about = self._label(sans_font(14))
        self.about.setProperty("role", "muted")
        self.title = self._label(serif_font(24, semibold=True))
        self.body = self._label(sans_font(14))
        self.body.setProperty("role", "muted")
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setFixedSize(160, 3)
        self.progress.setAccessibleName(self.tr("Working"))
        self.button, self.other = QPushButton(self), QPushButton(self)
        self.button.clicked.connect(self.action_activated)
        self.other.clicked.connect(self.other_activated)
        self._buttons = QWidget(self)
        beside = QHBoxLayout(self._buttons)
        beside.setContentsMargins(0, 0, 0, 0)
        for button in (self.button, self.other):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            beside.addWidget(button)
        middle = self._middle = QWidget(self)
        middle.setMaximumWidth(COLUMN)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 32, 0, 32)
        column.setSpacing(10)
        column.addStretch(2)
        for widget in (self.picture, self.about, self.title, self.body, self.progress, self._buttons):
            if widget in (self.progress, self._buttons):
                column.addSpacing(8)
            # A label that is centred by its layout gets the height of one line: the words are centred in it instead.
            column.addWidget(widget, 0, Qt.AlignmentFlag(0) if isinstance(widget, QLabel) else Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 32, 0)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)

    def _label(self, font: QFont) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setMinimumWidth(1)
        label.setFont(font)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def show_words(self, title: str, body: str = "", *actions: str, about: str = "", icon: str = "", kind: str = "empty") -> None:
        """Set the words; what is empty is not there, and of the buttons there are two at most."""
        self._icon_name = (icon or ICONS[kind]).strip()
        self.about.setText(set_in_lines(about))
        self.about.setVisible(bool(about))
        self.title.setText(set_in_lines(title))
        self.body.setText(set_in_lines(body))
        for button, words in zip((self.button, self.other), (*actions, "", ""), strict=False):
            button.setText(set_in_lines(words))
            button.setVisible(bool(words))
        self._buttons.setVisible(any(actions))
        self.body.setVisible(bool(body))
        self.progress.setVisible(kind == "loading")
        self.setAccessibleName(f"{about}: {title}" if about else title)
        self.setAccessibleDescription(body)
        self._draw()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in the theme's ink."""
        self._theme = theme
        self._draw()

    def set_size(self, px: float) -> None:
        """The text size of the interface."""
        self._px, scale = px, px / 13
        self.title.setFont(serif_font(24 * scale, semibold=True))
        self.about.setFont(sans_font(14 * scale))
        self.body.setFont(sans_font(14 * scale))
        self._middle.setMaximumWidth(round(COLUMN * scale))
        self._draw()

    def _draw(self) -> None:
        self.picture.setVisible(bool(self._icon_name))
        if self._icon_name:
            size = round(44 * self._px / 13)
            self.picture.setPixmap(icons.pixmap(self._icon_name, self._theme.muted, size, self.devicePixelRatioF(), 1.25))


def set_in_lines(text: str) -> str:
    """A text whose long names may break at their dots, its end left out where it is longer than any sentence."""
    text = text if len(text) <= MOST else f"{text[:MOST]}…"
    return " ".join(_JOINT.sub("\\1\u200b", word) if len(word) > LONG_WORD else word for word in text.split(" "))
