"""Opening a story: its page fetched and cleaned where that was not done yet, and what is opened counted as read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from reader.errors import CleanwireError
from ui.commands import Where
from ui.jobs import Job
from ui.messages import explain
from ui.pane_widths import Shape
from ui.reading_desk import ReadingDesk

if TYPE_CHECKING:
    from reader.library import EntryRow, Opened

WITHOUT_PICTURES = 400  # milliseconds after which a story is shown before its pictures are there


class OpeningDesk(ReadingDesk):
    """The opening part of the controller."""

    def open(self, entry_id: int, *, again: bool = False) -> None:
        """Open a story: fetch and clean its page where that was not done yet, and count it as read."""
        self.wanted = entry_id
        self._preview.stop()
        if self.library.settings.mark_read_when_opened:
            if (row_of_it := self.stories.current()) is not None and self.story_at_hand() == entry_id:
                self.read_here([row_of_it])  # it may stand for the outlet that is opened, and is read with it
            self.mark_read([entry_id], True)
        if self.window.shape is Shape.NARROW:
            self.window.show_only(Where.STORY)
        opened = self.kept.get(entry_id)
        row = opened.row if opened is not None else self.library.row(entry_id)
        fetchable = row.link.startswith(("http://", "https://")) and (again or not row.has_page)
        if not fetchable:
            self.show_wanted()
            return
        if entry_id in self._fetching:
            return
        waiting = QTimer(self)
        waiting.setSingleShot(True)
        waiting.timeout.connect(lambda: self._show_loading(row))
        waiting.start(150)

        def done(found: Opened) -> None:
            self.kept.keep(found)
            if self.wanted == entry_id:
                self.show(found)

        def failed(error: CleanwireError) -> None:
            if self.wanted == entry_id:
                self._show_failure(row, error)

        def ended() -> None:
            waiting.stop()
            waiting.deleteLater()
            self._fetching.pop(entry_id, None)

        def text_came(found: Opened) -> None:
            QTimer.singleShot(WITHOUT_PICTURES, self, lambda: self._show_without_pictures(found))

        def fetch(job: Job) -> Opened:
            return self.library.fetch_story(entry_id, lambda found: job.report(text_came, found))

        self._fetching[entry_id] = self.jobs.run(fetch, done, failed, ended=ended)

    def _show_without_pictures(self, found: Opened) -> None:
        """The text can be read at once; a picture that drips in a byte a second held the whole story back."""
        entry_id = found.row.id
        if self.wanted == entry_id and entry_id in self._fetching and not self.closed:
            self.show(found)

    def _show_loading(self, row: EntryRow) -> None:
        if self.wanted == row.id and row.id in self._fetching:
            self.reading.show_loading(row.headline, row.source)
            self.panel.clear()

    def _show_failure(self, row: EntryRow, error: CleanwireError) -> None:
        """The feed's own text where there is some, with a line that says why; else the error on the page."""

        def found(opened: Opened | None) -> None:
            if self.wanted != row.id:
                return
            if opened is not None and opened.story.blocks:
                self.kept.keep(opened)
                self.show(opened)
                self.say(explain(error, page=True).line)
            else:
                self.show_error(error, row)

        self._ask(row.id, found)

    def mark_read(self, ids: Sequence[int], read: bool, done: Callable[[int], None] = lambda _changed: None) -> None:
        """Mark stories; in a list of unread ones they stay in sight until another list is chosen.

        `done` gets how many it changed: what other outlets tell is marked with them, where the settings say so.
        """
        if read:
            self.read_here(ids)
        settings = self.library.settings
        outlets = read and settings.group and settings.mark_outlets_read
        self.act(lambda: self.library.mark_read(list(ids), read, outlets=outlets), done)

    def read_here(self, ids: Sequence[int]) -> None:
        """These stay in sight in a list of unread ones, though they are read."""
        if self.listing.unread_wanted:
            self._read_here.update(ids)
