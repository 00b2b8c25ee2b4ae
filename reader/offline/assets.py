"""The pictures of a story, fetched and kept: which addresses it needs, what came, and what could not be had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from reader.errors import FetchError, TimedOut, Unreachable
from reader.model.fetched import Fetched, NotModified
from reader.model.image import StoredImage
from reader.model.story import Story
from reader.offline.html import lead_picture
from reader.offline.markup import rewrite
from reader.offline.pictures import sniff

Fetch = Callable[[str], Fetched | NotModified]
FAILURES_OF_A_HOST = 3


def picture_addresses(story: Story) -> tuple[str, ...]:
    """Every picture a copy of the story shows, each once, in the order of the page."""
    found: list[str] = []
    lead = lead_picture(story)
    if lead:
        found.append(lead.url)

    def note(address: str, _alt: str) -> str:
        found.append(address)
        return ""

    for block in story.blocks:
        if "<img" in block.html:
            rewrite(block.html, note)
    return tuple(dict.fromkeys(address for address in found if urlsplit(address).scheme in {"http", "https"}))


def collect(
    story: Story, fetch: Fetch, kept: Mapping[str, StoredImage] | None = None
) -> tuple[dict[str, StoredImage], tuple[str, ...]]:
    """The story's pictures, and the addresses of those that could not be had. What is `kept` already is not asked for again.

    A host that failed three times is not asked for the rest: fifty pictures that drip in would take half an hour.
    """
    images: dict[str, StoredImage] = {}
    missing: list[str] = []
    failures: Counter[str] = Counter()
    for address in picture_addresses(story):
        if kept and address in kept:
            images[address] = kept[address]
            continue
        host = urlsplit(address).netloc
        if failures[host] >= FAILURES_OF_A_HOST:
            missing.append(address)
            continue
        try:
            answer = fetch(address)
        except (Unreachable, TimedOut):
            failures[host] += 1
            missing.append(address)
            continue
        except FetchError:
            missing.append(address)
            continue
        media_type = sniff(answer.body) if isinstance(answer, Fetched) else ""
        if isinstance(answer, Fetched) and media_type:
            images[address] = StoredImage(media_type, answer.body)
        else:
            missing.append(address)
    return images, tuple(missing)
