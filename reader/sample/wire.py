"""What the sample wire holds at each address: the bundled sources, and as many made ones as were asked for."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from reader.feeds.opml import Outline, write_opml
from reader.sample.bundled import ICON, BundledSource, bundled_sources
from reader.sample.layout import Item, atom, front_page, made_page, rss
from reader.sample.made import START, MadeStory, feed_title, make_story
from reader.sample.pictures import dot, picture

USUAL_FEEDS, USUAL_ITEMS = 4, 8
_PAGE = "text/html; charset=utf-8"  # bundled pages say themselves what they are written in
_BUNDLED_FEED_NUMBERS = 900_000  # made stories that fill a bundled feed up come from feeds of these numbers


@dataclass(frozen=True, slots=True)
class Held:
    """What is held at an address."""

    media_type: str
    body: bytes
    etag: str
    modified: datetime


class SampleContent:
    """The wire at one moment. `advance` brings the next stories and corrects older ones, bundled ones at its first call.

    `feeds` counts all feeds, bundled ones first; 0 means the bundled ones, or a few made ones where there are none.
    Every second made feed is Atom, and every second carries its stories' whole text.
    """

    def __init__(self, feeds: int = 0, items: int = 0) -> None:
        self.bundled = bundled_sources()
        if feeds:
            self.bundled = self.bundled[:feeds]
        self.items = items or (0 if self.bundled and not feeds else USUAL_ITEMS)
        self.made = feeds - len(self.bundled) if feeds else (0 if self.bundled else USUAL_FEEDS)
        self.tick = 0
        self._kept: dict[tuple[str, str], Held] = {}

    def advance(self, ticks: int = 1) -> None:
        """Let time pass: in each tick every made feed brings one story and drops its oldest, and some are corrected."""
        self.tick += ticks
        self._kept.clear()

    def feed_paths(self) -> list[str]:
        """Where each feed stands, in the order of the list."""
        paths = [f"{source.root}{source.feed_path}" for source in self.bundled]
        return paths + [f"/made-{number:03d}/{_feed_file(number)}" for number in range(self.made)]

    def title(self, index: int) -> str:
        """The name of a feed of the list."""
        return self.bundled[index].title if index < len(self.bundled) else feed_title(index - len(self.bundled))

    def opml(self, bases: list[str]) -> bytes:
        """The list of all feeds; `bases` says on which host each of them is."""
        outlines = []
        for index, path in enumerate(self.feed_paths()):
            base = bases[index % len(bases)]
            folder = self.bundled[index].library_folder if index < len(self.bundled) else "Made"
            outlines.append(Outline(self.title(index), base + path, base + path.rpartition("/")[0] + "/", folder))
        return write_opml(outlines, "Sample wire")

    def held(self, path: str, base: str) -> Held | None:
        """What is at a path, with links to `base` in it; None where there is nothing."""
        key = (path, base)
        kept = self._kept.get(key)
        if kept is None:
            kept = self._make(path, base)
            if kept is not None and len(kept.body) < 2_000_000 and len(self._kept) < 5_000:
                self._kept[key] = kept
        return kept

    def _make(self, path: str, base: str) -> Held | None:
        if path in ("/", "/index.html"):
            return self._index()
        name, _, rest = path.lstrip("/").partition("/")
        for index, source in enumerate(self.bundled):
            if source.name == name:
                return self._of_bundled(source, index, rest, base)
        if name.startswith("made-") and name[5:].isdecimal() and int(name[5:]) < self.made:
            return self._of_made(int(name[5:]), f"/{name}/", rest, base, feed_title(int(name[5:])))
        return None

    def _index(self) -> Held:
        paths = self.feed_paths()
        feeds = [("atom" if "atom" in path else "rss", self.title(index), path) for index, path in enumerate(paths[:30])]
        links = [(path.rpartition("/")[0] + "/", self.title(index)) for index, path in enumerate(paths)]
        return _held(_PAGE, front_page("Sample wire", feeds, links).encode())

    def _of_bundled(self, source: BundledSource, index: int, rest: str, base: str) -> Held | None:
        later = self.tick > 0
        if rest == source.feed_path:
            more = self._made_items(_BUNDLED_FEED_NUMBERS + index, source.root, base, self.items - len(source.stories))
            modified = max((story.updated or story.published for story in source.told(later)), default=START)
            return _held(_feed_type(source.feed), source.feed_body(base, more, later), modified)
        if rest in ("", "index.html") and source.file("index.html") is None:
            links = [(f"{source.root}{story.slug}.html", story.title) for story in source.told(later)]
            feeds = [(source.feed, source.title, source.root + source.feed_path)]
            icon = f"{source.root}{ICON}" if source.file(ICON) is not None else ""
            return _held(_PAGE, front_page(source.title, feeds, links, icon).encode())
        found = source.file(rest or "index.html", later)
        if found is not None:
            media_type, body = found
            modified = next(
                (story.updated or story.published for story in source.told(later) if rest == f"{story.slug}.html"), START
            )
            return _held(media_type, body, modified)
        return self._of_made(_BUNDLED_FEED_NUMBERS + index, source.root, rest, base, source.title)

    def _of_made(self, feed: int, folder: str, rest: str, base: str, title: str) -> Held | None:
        if rest == _feed_file(feed) and feed < _BUNDLED_FEED_NUMBERS:
            items = self._made_items(feed, folder, base, self.items)
            write = atom if feed % 2 else rss
            body = write(title, base + folder, base + folder + rest, "en", items).encode()
            modified = max((item.updated or item.published for item in items), default=START)
            return _held(_feed_type("atom" if feed % 2 else "rss"), body, modified)
        if rest in ("", "index.html"):
            links = [(folder + story.slug + ".html", story.headline) for story in self._stories(feed, self.items)]
            feeds = [("atom" if feed % 2 else "rss", title, folder + _feed_file(feed))]
            return _held(_PAGE, front_page(title, feeds, links, f"{folder}images/{feed % 16}.png").encode())
        if rest.endswith(".html") and rest[:6].isdecimal():
            number = int(rest[:6])
            others = [self._story(feed, number + step) for step in (1, 2, 3, 4)]
            story = self._story(feed, number)
            return _held(_PAGE, made_page(story, others, title, folder).encode(), story.updated)
        if rest.startswith("images/") and rest.endswith(".png") and rest[7:-4].isdecimal():
            return _held("image/png", picture(int(rest[7:-4]) % 16))
        if rest == "pixel.gif":
            return _held("image/gif", dot())
        return None

    def _stories(self, feed: int, count: int) -> list[MadeStory]:
        return [self._story(feed, number) for number in range(self.tick + count - 1, self.tick - 1, -1)]

    def _story(self, feed: int, number: int) -> MadeStory:
        arrived = max(0, number - max(self.items, 1) + 1)
        version = min(2, max(0, self.tick - arrived) // 2) if number % 5 == 0 else 0
        return make_story(feed, number, version)

    def _made_items(self, feed: int, folder: str, base: str, count: int) -> list[Item]:
        whole = feed % 4 in (1, 2)
        return [
            Item(
                id=f"tag:sample.invalid,2026:{feed}/{story.number}",
                link=f"{base}{folder}{make_story(feed, story.number).slug}.html",
                title=story.headline,
                summary=story.summary,
                published=story.published,
                updated=story.updated,
                author=story.byline.removeprefix("By "),
                content="".join(f"<p>{text}</p>" for text in story.paragraphs) if whole else "",
            )
            for story in self._stories(feed, count)
        ]


def _feed_file(feed: int) -> str:
    return "atom.xml" if feed % 2 else "rss.xml"


def _feed_type(kind: str) -> str:
    return "application/atom+xml; charset=utf-8" if kind == "atom" else "application/rss+xml; charset=utf-8"


def _held(media_type: str, body: bytes, modified: datetime = START) -> Held:
    return Held(media_type, body, f'"{hashlib.blake2b(body, digest_size=10).hexdigest()}"', modified)
