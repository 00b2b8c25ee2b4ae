"""Work behind the user's back: the search index and what hangs on it, in one thread that stops between two small steps."""

from __future__ import annotations

import threading

from reader.errors import StoreError
from reader.library.base import Base, logger
from reader.store import index


class Housekeeping(Base):
    """The thread is started when there is something to do, and ends when there is nothing left."""

    _house_thread: threading.Thread | None = None

    def index_soon(self) -> None:
        """Starts bringing search up to date, unless that is under way."""
        with self._lock:
            if self._closing.is_set() or (self._house_thread is not None and self._house_thread.is_alive()):
                return
            self._house_thread = threading.Thread(target=self._keep_house, name="cleanwire-index", daemon=True)
            self._house_thread.start()

    def settle(self) -> None:
        """Waits until all that waits is indexed; the command line does before it ends."""
        while True:
            self.index_soon()
            thread = self._house_thread
            if thread is not None:
                thread.join()
            with self._database.read() as db:
                if not index.waiting(db) or self._closing.is_set():
                    return

    def _keep_house(self) -> None:
        try:
            while not self._closing.is_set():
                with self._database.write(durable=False) as db:
                    done = index.index_some(db)
                if not done:
                    with self._database.read() as db:
                        if not index.waiting(db):
                            break
                else:
                    self._after_indexing(done)
        except StoreError as error:
            if not self._closing.is_set():
                logger.error("the search index could not be brought up to date: %s", error)

    def _after_indexing(self, ids: list[int]) -> None:
        """Places, agencies and labels of these are known now."""
        self._tell("entries", ids)
