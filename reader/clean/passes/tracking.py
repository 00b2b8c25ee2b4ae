"""Pixels that count readers: images of one point, hidden ones, and those from hosts that do nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from bs4 import Tag

from reader.clean.draft import Draft, Finding
from reader.clean.passes.hidden import is_hidden
from reader.clean.walk import all_of
from reader.model.story import Reason
from reader.rules import Rules

NAME = "tracking"
_POINT = re.compile(r"\s*[0-3](?:\.\d+)?\s*(?:px)?\s*$")
_POINT_STYLE = re.compile(r"(?:^|;)\s*(?:width|height)\s*:\s*[0-3](?:px)?\s*(?:;|!|$)", re.I)


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Whatever such an image is called."""
    for image in all_of(draft.soup, ("img",)):
        rule = _rule(image, draft, rules)
        if rule and draft.is_alive(image):
            yield Finding((image,), Reason.TRACKING, rule)


def _rule(image: Tag, draft: Draft, rules: Rules) -> str:
    for name in ("width", "height"):
        value = image.get(name)
        if isinstance(value, str) and _POINT.match(value):
            return "tracking-pixel"
    style = image.get("style")
    if isinstance(style, str) and _POINT_STYLE.search(style[:400]):
        return "tracking-pixel"
    if is_hidden(image):
        return "tracking-hidden"
    for name in ("src", "data-src"):
        address = image.get(name)
        if isinstance(address, str):
            try:
                host = urlsplit(address[:2000]).hostname or ""
            except ValueError:
                continue
            rule = rules.for_host(host.lower())
            if rule is not None and rule.reason is Reason.TRACKING:
                return rule.id
    return ""
