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
from reader.clean.tags import LEFT_OUT, SITE_STRIP

# As `tame` bounds a tag: a short one may have any number of words in it, and one of these many letters is short however written.
_SHORT, _SHORT_TAG, _LONGEST_TAG, _MOST_WORDS_IN_TAG = 500, 1_000, 16_000, 250
# An address that is written as it is, and of no scheme that could be refused.
_LABEL = r"(?![Xx][Nn]--)[A-Za-z0-9-]+"
_PLAIN_ADDRESS = re.compile(rf"(?:https?://(?:{_LABEL}\.)+(?=[A-Za-z]){_LABEL}(?=[/?#]|\Z)|[/#?]|\Z)[!-~]*")
# Quotes and commas too: a browser makes such names of a value that ended too early.
_ATTRIBUTE_NAME = re.compile(r"[^\s\x00-\x20\x7f-\x9f/>=<]+")
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
    """Those of an element's attributes that stay, as they would be read.

    Where they are too many or too long only our own marks stay. What does not stay is not counted: a box with a program's data in
    an attribute keeps its name.
    """
    found: dict[str, AttributeValue] = {}
    size = 0
    again = False
    for name, value in items:
        if name in ATTRIBUTES:
            size += len(name) + len(value)
            if not value.isprintable() and _CONTROL.search(value):
                raise Otherwise
            if name == "class":
                found[name] = value.split()
                continue
            if name == "href" or name == "src":
                again = again or not _PLAIN_ADDRESS.fullmatch(value)
            elif name == "name" and tag == "a":
                again = again or not _PLAIN_NAME.fullmatch(value)
            found[name] = value
        elif not _is_plain(name):
            raise Otherwise  # written out, it would be a part of what stands around it
    if size > _SHORT:
        written = " ".join(f'{name}="{escape(value)}"' for name, value in items if name in ATTRIBUTES)
        words = written.split(None, _MOST_WORDS_IN_TAG) if len(written) > _SHORT_TAG else []
        if len(written) > _LONGEST_TAG or len(words) > _MOST_WORDS_IN_TAG:
            return {name: found[name] for name in (LEFT_OUT, SITE_STRIP) if name in found}
    return _read_again(tag, items) if again else found


def _read_again(tag: str, items: list[tuple[str, str]]) -> dict[str, AttributeValue]:
    """A link's name and addresses that are written in another way, or refused, are read as ever."""
    alone = etree.Element("a" if tag == "a" else "span")
    for name, value in items:
        if name in ATTRIBUTES:
            alone.set(name, value)
    return attributes_in(well_formed(etree.tostring(alone, encoding="unicode", method="html")))
