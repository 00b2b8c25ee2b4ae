"""Reads JSON Feed, versions 1 and 1.1, as it is written and as it should be."""

from __future__ import annotations

import json
from typing import Any

from reader.errors import ParseError
from reader.feeds.dates import read_date
from reader.feeds.entry import Draft, finish
from reader.feeds.text import as_html, person, plain, web_link
from reader.model.feed import Entry, Feed


def read_json(text: str, url: str) -> tuple[Feed, tuple[Entry, ...]]:
    """Feed and entries; ParseError, with the line, for what is no JSON or no feed."""
    try:
        found = json.loads(text, parse_constant=lambda _constant: None, parse_int=_small)
    except json.JSONDecodeError as error:
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


def _small(digits: str) -> int | str:
    """A number; one of thousands of digits stays the string it is (reading it would take quadratic time)."""
    return int(digits) if len(digits) < 300 else digits
