"""What a feed says: the feed itself, and its entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed as its publisher describes it. `ttl` is in minutes, None where the feed does not say."""

    url: str
    title: str
    site_url: str = ""
    language: str = ""
    ttl: int | None = None
    skip_hours: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as the feed gives it. `id` is the feed's own identifier, or one derived where it gives none.

    `summary_html` and `content_html` are untrusted. Dates are aware and in UTC.
    """

    id: str
    feed_url: str
    link: str
    title: str
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    summary_html: str = ""
    content_html: str = ""
