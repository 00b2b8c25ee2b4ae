"""The bundled sample wire as sources of the library: its pages go the same way as any page, without any network."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from reader.model.feed import Entry, Source
from reader.model.fetched import Fetched, Validators
from reader.model.image import StoredImage
from reader.resource_files import resource
from reader.store import entries, sources, stories
from reader.store.codec import key_of, now
from reader.store.database import Database

# A name that never resolves (RFC 6761): nothing can be fetched from it by mistake.
HOME = "https://sample-wire.invalid/"
FOLDER = "Sample wire"
_IMAGE_TYPES = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".gif": "image/gif", ".webp": "image/webp"}
_SRC = re.compile(r"""(?:src|href|content)\s*=\s*["']([^"']+\.(?:jpe?g|png|gif|webp))["']""", re.I)


def add_sample_wire(database: Database) -> list[Source]:
    """Adds what is not there yet, with its pages and pictures; the pages are cleaned when they are opened."""
    found: list[Source] = []
    for folder in sorted(path.parent for path in resource("sample").glob("*/source.toml")):
        about = tomllib.loads((folder / "source.toml").read_text(encoding="utf8"))
        base = f"{HOME}{folder.name}/"
        url = urljoin(base, about["feed_path"])
        with database.write(durable=True) as db:
            present = sources.source_by_url(db, url, removed=True)
            if present is None:
                id = sources.insert_source(
                    db, url, title=about["title"], site_url=base, folder=FOLDER, language=about.get("language", ""), kind="sample"
                )
            else:
                id = present.id
                sources.unhide_source(db, id)
            _add_stories(db, id, url, base, folder)
            source = sources.source_by_id(db, id)
            assert source is not None
            found.append(source)
    return found


def _add_stories(db: Any, source_id: int, feed_url: str, base: str, folder: Path) -> None:
    listed: list[Entry] = []
    pages: dict[str, Path] = {}
    for page in sorted(folder.glob("*.html")):
        about = tomllib.loads(page.with_suffix(".toml").read_text(encoding="utf8"))
        link = urljoin(base, page.name)
        author = about.get("author", "")
        listed.append(
            Entry(
                link, feed_url, link, about["title"], (author,) if author else (), _time(about.get("published")),
                _time(about.get("updated")), about.get("summary", ""),
            )
        )  # fmt: skip
        pages[link] = page
    entries.add_entries(db, source_id, listed, now())
    for link, page in pages.items():
        row = db.execute("SELECT id, has_page FROM entry WHERE source_id = ? AND key = ?", (source_id, key_of(link))).fetchone()
        if row is None or row[1]:
            continue
        body = page.read_bytes()
        stories.keep_page(db, row[0], Fetched(link, link, 200, "text/html", "utf-8", body, Validators(), datetime.now(UTC)))
        stories.keep_images(db, row[0], _images(body.decode("utf8", "replace"), link, base, folder))


def _images(page: str, link: str, base: str, folder: Path) -> dict[str, StoredImage]:
    """Pictures that the page names and that lie in the source's folder, under the addresses they have on the page."""
    found = {}
    for name in dict.fromkeys(_SRC.findall(page)):
        address = urljoin(link, name)
        path = (folder / address.removeprefix(base)).resolve()
        if address.startswith(base) and path.is_relative_to(folder.resolve()) and path.is_file():
            found[address] = StoredImage(_IMAGE_TYPES[path.suffix.lower()], path.read_bytes())
    return found


def _time(value: Any) -> datetime | None:
    if value is None:
        return None
    when = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC)
