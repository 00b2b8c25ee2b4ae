"""The reading pane: a prepared story on its page, or a message, a wait or an error set with the same care.

Knows no library and fetches nothing: it is shown things and tells by signals what the reader does. Documents of stories that
may come next are built ahead (`prepare`) and kept, so that opening one is only a change of paper.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer, QUrl, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ui.links import SHOW_MORE, safe_link
from ui.panels.find_bar import FindBar
from ui.panels.message import MessagePage
from ui.panels.page_view import PageView
from ui.prepared import PreparedPages
from ui.theme import PageStyle, Theme, load_theme

if TYPE_CHECKING:
    from reader.library import Opened
    from ui.document import PageDocument

AT_ONCE = 0.04  # seconds of work on what is to be seen now, where it is further down than the story is set
AHEAD = 40  # ms of peace before the page of a story that may come next is set


class ReadingPane(QWidget):
    """Shows stories and messages. `link_activated` carries http and https addresses only."""

    link_activated = Signal(str)
    link_hovered = Signal(str)
    action_activated = Signal()
    other_activated = Signal()
    position_changed = Signal(float)
    style_changed = Signal(object)

    def __init__(self, theme: Theme | None = None, style: PageStyle | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme("light")
        self._style = style or PageStyle()
        self._pages = PreparedPages()
        self._whole = False  # whether a story that is longer than a day of reading is set to its end
        self._place = 0.0  # where the shown story was left, as long as it is not set that far
        self._came_from = -1  # where the page stood when a note was followed
        self.opened: Opened | None = None
        self.setProperty("paper", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = PageView(self)
        self.message = MessagePage(self._theme, self)
        self.find_bar = FindBar(self.view, self._theme, self)
        self._build()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._prepare_one)
        self.setFocusProxy(self.view)

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        papers = QWidget(self)
        self._stack = QStackedLayout(papers)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.message)
        whole.addWidget(papers, 1)
        whole.addWidget(self.find_bar)
        self.find_bar.hide()
        self.view.anchorClicked.connect(self._follow)
        self.view.highlighted.connect(lambda url: self.link_hovered.emit(safe_link(url.toString(), "")))
        self.view.width_changed.connect(self._fit)
        self.view.size_steps.connect(self.larger)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.message.action_activated.connect(self.action_activated)
        self.message.other_activated.connect(self.other_activated)
        self.find_bar.closed.connect(self.view.setFocus)

    # What is shown ---------------------------------------------------------------------------------------------

    def show_story(self, opened: Opened, *, whole: bool = False) -> None:
        """Show a story, at the place where it was left."""
        same = self.opened is not None and self.opened.row.id == opened.row.id and self.is_story
        place = self.position() if same else opened.position
        self.opened, self._whole, self._came_from = opened, whole, -1
        document = self._document(opened, whole=whole)
        if not self.find_bar.isHidden():
            document.finish()
        is_set = place <= 0 or document.finish(AT_ONCE)
        self._put(document)
        self._stack.setCurrentWidget(self.view)
        self.find_bar.document_changed()
        self.go_to(place if is_set else 0.0)
        self._place = 0.0 if is_set else place

    def _put(self, document: PageDocument) -> None:
        self._place = 0.0
        document.set_width(self._page_width())
        self.view.show_page(document)
        self._timer.start(0)

    def show_changes(self, since: str, back: str, spans: Iterable[tuple[str, str]]) -> None:
        """Show what changed between two versions of a story, word by word; above it since when, and how to go back."""
        from ui.document import build_changes

        self.opened = None
        self.find_bar.close_bar()
        document = build_changes(since, back, spans, self._theme, self._style, width=self._page_width())
        self._put(document)
        self._stack.setCurrentWidget(self.view)

    def show_message(
        self, title: str, body: str = "", *actions: str, about: str = "", icon: str = "", kind: str = "empty"
    ) -> None:
        """Show a sentence and a remedy in place of a story; `kind` is "empty", "loading" or "error"; two buttons at most."""
        self.opened = None
        self.find_bar.close_bar()
        self.message.show_words(title, body, *actions, about=about, icon=icon, kind=kind)
        self._stack.setCurrentWidget(self.message)

    def show_loading(self, headline: str, source: str = "") -> None:
        """Say which story is being fetched; its headline already stands where it will stand."""
        words = self.tr("Fetching the story from {0} …").format(source or self.tr("its page"))
        self.show_message(headline, words, kind="loading")

    def clear(self) -> None:
        """Show an empty sheet."""
        self.show_message("", icon=" ")

    @property
    def is_story(self) -> bool:
        """Whether a story is shown, not a message."""
        return self._stack.currentWidget() is self.view and self.opened is not None

    @property
    def document(self) -> PageDocument | None:
        """The page that is shown."""
        return self.view.page() if self.is_story else None

    # How it is set ---------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Set everything in another theme, at the same place."""
        self._theme = theme
        self.message.set_theme(theme)
        self.find_bar.set_theme(theme)
        self._set_anew()

    def set_style(self, style: PageStyle) -> None:
        """Set the page in another size, width, leading or face, at the same place."""
        if style != self._style:
            self._style = style
            self._set_anew()
            self.style_changed.emit(style)

    @property
    def style_of_page(self) -> PageStyle:
        """How the page is set now."""
        return self._style

    def larger(self, steps: int = 1) -> None:
        """Larger text; smaller for a negative number of steps."""
        self.set_style(self._style.larger(steps))

    def _set_anew(self) -> None:
        self._pages.clear()
        if self.opened is not None and self.is_story:
            self.show_story(self.opened, whole=self._whole)

    def _page_width(self) -> float:
        return max(160.0, float(self.view.viewport().width()))

    def _fit(self, place: float) -> None:
        document = self.view.page()
        if document is None:
            return
        if self.opened is not None and self.is_story and not document.is_set_for(self._page_width()):
            document = self._document(self.opened, whole=self._whole)
            self._put(document)
        document.set_width(self._page_width())
        self.go_to(place)

    # Prepared pages --------------------------------------------------------------------------------------------

    def _document(self, opened: Opened, *, whole: bool = False) -> PageDocument:
        return self._pages.page(opened, self._theme, self._style, self._page_width(), whole=whole)

    def prepare(self, opened: Opened) -> None:
        """Set the page of a story that may come next, when there is nothing else to do."""
        self._pages.soon(opened)
        self._timer.start(AHEAD)

    def _prepare_one(self) -> None:
        # What is shown is finished first, then what may come next, a few blocks at a time: nobody waits for either.
        shown = self.view.page()
        if shown is not None and shown.set_more():
            self._timer.start(0)
            return
        if self._place:
            place, self._place = self._place, 0.0
            self.go_to(place)
        opened = self._pages.next()
        if opened is None:
            return
        document = self._document(opened)
        if document.set_more():
            self._pages.soon(opened)
            self._timer.start(5)
            return
        document.set_width(self._page_width())
        document.documentLayout().hitTest(QPointF(0, self.view.viewport().height() * 1.5), Qt.HitTestAccuracy.FuzzyHit)
        document.figures.decode_first(self.devicePixelRatioF())
        self._timer.start(AHEAD)

    # Where it is read ------------------------------------------------------------------------------------------

    def position(self) -> float:
        """How far the story is read: the share of its text above the top of the viewport, 0 to 1."""
        return (self._place or self.view.read_share()) if self.is_story else 0.0

    def go_to(self, fraction: float) -> None:
        """Scroll to a share of the text; the same words are at the top in every width and size."""
        if self.is_story:
            self.view.go_to_share(fraction)

    def _scrolled(self) -> None:
        self._place = 0.0  # who scrolls is where he wants to be
        if self.is_story:
            self.position_changed.emit(self.position())

    def page_down(self) -> bool:
        """A viewport on; False where the story is at its end, or none is shown."""
        return self.is_story and self.view.page_down()

    def page_up(self) -> bool:
        """A viewport back; False where the story is at its start, or none is shown."""
        return self.is_story and self.view.page_up()

    # Links, words ----------------------------------------------------------------------------------------------

    def _follow(self, url: QUrl) -> None:
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if address == SHOW_MORE and self.opened is not None:
            self.show_story(self.opened, whole=True)
        elif address.startswith("#"):
            self._go_to_note(address[1:])
        elif safe_link(address, ""):
            self.link_activated.emit(address)

    def _go_to_note(self, name: str) -> None:
        """Bring the note a link within the story leads to into sight; `back` returns to the words that named it."""
        document = self.document
        if document is None:
            return
        document.finish()
        if name in document.notes:
            self._came_from = self.view.verticalScrollBar().value()
            self.view.bring(document.notes[name])

    def back(self) -> bool:
        """Return from a note to the words that named it; False where no note was followed."""
        if self._came_from < 0 or not self.is_story:
            return False
        self.view.verticalScrollBar().setValue(self._came_from)
        self._came_from = -1
        return True

    def selected_text(self) -> str:
        """The marked words, as they would be copied."""
        return self.view.createMimeDataFromSelection().text() if self.view.textCursor().hasSelection() else ""

    def spoken_text(self) -> str:
        """What can be read aloud, its places those of `mark_spoken`."""
        return self.document.spoken_text() if self.document else ""

    def mark_spoken(self, start: int, length: int) -> None:
        """Mark the words that are being read aloud and keep them in sight; a length of 0 takes the mark away."""
        self.view.mark_spoken(start, length if self.is_story else 0)

    def go_to_removal(self, index: int) -> None:
        """Bring the block that was put back from this removal into sight."""
        document = self.document
        place = document.place_of_removal(index) if document else -1
        if place >= 0:
            self.view.bring_into_sight(place)

    def find_words(self, words: str = "") -> None:
        """Open the line that finds words in this story; these words, or those that are marked, are sought at once."""
        document = self.document
        if document is not None:
            document.finish()
            self.find_bar.open_bar(words or self.selected_text())
