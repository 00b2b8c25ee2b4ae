"""What is done with the story: open, star, mark, put back what was taken out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QUrl

from ui.commands import Where
from ui.pane_widths import Shape
from ui.verbs.verb import Verbs
from ui.wording import moment

if TYPE_CHECKING:
    from reader.library import Opened


# What a right click on a story offers: what is done with one most; the rest is in the menus and the palette.
MENU = (
    "open_story", "open_original", "",
    "toggle_star", "toggle_read", "mark_outlets_read", "",
    "save_copy", "save_copy_as", "",
    "copy_citation", "copy_address", "mail_story",
)  # fmt: skip


class StoryVerbs(Verbs):
    """One story, or all that are selected."""

    def connect_panels(self) -> None:
        desk = self.desk
        desk.panel.restore_requested.connect(self._restore)
        desk.panel.teach_requested.connect(self._teach)
        desk.panel.lesson_considered.connect(self._foretell)
        desk.panel.link_activated.connect(self._browse)
        desk.panel.version_requested.connect(self._differences)
        desk.panel.entry_requested.connect(lambda entry_id: desk.open(entry_id))
        desk.panel.copy_requested.connect(lambda path: self.open_outside(QUrl.fromLocalFile(path)))
        desk.reading.link_activated.connect(self._browse)
        desk.stories.view.menu_wanted.connect(lambda place: desk.actions.menu_of(MENU, desk.window).popup(place))

    def open_story(self, _count: int) -> None:
        desk, window = self.desk, self.desk.window
        if window.pane_of_focus() is Where.SOURCES:
            window.focus_pane(Where.STORIES)
            if desk.stories.current() is None:
                desk.run("first_story")
            return
        in_list = desk.stories.current() if window.pane_of_focus() is Where.STORIES else None
        found = desk.story_at_hand() if in_list is None else in_list
        if found is not None:
            desk.open(found)
            if window.shape is not Shape.NARROW:
                window.focus_pane(Where.STORY)

    def fetch_again(self, _count: int) -> None:
        found = self.desk.story_at_hand()
        if found is not None:
            self.desk.open(found, again=True)

    def next_outlet(self, _count: int) -> None:
        self._outlet(1)

    def previous_outlet(self, _count: int) -> None:
        self._outlet(-1)

    def _outlet(self, by: int) -> None:
        """Walk the outlets that tell the same story in the panel's order, the newest first, round and round."""
        opened = self.desk.reading.opened
        if opened is None or not opened.row.same:
            self.desk.say(self.tr("No other outlet tells this story."))
            return
        told = self.desk.library.rows_of([opened.row.id, *(entry_id for entry_id, _name in opened.row.same)])
        ring = [row.id for row in sorted(told, key=lambda row: row.cursor, reverse=True)]
        self.desk.open(ring[(ring.index(opened.row.id) + by) % len(ring)])

    def show_changes(self, _count: int) -> None:
        """The newest earlier version beside what stands now; once more, and the story is back."""
        desk = self.desk
        opened = desk.reading.opened
        if opened is None:
            if desk.wanted is not None:
                desk.show_kept(desk.wanted)
        elif not opened.versions:
            desk.say(self.tr("There is only one version of this story."))
        else:
            self._differences(opened.versions[0].id)

    def _differences(self, version_id: int) -> None:
        desk = self.desk
        opened = desk.panel.opened
        if opened is None:
            return
        entry_id = opened.row.id
        when = next((version.fetched_at for version in opened.versions if version.id == version_id), None)
        since = self.tr("Changed since {0}").format(moment(when)) if when else self.tr("What changed")
        back = self.tr("{0} goes back").format(desk.keymap.first_key("show_changes"))

        def done(spans: Sequence[Any]) -> None:
            if desk.wanted == entry_id:
                desk.reading.show_changes(since, back, [(str(span.kind), span.text) for span in spans])

        desk.jobs.run(lambda _job: desk.library.differences(entry_id, version_id), done, desk.tell_error)

    def open_original(self, _count: int) -> None:
        found = self.desk.story_at_hand()
        if found is not None:
            self._browse(self.desk.library.row(found).link)

    def _browse(self, address: str) -> None:
        if address.startswith(("http://", "https://")):
            self.open_outside(QUrl(address))
        else:
            self.desk.say(self.tr("This story has no address on the web."))

    def toggle_star(self, _count: int) -> None:
        desk, ids = self.desk, self.desk.stories_at_hand()
        on = not desk.library.all_marked("starred", ids)
        desk.act(
            lambda: desk.library.star(ids, on), lambda _n: desk.say(self.tr("Starred.") if on else self.tr("Star taken off."))
        )

    def toggle_read(self, _count: int) -> None:
        desk, ids = self.desk, self.desk.stories_at_hand()
        desk.mark_read(ids, not desk.library.all_marked("read", ids))

    def mark_all_read(self, _count: int) -> None:
        """Beside the window: of a million stories it takes seconds to mark them."""
        desk, library, settings = self.desk, self.desk.library, self.desk.library.settings
        shown, query = desk.stories.model.ids, desk.query()
        outlets = settings.group and settings.mark_outlets_read
        desk.read_here(shown)
        desk.act(lambda: library.mark_all_read(query, among=shown, outlets=outlets), self._tell_marked)

    def _tell_marked(self, marked: int) -> None:
        """As many as undo would take back, not as many as were asked for."""
        desk = self.desk
        if marked:
            desk.offer_action(self.tr("%Ln marked read.", "", marked), self.tr("Undo"), lambda: desk.run("undo"))
        else:
            desk.say(self.tr("All of these are read."))

    def mark_outlets_read(self, _count: int) -> None:
        """The stories at hand, and what other outlets tell of them."""
        desk, ids = self.desk, self.desk.stories_at_hand()
        desk.read_here(ids)
        desk.act(lambda: desk.library.mark_read(ids, outlets=True), self._tell_marked)

    def select_all(self, _count: int) -> None:
        self.desk.stories.view.selectAll()

    def toggle_taken_out(self, _count: int) -> None:
        window = self.desk.window
        window.show_panel(not window.panel_shown)

    def put_back(self, _count: int) -> None:
        desk = self.desk
        opened = desk.reading.opened
        if opened is None or not opened.story.removals:
            desk.say(self.tr("Nothing was taken out of this story."))
            return
        if not desk.window.panel_shown:
            desk.window.show_panel(True)
        desk.panel.toggle_current()

    def next_removal(self, count: int) -> None:
        self._step_removal(count)

    def previous_removal(self, count: int) -> None:
        self._step_removal(-count)

    def _step_removal(self, by: int) -> None:
        if not self.desk.window.panel_shown:
            self.desk.window.show_panel(True)
        self.desk.panel.step_removal(by)
        if self.desk.reading.opened is not None:
            self._show_put_back(self.desk.reading.opened.row.id)

    def _teach(self, index: int, where: Literal["here", "everywhere", "never"]) -> None:
        """A lesson for the stories to come, and for this one at once."""
        desk = self.desk
        opened = desk.reading.opened
        if opened is None:
            return
        entry_id, seen = opened.row.id, opened.story
        words = self.tr("Taught: this line stays.") if where == "never" else self.tr("Taught: this line is taken out.")

        def done(found: Opened) -> None:
            desk.reshow(found)
            desk.say(words)

        desk.act(lambda: desk.library.teach(entry_id, index, where, seen=seen), done)

    def _foretell(self, index: int) -> None:
        """Which of the stories at hand each lesson would change, before one is given."""
        desk, opened = self.desk, self.desk.reading.opened
        if opened is None:
            return
        entry_id, seen = opened.row.id, opened.story

        def done(told: dict[str, Any]) -> None:
            words = self.tr("stories it changes: {0} of {1}")
            desk.panel.foretell({where: words.format(each.stories, each.of) for where, each in told.items()})

        # Where nothing can be taught, choosing a lesson says why.
        desk.jobs.run(lambda _job: desk.library.foresee(entry_id, index, seen=seen), done, lambda _error: None)

    def teach_here(self, _count: int) -> None:
        self._teach_current("here")

    def teach_everywhere(self, _count: int) -> None:
        self._teach_current("everywhere")

    def teach_never(self, _count: int) -> None:
        self._teach_current("never")

    def _teach_current(self, where: Literal["here", "everywhere", "never"]) -> None:
        found = self.desk.panel.current_removal() if self.desk.reading.opened is not None else None
        if found is None:
            self.desk.say(self.tr("Nothing was taken out of this story."))
        else:
            self._teach(found[0], where)

    def _restore(self, index: int, on: bool) -> None:
        desk = self.desk
        opened = desk.reading.opened
        if opened is None:
            return
        entry_id, seen = opened.row.id, opened.story

        def done(found: Opened) -> None:
            desk.reshow(found)
            self._show_put_back(entry_id)

        desk.act(lambda: desk.library.restore(entry_id, index, on, seen=seen), done)

    def _show_put_back(self, entry_id: int) -> None:
        """Bring the chosen removal into sight on the page, where it is back there."""
        chosen, opened = self.desk.panel.current_removal(), self.desk.reading.opened
        if chosen is not None and chosen[1] and opened is not None and opened.row.id == entry_id:
            self.desk.reading.go_to_removal(chosen[0])
