"""Work behind the user's back, in one thread of small steps: search, the same story, better cleaning, the day's backup."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from reader.library.base import Base, Kind
from reader.store import pending

_MATCHED_AT_ONCE = 8  # some 50 ms in which nobody else can write
_TELL_EVERY = 0.5
_REST_EVERY = 400  # stories that were matched, before the memory this took is given back
PAUSE = 0.002  # between two steps, so that whoever waits to write comes first


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
    """It begins when there is something to do, and ends when there is nothing left."""

    # Stories are grouped as well, once they are indexed.
    grouping = False
    _at_home = False

    def __init__(self, folder: Path | str, *, allow_private: bool = False) -> None:
        super().__init__(folder, allow_private=allow_private)
        self._house = self._errand("house", "housekeeping stopped", self._keep_house)

    def start_housekeeping(self) -> None:
        """For a program that stays open: also groups stories, cleans anew, makes the day's backup and the copies that are due."""
        self._at_home = self.grouping = True
        self.index_soon()
        self.keep_copies_soon()

    def index_soon(self) -> None:
        """Starts bringing search up to date; where that is under way, it looks for more at its end."""
        self._house.ask()

    def settle(self, *, matched: bool = False) -> None:
        """Waits until all that waits is indexed (and `matched`: grouped); the command line does before it ends."""
        self._house.wait()
        self._index_all()
        if matched:
            self._match_all()

    def _keep_house(self) -> None:
        if self._at_home:
            self._bring_sample_back()
        self._index_all()
        if self.grouping:
            self._match_all(gently=True)
            self._index_all()
        if self._at_home:
            self._nightly()
            self._clean_anew()
            self._index_all()
            self._match_all(gently=True)
            self._give_back()

    def _bring_sample_back(self) -> None:
        with self._database.read() as db:
            missing = pending.sample_without_pages(db)
        if missing:
            from reader.library.sample import bring_pages_back

            if brought := bring_pages_back(self._database, missing):
                self._tell("story", brought)

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
            time.sleep(PAUSE)
        heard.tell()

    def _match_all(self, *, gently: bool = False) -> None:
        """`gently`, it rests for as long as it worked: 15,000 new stories take minutes, and somebody reads meanwhile."""
        from reader.store import matching

        heard = _Heard(self._tell)
        # What is here must be found by what comes: first, where an update of the program makes the keys in another way.
        renewing, done = True, 0
        while not self._closing.is_set():
            begun = time.monotonic()
            with self._database.write(durable=False) as db:
                if renewing:
                    renewing = matching.renew_some(db, _MATCHED_AT_ONCE) > 0
                else:
                    taken, changed = matching.match_some(db, _MATCHED_AT_ONCE)
                    heard.add(changed)
                    if not taken:
                        break
                    done += taken
                    if done >= _REST_EVERY:
                        done = 0
                        self._give_back()
            self._closing.wait(max(PAUSE, time.monotonic() - begun) if gently else PAUSE)
        heard.tell()

    def _nightly(self) -> None:
        from reader.store import backup, retention

        if self.settings.nightly_backup and not self._closing.is_set():
            backup.nightly(self._database, stopped=self._closing.is_set)
        if not self._closing.is_set() and retention.believe_clock(self._database):
            retention.let_go(self._database, default_days=self.settings.keep_days, stopped=self._closing.is_set)

    def _clean_anew(self) -> None:
        """Overridden where stories can be cleaned."""
