"""The HTML that a block is written in: its start tag, what it inherits, its words with each space plain and alone."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from reader.clean.markup import inner_html
from reader.clean.nodes import Element, Text
from reader.clean.sanitise import sanitise

_ENDS = ("&nbsp;", "<br>")
# Spaces that are more or other than one plain space.
_SPACES = re.compile(r"[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+")


def attribute(element: Element, name: str) -> str:
    """Empty where the element has none."""
    value = element.attrs.get(name)
    return value if isinstance(value, str) else ""


def inherited(direction: str, language: str) -> str:
    """The direction and language of the boxes around a block, as its attributes."""
    return (f' dir="{escape(direction)}"' if direction else "") + (f' lang="{escape(language)}"' if language else "")


def trimmed(html: str) -> str:
    """Without spaces and breaks at its ends."""
    while True:
        shorter = html.strip()
        for end in _ENDS:
            shorter = shorter.removeprefix(end).removesuffix(end)
        if shorter == html:
            return html
        html = shorter


@lru_cache(maxsize=256)
def start_tag(tag: str, attributes: str) -> str:
    """The start tag of a block with those attributes that are safe."""
    return sanitise(f"<{tag}{attributes}></{tag}>").removesuffix(f"</{tag}>")


def note_id(element: Element) -> str:
    """The name that a footnote is jumped to by, as an attribute."""
    name = attribute(element, "id")
    return f' id="{escape(name)}"' if name.startswith("note-") else ""


def bare_words(element: Element) -> str | None:
    """The words of an element that holds text and no more, each space plain and alone; None where more is to be done."""
    contents = element.contents
    if len(contents) == 1 and type(contents[0]) is Text and "  " not in contents[0] and contents[0].isprintable():
        return contents[0].strip()
    return None


def words_of(element: Element, base_url: str) -> str:
    """What stands in an element, plainly spaced but for what is preformatted."""
    html = inner_html(element, base_url).strip()
    return html if "<pre" in html else plainly_spaced(html)


def plainly_spaced(html: str) -> str:
    """Each space plain and alone. Most lines are so: to see it takes a tenth of the time of a search."""
    return html if "  " not in html and html.isprintable() else _SPACES.sub(" ", html)
