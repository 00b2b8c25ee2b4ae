"""The source panel's paper: letters, links and lines, written with a cursor into a plain document."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QBrush, QFont, QImage, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from ui.clean_text import clean_text
from ui.theme import SANS, SEMIBOLD, SERIF, Theme


class PanelDocument(QTextDocument):
    """The panel's text. `spans` tells from which to which block each shown removal runs."""

    def __init__(self) -> None:
        super().__init__()
        self.spans: dict[int, tuple[int, int]] = {}
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)

    def loadResource(self, kind: int, url: QUrl | str) -> Any:
        """Nothing is ever loaded: only a QImage, a null one, keeps Qt from opening a file of that name."""
        return QImage()


class PanelWriter:
    """Writes lines into a document of its own, in a theme's inks and one px size."""

    def __init__(self, theme: Theme, px: float) -> None:
        self.theme = theme
        self.px = px
        self.document = PanelDocument()
        self.cursor = QTextCursor(self.document)
        self._first = True

    def chars(self, em: float = 1.0, token: str = "text", *, serif: bool = False, strong: bool = False) -> QTextCharFormat:
        """Letters of a size in em of the panel's own, in an ink of the theme."""
        font = QFont([SERIF, "Noto Serif", "Noto Naskh Arabic", "serif"] if serif else [SANS, "Noto Sans", "sans-serif"])
        font.setPixelSize(max(9, round(self.px * em)))
        font.setWeight(SEMIBOLD if strong else QFont.Weight.Normal)
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(QBrush(self.theme.color(token)))
        return made

    def link(self, chars: QTextCharFormat, address: str, name: str = "") -> QTextCharFormat:
        """The same letters as a link; with a `name`, a place that can be gone to."""
        made = QTextCharFormat(chars)
        made.setAnchor(True)
        made.setAnchorHref(address)
        made.setForeground(QBrush(self.theme.color("link")))
        if name:
            made.setAnchorNames([name])
        return made

    def line(self, chars: QTextCharFormat, above: float = 0, below: float = 0, left: float = 0, leading: float = 1.5) -> None:
        """Begin a line; distances in em, `leading` as a multiple of the letters' size."""
        form = QTextBlockFormat()
        form.setLineHeight(round(chars.font().pixelSize() * leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(round(self.px * above))
        form.setBottomMargin(round(self.px * below))
        form.setLeftMargin(round(self.px * left))
        if self._first:
            self.cursor.setBlockFormat(form)
            self.cursor.setBlockCharFormat(chars)
            self._first = False
        else:
            self.cursor.insertBlock(form, chars)

    def words(self, text: str, chars: QTextCharFormat) -> None:
        """Go on with words in the line that was begun."""
        self.cursor.insertText(clean_text(text), chars)

    def heading(self, text: str, above: float = 1.9) -> None:
        """A quiet heading above a section."""
        chars = self.chars(0.86, "muted", strong=True)
        self.line(chars, above, 0.35)
        self.words(text, chars)
