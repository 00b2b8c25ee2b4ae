"""What is kept of stories: copies of them, and the day's paper, printed or mailed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog

from reader.errors import SaveError
from ui.jobs import Job
from ui.verbs.verb import Verbs

if TYPE_CHECKING:
    from reader.library import ManyReport

FORMATS = ("html", "epub", "markdown", "text", "pdf")


def told_of(told: Callable[[int, int], None], total: int, done: int) -> None:
    """Tell how far it is."""
    told(done, total)


def nearest_folder(path: Path) -> Path:
    """The folder itself, or the first above it that is there: a dialog that is sent nowhere opens anywhere."""
    return next((folder for folder in (path, *path.parents) if folder.is_dir()), Path.home())


def in_home(folder: Path) -> str:
    """A folder as people name it: "~/Documents/Cleanwire"."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) and folder != home else str(folder)


class CopyVerbs(Verbs):
    """Copies of one story or of all that are selected; a paper of the day's stories."""

    def save_copy(self, _count: int) -> None:
        self._save(self.desk.library.settings.copy_format, self.desk.library.copies_folder())

    def save_copy_as(self, _count: int) -> None:
        desk = self.desk
        names = {"html": self.tr("One page, HTML"), "epub": self.tr("Book, EPUB"), "markdown": self.tr("Markdown"),
                 "text": self.tr("Plain text"), "pdf": self.tr("Pages to print, PDF")}  # fmt: skip
        folder = QFileDialog.getExistingDirectory(
            desk.window, self.tr("Save copies in"), str(nearest_folder(desk.library.copies_folder()))
        )
        if not folder:
            return
        from ui.dialogs.choose import choose

        chosen = choose(desk.window, self.tr("Save as"), [(name, names[name]) for name in FORMATS])
        if chosen:
            self._save(chosen, Path(folder))

    def _save(self, format: str, folder: Path) -> None:
        desk, ids = self.desk, self.desk.stories_at_hand()
        if not ids:
            return

        def work(job: Job, told: Callable[[int, int], None]) -> ManyReport:
            return desk.library.save_many(
                ids, format, folder, progress=lambda done: told(done, len(ids)), cancel=job.cancelled, again=len(ids) == 1
            )

        def done(report: ManyReport) -> None:
            made = (*report.saved, *report.kept)
            for copy in made:
                if copy.entry_id is not None and desk.wanted == copy.entry_id:
                    desk.refresh_opened(copy.entry_id)
            if report.failed:
                desk.tell_error(report.failed[0][1])
                return
            place = in_home(made[0].path.parent if made else folder)
            if len(made) == 1:
                words = self.tr("Saved in {0}: {1}").format(place, made[0].path.name)
            else:
                words = self.tr("%Ln copies saved in {0}.", "", len(made)).format(place)
            missing = sum(len(copy.missing) for copy in made)
            if missing:
                words += " " + self.tr("%Ln pictures could not be had.", "", missing)
            if report.without_page:
                words += " " + self.tr("Of %Ln stories only the feed’s text could be had.", "", len(report.without_page))
            if len(made) == 1:
                self._offer_to_open(words, made[0].path)
            else:
                desk.say(words)

        desk.long_work(self.tr("Saving"), work, done)

    def _offer_to_open(self, words: str, path: Path) -> None:
        address = QUrl.fromLocalFile(str(path))
        self.desk.offer_action(words, self.tr("Open"), lambda: self.open_outside(address))

    def make_edition(self, _count: int) -> None:
        """What came in the last day, or in the last week where the day was quiet, as one book."""
        desk = self.desk
        proposed = str(nearest_folder(desk.library.copies_folder()) / f"Cleanwire {datetime.now():%Y-%m-%d}.epub")
        chosen, kind = QFileDialog.getSaveFileName(desk.window, self.tr("Print a paper"), proposed, "EPUB (*.epub);;PDF (*.pdf)")
        if not chosen:
            return
        path = Path(chosen)
        if not path.suffix:
            path = path.with_suffix(".pdf" if "pdf" in kind else ".epub")

        def done(printed: bool) -> None:
            if printed:
                words = self.tr("Printed in {0}: {1}").format(in_home(path.parent), path.name)
                self._offer_to_open(words, path)
            else:
                desk.say(self.tr("No story came in the last week."))

        desk.long_work(self.tr("Printing"), lambda job, told: self._printed(path, job, told), done)

    def _printed(self, path: Path, job: Job, told: Callable[[int, int], None]) -> bool:
        """Whether there was a story to print."""
        library = self.desk.library
        for span in (timedelta(days=1), timedelta(days=7)):
            articles = library.edition(datetime.now(UTC) - span, cancel=job.cancelled)
            if not articles.rows:
                continue
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as fault:
                raise SaveError(str(path.parent), fault.strerror or str(fault)) from fault
            try:
                library.write_edition(path, articles, progress=partial(told_of, told, len(articles.rows)))
            except ValueError:
                if job.cancelled.is_set():
                    return False
                raise
            return True
        return False

    def mail_edition(self, _count: int) -> None:
        """The same, sent to an e-reader's address; the file stays with the copies."""
        from ui.dialogs.mail_paper import MailPaper

        desk = self.desk
        dialog = MailPaper(desk.window, desk.library.settings, has_password=desk.library.has_mail_password())

        def send() -> None:
            told_of_server = {
                "server": dialog.server.text(), "account": dialog.account.text(), "sender": dialog.sender.text(),
                "to": dialog.to.text(), "password": dialog.secret.text(),
            }  # fmt: skip
            path = desk.library.copies_folder() / f"Cleanwire {datetime.now():%Y-%m-%d}.{dialog.kind.currentData()}"

            def work(job: Job, told: Callable[[int, int], None]) -> str:
                desk.library.set_mail(**told_of_server)
                if not self._printed(path, job, told) or job.cancelled.is_set():
                    return ""
                return desk.library.mail(path)

            def done(address: str) -> None:
                desk.say(self.tr("Sent to {0}.").format(address) if address else self.tr("No story came in the last week."))

            desk.long_work(self.tr("Printing and sending"), work, done)

        dialog.accepted.connect(send)
        dialog.open()
