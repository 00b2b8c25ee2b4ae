"""The strict reader against feedparser, which has read everybody's feeds for twenty years: equal fields wherever both read."""

from __future__ import annotations

import html
import io
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

from reader.errors import ParseError
from reader.feeds.dates import read_date
from reader.feeds.encoding import decode
from reader.feeds.mend import mend
from reader.feeds.strict import parse_root
from reader.feeds.text import person, plain, unmangled, web_link
from reader.feeds.xml import read_tree
from reader.model.feed import Entry, Feed
from reader.sample.server import serve
from tests.feeds.golden import cases

URL = "http://feeds.example/feed"


def strict(text: str) -> tuple[Feed, tuple[Entry, ...]] | None:
    try:
        return read_tree(parse_root(text), URL)
    except (etree.XMLSyntaxError, ParseError):
        return None


def compare(text: str) -> list[str]:
    """What differs, entry by entry; nothing where one of the two cannot read the feed."""
    ours = strict(text)
    if ours is None:
        return []
    try:
        theirs = feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except (UnicodeEncodeError, AssertionError, KeyError):
        return []  # feedparser gave up
    if theirs.bozo:
        return []
    others = [
        one for one in theirs.entries if one.get("title") or one.get("link") or _body(one).strip()
    ]  # we leave empty ones out
    if len(others) != len(ours[1]):
        return [f"{len(ours[1])} entries, not {len(others)}"]
    base = ours[0].site_url or URL
    differences = []
    for one, other in zip(ours[1], others, strict=True):
        pairs = {
            "title": (one.title, plain(other.get("title", ""), markup=other.get("title_detail", {}).get("type") != "text/plain")),
            "date": (one.published or one.updated, _date(other, "published", "created", "updated")),  # dc:date is "updated" there
            "updated": (one.updated, _date(other, "updated") if one.updated else None),
            "body": (words(one.content_html or one.summary_html), words(_body(other))),
        }
        if not one.id.startswith("urn:cleanwire:"):
            pairs["id"] = (one.id, other.get("id", ""))
        if one.link and one.link != one.id:
            pairs["link"] = (one.link, web_link(other.get("link"), base))
        people = [person(each.get("name") or each.get("email")) for each in other.get("authors", []) if each]
        if one.authors and people:
            pairs["author"] = (one.authors[0], people[0])
        differences += [f"{name}: {mine!r} is not {their!r}" for name, (mine, their) in pairs.items() if mine != their]
    return differences


def _date(entry: Any, *names: str) -> datetime | None:
    moments = (read_date(str(dict.get(entry, name) or "")) for name in names)
    return next((moment for moment in moments if moment), None)


def _body(entry: Any) -> str:
    for one in entry.get("content") or []:
        if one.get("value", "").strip():
            return _as_markup(one)
    return _as_markup(entry.get("summary_detail") or {})


def _as_markup(detail: Any) -> str:
    value = detail.get("value", "")
    return html.escape(value, quote=False) if detail.get("type") == "text/plain" and "<" not in value else value


def words(markup: str) -> list[str]:
    """Markup down to its words and tags' names, so that `<br/>` equals `<br>`."""
    markup = re.sub(r"<(/?)([a-zA-Z0-9]+)[^<>]*>", r" <\1\2> ", html.unescape(unmangled(markup)))
    return [word for word in markup.split() if word not in ("</img>", "</br>")]


@pytest.mark.parametrize("path", [path for path in cases() if path.suffix == ".xml"], ids=lambda path: path.name)
def test_equal_on_our_own_feeds(path: Path) -> None:
    text = mend(decode(path.read_bytes()))
    if path.name in ("repeated-ids.xml", "rss2-everything.xml"):
        pytest.skip("empty and repeated entries are left out on purpose")
    if path.name == "atom-xhtml.xml":
        pytest.skip("feedparser resolves ids and takes text for markup")
    assert compare(text) == []


def test_equal_on_the_sample_wire() -> None:
    with serve(feeds=12, items=10) as wire:
        for path in wire.content.feed_paths():
            held = wire.held(path, wire.url.rstrip("/"))
            assert held is not None
            text = mend(decode(held.body))
            assert strict(text) is not None
            assert compare(text) == []


@pytest.mark.gate
def test_equal_on_hostile_feeds(shared_data: Path) -> None:
    """Different on purpose: `http:///x` is no address, and an Atom id is no link."""
    compared = 0
    differences = []
    for path in sorted((shared_data / "hostile" / "feeds" / "files").iterdir()):
        text = mend(decode(path.read_bytes()))
        if strict(text) is None:
            continue
        compared += 1
        differences += [f"{path.name}: {one}" for one in compare(text)]
    assert compared > 200
    assert differences == []
