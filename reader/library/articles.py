"""The stories of an edition, each read when its turn comes."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.edition import Article
from reader.errors import CleanwireError
from reader.offline.assets import picture_addresses
from reader.store.rows import EntryRow

if TYPE_CHECKING:
    from reader.library.copying import Copying


@dataclass
class Articles:
    """Stories that are read when their turn comes, so that an edition needs the memory of one."""

    library: Copying
    rows: Sequence[EntryRow]
    sections: dict[int, str]
    also: dict[int, tuple[str, ...]]
    fetch: bool = True
    cancel: threading.Event | None = None
    failed: list[tuple[int, CleanwireError]] = field(default_factory=list)

    def __iter__(self) -> Iterator[Article]:
        """Raises ValueError where it was cancelled, so that no half edition is written."""
        rows = {row.id: row for row in self.rows}
        for id, fault in self.library._with_pages(list(rows), self.fetch, self.cancel):
            row = rows[id]
            if fault is not None:
                self.failed.append((id, fault))
            opened = self.library.story(id)
            if opened is None:
                continue
            missing = tuple(address for address in picture_addresses(opened.story) if address not in opened.images)
            section = self.sections.get(row.source_id, row.source)
            yield Article(section, opened.story, opened.images, missing, self.also.get(id, ()), row.starred)
        if self.cancel is not None and self.cancel.is_set():
            raise ValueError("the edition was cancelled")
