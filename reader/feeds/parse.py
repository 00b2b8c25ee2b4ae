"""The door to the package: a feed's bytes in, the feed and its entries out, by the strictest way that works."""

from __future__ import annotations

import re
import zlib

from lxml import etree

from reader.errors import ParseError
from reader.feeds.encoding import declared, decode
from reader.feeds.jsonfeed import read_json
from reader.feeds.mend import has_lost_an_end, mend, with_lost_ends
from reader.feeds.salvage import read_broken
from reader.feeds.strict import parse_root
from reader.feeds.xml import read_tree
from reader.model.feed import Entry, Feed

LARGEST = 15_000_000
_WORTH_A_LOOK = 1_000_000
_LONG_TAG = re.compile(rb"<[^<>]{500000,}")
_PLAIN = frozenset({"", "utf-8", "utf8", "us-ascii", "ascii"})


def parse_feed(body: bytes, url: str, *, media_type: str = "", charset: str = "") -> tuple[Feed, tuple[Entry, ...]]:
    """Read RSS, RDF, Atom or JSON Feed; broken ones keep the entries that can be read. ParseError for what is none of them."""
    if body[:2] == b"\x1f\x8b":
        body = _unpacked(body, url)
    if len(body) > LARGEST:
        raise ParseError(url, "this is too large for a feed")
    if len(body) > _WORTH_A_LOOK and _overlong_tag(body):
        raise ParseError(url, "there is a tag in it with more attributes than any feed has")
    start = body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] == b"<" and charset.lower() in _PLAIN and b"<!DOCTYPE" not in body[:2048].upper():
        name = declared(body).lower()
        if name in _PLAIN and not has_lost_an_end(body):
            try:
                return read_tree(parse_root(body), url)
            except etree.XMLSyntaxError:
                pass  # not well-formed: the long way round
    text = decode(body, charset)
    if not text.strip():
        raise ParseError(url, "there is nothing in it")
    if text[0] in "{[" or ("json" in media_type and "<" not in text[:1]):
        return read_json(text, url)
    text = with_lost_ends(text)
    if "<!DOCTYPE" not in text[:2048].upper():
        try:
            return read_tree(parse_root(text), url)
        except etree.XMLSyntaxError:
            pass  # not well-formed: mended first
    mended = mend(text)
    if mended != text:
        try:
            return read_tree(parse_root(mended), url)
        except etree.XMLSyntaxError:
            pass  # tags that cross or have no end: entry by entry
    return read_broken(mended, url)


def _overlong_tag(body: bytes) -> bool:
    """Whether a tag of a megabyte is full of attributes, which cost the parser a hundred times their size."""
    return any(found[0].count(b"=") > 10_000 for found in _LONG_TAG.finditer(body))


def _unpacked(body: bytes, url: str) -> bytes:
    """A feed that is stored packed and served as if it were not."""
    unpacker = zlib.decompressobj(31)
    try:
        unpacked = unpacker.decompress(body, LARGEST + 1)
    except zlib.error as error:
        raise ParseError(url, "this looks packed, but cannot be unpacked") from error
    return unpacked
