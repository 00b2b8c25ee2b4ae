"""A list of rows of two heights, items and the headings of groups, that computes where a row stands instead of measuring each.

A QListView by name and for screen readers; its layout is replaced, because measuring 100,000 rows costs what a key press may not.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractListModel):
    """What RowsView asks of its model besides Qt's own: where headings stand, in order."""

    def headings(self) -> list[int]:
        """The rows that are headings; they cannot be selected."""
        return []


class RowsView(QListView):
    """Paints only what is seen; any row's place is a multiplication and a bisection away."""

    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row_height = 60
        self.heading_height = 30
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        # It fills its own ground: else every widget below it is painted first, and nothing that was painted can be moved.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # Where rows stand ------------------------------------------------------------------------------------------

    def _rows(self) -> RowsModel | None:
        return cast("RowsModel | None", self.model())

    def _count(self) -> int:
        model = self._rows()
        return model.rowCount() if model is not None else 0

    def _headings(self) -> list[int]:
        model = self._rows()
        return model.headings() if model is not None else []

    def top_of(self, row: int) -> int:
        """The px above a row, from the first."""
        above = bisect_left(self._headings(), row)
        return row * self.row_height - above * (self.row_height - self.heading_height)

    def height_of(self, row: int) -> int:
        """A row's height in px."""
        headings = self._headings()
        at = bisect_left(headings, row)
        return self.heading_height if at < len(headings) and headings[at] == row else self.row_height

    def row_at(self, y: int) -> int:
        """The row at so many px below the first row's top; -1 where there is none."""
        count = self._count()
        if y < 0 or not count:
            return -1
        low, high = 0, count - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.top_of(middle) <= y:
                low = middle
            else:
                high = middle - 1
        return low if y < self.top_of(low) + self.height_of(low) else -1

    def set_heights(self, row: int, heading: int) -> None:
        """Change both heights, keeping the current row where it is."""
        self.row_height, self.heading_height = row, heading
        self.doItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # What QListView is told instead ----------------------------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        row = index.row()
        return QRect(0, self.top_of(row) - self.verticalScrollBar().value(), self.viewport().width(), self.height_of(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        model = self._rows()
        row = self.row_at(point.y() + self.verticalScrollBar().value())
        return model.index(row, 0) if model is not None and row >= 0 else QModelIndex()

    def doItemsLayout(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        count = self._count()
        whole = self.top_of(count) if count else 0
        shown = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, whole - shown))
        bar.setPageStep(shown)
        bar.setSingleStep(max(12, self.row_height // 3))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt puts the cursor on the first row of a list that has none, and leaves it unselected: a frame around nothing."""
        super().focusInEvent(event)
        selection = self.selectionModel()
        if selection is not None and self.currentIndex().isValid() and not selection.hasSelection():
            selection.select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Select)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu where the mouse is; for the menu key where the cursor is."""
        place, row = event.globalPos(), self.visualRect(self.currentIndex())
        if event.reason() == QContextMenuEvent.Reason.Keyboard and not row.isEmpty():
            place = self.viewport().mapToGlobal(row.center())
        self.menu_wanted.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A notice below the list makes it lower: the row with the cursor stays in sight where it was."""
        row, offset = self.currentIndex().row(), self.verticalScrollBar().value()
        was_seen = row >= 0 and offset <= self.top_of(row) < offset + event.oldSize().height()
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()
        if was_seen:
            self.scrollTo(self.currentIndex())

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        """Move what is painted; only what comes into sight is painted. Qt looks after the row below the mouse itself."""
        self.viewport().scroll(0, dy)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        if not index.isValid():
            return
        row = index.row()
        top, height, shown, bar = self.top_of(row), self.height_of(row), self.viewport().height(), self.verticalScrollBar()
        before = self._headings()
        at = bisect_left(before, row - 1)
        if at < len(before) and before[at] == row - 1:  # its group's heading comes along
            top, height = top - self.heading_height, height + self.heading_height
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(top - (shown - height) // 2)
        elif hint == QAbstractItemView.ScrollHint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif hint == QAbstractItemView.ScrollHint.PositionAtBottom or top + height > bar.value() + shown:
            bar.setValue(top + height - shown)

    def item_row(self, row: int, step: int) -> int:
        """The nearest row that is no heading, from `row` on in the direction of `step`; -1 where there is none."""
        count, headings = self._count(), self._headings()
        while 0 <= row < count:
            at = bisect_left(headings, row)
            if at == len(headings) or headings[at] != row:
                return row
            row += step
        return -1

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        model, count = self._rows(), self._count()
        if model is None or not count:
            return QModelIndex()
        kind = QAbstractItemView.CursorAction
        current = self.currentIndex()
        row = current.row() if current.isValid() else -1
        page = max(1, self.viewport().height() // self.row_height - 1)
        step = {kind.MoveUp: -1, kind.MovePrevious: -1, kind.MoveDown: 1, kind.MoveNext: 1}.get(action)
        if step is not None:
            row += step
        elif action in (kind.MovePageUp, kind.MovePageDown):
            step = 1 if action == kind.MovePageDown else -1
            row = max(0, min(count - 1, row + step * page))
        elif action == kind.MoveHome:
            row, step = 0, 1
        elif action == kind.MoveEnd:
            row, step = count - 1, -1
        else:
            return current
        found = self.item_row(max(0, min(count - 1, row)), step)
        if found < 0:
            found = self.item_row(max(0, min(count - 1, row)), -step)
        return model.index(found, 0) if found >= 0 else current

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        model, chosen, offset = self._rows(), self.selectionModel(), self.verticalScrollBar().value()
        if model is None or chosen is None or not self._count():
            return
        first = self.row_at(max(0, rect.top() + offset))
        last = self.row_at(max(0, rect.bottom() + offset))
        if first < 0:
            return
        last = last if last >= 0 else self._count() - 1
        chosen.select(QItemSelection(model.index(min(first, last), 0), model.index(max(first, last), 0)), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        seen = self.viewport().rect()
        for chosen in selection:
            top = self.top_of(chosen.top()) - self.verticalScrollBar().value()
            bottom = self.top_of(chosen.bottom()) + self.height_of(chosen.bottom()) - self.verticalScrollBar().value()
            region += QRect(0, top, seen.width(), bottom - top).intersected(seen)
        return region

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        model = self._rows()
        if model is None:
            return
        painter, region = QPainter(self.viewport()), event.region()
        painter.fillRect(event.rect(), self.palette().base())
        offset, count, width = self.verticalScrollBar().value(), self._count(), self.viewport().width()
        row = self.row_at(event.rect().top() + offset) if count else -1
        current, chosen = self.currentIndex(), self.selectionModel()
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())) if self.underMouse() else QModelIndex()
        focused = self.hasFocus()
        state = QStyle.StateFlag
        while 0 <= row < count:
            top = self.top_of(row) - offset
            if top > event.rect().bottom():
                break
            place = QRect(0, top, width, self.height_of(row))
            if not region.intersects(place):
                row += 1
                continue
            index = model.index(row, 0)
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            cast(Any, option).rect = place
            flags = state.State_Enabled
            flags |= state.State_Selected if chosen.isSelected(index) else state.State_None
            flags |= state.State_HasFocus if focused and index == current else state.State_None
            flags |= state.State_Active if focused else state.State_None
            flags |= state.State_MouseOver if index == under else state.State_None
            cast(Any, option).state = flags
            self.itemDelegate().paint(painter, option, index)
            row += 1
        painter.end()

    def rows_seen(self) -> range:
        """The rows that are on the screen now."""
        offset = self.verticalScrollBar().value()
        first = max(0, self.row_at(offset))
        last = self.row_at(offset + self.viewport().height())
        return range(first, (last if last >= 0 else self._count() - 1) + 1)
