"""Footnotes: a link within the story keeps its end, under a name that no page can mistake for one of ours."""

from __future__ import annotations

import re

from reader.clean.nodes import Element
from reader.clean.sanitise import NOTE_PREFIX

_NAME = re.compile(r"[A-Za-z0-9_.:-]{1,64}\Z")


def mark_notes(tags: list[Element]) -> None:
    """Ids stay only where a link of the story leads to them; a link that leads nowhere loses its address."""
    links = [link for link in tags if link.name == "a" and _address(link).startswith("#")]
    wanted = {_address(link)[1:].removeprefix(NOTE_PREFIX) for link in links}
    found: set[str] = set()
    for element in tags:
        if "id" not in element.attrs or element.name not in ("a", "li", "sup", "p"):
            continue
        name = str(element.attrs["id"]).removeprefix(NOTE_PREFIX)
        if name in wanted and name not in found and _NAME.match(name):
            element.attrs["id"] = NOTE_PREFIX + name
            found.add(name)
        else:
            element.attrs["data-id"] = element.attrs.pop("id")
    for link in links:
        if _address(link)[1:].removeprefix(NOTE_PREFIX) not in found:
            del link.attrs["href"]


def _address(link: Element) -> str:
    return str(link.attrs.get("href", ""))
