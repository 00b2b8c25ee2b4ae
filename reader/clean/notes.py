"""Footnotes: a link within the story keeps its end, under a name that no page can mistake for one of ours."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup

from reader.clean.sanitise import NOTE_PREFIX
from reader.clean.walk import all_of, with_attribute

_NAME = re.compile(r"[A-Za-z0-9_.:-]{1,64}\Z")


def mark_notes(soup: BeautifulSoup) -> None:
    """Ids stay only where a link of the story leads to them; a link that leads nowhere loses its address."""
    wanted: set[str] = set()
    links = [link for link in all_of(soup, ("a",)) if str(link.get("href", "")).startswith("#")]
    for link in links:
        wanted.add(str(link["href"])[1:].removeprefix(NOTE_PREFIX))
    found: set[str] = set()
    for element in with_attribute(soup, "id"):
        name = str(element["id"]).removeprefix(NOTE_PREFIX)
        if name in wanted and name not in found and _NAME.match(name) and element.name in ("a", "li", "sup", "p"):
            element["id"] = NOTE_PREFIX + name
            found.add(name)
        elif element.name in ("a", "li", "sup", "p"):
            element["data-id"] = element["id"]
            del element["id"]
    for link in links:
        if str(link["href"])[1:].removeprefix(NOTE_PREFIX) not in found:
            del link["href"]
