"""Which of the agencies' file formats some bytes are, and the reader for each: the one table of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from reader.wire.copy import WireCopy
from reader.wire.newsml import read_newsml
from reader.wire.ninjs import is_ninjs, read_ninjs
from reader.wire.nitf import read_nitf

READERS: dict[str, Callable[[bytes, str], WireCopy]] = {"nitf": read_nitf, "newsml-g2": read_newsml, "ninjs": read_ninjs}
_MEDIA_TYPES = {
    "application/nitf+xml": "nitf",
    "text/vnd.iptc.nitf": "nitf",
    "application/vnd.iptc.g2.newsitem+xml": "newsml-g2",
    "application/vnd.iptc.g2.newsmessage+xml": "newsml-g2",
    "application/vnd.iptc.ninjs+json": "ninjs",
}
_ROOT = re.compile(rb"<(?:[\w-]+:)?(nitf|newsMessage|newsItem)[\s>/]")


def wire_format(body: bytes, media_type: str = "") -> str:
    """ "nitf", "newsml-g2", "ninjs", or "" where it is none of them. Looks at the type first, then at the first bytes."""
    known = _MEDIA_TYPES.get(media_type.split(";")[0].strip().lower())
    if known:
        return known
    head = body[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head.startswith(b"<") and not re.match(rb"<!doctype html|<html", head, re.I) and (found := _ROOT.search(head)):
        return "nitf" if found[1] == b"nitf" else "newsml-g2"
    if head.startswith(b"{") and b'"uri"' in body and len(body) < 5_000_000:
        try:
            return "ninjs" if is_ninjs(json.loads(body)) else ""
        except (ValueError, RecursionError):
            return ""
    return ""


def read_wire_file(body: bytes, about: str = "", media_type: str = "") -> WireCopy | None:
    """The story of an agency's file, None where the bytes are no such file. Raises ParseError where it is one but is damaged."""
    kind = wire_format(body, media_type)
    return READERS[kind](body, about) if kind else None
