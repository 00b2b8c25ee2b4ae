"""What the library tells of its own safety: the backups there are, and what a check found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup on disk."""

    path: Path
    at: datetime
    size: int


# What a check looks at, in its order.
CheckPart = Literal["file", "counters", "index", "words", "pages", "stories", "images", "copies"]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at, and what is wrong, a sentence each. `copies_changed` were altered or are gone.

    Where it was `stopped`, only what had been looked at until then is in it.
    """

    sources: int
    entries: int
    stories: int
    pages: int
    images: int
    copies: int
    faults: tuple[str, ...] = ()
    copies_changed: tuple[str, ...] = ()
    stopped: bool = False

    @property
    def ok(self) -> bool:
        return not self.faults
