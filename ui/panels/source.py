"""The source panel: the colophon of the story that is read, and everything that was taken out of it, to be put back at a key.

Signals say what the reader wants; the panel itself changes nothing but what is unfolded.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.kinds import Reason
from ui.colophon import Colophon, Folds
from ui.links import safe_link
from ui.panel_writer import PanelDocument
from ui.panels.paper import Paper
from ui.reasons import groups, summary
from ui.theme import Theme, load_theme

if TYPE_CHECKING:
    from reader.library import Opened

HERE, EVERYWHERE, NEVER = "here", "everywhere", "never"


class SourcePanel(Paper):
    """Shows one story's origin. Links of the scheme "panel:" act on the panel, http and https ones are told by signal."""

    restore_requested = Signal(int, bool)
    link_activated = Signal(str)
    version_requested = Signal(int)
    entry_requested = Signal(int)
    copy_requested = Signal(str)
    teach_requested = Signal(int, str)
    lesson_considered = Signal(int)
    removal_chosen = Signal(int)

    def __init__(self, theme: Theme | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._px = 13.0
        self._folds = Folds()
        self._current = -1
        self._whys: Mapping[str, str] = {}
        self._lessons: list[QAction] = []
        self.opened: Opened | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(220)
        self.setProperty("paper", "side")
        self.setAccessibleName(self.tr("Where the story comes from"))
        self.anchorClicked.connect(self._act)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(lambda: self._write(keep_place=False))

    # What is shown ---------------------------------------------------------------------------------------------

    def show_story(self, opened: Opened, *, later: bool = False) -> None:
        """Tell of a story. The same story again keeps place, folds and the chosen removal.

        With `later`, another story's panel is written when the page beside it has been painted: who opens a story reads that.
        """
        same = self.opened is not None and self.opened.row.id == opened.row.id
        self.opened = opened
        if not same:
            self._current = -1
            self._folds.whole.clear()
            self._folds.outlets = False
        if later and not same:
            self._later.start(0)
        elif not self._later.isActive():
            self._write(keep_place=same)

    def clear(self) -> None:
        """Show nothing."""
        self.opened = None
        self._later.stop()
        self._current = -1
        self.setDocument(PanelDocument())

    def set_whys(self, whys: Mapping[str, str]) -> None:
        """What each rule says for itself, by its id."""
        self._whys = whys
        self._write(keep_place=True)

    def set_theme(self, theme: Theme) -> None:
        """Write in another theme's inks."""
        self._theme = theme
        self._write(keep_place=True)

    def set_size(self, px: float) -> None:
        """Write in another px size."""
        self._px = px
        self._write(keep_place=True)

    def _write(self, *, keep_place: bool) -> None:
        self._later.stop()
        if self.opened is None:
            return
        place = self.verticalScrollBar().value() if keep_place else 0
        document = Colophon(self._theme, self._px, self._folds, self._whys).write(self.opened)
        self.setDocument(document)
        self._kept = document
        self.verticalScrollBar().setValue(place)
        taken = summary(self.opened.story)
        self.setAccessibleDescription(self.tr("Taken out: {0}").format(taken) if taken else self.tr("Nothing was taken out"))

    # Removals --------------------------------------------------------------------------------------------------

    def current_removal(self) -> tuple[int, bool] | None:
        """The chosen removal and whether it is back in the story; the first one where none is chosen yet."""
        if self.opened is None or not self.opened.story.removals:
            return None
        index = self._current if self._current >= 0 else self._order()[0]
        return index, index in self.opened.restored

    def step_removal(self, by: int = 1) -> None:
        """Choose the next removal, or the one before; its group unfolds."""
        if self.opened is None or not self.opened.story.removals:
            return
        order = self._order()
        place = order.index(self._current) + by if self._current in order else (0 if by > 0 else len(order) - 1)
        self.choose_removal(order[max(0, min(place, len(order) - 1))])

    def choose_removal(self, index: int) -> None:
        """Choose a removal, unfold it and bring it into sight."""
        if self.opened is None or not 0 <= index < len(self.opened.story.removals):
            return
        self._current = index
        self._folds.groups.add(self.opened.story.removals[index].reason)
        self._write(keep_place=True)
        first, last = self._kept.spans[index]
        for number, end in ((last, True), (first, False)):
            cursor = QTextCursor(self._kept.findBlockByNumber(number))
            if end:  # what can be done with it stands in its last line
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        removal = self.opened.story.removals[index]
        state = self.tr("put back") if index in self.opened.restored else self.tr("taken out")
        self.setAccessibleDescription(f"{removal.text[:200]}, {state}")
        self.removal_chosen.emit(index)

    def toggle_current(self) -> None:
        """Ask for the chosen removal to be put back, or taken out again."""
        found = self.current_removal()
        if found is not None:
            index, is_back = found
            self.choose_removal(index)
            self.restore_requested.emit(index, not is_back)

    def unfold_all(self, on: bool = True) -> None:
        """Unfold every group of removals, or fold them."""
        self._folds.groups = set(Reason) if on else set()
        self._write(keep_place=True)

    def _order(self) -> list[int]:
        assert self.opened is not None
        return [index for _, indices in groups(self.opened.story) for index in indices]

    # Links and keys --------------------------------------------------------------------------------------------

    def _act(self, url: QUrl) -> None:
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if not address.startswith("panel:"):
            if safe_link(address, ""):
                self.link_activated.emit(address)
            return
        verb, _, value = address.removeprefix("panel:").partition("/")
        if verb == "fold":
            self._folds.groups ^= {Reason(value)}
            self._write(keep_place=True)
        elif verb == "whole":
            self._folds.whole.add(int(value))
            self._write(keep_place=True)
        elif verb == "outlets":
            self._folds.outlets = True
            self._write(keep_place=True)
        elif verb in ("back", "out"):
            self._current = int(value)
            self.restore_requested.emit(int(value), verb == "back")
        elif verb == "teach":
            self._current = int(value)
            self.teach_menu(int(value)).popup(self.cursor().pos())
            self.lesson_considered.emit(int(value))
        elif verb == "version":
            self.version_requested.emit(int(value))
        elif verb == "entry":
            self.entry_requested.emit(int(value))
        elif verb == "copy" and self.opened is not None:
            self.copy_requested.emit(str(self.opened.copies[int(value)].path))

    def teach_menu(self, index: int) -> QMenu:
        """What can be taught about a removal, for this source or for all."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, what in (
            (self.tr("Always take this out here"), HERE),
            (self.tr("Always take this out everywhere"), EVERYWHERE),
            (self.tr("Never take this out"), NEVER),
        ):
            action = QAction(words, menu)
            action.setObjectName(what)
            action.triggered.connect(partial(self.teach_requested.emit, index, what))
            menu.addAction(action)
        self._lessons = menu.actions()
        menu.aboutToHide.connect(self._lessons.clear)
        return menu

    def foretell(self, words: Mapping[str, str]) -> None:
        """Say beside each lesson of the open menu what it would do."""
        for action in self._lessons:
            if action.objectName() in words:
                action.setText(f"{action.text()}\t{words[action.objectName()]}")
        for menu in {action.parent() for action in self._lessons}:
            if isinstance(menu, QMenu) and menu.isVisible():
                menu.popup(menu.pos())  # wider now, it may reach over the screen's edge

    def event(self, event: QEvent) -> bool:
        # Keys belong to the table of commands: the text widget claims only those that copy and select.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll)
            if not mine:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and not event.modifiers() and self.opened is not None and self.opened.story.removals:
            self.step_removal(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paint_below(self, painter: QPainter, part: QRectF) -> None:
        document = self.document()
        if isinstance(document, PanelDocument):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index in document.spans:
                if index == self._current or (self.opened is not None and index in self.opened.restored):
                    self._ground(painter, document, index)

    def _ground(self, painter: QPainter, document: PanelDocument, index: int) -> None:
        """The ground behind a removal: green for one that is back, outlined for the chosen one."""
        assert self.opened is not None
        layout = document.documentLayout()
        first, last = (layout.blockBoundingRect(document.findBlockByNumber(number)) for number in document.spans[index])
        ground = QRectF(10, first.top() - 5, self.viewport().width() - 20, last.bottom() - first.top() + 10)
        is_back = index in self.opened.restored
        painter.setPen(self._theme.color("accent") if index == self._current else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("restored") if is_back else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground, 6, 6)
