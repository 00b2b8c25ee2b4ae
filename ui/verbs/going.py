"""Getting about: from story to story, from pane to pane, from list to list, searching, and one step back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.commands import Where
from ui.pane_widths import Shape
from ui.verbs.verb import Verbs

if TYPE_CHECKING:
    from ui.palette import Palette


class GoingVerbs(Verbs):
    """Where to."""

    _jumper: Palette | None = None

    def next_story(self, count: int) -> None:
        self._step(count)

    def previous_story(self, count: int) -> None:
        self._step(-count)

    def _step(self, steps: int) -> None:
        desk = self.desk
        if desk.stories.step(steps) is None:
            desk.say(self.tr("That is the last story.") if steps > 0 else self.tr("That is the first story."))

    def next_unread(self, count: int) -> None:
        self._unread(1, count)

    def previous_unread(self, count: int) -> None:
        self._unread(-1, count)

    def _unread(self, direction: int, count: int = 1) -> None:
        desk, found = self.desk, None
        for _step in range(count):
            entry_id = desk.stories.unread_from(direction, desk.unread_ids)
            if entry_id is None:
                break
            found = entry_id
            desk.stories.select(entry_id)
        if found is None:
            desk.say(self.tr("No more unread stories here."))
        else:
            desk.open(found)

    def take_offer(self, _count: int) -> None:
        self.desk.window.notice.act()

    def read_on(self, _count: int) -> None:
        desk = self.desk
        if not desk.reading.is_story and desk.stories.current() is not None and desk.wanted is None:
            desk.run("open_story")
        elif not desk.reading.is_story or not desk.reading.page_down():
            self._unread(1)

    def page_up(self, _count: int) -> None:
        self.desk.reading.page_up()

    def first_story(self, _count: int) -> None:
        self._edge(0, 1)

    def last_story(self, _count: int) -> None:
        self._edge(self.desk.stories.model.rowCount() - 1, -1)

    def _edge(self, row: int, direction: int) -> None:
        stories = self.desk.stories
        stories.select(stories.model.id_at(stories.view.item_row(row, direction)))

    def back(self, _count: int) -> None:
        """One step: what lies over the others, a search, the story, the list."""
        desk, window = self.desk, self.desk.window
        pane = window.pane_of_focus()
        if window.notice.isVisible():
            window.notice.hide()
        if not desk.reading.find_bar.isHidden():
            desk.reading.find_bar.close_bar()
        elif desk.reading.is_story and desk.reading.back():
            return
        elif self._changes_seen() and desk.wanted is not None:
            desk.show_kept(desk.wanted)  # from what a version changed, back to the story, wherever the key was pressed
        elif window.put_away_over():
            return
        elif window.isFullScreen():
            desk.run("full_screen")
        elif pane is Where.STORY or (window.shape is Shape.NARROW and window.only is Where.STORY):
            window.focus_pane(Where.STORIES)
        elif desk.stories.searching or desk.listing.words:
            desk.stories.end_search()
            desk.relist(replace(desk.listing, words=""))
            window.focus_pane(Where.STORIES)
        elif len(desk.stories.chosen()) > 1:
            desk.stories.select(desk.stories.current())
        elif pane is Where.SOURCES and window.shape is not Shape.NARROW:
            window.focus_pane(Where.STORIES)
        elif window.shape is Shape.NARROW:
            window.focus_pane(Where.SOURCES)
        elif desk.listing.key != "show:all":
            desk.choose("show:all")

    def _changes_seen(self) -> bool:
        desk, window = self.desk, self.desk.window
        in_sight = window.shape is not Shape.NARROW or window.only is Where.STORY
        return in_sight and desk.reading.opened is None and desk.panel.opened is not None

    def focus_sources(self, _count: int) -> None:
        window = self.desk.window
        if window.shape is not Shape.NARROW and not window.sources_shown:
            window.show_sources(True)
        window.focus_pane(Where.SOURCES)

    def focus_stories(self, _count: int) -> None:
        self.desk.window.focus_pane(Where.STORIES)

    def focus_story(self, _count: int) -> None:
        self.desk.window.focus_pane(Where.STORY)

    def go_unread(self, _count: int) -> None:
        self._go("show:unread")

    def go_all(self, _count: int) -> None:
        self._go("show:all")

    def go_starred(self, _count: int) -> None:
        self._go("show:starred")

    def go_today(self, _count: int) -> None:
        self._go("show:today")

    def go_saved(self, _count: int) -> None:
        self._go("show:saved")

    def go_offline(self, _count: int) -> None:
        self._go("show:offline")

    def _go(self, key: str) -> None:
        self.desk.choose(key)
        self.desk.window.focus_pane(Where.STORIES)
        if self.desk.stories.current() is None:
            self.first_story(1)

    def next_source(self, count: int) -> None:
        self.desk.sources.step(count)

    def previous_source(self, count: int) -> None:
        self.desk.sources.step(-count)

    def line_below(self, count: int) -> None:
        self.desk.sources.step(count)

    def line_above(self, count: int) -> None:
        self.desk.sources.step(-count)

    def first_line(self, _count: int) -> None:
        self.desk.sources.step(-len(self.desk.sources.model.lines))

    def last_line(self, _count: int) -> None:
        self.desk.sources.step(len(self.desk.sources.model.lines))

    def jump_to_source(self, _count: int) -> None:
        from ui.choices import Choice
        from ui.palette import Palette

        desk = self.desk
        if self._jumper is None:
            self._jumper = Palette(desk.window, desk.theme)
            self._jumper.chosen.connect(self._go)
        self._jumper.dress(desk.theme, desk.px)
        choices = [
            Choice(f"source:{row.source.id}", row.source.title, row.source.folder, str(row.unread or "")) for row in desk.rows
        ]
        choices += [
            Choice(f"folder:{folder}", folder, self.tr("Folder")) for folder in sorted({c.hint for c in choices if c.hint})
        ]
        self._jumper.open_with(choices, self.tr("Jump to a source"))

    def search(self, _count: int) -> None:
        desk = self.desk
        if desk.window.shape is Shape.NARROW:
            desk.window.show_only(Where.STORIES)
        desk.stories.begin_search()

    def find_in_story(self, _count: int) -> None:
        self.desk.reading.find_words()
