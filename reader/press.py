"""What the core asks of whoever can print a PDF. Only a program with Qt can; it lends its press to the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reader.model.image import StoredImage
from reader.model.story import Story


@dataclass(frozen=True, slots=True)
class PaperLine:
    """What the front page and the contents of a paper say of a story."""

    section: str
    source: str
    headline: str
    words: str
    minutes: int
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper before it is printed: its name, its day, its size in words, its stories in their order, and which of them lead."""

    title: str
    day: str
    totals: str
    lines: tuple[PaperLine, ...]
    leads: tuple[int, ...]
    picture: StoredImage | None = None  # of the first of them


Facts = Sequence[tuple[str, str]]  # label and value, as a colophon has them


class Press(Protocol):
    """Prints stories. Called from any thread, by one at a time."""

    def copy(self, story: Story, images: Mapping[str, StoredImage], facts: Facts) -> bytes:
        """One story as a PDF."""

    def pages_of(self, story: Story, images: Mapping[str, StoredImage], facts: Facts) -> int:
        """How many pages it takes."""

    def begin(self, path: Path, paper: Paper, pages: Sequence[int]) -> None:
        """Begin a paper with its front page and contents; `pages` is how many each story takes."""

    def add(self, story: Story, images: Mapping[str, StoredImage], facts: Facts, section: str) -> None:
        """The next story."""

    def end(self) -> None:
        """Close the file. Raises OSError where it could not be written whole."""
