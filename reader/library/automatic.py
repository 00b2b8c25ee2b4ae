"""Copies that make themselves: of every story of a source that the user wants kept whole, and of starred ones if he likes."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import CleanwireError, FetchError, Forbidden, NotAPage, Refused, SaveError, TooBig
from reader.library.copying import Copying
from reader.offline.names import safe_name
from reader.store import pending

if TYPE_CHECKING:
    from reader.library.reports import ManyReport
    from reader.model.copy import OfflineCopy
    from reader.store.pending import Due

AT_A_TIME = 100
GONE = {401, 402, 403, 404, 410, 451}  # a page that was refused so will not come tomorrow either


class Automatic(Copying):
    """It ends when nothing is left to save, and runs by itself only where `start_housekeeping` was called."""

    # What stopped the last round; None while all is well. A listener is told of "copies".
    copies_fault: CleanwireError | None = None

    def __init__(self, folder: Path | str, *, allow_private: bool = False) -> None:
        super().__init__(folder, allow_private=allow_private)
        self._copies = self._errand("copies", "copies could not be kept", self.keep_copies)

    def keep_copies_soon(self) -> None:
        """Starts saving the copies that are due, or has the thread that is at it look once more."""
        if self._at_home:
            self._copies.ask()

    def keep_copies(self, cancel: threading.Event | None = None) -> ManyReport:
        """Saves all copies that are due, newest stories first, in the chosen format and folder.

        Those of a source that is kept whole go into a folder of its name. Where a page cannot be had just now, its story waits
        for the next time; where it never will, the feed's text is saved.
        """
        from reader.library.reports import ManyReport

        cancel = cancel or self._closing
        saved: list[OfflineCopy] = []
        failed: list[tuple[int, CleanwireError]] = []
        seen: set[int] = set()
        while not cancel.is_set():
            with self._database.read() as db:
                due = [each for each in pending.due_copies(db, self.settings.keep_starred) if each.entry_id not in seen]
            if not due:
                break
            some = due[:AT_A_TIME]
            seen.update(each.entry_id for each in some)
            stopped = self._keep_some(some, cancel, saved, failed)
            if stopped:
                break
        fault = next((fault for _, fault in failed if isinstance(fault, SaveError)), None)
        changed, self.copies_fault = str(fault) != str(self.copies_fault), fault
        if changed:
            self._tell("copies")
        return ManyReport(tuple(saved), (), tuple(failed), cancel.is_set())

    def _keep_some(
        self, due: list[Due], cancel: threading.Event, saved: list[OfflineCopy], failed: list[tuple[int, CleanwireError]]
    ) -> bool:
        """Whether it makes no sense to go on: what hindered this copy hinders the next."""
        where = {each.entry_id: self._folder_of(each) for each in due}
        for id, unfetched in self._with_pages(list(where), True, cancel):
            if unfetched is not None and not _will_not_come(unfetched):
                failed.append((id, unfetched))
                continue
            try:
                saved.append(self.save_copy(id, self.settings.copy_format, where[id], fetch=False))
            except SaveError as fault:
                failed.append((id, fault))
                return True
            except KeyError:
                continue  # let go of meanwhile
        return False

    def _folder_of(self, due: Due) -> Path:
        return self.copies_folder() / safe_name(due.source) if due.every else self.copies_folder()


def _will_not_come(fault: FetchError) -> bool:
    return isinstance(fault, (NotAPage, TooBig, Forbidden)) or (isinstance(fault, Refused) and fault.status in GONE)
