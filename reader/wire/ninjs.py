"""Reads ninjs, the agencies' JSON, in its first and second generation."""

from __future__ import annotations

import json
from typing import Any

from lxml import etree, html

from reader.errors import ParseError
from reader.wire.copy import WireCopy
from reader.wire.markup import Piece, pieces_of
from reader.wire.nitf import assemble, make_furniture, read_norm
from reader.wire.paragraphs import split_paragraphs
from reader.wire.safe_xml import MAX_BYTES

_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld"})


def read_ninjs(body: bytes, about: str = "") -> WireCopy:
    """The story of a ninjs file. Raises ParseError where it is none."""
    if len(body) > MAX_BYTES:
        raise ParseError(about, f"a file of {len(body):,} bytes, more than is read")
    try:
        item = json.loads(body)
    except (ValueError, RecursionError) as fault:
        raise ParseError(about, f"not JSON: {fault}") from fault
    if not is_ninjs(item):
        raise ParseError(about, "JSON, but not of a story in ninjs")
    furniture = make_furniture(
        headline=_text(item, "headline", "headlines", "title"),
        standfirst=_text(item, "description_text", "descriptions", "summary"),
        byline=_byline(item),
        dateline=_text(item, "dateline", "located"),
        agency=_text(item, "provider", "creditline", "copyrightholder"),
        published=read_norm(_text(item, "firstcreated", "contentcreated", "versioncreated")),
        updated=read_norm(_text(item, "versioncreated")),
        copyright=_text(item, "copyrightnotice"),
        notes=(_text(item, "slugline"), _text(item, "ednote")),
    )
    pieces = [*_pictures(item), *_body(item)]
    return assemble(furniture, pieces, language=_text(item, "language"), withdrawn=_text(item, "pubstatus").lower() in _WITHDRAWN)


def is_ninjs(item: Any) -> bool:
    """Whether parsed JSON is a ninjs item: an address, and a text or a headline under ninjs's names."""
    if not isinstance(item, dict) or "uri" not in item:
        return False
    # A tuple, not a set: of what strangers write, not everything has a hash.
    of_text = item.get("type") in (None, "text", "composite")
    return of_text and any(name.startswith(("body_", "bodies", "headline")) for name in item)


def _objects(value: Any) -> list[dict[str, Any]]:
    """The objects of a list, or of an object's values; none of anything else."""
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [one for one in values if isinstance(one, dict)]


def _text(item: dict[str, Any], *names: str) -> str:
    """The first of these fields that says something; lists and objects of the second generation give their value."""
    for name in names:
        value = item.get(name)
        if isinstance(value, list):
            value = next((one for one in value if isinstance(one, dict) and one.get("value")), None)
        if isinstance(value, dict):
            value = value.get("value") or value.get("name") or value.get("literal")
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return ""


def _byline(item: dict[str, Any]) -> str:
    if by := _text(item, "byline", "by"):
        return by
    people = [
        str(one.get("name") or "")
        for one in _objects(item.get("people")) or _objects(item.get("infosources"))
        if one.get("rel") in ("author", "creator")
    ]
    return "By " + " and ".join(people) if people else ""


def _body(item: dict[str, Any]) -> list[Piece]:
    markup = next(
        (
            value
            for name in ("body_xhtml", "body_html", "body_nitf")
            if isinstance(value := item.get(name), str) and value.strip()
        ),
        "",
    )
    plain = item.get("body_text") if isinstance(item.get("body_text"), str) else ""
    for one in _objects(item.get("bodies")):
        if isinstance(one.get("value"), str):
            if "html" in str(one.get("contenttype") or "").lower():
                markup = markup or one["value"]
            else:
                plain = plain or one["value"]
    if markup:
        try:
            return list(pieces_of(html.fragment_fromstring(markup, create_parent="div")))
        except (etree.ParserError, ValueError):
            plain = plain or markup
    return [Piece(f"<p>{_escaped(text)}</p>", text) for text in split_paragraphs(plain or "")]


def _pictures(item: dict[str, Any]) -> list[Piece]:
    """Associated pictures, the widest rendition of each."""
    found: list[Piece] = []
    for one in _objects(item.get("associations")):
        if one.get("type") != "picture":
            continue
        renditions = _objects(one.get("renditions"))
        choices = [row for row in renditions if str(row.get("href") or "").startswith(("http://", "https://"))]
        if not choices:
            continue
        address = str(max(choices, key=_width)["href"])
        words = _text(one, "description_text", "descriptions", "headline", "headlines")
        note = f"<figcaption>{_escaped(words)}</figcaption>" if words else ""
        found.append(
            Piece(
                f'<figure><img src="{_escaped(address)}" alt="">{note}</figure>',
                words,
                address,
                _text(one, "byline", "creditline", "copyrightholder"),
            )
        )
    return found


def _width(rendition: dict[str, Any]) -> float:
    width = rendition.get("width")
    return width if isinstance(width, (int, float)) else 0


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
