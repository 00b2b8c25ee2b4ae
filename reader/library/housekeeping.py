"""Work behind the user's back, in one thread of small steps: search, the same story, better cleaning, the day's backup."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from reader.errors import CleanwireError
from reader.library.base import Base, Kind, logger

_MATCHED_AT_ONCE = 40
_TELL_EVERY = 0.5
_PAUSE = 0.002  # between two steps, so that whoever waits to write comes first


class _Heard:
    """Tells listeners of changed entries, at most twice a second: a window should not draw more often for this."""

    def __init__(self, tell: Callable[[Kind, list[int]], None]) -> None:
        self._tell = tell
        self._ids: list[int] = []
        self._last = time.monotonic()

    def add(self, ids: list[int]) -> None:
        self._ids += ids
        if time.monotonic() - self._last >= _TELL_EVERY:
            self.tell()

    def tell(self) -> None:
        if self._ids:
            self._tell("entries", self._ids)
        self._ids, self._last = [], time.monotonic()


class Housekeeping(Base):
    """The thread is started when there is something to do, and ends when there is nothing left."""

    _house_thread: threading.Thread | None = None
    _at_home = False

    def _threads(self) -> list[threading.Thread | None]:
        """All that may be at work behind the user's back; whoever closes the library waits for them."""
        return [self._house_thread]

    def start_housekeeping(self) -> None:
        """For a program that stays open: also groups stories, cleans anew, makes the day's backup and the copies that are due."""
        self._at_home = True
        self.index_soon()
        self.keep_copies_soon()

    def index_soon(self) -> None:
        """Starts bringing search up to date, unless that is under way."""
        with self._lock:
            if self._closing.is_set() or (self._house_thread is not None and self._house_thread.is_alive()):
                return
            self._house_thread = threading.Thread(target=self._keep_house, name="cleanwire-house", daemon=True)
            self._house_thread.start()

    def settle(self, *, matched: bool = False) -> None:
        """Waits until all that waits is indexed (and `matched`: grouped); the command line does before it ends."""
        thread = self._house_thread
        if thread is not None:
            thread.join()
        self._index_all()
        if matched:
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
                self._match_all()
        except CleanwireError as error:
            if not self._closing.is_set():
                logger.error("housekeeping stopped: %s", error)

    def _index_all(self) -> None:
        from reader.store import index

        heard = _Heard(self._tell)
        while not self._closing.is_set():
            with self._database.write(durable=False) as db:
                done = index.index_some(db)
                if not done:
                    index.reindex_some(db)
                behind = index.is_behind(db)
            # Places, agencies and labels of these are known now.
            heard.add(done)
            if not behind:
                break
            time.sleep(_PAUSE)
        heard.tell()

    def _match_all(self) -> None:
        from reader.store import matching

        heard = _Heard(self._tell)
        while not self._closing.is_set():
            with self._database.write(durable=False) as db:
                taken, changed = matching.match_some(db, _MATCHED_AT_ONCE)
            heard.add(changed)
            if not taken:
                break
            time.sleep(_PAUSE)
        heard.tell()

    def _nightly(self) -> None:
        from reader.store import backup, retention

        if self.settings.nightly_backup and not self._closing.is_set():
            backup.nightly(self._database)
        if not self._closing.is_set():
            retention.let_go(self._database, default_days=self.settings.keep_days)

    def _clean_anew(self) -> None:
        """Overridden where stories can be cleaned."""
