"""Which attributes of an element in a page's tree stay, as they would be read where it is written out and parsed again."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import Any

from lxml import etree

from reader.clean.loose import ATTRIBUTES, well_formed
from reader.clean.markup import attributes_in
from reader.clean.nodes import AttributeValue

# Far from where tags are left out (see tame.py).
_LONGEST_TAG, _MOST_WORDS_IN_TAG = 16_000, 250
_OF_ANY_WORDS = 500  # a shorter tag is neither too long nor has too many words
# An address that is written as it is, and of no scheme that could be refused.
_LABEL = r"(?![Xx][Nn]--)[A-Za-z0-9-]+"
_PLAIN_ADDRESS = re.compile(rf"(?:https?://(?:{_LABEL}\.)+(?=[A-Za-z]){_LABEL}(?=[/?#]|\Z)|[/#?]|\Z)[!-~]*")
_ATTRIBUTE_NAME = re.compile(r"[A-Za-z@_:][A-Za-z0-9@_:.-]*")
_PLAIN_NAME = re.compile(r"[!-~]*")
# What is written in another way than it is read, or cannot be written.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class Otherwise(Exception):
    """A browser would read this in another way than libxml2 did."""


@lru_cache(maxsize=1024)
def _is_plain(name: str) -> bool:
    return _ATTRIBUTE_NAME.fullmatch(name) is not None


def check_names(node: Any) -> None:
    """Raises Otherwise where an attribute's name would, written out, be a part of what stands around it."""
    if not all(map(_is_plain, node.keys())):
        raise Otherwise


def attributes_of(tag: str, items: list[tuple[str, str]]) -> dict[str, AttributeValue]:
    """Those of an element's attributes that stay, as they would be read."""
    found: dict[str, AttributeValue] = {}
    size = 0
    for name, value in items:
        size += len(name) + len(value)
        if name in ATTRIBUTES:
            if not value.isprintable() and _CONTROL.search(value):
                raise Otherwise
            if name == "class":
                found[name] = value.split()
                continue
            if (name == "href" or name == "src") and not _PLAIN_ADDRESS.fullmatch(value):
                return _read_again(tag, items)
            if name == "name" and tag == "a" and not _PLAIN_NAME.fullmatch(value):
                return _read_again(tag, items)
            found[name] = value
        elif not _is_plain(name):
            raise Otherwise  # written out, it would be a part of what stands around it
    if size > _OF_ANY_WORDS:
        written = " ".join(f'{name}="{escape(value)}"' for name, value in items)
        if len(written) > _LONGEST_TAG or len(written.split(None, _MOST_WORDS_IN_TAG)) > _MOST_WORDS_IN_TAG:
            raise Otherwise
    return found


def _read_again(tag: str, items: list[tuple[str, str]]) -> dict[str, AttributeValue]:
    """A link's name and addresses that are written in another way, or refused, are read as ever."""
    if sum(len(name) + len(value) for name, value in items) > _LONGEST_TAG // 8 or not all(_is_plain(name) for name, _ in items):
        raise Otherwise
    alone = etree.Element("a" if tag == "a" else "span")
    for name, value in items:
        if name in ATTRIBUTES:
            alone.set(name, value)
    return attributes_in(well_formed(etree.tostring(alone, encoding="unicode", method="html")))
