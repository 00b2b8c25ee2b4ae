"""The lines of the sources panel as data: views, smart folders, folders and sources, with counts and health. Knows no library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.library import SavedSearch, SourceRow
from reader.model.source import folders_around
from ui.health import health_words
from ui.panels.rows_view import RowsModel
from ui.wording import filled, numeral

translate = QCoreApplication.translate
LINE = Qt.ItemDataRole.UserRole
MIME = "application/x-cleanwire-sources"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the panel. `key` names it for good: "show:unread", "folder:World", "source:12", "search:3", "heading:…"."""

    key: str
    title: str
    icon: str = ""
    unread: int = 0
    depth: int = 0
    folded: bool | None = None
    health: str = ""
    muted: bool = False
    source_id: int | None = None
    folder: str | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it only names what stands below it."""
        return self.key.startswith("heading:")


def lines_of(
    rows: Sequence[SourceRow],
    searches: Sequence[SavedSearch],
    unread: int,
    starred: int,
    saved: int,
    today: int,
    folded: frozenset[str],
) -> list[Line]:
    """The panel's lines: the views, the smart folders, then folders with their sources; a folded folder hides its own."""
    made = [
        Line("show:all", translate("sources", "All stories"), "newspaper"),
        Line("show:unread", translate("sources", "Unread"), "inbox", unread),
        Line("show:today", translate("sources", "Today"), "clock", today),
        Line("show:starred", translate("sources", "Starred"), "star", starred),
        Line("show:saved", translate("sources", "Copies"), "archive", saved),
        Line("show:offline", translate("sources", "Offline"), "cloud-off"),
    ]
    if searches:
        made.append(Line("heading:searches", translate("sources", "Smart folders")))
        made += [Line(f"search:{each.id}", each.title, "text-search", each.unread) for each in searches]
    if rows:
        made.append(Line("heading:sources", translate("sources", "Sources")))
    inside: dict[str, list[SourceRow]] = {}
    totals: Counter[str] = Counter()
    for row in rows:
        inside.setdefault(row.source.folder, []).append(row)
        for folder in folders_around(row.source.folder):
            totals[folder] += 0 if row.source.muted else row.unread
    made += [line_of(row, 0) for row in inside.pop("", ())]
    for folder in sorted(inside, key=str.casefold):
        made.append(Line(f"folder:{folder}", folder, "folder", totals[folder], folded=folder in folded, folder=folder))
        if folder not in folded:
            made += [line_of(row, 1) for row in inside[folder]]
    return made


def line_of(row: SourceRow, depth: int = 0) -> Line:
    source = row.source
    icon = {"opened": "file-text", "sample": "rss"}.get(row.kind, "rss")
    return Line(
        f"source:{source.id}", source.title, icon, row.unread, depth, health=health_words(row, datetime.now(UTC)),
        muted=source.muted, source_id=source.id,
        folder=source.folder,
    )  # fmt: skip


class SourcesModel(RowsModel):
    """The lines as a model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self._headings: list[int] = []

    def set_lines(self, lines: list[Line]) -> None:
        """Show these lines; where only numbers and words changed, nothing is reset."""
        if [line.key for line in lines] == [line.key for line in self.lines]:
            self.lines = lines
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, 0))
            return
        self.beginResetModel()
        self.lines = lines
        self._headings = [row for row, line in enumerate(lines) if line.is_heading]
        self.endResetModel()

    def headings(self) -> list[int]:
        return self._headings

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def row_of(self, key: str) -> int:
        """Where a line stands; -1 where it does not."""
        return next((row for row, line in enumerate(self.lines) if line.key == key), -1)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        line = self.lines[index.row()]
        if line.is_heading:
            return flag.ItemIsEnabled | flag.ItemIsDropEnabled
        made = flag.ItemIsEnabled | flag.ItemIsSelectable
        if line.source_id is not None:
            made |= flag.ItemIsDragEnabled
        return made | (flag.ItemIsDropEnabled if line.folder is not None else made)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole and line.health:
            return line.health.replace("&", "&amp;").replace("<", "&lt;")
        return None

    def _spoken(self, line: Line) -> str:
        parts = [line.title]
        if line.unread:
            parts.append(filled(translate("sources", "%1 unread"), numeral(line.unread)))
        if line.folded is not None:
            parts.append(translate("sources", "folder, folded") if line.folded else translate("sources", "folder, unfolded"))
        if line.muted:
            parts.append(translate("sources", "muted"))
        return ", ".join(part for part in [*parts, line.health] if part)

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        chosen = [self.lines[index.row()].source_id for index in indexes]
        made = QMimeData()
        made.setData(MIME, QByteArray(",".join(str(number) for number in chosen if number is not None).encode()))
        return made
