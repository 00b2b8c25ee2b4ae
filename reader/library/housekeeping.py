"""Work behind the user's back, in one thread of small steps: search, the same story, better cleaning, the day's backup."""

from __future__ import annotations

import threading
import time

from reader.errors import CleanwireError
from reader.library.base import Base, logger
from reader.store import backup, index, matching, retention

_MATCHED_AT_ONCE = 40
_PAUSE = 0.002  # between two steps, so that whoever waits to write comes first


class Housekeeping(Base):
    """The thread is started when there is something to do, and ends when there is nothing left."""

    _house_thread: threading.Thread | None = None
    _at_home = False

    def start_housekeeping(self) -> None:
        """For a program that stays open: also groups stories, cleans anew by better rules, makes the day's backup."""
        self._at_home = True
        self.index_soon()

    def index_soon(self) -> None:
        """Starts bringing search up to date, unless that is under way."""
        with self._lock:
            if self._closing.is_set() or (self._house_thread is not None and self._house_thread.is_alive()):
                return
            self._house_thread = threading.Thread(target=self._keep_house, name="cleanwire-house", daemon=True)
            self._house_thread.start()

    def settle(self, *, matched: bool = False) -> None:
        """Waits until all that waits is indexed (and `matched`: grouped); the command line does before it ends."""
        while not self._closing.is_set():
            self.index_soon()
            thread = self._house_thread
            if thread is not None:
                thread.join()
            with self._database.read() as db:
                if index.waiting(db):
                    continue
                if not matched or not matching.waiting(db):
                    return
            self._match_all()

    def _keep_house(self) -> None:
        try:
            self._index_all()
            if self._at_home:
                self._match_all()
                self._index_all()
                self._nightly()
                self._clean_anew()
                self._index_all()
        except CleanwireError as error:
            if not self._closing.is_set():
                logger.error("housekeeping stopped: %s", error)

    def _index_all(self) -> None:
        while not self._closing.is_set():
            with self._database.write(durable=False) as db:
                done = index.index_some(db)
                left = index.waiting(db) if not done else 1
            if done:
                # Places, agencies and labels of these are known now.
                self._tell("entries", done)
            elif not left:
                return
            time.sleep(_PAUSE)

    def _match_all(self) -> None:
        while not self._closing.is_set():
            with self._database.write(durable=False) as db:
                taken, changed = matching.match_some(db, _MATCHED_AT_ONCE)
            if changed:
                self._tell("entries", changed)
            if not taken:
                return
            time.sleep(_PAUSE)

    def _nightly(self) -> None:
        if self.settings.nightly_backup and not self._closing.is_set():
            backup.nightly(self._database)
        if not self._closing.is_set():
            retention.let_go(self._database, default_days=self.settings.keep_days)

    def _clean_anew(self) -> None:
        """Overridden where stories can be cleaned."""
