"""Exports of read-it-later services: wallabag (JSON, CSV), Pocket (CSV, HTML), Instapaper (CSV, HTML), bookmarks in HTML."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import escape
from html.parser import HTMLParser
from io import StringIO
from typing import Any

from reader.errors import ParseError
from reader.imports.found import FoundStory

_LARGEST_FIELD = 10_000_000
_READ = {"archive", "archived", "read"}
_STARRED = {"starred", "liked", "favorite", "favorites", "favourites"}


def read_json(body: bytes, about: str) -> list[FoundStory]:
    """wallabag's export: every entry with its text."""
    try:
        data = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as fault:
        raise ParseError(about, f"this is no JSON ({fault})") from fault
    embedded = data.get("_embedded") if isinstance(data, dict) else None
    rows = embedded.get("items") if isinstance(embedded, dict) else data
    if not isinstance(rows, list) or not any(isinstance(row, dict) and "url" in row for row in rows):
        raise ParseError(about, "this JSON is no export of stories that Cleanwire knows")
    return [found for row in rows if isinstance(row, dict) and (found := _wallabag(row))]


def _wallabag(row: Mapping[str, Any]) -> FoundStory | None:
    address = _text(row.get("url")) or _text(row.get("given_url"))
    if not address:
        return None
    authors = row.get("published_by") or ()
    return FoundStory(
        "wallabag",
        address,
        title=_text(row.get("title")),
        content_html=_text(row.get("content")),
        summary_html=_tags(row.get("tags")),
        authors=tuple(_text(name) for name in authors if _text(name)) if isinstance(authors, list) else (),
        published=_date(row.get("published_at")),
        saved_at=_date(row.get("created_at")),
        read=bool(row.get("is_archived")) and row.get("is_archived") != "0",
        starred=bool(row.get("is_starred")) and row.get("is_starred") != "0",
    )


def read_csv(body: bytes, about: str) -> list[FoundStory]:
    """Told by its columns: Pocket has `time_added`, Instapaper `Selection`, wallabag `Is archived`."""
    csv.field_size_limit(_LARGEST_FIELD)
    try:
        rows = list(csv.DictReader(StringIO(body.decode("utf-8-sig", "replace"), newline="")))
    except csv.Error as fault:
        raise ParseError(about, f"this is no table ({fault})") from fault
    found = []
    for row in rows:
        values = {(key or "").strip().lower(): value.strip() for key, value in row.items() if isinstance(value, str)}
        if one := _row(values):
            found.append(one)
    if not found:
        raise ParseError(about, "there is no column of addresses in this table")
    return found


def _row(row: Mapping[str, str]) -> FoundStory | None:
    address = row.get("url", "")
    if not address.lower().startswith(("http://", "https://")):
        return None
    title = row.get("title", "")
    if "time_added" in row:
        status = row.get("status", "").lower()
        return FoundStory(
            "Pocket",
            address,
            title,
            summary_html=_tags(row.get("tags", "").split("|")),
            saved_at=_date(row["time_added"]),
            read=status in _READ,
            starred=row.get("favorite") == "1",
        )
    if "selection" in row or "folder" in row:
        folder = row.get("folder", "").lower()
        selection = f"<p>{escape(row['selection'])}</p>" if row.get("selection") else ""
        tags = _tags(row.get("tags", "").strip("[]").replace('"', "").split(","))
        return FoundStory(
            "Instapaper",
            address,
            title,
            summary_html=selection + tags,
            saved_at=_date(row.get("timestamp")),
            read=folder in _READ,
            starred=folder in _STARRED,
        )
    content = row.get("content", "")
    return FoundStory(
        "wallabag" if content else "List of addresses",
        address,
        title,
        content_html=content,
        summary_html=_tags(row.get("tags", "").split(";")),
        saved_at=_date(row.get("created at") or row.get("created_at") or row.get("date")),
        read=row.get("is archived") == "1",
    )


def read_link_page(body: bytes, about: str) -> list[FoundStory]:
    """Pocket's and Instapaper's HTML, and browsers' bookmarks: lists of links below headings that name their state."""
    reader = _Links()
    reader.feed(body.decode("utf-8-sig", "replace"))
    reader.close()
    if not reader.found:
        raise ParseError(about, "there is no list of links in this page")
    return reader.found


def is_link_page(body: bytes) -> bool:
    """Whether an HTML file is such an export rather than a story."""
    head = body[:4000].lower()
    return (
        b"<!doctype netscape-bookmark-file-1>" in head
        or b"<title>pocket export" in head
        or b"<title>instapaper" in head
        or b"time_added=" in head
    )


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[FoundStory] = []
        self._tool = "Bookmarks"
        self._heading = ""
        self._within = ""
        self._link: dict[str, str] | None = None
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"title", "h1", "h2", "h3"}:
            self._within, self._words = tag, []
        elif tag == "a":
            self._link, self._words = {name: value or "" for name, value in attrs}, []

    def handle_data(self, data: str) -> None:
        if self._within or self._link is not None:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        words = " ".join("".join(self._words).split())
        if tag == "title" and self._within == "title":
            self._tool = next((name for name in ("Pocket", "Instapaper") if name.lower() in words.lower()), self._tool)
        if tag == self._within:
            self._heading = words.lower() if tag != "title" else self._heading
            self._within = ""
        if tag == "a" and self._link is not None:
            address = self._link.get("href", "")
            if address.lower().startswith(("http://", "https://")):
                self.found.append(
                    FoundStory(
                        self._tool,
                        address,
                        words,
                        summary_html=_tags(self._link.get("tags", "").split(",")),
                        saved_at=_date(self._link.get("time_added") or self._link.get("add_date")),
                        read=any(word in self._heading for word in _READ) and "unread" not in self._heading,
                        starred=any(word in self._heading for word in _STARRED),
                    )
                )
            self._link = None


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _tags(tags: Any) -> str:
    """Tags as a line of text, since a story here has none of its own."""
    if not isinstance(tags, list):
        return ""
    names = [_text(tag.get("label")) if isinstance(tag, dict) else _text(tag) for tag in tags]
    listed = ", ".join(name for name in names if name)
    return f"<p>Tags: {escape(listed)}</p>" if listed else ""


def _date(value: Any) -> datetime | None:
    """Seconds since 1970, or an ISO date with or without its zone."""
    text = str(value).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    try:
        if text.isdecimal():
            return datetime.fromtimestamp(int(text), UTC) if 0 < int(text) < 32_503_680_000 else None
        found = datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def iterate(body: bytes, name: str) -> Iterator[FoundStory]:
    """The stories of an export, told by the file's name and content."""
    ending = name.lower().rpartition(".")[2]
    if ending == "json":
        yield from read_json(body, name)
    elif ending == "csv":
        yield from read_csv(body, name)
    else:
        yield from read_link_page(body, name)
