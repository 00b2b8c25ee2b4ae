"""Text that a browser would not show: display none, the hidden attribute, letters of no size, boxes off the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from reader.clean.draft import Draft, Finding
from reader.model.story import Reason
from reader.rules import Rules

NAME = "hidden"
_HIDING_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)"
    r"|opacity\s*:\s*0?(?:\.0+)?\s*(?:;|!|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}(?:px|em)|clip\s*:\s*rect\(\s*0)",
    re.I,
)
_HIDING_CLASS = frozenset(
    [
        "sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "screen-reader-only",
        "a11y-hidden",
        "u-visually-hidden",
    ]
)


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """A hidden element that holds most of the text is a story waiting for a script; it stays."""
    for element in [node for node in draft.soup.descendants if isinstance(node, Tag) and _is_hidden(node)]:
        if draft.is_alive(element) and element.get_text(strip=True) and not draft.holds_most(element):
            yield Finding((element,), Reason.NAVIGATION, "hidden-text")


def _is_hidden(element: Tag) -> bool:
    attributes = element.attrs
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style")
    if isinstance(style, str) and _HIDING_STYLE.search(style[:400]):
        return True
    classes = attributes.get("class")
    return bool(classes) and not _HIDING_CLASS.isdisjoint(classes if isinstance(classes, list) else str(classes).split())
