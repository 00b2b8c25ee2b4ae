"""Pixels that count readers: images of one point, hidden ones, and those from hosts that do nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from reader.clean.draft import Draft, Finding
from reader.clean.nodes import Element, around
from reader.clean.passes.hidden import hidden_elements
from reader.clean.pictures import picture_address
from reader.clean.walk import tags_below
from reader.model.story import Reason
from reader.rules import Rules

NAME = "tracking"
_POINT = re.compile(r"\s*[0-3](?:\.\d+)?\s*(?:px)?\s*$")
_PLAIN_HOST = re.compile(r"https?://([A-Za-z0-9.-]+)/")
_POINT_STYLE = re.compile(
    r"(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*(?:[0-3](?:\.\d+)?(?:px|pt)?|0(?:\.\d+)?(?:em|rem|ex|ch|%|vw|vh))\s*(?:;|!|$)",
    re.I,
)


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Whatever such an image is called."""
    hidden = _hidden_images(draft)
    for image in draft.all_of(("img",)):
        rule = "tracking-hidden" if id(image) in hidden else _rule(image, draft, rules)
        if rule and draft.is_alive(image):
            # With the other addresses that a <picture> has for the same thing.
            yield Finding((around(image, ("picture",)) or image,), Reason.TRACKING, rule)


def _rule(image: Element, draft: Draft, rules: Rules) -> str:
    for name in ("width", "height"):
        value = image.attrs.get(name)
        if isinstance(value, str) and _POINT.match(value):
            return "tracking-pixel"
    style = image.attrs.get("style")
    if isinstance(style, str) and _POINT_STYLE.search(style[:400]):
        return "tracking-pixel"
    source, shown = image.attrs.get("src"), picture_address(image, draft.context.url)
    for address in (source, shown) if source != shown else (shown,):
        rule = rules.for_host(_host(address)) if isinstance(address, str) else None
        if rule is not None and rule.reason is Reason.TRACKING:
            return rule.id
    return ""


def _host(address: str) -> str:
    """The host an address names, "" where it names none."""
    plain = _PLAIN_HOST.match(address)
    if plain is not None:  # of nearly all, in a tenth of the time
        return plain[1].lower()
    try:
        return (urlsplit(address[:2000]).hostname or "").lower()
    except ValueError:
        return ""


def _hidden_images(draft: Draft) -> set[int]:
    """Images that are hidden themselves or stand in something hidden, unless that holds the story."""
    seen: set[int] = set()
    images: set[int] = set()
    for element in hidden_elements(draft):
        if id(element) in seen or not draft.is_alive(element) or draft.holds_most(element):
            continue
        for node in (element, *tags_below(element)):
            seen.add(id(node))
            if node.name == "img":
                images.add(id(node))
    return images
