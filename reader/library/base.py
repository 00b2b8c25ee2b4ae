"""What every part of the library shares: the open file, the listeners, and the things that are made when first needed."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from reader import settings as settings_file
from reader.errors import RuleError
from reader.library.errand import Errand
from reader.settings import Settings
from reader.store.database import Database
from reader.store.rescue import open_library

if TYPE_CHECKING:
    from reader.fetch.client import Client
    from reader.press import Press
    from reader.refresher import Refresher
    from reader.worker import CleaningWorker

logger = logging.getLogger(__name__)

# entries: new or changed ones are listed; state: read, starred, saved; sources: added, removed, edited, their health;
# story: a story's text, pictures or copies; searches: smart folders and mute words; settings; copies: whether those that are
# made by themselves can be written.
Kind = Literal["entries", "state", "sources", "story", "searches", "settings", "copies", "icons"]


@dataclass(frozen=True, slots=True)
class Changed:
    """What listeners are told, in whatever thread did it. No `ids` means: any of them."""

    kind: Kind
    ids: tuple[int, ...] = ()


class Base:
    """The open library. Any thread may call any method."""

    # Who prints PDFs; None where there is no Qt.
    press: Press | None = None

    def __init__(self, folder: Path | str, *, allow_private: bool = False) -> None:
        self.folder = Path(folder)
        self.allow_private = allow_private
        self._database: Database
        # What happened while opening, for the user: "The library was damaged; it was rebuilt from …".
        self._database, self.notices = open_library(self.folder)
        self.rebuilt = bool(self.notices)
        self._settings = settings_file.load(self.folder)
        self.notices = (*self.notices, *self._settings.faults)
        self._lock = threading.RLock()
        self._listeners: list[Callable[[Changed], None]] = []
        self._made_client: Client | None = None
        self._made_worker: CleaningWorker | None = None
        self._made_refresher: Refresher | None = None
        self._closing = threading.Event()
        self._errands: list[Errand] = []

    @property
    def settings(self) -> Settings:
        return self._settings.settings

    def read_settings(self) -> None:
        """Takes the settings as they are on disk now, where another process may have changed them."""
        with self._lock:
            self._settings = settings_file.load(self.folder)

    def change_settings(self, **changes: Any) -> Settings:
        """Changes and keeps them at once. Raises ParseError where a value is not one of the setting's.

        What another program, or the user's editor, changed in the file meanwhile stays changed.
        """
        with self._lock:
            there = settings_file.load(self.folder) if (self.folder / settings_file.FILE).exists() else self._settings
            before = self._settings if there.faults else there
            changed = settings_file.changed(before.settings, **changes)
            settings_file.save(self.folder, changed, before.unknown)
            self._settings = settings_file.Read(changed, (), before.unknown)
        self._tell("settings")
        self.keep_copies_soon()
        return changed

    def _errand(self, name: str, complaint: str, work: Callable[[], object]) -> Errand:
        """An errand that the library waits for when it is closed."""

        def carry_out() -> None:
            try:
                work()
            finally:
                self._database.leave()  # each time it is asked, an errand may have a thread of its own

        errand = Errand(f"cleanwire-{name}", complaint, carry_out, self._closing.is_set)
        self._errands.append(errand)
        return errand

    def is_at_work(self) -> bool:
        """Whether an errand is under way."""
        return any(errand.is_under_way() for errand in self._errands)

    def _wait_for_errands(self) -> None:
        for errand in self._errands:
            errand.wait()

    def copies_folder(self) -> Path:
        """Where copies are saved: the user's choice, else "Cleanwire" among his documents."""
        if self.settings.copies_folder:
            return Path(self.settings.copies_folder).expanduser()
        from platformdirs import user_documents_path

        return user_documents_path() / "Cleanwire"

    def keep_copies_soon(self) -> None:
        """Overridden where copies are made."""

    def subscribe(self, callback: Callable[[Changed], None]) -> Callable[[], None]:
        """`callback` is called in the thread that made the change; what is returned ends it."""
        with self._lock:
            self._listeners.append(callback)

        def end() -> None:
            with self._lock:
                if callback in self._listeners:
                    self._listeners.remove(callback)

        return end

    def _tell(self, kind: Kind, ids: Iterable[int] = ()) -> None:
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(Changed(kind, tuple(ids)))

    def _client(self) -> Client:
        with self._lock:
            if self._made_client is None:
                from reader.fetch.client import Client

                self._made_client = Client(avoided=self._trackers())
            return self._made_client

    def _trackers(self) -> frozenset[str]:
        """Hosts that are never asked for a picture."""
        from reader.model.story import Reason
        from reader.rules import load_rules

        try:
            rules = load_rules(*self._rules_folders()).rules
        except RuleError:
            rules = load_rules().rules  # a wrong rule of the user's is told where stories are cleaned
        return frozenset(host for rule in rules if rule.reason is Reason.TRACKING for host in rule.hosts)

    def _rules_folders(self) -> tuple[Path, ...]:
        """The user's own rules and site configurations; the folders need not be there (yet)."""
        return self.folder / "rules", self.folder / "sites"

    def _worker(self) -> CleaningWorker:
        with self._lock:
            if self._made_worker is None:
                from reader.worker import CleaningWorker

                self._made_worker = CleaningWorker(self._rules_folders())
            return self._made_worker

    def _give_back(self) -> None:
        """Memory that a big piece of work took, back to the system."""
        from reader.heap import give_back

        self._database.give_back()
        give_back(collected=False)

    def remember(self, key: str, value: str) -> None:
        """A small thing to be found again after a restart: the window's place, the selection."""
        with self._database.write(durable=False) as db:
            db.execute("INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)", (f"kept:{key}", value))

    def recall(self, key: str, default: str = "") -> str:
        with self._database.read() as db:
            row = db.execute("SELECT value FROM note WHERE key = ?", (f"kept:{key}",)).fetchone()
        return str(row[0]) if row else default
