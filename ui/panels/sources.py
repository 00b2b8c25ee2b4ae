"""The sources: what can be read (all, unread, starred …), folders, feeds with unread counts and health. Knows no library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from reader.library import SavedSearch, SourceRow
from ui import icons
from ui.health import health_words
from ui.panels.rows_view import RowsModel, RowsView
from ui.theme import Theme, sans_font

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
    in_folders = sorted({row.source.folder for row in rows if row.source.folder}, key=str.casefold)
    made += [_line_of(row, 0) for row in rows if not row.source.folder]
    for folder in in_folders:
        inside = [row for row in rows if row.source.folder == folder]
        total = sum(row.unread for row in inside if not row.source.muted)
        made.append(Line(f"folder:{folder}", folder, "folder", total, folded=folder in folded, folder=folder))
        if folder not in folded:
            made += [_line_of(row, 1) for row in inside]
    return made


def _line_of(row: SourceRow, depth: int) -> Line:
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
            parts.append(translate("sources", "%n unread", "", line.unread))
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


class SourceLine(QStyledItemDelegate):
    """Paints a line: icon, title, unread count; a dot where a source does not fare well."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dress(theme, 13.0)

    def dress(self, theme: Theme, px: float) -> None:
        """Take colours and text size."""
        self.theme, self.px = theme, px
        scale = px / 13
        self.font = sans_font(13 * scale)
        self.strong = sans_font(13 * scale, semibold=True)
        self.small = sans_font(11.5 * scale, semibold=True)
        self.height = round(30 * scale)
        self.heading = round(36 * scale)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, self.heading if index.data(LINE).is_heading else self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        line: Line = index.data(LINE)
        rect: QRect = option.rect
        theme, scale = self.theme, self.px / 13
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.is_heading:
            painter.setFont(self.small)
            painter.setPen(theme.color("muted"))
            box = rect.adjusted(round(16 * scale), 0, -10, -round(6 * scale))
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, line.title)
            painter.restore()
            return
        flag, inner = QStyle.StateFlag, rect.adjusted(6, 1, -6, -1)
        if option.state & (flag.State_Selected | flag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected" if option.state & flag.State_Selected else "hover"))
            painter.drawRoundedRect(inner, 6, 6)
        if option.state & flag.State_HasFocus and not option.state & flag.State_Selected:
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(inner).adjusted(1, 1, -1, -1), 5, 5)
        size, ratio = round(16 * scale), painter.device().devicePixelRatioF()
        left = rect.left() + round((16 + 16 * line.depth) * scale)
        name = ("chevron-right" if line.folded else "chevron-down") if line.folded is not None else line.icon
        place = QPointF(left, rect.center().y() - size / 2 + 1)
        if line.source_id is not None and line.icon == "rss":
            self._paint_initial(painter, QRectF(place.x(), place.y(), size, size), line)
        else:
            painter.drawPixmap(place, icons.pixmap(name, theme.muted, size, ratio))
        right = rect.right() - round(14 * scale)
        if line.unread:
            words = f"{line.unread:n}" if line.unread < 100_000 else "99 999+"
            width = QFontMetrics(self.small).horizontalAdvance(words)
            painter.setFont(self.small)
            painter.setPen(theme.color("muted"))
            painter.drawText(QRect(right - width, rect.top(), width, rect.height()), Qt.AlignmentFlag.AlignVCenter, words)
            right -= width + round(8 * scale)
        if line.health:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("error"))
            painter.drawEllipse(QPointF(right - 4 * scale, rect.center().y() + 1), 3.5 * scale, 3.5 * scale)
            right -= round(14 * scale)
        text = left + size + round(9 * scale)
        font = self.strong if line.unread and line.source_id is None and line.key.startswith("folder:") else self.font
        painter.setFont(font)
        painter.setPen(theme.color("muted" if line.muted else "text"))
        box = QRect(text, rect.top(), right - text, rect.height())
        shown = QFontMetrics(font).elidedText(line.title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()

    def _paint_initial(self, painter: QPainter, box: QRectF, line: Line) -> None:
        """A source's first letter on a small tile: calmer than a column of the same sign."""
        painter.setPen(QPen(self.theme.color("rule"), 1))
        painter.setBrush(self.theme.color("raised"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(sans_font(9.5 * self.px / 13, semibold=True))
        painter.setPen(self.theme.color("muted"))
        letter = next((c for c in line.title if c.isalnum()), "•").upper()
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


class SourcesView(RowsView):
    """Takes sources dragged onto folders, and shows where they would go."""

    dropped = Signal(list, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self._target: int | None = None

    def _folder_at(self, point: QPoint) -> tuple[int, str]:
        line = self.indexAt(point).data(LINE)
        folder = line.folder if line is not None and line.folder is not None else ""
        row = next((row for row, each in enumerate(self.model().lines) if each.key == f"folder:{folder}"), -1)  # type: ignore[attr-defined]
        return row, folder

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasFormat(MIME):
            event.ignore()
            return
        self._target = self._folder_at(event.position().toPoint())[0]
        self.viewport().update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._target = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._target = None
        self.viewport().update()
        if not event.mimeData().hasFormat(MIME):
            event.ignore()
            return
        text = bytes(event.mimeData().data(MIME).data()).decode()
        self.dropped.emit([int(number) for number in text.split(",") if number], self._folder_at(event.position().toPoint())[1])
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._target is not None and self._target >= 0:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().accent().color(), 2))
            painter.drawRoundedRect(self.visualRect(self.model().index(self._target, 0)).adjusted(7, 2, -7, -2), 6, 6)
            painter.end()


class SourcesPanel(QWidget):
    """Signals say which line was chosen and what is to be done with sources."""

    line_chosen = Signal(str)
    folded_changed = Signal(list)
    sources_dropped = Signal(list, str)
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("paper", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Sources"))
        self.model = SourcesModel(self)
        self.line = SourceLine(theme, self)
        self.view = SourcesView(self)
        self.view.setProperty("paper", "side")
        self.view.setAccessibleName(self.tr("List of sources"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.line)
        self.view.dropped.connect(self.sources_dropped)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.clicked.connect(self._clicked)
        self.folded: set[str] = set()
        self._quiet = False
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 10, 0, 8)
        whole.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.dress(theme, 13.0)

    def dress(self, theme: Theme, px: float) -> None:
        """Take colours and text size."""
        self.line.dress(theme, px)
        self.view.set_heights(self.line.height, self.line.heading)

    def show_lines(self, lines: list[Line]) -> None:
        """Show these lines, the chosen one still chosen."""
        key, offset = self.current_key(), self.view.verticalOffset()
        self._quiet = True
        self.model.set_lines(lines)
        self.view.updateGeometries()
        self.view.verticalScrollBar().setValue(offset)
        self._quiet = False
        if self.current_key() != key:
            self.choose(key, quietly=True)

    def current(self) -> Line | None:
        """The line that has the cursor."""
        line: Line | None = self.view.currentIndex().data(LINE)
        return line

    def current_key(self) -> str:
        """Its name."""
        line = self.current()
        return line.key if line is not None else ""

    def choose(self, key: str, *, quietly: bool = False) -> bool:
        """Put the cursor on a line; False where there is none of that name."""
        row = self.model.row_of(key)
        if row < 0:
            return False
        before, self._quiet = self._quiet, quietly
        index = self.model.index(row, 0)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._quiet = before
        self.view.scrollTo(index)
        return True

    def step(self, steps: int) -> None:
        """Move the cursor by so many lines."""
        direction = 1 if steps > 0 else -1
        row = self.view.currentIndex().row()
        for _step in range(abs(steps)):
            found = self.view.item_row(row + direction, direction)
            row = found if found >= 0 else row
        if row >= 0 and not self.model.lines[row].is_heading:
            self.choose(self.model.lines[row].key)

    def fold(self, folder: str, folded: bool) -> None:
        """Hide or show what is in a folder."""
        before = set(self.folded)
        (self.folded.add if folded else self.folded.discard)(folder)
        if before != self.folded:
            self.folded_changed.emit(sorted(self.folded))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current()
        key = event.key()
        if line is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and line.folder is not None:
            if line.folded is not None:
                self.fold(line.folder, key == Qt.Key.Key_Left)
            elif key == Qt.Key.Key_Left and line.folder:
                self.choose(f"folder:{line.folder}")
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        line: Line | None = index.data(LINE)
        if line is not None and not line.is_heading and not self._quiet:
            self.line_chosen.emit(line.key)

    def _clicked(self, index: QModelIndex) -> None:
        line: Line = index.data(LINE)
        place = self.view.viewport().mapFromGlobal(self.view.cursor().pos())
        if line.folded is not None and place.x() < 36:
            self.fold(line.title, not line.folded)
