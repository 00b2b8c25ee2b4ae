"""What the search for the story's body comes back with."""

from __future__ import annotations

from dataclasses import dataclass


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


LEFT_OUT = "data-left-out"
