"""Tables that show figures, and tables that only place things on a page: these are taken apart before anything is judged."""

from __future__ import annotations

from reader.clean.nodes import Element
from reader.clean.walk import all_of, holds, text_of

_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup", "col"})
# A cell with more letters than this holds text, not a figure.
_LONGEST_CELL = 500


def cells_of(row: Element) -> list[Element]:
    """The cells of one row, in order."""
    return [cell for cell in row.elements if cell.name in ("td", "th")]


def is_layout_table(table: Element) -> bool:
    """A table that places things on the page, as mails and old sites have it, rather than one that shows figures."""
    if holds(table, ("table",)) or table.get("role") in ("presentation", "none"):
        return True
    rows = [cells_of(row) for row in all_of(table, ("tr",))]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return True
    if holds(table, ("th", "caption")):
        return False
    return any(len(text_of(cell)) > _LONGEST_CELL for row in rows for cell in row) or holds(table, ("h1", "h2", "figure"))


def take_apart_layout_tables(root: Element) -> bool:
    """Makes boxes of layout tables, their rows and cells; True where there were any. A table inside is judged for itself."""
    found = False
    for table in all_of(root, ("table",)):
        if not is_layout_table(table):
            continue
        parts = [part for part in all_of(table, _PARTS) if part.name != "table" and _own_table(part) is table]
        for part in [table, *parts]:
            part.name = "div"
        found = True
    return found


def _own_table(part: Element) -> Element | None:
    parent = part.parent
    while parent is not None and parent.name != "table":
        parent = parent.parent
    return parent
