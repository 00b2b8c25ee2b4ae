"""Reads JSON Feed, versions 1 and 1.1, as it is written and as it should be."""

from __future__ import annotations

import json
import re
from typing import Any

from reader.errors import ParseError
from reader.feeds.dates import read_date
from reader.feeds.entry import Draft, finish
from reader.feeds.text import as_html, person, plain, web_link
from reader.model.feed import Entry, Feed

_ITEMS = re.compile(r'"items"\s*:\s*\[')
_MOST_BROKEN = 100  # entries of one feed: each may have to be read to the feed's end before it shows that it is broken
_NEXT_OBJECT = re.compile(r"\}\s*,\s*(?=\{)")
# What no other object of a feed has: authors and attachments have names and addresses, too.
_ONLY_IN_ENTRIES = frozenset({"id", "content_html", "content_text", "summary", "date_published", "date_modified", "external_url"})
_BETWEEN = re.compile(r"[\s,]*")


def _small(digits: str) -> int | str:
    """A number; one of thousands of digits stays the string it is (reading it would take quadratic time)."""
    return int(digits) if len(digits) < 300 else digits


_DECODER = json.JSONDecoder(parse_constant=lambda _constant: None, parse_int=_small)


def read_json(text: str, url: str) -> tuple[Feed, tuple[Entry, ...]]:
    """Feed and entries; ParseError, with the line, for what is no JSON or no feed."""
    try:
        found = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        found = _cut_off(text)
        if found is None:
            raise ParseError(url, f"this is not JSON: {error.msg}", line=error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise ParseError(url, "this JSON is nested too deeply or makes no sense") from error
    if not isinstance(found, dict) or not isinstance(found.get("items"), list):
        raise ParseError(url, "this is JSON, but no feed")
    site = web_link(_string(found.get("home_page_url")), url)
    feed = Feed(url=url, title=plain(_string(found.get("title"))), site_url=site, language=_string(found.get("language"))[:35])
    authors = _authors(found)
    drafts = [_draft(item, site or url, authors) for item in found["items"] if isinstance(item, dict)]
    return finish(feed, drafts)


def _cut_off(text: str) -> dict[str, Any] | None:
    """What stands whole in a feed that ends too early or breaks in the middle; None where that is no entry."""
    begun = _ITEMS.search(text)
    if begun is None:
        return None
    items: list[Any] = []
    position, broken = begun.end(), 0
    while broken < _MOST_BROKEN:
        position = _BETWEEN.match(text, position).end()  # type: ignore[union-attr]
        try:
            item, position = _DECODER.raw_decode(text, position)
        except (ValueError, RecursionError):
            broken += 1
            following = _NEXT_OBJECT.search(text, position)
            if following is None:
                break
            position = following.end()
            continue
        if not broken or (isinstance(item, dict) and not _ONLY_IN_ENTRIES.isdisjoint(item)):
            items.append(item)
    head = text[: begun.start()].rstrip().removesuffix(",") + "}"
    try:
        feed = _DECODER.decode(head)
    except (ValueError, RecursionError):
        feed = {}
    return {**feed, "items": items} if items and isinstance(feed, dict) else None


def _draft(item: dict[str, Any], base: str, feed_authors: list[str]) -> Draft:
    html = _string(item.get("content_html"))
    text = _string(item.get("content_text"))
    link = web_link(_string(item.get("url")), base) or web_link(_string(item.get("external_url")), base)
    identifier = item.get("id")
    return Draft(
        id=str(identifier).strip() if isinstance(identifier, (str, int, float)) and not isinstance(identifier, bool) else "",
        link=link,
        title=plain(_string(item.get("title"))),
        authors=_authors(item) or list(feed_authors),
        published=read_date(_string(item.get("date_published"))),
        updated=read_date(_string(item.get("date_modified"))),
        summary=as_html(_string(item.get("summary"))),
        content=html.strip() or "".join(f"<p>{as_html(part)}</p>" for part in text.split("\n\n") if part.strip()),
    )


def _authors(item: dict[str, Any]) -> list[str]:
    several = item.get("authors")
    people = several if isinstance(several, list) else [item.get("author")]
    names = [person(_string(one.get("name"))) for one in people if isinstance(one, dict)]
    return [name for name in names if name]


def _string(value: Any) -> str:
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else ""
