"""The library: years of news in one folder. The façade that windows and commands use; everything else is behind it.

with Library(folder) as library:
    library.add_source("https://www.example.org")
    library.refresh()
    for row in library.rows(ListQuery(show="unread")):
        print(row.headline)
"""

from __future__ import annotations

from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING

from reader.library.actions import Actions
from reader.library.base import Changed as Changed
from reader.library.importing import Importing
from reader.library.keeping import Keeping
from reader.library.mail import Mail
from reader.library.opening import OPENED_FILES as OPENED_FILES
from reader.library.repairing import Repairing
from reader.library.whole import Whole
from reader.settings import Settings as Settings
from reader.store.presence import in_use as in_use
from reader.store.rows import FOUND_END as FOUND_END
from reader.store.rows import FOUND_START as FOUND_START
from reader.store.rows import Counts as Counts
from reader.store.rows import EntryRow as EntryRow
from reader.store.rows import ListQuery as ListQuery
from reader.store.rows import Misread as Misread
from reader.store.rows import SavedSearch as SavedSearch
from reader.store.rows import Show as Show
from reader.store.rows import SourceRow as SourceRow

# "X as X" is how a type checker is told that this module offers X.
if TYPE_CHECKING:
    from reader.library.articles import Articles as Articles
    from reader.library.reports import AddResult as AddResult
    from reader.library.reports import ImportReport as ImportReport
    from reader.library.reports import ListedSource as ListedSource
    from reader.library.reports import ManyReport as ManyReport
    from reader.library.reports import PagesReport as PagesReport
    from reader.library.reports import RepairReport as RepairReport
    from reader.library.reports import WholeReport as WholeReport
    from reader.model.image import StoredImage as StoredImage
    from reader.press import Facts as Facts
    from reader.press import Paper as Paper
    from reader.press import Press as Press
    from reader.progress import Failure as Failure
    from reader.progress import RefreshProgress as RefreshProgress
    from reader.progress import RefreshReport as RefreshReport
    from reader.store.opened import Opened as Opened
    from reader.store.opened import Version as Version
    from reader.store.reports import Backup as Backup
    from reader.store.reports import CheckReport as CheckReport


# What a window does not need for its first picture, and where it is: a frozen dataclass costs half a millisecond to make.
_LATER = {
    "reader.library.articles": ("Articles",),
    "reader.library.reports": (
        "AddResult", "ImportReport", "ListedSource", "ManyReport", "PagesReport", "RepairReport", "WholeReport",
    ),
    "reader.model.image": ("StoredImage",),
    "reader.press": ("Facts", "Paper", "Press"),
    "reader.progress": ("Failure", "RefreshProgress", "RefreshReport"),
    "reader.store.opened": ("Opened", "Version"),
    "reader.store.reports": ("Backup", "CheckReport"),
}  # fmt: skip


def __getattr__(name: str) -> object:
    for module, names in _LATER.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class Library(Actions, Whole, Repairing, Importing, Mail, Keeping):
    """A folder with all the user follows and reads. Safe to call from any thread; close() it, or use `with`."""

    def close(self) -> None:
        """Stops what is under way between two steps and lets go of the folder. May be called twice."""
        self._closing.set()
        with self._lock:
            client, self._made_client = self._made_client, None
            worker, self._made_worker = self._made_worker, None
            refresher, self._made_refresher = self._made_refresher, None
        if refresher is not None:
            refresher.end()
        if client is not None:
            client.close()
        if worker is not None:
            worker.close()
        self._wait_for_errands()
        self._database.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
