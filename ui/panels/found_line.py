"""The line of a story's row that holds the words that were searched for, each of them marked."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.library import FOUND_END, FOUND_START
from ui.theme import Theme

WORDS_BEFORE = 16  # characters before the first found word
LOOSE = " -–—,;:.)]/|·"  # what no line begins or ends with: the dash of "LISBON, Nov 20 (AP) -- The tram"


def found_words(snippet: str) -> tuple[str, list[tuple[int, int]]]:
    """A snippet without its marks, the first marked word near its beginning, and where the marked words stand."""
    snippet = snippet.strip()
    start = snippet.find(FOUND_START)
    cut = snippet.find(" ", start - WORDS_BEFORE, start) + 1 if start > WORDS_BEFORE else 0
    text = f"… {snippet[cut:].lstrip(LOOSE)}" if cut else snippet
    plain, found = "", []
    for number, piece in enumerate(re.split(f"[{FOUND_START}{FOUND_END}]", text)):
        if number % 2:
            found.append((len(plain), len(piece)))
        plain += piece
    return plain, found


def paint_found(painter: QPainter, box: QRect, snippet: str, font: QFont, theme: Theme, *, rtl: bool) -> None:
    """The line that holds the words that were searched for, all of them marked."""
    text, found = found_words(snippet)
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ranges = []
    for start, length in found:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = start, length
        look = QTextCharFormat()
        look.setForeground(theme.color("text"))
        look.setBackground(theme.color("mark"))
        marked.format = look
        ranges.append(marked)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(box.width())
    layout.endLayout()
    if line.textLength() < len(text):
        line = _shortened(layout, text, line.textLength(), box.width())
    painter.setPen(theme.color("muted"))
    line.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))


def _shortened(layout: QTextLayout, text: str, length: int, width: int) -> QTextLine:
    """The line cut after a word, with the sign that says so."""
    marks = layout.formats()
    while True:
        length = max(0, text.rfind(" ", 0, length))
        layout.setText(text[:length].rstrip(LOOSE) + " …")
        layout.setFormats(marks)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        if not length or line.textLength() == len(layout.text()):
            return line
