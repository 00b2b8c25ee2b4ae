"""Text that a browser would not show: display none, the hidden attribute, letters of no size, boxes off the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.clean.draft import Draft, Finding
from reader.clean.nodes import Element
from reader.clean.walk import has_text
from reader.model.story import Reason
from reader.rules import Rules

NAME = "hidden"
_HIDING_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)"
    r"|opacity\s*:\s*0?(?:\.0+)?\s*(?:;|!|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}(?:px|em)|clip\s*:\s*rect\(\s*0)",
    re.I,
)
_MOST_CSS = 300_000
_HIDING_RULE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_BRACE = re.compile(r"[{}]")
_SIMPLE = re.compile(r"[.#][A-Za-z_][\w-]{0,80}\Z")
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
    for element in hidden_elements(draft):
        if draft.is_alive(element) and has_text(element) and not draft.holds_most(element):
            yield Finding((element,), Reason.NAVIGATION, "hidden-text")


def hidden_elements(draft: Draft) -> list[Element]:
    """Everything that hides what is in it, by its own attributes or by the page's style; looked for once."""
    if draft.hidden is None:
        hiding = draft.context.hidden_names
        draft.hidden = [
            element
            for element in draft.tags()
            if element.attrs and (is_hidden(element) or (hiding and not hiding.isdisjoint(_names(element))))
        ]
    return draft.hidden


def is_hidden(element: Element) -> bool:
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


def _names(element: Element) -> list[str]:
    """Class and id as a style sheet names them."""
    classes: object = element.get("class")
    names = [f".{name}" for name in (classes if isinstance(classes, list) else str(classes or "").split())]
    if isinstance(element.get("id"), str):
        names.append(f"#{element.attrs['id']}")
    return names


def hidden_by_style(css: str) -> frozenset[str]:
    """Classes and ids that a page's own style sheet hides on every medium, as ".name" and "#name"."""
    # The one letter that becomes two in small letters would move all places behind it.
    plain = css[:_MOST_CSS].replace("\u0130", "I")
    # A search that ignores case takes four times as long.
    hiding = [found.start() for found in _HIDING_RULE.finditer(plain.lower())]
    if not hiding:
        return frozenset()
    names: set[str] = set()
    depth = start = 0
    opened = 0
    waiting = iter(hiding)
    place = next(waiting, -1)
    for brace in _BRACE.finditer(plain):
        # What holds only for print or small screens stands one brace deeper and says nothing of the page as it is read.
        while 0 <= place < brace.start():
            if depth == 1:
                selectors = plain[start:opened]
                names.update(name for name in (part.strip() for part in selectors.split(",")) if _SIMPLE.match(name))
            place = next(waiting, -1)
        if brace.group() == "{":
            if depth == 0:
                opened = brace.start()
            depth += 1
        else:
            depth = max(0, depth - 1)
            if depth == 0:
                start = brace.end()
        if place < 0:
            break
    return frozenset(names)
