"""Reads NewsML-G2: a news item, alone or the first with a text in a news message, with XHTML, NITF or plain text inside."""

from __future__ import annotations

from typing import Any

from reader.errors import ParseError
from reader.wire.copy import WireCopy
from reader.wire.markup import Piece, pieces_of
from reader.wire.nitf import assemble, make_furniture, nitf_copy, read_norm
from reader.wire.paragraphs import split_paragraphs
from reader.wire.safe_xml import find, find_all, local, parse_xml, text_of

# Publishing statuses that say "do not use".
_WITHDRAWN = ("canceled", "cancelled", "withheld")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read_newsml(body: bytes, about: str = "") -> WireCopy:
    """The story of a NewsML-G2 file. Raises ParseError where it holds none."""
    root = parse_xml(body, about)
    items = [root] if local(root) == "newsitem" else find_all(root, "newsitem")
    if not items:
        raise ParseError(about, "not a NewsML-G2 file with a news item")
    item = next((one for one in items if find(one, "inlinexml") is not None or find(one, "inlinedata") is not None), items[0])
    return _copy(item)


def _copy(item: Any) -> WireCopy:
    meta = find(item, "contentmeta")
    status = find(item, "pubstatus")
    withdrawn = status is not None and (status.get("qcode") or "").rpartition(":")[2].lower() in _WITHDRAWN
    fields = meta if meta is not None else item
    furniture = make_furniture(
        headline=text_of(find(fields, "headline")),
        standfirst=text_of(find(fields, "description")),
        byline=_byline(fields),
        dateline=text_of(find(fields, "dateline")),
        agency=text_of(find(fields, "creditline")) or text_of(find(item, "provider", "name")),
        published=read_norm(
            text_of(find(item, "firstcreated"))
            or text_of(find(fields, "contentcreated"))
            or text_of(find(item, "versioncreated"))
        ),
        updated=read_norm(text_of(find(item, "versioncreated"))),
        copyright=text_of(find(item, "copyrightnotice")),
        notes=(text_of(find(fields, "slugline")), text_of(find(item, "ednote"))),
    )
    language = next((one.get("tag") or "" for one in find_all(fields, "language")), "") or item.get(_LANGUAGE) or ""
    inline = find(item, "inlinexml")
    if inline is not None and (nitf := find(inline, "nitf")) is not None:
        inner = nitf_copy(nitf)
        pieces = [Piece(html, text) for html, text in zip(inner.html, inner.paragraphs, strict=True)]
        if not furniture.headline:
            furniture = inner.furniture
        return assemble(furniture, pieces, language=language or inner.language, withdrawn=withdrawn or inner.withdrawn)
    if inline is not None:
        page = find(inline, "body")
        pieces = list(pieces_of(page if page is not None else inline))
    else:
        data = find(item, "inlinedata")
        paragraphs = split_paragraphs("".join(data.itertext())) if data is not None else []
        pieces = [Piece(f"<p>{_escaped(text)}</p>", text) for text in paragraphs]
    return assemble(furniture, pieces, language=language, withdrawn=withdrawn)


def _byline(fields: Any) -> str:
    if by := text_of(find(fields, "by")):
        return by
    people = [text_of(find(creator, "name")) for creator in find_all(fields, "creator")]
    return "By " + " and ".join(name for name in people if name) if any(people) else ""


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
