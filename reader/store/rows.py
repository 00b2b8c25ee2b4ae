"""What the library hands out in lists: rows of sources and of stories, counts, and the question that a list answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from reader.model.kinds import Completeness

if TYPE_CHECKING:
    from reader.model.source import Source

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


@dataclass(slots=True)
class EntryRow:
    """A story in a list; nobody changes one. `same` are other outlets' entries of the same story, with their source's name.

    Not frozen, as an exception: twenty fields written past that guard took a third of the time of a list of 200.
    """

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


class Misread(str):
    """What of a search looks like an operator and could not be read as one ("before:soon", "is:unred"); searched for as words."""

    __slots__ = ()

    @property
    def names_a_state(self) -> bool:
        """Whether it is about what a story is; about a day else."""
        return self.lower().lstrip("-").startswith("is:")


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
    misread: tuple[Misread, ...] = ()

    @property
    def is_empty(self) -> bool:
        return self == Wanted()


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that stands in the sources panel like a folder."""

    id: int
    title: str
    words: str
    unread: int = 0
    total: int = 0
