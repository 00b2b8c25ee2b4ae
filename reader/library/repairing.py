"""Making good what is missing: lost copies, pages and pictures that are not here, what can no longer be read."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.errors import CleanwireError, FetchError, SaveError
from reader.library.ahead import AT_ONCE, FAILURES_OF_A_HOST
from reader.library.automatic import Automatic
from reader.library.copying import is_lost
from reader.store import pending, stories

if TYPE_CHECKING:
    from reader.library.reports import RepairReport
    from reader.model.copy import OfflineCopy
    from reader.store.reports import CheckPart

MOST_PAGES = 500  # in one go


class Repairing(Automatic):
    """For stories that the user starred, saved, keeps whole or has not read yet; the others are fetched when they are opened."""

    def not_here(self) -> int:
        """How many of those stories have no page here and are not readable whole without the network."""
        with self._database.read() as db:
            return len(pending.not_here(db))

    def repair(
        self,
        progress: Callable[[int, int], None] | None = None,
        cancel: threading.Event | None = None,
        *,
        fetch: bool = True,
        looking: Callable[[CheckPart, int, int], None] | None = None,
    ) -> RepairReport:
        """Lets go of what cannot be read, fetches what is not here (`fetch`), then writes lost copies again, where they stood.

        A copy that somebody changed is left to him. May be stopped between two stories, and done again. `looking` is told what is
        looked at first, as by a check; `progress`, how many stories of those that are not here were asked for.
        """
        from reader.library.reports import RepairReport
        from reader.store import check, mending

        try:
            mended = mending.mend(check.Look(self._database, looking or check.untold, (cancel or self._closing).is_set))
        except check.Stopped:
            return RepairReport()
        for id in mended:
            self._clean_kept(id)
        self._index_all()
        pages, pictures, not_had, left = self._fetch_what_is_not_here(set(mended), progress, cancel) if fetch else (0, 0, [], 0)
        copies, failed = self._write_lost_copies(fetch=fetch)
        self._tell("story")
        self._tell("state")
        return RepairReport(tuple(copies), tuple(failed), pages, pictures, tuple(not_had), left, tuple(mended))

    def _fetch_what_is_not_here(
        self, also: set[int], progress: Callable[[int, int], None] | None, cancel: threading.Event | None
    ) -> tuple[int, int, list[tuple[int, str]], int]:
        with self._database.read() as db:
            wanted = pending.not_here(db)
        some = wanted[:MOST_PAGES]
        not_had: list[tuple[int, str]] = []
        pages = done = 0
        for id, fault in self._with_pages(some, True, cancel):
            done += 1
            if fault is not None:
                not_had.append((id, fault.detail or type(fault).__name__))
            pages += self.row(id).has_page
            if progress:
                progress(done, len(some))
        with self._database.read() as db:
            shown = pending.with_pages(db, MOST_PAGES)
        pictures = 0
        failures: Counter[str] = Counter()
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(AT_ONCE, "cleanwire-pictures") as pool:
            ids = list(dict.fromkeys((*sorted(also), *shown)))
            for id, (came, missing) in zip(
                ids, pool.map(lambda id: self._fetch_missing_pictures(id, failures, cancel), ids), strict=True
            ):
                pictures += came
                not_had += [(id, f"the picture {address} could not be had") for address in missing]
        return pages, pictures, not_had, len(wanted) - done

    def _fetch_missing_pictures(self, id: int, failures: Counter[str], cancel: threading.Event | None) -> tuple[int, list[str]]:
        """How many came, and the addresses of those that could not be had. A host that failed often is not asked again."""
        from reader.offline.assets import picture_addresses

        with self._database.read() as db:
            kept = stories.kept_story(db, id)
            here = stories.picture_urls(db, id)
            row = db.execute("SELECT source_id FROM entry WHERE id = ?", (id,)).fetchone()
        missing = [url for url in picture_addresses(kept[0]) if url not in here] if kept is not None else []
        if kept is None or not missing or (cancel or self._closing).is_set():
            return 0, []
        if all(failures[urlsplit(url).netloc] >= FAILURES_OF_A_HOST for url in missing):
            return 0, missing
        self._fetch_images(id, kept[0], row[0])
        with self._database.read() as db:
            now_here = stories.picture_urls(db, id)
        not_had = [url for url in missing if url not in now_here]
        failures.update(urlsplit(url).netloc for url in not_had)
        return len(now_here - here), not_had

    def _write_lost_copies(self, *, fetch: bool) -> tuple[list[OfflineCopy], list[CleanwireError]]:
        saved: list[OfflineCopy] = []
        failed: list[CleanwireError] = []
        with self._database.read() as db:
            every = stories.copies(db)
        for copy in every:
            if copy.entry_id is None or not is_lost(copy):
                continue
            try:
                copy.path.unlink(missing_ok=True)
                again = self.save_copy(copy.entry_id, copy.format, copy.path.parent, fetch=fetch)
                saved.append(again)
                if again.path != copy.path:  # its headline is another by now
                    with self._database.write(durable=True) as db:
                        stories.forget_copy(db, copy.entry_id, copy.path)
            except OSError as fault:
                from reader.offline.save import why_not_written

                failed.append(SaveError(str(copy.path), why_not_written(fault)))
            except KeyError:
                failed.append(SaveError(str(copy.path), "its story is no longer in the library"))
            except (SaveError, FetchError) as fault:
                failed.append(fault)
        return saved, failed
