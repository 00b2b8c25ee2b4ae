"""The sources: what can be read (all, unread, starred …), folders, feeds with unread counts and health. Knows no library."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from reader.model.image import StoredImage
from ui.panels.rows_view import RowsView
from ui.panels.sources_line import SourceLine
from ui.panels.sources_model import LINE, MIME, Line, SourcesModel
from ui.theme import Theme


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
        self.view.menu_wanted.connect(self.menu_wanted)
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

    def set_pictures(self, pictures: Mapping[int, StoredImage]) -> None:
        """Show these pictures beside the sources they belong to."""
        self.line.set_pictures(pictures)
        self.view.viewport().update()

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

    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        line: Line | None = index.data(LINE)
        if line is not None and not line.is_heading and not self._quiet:
            self.line_chosen.emit(line.key)

    def _clicked(self, index: QModelIndex) -> None:
        line: Line = index.data(LINE)
        place = self.view.viewport().mapFromGlobal(self.view.cursor().pos())
        if line.folded is not None and place.x() < 36:
            self.fold(line.title, not line.folded)
