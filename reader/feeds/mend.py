"""Mends what breaks the XML of feeds without losing a word: lone ampersands, HTML's entities, control characters, a DTD."""

from __future__ import annotations

import re
from html.entities import html5

_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)
_ENTITY = re.compile(r"""<!ENTITY\s+([A-Za-z_][\w.-]{0,60})\s+(["'])([^"'&%<]{0,40})\2\s*>""")
_AMPERSAND = re.compile(r"&(?:(#[0-9]{1,10}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z_][\w.-]{0,60});)?")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_START = re.compile(r"<(?:\?xml|!--|!DOCTYPE|(?:[a-z_][\w.-]{0,20}:)?(?:rss|feed|RDF|channel))[\s>?]", re.IGNORECASE)
_LONE_LESS = re.compile(r"<(?![A-Za-z_/!?])")
_OPENED, _CLOSED = "<![CDATA[", "]]>"
_FIELD = re.compile(r"<([A-Za-z_][\w.:-]*)(?:\s[^<>]*)?>\s*")
_LONGEST_TAG = 400
MOST_EXPANSION = 500_000
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})


def has_lost_an_end(body: bytes) -> bool:
    """Whether more sections of CDATA begin than end. Such a feed may still be well-formed: what follows is swallowed then."""
    return body.count(b"<![CDATA[") > body.count(b"]]>")


def with_lost_ends(text: str) -> str:
    """The text with an end for each section of CDATA that runs on, past the end of its own field, into the next section.

    A section that only tells of another one, as a story about feeds may, holds no end of its own field, and is left alone.
    """
    if text.count(_OPENED) <= text.count(_CLOSED):
        return text
    parts = []
    position = ends = 0
    while (opened := text.find(_OPENED, position)) >= 0:
        inner = opened + len(_OPENED)
        if 0 <= ends < inner:
            ends = text.find(_CLOSED, inner)
        runs_into = text.find(_OPENED, inner, ends if ends >= 0 else len(text))
        field = _field_before(text, opened)
        lost = -1
        if runs_into >= 0 and field and _field_before(text, runs_into):
            lost = text.find(f"</{field}", inner, runs_into)
        place = lost if lost >= 0 else min(ends + len(_CLOSED), len(text)) if ends >= 0 else len(text)
        parts += [text[position:place], _CLOSED if lost >= 0 else ""]
        position = place
    return "".join([*parts, text[position:]])


def _field_before(text: str, place: int) -> str:
    """The tag that a section stands directly behind; nothing where words do."""
    start = text.rfind("<", max(0, place - _LONGEST_TAG), place)
    found = _FIELD.fullmatch(text, start, place) if start >= 0 else None
    return found[1] if found else ""


def mend(text: str) -> str:
    """The same feed as well-formed as can be had by replacing characters; tags are not touched."""
    start = _START.search(text[:20_000])
    if start is not None:
        text = text[start.start() :]
    text = without_controls(text)
    text, own = _without_doctype(text)
    left = MOST_EXPANSION
    if "&" not in text and "<" not in text:
        return text

    def reference(found: re.Match[str]) -> str:
        name = found[1]
        if name is None:
            return "&amp;"
        if name[0] == "#":
            return found[0] if _is_character(name) else "\ufffd"
        if name in _XML_NAMES:
            return found[0]
        nonlocal left
        if name in own and left > 0:
            left -= len(own[name])
            return own[name]
        meant = html5.get(name + ";")
        return meant.replace("&", "&amp;").replace("<", "&lt;") if meant is not None else "&amp;" + found[0][1:]

    parts = []
    position = 0
    while position < len(text):
        opened = text.find("<![CDATA[", position)
        closed = text.find("]]>", opened) if opened >= 0 else -1
        if closed < 0:
            opened = closed = len(text)  # no further whole section
        parts.append(_LONE_LESS.sub("&lt;", _AMPERSAND.sub(reference, text[position:opened])))
        position = min(closed + 3, len(text))
        parts.append(text[opened:position])
    return "".join(parts)


def without_controls(text: str) -> str:
    """The text with a mark in place of each character that XML does not take."""
    return _NOT_XML.sub("\ufffd", text) if _NOT_XML.search(text) else text


def _without_doctype(text: str) -> tuple[str, dict[str, str]]:
    """The text without its DOCTYPE, and the short plain entities that stood in it. Nothing is ever loaded or nested."""
    place = text[:200_000].upper().find("<!DOCTYPE")
    if place < 0:
        return text, {}
    found = _DOCTYPE.match(text, place)
    if found is None:
        return text, {}
    own = {name: value.replace("&", "&amp;") for name, _, value in _ENTITY.findall(found[1] or "")[:500]}
    return text[: found.start()] + text[found.end() :], own


def _is_character(name: str) -> bool:
    number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    return number in (9, 10, 13) or 32 <= number <= 0xD7FF or 0xE000 <= number <= 0xFFFD or 0x10000 <= number <= 0x10FFFF
