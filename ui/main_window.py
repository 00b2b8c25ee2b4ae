"""The window: places the panels by its width, shows notices, says what was dropped on it. It knows no logic."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QSplitter, QVBoxLayout, QWidget

from ui.commands import Where
from ui.overlays import Notice, Offer, SlideOver
from ui.pane_widths import USUAL, PaneWidths, Shape, Sides, shape_of, stack_as_seen
from ui.theme import Theme


class MainWindow(QMainWindow):
    """Four panels in a row that fold by the window's width; a notice and an offer over and below them."""

    dropped = Signal(QMimeData)
    closing = Signal()
    shape_changed = Signal()
    activated = Signal()

    def __init__(self, sources: QWidget, stories: QWidget, reading: QWidget, panel: QWidget, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("Cleanwire")
        self.setObjectName("cleanwire")
        self.setAcceptDrops(True)
        self.setMinimumSize(QSize(340, 300))
        self._panes = {Where.SOURCES: sources, Where.STORIES: stories, Where.STORY: reading}
        self._panel = panel
        self._px = 13.0
        self._widths = PaneWidths()
        self._shape: Shape | None = None
        self._only = Where.STORIES
        self.sources_wanted = True
        self.panel_wanted = True
        middle = self._middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, middle)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for widget in (sources, stories, reading, panel):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(2, 1)
        self._splitter.splitterMoved.connect(lambda _place, _index: self._note_widths())
        self.offer = Offer(middle)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.offer)
        self.setCentralWidget(middle)
        self._left, self._right = SlideOver(middle), SlideOver(middle)
        self.notice = Notice(theme, middle)
        self.offer.height_changed.connect(self._make_room)
        self._focus_line = QFrame(middle)
        self._focus_line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._focus_line.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        self.dress(theme, 13.0)

    def _make_room(self, height: int) -> None:
        self.notice.room_below = height
        if self.notice.isVisible():
            self.notice.place()

    # Which pane ------------------------------------------------------------------------------------------------

    def pane_of_focus(self) -> Where:
        """The pane that has the focus; anywhere else counts as none."""
        widget: QWidget | None = self.focusWidget()
        while widget is not None:
            for where, pane in self._panes.items():
                if widget is pane:
                    return where
            if widget is self._panel:
                return Where.STORY
            widget = widget.parentWidget()
        return Where.ANYWHERE

    def focus_pane(self, where: Where) -> None:
        """Bring a pane into sight and give it the focus."""
        if self.shape is Shape.NARROW:
            self.show_only(where)
        elif where is Where.SOURCES and not self._panes[where].isVisible():
            self.show_sources(True)
        if where is not Where.SOURCES and self.shape is not Shape.WIDE:
            self._left.hide()
        self._panes[where].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self:
            return
        self._place_focus_line()
        inside = self._left.isAncestorOf(now)
        if self._left.isVisible() and not inside and self.shape is not Shape.WIDE:
            self._left.hide()

    def _place_focus_line(self) -> None:
        where = self.pane_of_focus()
        pane = self._panes.get(where)
        if pane is not None and self._panel.isVisible() and self._panel.isAncestorOf(self.focusWidget() or self):
            pane = self._panel
        if pane is None or not pane.isVisible() or self.shape is Shape.NARROW:
            self._focus_line.hide()
            return
        corner = pane.mapTo(self._middle, pane.rect().topLeft())
        self._focus_line.setGeometry(corner.x(), corner.y(), pane.width(), 2)
        self._focus_line.show()
        self._focus_line.raise_()

    # Shapes ----------------------------------------------------------------------------------------------------

    @property
    def shape(self) -> Shape:
        """How many panes there is room for; larger letters need more of it."""
        return shape_of(self.width(), self._px / 13)

    @property
    def only(self) -> Where:
        """The one pane that a narrow window shows."""
        return self._only

    def show_only(self, where: Where) -> None:
        """In a narrow window: show this pane; in others remember it."""
        self._only = where
        if self.shape is Shape.NARROW:
            for each, pane in self._panes.items():
                pane.setVisible(each is where)
            self._panes[where].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_sources(self, shown: bool) -> None:
        """The sources beside the stories where there is room, over them where there is none."""
        if self.shape is Shape.WIDE:
            self.sources_wanted = shown
            self._panes[Where.SOURCES].setVisible(shown)
            self._apply_widths()
        elif self.shape is Shape.MEDIUM:
            self._left.setVisible(shown)
            self._place_over()
        elif shown:
            self.show_only(Where.SOURCES)
        if not shown and self.pane_of_focus() in (Where.SOURCES, Where.ANYWHERE):
            self.focus_pane(Where.STORIES)

    @property
    def sources_shown(self) -> bool:
        """Whether the sources can be seen."""
        return self._panes[Where.SOURCES].isVisible()

    def show_panel(self, shown: bool) -> None:
        """The panel that says where a story is from."""
        if self.shape is Shape.WIDE:
            self.panel_wanted = shown
            self._panel.setVisible(shown)
            self._apply_widths()
        else:
            self._right.setVisible(shown)
            self._place_over()
        if not shown and self._panel.isAncestorOf(self.focusWidget() or self):
            self.focus_pane(Where.STORY)

    @property
    def panel_shown(self) -> bool:
        """Whether it can be seen."""
        return self._panel.isVisible()

    def put_away_over(self) -> bool:
        """Put away what lies over the others; False where nothing did."""
        if self._right.isVisible():
            self.show_panel(False)
            return True
        if self._left.isVisible():
            self._left.hide()
            self.focus_pane(Where.STORIES)
            return True
        return False

    def arrange(self) -> None:
        """Put each panel where the width of the window has room for it."""
        shape = self.shape
        if shape is not self._shape:
            focus = self.pane_of_focus()
            self._shape = shape
            sources, panel = self._panes[Where.SOURCES], self._panel
            if shape is Shape.WIDE:
                self._splitter.insertWidget(0, sources)
                self._splitter.insertWidget(3, panel)
                self._left.hide()
                self._right.hide()
                sources.setVisible(self.sources_wanted)
                panel.setVisible(self.panel_wanted)
                self._panes[Where.STORIES].show()
                self._panes[Where.STORY].show()
            else:
                self._left.hide()
                if shape is Shape.MEDIUM:
                    self._left.take(sources)
                else:
                    self._splitter.insertWidget(0, sources)
                self._right.take(panel)
                self._right.hide()
                for where in (Where.STORIES, Where.STORY):
                    self._panes[where].show()
                if shape is Shape.NARROW:
                    for each, pane in self._panes.items():
                        pane.setVisible(each is self._only)
                elif focus is Where.SOURCES:
                    self.focus_pane(Where.STORIES)
            stack_as_seen(self._splitter)
            self.shape_changed.emit()
        self._apply_widths()
        self._place_over()

    @property
    def _scale(self) -> float:
        return max(1.0, self._px / 13)

    def _sides(self) -> tuple[QWidget, QWidget, QWidget]:
        return self._panes[Where.SOURCES], self._panes[Where.STORIES], self._panel

    def _apply_widths(self) -> None:
        if self._shape is None:
            return
        room = self.width()  # the splitter, which fills it, is still as wide as it was before
        panes = self._sides()
        beside = tuple(pane.parentWidget() is self._splitter for pane in panes)
        seen = (beside[0] and self.sources_wanted, True, beside[2] and self.panel_wanted)
        sides = self._widths.beside(self._shape, seen, room, self._scale)
        width_of = dict(zip(panes, sides, strict=True))
        rest = max(320, room - sum(side for side, shown in zip(sides, seen, strict=True) if shown))
        self._splitter.setSizes([width_of.get(self._splitter.widget(number), rest) for number in range(self._splitter.count())])
        self._place_focus_line()

    def _note_widths(self) -> None:
        for name, pane in zip(Sides._fields, self._sides(), strict=True):
            if pane.parentWidget() is self._splitter and pane.isVisible():
                self._widths.note(name, pane.width(), self._scale)
        self._place_focus_line()

    @property
    def widths(self) -> dict[str, int]:
        """The widths the user gave the panels."""
        return self._widths.wanted._asdict()

    def set_widths(self, widths: dict[str, int]) -> None:
        """Take widths that were kept; what is not sensible is left out."""
        self._widths.take(widths)
        self._apply_widths()

    def _place_over(self) -> None:
        area, left = self._splitter.geometry(), round(self._widths.wanted.sources * self._scale) + 30
        right = min(area.width() - 40, round(USUAL.panel * self._scale) + 20)
        self._left.setGeometry(area.x(), area.y(), left, area.height())
        self._right.setGeometry(area.right() + 1 - right, area.y(), right, area.height())
        for over in (self._left, self._right):
            if over.isVisible():
                over.raise_()

    def dress(self, theme: Theme, px: float) -> None:
        """Take colours and text size."""
        self._px = px
        self.notice.dress(theme, px)
        self.offer.dress(theme, px)
        self._focus_line.setStyleSheet(f"background: {theme.accent};")
        if self._shape is not None:
            self.arrange()

    def title_as(self, headline: str) -> None:
        """The window's title follows the story."""
        self.setWindowTitle(f"{headline} — Cleanwire" if headline else "Cleanwire")

    # Events ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
        if self.notice.isVisible():
            self.notice.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if event.source() is None and (data.hasUrls() or data.hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropped.emit(event.mimeData())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        event.accept()
