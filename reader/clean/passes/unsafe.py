"""Frames, plug-ins and controls: what would run, load or ask for input has no place in a text."""

from __future__ import annotations

from collections.abc import Iterator

from reader.clean.draft import Draft, Finding
from reader.clean.nodes import around
from reader.clean.questions import asks
from reader.clean.tags import HEADINGS
from reader.clean.walk import all_of, stripped_texts
from reader.model.story import Reason
from reader.rules import Rules

NAME = "unsafe"
_FRAMES = ["iframe", "object", "embed", "video", "audio"]
_CONTROLS = ["select", "input", "button", "dialog"]
_LETTERS_OF_A_SIGN = 3  # "+", "▾" or the like beside it
FRAME_RULE = "frame"


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """A control that holds most of the text is a wrapper of the story and stays; one that is all of a heading is that heading."""
    for element in draft.all_of(_FRAMES):
        if draft.is_alive(element):
            yield Finding((element,), Reason.UNSAFE, FRAME_RULE)
    for element in draft.all_of(_CONTROLS):
        text = "".join(stripped_texts(element))
        if not text or len(text) > 200 or not draft.is_alive(element) or draft.holds_most(element):
            continue
        # Questions and answers that unfold: <h3><button>What does it cost?</button></h3>, or the other way round.
        heading = around(element, HEADINGS) or next((inner for inner in all_of(element, HEADINGS) if asks(text)), None)
        if heading is None or abs(len("".join(stripped_texts(heading))) - len(text)) > _LETTERS_OF_A_SIGN:
            yield Finding((element,), Reason.UNSAFE, "control")
