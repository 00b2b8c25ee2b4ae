"""Tables of data: hairlines, heads in the interface's letters, numbers to the right; layout tables are unwrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from ui.formats import Formats, Setting
from ui.inline import Inline
from ui.markup import Element
from ui.theme import SEMIBOLD
from ui.wording import is_rtl

_SHORT_WORD = 8
_NUMBER = re.compile(r"[\s]*[-+−–]?[€$£¥₹]?\s*\d[\d\s.,:/]*\s*(?:%|‰|°|bn|mn|m|k|€|pts?|p)?[\s*†]*$|^\s*[-–—]\s*$", re.IGNORECASE)
_PER_CENT = re.compile(r"[%‰]")
MOST_COLUMNS = 24
MOST_ROWS = 2_000
MOST_CELLS_WITHIN = 60  # of a table within a table's cell, which is laid out with it
CELL_COSTS = 40  # letters
MOST_AT_ONCE = 4_000  # letters


class Setter(Protocol):
    """What a table needs of the typesetter that sets the page around it."""

    cursor: QTextCursor
    fresh: bool
    work: int
    formats: Formats
    inline: Inline
    language: str

    def start(self, setting: Setting, text: str = "") -> None:
        """Begins a paragraph."""

    def flow(self, element: Element, setting: Setting) -> Iterator[None]:
        """Sets what is in an element, a step after each paragraph."""


def _rows(table: Element) -> list[Element]:
    """The table's own rows, not those of tables in it."""
    found: list[Element] = []
    for child in table.children:
        if isinstance(child, Element) and child.tag == "tr":
            found.append(child)
        elif isinstance(child, Element) and child.tag in ("thead", "tbody", "tfoot"):
            found += _rows(child)
    return found


def _cells(row: Element) -> list[Element]:
    return [child for child in row.children if isinstance(child, Element) and child.tag in ("td", "th")]


def _stray(element: Element) -> list[Element | str]:
    """What stands in a table but in no row's cell and in no caption of its own."""
    found: list[Element | str] = []
    for child in element.children:
        tag = child.tag if isinstance(child, Element) else ""
        if element.tag == "tr":
            kept = tag in ("td", "th")
        elif isinstance(child, Element) and tag in ("thead", "tbody", "tfoot", "tr"):
            found += _stray(child)
            continue
        else:
            kept = tag == "caption" and element.tag == "table"
        if not kept:
            found.append(child)
    return found


def _span(cell: Element, name: str) -> int:
    value = cell.attributes.get(name, "1")
    return max(1, min(int(value), MOST_COLUMNS)) if value.isdigit() else 1


def is_data_table(table: Element, within: int = 0) -> bool:
    """Whether a table has rows and columns of data; one of a single row or column only lays out a page and is unwrapped.

    `within` is how many tables it stands in.
    """
    rows = [row for row in _rows(table) if _cells(row)]
    columns = max((sum(_span(cell, "colspan") for cell in _cells(row)) for row in rows), default=0)
    if len(rows) < 2 or columns < 2 or columns > MOST_COLUMNS or len(rows) > MOST_ROWS:
        return False
    if within and len(rows) * columns > MOST_CELLS_WITHIN:
        return False
    return not any(len(cell.text) > 1_200 for row in rows for cell in _cells(row))


def _grid(rows: list[Element]) -> tuple[list[tuple[int, int, int, int, Element]], int]:
    """Every cell with row, column, rows and columns it spans, as a browser would place it; and the number of columns."""
    taken: set[tuple[int, int]] = set()
    placed: list[tuple[int, int, int, int, Element]] = []
    columns = 0
    for number, row in enumerate(rows):
        column = 0
        for cell in _cells(row):
            while (number, column) in taken:
                column += 1
            across = _span(cell, "colspan")
            down = min(_span(cell, "rowspan"), len(rows) - number)
            spot = {(number + y, column + x) for y in range(down) for x in range(across)}
            if spot & taken:
                across, down, spot = 1, 1, {(number, column)}
            taken |= spot
            placed.append((number, column, down, across, cell))
            column += across
            columns = max(columns, column)
    return placed, columns


def set_table(setter: Setter, element: Element, setting: Setting) -> Iterator[None]:
    """Set a table below what was set last; a long one in parts of some rows, a step after each: Qt lays out a table at one go."""
    fmt = setter.formats
    rows = [row for row in _rows(element) if _cells(row)]
    placed, columns = _grid(rows)
    lead = 0
    if is_rtl(element.text.strip(), setter.language):
        lead = columns - 1
        # Qt's tables always run from the left: the first column is put last.
        placed = [(row, columns - column - across, down, across, cell) for row, column, down, across, cell in placed]
    stray = Element("div", {}, _stray(element))
    if stray.text.strip():
        # As browsers do: what stands between the cells of a table comes before it.
        yield from setter.flow(stray, setting)
    for caption in (child for child in element.children if isinstance(child, Element) and child.tag == "caption"):
        if caption.text.strip():
            chars = fmt.small(0.8, "text")
            setter.start(replace(setting, line=round(fmt.px(0.8) * 1.5), chars=chars, below=0), caption.text)
            setter.inline.set(setter.cursor, caption, chars)
    heads = 1 if all(cell.tag == "th" for cell in _cells(rows[0])) or any(True for _ in element.elements("thead")) else 0
    shape = _Shape(columns, heads, lead, _numeric_columns(placed, columns, heads) - {lead})
    parts = list(_parts(placed, len(rows)))
    widths = _widths(placed, columns) if len(parts) > 1 else []
    for first, behind in parts:
        if setter.fresh:
            # A table needs a block before it; one that is already there and empty is made flat.
            setter.start(replace(setting, line=1, above=0, below=0))
        form = _table_format(fmt, setting, heads if first == 0 else 0)
        form.setTopMargin(fmt.px(0.5) if first == 0 else 0)
        form.setBottomMargin(fmt.px(1.2) if behind == len(rows) else 0)
        form.setColumnWidthConstraints(widths)
        table = setter.cursor.insertTable(behind - first, columns, form)
        for row, column, down, across, cell in placed:
            if first <= row < behind:
                _set_cell(setter, table, (row, column, min(down, behind - row), across, cell), first, shape, setting)
        setter.cursor = table.lastCursorPosition()
        setter.cursor.movePosition(setter.cursor.MoveOperation.NextBlock)
        setter.fresh = True
        setter.work += (behind - first) * columns * CELL_COSTS
        yield


@dataclass(frozen=True, slots=True)
class _Shape:
    """What its cells need to know of a table: its columns, its rows of heads, its first column and those of numbers."""

    columns: int
    heads: int
    lead: int
    numeric: set[int]


_Placed = tuple[int, int, int, int, Element]


def _parts(placed: list[_Placed], rows: int) -> Iterator[tuple[int, int]]:
    """Runs of rows that are laid out in a moment: the first one, and the one behind the last."""
    costs = [0] * rows
    for row, _, _, _, cell in placed:
        costs[row] += CELL_COSTS + len(cell.text)
    first = spent = 0
    for row, cost in enumerate(costs):
        if spent and spent + cost > MOST_AT_ONCE:
            yield first, row
            first, spent = row, 0
        spent += cost
    yield first, rows


def _widths(placed: list[_Placed], columns: int) -> list[QTextLength]:
    """Widths of the columns by what stands in them, the same in all parts of a table."""
    longest = [8] * columns
    for _, column, _, across, cell in placed:
        if across == 1:
            # With room for what stands around the words and for heavier letters.
            longest[column] = max(longest[column], min(40, len(cell.text.strip())) + 4)
    return [QTextLength(QTextLength.Type.PercentageLength, 100 * each / sum(longest)) for each in longest]


def _table_format(fmt: Formats, setting: Setting, heads: int) -> QTextTableFormat:
    form = QTextTableFormat()
    form.setBorder(0)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    form.setCellPadding(0)
    form.setCellSpacing(0)
    form.setLeftMargin(setting.left)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setHeaderRowCount(heads)
    return form


def _set_cell(setter: Setter, table: QTextTable, placed: _Placed, first: int, shape: _Shape, setting: Setting) -> None:
    """One cell, in the part of the table that begins with the row `first`."""
    fmt = setter.formats
    row, column, down, across, cell = placed
    if down > 1 or across > 1:
        table.mergeCells(row - first, column, down, across)
    target = table.cellAt(row - first, column)
    head = row < shape.heads or (cell.tag == "th" and column == shape.lead)
    _rule_cell(setter, target, row, column, shape.columns, shape.heads, tight=shape.columns > 5)
    setter.cursor = target.firstCursorPosition()
    setter.fresh = True
    figures = column in shape.numeric and row >= shape.heads
    chars = fmt.table_head() if row < shape.heads else fmt.table_figures() if figures else fmt.table_text()
    if head and row >= shape.heads:
        chars.setFontWeight(SEMIBOLD)
    # Numbers stand with their units below each other, whichever way the table runs.
    to_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    align = to_right if column in shape.numeric and across == 1 else Qt.AlignmentFlag.AlignLeft
    line = round(chars.font().pixelSize() * 1.4)
    inner = replace(setting, chars=chars, line=line, left=0, below=0, align=align, tables=setting.tables + 1, quote=0)
    for _ in setter.flow(cell, inner):
        pass
    if figures:
        _free_signs(target)


def _free_signs(cell: QTextTableCell) -> None:
    """As wide as a figure, a sign for per cent is too small to go with it."""
    block = cell.firstCursorPosition().block()
    for sign in _PER_CENT.finditer(block.text()):
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + sign.start())
        cursor.setPosition(block.position() + sign.end(), QTextCursor.MoveMode.KeepAnchor)
        chars = cursor.charFormat()
        font = chars.font()
        font.unsetFeature(QFont.Tag.fromString("tnum"))
        chars.setFont(font)
        cursor.setCharFormat(chars)


def _numeric_columns(placed: list[tuple[int, int, int, int, Element]], columns: int, heads: int) -> set[int]:
    found = set()
    for column in range(columns):
        values = [cell.text.strip() for row, at, _, across, cell in placed if at == column and row >= heads and across == 1]
        filled = [value for value in values if value]
        words = [value for value in filled if not _NUMBER.match(value)]
        # "free", "n/a" and "none" among prices are prices too.
        most = 1 / 3 if all(len(word) <= _SHORT_WORD and " " not in word for word in words) else 0.2
        if filled and len(words) <= most * len(filled):
            found.add(column)
    return found


def _rule_cell(
    setter: Setter,
    target: QTextTableCell,
    row: int,
    column: int,
    columns: int,
    heads: int,
    *,
    tight: bool,
) -> None:
    fmt, theme = setter.formats, setter.formats.theme
    form = target.format().toTableCellFormat()
    strong = row < heads
    form.setBottomBorder(1.5 if strong and row == heads - 1 else 1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(QBrush(theme.color("text" if strong and row == heads - 1 else "rule")))
    form.setTopPadding(fmt.px(0.3 if strong else 0.38))
    form.setBottomPadding(fmt.px(0.3 if strong else 0.38))
    side = fmt.px(0.25 if tight else 0.45)
    form.setLeftPadding(0 if column == 0 else side)
    form.setRightPadding(0 if column == columns - 1 else side)
    form.setVerticalAlignment(
        QTextTableCellFormat.VerticalAlignment.AlignBottom if strong else QTextTableCellFormat.VerticalAlignment.AlignTop
    )
    target.setFormat(form)
