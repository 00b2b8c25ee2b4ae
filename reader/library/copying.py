"""Many stories at once: saved with progress, stopped and taken up again; printed as an edition."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reader.errors import CleanwireError, FetchError, SaveError
from reader.library.reading import Reading
from reader.store.rows import EntryRow, ListQuery

if TYPE_CHECKING:
    from concurrent.futures import Future

    from reader.edition import EditionReport
    from reader.library.articles import Articles
    from reader.library.reports import ManyReport
    from reader.model.copy import OfflineCopy

Sections = Literal["folder", "source"]
AT_ONCE = 8  # pages fetched at the same time; the client asks no host more than its share


class Copying(Reading):
    """What is made of more than one story."""

    def save_many(
        self,
        ids: Sequence[int],
        format: str,
        folder: Path | str,
        progress: Callable[[int], None] | None = None,
        cancel: threading.Event | None = None,
        *,
        again: bool = False,
        fetch: bool = True,
        original: bool = False,
    ) -> ManyReport:
        """Save each story. One that stands in the folder already with the same text is kept, so that a stopped run goes on.

        With `fetch`, pages that are not here are fetched first; where one cannot be had, the feed's text is saved and says so.
        One story's failure does not stop the others, except where the disk is full: then nothing else would fit either.
        """
        from reader.library.reports import ManyReport

        saved: list[OfflineCopy] = []
        kept: list[OfflineCopy] = []
        failed: list[tuple[int, CleanwireError]] = []
        poor: list[tuple[int, FetchError]] = []
        stopped = False
        for done, (id, unfetched) in enumerate(self._with_pages(ids, fetch, cancel), 1):
            if unfetched is not None:
                poor.append((id, unfetched))
            present = None if again else self._copy_that_stands(id, format, Path(folder))
            if present is not None:
                kept.append(present)
            else:
                try:
                    saved.append(self.save_copy(id, format, folder, fetch=False, original=original))
                except CleanwireError as fault:
                    failed.append((id, fault))
                    stopped = isinstance(fault, SaveError) and "full" in fault.detail
                except KeyError:
                    pass  # let go of meanwhile
            if progress:
                progress(done)
            if stopped:
                break
        stopped = stopped or (cancel is not None and cancel.is_set())
        return ManyReport(tuple(saved), tuple(kept), tuple(failed), stopped, tuple(poor))

    def edition(
        self,
        since: datetime,
        *,
        by: Sections = "folder",
        folder: str | None = None,
        unread: bool = False,
        limit: int = 200,
        fetch: bool = True,
        cancel: threading.Event | None = None,
    ) -> Articles:
        """The stories that came since then, read one by one as they are printed; the same copy of two outlets is one article."""
        from reader.library.articles import Articles

        query = ListQuery(folder=folder, show="unread" if unread else "all", limit=limit * 4, collapse=False)
        recent = [row for row in self.rows(query) if (row.published or row.arrived) >= since]
        grades = {row.id: row.same_grade for row in recent}
        rows: list[EntryRow] = []
        also: dict[int, tuple[str, ...]] = {}
        merged: set[int] = set()
        for row in recent:
            if row.id in merged:
                continue
            # Another report of the same event is another story; only the same copy is printed once.
            copies = {id: source for id, source in row.same if row.same_grade == "copy" and grades.get(id) == "copy"}
            merged.update(copies)
            also[row.id] = tuple(dict.fromkeys(copies.values()))
            rows.append(row)
        listed = [row.source for row in self.sources()]
        sections = {source.id: (source.folder if by == "folder" else "") or source.title for source in listed}
        if by == "folder" and len({sections.get(row.source_id) for row in rows}) == 1:
            sections = {source.id: source.title for source in listed}  # one section for everything tells nobody anything
        order = {section: number for number, section in enumerate(dict.fromkeys(sections.values()))}
        rows = sorted(rows[:limit], key=lambda row: order.get(sections.get(row.source_id, row.source), len(order)))
        return Articles(self, rows, sections, also, fetch, cancel)

    def write_edition(
        self, path: Path | str, chosen: Articles, *, title: str = "Cleanwire", progress: Callable[[int], None] | None = None
    ) -> EditionReport:
        """Prints them as one book: an EPUB, or a PDF where the path says so.

        Raises SaveError; ValueError where there is no story, or where it was cancelled.
        """
        from reader.edition import print_edition, write_edition

        path, made_at = Path(path), datetime.now(UTC)
        if path.suffix.lower() != ".pdf":
            return write_edition(chosen, path, made_at=made_at, title=title, progress=progress)
        if self.press is None:
            raise SaveError(str(path), "a PDF can only be made where Qt is")
        again = replace(chosen, fetch=False, failed=[])
        return print_edition(chosen, again, path, self.press, made_at=made_at, title=title, progress=progress)

    def _with_pages(
        self, ids: Sequence[int], fetch: bool, cancel: threading.Event | None
    ) -> Iterator[tuple[int, FetchError | None]]:
        """Each story in its turn, once its page is here or could not be had; a few are fetched ahead. Ends when cancelled."""
        if not fetch:
            yield from ((id, None) for id in _until(ids, cancel))
            return
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(AT_ONCE, "cleanwire-pages") as pool:
            coming: deque[Future[FetchError | None]] = deque()
            left = iter(ids)
            try:
                for id in _until(ids, cancel):
                    while len(coming) < AT_ONCE and (following := next(left, None)) is not None:
                        coming.append(pool.submit(self._fetch_page, following, cancel))
                    yield id, coming.popleft().result()
            finally:
                pool.shutdown(cancel_futures=True)

    def _fetch_page(self, id: int, cancel: threading.Event | None) -> FetchError | None:
        try:
            if self.lacks_page(self.row(id)) and not (cancel is not None and cancel.is_set()):
                self.fetch_story(id)
        except FetchError as fault:
            return fault
        except KeyError:
            pass  # let go of meanwhile
        return None

    def _copy_that_stands(self, id: int, format: str, folder: Path) -> OfflineCopy | None:
        """An earlier copy that still says what the story says now."""
        from reader.offline.colophon import text_digest

        opened = self.story(id)
        if opened is None:
            return None
        here, digest = folder.resolve(), text_digest(opened.story)
        for copy in opened.copies:
            if copy.format == format and copy.sha256 == digest and copy.path.parent.resolve() == here and not is_lost(copy):
                return copy
        return None


def _until(ids: Sequence[int], cancel: threading.Event | None) -> Iterator[int]:
    for id in ids:
        if cancel is not None and cancel.is_set():
            return
        yield id


def is_lost(copy: OfflineCopy) -> bool:
    """Gone, empty or torn off in the middle. A whole file that is not ours any more is somebody's work, not a loss."""
    from reader.offline.read_back import is_copy

    try:
        body = copy.path.read_bytes()
    except FileNotFoundError:
        return True
    except OSError:
        return False  # it is there, and not ours to judge
    if copy.format == "epub":
        from io import BytesIO
        from zipfile import is_zipfile

        return not body or (body.startswith(b"PK") and not is_zipfile(BytesIO(body)))
    if copy.format == "pdf":
        return not body or (body.startswith(b"%PDF") and b"%%EOF" not in body[-2048:])
    return not body.strip() or (copy.format == "html" and b'<meta name="cleanwire"' in body[:8192] and not is_copy(body))
