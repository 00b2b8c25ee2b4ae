"""Going back to a backup, from the menu that makes them; and what is kept out of sight: muted words."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ui.verbs.verb import Verbs

if TYPE_CHECKING:
    from reader.library import Backup


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

        def keep() -> None:
            words = dialog.words()
            if words != before:
                desk.act(lambda: desk.library.set_mute_words(words), hidden)

        dialog.accepted.connect(keep)
        dialog.open()
