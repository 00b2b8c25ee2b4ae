"""Text that a browser would not show: display none, the hidden attribute, letters of no size, boxes off the screen, and cards
that open only over what they are about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from reader.clean.draft import MOST, Draft, Finding
from reader.clean.nodes import Element, Text
from reader.clean.questions import asks
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
# Each for itself is searched for by its first letters; as one they would be tried at every letter of a sheet.
_HIDING_RULES = (re.compile(rb"display\s*:\s*none"), re.compile(rb"visibility\s*:\s*hidden"))
_BRACE = re.compile(rb"[{}]")
_OPENING = ord("{")
_NO_BRACES = bytes(code for code in range(256) if chr(code) not in "{}")
# Rules stand in rules, and those in conditions; and so many of them one after the other.
_LEVELS, _MOST_NESTED = 3, 200
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
# What sites call a card that opens while the pointer rests on a word. What stands around both is often called so too.
_HOVER_CARD = re.compile(
    r"(?:^|[\s_-])(?:tooltip|popover|hovercard|hover-card|rollover)(?:$|[\s_-])|tooltiptext|tooltip-?content", re.I
)
# What one presses to unfold something is no longer than this.
_LABEL = 200
_CARDS = frozenset({"span", "div", "aside", "small"})


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """What is hidden and holds most of the text, alone or with others of its kind, is a story waiting for a script; it stays. So
    does what unfolds below a heading of the story.
    """
    hidden = [element for element in hidden_elements(draft) if has_text(element)]
    waiting = _waiting_together(hidden, draft)
    for element in (*hidden, *(card for card in _hover_cards(draft) if has_text(card))):
        if not draft.is_alive(element) or draft.holds_most(element) or _kind(element) in waiting:
            continue
        if not _unfolds(element, draft):
            yield Finding((element,), Reason.NAVIGATION, "hidden-text")


def _waiting_together(hidden: list[Element], draft: Draft) -> set[tuple[str, str]]:
    """The kinds of hidden elements that hold most of the text together: the slides of a story that is told in slides."""
    lengths: Counter[tuple[str, str]] = Counter()
    for element in hidden if draft.chosen else ():
        lengths[_kind(element)] += sum(len(leaf.text) for leaf in draft.under(element) if leaf.is_prose)
    return {kind for kind, length in lengths.items() if length > MOST * max(draft.total, 1)}


def _kind(element: Element) -> tuple[str, str]:
    return element.name, str(element.attrs.get("class"))


def _unfolds(element: Element, draft: Draft) -> bool:
    """True for paragraphs that the chooser kept, below the button, the heading or the question that opens them."""
    first, _ = draft.span(element)
    under = [leaf for leaf in draft.under(element) if leaf.text]
    if not draft.chosen or not any(leaf.is_prose for leaf in under) or any(leaf.left_out is not None for leaf in under):
        return False
    above = next((leaf for leaf in reversed(draft.leaves[:first]) if leaf.alive and leaf.text), None)
    if above is None or len(above.text) > _LABEL:
        return False
    return "button" in above.tags or (above.left_out is None and (above.is_heading or asks(above.text)))


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


def _hover_cards(draft: Draft) -> list[Element]:
    """Cards that stand behind the word over which they open, amid the sentence: read with it they make none of it."""
    if draft.hover_cards is None:
        draft.hover_cards = [element for element in draft.all_of(_CARDS) if element.attrs and _is_hover_card(element)]
    return draft.hover_cards


def _is_hover_card(element: Element) -> bool:
    names = element.attrs.get("class")
    around = element.parent
    return element.attrs.get("role") == "tooltip" or (
        names is not None
        and _says_card(names)
        and around is not None
        and _says_card(around.attrs.get("class"))
        and any(map(_says_something, takewhile(lambda node: node is not element, around.contents)))
    )


def _says_something(node: Element | Text) -> bool:
    return has_text(node) if isinstance(node, Element) else not node.isspace()


def _says_card(names: object) -> bool:
    said = names if type(names) is str else " ".join(names) if isinstance(names, list) else ""
    # All its words have one of these in them, and few names have.
    return ("over" in said or "ool" in said) and _HOVER_CARD.search(said[:300]) is not None


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
    # As many bytes as letters; a search that ignores case takes four times as long.
    flat = plain.encode("latin-1", "replace")
    names: set[str] = set()
    depth = position = 0
    small = flat.lower()
    for place in sorted(found.start() for rule in _HIDING_RULES for found in rule.finditer(small)):
        depth = _depth_after(flat[position:place].translate(None, _NO_BRACES), depth)
        position = place
        # What holds only for print or small screens stands one brace deeper and says nothing of the page as it is read.
        opened = _opened_before(flat, place) if depth == 1 else -1
        if opened >= 0 and _BRACE.search(flat, place):
            selectors = plain[flat.rfind(b"}", 0, opened) + 1 : opened].split(",")
            names.update(name for part in selectors if _SIMPLE.match(name := part.strip()))
    return frozenset(names)


def _depth_after(braces: bytes, depth: int) -> int:
    """How many braces are open behind these. Whole rules, which nearly all are, fall away first."""
    for _ in range(_LEVELS):
        braces = braces.replace(b"{}", b"")
    for brace in braces:
        depth = depth + 1 if brace == _OPENING else max(0, depth - 1)
    return depth


def _opened_before(flat: bytes, place: int) -> int:
    """The brace that the place stands in; -1 where too much stands between."""
    closed = 0
    for _ in range(_MOST_NESTED):
        place = max(flat.rfind(b"{", 0, place), flat.rfind(b"}", 0, place))
        if place < 0:
            break
        if flat[place] != _OPENING:
            closed += 1
        elif closed:
            closed -= 1
        else:
            return place
    return -1
