"""The line of a story's row that holds the words that were searched for, each of them marked."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reader.library import FOUND_END, FOUND_START
from ui.theme import Theme

WORDS_BEFORE = 16  # characters before the first found word


def found_words(snippet: str) -> tuple[str, list[tuple[int, int]]]:
    """A snippet without its marks, the first marked word near its beginning, and where the marked words stand."""
    start = snippet.find(FOUND_START)
    cut = snippet.find(" ", start - WORDS_BEFORE, start) + 1 if start > WORDS_BEFORE else 0
    text = ("… " if cut else "") + snippet[cut:]
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
    painter.setPen(theme.color("muted"))
    line.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))
