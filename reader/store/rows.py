"""What the library hands out in lists: rows of sources and of stories, counts, and the question that a list answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from reader.model.copy import OfflineCopy
from reader.model.feed import Source
from reader.model.image import StoredImage
from reader.model.story import Changes, Completeness, Story

Show = Literal["all", "unread", "starred", "saved", "offline"]
Order = Literal["newest", "oldest", "source"]

# Around a found word in `EntryRow.snippet`; no text of ours contains them.
FOUND_START = "\x02"
FOUND_END = "\x03"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in the panel. `health` is empty while all is well, else one sentence; `error` is the last error's kind,
    with the status that a server refused with ("Refused 429").

    `failures` are those in a row, `next_try` is when it is asked again, `gone` says that its publisher has ended it.
    """

    source: Source
    unread: int
    total: int
    health: str = ""
    error: str = ""
    last_refresh: datetime | None = None
    kind: str = "feed"
    account: str = ""
    failures: int = 0
    next_try: datetime | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """`by_source` gives (unread, total). `silenced` are the stories that mute words hide."""

    unread: int
    total: int
    starred: int
    saved: int
    by_source: Mapping[int, tuple[int, int]]
    silenced: int = 0


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A story in a list. `same` are other outlets' entries of the same story, with their source's name."""

    id: int
    source_id: int
    source: str
    headline: str
    standfirst: str
    link: str
    published: datetime | None
    arrived: datetime
    read: bool
    starred: bool
    saved: bool
    agency: str = ""
    place: str = ""
    labels: tuple[str, ...] = ()
    has_page: bool = False
    completeness: Completeness = Completeness.FEED_TEXT
    same: tuple[tuple[int, str], ...] = ()
    snippet: str = ""
    same_grade: str = ""
    cursor: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class ListQuery:
    """Which stories. `after` is the `cursor` of the last row of the page before; `words` are a search as typed."""

    source_id: int | None = None
    folder: str | None = None
    show: Show = "all"
    words: str = ""
    order: Order = "newest"
    limit: int = 200
    after: tuple[int, int] | None = None
    ranked: bool = False
    collapse: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search, read. `match` is FTS5's expression, '' where no words are asked for; `unwanted` one of what must not be there."""

    match: str = ""
    unwanted: str = ""
    sources: tuple[str, ...] = ()
    not_sources: tuple[str, ...] = ()
    states: tuple[tuple[str, int], ...] = ()
    before: int | None = None
    after: int | None = None
    shown: tuple[str, ...] = field(default=())  # the words to be highlighted
    odd: tuple[str, ...] = ()  # what looks like an operator and is none ("before:soon"); searched for as words

    @property
    def is_empty(self) -> bool:
        return self == Wanted()


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


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that stands in the sources panel like a folder."""

    id: int
    title: str
    words: str
    unread: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup on disk."""

    path: Path
    at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at, and what is wrong, a sentence each. `copies_changed` were altered or are gone."""

    sources: int
    entries: int
    stories: int
    pages: int
    images: int
    copies: int
    faults: tuple[str, ...] = ()
    copies_changed: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.faults
