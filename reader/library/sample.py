"""The bundled sample wire as sources of the library: its feeds and pages go the same way as any, without any network."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from urllib.parse import urljoin

from reader.feeds.parse import parse_feed
from reader.model.fetched import Fetched, Validators
from reader.model.image import StoredImage
from reader.model.source import Source
from reader.sample.bundled import ICON, SampleSource, sample_wire
from reader.store import entries, site_icons, sources, stories
from reader.store.codec import now
from reader.store.database import Database
from reader.store.plain import addresses_in

FOLDER = "Sample wire"


def add_sample_wire(database: Database) -> list[Source]:
    """Adds what is not there yet, with its pages and pictures; the pages are cleaned when they are opened."""
    return [_add(database, sample) for sample in sample_wire()]


def _add(database: Database, sample: SampleSource) -> Source:
    feed, listed = parse_feed(sample.feed, sample.url)
    with database.write(durable=True) as db:
        present = sources.source_by_url(db, sample.url, removed=True)
        if present is None:
            id = sources.insert_source(
                db, sample.url, title=feed.title, site_url=feed.site_url, folder=FOLDER, language=sample.language, kind="sample"
            )
        else:
            id = present.id
            sources.unhide_source(db, id)
        media_type, icon = sample.files.get(sample.site_url + ICON, ("", b""))
        if icon:
            site_icons.keep_icon(db, (id,), sample.site_url, StoredImage(media_type, icon))
        added = entries.add_entries(db, id, listed, now())
        for number in added.new:
            found = entries.entry_by_id(db, number)
            assert found is not None
            _keep_page(db, number, found[0].link, sample)
        source = sources.source_by_id(db, id)
        assert source is not None
        return source


def bring_pages_back(database: Database, missing: Sequence[tuple[int, str]]) -> list[int]:
    """Pages and pictures of its stories (number and link) that are not here; says of which. No network has these."""
    with database.write(durable=False) as db:
        return [number for sample in sample_wire() for number, link in missing if _keep_page(db, number, link, sample)]


def _keep_page(db: sqlite3.Connection, number: int, link: str, sample: SampleSource) -> bool:
    kept = sample.files.get(link)
    if kept is None:
        return False
    media_type, body = kept
    stories.keep_page(db, number, Fetched(link, link, 200, media_type, "", body, Validators(), datetime.now(UTC)))
    stories.keep_images(db, number, _pictures(body, link, sample))
    return True


def _pictures(body: bytes, link: str, sample: SampleSource) -> dict[str, StoredImage]:
    """The pictures a page names, under the addresses they have on it."""
    found = {}
    for name in addresses_in(body.decode("utf8", "replace")):
        address = urljoin(link, name)
        file = address.partition("?")[0]  # the size that is asked for is no part of its name
        media_type, picture = sample.files.get(file, ("", b""))
        if media_type.startswith("image/"):
            found[address] = StoredImage(media_type, picture)
    return found
