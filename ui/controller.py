"""What is selected and shown, and what follows from a command: the only caller of the library, with the verbs in ui/verbs.

Reading the library is quick and done here; everything that writes, fetches, cleans or saves is a job.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.library import Counts, Library, SavedSearch, SourceRow
from ui import session
from ui import theme as themes
from ui.actions import Actions, Keys
from ui.commands import BY_ID, Where
from ui.hints import Hints
from ui.jobs import Job, Jobs
from ui.keymap import read_keys
from ui.list_desk import RELIST_EVERY, ListDesk
from ui.listing import Listing
from ui.main_window import MainWindow
from ui.panels.reading import ReadingPane
from ui.panels.source import SourcePanel
from ui.panels.sources import SourcesPanel
from ui.panels.stories import StoriesPanel
from ui.verbs.verb import Verbs
from ui.wording import numeral

T = TypeVar("T")


class Told(Protocol):
    """How far work is: at which of how many, and of which part where each has its own numbers (0 of 0: nobody knows)."""

    def __call__(self, at: int, total: int, part: str = "") -> None: ...


V = TypeVar("V", bound="Verbs")
KEYS_FILE = "keys.toml"


class Controller(ListDesk):
    """One window on one library."""

    def __init__(self, library: Library, application: QApplication) -> None:
        super().__init__(application)
        self.library, self.application = library, application
        self.jobs = Jobs(self)
        settings = library.settings
        self.theme = themes.chosen_theme(settings.theme)
        self.px = 13.0
        themes.dress(application, self.theme, self.px)
        style = themes.PageStyle(settings.text_size, settings.measure, settings.line_height, settings.serif)
        self.sources = SourcesPanel(self.theme)
        self.stories = StoriesPanel(self._rows_of, self.theme)
        self.reading = ReadingPane(self.theme, style)
        self.panel = SourcePanel(self.theme)
        self.window = MainWindow(self.sources, self.stories, self.reading, self.panel, self.theme)
        self.keymap = read_keys(library.folder / KEYS_FILE)
        self.actions = Actions(self.run, self.holds, self.can, self)
        self.actions.show_keys(self.keymap)
        self.actions.fill_menu_bar(self.window)
        self.keys = Keys(self.window, self.keymap, self.window.pane_of_focus)
        order = settings.order if settings.order != "source" else "newest"
        self.listing = Listing(order=order, groups=settings.list_groups)
        self.rows: list[SourceRow] = []
        self.searches: list[SavedSearch] = []
        self.counts = Counts(0, 0, 0, 0, {})
        self._today = 0
        self.refreshing: Job | None = None
        self._listing_job: Job | None = None
        self._counting: Job | None = None
        self._picturing: Job | None = None
        self._come_back_to: int | None = None
        self._offered: Callable[[], None] | None = None
        self.hints = Hints(self)
        self._verbs = self._collect_verbs()
        self._timers()
        self._connect()
        self._unsubscribe = library.subscribe(lambda changed: self.jobs.post(self._library_changed, changed))

    def _collect_verbs(self) -> dict[str, Callable[[int], None]]:
        from ui.verbs import VERB_CLASSES

        self.groups: list[Verbs] = [made(self) for made in VERB_CLASSES]
        return {command: next(getattr(group, command) for group in self.groups if hasattr(group, command)) for command in BY_ID}

    def verbs(self, kind: type[V]) -> V:
        """One of the classes of verbs, for what is not a command of its own."""
        return next(group for group in self.groups if isinstance(group, kind))

    def _timers(self) -> None:
        def timer(milliseconds: int, then: Callable[[], None]) -> QTimer:
            made = QTimer(self)
            made.setSingleShot(True)
            made.setInterval(milliseconds)
            made.timeout.connect(then)
            return made

        self._painted = timer(0, self._when_painted)
        self._recount = timer(90, self.reload_sources_aside)
        self._relist = timer(RELIST_EVERY, self.reload_stories)
        self._preview = timer(70, self.show_wanted)
        self._keep_place = timer(700, self.keep_place)
        self._keep_session = timer(1500, self.keep_session)

    def _connect(self) -> None:
        self.keys.pressed.connect(self.run)
        self.keys.waiting.connect(self._show_waiting)
        self.sources.line_chosen.connect(self.choose)
        self.stories.story_selected.connect(self._selected)
        self.stories.story_opened.connect(lambda entry_id: self.open(entry_id))
        self.stories.view.pressed.connect(lambda _index: self.begin_to_use())
        self.stories.search_changed.connect(lambda words: self.relist(replace(self.listing, words=words.strip())))
        self.stories.search_left.connect(self._leave_search)
        self.stories.cancel_wanted.connect(lambda: self.run("cancel_refresh"))
        self.reading.position_changed.connect(lambda _place: self._keep_place.start())
        self.reading.style_changed.connect(self._style_changed)
        self.reading.action_activated.connect(lambda: self.run("open_story"))
        self.reading.other_activated.connect(lambda: self.run("open_original"))
        self.window.offer.chosen.connect(lambda command: self.run(command))
        self.window.offer.closed.connect(self.hints.close)
        self.window.notice.acted.connect(self._act_on_notice)
        self.window.shape_changed.connect(self._keep_session.start)
        self.window.closing.connect(self.close)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: self.redress())
        for each in self.groups:
            connect = getattr(each, "connect_panels", None)
            if connect is not None:
                connect()

    # Commands --------------------------------------------------------------------------------------------------

    def run(self, command: str, count: int = 1) -> None:
        """Do a command of the table."""
        self.begin_to_use()
        self._verbs[command](count)

    def _leave_search(self) -> None:
        """From the words to what they found; from a list where they found nothing to all stories, as it says there."""
        if self.listing.words and self.listing.is_narrow and not self.stories.model.ids:
            self.relist(replace(self.listing, key="show:all", only_unread=False))
        self.window.focus_pane(Where.STORIES)

    def holds(self, command: str) -> bool:
        """Whether a choice is on."""
        return any(bool(test(command)) for group in self.groups if (test := getattr(group, "holds", None)) is not None)

    def can(self, command: str) -> bool:
        """Whether a command makes sense now."""
        found = self.story_at_hand()
        if BY_ID[command].menu.value == "story":
            return found is not None or command in ("mark_all_read", "select_all", "make_edition", "mail_edition")
        if command in ("source_settings", "rename_source", "move_source", "remove_source", "mute_source"):
            return self.sources.current_key().startswith(("source:", "folder:", "search:"))
        if command == "take_offer":
            return self.window.notice.offers
        return command != "cancel_refresh" or self.refreshing is not None

    def _show_waiting(self, following: list[tuple[str, str]]) -> None:
        notice = self.window.notice
        if following:
            self.say("     ".join(f"{key}  {words}" for key, words in following), stays=True)
        elif notice.stays and not notice.offers:
            notice.hide()

    # Work ------------------------------------------------------------------------------------------------------

    def long_work(self, words: str, work: Callable[[Job, Told], T], done: Callable[[T], None]) -> None:
        """Work that shows how far it is and can be stopped, one at a time. `work` is given the job and what to tell."""
        if self.refreshing is not None:
            self.say(self.tr("Something else is on its way; stop it first."))
            return
        self.stories.show_progress(words, 0, 0)
        reached = (0, 0, "")

        def told(far: tuple[int, int, str]) -> None:
            nonlocal reached
            reached = at, total, part = far
            if part:
                how_far = self.tr("{0} %").format(min(at * 100 // total, 100)) if total else ""
                self.stories.show_progress(f"{words}: {part}   {how_far}", at, total)
            else:
                self.stories.show_progress(f"{words}   {numeral(at)} / {numeral(total)}", at, total)

        def ended() -> None:
            self.refreshing = None
            self.stories.show_progress(None)
            if job.cancelled.is_set():
                at, total, part = reached
                done_so_far = self.tr("Stopped after {0} of {1}; do it again to go on.").format(numeral(at), numeral(total))
                self.say(self.tr("Stopped.") if part else done_so_far)

        job = self.refreshing = self.jobs.run(
            lambda job: work(job, lambda at, total, part="": job.report(told, (at, total, part))),
            done,
            self.tell_error,
            ended=ended,
        )

    def say(self, words: str, *, stays: bool = False) -> None:
        """A quiet line."""
        self._offered = None
        self.window.notice.say(words, stays=stays)

    def offer_action(self, words: str, action: str, then: Callable[[], None], *, stays: bool = False) -> None:
        """A quiet line with one thing to do."""
        self.window.notice.say(words, action, key=self.keymap.first_key("take_offer"), stays=stays)
        self._offered = then

    def _act_on_notice(self) -> None:
        if self._offered is not None:
            self._offered()

    # Looks and session -----------------------------------------------------------------------------------------

    def redress(self) -> None:
        """Theme and text size of the interface anew."""
        self.theme = themes.chosen_theme(self.library.settings.theme)
        themes.dress(self.application, self.theme, self.px)
        for panel in (self.sources, self.stories, self.window):
            panel.dress(self.theme, self.px)
        self.reading.message.set_size(self.px)
        self.reading.set_theme(self.theme)
        self.panel.set_theme(self.theme)
        self.panel.set_size(self.px)
        for group in self.groups:
            dress = getattr(group, "dress", None)
            if dress is not None:
                dress()

    def set_size(self, px: float) -> None:
        """The text size of the whole interface."""
        self.px = px
        self.redress()
        self.keep_session()

    def settings_changed(self) -> None:
        """Preferences that are seen at once."""
        settings = self.library.settings
        if themes.chosen_theme(settings.theme) != self.theme:
            self.redress()
        self.reading.set_style(themes.PageStyle(settings.text_size, settings.measure, settings.line_height, settings.serif))

    def _style_changed(self, style: themes.PageStyle) -> None:
        self.act(lambda: self.library.change_settings(text_size=style.size, measure=style.measure, serif=style.serif))

    def come_to(self, story: int | None) -> None:
        """Put the cursor on a story; where the list has it not yet, when it has; on the first one where there is none."""
        if story is not None and self.stories.select(story):
            return
        if story is not None and self._listing_job is not None:
            self._come_back_to = story  # it is further down than what is there yet
        else:
            self.stories.step(1)

    def keep_session(self) -> None:
        """Remember the window's place, the panels' widths, the list and the story: for the next start, and after a crash."""
        text = session.written(self)
        self.act(lambda: self.library.remember(session.NAME, text))

    def close(self) -> None:
        """Keep everything, let running work end, close the library."""
        if self.closed:
            return
        if self.refreshing is not None:
            self.refreshing.cancel()
        self.keep_place()
        self.keep_session()
        self._unsubscribe()
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.jobs.close()
        self.closed = True
        self.library.close()
        QCoreApplication.quit()
