"""Work behind the user's back that may be asked for at any moment, by anyone, and is to be done by one thread at a time."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from reader.errors import CleanwireError

logger = logging.getLogger(__name__)


class Errand:
    """One thread at most. Who asks while it is under way, at its very end too, has it done once more.

    A CleanwireError of the work is logged as `complaint`, and it waits to be asked again. `stopped` says that the library is
    being closed: nothing is begun any more, and what fails now is nobody's concern.
    """

    def __init__(self, name: str, complaint: str, work: Callable[[], object], stopped: Callable[[], bool]) -> None:
        self._name = name
        self._complaint = complaint
        self._work = work
        self._stopped = stopped
        self._lock = threading.Lock()
        self._asked = False
        self._thread: threading.Thread | None = None

    def ask(self) -> None:
        """Has it done soon."""
        with self._lock:
            if self._stopped():
                return
            self._asked = True
            if self._thread is None:
                thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                thread.start()
                self._thread = thread

    def is_under_way(self) -> bool:
        """Whether a thread is at it."""
        with self._lock:
            return self._thread is not None

    def wait(self, timeout: float | None = None) -> None:
        """Until what is under way has ended; not where the errand itself waits."""
        with self._lock:
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(timeout)

    def _run(self) -> None:
        try:
            while self._goes_on():
                self._do()
        except BaseException:
            with self._lock:
                self._thread = None
            raise

    def _goes_on(self) -> bool:
        """Whether somebody asked since the last look. Looking and ending are one step: whoever asks next starts a new thread."""
        with self._lock:
            goes_on = not self._stopped() and self._asked
            self._asked = False
            if not goes_on:
                self._thread = None
            return goes_on

    def _do(self) -> None:
        try:
            self._work()
        except CleanwireError as error:
            if not self._stopped():
                logger.error("%s: %s", self._complaint, error)
        except RuntimeError:
            if not self._stopped():  # the cleaning process is closed while a page is on its way to it
                raise
