"""The story at hand: shown from what is kept, kept ready, shown anew when it changed; the reading part of the controller."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import CleanwireError
from reader.model.kinds import Completeness
from ui.jobs import Job, Jobs
from ui.kept_stories import KeptStories
from ui.main_window import MainWindow
from ui.messages import explain

if TYPE_CHECKING:
    from reader.library import EntryRow, Library, Opened
    from ui.listing import Listing
    from ui.panels.reading import ReadingPane
    from ui.panels.source import SourcePanel
    from ui.panels.stories import StoriesPanel

T = TypeVar("T")
AHEAD = 3
SAY_WHICH = 180  # milliseconds
HELD_DOWN = 0.055  # seconds between two presses of a key that is held


class ReadingDesk(QObject):
    """What follows when a story is selected or changed. Its parts are made by the controller."""

    shown = Signal(int)

    library: Library
    jobs: Jobs
    window: MainWindow
    stories: StoriesPanel
    reading: ReadingPane
    panel: SourcePanel
    offer_action: Callable[[str, str, Callable[[], None]], None]
    listing: Listing
    _preview: QTimer
    _keep_place: QTimer
    _keep_session: QTimer
    _painted: QTimer

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.wanted: int | None = None
        self.kept = KeptStories()
        self._read_here: set[int] = set()
        self._fetching: dict[int, Job] = {}
        self._last_move = 0.0
        self.closed = False
        self.waiting = False  # until the window has been painted: two at work at once make both late
        self._ahead_job: Job | None = None

    def act(self, work: Callable[[], T], done: Callable[[T], None] | None = None) -> None:
        """Something the user did, written in the order he did it; a fault of the world is told in words."""
        self.jobs.run(lambda _job: work(), done or (lambda _value: None), self.tell_error, in_order=True)

    def tell_error(self, error: CleanwireError) -> None:
        """One sentence and one remedy."""
        self.say(explain(error).line)

    def say(self, words: str) -> None:
        """A quiet line."""
        self.window.notice.say(words)

    def story_at_hand(self) -> int | None:
        """The story that commands are about: the one with the cursor, else the one that is shown.

        What another outlet tells has no row of its own: where it was opened from the one with the cursor, they are about it.
        """
        current = self.stories.current()
        if current is None:
            return self._showing()
        if self.wanted in (None, current):
            return current
        outlets = {entry_id for row in self.library.rows_of([current]) for entry_id, _name in row.same}
        return self.wanted if self.wanted in outlets else current

    def stories_at_hand(self) -> list[int]:
        """All selected stories, or the one that is shown."""
        chosen = self.stories.chosen()
        found = self.story_at_hand()
        return chosen if len(chosen) > 1 or found is None else [found]

    def _selected(self, entry_id: int) -> None:
        """The cursor moved: show what is kept, at once when it is at hand and nobody holds the key down."""
        self.wanted = entry_id
        held, self._last_move = monotonic() - self._last_move < HELD_DOWN, monotonic()
        if held:
            self._preview.start()
        else:
            self.show_wanted()
        self._keep_session.start()

    def show_wanted(self) -> None:
        """Show the story with the cursor."""
        if self.wanted is not None and not self.waiting:
            self.show_kept(self.wanted)

    def show_kept(self, entry_id: int) -> None:
        """Show what is kept of a story, from what is at hand or from the library."""
        opened = self.kept.get(entry_id)
        if opened is not None:
            self.show(opened)
            return
        if self._ahead_job is not None:
            self._ahead_job.cancel()  # what may come next gives way to what is wanted now
        QTimer.singleShot(SAY_WHICH, self, lambda: self._say_which(entry_id))
        self._ask(entry_id, lambda found: self._arrived(entry_id, found), lambda error: self._not_had(entry_id, error))

    def _ask(
        self, entry_id: int, then: Callable[[Opened | None], None], failed: Callable[[CleanwireError], None] | None = None
    ) -> None:
        """Read a story beside the window; once more where it became another while the answer was on its way."""
        asked = self.kept.changes

        def arrived(found: Opened | None) -> None:
            if self.kept.is_of_before(entry_id, asked):
                self._ask(entry_id, then, failed)
            else:
                then(found)

        self.jobs.run(lambda _job: self.library.story(entry_id), arrived, failed or self.tell_error)

    def _showing(self) -> int | None:
        return self.reading.opened.row.id if self.reading.opened is not None else None

    def _not_had(self, entry_id: int, error: CleanwireError) -> None:
        """A story that the library could not give, as where another program holds it: "loading" stood there for ever."""
        showing = self._showing()
        if self.wanted == entry_id != showing and entry_id not in self._fetching:
            self.show_error(error)
        else:
            self.tell_error(error)

    def show_error(self, error: CleanwireError, page_of: EntryRow | None = None) -> None:
        """An error where the story would stand, with the ways on; `page_of` is the story whose page could not be had."""
        words = explain(error, page=page_of is not None)
        about, other = "", ""
        if page_of is not None:
            about, other = page_of.headline, self.tr("Original in the browser")
        self.reading.show_message(words.sentence, words.remedy, self.tr("Try again"), other, about=about, kind="error")
        self.panel.clear()

    def _say_which(self, entry_id: int) -> None:
        """Where cleaning a story takes a moment, its headline stands on the page, not the story before it."""
        if self.closed:
            return
        showing = self._showing()
        if self.wanted == entry_id and showing != entry_id and entry_id not in self.kept and entry_id not in self._fetching:
            for row in self.library.rows_of([entry_id]):
                self.reading.show_message(row.headline, row.standfirst, kind="loading")
                self.panel.clear()

    def _arrived(self, entry_id: int, opened: Opened | None) -> None:
        if opened is not None:
            self.kept.keep(opened)
            if self.wanted == entry_id and entry_id not in self._fetching:
                self.show(opened)

    def show(self, opened: Opened) -> None:
        """Put a story on the page and into the source panel, and get the next ones ready."""
        self._keep_place.stop()
        self.reading.show_story(opened)
        self.panel.show_story(opened, later=True)
        self.shown.emit(opened.row.id)
        self._painted.start()

    def _when_painted(self) -> None:
        """What nobody looks at before the page: the title (a window manager and its bars are at work for as long as we are), and
        the stories that may come next.
        """
        if self.reading.opened is not None:
            self.window.title_as(self.reading.opened.row.headline)
        self._prepare_ahead()

    def _prepare_ahead(self) -> None:
        ahead = self.stories.next_ids(AHEAD)
        missing = [entry_id for entry_id in ahead if entry_id not in self.kept]
        asked = self.kept.changes

        def ready(found: list[Opened]) -> None:
            for story in found:
                if not self.kept.is_of_before(story.row.id, asked):
                    self.kept.keep(story)
            for entry_id in ahead:
                if (opened := self.kept.get(entry_id)) is not None:
                    self.reading.prepare(opened)

        if not missing:
            ready([])
        else:
            self._ahead_job = self.jobs.run(lambda job: self._read_ahead(job, missing), ready, self.tell_error)

    def _read_ahead(self, job: Job, ids: Sequence[int]) -> list[Opened]:
        found: list[Opened] = []
        for entry_id in ids:
            opened = None if job.cancelled.is_set() else self.library.story(entry_id)
            if opened is not None:
                found.append(opened)
        return found

    def let_go_of_story(self) -> None:
        """Nothing of the story at hand is shown or remembered: the library it stands in is about to be another."""
        for timer in (self._preview, self._keep_place, self._painted):
            timer.stop()
        self.wanted = None
        self.kept.forget()
        self._read_here.clear()
        self.reading.clear()
        self.panel.clear()

    def reshow(self, opened: Opened) -> None:
        """A story changed under its reader: show it anew, at the same place."""
        self.kept.keep(opened)
        if self.reading.opened is not None and self.reading.opened.row.id == opened.row.id:
            self.reading.show_story(opened)
            self.panel.show_story(opened)

    def refresh_panel(self, entry_id: int) -> None:
        """Tell anew where the story that is shown comes from: others tell it too by now. Its page stays as it is; where its
        outlet has changed it, the new version is offered.
        """

        def found(opened: Opened | None) -> None:
            shown = self.reading.opened
            if opened is None or shown is None or shown.row.id != entry_id or entry_id in self._fetching:
                return  # whoever fetches it anew is shown what comes
            if opened.story != shown.story:
                if len(opened.versions) > len(shown.versions):
                    words = self.tr("{0} has changed this story.").format(opened.row.source)
                    self.offer_action(words, self.tr("Show it"), lambda: self.reshow(opened))
                return
            self.reading.opened = opened
            self.kept.keep(opened)
            self.panel.show_story(opened)

        self._ask(entry_id, found)

    def refresh_opened(self, entry_id: int) -> None:
        """Read a story anew from the library and show it so, where it is the one that is shown."""

        def found(opened: Opened | None) -> None:
            if opened is not None:
                self.reshow(opened)

        self._ask(entry_id, found)

    def keep_place(self) -> None:
        """Remember how far the story was read."""
        opened = self.reading.opened
        if opened is not None and self.reading.is_story:
            place, entry_id = self.reading.position(), opened.row.id
            self.kept.note_place(entry_id, place)
            self.act(lambda: self.library.keep_position(entry_id, place))


def is_waiting(shown: Opened) -> bool:
    """A story shown by the feed's few lines while its page was on the way, or by its page while its pictures were.

    What is told of a page that came between two questions of one reading is of before, though the text is the page's already.
    """
    lead = shown.story.furniture.lead_image
    without = any(image.url not in shown.images for image in (*shown.story.images, *([lead] if lead else [])))
    return without or not shown.row.has_page or shown.story.completeness is Completeness.FEED_TEXT
