"""The lists: which sources and stories stand there, counted, and shown anew when the library tells of a change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer

from reader.library import Changed, Counts, EntryRow, ListQuery, Misread, SavedSearch, SourceRow
from reader.model.source import lies_in
from ui.health import health_words
from ui.jobs import Job
from ui.listing import CountedWords, Listing, grouped, keeping
from ui.opening_desk import OpeningDesk
from ui.panels.sources import SourcesPanel
from ui.panels.sources_model import lines_of
from ui.reading_desk import is_waiting

if TYPE_CHECKING:
    from reader.library import Opened

Key = tuple[int, int, int]
FIRST_ROWS = 150
RELIST_EVERY = 250  # milliseconds


class Counted(NamedTuple):
    """The sources and their numbers, as they are read in one go."""

    rows: list[SourceRow]
    searches: list[SavedSearch]
    counts: Counts
    today: int


class ListDesk(OpeningDesk):
    """The listing part of the controller, which makes its parts."""

    sources: SourcesPanel
    listing: Listing
    rows: list[SourceRow]
    searches: list[SavedSearch]
    counts: Counts
    _recount: QTimer
    _relist: QTimer
    _listing_job: Job | None
    _counting: Job | None
    _picturing: Job | None
    _today: int
    _come_back_to: int | None
    just_come = False  # the first stories of a new library, and nobody has done anything yet: nothing jumps under his eyes

    def begin_to_use(self) -> None:
        """The user did something: from now on what is in sight stays where it is."""
        self.just_come = False

    def _rows_of(self, ids: Sequence[int]) -> list[EntryRow]:
        return [] if self.closed else self.library.rows_of(ids, self.query().words)

    def _library_changed(self, changed: Changed) -> None:
        if changed.kind == "state":
            self.stories.model.forget(changed.ids or None)
            self.kept.forget(changed.ids)
            self._recount.start()
        elif changed.kind == "story":
            self.kept.changed(changed.ids)
            self.stories.model.forget(changed.ids or None)
            if self.listing.key == "show:offline":
                self._relist_soon()
            if (shown := self._shown_among(changed.ids)) is not None:
                if is_waiting(shown):
                    self.refresh_opened(shown.row.id)
                else:
                    self.refresh_panel(shown.row.id)
        elif changed.kind == "icons":
            self.reload_pictures()
        elif changed.kind == "copies":
            if self.library.copies_fault is not None:
                self.tell_error(self.library.copies_fault)
        elif changed.kind in ("entries", "sources", "searches"):
            if changed.kind == "entries" and changed.ids:
                self.kept.changed(changed.ids)
                if (shown := self._shown_among(changed.ids)) is not None:
                    self.refresh_panel(shown.row.id)
            if not self._recount.isActive():
                self._recount.start()
            if changed.kind == "entries":
                self._relist_soon()

    def _relist_soon(self) -> None:
        """Stories that come one upon the other are listed a few times a second; the first ones of an empty list at once."""
        if not self._relist.isActive():
            self._relist.start(RELIST_EVERY if self.stories.model.ids else 0)

    def _shown_among(self, ids: Sequence[int]) -> Opened | None:
        shown = self.reading.opened
        return shown if shown is not None and shown.row.id in ids else None

    def reload_pictures(self) -> None:
        """Read the sites' own pictures beside the window, and show them with their sources."""
        if self._picturing is not None:
            self._picturing.cancel()  # an answer of before must not arrive after this one
        self._picturing = self.jobs.run(lambda _job: self.library.icons(), self.sources.set_pictures, self.tell_error)

    def reload_sources(self) -> None:
        """Read the sources and their counts anew, at once; smart folders take a search each and are counted beside it."""
        known = {each.id: each for each in self.searches}
        kept = self.library.saved_searches(counted=False)
        searches = [replace(each, unread=known[each.id].unread) if each.id in known else each for each in kept]
        self._show_sources(self._counted(searches))
        if kept:
            if self._counting is not None:
                self._counting.cancel()
            self._counting = self.jobs.run(lambda _job: self.library.saved_searches(), self._searches_counted, self.tell_error)

    def _searches_counted(self, found: list[SavedSearch]) -> None:
        self._show_sources(Counted(self.rows, found, self.counts, self._today))

    def reload_sources_aside(self, then: Callable[[], None] = lambda: None) -> None:
        """The same without holding the window: five hundred sources are read by a job."""

        def shown(counted: Counted) -> None:
            self._show_sources(counted)
            QTimer.singleShot(0, self, then)

        self.jobs.run(lambda _job: self._counted(self.library.saved_searches()), shown, self.tell_error)

    def _counted(self, searches: list[SavedSearch]) -> Counted:
        library = self.library
        today = library.count(Listing("show:today", only_unread=True).query((), datetime.now().date()))
        return Counted(library.sources(), searches, library.counts(), today)

    def _show_sources(self, counted: Counted) -> None:
        self.rows, self.searches, self.counts, self._today = counted
        self.sources.show_lines(
            lines_of(self.rows, self.searches, self.counts.unread, self.counts.starred, self.counts.saved, self._today,
                     frozenset(self.sources.folded))
        )  # fmt: skip
        if self._is_gone():
            self.choose("show:all")
        self.sources.choose(self.listing.key, quietly=True)
        self._say_when_empty()
        self._show_title()

    def _is_gone(self) -> bool:
        """Whether the list is of a source, a folder or a search that was removed, or is called otherwise now."""
        value = self.listing.value
        there = {
            "source": (str(row.source.id) for row in self.rows),
            "folder": (row.source.folder for row in self.rows),
            "search": (str(each.id) for each in self.searches),
        }.get(self.listing.kind)
        return there is not None and value not in there

    def query(self) -> ListQuery:
        """The question that the list answers. Each file that somebody opened has its row, whatever others tell the same."""
        asked = self.listing.query(self.searches, datetime.now().date())
        files = {f"source:{row.source.id}" for row in self.rows if row.kind == "opened"}
        return replace(asked, collapse=self.library.settings.group and self.listing.key not in files)

    def reload_stories(self, *, another: bool = False) -> None:
        """Ask for the list anew; what is selected and in sight stays.

        A short list is there at once. Of a long one the beginning is, where it is `another` list; the whole comes from a job.
        """
        if self._listing_job is not None:
            self._listing_job.cancel()
            self._listing_job = None
        query, listing = self.query(), self.listing
        first = self.library.first_keys(replace(query, limit=FIRST_ROWS))
        whole = len(first) < FIRST_ROWS
        if whole or another:
            self._show_list(first, another=another)
        if not whole:
            self._listing_job = self.jobs.run(
                lambda _job: self._all_keys(query, listing.groups), self._show_list, self.tell_error
            )

    def _all_keys(self, query: ListQuery, groups: str) -> list[Key]:
        if groups == "none":
            return [(entry_id, 0, 0) for entry_id in self.library.ids(query)]
        return self.library.keys(query)

    def _show_list(self, keys: list[Key], *, another: bool = False) -> None:
        staying = set() if another else self._folded_in_sight(keys)
        if self.listing.unread_wanted:
            staying |= self._read_here
        if staying:
            keys = keeping(keys, self.stories.model.ids, staying)
        names = {row.source.id: row.source.title for row in self.rows}
        groups = grouped(keys, self.listing.groups, names, datetime.now().date())
        self.stories.show_stories(
            [key[0] for key in keys],
            groups,
            one_source=self.listing.source_id is not None,
            by_day=self.listing.groups == "day",
            searched=bool(self.query().words),
        )
        shown = self._showing()
        if self.stories.current() is None and self._come_back_to is None and shown is not None:
            quiet = self.stories.blockSignals(True)
            self.stories.select(shown)  # the story that is read is in this list too
            self.stories.blockSignals(quiet)
        if self._come_back_to is not None and self.stories.model.row_of(self._come_back_to) >= 0:
            self.stories.select(self._come_back_to)
            self._come_back_to = None
        self._say_when_empty()
        self._show_title()

    def _folded_in_sight(self, keys: list[Key]) -> set[int]:
        """Stories in sight that another row stands for by now: what is the same is found after it was shown, and a list that
        folds under the reader's eyes jumps. They are folded when they are out of sight, or the list is chosen anew.
        """
        missing = (set(self.stories.chosen()) if self.just_come else self.stories.in_sight()).difference(key[0] for key in keys)
        if not missing or not self.library.settings.group:
            return set()
        rows = self.library.rows_of(sorted(missing))
        others = {other for row in rows for other, _name in row.same}
        listed = others.intersection(key[0] for key in keys)
        return {row.id for row in rows if listed.intersection(other for other, _name in row.same)}

    def _say_when_empty(self) -> None:
        """Of a source that brings nothing why: refreshing again, as an empty list proposes, did not help there."""
        why = "" if self.listing.words else self._health_here(remedy=True)
        words = self.listing.empty_words(self.keymap.key_or_words, bool(self.rows), self._odd())
        self.stories.say_when_empty(why or words)

    def _health_here(self, *, remedy: bool = False) -> str:
        row = next((row for row in self.rows if row.source.id == self.listing.source_id), None)
        return health_words(row, datetime.now(UTC), remedy=remedy) if row is not None else ""

    def _show_title(self) -> None:
        listed = len(self.stories.model.ids)
        here, words = self._counts_here(), CountedWords()
        if not listed and not self.listing.words:
            counts = ""  # the empty list says in words what there is to say
        elif self.listing.words:
            counts = words.found(listed)
            if listed and (odd := self._odd()):
                counts += " · " + self.tr("“{0}” searched for as words").format(odd[0])
        elif here is not None and self.listing.unread_wanted:
            counts = words.unread(here[0])  # as many as beside the source, folded ones too
        elif here is None:
            counts = words.stories(listed)
        else:
            counts = words.unread_of(*here)
        if self.counts.silenced and self.listing.key == "show:all" and not self.listing.words:
            counts += " · " + words.hidden(self.counts.silenced)
        self.stories.show_title(self.listing.title(self.rows, self.searches), counts)

    def _odd(self) -> tuple[Misread, ...]:
        return self.library.misread(self.query().words)

    def _counts_here(self) -> tuple[int, int] | None:
        """Unread and all stories of the list, folded ones too; None where nobody counts them."""
        if self.listing.source_id is not None:
            return self.counts.by_source.get(self.listing.source_id, (0, 0))
        if self.listing.kind == "folder":
            inside = [row for row in self.rows if lies_in(row.source.folder, self.listing.value) and not row.source.muted]
            return sum(row.unread for row in inside), sum(row.total for row in inside)
        return (self.counts.unread, self.counts.total) if self.listing.key in ("show:all", "show:unread") else None

    def unread_ids(self) -> set[int]:
        """The unread stories of the list."""
        query = self.query()
        if query.show in ("starred", "saved", "offline"):
            return {row.id for row in self.library.rows_of(self.stories.model.ids) if not row.read}
        return set(self.library.ids(replace(query, show="unread")))

    def library_replaced(self) -> None:
        """Another library lies where this one was: begin with all its stories."""
        self.let_go_of_story()
        self.listing = Listing(order=self.listing.order, groups=self.listing.groups)
        self.stories.end_search()
        self.reload_sources()
        self.reload_stories(another=True)
        self.run("first_story")
        current = self.stories.current()
        if current is not None:
            self._selected(current)  # it may be the row that had the cursor before

    def choose(self, key: str) -> None:
        """Show the stories of a line of the sources panel."""
        if key != self.listing.key:
            self.stories.end_search()
            self.relist(replace(self.listing, key=key, words=""))
            if self.stories.model.ids and (why := self._health_here()):
                self.say(why)  # what the dot beside it says; who goes by keyboard never points at it

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
