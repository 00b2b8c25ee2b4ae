"""What is selected and shown, and what follows from a command: the only caller of the library, with the verbs in ui/verbs.

Reading the library is quick and done here; everything that writes, fetches, cleans or saves is a job.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.errors import CleanwireError
from reader.library import Changed, Counts, EntryRow, Library, ListQuery, Opened, SavedSearch, SourceRow
from ui import theme as themes
from ui.actions import Actions, Keys
from ui.commands import BY_ID, Where
from ui.hints import Hints
from ui.jobs import Job, Jobs
from ui.keymap import read_keys
from ui.listing import Listing, grouped, keeping_read
from ui.main_window import MainWindow, Shape
from ui.messages import explain
from ui.panels.reading import ReadingPane
from ui.panels.source import SourcePanel
from ui.panels.sources import SourcesPanel, lines_of
from ui.panels.stories import StoriesPanel
from ui.panels.story_row import Density

T = TypeVar("T")
Key = tuple[int, int, int]
KEPT_OPENED = 40
FIRST_ROWS = 150
AHEAD = 3
KEYS_FILE = "keys.toml"


class Controller(QObject):
    """One window on one library."""

    shown = Signal(int)

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
        self.refreshing: Job | None = None
        self.wanted: int | None = None
        self._opened: OrderedDict[int, Opened] = OrderedDict()
        self._read_here: set[int] = set()
        self._fetching: dict[int, Job] = {}
        self._last_move = 0.0
        self._listing_job: Job | None = None
        self._come_back_to: int | None = None
        self.closed = False
        self._offered: Callable[[], None] | None = None
        self.hints = Hints(self)
        self._verbs = self._collect_verbs()
        self._timers()
        self._connect()
        self._unsubscribe = library.subscribe(lambda changed: self.jobs.post(self._library_changed, changed))

    def _collect_verbs(self) -> dict[str, Callable[[int], None]]:
        from ui.verbs import VERB_CLASSES

        groups = [made(self) for made in VERB_CLASSES]
        self.groups = {type(group).__name__: group for group in groups}
        return {command: next(getattr(group, command) for group in groups if hasattr(group, command)) for command in BY_ID}

    def _timers(self) -> None:
        def timer(milliseconds: int, then: Callable[[], None]) -> QTimer:
            made = QTimer(self)
            made.setSingleShot(True)
            made.setInterval(milliseconds)
            made.timeout.connect(then)
            return made

        self._ahead = timer(0, self._prepare_ahead)
        self._recount = timer(90, self.reload_sources)
        self._relist = timer(250, self.reload_stories)
        self._preview = timer(70, self._show_wanted)
        self._keep_place = timer(700, self.keep_place)
        self._keep_session = timer(1500, self.keep_session)

    def _connect(self) -> None:
        self.keys.pressed.connect(self.run)
        self.keys.waiting.connect(self._show_waiting)
        self.sources.line_chosen.connect(self.choose)
        self.stories.story_selected.connect(self._selected)
        self.stories.story_opened.connect(lambda entry_id: self.open(entry_id))
        self.stories.search_changed.connect(lambda words: self.relist(replace(self.listing, words=words.strip())))
        self.stories.search_left.connect(lambda: self.window.focus_pane(Where.STORIES))
        self.stories.cancel_wanted.connect(lambda: self.run("cancel_refresh"))
        self.reading.position_changed.connect(lambda _place: self._keep_place.start())
        self.reading.style_changed.connect(self._style_changed)
        self.reading.action_activated.connect(lambda: self.run("open_story"))
        self.window.offer.chosen.connect(lambda command: self.run(command))
        self.window.offer.closed.connect(self.hints.close)
        self.window.notice.acted.connect(self._act_on_notice)
        self.window.shape_changed.connect(self._keep_session.start)
        self.window.closing.connect(self.close)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: self.redress())
        for each in self.groups.values():
            connect = getattr(each, "connect_panels", None)
            if connect is not None:
                connect()

    # Commands --------------------------------------------------------------------------------------------------

    def run(self, command: str, count: int = 1) -> None:
        """Do a command of the table."""
        self._verbs[command](count)

    def holds(self, command: str) -> bool:
        """Whether a choice is on."""
        return any(bool(test(command)) for group in self.groups.values() if (test := getattr(group, "holds", None)) is not None)

    def can(self, command: str) -> bool:
        """Whether a command makes sense now."""
        found = self.story_at_hand()
        if BY_ID[command].menu.value == "story":
            return found is not None or command in ("mark_all_read", "select_all")
        if command in ("source_settings", "rename_source", "move_source", "remove_source", "mute_source"):
            return self.sources.current_key().startswith(("source:", "folder:", "search:"))
        return command != "cancel_refresh" or self.refreshing is not None

    def _show_waiting(self, following: list[tuple[str, str]]) -> None:
        if following:
            self.window.notice.say("     ".join(f"{key}  {words}" for key, words in following), stays=True)
        else:
            self.window.notice.hide()

    # Work ------------------------------------------------------------------------------------------------------

    def act(self, work: Callable[[], T], done: Callable[[T], None] | None = None) -> None:
        """Something the user did, written in the order he did it; a fault of the world is told in words."""
        self.jobs.run(lambda _job: work(), done or (lambda _value: None), self.tell_error, in_order=True)

    def long_work(
        self, words: str, work: Callable[[Job, Callable[[int, int], None]], T], done: Callable[[T], None]
    ) -> None:
        """Work that shows how far it is and can be stopped, one at a time. `work` is given the job and what to tell."""
        if self.refreshing is not None:
            self.say(self.tr("Something else is on its way; stop it first."))
            return
        self.stories.show_progress(words, 0, 0)

        def told(far: tuple[int, int]) -> None:
            self.stories.show_progress(f"{words}   {far[0]:n} / {far[1]:n}", *far)

        def ended() -> None:
            self.refreshing = None
            self.stories.show_progress(None)

        self.refreshing = self.jobs.run(
            lambda job: work(job, lambda at, total: job.report(told, (at, total))), done, self.tell_error, ended=ended
        )

    def tell_error(self, error: CleanwireError) -> None:
        """One sentence and one remedy."""
        self.window.notice.say(explain(error).line)

    def say(self, words: str) -> None:
        """A quiet line."""
        self._offered = None
        self.window.notice.say(words)

    def offer_action(self, words: str, action: str, then: Callable[[], None]) -> None:
        """A quiet line with one thing to do."""
        self.window.notice.say(words, action)
        self._offered = then

    def _act_on_notice(self) -> None:
        if self._offered is not None:
            self._offered()

    # Lists -----------------------------------------------------------------------------------------------------

    def _rows_of(self, ids: Sequence[int]) -> list[EntryRow]:
        return [] if self.closed else self.library.rows_of(ids)

    def _library_changed(self, changed: Changed) -> None:
        if changed.kind == "state":
            self.stories.model.forget(changed.ids or None)
            self._forget_opened(changed.ids)
            self._recount.start()
        elif changed.kind == "story":
            self._forget_opened(changed.ids)
            self.stories.model.forget(changed.ids or None)
        elif changed.kind in ("entries", "sources", "searches"):
            if not self._recount.isActive():
                self._recount.start()
            if changed.kind == "entries" and not self._relist.isActive():
                self._relist.start()

    def _forget_opened(self, ids: Sequence[int]) -> None:
        for entry_id in ids or list(self._opened):
            self._opened.pop(entry_id, None)

    def reload_sources(self) -> None:
        """Read the sources and their counts anew."""
        self.rows = self.library.sources()
        self.searches = self.library.saved_searches()
        self.counts = self.library.counts()
        today = self.library.count(Listing("show:today", only_unread=True).query((), datetime.now().date()))
        self.sources.show_lines(
            lines_of(self.rows, self.searches, self.counts.unread, self.counts.starred, self.counts.saved, today,
                     frozenset(self.sources.folded))
        )  # fmt: skip
        self.sources.choose(self.listing.key, quietly=True)
        self._show_title()

    def query(self) -> ListQuery:
        """The question that the list answers."""
        asked = self.listing.query(self.searches, datetime.now().date())
        return replace(asked, collapse=self.library.settings.group)

    def reload_stories(self, *, another: bool = False) -> None:
        """Ask for the list anew; what is selected and in sight stays.

        A short list is there at once. Of a long one the beginning is, where it is `another` list; the whole comes from a job.
        """
        if self._listing_job is not None:
            self._listing_job.cancel()
            self._listing_job = None
        query, listing = self.query(), self.listing
        first = self.library.rows(replace(query, limit=FIRST_ROWS))
        whole = len(first) < FIRST_ROWS
        if whole or another:
            self._show_list([(row.id, row.source_id, row.cursor[0]) for row in first])
        if not whole:
            self._listing_job = self.jobs.run(
                lambda _job: self._all_keys(query, listing.groups), self._show_list, self.tell_error
            )

    def _all_keys(self, query: ListQuery, groups: str) -> list[Key]:
        if groups == "none":
            return [(entry_id, 0, 0) for entry_id in self.library.ids(query)]
        return self.library.keys(query)

    def _show_list(self, keys: list[Key]) -> None:
        if self.listing.unread_wanted:
            keys = keeping_read(keys, self.stories.model.ids, self._read_here)
        names = {row.source.id: row.source.title for row in self.rows}
        groups = grouped(keys, self.listing.groups, names, datetime.now().date())
        self.stories.show_stories([key[0] for key in keys], groups, one_source=self.listing.source_id is not None)
        if self._come_back_to is not None and self.stories.model.row_of(self._come_back_to) >= 0:
            self.stories.select(self._come_back_to)
            self._come_back_to = None
        self.stories.say_when_empty(self.listing.empty_words(bool(self.rows)))
        self._show_title()

    def _show_title(self) -> None:
        listed = len(self.stories.model.ids)
        here = self._counts_here()
        if self.listing.words:
            counts = self.tr("%n found", "", listed)
        elif here is None or self.listing.unread_wanted:
            counts = self.tr("%n stories", "", listed)
        else:
            counts = self.tr("%n unread of {0}", "", here[0]).format(f"{here[1]:n}")
        self.stories.show_title(self.listing.title(self.rows, self.searches), counts)

    def _counts_here(self) -> tuple[int, int] | None:
        """Unread and all stories of the list, folded ones too; None where nobody counts them."""
        if self.listing.source_id is not None:
            return self.counts.by_source.get(self.listing.source_id, (0, 0))
        if self.listing.kind == "folder":
            inside = [row for row in self.rows if row.source.folder == self.listing.value and not row.source.muted]
            return sum(row.unread for row in inside), sum(row.total for row in inside)
        return (self.counts.unread, self.counts.total) if self.listing.key == "show:all" else None

    def choose(self, key: str) -> None:
        """Show the stories of a line of the sources panel."""
        if key != self.listing.key:
            self.stories.end_search()
            self.relist(replace(self.listing, key=key, words=""))

    def relist(self, listing: Listing) -> None:
        """Show another list, or the same in another order."""
        if listing == self.listing:
            return
        self.listing = listing
        self._read_here.clear()
        self.reload_stories(another=True)
        if self.stories.current() is None:
            self.stories.view.verticalScrollBar().setValue(0)
        self.sources.choose(listing.key, quietly=True)
        self._keep_session.start()

    # The story -------------------------------------------------------------------------------------------------

    def story_at_hand(self) -> int | None:
        """The story that commands are about: the one with the cursor, else the one that is shown."""
        current = self.stories.current()
        if current is not None:
            return current
        return self.reading.opened.row.id if self.reading.opened is not None else None

    def stories_at_hand(self) -> list[int]:
        """All selected stories, or the one that is shown."""
        chosen = self.stories.chosen()
        found = self.story_at_hand()
        return chosen if len(chosen) > 1 or found is None else [found]

    def _selected(self, entry_id: int) -> None:
        """The cursor moved: show what is kept, at once when it is at hand and nobody holds the key down."""
        self.wanted = entry_id
        held, self._last_move = monotonic() - self._last_move < 0.055, monotonic()
        if held:
            self._preview.start()
        else:
            self._show_wanted()
        self._keep_session.start()

    def _show_wanted(self) -> None:
        if self.wanted is not None:
            self.show_kept(self.wanted)

    def show_kept(self, entry_id: int) -> None:
        """Show what is kept of a story, from what is at hand or from the library."""
        opened = self._opened.get(entry_id)
        if opened is not None:
            self.show(opened)
            return
        self.jobs.run(lambda _job: self.library.story(entry_id), lambda found: self._arrived(entry_id, found), self.tell_error)

    def _arrived(self, entry_id: int, opened: Opened | None) -> None:
        if opened is not None:
            self.keep_opened(opened)
            if self.wanted == entry_id and entry_id not in self._fetching:
                self.show(opened)

    def keep_opened(self, opened: Opened) -> None:
        """Have a story at hand for when it is wanted again."""
        self._opened[opened.row.id] = opened
        self._opened.move_to_end(opened.row.id)
        while len(self._opened) > KEPT_OPENED:
            self._opened.popitem(last=False)

    def show(self, opened: Opened) -> None:
        """Put a story on the page and into the source panel, and get the next ones ready."""
        self._keep_place.stop()
        self.reading.show_story(opened)
        self.panel.show_story(opened)
        self.window.title_as(opened.row.headline)
        self.shown.emit(opened.row.id)
        self._ahead.start()

    def _prepare_ahead(self) -> None:
        row = self.stories.view.currentIndex().row()
        ahead: list[int] = []
        while row >= 0 and len(ahead) < AHEAD:
            row = self.stories.view.item_row(row + 1, 1)
            entry_id = self.stories.model.id_at(row)
            if entry_id is not None:
                ahead.append(entry_id)
        missing = [entry_id for entry_id in ahead if entry_id not in self._opened]

        def ready(found: list[Opened]) -> None:
            for opened in found:
                self.keep_opened(opened)
            for entry_id in ahead:
                if entry_id in self._opened:
                    self.reading.prepare(self._opened[entry_id])

        if not missing:
            ready([])
        else:
            self.jobs.run(
                lambda _job: [found for entry_id in missing if (found := self.library.story(entry_id)) is not None],
                ready, self.tell_error,
            )  # fmt: skip

    def open(self, entry_id: int, *, again: bool = False) -> None:
        """Open a story: fetch and clean its page where that was not done yet, and count it as read."""
        self.wanted = entry_id
        self._preview.stop()
        if self.library.settings.mark_read_when_opened:
            self.mark_read([entry_id], True)
        if self.window.shape is Shape.NARROW:
            self.window.show_only(Where.STORY)
        opened = self._opened.get(entry_id)
        row = opened.row if opened is not None else self.library.row(entry_id)
        fetchable = row.link.startswith(("http://", "https://")) and (again or not row.has_page)
        if not fetchable:
            self._show_wanted()
            return
        if entry_id in self._fetching:
            return
        waiting = QTimer(self)
        waiting.setSingleShot(True)
        waiting.timeout.connect(lambda: self._show_loading(row))
        waiting.start(150)

        def done(found: Opened) -> None:
            self.keep_opened(found)
            if self.wanted == entry_id:
                self.show(found)

        def failed(error: CleanwireError) -> None:
            if self.wanted == entry_id:
                self._show_failure(row, error)

        def ended() -> None:
            waiting.stop()
            waiting.deleteLater()
            self._fetching.pop(entry_id, None)

        self._fetching[entry_id] = self.jobs.run(lambda _job: self.library.fetch_story(entry_id), done, failed, ended=ended)

    def _show_loading(self, row: EntryRow) -> None:
        if self.wanted == row.id and row.id in self._fetching:
            self.reading.show_loading(row.headline, row.source)
            self.panel.clear()

    def _show_failure(self, row: EntryRow, error: CleanwireError) -> None:
        """The feed's own text where there is some, with a line that says why; else the error on the page."""
        words = explain(error)

        def found(opened: Opened | None) -> None:
            if self.wanted != row.id:
                return
            if opened is not None and opened.story.blocks:
                self.keep_opened(opened)
                self.show(opened)
                self.say(words.line)
            else:
                self.reading.show_message(words.sentence, words.remedy, self.tr("Try again"), kind="error")
                self.panel.clear()

        self.jobs.run(lambda _job: self.library.story(row.id), found, self.tell_error)

    def mark_read(self, ids: Sequence[int], read: bool) -> None:
        """Mark stories; in a list of unread ones they stay in sight until another list is chosen."""
        if read:
            self._read_here.update(ids)
        self.act(lambda: self.library.mark_read(list(ids), read))

    def reshow(self, opened: Opened) -> None:
        """A story changed under its reader: show it anew, at the same place."""
        self.keep_opened(opened)
        if self.reading.opened is not None and self.reading.opened.row.id == opened.row.id:
            self.reading.show_story(opened)
            self.panel.show_story(opened)

    def refresh_opened(self, entry_id: int) -> None:
        """Read a story anew from the library and show it so, where it is the one that is shown."""

        def found(opened: Opened | None) -> None:
            if opened is not None:
                self.reshow(opened)

        self.jobs.run(lambda _job: self.library.story(entry_id), found, self.tell_error)

    def unread_ids(self) -> set[int]:
        """The unread stories of the list."""
        query = self.query()
        if query.show in ("starred", "saved"):
            return {row.id for row in self.library.rows_of(self.stories.model.ids) if not row.read}
        return set(self.library.ids(replace(query, show="unread")))

    def keep_place(self) -> None:
        """Remember how far the story was read."""
        opened = self.reading.opened
        if opened is not None and self.reading.is_story:
            place, entry_id = self.reading.position(), opened.row.id
            if entry_id in self._opened:
                self._opened[entry_id] = replace(self._opened[entry_id], position=place)
            self.act(lambda: self.library.keep_position(entry_id, place))

    # Looks and session -----------------------------------------------------------------------------------------

    def redress(self) -> None:
        """Theme and text size of the interface anew."""
        self.theme = themes.chosen_theme(self.library.settings.theme)
        themes.dress(self.application, self.theme, self.px)
        for panel in (self.sources, self.stories, self.window):
            panel.dress(self.theme, self.px)
        self.reading.set_theme(self.theme)
        self.panel.set_theme(self.theme)
        self.panel.set_size(self.px)
        for group in self.groups.values():
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

    def keep_session(self) -> None:
        """Remember the window's place, the panels' widths, the list and the story: for the next start, and after a crash."""
        kept = {
            "geometry": bytes(self.window.saveGeometry().toBase64().data()).decode(),
            "widths": self.window.widths,
            "sources": self.window.sources_wanted,
            "panel": self.window.panel_wanted,
            "key": self.listing.key,
            "px": self.px,
            "only_unread": self.listing.only_unread,
            "story": self.story_at_hand(),
            "folded": sorted(self.sources.folded),
        }
        text = json.dumps(kept)
        self.act(lambda: self.library.remember("window", text))

    def restore_session(self) -> None:
        """Put everything where it was. A value that is not what it should be is left out."""
        try:
            kept: Any = json.loads(self.library.recall("window", "{}"))
        except json.JSONDecodeError:
            kept = {}
        kept = kept if isinstance(kept, dict) else {}
        if isinstance(geometry := kept.get("geometry"), str):
            self.window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        else:
            screen = self.window.screen().availableGeometry()
            self.window.resize(min(1360, screen.width() - 60), min(860, screen.height() - 60))
        if isinstance(px := kept.get("px"), int | float) and px != self.px and 10 <= px <= 32:
            self.px = float(px)
            self.redress()
        if isinstance(widths := kept.get("widths"), dict):
            self.window.set_widths(widths)
        self.window.sources_wanted = kept.get("sources") is not False
        self.window.panel_wanted = kept.get("panel") is not False
        folded = kept.get("folded")
        self.sources.folded = {name for name in folded if isinstance(name, str)} if isinstance(folded, list) else set()
        self.listing = replace(
            self.listing,
            key=str(kept.get("key", "show:all")),
            only_unread=kept.get("only_unread") is True,
        )
        self.stories.set_density(self._density())
        self.reload_sources()
        if self.sources.model.row_of(self.listing.key) < 0:
            self.listing = replace(self.listing, key="show:all")
        self.reload_stories(another=True)
        self.sources.choose(self.listing.key, quietly=True)
        story = kept.get("story")
        if not (isinstance(story, int) and self.stories.select(story)):
            if isinstance(story, int) and self._listing_job is not None:
                self._come_back_to = story  # it is further down than what is there yet
            else:
                self.stories.step(1)

    def _density(self) -> Density:
        chosen = {"compact": Density.COMPACT, "roomy": Density.ROOMY}
        return chosen.get(self.library.settings.density, Density.NORMAL)

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
