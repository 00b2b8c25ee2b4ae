"""What became of work on many stories or sources, as the library tells it; loaded when there is something to tell."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.discover import FoundFeed
    from reader.errors import CleanwireError, FetchError
    from reader.model.copy import OfflineCopy
    from reader.model.source import Source


@dataclass(frozen=True, slots=True)
class AddResult:
    """`source` is what is followed now; `found` are all feeds the site offers, where its address was given."""

    source: Source
    found: tuple[FoundFeed, ...] = ()
    was_there: bool = False
    new: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What a list of feeds brought.

    `refused` are addresses with why not. `unasked` are followed but on private hosts the user has not allowed: they are not
    asked before he does.
    """

    added: tuple[Source, ...] = ()
    already: int = 0
    refused: tuple[tuple[str, str], ...] = ()
    unasked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source of the listed pack."""

    title: str
    url: str
    folder: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class PagesReport:
    """What came in. `links` came without their text: opening one fetches it. `known` were here; `faults` are sentences."""

    stories: int
    links: int
    known: int = 0
    faults: tuple[str, ...] = ()
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class ManyReport:
    """What became of each story: saved now, still there from before, or failed and why. `stopped` where it was cancelled.

    `without_page` are those whose page could not be had, so that only the feed's text was saved.
    """

    saved: tuple[OfflineCopy, ...] = ()
    kept: tuple[OfflineCopy, ...] = ()
    failed: tuple[tuple[int, CleanwireError], ...] = ()
    stopped: bool = False
    without_page: tuple[tuple[int, FetchError], ...] = ()


@dataclass(frozen=True, slots=True)
class RepairReport:
    """What became of it: copies written again, `pages` that came with their pictures, `pictures` that came alone.

    `not_had` are stories whose page or pictures could not be had, `left` those for another time, `touched` those of which
    something could not be read and was let go of, to be had again. `copies_failed` says which copies could not be written again.
    """

    copies: tuple[OfflineCopy, ...] = ()
    copies_failed: tuple[CleanwireError, ...] = ()
    pages: int = 0
    pictures: int = 0
    not_had: tuple[tuple[int, str], ...] = ()
    left: int = 0
    touched: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class WholeReport:
    """What went out or came in. `known` were here already; `faults` are sentences about what could not be read."""

    folder: Path
    sources: int
    stories: int
    known: int = 0
    faults: tuple[str, ...] = ()
    stopped: bool = False
