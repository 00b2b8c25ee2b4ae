"""Frames, plug-ins and controls: what would run, load or ask for input has no place in a text."""

from __future__ import annotations

from collections.abc import Iterator

from reader.clean.draft import Draft, Finding
from reader.model.story import Reason
from reader.rules import Rules

NAME = "unsafe"
_FRAMES = ["iframe", "object", "embed", "video", "audio"]
_CONTROLS = ["select", "input", "button", "dialog"]
FRAME_RULE = "frame"


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """A control that holds most of the text is a wrapper of the story and stays."""
    for element in draft.all_of(_FRAMES):
        if draft.is_alive(element):
            yield Finding((element,), Reason.UNSAFE, FRAME_RULE)
    for element in draft.all_of(_CONTROLS):
        text = element.get_text(strip=True)
        if text and len(text) <= 200 and draft.is_alive(element) and not draft.holds_most(element):
            yield Finding((element,), Reason.UNSAFE, "control")
