"""Checking, repairing, going back to a backup; and what is kept out of sight: muted words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP as _
from PySide6.QtCore import QCoreApplication

from ui.verbs.verb import Verbs

if TYPE_CHECKING:
    from reader.library import Backup, CheckReport, RepairReport
    from ui.controller import Told
    from ui.jobs import Job

# What a check looks at, by the library's own names for it.
CHECKED = {
    "file": _("checked", "the library’s file"),
    "counters": _("checked", "the counters"),
    "index": _("checked", "the search index"),
    "words": _("checked", "titles and texts"),
    "pages": _("checked", "pages"),
    "stories": _("checked", "clean stories"),
    "images": _("checked", "pictures"),
    "copies": _("checked", "saved copies"),
}


class SafetyVerbs(Verbs):
    """Nothing here deletes: what gives way is set aside or hidden, and comes back."""

    def restore_backup(self, _count: int) -> None:
        desk = self.desk
        if desk.refreshing is not None:
            desk.say(self.tr("Something else is on its way; stop it first."))
            return
        desk.jobs.run(lambda _job: desk.library.backups(), self._ask_which, desk.tell_error)

    def _ask_which(self, backups: list[Backup]) -> None:
        from ui.dialogs.backups import ChooseBackup

        dialog = ChooseBackup(self.desk.window, backups, datetime.now().date())

        def go_back() -> None:
            if dialog.chosen is not None:
                self._go_back(dialog.chosen)

        dialog.accepted.connect(go_back)
        dialog.open()

    def _go_back(self, path: Path) -> None:
        desk = self.desk
        desk.let_go_of_story()

        def done(_none: None) -> None:
            desk.library_replaced()
            desk.say(self.tr("Gone back to {0}. What was here is set aside in the library’s folder.").format(path.name))

        desk.long_work(self.tr("Going back to a backup"), lambda _job, _told: desk.library.restore_backup(path), done)

    def mute_words(self, _count: int) -> None:
        from ui.dialogs.mute_words import MuteWords

        desk = self.desk
        before = desk.library.mute_words()
        dialog = MuteWords(desk.window, before, desk.library.counts().silenced)

        def hidden(count: int) -> None:
            words = (
                self.tr("%Ln stories are hidden by these words.", "", count) if count else self.tr("No story is hidden by words.")
            )
            desk.offer_action(words, self.tr("Undo"), lambda: desk.run("undo"))

        def count(_of_the_newest: int) -> None:
            desk.jobs.run(lambda _job: desk.library.mute_all(), hidden, desk.tell_error)

        def keep() -> None:
            words = dialog.words()
            if words != before:
                desk.act(lambda: desk.library.set_mute_words(words), count)

        dialog.accepted.connect(keep)
        dialog.open()

    def check_library(self, _count: int) -> None:
        desk = self.desk

        def done(found: tuple[CheckReport, int]) -> None:
            report, not_here = found
            problems = (*report.faults, *(self.tr("{0} was altered or is gone").format(copy) for copy in report.copies_changed))
            if problems:
                words = self.tr("%Ln problems: {0}", "", len(problems)).format(problems[0])
                desk.offer_action(words, self.tr("Repair"), lambda: desk.run("repair_library"))
            elif not_here:
                words = self.tr("All is well; %Ln unread or starred stories are not here whole.", "", not_here)
                desk.offer_action(words, self.tr("Fetch them"), lambda: desk.run("repair_library"))
            else:
                desk.say(self.tr("All is well."))

        def work(job: Job, told: Told) -> tuple[CheckReport, int]:
            report = desk.library.check(self._part_told(told), job.cancelled)
            told(0, 0, self.tr("what is not here whole"))
            return report, 0 if report.stopped else desk.library.not_here()

        desk.long_work(self.tr("Checking the library and the copies"), work, done)

    def repair_library(self, _count: int) -> None:
        desk = self.desk

        def done(report: RepairReport) -> None:
            words = [self.tr("%Ln stories fetched.", "", report.pages)]
            if report.copies:
                words.append(self.tr("%Ln copies written again.", "", len(report.copies)))
            if report.not_had:
                words.append(self.tr("%Ln things could not be had.", "", len(report.not_had)))
            desk.say(" ".join(words))
            if report.copies_failed:
                desk.tell_error(report.copies_failed[0])

        def work(job: Job, told: Told) -> RepairReport:
            return desk.library.repair(told, job.cancelled, looking=self._part_told(told))

        desk.long_work(self.tr("Repairing"), work, done)

    def _part_told(self, told: Told) -> Callable[[str, int, int], None]:
        """For the library, which says what of itself it looks at."""
        words = {part: QCoreApplication.translate("checked", name) for part, name in CHECKED.items()}
        return lambda part, at, total: told(at, total, words[part])
