"""What the library hands out of one story: its text with all that is known of it here, and its earlier states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from reader.model.copy import OfflineCopy
from reader.model.image import StoredImage
from reader.model.story import Changes, Story
from reader.store.rows import EntryRow


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier state of a story. `changes` is what the one after it changed."""

    id: int
    fetched_at: datetime | None
    story: Story
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True, slots=True)
class Opened:
    """A story with all that is known of it here.

    `restored` are indices into `story.removals`: what the user put back, which stands in `story.blocks` again. `stale` says
    that a young story's page was fetched more than an hour ago and may have changed. `same_words` are those of `row.same` that
    carry the very same copy; the others tell the same event in words of their own.
    """

    row: EntryRow
    story: Story
    restored: frozenset[int] = frozenset()
    images: Mapping[str, StoredImage] = field(default_factory=dict)
    fetched_at: datetime | None = None
    versions: tuple[Version, ...] = ()
    copies: tuple[OfflineCopy, ...] = ()
    position: float = 0.0
    stale: bool = False
    same_words: frozenset[int] = frozenset()
