"""What the search for the story's body comes back with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lxml import etree


@dataclass(frozen=True, slots=True)
class Extraction:
    """The story's container as a fragment, neither safe nor cleaned yet.

    Elements inside it that the chooser left out are still there and carry `data-left-out` with its probability.
    `engine` says who chose, `score` is the mean probability of what was kept, and `is_story` is False on a page
    that holds no story: a list, a catalogue, a front page.
    """

    html: str
    engine: str
    score: float
    is_story: bool


@dataclass(frozen=True, slots=True)
class Fragment:
    """The same while it still stands in the page's tree; `root` is None where nothing was found."""

    root: Any
    engine: str
    score: float
    is_story: bool

    def written(self) -> Extraction:
        """The fragment as HTML."""
        html = "" if self.root is None else etree.tostring(self.root, encoding="unicode", method="html", with_tail=False)
        return Extraction(html, self.engine, self.score, self.is_story)


LEFT_OUT = "data-left-out"
