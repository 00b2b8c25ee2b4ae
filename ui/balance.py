"""Breaks a headline into lines of like length: a last line of one word is what every compositor would mend."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextLayout, QTextOption

# Told by a property of the block, so that it is balanced anew in every width.
BALANCED = QTextFormat.Property.UserProperty + 8
LOOK_AT = 6  # blocks at the head of the page among which headlines stand
MOST_LINES = 5
STEP = 4  # px


def balance(document: QTextDocument, column: float) -> None:
    """Set the margins of the balanced blocks for a column of this px width."""
    block = document.begin()
    for _ in range(LOOK_AT):
        if not block.isValid():
            return
        if block.blockFormat().boolProperty(BALANCED):
            _balance(block, column)
        block = block.next()


def _balance(block: QTextBlock, column: float) -> None:
    spare = float(round(column - balanced_width(block, column)))
    form = block.blockFormat()
    from_right = form.layoutDirection() == Qt.LayoutDirection.RightToLeft
    before = form.leftMargin() if from_right else form.rightMargin()
    if before != spare:
        (form.setLeftMargin if from_right else form.setRightMargin)(spare)
        QTextCursor(block).setBlockFormat(form)


def balanced_width(block: QTextBlock, column: float) -> float:
    """The least width in which a block takes no more lines than in the whole column."""
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    layout = QTextLayout(block.text(), cursor.charFormat().font())
    option = QTextOption(block.document().defaultTextOption())
    option.setTextDirection(block.textDirection())
    layout.setTextOption(option)
    most = _lines(layout, column)
    if not 2 <= most <= MOST_LINES:
        return column
    low, high = column / 2, column
    while high - low > STEP:
        middle = (low + high) / 2
        low, high = (low, middle) if _lines(layout, middle) <= most else (middle, high)
    return min(column, high + 1)


def _lines(layout: QTextLayout, width: float) -> int:
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        count += 1
    layout.endLayout()
    return count
