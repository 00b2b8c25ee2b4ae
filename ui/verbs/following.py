"""Following: adding a source by its address, the listed pack, a site's further feeds; lists of sources in and out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from reader.errors import CleanwireError, Refused
from ui.jobs import Job
from ui.messages import explain, name_of
from ui.verbs.sources import SourceVerbs
from ui.verbs.verb import Verbs

if TYPE_CHECKING:
    from reader.library import AddResult, ImportReport
    from reader.model.source import Source
    from ui.dialogs.add_source import AddSource

NEEDS_PASSWORD = 401


class FollowingVerbs(Verbs):
    """Whom to follow."""

    page_wanted = Signal(str)  # an address that is to be read, not followed

    _adding: AddSource | None = None

    def add_source(self, _count: int) -> None:
        self.ask_for_address("")

    def ask_for_address(self, address: str) -> None:
        """Open the dialog; it stays open, saying why, where an address leads to no feed."""
        from ui.dialogs.add_source import AddSource

        desk = self.desk
        dialog = self._adding = AddSource(desk.window, desk.library.folders(), address)
        dialog.wanted.connect(lambda *asked: self._add(dialog, *asked))
        dialog.page_wanted.connect(lambda page: self._read_only(dialog, page))
        dialog.open()

    def _add(self, dialog: AddSource, address: str, folder: str, account: str, password: str) -> None:
        desk = self.desk

        def done(result: AddResult) -> None:
            dialog.accept()
            key = f"source:{result.source.id}"
            desk.reload_sources()
            desk.choose(key)
            self._say_followed(result)
            desk.run("first_story")
            desk.hints.used("add_source")

        def failed(error: CleanwireError) -> None:
            if isinstance(error, Refused) and error.status == NEEDS_PASSWORD:
                dialog.say_locked(name_of(error.about))
            else:
                dialog.say_failed(explain(error).line)

        def add(_job: Job) -> AddResult:
            return desk.library.add_source(address, folder=folder, account=account, password=password)

        dialog.say_busy()
        dialog.job = desk.jobs.run(add, done, failed)

    def _read_only(self, dialog: AddSource, page: str) -> None:
        dialog.reject()
        self.page_wanted.emit(page if "://" in page else f"https://{page}")

    def _say_followed(self, result: AddResult) -> None:
        """What is followed now; a site that has more feeds offers them."""
        if result.was_there:
            words = self.tr("You follow {0} already.").format(result.source.title)
        else:
            words = self.tr("You follow {0} now: %Ln stories.", "", result.new).format(result.source.title)
        followed = {row.source.url for row in self.desk.rows}
        more = sum(feed.url not in followed for feed in result.found)
        if more:
            words += " " + self.tr("The site has %Ln more feeds.", "", more)
            self.desk.offer_action(words, self.tr("Choose…"), lambda: self._choose_feeds(result))
        else:
            self.desk.say(words)

    def _choose_feeds(self, result: AddResult) -> None:
        from ui.dialogs.pack import ChooseFeeds

        desk = self.desk
        site = urlsplit(result.source.url).hostname or result.source.title
        from reader.library import ListedSource

        feeds = [ListedSource(feed.title, feed.url, "") for feed in result.found]
        dialog = ChooseFeeds(desk.window, site, feeds, {row.source.url for row in desk.rows})
        dialog.accepted.connect(lambda: self._follow_all(dialog.chosen(), result.source.folder))
        dialog.open()

    def _follow_all(self, addresses: list[str], folder: str) -> None:
        """Follow several feeds, one after the other; what fails is told at the end."""
        if not addresses:
            return
        failed: list[CleanwireError] = []

        def work(job: Job, tell: Callable[[int, int], None]) -> int:
            for number, address in enumerate(addresses):
                if job.cancelled.is_set():
                    return number - len(failed)
                tell(number, len(addresses))
                try:
                    self.desk.library.add_source(address, folder=folder)
                except CleanwireError as error:
                    failed.append(error)
            return len(addresses) - len(failed)

        def done(added: int) -> None:
            words = self.tr("%Ln sources added.", "", added)
            self.desk.say(f"{words} {explain(failed[0]).line}" if failed else words)

        self.desk.long_work(self.tr("Following"), work, done)

    def start_with_pack(self, _count: int) -> None:
        from ui.dialogs.pack import ChoosePack

        desk = self.desk
        dialog = ChoosePack(desk.window, desk.library.pack(), {row.source.url for row in desk.rows})

        def follow() -> None:
            chosen = dialog.chosen()
            if chosen:
                desk.act(lambda: desk.library.add_pack(chosen), self._ask_for_news)
                desk.hints.used("add_source")

        dialog.accepted.connect(follow)
        dialog.open()

    def _ask_for_news(self, added: Sequence[Source]) -> None:
        self.desk.verbs(SourceVerbs).begin([source.id for source in added])

    def import_opml(self, _count: int) -> None:
        words = self.tr("Lists of sources (*.opml *.xml)")
        chosen, _kind = QFileDialog.getOpenFileName(self.desk.window, self.tr("Import sources"), str(Path.home()), words)
        if chosen:
            self.import_file(Path(chosen))

    def import_file(self, path: Path) -> None:
        """Follow all feeds of an OPML file, then offer to refresh."""
        desk = self.desk

        def done(report: ImportReport) -> None:
            desk.hints.used("add_source")
            words = self.tr("%Ln sources added.", "", len(report.added))
            if report.already:
                words += " " + self.tr("%Ln were there already.", "", report.already)
            if report.refused:
                words += " " + self.tr("%Ln refused: {0}", "", len(report.refused)).format(report.refused[0][1])
            desk.offer_action(words, self.tr("Refresh them"), lambda: self._ask_for_news(report.added))

        desk.act(lambda: desk.library.import_opml(path), done)

    def export_opml(self, _count: int) -> None:
        desk = self.desk
        proposed = str(Path.home() / "cleanwire.opml")
        chosen, _kind = QFileDialog.getSaveFileName(desk.window, self.tr("Export sources"), proposed, "OPML (*.opml)")
        if chosen:
            path = Path(chosen)
            saved = self.tr("Saved: {0}").format(path.name)
            desk.jobs.run(lambda _job: desk.library.save_opml(path), lambda _none: desk.say(saved), desk.tell_error)
