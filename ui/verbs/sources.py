"""Sources that are followed: refreshing, renaming, moving, muting and removing them."""

from __future__ import annotations

from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer

from ui.panels.sources_model import Line, line_of
from ui.times import at
from ui.tray import Tray, grouped_words
from ui.verbs.verb import Verbs

if TYPE_CHECKING:
    from reader.library import RefreshProgress, RefreshReport, SourceRow
    from ui.palette import Palette

MOST_TOLD = 500  # stories that a notice counts by their source
SHOW_EVERY = 0.06  # seconds: what changes faster cannot be read


class SourceVerbs(Verbs):
    """Whom we follow."""

    _mover: Palette | None = None
    _moving = 0
    _clock: QTimer | None = None
    tray: Tray | None = None
    _told = (0, 0.0)

    def connect_panels(self) -> None:
        desk = self.desk
        desk.sources.folded_changed.connect(lambda _folded: desk.reload_sources())
        desk.sources.sources_dropped.connect(self._move)
        desk.sources.menu_wanted.connect(self._menu)

    def _menu(self, place: QPoint) -> None:
        ids = ("refresh_source", "", "source_settings", "rename_source", "move_source", "mute_source", "", "remove_source")
        self.desk.actions.menu_of(ids, self.desk.window).popup(place)

    # Refreshing ------------------------------------------------------------------------------------------------

    def refresh(self, _count: int) -> None:
        self.begin(None)

    def refresh_source(self, _count: int) -> None:
        line = self.desk.sources.current()
        if line is None or line.key.startswith(("show:", "search:")):
            self.begin(None)
            return
        rows = self.desk.rows
        ids = [row.source.id for row in rows if line.source_id == row.source.id or line.key == f"folder:{row.source.folder}"]
        self.begin(ids)

    def connect_clock(self) -> None:
        """Refresh by itself as often as the preferences say; never where they say nothing."""
        if self._clock is None:
            self._clock = QTimer(self)
            self._clock.timeout.connect(lambda: self.begin(None, by_hand=False))
        minutes = self.desk.library.settings.refresh_minutes
        if minutes:
            self._clock.start(minutes * 60_000)
        else:
            self._clock.stop()

    def begin(self, ids: list[int] | None, *, by_hand: bool = True) -> None:
        desk = self.desk
        if not by_hand and (desk.refreshing is not None or desk.closed or not desk.library.due_count()):
            return
        if desk.refreshing is not None:
            desk.say(self.tr("A refresh is on its way."))
            return
        if not ids and not any(row.kind == "feed" for row in desk.library.sources()):
            words = self.tr("There is no source to refresh yet. Press {0} to add one.")
            desk.say(words.format(desk.keymap.key_or_words("add_source")))
            return
        desk.stories.show_progress(self.tr("Refreshing …"), 0, 0)
        desk.stories.say_when_empty(self.tr("Refreshing …"))
        desk.hints.used("refresh")
        self._told = (0, 0.0)

        def told(progress: RefreshProgress) -> None:
            done, at = self._told
            soon = monotonic() - at < SHOW_EVERY and progress.done < progress.total
            if progress.done < done or soon:
                return
            self._told = (progress.done, monotonic())
            words = self.tr("{0} of {1}   {2}").format(progress.done, progress.total, progress.title)
            desk.stories.show_progress(words, progress.done, progress.total)

        desk.refreshing = desk.jobs.run(
            lambda job: desk.library.refresh(
                ids, force=by_hand, progress=lambda progress: job.report(told, progress), cancel=job.cancelled
            ),
            lambda report: self._refreshed(report, by_hand=by_hand),
            desk.tell_error,
            ended=self._refresh_ended,
        )

    def cancel_refresh(self, _count: int) -> None:
        desk = self.desk
        if desk.refreshing is not None:
            desk.refreshing.cancel()
            desk.say(self.tr("Refresh stopped. What had come is kept."))

    def _refreshed(self, report: RefreshReport, *, by_hand: bool) -> None:
        desk = self.desk
        if not by_hand and not report.new:
            return  # nobody asked: the dots beside the sources tell what failed
        failures = report.failures
        words = self.tr("%Ln new stories.", "", len(report.new)) if report.new else self.tr("Nothing new.")
        if report.network_away:
            words = self.tr("Nobody was reached. Is this machine connected? All sources are asked again soon.")
        elif failures:
            words += " " + self.tr("%Ln sources could not be read; the dot beside each says why.", "", len(failures))
        if report.left_alone:
            words = self._left_alone(report) + ("" if not report.asked else f" {words}")
        desk.say(words)
        if report.new and desk.library.settings.notifications and not desk.window.isActiveWindow():
            if self.tray is None:
                self.tray = Tray(desk.window)
            rows = desk.library.rows_of(report.new[:MOST_TOLD])
            self.tray.tell(self.tr("%Ln new stories.", "", len(report.new)), grouped_words(rows))

    def _left_alone(self, report: RefreshReport) -> str:
        first, now = report.left_alone[0], datetime.now().astimezone()
        if len(report.left_alone) == 1:
            words = self.tr("{0} was not asked: its server wants to be left alone until {1}.")
            return words.format(first.title, at(first.until, now))
        last = max(each.until for each in report.left_alone)
        words = self.tr("%Ln sources were not asked: their servers want to be left alone, the longest until {0}.", "",
                        len(report.left_alone))  # fmt: skip
        return words.format(at(last, now))

    def _refresh_ended(self) -> None:
        """The sources, then the stories, in turns of their own: the window looks at its keys between them."""
        desk = self.desk
        desk.stories.show_progress(None)

        def stories() -> None:
            desk.refreshing = None
            if not desk.closed:  # the window may have been, since the sources were read
                desk.reload_stories()

        desk.reload_sources_aside(stories)

    # One source ------------------------------------------------------------------------------------------------

    def _line(self, *, or_of_story: bool = True) -> Line | None:
        """What is chosen among the sources; where that is a list of many, the source of the story at hand."""
        desk, line = self.desk, self.desk.sources.current()
        if line is not None and not line.key.startswith("show:"):
            return line
        story = desk.story_at_hand() if or_of_story else None
        entry = desk.library.row(story) if story is not None else None
        row = next((row for row in desk.rows if entry is not None and row.source.id == entry.source_id), None)
        if row is not None:
            return line_of(row)
        desk.say(self.tr("Choose a source first."))
        return None

    def _one_source(self) -> SourceRow | None:
        """As `_line`, where only a source will do: a folder and a search have neither settings nor a voice."""
        line = self._line()
        row = next((row for row in self.desk.rows if line is not None and row.source.id == line.source_id), None)
        if line is not None and row is None:
            self.desk.say(self.tr("Choose a source first."))
        return row

    def rename_source(self, _count: int) -> None:
        line = self._line()
        if line is None:
            return
        from ui.dialogs.choose import ask_text

        name = ask_text(self.desk.window, self.tr("Rename {0}").format(line.title), self.tr("Name"), line.title)
        if not name or name == line.title:
            return
        desk, (kind, _colon, which) = self.desk, line.key.partition(":")

        def rename() -> None:
            if kind == "source":
                desk.library.edit_source(int(which), title=name)
            elif kind == "search":
                desk.library.rename_search(int(which), name)
            else:
                desk.library.rename_folder(which, name)

        def renamed(_none: None) -> None:
            if kind == "folder" and desk.listing.key == line.key:
                desk.reload_sources()
                desk.choose(f"folder:{name}")
            self._done(self.tr("Renamed."))

        desk.act(rename, renamed)

    def _done(self, words: str) -> None:
        self.desk.offer_action(words, self.tr("Undo"), lambda: self.desk.run("undo"))

    def source_settings(self, _count: int) -> None:
        row = self._one_source()
        if row is None:
            return
        from ui.dialogs.source_settings import SourceSettings

        desk = self.desk
        dialog = SourceSettings(desk.window, row, desk.library.folders())

        def keep() -> None:
            changes, account, password = dialog.changes(), dialog.account(), dialog.password()
            if changes:
                desk.act(
                    lambda: desk.library.edit_source(row.source.id, **changes), lambda _none: self._done(self.tr("Changed."))
                )
            if account is not None:
                desk.act(
                    lambda: desk.library.set_password(row.source.id, account, password), lambda _none: self.begin([row.source.id])
                )

        dialog.accepted.connect(keep)
        dialog.open()

    def move_source(self, _count: int) -> None:
        row = self._one_source()
        if row is None:
            return
        from ui.choices import Choice
        from ui.palette import Palette

        desk, self._moving = self.desk, row.source.id
        if self._mover is None:
            self._mover = Palette(desk.window, desk.theme)
            self._mover.chosen.connect(lambda key: self._move([self._moving], key.removeprefix("folder:")))
            self._mover.typed_new.connect(lambda name: self._move([self._moving], name))
        mover = self._mover
        mover.dress(desk.theme, desk.px)
        choices = [Choice(f"folder:{name}", name) for name in desk.library.folders()]
        choices.append(Choice("folder:", self.tr("No folder")))
        asked = self.tr("Move {0} to a folder, or type the name of a new one").format(row.source.title)
        mover.open_with(choices, asked, new=self.tr("New folder “{0}”"))

    def _move(self, ids: list[int], folder: str) -> None:
        words = self.tr("Moved to {0}.").format(folder) if folder else self.tr("Moved out of its folder.")
        self.desk.act(lambda: self.desk.library.move_sources(ids, folder), lambda _none: self._done(words))

    def mute_source(self, _count: int) -> None:
        row = self._one_source()
        if row is not None:
            desk, source, muted = self.desk, row.source, not row.source.muted
            words = (
                self.tr("{0} is muted: its stories stay out of the common lists.") if muted else self.tr("{0} is heard again.")
            ).format(source.title)
            desk.act(lambda: desk.library.edit_source(source.id, muted=muted), lambda _none: self._done(words))

    def remove_source(self, _count: int) -> None:
        line = self._line(or_of_story=False)
        if line is None:
            return
        desk = self.desk
        if line.key.startswith("search:"):
            number = int(line.key.removeprefix("search:"))
            desk.act(
                lambda: desk.library.remove_search(number), lambda _none: self._done(self.tr("Removed: {0}").format(line.title))
            )
        elif line.key.startswith("folder:"):
            desk.act(
                lambda: desk.library.rename_folder(line.title, ""),
                lambda _none: self._done(self.tr("The folder {0} is dissolved.").format(line.title)),
            )
        elif line.source_id is not None:
            source_id = line.source_id
            desk.act(
                lambda: desk.library.remove_source(source_id),
                lambda _none: self._done(self.tr("Removed: {0}").format(line.title)),
            )
        desk.choose("show:all")

    def save_search(self, _count: int) -> None:
        desk = self.desk
        words = desk.listing.words
        if not words:
            desk.say(self.tr("Search for something first, with /."))
            return
        from ui.dialogs.choose import ask_text

        title = ask_text(desk.window, self.tr("Keep this search as a folder"), self.tr("Name"), words)
        if title:
            desk.act(
                lambda: desk.library.save_search(title, words),
                lambda number: desk.say(self.tr("Kept as {0}.").format(title)),
            )
