"""Opening what is given by hand: a file that was dropped, an address. Each is kept as a story of "Opened files"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.errors import ParseError
from reader.given import read_given
from reader.library.reading import Reading
from reader.store import entries, sources, stories
from reader.store.codec import key_of, now

if TYPE_CHECKING:
    from reader.model.fetched import Fetched
    from reader.model.image import StoredImage
    from reader.model.story import Story
    from reader.store.opened import Opened

OPENED_FILES = "Opened files"
_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    ".xml": "application/xml",
    ".json": "application/json",
}
# What an RSS or Atom feed says of itself: <atom:link rel="self" href="https://example.org/feed"/>
_OWN_LINK = re.compile(rb"<(?:\w+:)?link\b[^>]*\brel=[\"']self[\"'][^>]*>")
_HREF = re.compile(rb"\bhref=[\"']([^\"'<>]+)[\"']")


class Opening(Reading):
    """The entry is found again under the same address: opening a file twice gives one story."""

    def open_file(self, path: Path | str) -> Opened:
        """A page, wire copy or one of our own copies given by hand; kept as a story of "Opened files". Raises ParseError."""
        from reader.model.fetched import Fetched, Validators
        from reader.offline.read_back import is_copy, read_whole_copy

        path = Path(path)
        body = read_given(path)
        if is_copy(body):
            copy = read_whole_copy(body, str(path))
            return self._keep_opened(path.absolute().as_uri(), copy.story, None, copy.images)
        media_type = _MEDIA_TYPES.get(path.suffix.lower(), "text/html")
        address = path.absolute().as_uri()
        fetched = Fetched(address, address, 200, media_type, "", body, Validators(), datetime.now(UTC))
        return self._keep_opened(address, self._prepared_alone(fetched), fetched, {})

    def address_in_feed(self, path: Path | str) -> str:
        """Where the feed in a file is to be had: its own address, else its site's; '' where the file is no feed or names none."""
        from html import unescape

        from reader.feeds.parse import parse_feed

        body = read_given(Path(path))
        try:
            feed, entries_of_it = parse_feed(body, "")
        except ParseError:
            return ""
        own = _OWN_LINK.search(body)
        href = _HREF.search(own[0]) if own and entries_of_it else None
        named = unescape(href[1].decode("utf8", "replace")) if href else feed.site_url
        return named if named.startswith(("http://", "https://")) else ""

    def open_url(self, url: str, *, allow_private: bool = False) -> Opened:
        """An address given by hand, kept as a story of "Opened files". Raises FetchError."""
        from reader.fetch.request import Request
        from reader.model.fetched import Fetched

        private = allow_private or self.allow_private or self._has_consent(url)
        self.warm()
        fetched = self._client().fetch(Request(url, kind="page", allow_private=private))
        assert isinstance(fetched, Fetched)  # no validators were sent
        opened = self._keep_opened(url, self._prepared_alone(fetched), fetched, {})
        self._fetch_images(opened.row.id, opened.story, opened.row.source_id, (urlsplit(url).hostname or "") if private else "")
        return self._opened(opened.row.id)

    def _keep_opened(self, address: str, story: Story, fetched: Fetched | None, images: Mapping[str, StoredImage]) -> Opened:
        """A story that came by hand: an entry of the source "Opened files", found again under the same address."""
        from reader.model.feed import Entry

        with self._database.write(durable=True) as db:
            row = db.execute("SELECT id FROM source WHERE url = 'opened:files'").fetchone()
            source_id = row[0] if row else sources.insert_source(db, "opened:files", title=OPENED_FILES, kind="opened")
            title = story.furniture.headline or Path(urlsplit(address).path).name or address
            link = story.url if urlsplit(story.url).scheme in ("http", "https") else address
            entry = Entry(address, "opened:files", link, title, published=story.furniture.published)
            added = entries.add_entries(db, source_id, [entry], now())
            if added.new:
                id = added.new[0]
            else:
                id = db.execute("SELECT id FROM entry WHERE source_id = ? AND key = ?", (source_id, key_of(address))).fetchone()[
                    0
                ]
            if fetched is not None:
                stories.keep_page(db, id, fetched)
            else:
                db.execute("UPDATE entry SET has_page = 1 WHERE id = ?", (id,))
            stories.keep_story(db, id, story, "page", self._memory_version(source_id))
            stories.keep_images(db, id, images)
        self._tell("entries", [id])
        self.index_soon()
        return self._opened(id)
