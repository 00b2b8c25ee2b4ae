"""The stories that come with Cleanwire: resources/sample, as sources with feeds, pages and pictures, without any network."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any

from reader.feeds.dates import read_date
from reader.resource_files import resource
from reader.sample.layout import Item, atom, rss

# A name that can never be looked up (RFC 2606): the bundled stories are on no network.
SAMPLE_BASE = "https://sample.invalid"
# A source's small picture, in its folder.
ICON = "icon.png"

_TYPES = {
    ".html": "text/html",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
    ".css": "text/css",
    ".txt": "text/plain",
}


@dataclass(frozen=True, slots=True)
class BundledStory:
    """A story of the sample wire: what its feed says of it and where its page lies. `later` is what its outlet made of it."""

    slug: str
    title: str
    summary: str
    published: datetime
    updated: datetime | None
    author: str
    path: Path
    later: BundledStory | None = None


@dataclass(frozen=True, slots=True)
class BundledSource:
    """A source of the sample wire. Its address is "/<name>/"; `feed` is "rss" or "atom"."""

    name: str
    title: str
    language: str
    feed: str
    feed_path: str
    library_folder: str
    folder: Path
    stories: tuple[BundledStory, ...]

    @property
    def root(self) -> str:
        """Where the site stands on its host."""
        return f"/{self.name}/"

    def told(self, later: bool) -> list[BundledStory]:
        """Its stories, as they were first or as they became."""
        return [story.later or story if later else story for story in self.stories]

    def items(self, base: str, later: bool = False) -> list[Item]:
        """Its feed's entries, newest first."""
        return [
            Item(
                id=f"{self.name}:{story.slug}",
                link=f"{base}{self.root}{story.slug}.html",
                title=story.title,
                summary=story.summary,
                published=story.published,
                updated=story.updated,
                author=story.author,
            )
            for story in self.told(later)
        ]

    def feed_body(self, base: str, more: list[Item] | None = None, later: bool = False) -> bytes:
        """Its feed; `more` are entries that stand below its own."""
        write = atom if self.feed == "atom" else rss
        items = self.items(base, later) + (more or [])
        return write(self.title, f"{base}{self.root}", f"{base}{self.root}{self.feed_path}", self.language, items).encode()

    def file(self, name: str, later: bool = False) -> tuple[str, bytes] | None:
        """Media type and bytes of a file of the site; None where there is none."""
        if "\0" in name:
            return None
        path = (self.folder / name).resolve()
        if later and path.with_suffix(".updated.html").is_file():
            path = path.with_suffix(".updated.html")
        media_type = _TYPES.get(path.suffix.lower())
        if media_type is None or not path.is_relative_to(self.folder.resolve()) or not path.is_file():
            return None
        return media_type, path.read_bytes()


@dataclass(frozen=True, slots=True)
class SampleSource:
    """A source ready to be put into a library: its feed's bytes, and every page and picture by address."""

    url: str
    title: str
    site_url: str
    language: str
    folder: str
    feed: bytes
    files: Mapping[str, tuple[str, bytes]]


def sample_wire(base: str = SAMPLE_BASE) -> tuple[SampleSource, ...]:
    """The whole sample wire without any network."""
    sources = []
    for source in bundled_sources():
        files = {}
        for path in sorted(source.folder.rglob("*")):
            name = path.relative_to(source.folder).as_posix()
            found = source.file(name) if path.is_file() and not name.endswith(".updated.html") else None
            if found is not None:
                files[f"{base}{source.root}{name}"] = found
        site = f"{base}{source.root}"
        sources.append(
            SampleSource(
                site + source.feed_path, source.title, site, source.language, source.library_folder, source.feed_body(base), files
            )
        )
    return tuple(sources)


@lru_cache(maxsize=4)
def bundled_sources(folder: Path | None = None) -> tuple[BundledSource, ...]:
    """The sources in resources/sample, in the order of their folders' names."""
    root = folder or resource("sample")
    if not root.is_dir():
        return ()
    return tuple(_source(path.parent) for path in sorted(root.glob("*/source.toml")))


def _source(folder: Path) -> BundledSource:
    about = tomllib.loads((folder / "source.toml").read_text(encoding="utf8"))
    stories = [_story(path) for path in folder.glob("*.toml") if path.name != "source.toml"]
    stories.sort(key=lambda story: (story.published, story.slug), reverse=True)
    feed = str(about.get("feed", "rss"))
    return BundledSource(
        name=folder.name,
        title=str(about["title"]),
        language=str(about.get("language", "en")),
        feed=feed,
        feed_path=str(about.get("feed_path") or f"{feed}.xml").lstrip("/").removeprefix(f"{folder.name}/"),
        library_folder=str(about.get("folder", "Sample wire")),
        folder=folder,
        stories=tuple(stories),
    )


def _story(path: Path) -> BundledStory:
    about: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf8"))
    update = about.get("update")
    later = _told(path, about | update, path.with_suffix(".updated.html")) if update else None
    return replace(_told(path, about, path.with_suffix(".html")), later=later)


def _told(path: Path, about: dict[str, Any], page: Path) -> BundledStory:
    published = _moment(about["published"])
    if published is None:
        raise ValueError(f"{path}: published is no date")
    author = about.get("author", "")
    return BundledStory(
        slug=path.stem,
        title=str(about["title"]),
        summary=str(about.get("summary", "")),
        published=published,
        updated=_moment(about.get("updated")),
        author=", ".join(author) if isinstance(author, list) else str(author),
        path=page,
    )


def _moment(value: Any) -> datetime | None:
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, date):
        return datetime.combine(value, time(), UTC)
    return read_date(value) if isinstance(value, str) else None
