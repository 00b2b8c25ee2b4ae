"""Keeping the library safe: checking it, backing it up, bringing it back, letting go of what is old."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from reader.library.housekeeping import Housekeeping

if TYPE_CHECKING:
    from reader.store.reports import Backup, CheckPart, CheckReport


class Keeping(Housekeeping):
    """None of this needs the network."""

    def check(self, progress: Callable[[CheckPart, int, int], None] | None = None, cancel: Event | None = None) -> CheckReport:
        """Reads the whole library and every saved copy, and says what is wrong with them.

        `progress` is told a few times a second what is looked at, and how far it is of how much (of nothing, where nobody knows).
        """
        from reader.store import check

        return check.check(self._database, progress or check.untold, (cancel or self._closing).is_set)

    def backup(self, path: Path | str) -> Path:
        """All of the library in one file, complete when the call returns. Raises DiskFull or SaveError."""
        from reader.store import backup

        return backup.write_backup(self._database, Path(path), everything=True)

    def backups(self) -> list[Backup]:
        """The nightly backups, newest first."""
        from reader.store import backup

        return backup.nightly_backups(self.folder)

    def nightly(self) -> Path | None:
        """The day's backup, unless it is there; the last three are kept. `start_housekeeping` makes it by itself."""
        from reader.store import backup

        return backup.nightly(self._database)

    def let_go(self) -> int:
        """Retention, by source: never a starred, saved or unread story. Says how many went."""
        from reader.store import retention

        return retention.let_go(self._database, default_days=self.settings.keep_days)

    def restore_backup(self, path: Path | str) -> None:
        """Puts a backup in the library's place. What stood there is set aside, not deleted.

        Raises StoreCorrupt where the backup is no whole library, StoreLocked where another program has the library open.
        """
        from reader.store import backup

        self._closing.set()
        if self._made_refresher is not None:
            self._made_refresher.end()
        self._wait_for_errands()
        try:
            backup.replace(self._database, Path(path))
        finally:
            self._closing.clear()
        self._tell("sources")
        self._tell("entries")
        self.index_soon()
