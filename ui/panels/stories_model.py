"""The stories of a list as a model: keys of all rows, the rows themselves read by the hundred when they come into sight."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.library import EntryRow
from reader.model.kinds import Completeness
from ui.panels.rows_view import RowsModel
from ui.times import age
from ui.wording import calm

ROW = Qt.ItemDataRole.UserRole
BLOCK = 100
KEPT_BLOCKS = 60

translate = QCoreApplication.translate


class StoriesModel(RowsModel):
    """Rows are stories and, where there are groups, their headings. `read_rows` gives the rows for a slice of ids."""

    def __init__(self, read_rows: Callable[[Sequence[int]], list[EntryRow]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read_rows = read_rows
        self.carried: Callable[[list[int]], QMimeData] | None = None  # what a drag of these stories takes along
        self._ids: list[int] = []
        self._places: dict[int, int] | None = None
        self._headings: list[int] = []
        self._labels: list[tuple[str, int]] = []
        self._blocks: dict[int, list[EntryRow | None]] = {}

    def set_ids(self, ids: list[int], groups: Sequence[tuple[int, str]] = ()) -> None:
        """Show these stories. `groups` are the index of each group's first story and its name."""
        self.beginResetModel()
        self._ids, self._places, self._blocks = ids, None, {}
        self._headings = [first + number for number, (first, _name) in enumerate(groups)]
        ends = [first for first, _name in [*groups, (len(ids), "")][1:]]
        self._labels = [(name, end - first) for (first, name), end in zip(groups, ends, strict=True)]
        self.endResetModel()

    @property
    def ids(self) -> list[int]:
        """All stories of the list, in its order."""
        return self._ids

    def headings(self) -> list[int]:
        return self._headings

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids) + len(self._headings)

    def heading_at(self, row: int) -> tuple[str, int] | None:
        """The name and the number of stories of the heading in this row; None where it is a story."""
        at = bisect_left(self._headings, row)
        return self._labels[at] if at < len(self._headings) and self._headings[at] == row else None

    def id_at(self, row: int) -> int | None:
        """The story in this row."""
        if not 0 <= row < self.rowCount() or self.heading_at(row) is not None:
            return None
        return self._ids[row - bisect_right(self._headings, row)]

    def row_of(self, entry_id: int) -> int:
        """Where a story stands; -1 where the list has it not."""
        if self._places is not None:
            place = self._places.get(entry_id, -1)
        else:
            try:
                place = self._ids.index(entry_id)  # a tenth of what a table of all places costs, where only one is asked for
            except ValueError:
                place = -1
        if place < 0 or not self._headings:
            return place
        low, high = 0, len(self._headings)
        while low < high:  # headings whose group begins at or before this story
            middle = (low + high) // 2
            if self._headings[middle] - middle <= place:
                low = middle + 1
            else:
                high = middle
        return place + low

    def entry(self, row: int) -> EntryRow | None:
        """The story in this row with all that is shown of it; None for a heading, and for a story that has just gone."""
        if not 0 <= row < self.rowCount() or self.heading_at(row) is not None:
            return None
        place = row - bisect_right(self._headings, row)
        block = self._blocks.get(place // BLOCK)
        if block is None:
            if len(self._blocks) >= KEPT_BLOCKS:
                self._blocks.pop(next(iter(self._blocks)))
            wanted = self._ids[place // BLOCK * BLOCK : (place // BLOCK + 1) * BLOCK]
            found = {entry.id: entry for entry in self._read_rows(wanted)}
            block = self._blocks[place // BLOCK] = [found.get(entry_id) for entry_id in wanted]
        return block[place % BLOCK]

    def forget(self, ids: Iterable[int] | None = None) -> None:
        """These stories changed (all, where none are named): read them again when they are seen."""
        if not self._ids:
            return
        if ids is None:
            self._blocks.clear()
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
            return
        ids = list(ids)
        if len(ids) > 10 and self._places is None:
            self._places = {entry: place for place, entry in enumerate(self._ids)}
        for entry_id in ids:
            row = self.row_of(entry_id)
            if row >= 0:
                self._blocks.pop((row - bisect_right(self._headings, row)) // BLOCK, None)
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.heading_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemNeverHasChildren

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = [entry_id for index in indexes if (entry_id := self.id_at(index.row())) is not None]
        return self.carried(ids) if self.carried is not None else QMimeData()

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        heading = self.heading_at(index.row())
        if heading is not None:
            wanted = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return f"{heading[0]}, {heading[1]}" if wanted else None
        if role == Qt.ItemDataRole.DisplayRole or role == ROW or role == Qt.ItemDataRole.AccessibleTextRole:
            entry = self.entry(index.row())
            if role == ROW:
                return entry
            if entry is None:
                return ""
            return entry.headline if role == Qt.ItemDataRole.DisplayRole else spoken(entry, datetime.now(UTC))
        return None


def spoken(entry: EntryRow, now: datetime) -> str:
    """A row as it is read aloud: the headline first, then its states, then where and when it comes from."""
    states = [
        translate("stories", "read") if entry.read else translate("stories", "unread"),
        translate("stories", "starred") if entry.starred else "",
        translate("stories", "copy saved") if entry.saved else "",
        *entry.labels,
        translate("stories", "partial") if entry.completeness is Completeness.PARTIAL else "",
        translate("stories", "withdrawn") if entry.completeness is Completeness.WITHDRAWN else "",
    ]
    parts = [entry.headline, *states, entry.source, calm(entry.place), age(entry.published or entry.arrived, now)]
    return ", ".join(part for part in parts if part)
