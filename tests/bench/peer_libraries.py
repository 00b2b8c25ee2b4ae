"""Gives each peer the entries of the sample wire in its own store, so that windows are compared and not refreshes."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import NamedTuple

from reader.feeds.parse import parse_feed
from reader.model.feed import Entry
from reader.sample.wire import SampleContent

BASE = "http://127.0.0.1:9"  # nobody answers there: windows are watched, nothing is fetched


class Told(NamedTuple):
    """A feed as the wire serves it."""

    url: str
    title: str
    entries: tuple[Entry, ...]


def wire_entries(feeds: int, items: int) -> list[Told]:
    """Everything that the sample wire serves."""
    content = SampleContent(feeds, items)
    found = []
    for path in content.feed_paths():
        held = content.held(path, BASE)
        assert held is not None
        feed, entries = parse_feed(held.body, BASE + path, media_type=held.media_type)
        found.append(Told(BASE + path, feed.title, tuple(entries)))
    return found


def _words(entry: Entry) -> str:
    return entry.content_html or entry.summary_html


def _seconds(entry: Entry) -> int:
    return int(entry.published.timestamp()) if entry.published else 0


def fill_rssguard(home: Path, feeds: Iterable[Told]) -> None:
    """Into the tables that RSS Guard made at its first start."""
    with contextlib.closing(sqlite3.connect(home / "data/database/database.db")) as db, db:
        db.execute("INSERT INTO Accounts (id, type, proxy_type) VALUES (1, 'std-rss', 0)")
        for number, feed in enumerate(feeds, 1):
            db.execute(
                """INSERT INTO Feeds (id, title, date_created, category, source, update_type, account_id, custom_id)
                   VALUES (?, ?, 0, -1, ?, 0, 1, ?)""",
                (number, feed.title, feed.url, str(number)),
            )
            db.executemany(
                """INSERT INTO Messages (feed, title, url, author, date_created, contents, account_id, custom_id, custom_hash)
                   VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)""",
                [
                    (str(number), each.title, each.link, ", ".join(each.authors), _seconds(each) * 1000, _words(each), each.id,
                     each.id)
                    for each in feed.entries
                ],
            )  # fmt: skip


def fill_quiterss(home: Path, feeds: Iterable[Told]) -> None:
    """Into the tables that QuiteRSS made at its first start."""
    with contextlib.closing(sqlite3.connect(home / ".local/share/QuiteRss/QuiteRss/feeds.db")) as db, db:
        for number, feed in enumerate(feeds, 1):
            db.execute(
                """INSERT INTO feeds (id, text, title, xmlUrl, unread, newCount, undeleteCount, parentId, rowToParent, created)
                   VALUES (?, ?, ?, ?, ?, 0, ?, 0, ?, '2026-05-01T00:00:00')""",
                (number, feed.title, feed.title, feed.url, len(feed.entries), len(feed.entries), number - 1),
            )
            db.executemany(
                """INSERT INTO news (feedId, guid, description, content, title, published, received, author_name, link_href, new)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                [
                    (number, each.id, each.summary_html, each.content_html, each.title,
                     f"{each.published:%Y-%m-%dT%H:%M:%S}" if each.published else "", "2026-05-01T00:00:00",
                     ", ".join(each.authors), each.link)
                    for each in feed.entries
                ],
            )  # fmt: skip


def fill_liferea(home: Path, feeds: Iterable[Told]) -> None:
    """Into the tables that Liferea made at its first start, and into its list of feeds."""
    outlines = []
    with contextlib.closing(sqlite3.connect(home / ".local/share/liferea/liferea.db")) as db, db:
        for table in ("items", "metadata", "node", "subscription"):
            db.execute(f"DELETE FROM {table}")
        item = 0
        for number, feed in enumerate(feeds, 1):
            node = f"wire{number:04}"
            outlines.append(
                f'<outline title="{escape(feed.title)}" text="{escape(feed.title)}" type="rss" id="{node}" sortColumn="time" '
                f'xmlUrl="{escape(feed.url)}" updateInterval="0"/>'
            )
            db.execute("INSERT INTO node VALUES (?, 'root', ?, 0, 0, 0, 0, 1)", (node, feed.title))
            db.execute("INSERT INTO subscription VALUES (?, ?, ?, '', 0, 0, 0, 1)", (node, feed.url, feed.url))
            for each in feed.entries:
                item += 1
                db.execute(
                    """INSERT INTO items (item_id, parent_item_id, node_id, parent_node_id, title, read, updated, popup, marked,
                           source, source_id, valid_guid, description, date, comment)
                       VALUES (?, 0, ?, ?, ?, 0, 0, 0, 0, ?, ?, 1, ?, ?, 0)""",
                    (item, node, node, each.title, each.link, each.id, _words(each), _seconds(each)),
                )
    opml = f'<?xml version="1.0"?><opml version="1.0"><head><title>Wire</title></head><body>{"".join(outlines)}</body></opml>'
    (home / ".config/liferea/feedlist.opml").write_text(opml, encoding="utf8")
