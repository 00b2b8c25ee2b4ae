"""The story of a page that a script draws: its text is in the page all the same, in JSON-LD or in the script's data.

Looked for only where the page itself shows no story; nothing is run.
"""

from __future__ import annotations

import json
import re
from typing import Any

import lxml.html
from lxml import etree

from reader.pages.head import Head

FEWEST_LETTERS = 400
MOST_SCRIPT = 6_000_000
_STRING = re.compile(r'"((?:[^"\\]|\\.){400,})"')
_PARAGRAPH = re.compile(r"<p\b|<br\b", re.IGNORECASE)
_HIDDEN = re.compile(r"\\u003cp|<p\b|\\\\u003cp", re.IGNORECASE)
_FIELD = re.compile(r'":\s*"')
_WITHIN = 3


def embedded_story(tree: Any, head: Head) -> Any:
    """The longest text with paragraphs that the page's scripts hold, as a tree; None where they hold none."""
    found = _longest(_written(tree))
    if found is not None:
        return found
    if len(head.body) < FEWEST_LETTERS:
        return None
    root = etree.Element("div")
    for line in head.body.splitlines():
        if line.strip():
            etree.SubElement(root, "p").text = " ".join(line.split())
    return root


def _written(tree: Any) -> list[str]:
    """Every string with paragraphs in the page's scripts, strings within strings opened."""
    found: list[str] = []
    left = MOST_SCRIPT
    for script in tree.iter("script"):
        text = script.text or ""
        if len(text) < FEWEST_LETTERS or len(text) > left or not _HIDDEN.search(text):
            continue
        left -= len(text)
        _open(text, found, _WITHIN)
    return found


def _open(text: str, found: list[str], deeper: int) -> None:
    for match in _STRING.finditer(text):
        if not _HIDDEN.search(match[1]):
            continue
        try:
            string = str(json.loads(f'"{match[1]}"', strict=False))
        except ValueError:
            continue
        before = len(found)
        if deeper and _FIELD.search(string):
            _open(string, found, deeper - 1)
        if len(found) == before and len(_PARAGRAPH.findall(string)) >= 2:
            found.append(string)


def _longest(strings: list[str]) -> Any:
    """The tree of the string with the most letters in it, None where none has enough."""
    best, most = None, FEWEST_LETTERS - 1
    for string in sorted(strings, key=len, reverse=True)[:8]:
        if len(string) <= most:
            break
        try:
            fragment = lxml.html.fragment_fromstring(string, create_parent="div")
        except (etree.ParserError, ValueError):
            continue
        letters = sum(map(len, "".join(fragment.itertext()).split()))
        if letters > most:
            best, most = fragment, letters
    return best
