"""Many stories at once: saved with progress, stopped and taken up again; chosen and read one by one for an edition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING
from zipfile import is_zipfile

from reader.errors import CleanwireError, DiskFull, FetchError, SaveError
from reader.model.copy import OfflineCopy
from reader.offline.colophon import text_digest
from reader.offline.read_back import is_copy

if TYPE_CHECKING:
    from reader.edition import Article
    from reader.library import EntryRow, Library


@dataclass(frozen=True, slots=True)
class ManyReport:
    """What became of each story: saved now, still there from before, or failed and why. `stopped` where it was cancelled."""

    saved: tuple[OfflineCopy, ...] = ()
    kept: tuple[OfflineCopy, ...] = ()
    failed: tuple[tuple[int, CleanwireError], ...] = ()
    stopped: bool = False


def save_many(
    library: Library,
    ids: Sequence[int],
    format: str,
    folder: Path,
    *,
    progress: Callable[[int], None] | None = None,
    cancel: Event | None = None,
    again: bool = False,
) -> ManyReport:
    """Save each story. One that stands in the folder already with the same text is kept as it is, so that a stopped run goes on.

    One story's failure does not stop the others, except where the disk is full: then nothing else would fit either.
    """
    saved: list[OfflineCopy] = []
    kept: list[OfflineCopy] = []
    failed: list[tuple[int, CleanwireError]] = []
    for done, id in enumerate(ids, 1):
        if cancel is not None and cancel.is_set():
            return ManyReport(tuple(saved), tuple(kept), tuple(failed), stopped=True)
        present = None if again else _present(library, id, format, folder)
        if present is not None:
            kept.append(present)
        else:
            try:
                saved.append(library.save_copy(id, format, folder))
            except SaveError as fault:
                failed.append((id, fault))
                if "full" in fault.detail:
                    return ManyReport(tuple(saved), tuple(kept), tuple(failed), stopped=True)
            except DiskFull as fault:
                failed.append((id, fault))
                return ManyReport(tuple(saved), tuple(kept), tuple(failed), stopped=True)
            except CleanwireError as fault:
                failed.append((id, fault))
        if progress:
            progress(done)
    return ManyReport(tuple(saved), tuple(kept), tuple(failed))


def _present(library: Library, id: int, format: str, folder: Path) -> OfflineCopy | None:
    """An earlier copy that still says what the story says now."""
    opened = library.story(id)
    if opened is None:
        return None
    here = folder.resolve()
    digest = text_digest(opened.story)
    for copy in opened.copies:
        if copy.format == format and copy.sha256 == digest and copy.path.parent.resolve() == here and copy.path.is_file():
            return copy
    return None


def articles(
    library: Library,
    since: datetime,
    *,
    by: str = "folder",
    folder: str | None = None,
    unread: bool = False,
    limit: int = 200,
    fetch: bool = False,
) -> Articles:
    """The stories that came since then, for an edition; other outlets' copies of one story are merged into it."""
    from reader.library import ListQuery

    query = ListQuery(folder=folder, show="unread" if unread else "all", limit=limit * 4, collapse=False)
    recent = [row for row in library.rows(query) if (row.published or row.arrived) >= since]
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
    sections = {
        listed.source.id: (listed.source.folder if by == "folder" else "") or listed.source.title for listed in library.sources()
    }
    order = {section: number for number, section in enumerate(dict.fromkeys(sections.values()))}
    rows = rows[:limit]
    rows.sort(key=lambda row: order.get(sections.get(row.source_id, row.source), len(order)))
    return Articles(library, rows, sections, also, fetch)


@dataclass
class Articles:
    """Stories that are read when their turn comes, so that an edition needs the memory of one."""

    library: Library
    rows: Sequence[EntryRow]
    sections: dict[int, str]
    also: dict[int, tuple[str, ...]]
    fetch: bool = False
    failed: list[tuple[int, CleanwireError]] = field(default_factory=list)

    def __iter__(self) -> Iterator[Article]:
        from reader.edition import Article
        from reader.offline.assets import picture_addresses

        for row in self.rows:
            opened = None
            if self.fetch and not row.has_page:
                try:
                    opened = self.library.fetch_story(row.id)
                except FetchError as fault:
                    self.failed.append((row.id, fault))
            opened = opened or self.library.story(row.id)
            if opened is None:
                continue
            missing = tuple(address for address in picture_addresses(opened.story) if address not in opened.images)
            section = self.sections.get(row.source_id, row.source)
            yield Article(section, opened.story, opened.images, missing, self.also.get(row.id, ()), row.starred)


def repair_copies(library: Library, copies: Iterable[OfflineCopy]) -> ManyReport:
    """Writes again, where they stood, the copies that are gone, empty or torn; one that somebody changed is left to him."""
    saved: list[OfflineCopy] = []
    kept: list[OfflineCopy] = []
    failed: list[tuple[int, CleanwireError]] = []
    for copy in copies:
        if copy.entry_id is None or not _is_lost(copy):
            kept.append(copy)
            continue
        try:
            saved.append(library.save_copy(copy.entry_id, copy.format, copy.path.parent))
        except KeyError:
            failed.append((copy.entry_id, SaveError(str(copy.path), "its story is no longer in the library")))
        except CleanwireError as fault:
            failed.append((copy.entry_id, fault))
    return ManyReport(tuple(saved), tuple(kept), tuple(failed))


def _is_lost(copy: OfflineCopy) -> bool:
    try:
        body = copy.path.read_bytes()
    except FileNotFoundError:
        return True
    except OSError:
        return False  # it is there, and not ours to judge
    if copy.format == "epub":
        return not is_zipfile(BytesIO(body))
    return not body.strip() or (copy.format == "html" and not is_copy(body))
