"""The list of stories with its title, counts, search line, progress and what it says when it is empty. Knows no library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.library import EntryRow
from ui.panels.rows_view import RowsView
from ui.panels.stories_model import StoriesModel
from ui.panels.story_row import Density, StoryRow
from ui.theme import Theme, sans_font, serif_font

LOOK_NEARBY = 300


def plain(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows what it is given and never takes it for markup."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    if role:
        made.setProperty("role", role)
    return made


class StoriesPanel(QWidget):
    """Signals say what the user did with the list; the controller answers."""

    story_selected = Signal(int)
    story_opened = Signal(int)
    search_changed = Signal(str)
    search_left = Signal()
    cancel_wanted = Signal()

    def __init__(self, read_rows: Callable[[Sequence[int]], list[EntryRow]], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("paper", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Stories"))
        self.model = StoriesModel(read_rows, self)
        self.row = StoryRow(theme, self)
        self.view = RowsView(self)
        self.view.setAccessibleName(self.tr("List of stories"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.row)
        self.view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.view.setDragEnabled(True)
        self.title = plain(parent=self)
        self.counts = plain(role="muted", parent=self)
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(self.tr("Search the stories"))
        self.field.setPlaceholderText(self.tr("Search   source: by: place: is:unread"))
        self.field.hide()
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress of the refresh"))
        self.bar.setTextVisible(False)
        self.doing = plain(role="muted", parent=self)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setProperty("role", "link")
        self.stop.clicked.connect(self.cancel_wanted)
        self.nothing = plain(role="muted", parent=self.view)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(120)
        self._typing.timeout.connect(lambda: self.search_changed.emit(self.field.text()))
        self.field.textEdited.connect(lambda _text: self._typing.start())
        self.field.returnPressed.connect(self.search_left)
        self._arrange()
        self.dress(theme, 13.0)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.doubleClicked.connect(self._opened)
        self.show_progress(None)

    def _arrange(self) -> None:
        head = self._head = QVBoxLayout()
        head.setSpacing(3)
        head.addWidget(self.title)
        head.addWidget(self.counts)
        head.addSpacing(0)
        head.addWidget(self.field)
        self._progress = QWidget(self)
        foot = self._foot = QVBoxLayout(self._progress)
        foot.setSpacing(6)
        line = QHBoxLayout()
        line.addWidget(self.doing, 1)
        line.addWidget(self.stop)
        foot.addWidget(self.bar)
        foot.addLayout(line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.view, 1)
        whole.addWidget(self._progress)
        # As it is seen, so it is read aloud: children are told of in the order of this stack.
        self.view.raise_()
        self._progress.raise_()
        self.setFocusProxy(self.view)

    def dress(self, theme: Theme, px: float) -> None:
        """Take colours and text size."""
        self.row.dress(theme, px)
        self.title.setFont(serif_font(19 * px / 13, semibold=True))
        for label in (self.counts, self.doing, self.nothing):
            label.setFont(sans_font(12 * px / 13))
        left, right = round(28 * px / 13), round(14 * px / 13)
        self._head.setContentsMargins(left, 16, right, 10)
        self._foot.setContentsMargins(left, 8, right, 10)
        self.view.set_heights(*self.row.heights())

    def set_density(self, density: Density) -> None:
        """Tight, normal or roomy rows."""
        self.row.set_density(density)
        self.view.set_heights(*self.row.heights())

    # What is shown ---------------------------------------------------------------------------------------------

    def show_title(self, title: str, counts: str) -> None:
        """The list's name and its numbers."""
        self.title.setText(title)
        self.counts.setText(counts)

    def show_stories(
        self,
        ids: list[int],
        groups: Sequence[tuple[int, str]] = (),
        *,
        one_source: bool = False,
        by_day: bool = False,
        searched: bool = False,
    ) -> None:
        """Show these stories, keeping the selected ones selected and what is in sight in its place."""
        current, chosen = self.current(), self.chosen()
        seen = self.view.rows_seen()
        anchor = next((self.model.id_at(row) for row in seen if self.model.id_at(row) is not None), None)
        if current is not None and self.view.currentIndex().row() in seen:
            anchor = current
        shift = self.view.top_of(self.model.row_of(anchor)) - self.view.verticalOffset() if anchor is not None else 0
        at_top = self.view.verticalOffset() == 0
        self.row.one_source, self.row.by_day = one_source, by_day
        blocked = self.blockSignals(True)
        self.model.set_ids(ids, groups)
        selection = self.view.selectionModel()
        for entry_id in chosen[:1000]:
            row = self.model.row_of(entry_id)
            if row >= 0:
                selection.select(self.model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
        row = self.model.row_of(current) if current is not None else -1
        if row >= 0:
            selection.setCurrentIndex(self.model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
        if searched != self.row.searched:
            self.row.searched = searched
            self.view.set_heights(*self.row.heights())
        self.blockSignals(blocked)
        self.view.updateGeometries()
        if not at_top and anchor is not None and self.model.row_of(anchor) >= 0:
            self.view.verticalScrollBar().setValue(self.view.top_of(self.model.row_of(anchor)) - shift)
        self._place_nothing()

    def in_sight(self) -> set[int]:
        """The stories whose rows are seen, and the one with the cursor."""
        seen = {self.model.id_at(row) for row in self.view.rows_seen()} | {self.current()}
        return {entry_id for entry_id in seen if entry_id is not None}

    def say_when_empty(self, words: str) -> None:
        """What stands in an empty list."""
        self.nothing.setText(words)
        self._place_nothing()

    def _place_nothing(self) -> None:
        self.nothing.setVisible(not self.model.ids and bool(self.nothing.text()))
        self.nothing.setGeometry(self.view.viewport().rect().adjusted(24, 0, -24, -self.view.height() // 4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_nothing()

    def show_progress(self, words: str | None, done: int = 0, total: int = 0) -> None:
        """A refresh on its way; None when there is none."""
        self._progress.setVisible(words is not None)
        if words is not None:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self.doing.setText(words)

    # The search line -------------------------------------------------------------------------------------------

    def begin_search(self) -> None:
        """Show the search line and put the cursor there."""
        self.field.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def end_search(self) -> None:
        """Put the search line away."""
        self.field.clear()
        self.field.hide()

    @property
    def searching(self) -> bool:
        """Whether the search line is there."""
        return self.field.isVisibleTo(self)

    # Selection -------------------------------------------------------------------------------------------------

    def current(self) -> int | None:
        """The story that has the cursor."""
        return self.model.id_at(self.view.currentIndex().row())

    def chosen(self) -> list[int]:
        """The selected stories, in the order of the list."""
        # Range by range: of a million selected rows each index alone takes seconds.
        chosen = sorted((each.top(), each.bottom() + 1) for each in self.view.selectionModel().selection())
        rows = chain.from_iterable(range(top, end) for top, end in chosen)
        return [entry_id for row in rows if (entry_id := self.model.id_at(row)) is not None]

    def select(self, entry_id: int | None) -> bool:
        """Put the cursor on a story; False where the list has it not."""
        row = self.model.row_of(entry_id) if entry_id is not None else -1
        if row < 0:
            return False
        index = self.model.index(row, 0)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)
        return True

    def step(self, steps: int) -> int | None:
        """Move the cursor by so many stories; returns the story it came to, None where it could not move."""
        row, direction = self.view.currentIndex().row(), 1 if steps > 0 else -1
        start = row
        if row < 0:
            row, steps = (-1 if steps > 0 else self.model.rowCount()), direction
        for _step in range(abs(steps)):
            found = self.view.item_row(row + direction, direction)
            if found < 0:
                break
            row = found
        entry_id = self.model.id_at(row)
        if row == start or entry_id is None:
            return None
        self.select(entry_id)
        return entry_id

    def next_ids(self, many: int) -> list[int]:
        """So many stories below the one with the cursor; none where there is no cursor."""
        row, found = self.view.currentIndex().row(), list[int]()
        while row >= 0 and len(found) < many:
            row = self.view.item_row(row + 1, 1)
            entry_id = self.model.id_at(row)
            if entry_id is not None:
                found.append(entry_id)
        return found

    def unread_from(self, direction: int, all_unread: Callable[[], set[int]]) -> int | None:
        """The next unread story in a direction from the cursor: looked for nearby first, then among all that are unread."""
        row = self.view.currentIndex().row()
        row = row if row >= 0 else (-1 if direction > 0 else self.model.rowCount())
        for _near in range(LOOK_NEARBY):
            row = self.view.item_row(row + direction, direction)
            entry = self.model.entry(row)
            if entry is None:
                return None
            if not entry.read:
                return entry.id
        unread = all_unread()
        while (row := self.view.item_row(row + direction, direction)) >= 0:
            entry_id = self.model.id_at(row)
            if entry_id in unread:
                return entry_id
        return None

    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        entry_id = self.model.id_at(index.row())
        if entry_id is not None:
            self.story_selected.emit(entry_id)

    def _opened(self, index: QModelIndex) -> None:
        entry_id = self.model.id_at(index.row())
        if entry_id is not None:
            self.story_opened.emit(entry_id)
