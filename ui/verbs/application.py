"""The whole: undo, files and addresses given, palette and key sheet, preferences, hints, safety, quitting."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QMimeData, QTimer, qVersion
from PySide6.QtWidgets import QFileDialog

from reader.errors import CleanwireError, DiskFull
from ui.commands import Where
from ui.core_words import notice_words, undone_words
from ui.keymap import Keymap, write_keys
from ui.messages import explain
from ui.pane_widths import Shape
from ui.verbs.following import FollowingVerbs
from ui.verbs.sources import SourceVerbs
from ui.verbs.verb import Verbs

if TYPE_CHECKING:
    from reader.library import Opened
    from ui.key_sheet import KeySheet
    from ui.palette import Palette

FEED_FILES = (".rss", ".atom", ".rdf", ".xml", ".json")


class ApplicationVerbs(Verbs):
    """What is about no single story or source."""

    _palette: Palette | None = None
    _sheet: KeySheet | None = None

    def connect_panels(self) -> None:
        self.desk.window.dropped.connect(self._dropped)
        self.desk.verbs(FollowingVerbs).page_wanted.connect(lambda page: self.take([page]))

    def dress(self) -> None:
        """Cards that were made take the new colours."""
        for card in (self._palette, self._sheet):
            if card is not None:
                card.dress(self.desk.theme, self.desk.px)

    def undo(self, _count: int) -> None:
        self._turn(back=True)

    def redo(self, _count: int) -> None:
        self._turn(back=False)

    def _turn(self, *, back: bool) -> None:
        desk = self.desk

        def done(words: str | None) -> None:
            if words is None:
                desk.say(self.tr("Nothing to undo.") if back else self.tr("Nothing to do again."))
                return
            desk.say((self.tr("Undone: {0}") if back else self.tr("Done again: {0}")).format(undone_words(words)))
            opened = desk.reading.opened
            if opened is not None:
                desk.refresh_opened(opened.row.id)

        desk.act(desk.library.undo if back else desk.library.redo, done)

    # Files and addresses ---------------------------------------------------------------------------------------

    def open_file(self, _count: int) -> None:
        words = self.tr("Pages and wire copy (*.html *.htm *.xhtml *.txt *.xml *.json);;All files (*)")
        chosen, _kind = QFileDialog.getOpenFileName(self.desk.window, self.tr("Open a saved page"), str(Path.home()), words)
        if chosen:
            self.take([chosen])

    def take(self, given: Sequence[str]) -> None:
        """Files and addresses from the command line, from another start of the program, or dropped on the window."""
        desk = self.desk
        for each in given:
            if each.startswith(("http://", "https://")):
                self._read(partial(desk.library.open_url, each), each)
            elif each.lower().startswith(("feed:", "feeds:")):
                scheme, _, rest = each.partition(":")
                web = "https:" if scheme.lower() == "feeds" else "http:"
                desk.verbs(FollowingVerbs).ask_for_address(web + rest if rest.startswith("//") else rest)
            elif each.lower().endswith(".opml"):
                desk.verbs(FollowingVerbs).import_file(Path(each))
            elif each.lower().endswith(FEED_FILES):
                self._read_or_follow(Path(each))
            else:
                self._read(partial(desk.library.open_file, Path(each)), each)

    def _read_or_follow(self, path: Path) -> None:
        """A feed's file names where the feed is to be had; anything else is a story."""
        desk = self.desk

        def done(address: str) -> None:
            if address:
                desk.verbs(FollowingVerbs).ask_for_address(address)
            else:
                self._read(partial(desk.library.open_file, path), str(path))

        desk.jobs.run(lambda _job: desk.library.address_in_feed(path), done, desk.tell_error)

    def _read(self, work: Callable[[], Opened], name: str) -> None:
        desk = self.desk
        desk.wanted = None
        if "://" in name:
            desk.reading.show_loading(name, urlsplit(name).hostname or "")
        else:
            desk.reading.show_message(Path(name).name, self.tr("Reading the file …"), kind="loading")
        desk.panel.clear()

        def done(opened: Opened) -> None:
            desk.kept.keep(opened)
            desk.wanted = opened.row.id
            desk.reload_sources()
            # To the list that holds it, so that its row is selected and a restart comes back to it.
            desk.choose(f"source:{opened.row.source_id}")
            desk.reload_stories()
            desk.stories.select(opened.row.id)
            desk.mark_read([opened.row.id], True)
            desk.show(opened)
            if desk.window.shape is Shape.NARROW:
                desk.window.show_only(Where.STORY)

        def failed(error: CleanwireError) -> None:
            if desk.wanted is not None:
                desk.tell_error(error)  # another story was gone to in the meantime
                return
            words = explain(error, page="://" in name)
            desk.reading.show_message(words.sentence, words.remedy, kind="error")
            desk.panel.clear()

        desk.jobs.run(lambda _job: work(), done, failed)

    def _dropped(self, data: QMimeData) -> None:
        if data.hasUrls():
            local = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
            if local:
                self.take(local)
            else:
                self.desk.verbs(FollowingVerbs).ask_for_address(data.urls()[0].toString())
        elif data.hasText() and data.text().strip():
            self.desk.verbs(FollowingVerbs).ask_for_address(data.text().strip().split()[0])

    # Cards -----------------------------------------------------------------------------------------------------

    def palette(self, _count: int) -> None:
        from ui.choices import command_choices
        from ui.palette import Palette

        desk = self.desk
        if self._palette is None:
            self._palette = Palette(desk.window, desk.theme)
            self._palette.chosen.connect(lambda command: QTimer.singleShot(0, lambda: desk.run(command)))
            self._palette.dress(desk.theme, desk.px)
        self._palette.open_with(
            [each for each in command_choices(desk.keymap) if desk.can(each.id)], self.tr("What shall be done?")
        )
        desk.hints.used("palette")

    def key_sheet(self, _count: int) -> None:
        from ui.key_sheet import KeySheet

        desk = self.desk
        if self._sheet is None:
            self._sheet = KeySheet(desk.window, desk.theme)
            self._sheet.dress(desk.theme, desk.px)
        self._sheet.open_with(desk.keymap)
        desk.hints.used("key_sheet")

    # Preferences -----------------------------------------------------------------------------------------------

    def preferences(self, _count: int) -> None:
        from ui.dialogs.preferences import Preferences

        desk = self.desk
        dialog = Preferences(desk.window, desk.library.settings, desk.px)

        def changed(name: str, value: object) -> None:
            desk.act(lambda: desk.library.change_settings(**{name: value}), lambda _settings: self._settings_changed(name))

        dialog.changed.connect(changed)
        dialog.size_changed.connect(desk.set_size)
        dialog.open()

    def _settings_changed(self, name: str) -> None:
        self.desk.settings_changed()
        if name == "site_icons":
            self.desk.reload_pictures()
        self.desk.verbs(SourceVerbs).connect_clock()

    def change_keys(self, _count: int) -> None:
        from ui.dialogs.keys import ChangeKeys

        desk = self.desk
        dialog = ChangeKeys(desk.window, desk.keymap, desk.library.folder / "keys.toml")

        def keep() -> None:
            path = desk.library.folder / "keys.toml"
            if desk.keymap.unreadable and path.exists():
                path.replace(path.with_suffix(".toml.before"))  # what is in it is not ours to throw away
            # What the dialog said of conflicts was read and saved: it is not told again at every start.
            settled = Keymap(dialog.keymap.preset, dialog.keymap.settled())
            try:
                write_keys(path, settled.preset, settled.own)
            except OSError as error:
                desk.tell_error(DiskFull(str(path), str(error)))
            self.use(settled)

        dialog.accepted.connect(keep)
        dialog.open()

    def tell_of_keys(self) -> None:
        """What of the key file could not be followed, with the way to mend it."""
        desk, problems = self.desk, self.desk.keymap.problems
        words = self.tr("keys.toml: {0}").format(problems[0])
        if len(problems) > 1:
            words += " " + self.tr("And %Ln more.", "", len(problems) - 1)
        desk.offer_action(words, self.tr("Keys…"), lambda: desk.run("change_keys"))

    def tell_of_opening(self) -> None:
        """What opening the library found. A library that was rebuilt is told of until it was read."""
        desk, notices = self.desk, self.desk.library.notices
        words = " ".join(map(notice_words, notices))
        if desk.library.rebuilt:
            desk.offer_action(words, self.tr("Refresh all"), lambda: desk.run("refresh"), stays=True)
        else:
            desk.say(words)

    def use(self, keymap: Keymap) -> None:
        """Take another keymap, everywhere."""
        self.desk.keymap = self.desk.keys.keymap = keymap
        self.desk.actions.show_keys(keymap)

    # Safety ----------------------------------------------------------------------------------------------------

    def backup(self, _count: int) -> None:
        desk = self.desk
        proposed = str(Path.home() / "cleanwire-backup.db")
        chosen, _kind = QFileDialog.getSaveFileName(desk.window, self.tr("Back up the library"), proposed)
        if chosen:
            desk.say(self.tr("Backing up …"))
            desk.jobs.run(
                lambda _job: desk.library.backup(Path(chosen)),
                lambda path: desk.say(self.tr("Backed up: {0}").format(path.name)),
                desk.tell_error,
            )

    def export_all(self, _count: int) -> None:
        desk = self.desk
        chosen = QFileDialog.getExistingDirectory(desk.window, self.tr("Export everything into this folder"), str(Path.home()))
        if chosen:
            desk.long_work(
                self.tr("Exporting everything"),
                lambda job, told: desk.library.export_all(Path(chosen), told, job.cancelled),
                lambda report: desk.say(self.tr("%Ln stories exported.", "", report.stories)),
            )

    def import_all(self, _count: int) -> None:
        desk = self.desk
        chosen = QFileDialog.getExistingDirectory(desk.window, self.tr("Import everything from this folder"), str(Path.home()))
        if chosen:
            desk.long_work(
                self.tr("Importing everything"),
                lambda job, told: desk.library.import_all(Path(chosen), told, job.cancelled),
                lambda report: desk.say(self.tr("%Ln stories imported.", "", report.stories)),
            )

    # Help ------------------------------------------------------------------------------------------------------

    def show_hints(self, _count: int) -> None:
        self.desk.library.change_settings(hints_seen=())
        self.desk.hints.show()

    def about(self, _count: int) -> None:
        from ui.dialogs.about import about

        desk = self.desk
        about(desk.window, desk.theme, f"Qt {qVersion()}, Python {sys.version.split()[0]}, {desk.library.folder}")

    def quit(self, _count: int) -> None:
        self.desk.window.close()
