"""Reads feeds that are no XML any more (tags that cross, a cut end) through feedparser, and past it where it gives up."""

from __future__ import annotations

import calendar
import io
import re
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from reader.errors import ParseError
from reader.feeds.dates import read_date
from reader.feeds.entry import Draft, finish
from reader.feeds.text import as_html, person, plain, web_link
from reader.feeds.xml import parse_root, read_tree
from reader.model.feed import Entry, Feed

# feedparser reads some 3 MB a second; beyond this the tolerant XML parser, which loses more and is 50 times as fast, has to do.
_LARGEST = 2_000_000
_LOOKS_LIKE_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|RDF|channel|item|entry|atom:feed)[\s>]", re.IGNORECASE)


def read_broken(text: str, url: str) -> tuple[Feed, tuple[Entry, ...]]:
    """What can be read of it; ParseError where that is nothing."""
    if _LOOKS_LIKE_FEED.search(text[:100_000]) is None:
        kind = (
            "a web page" if re.search(r"<(?:html|body|head|div)\b|<!doctype html", text[:100_000], re.IGNORECASE) else "no feed"
        )
        raise ParseError(url, f"this is {kind}, not a feed" if kind != "no feed" else "this is no feed")
    readings = []
    if len(text) <= _LARGEST:
        reading = _by_feedparser(text, url)
        if reading is not None and reading[1]:
            return reading
        readings.append(reading)
    readings.append(_recovered(text, url))
    best = max((reading for reading in readings if reading is not None), key=lambda one: len(one[1]), default=None)
    if best is None:
        raise ParseError(url, "this feed is broken beyond reading")
    return best


def _recovered(text: str, url: str) -> tuple[Feed, tuple[Entry, ...]] | None:
    try:
        root = parse_root(text, recover=True)
        return None if root is None else read_tree(root, url)
    except (etree.XMLSyntaxError, ParseError):
        return None


def _by_feedparser(text: str, url: str) -> tuple[Feed, tuple[Entry, ...]] | None:
    import feedparser

    body = text.encode("utf-8", "replace")
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    try:
        found = feedparser.parse(io.BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except Exception:
        # It raises whatever its inner parsers raise (UnicodeEncodeError, AssertionError and KeyError have been seen);
        # the tolerant XML parser is asked next, and says what is wrong if it cannot read the feed either.
        return None
    entries = found.get("entries", [])
    about = found.get("feed", {})
    if not entries and not about.get("title"):
        return None
    site = web_link(_string(about.get("link")), url)
    feed = Feed(url=url, title=plain(_string(about.get("title"))), site_url=site, language=_string(about.get("language"))[:35])
    return finish(feed, [_draft(entry, site or url) for entry in entries])


def _draft(entry: Any, base: str) -> Draft:
    contents = entry.get("content") or []
    content = next((_body(one) for one in contents if _body(one)), "")
    summary = _body(entry.get("summary_detail") or {}) or _string(entry.get("summary"))
    if summary == content and content:
        summary = ""
    people = [person(_string(one.get("name")) or _string(one.get("email"))) for one in entry.get("authors") or []]
    title_detail = entry.get("title_detail") or {}
    return Draft(
        id=_string(entry.get("id")).strip(),
        link=web_link(_string(entry.get("link")), base),
        title=plain(
            _string(entry.get("title")), markup=title_detail.get("type") != "text/plain" or "<" not in _string(entry.get("title"))
        ),
        authors=[name for name in people if name] or [name for name in [person(_string(entry.get("author")))] if name],
        published=_moment(entry, "published") or _moment(entry, "created"),
        updated=_moment(entry, "updated"),
        summary=summary,
        content=content,
    )


def _body(detail: Any) -> str:
    value = _string(detail.get("value")).strip()
    return as_html(value) if detail.get("type") == "text/plain" and "<" not in value else value


def _moment(entry: Any, name: str) -> datetime | None:
    written = read_date(_string(dict.get(entry, name)))
    if written is not None:
        return written
    parsed = dict.get(entry, f"{name}_parsed")
    if parsed is None:
        return None
    try:
        return read_date(datetime.fromtimestamp(calendar.timegm(parsed), UTC).isoformat())
    except (ValueError, OverflowError, OSError):
        return None


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""
