"""From a site's address to its feeds: what its front page names, else what stands at the usual places."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin, urlsplit

from reader.errors import FetchError, ParseError
from reader.feeds.parse import parse_feed
from reader.feeds.text import plain, web_link
from reader.fetch.request import Request
from reader.model.fetched import Fetched

MOST_FEEDS = 30
_USUAL_PLACES = ("feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feeds/posts/default", "feed.json")
_LINK = re.compile(r"<link\b([^>]{1,4000})>", re.IGNORECASE)
_ANCHOR = re.compile(r"<a\b([^>]{1,4000})>(.{0,300}?)</a", re.IGNORECASE | re.DOTALL)
_BASE = re.compile(r"<base\b([^>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]{1,30})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FEED_TYPES = ("rss", "atom", "rdf", "feed+json", "x.feed")
_FEED_ADDRESS = re.compile(r"(?:[./_-](?:rss|atom|rdf)\b|/feeds?/?$|feed\.(?:xml|json)|/rss/?)", re.IGNORECASE)
_PLAIN_TYPES = frozenset({"application/json", "text/xml", "application/xml"})
LONGEST_PAGE = 3_000_000


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that a site offers."""

    url: str
    title: str


def feed_links(fetched: Fetched) -> tuple[FoundFeed, ...]:
    """The feeds a page names in its <link rel="alternate">, else those its links look like; the page's own order."""
    text = _COMMENT.sub("", _text(fetched)[:LONGEST_PAGE])
    base = fetched.final_url
    found_base = _BASE.search(text)
    if found_base:
        base = web_link(_attributes(found_base[1]).get("href"), base) or base
    found: dict[str, FoundFeed] = {}
    for link in _LINK.finditer(text):
        attributes = _attributes(link[1])
        kind = attributes.get("type", "").lower().partition(";")[0].strip()
        rels = attributes.get("rel", "").lower().split()
        is_feed = any(name in kind for name in _FEED_TYPES) or "feed" in rels
        if not is_feed and kind in _PLAIN_TYPES:
            is_feed = _FEED_ADDRESS.search(attributes.get("href", "")) is not None
        if is_feed and ("alternate" in rels or "feed" in rels):
            _add(found, attributes.get("href"), attributes.get("title", ""), base)
    if not found:
        for anchor in _ANCHOR.finditer(text):
            address = _attributes(anchor[1]).get("href", "")
            if _FEED_ADDRESS.search(address.partition("?")[0]):
                _add(found, address, anchor[2], base)
    return tuple(found.values())[:MOST_FEEDS]


def find_feeds(fetch: Callable[[Request], Fetched], address: str, *, allow_private: bool = False) -> tuple[FoundFeed, ...]:
    """The feeds at the address of a feed or of a site. Raises ParseError where there is none, and what `fetch` raises."""
    url = full_address(address)
    fetched = fetch(Request(url, kind="feed", allow_private=allow_private))
    own = _as_feed(fetched)
    if own is not None:
        return (own,)
    named = feed_links(fetched)
    if named:
        return named
    for place in _USUAL_PLACES:
        candidate = urljoin(fetched.final_url if fetched.final_url.endswith("/") else fetched.final_url + "/", place)
        for guess in dict.fromkeys((candidate, urljoin(fetched.final_url, "/" + place))):
            try:
                own = _as_feed(fetch(Request(guess, kind="feed", allow_private=allow_private)))
            except FetchError:
                continue  # nothing there: the next usual place is asked
            if own is not None:
                return (own,)
    raise ParseError(url, "no feed was found at this address, and its page names none")


def full_address(written: str) -> str:
    """The address somebody meant by "bbc.co.uk/news" or "feed://example.org/rss"."""
    written = written.strip().strip("<>\"'")
    lower = written.lower()
    if lower.startswith("feed:"):
        written = written[5:]
        if written.startswith("//"):
            written = "https:" + written
    elif "://" not in written and not re.match(r"[a-z][a-z0-9+.-]*:(?!\d)", lower):
        is_local = re.match(r"(?:localhost|127\.|\[::1\]|10\.|192\.168\.)", lower)
        written = f"{'http' if is_local else 'https'}://{written}"
    try:
        parts = urlsplit(written)
    except ValueError:
        return written  # "http://[::1": whoever fetches it says what is wrong
    return written if parts.path or parts.query else written.rstrip("/") + "/"


def _as_feed(fetched: Fetched) -> FoundFeed | None:
    try:
        feed, entries = parse_feed(fetched.body, fetched.final_url, media_type=fetched.media_type, charset=fetched.charset)
    except ParseError:
        return None
    if not entries and not feed.title:
        return None
    return FoundFeed(fetched.moved_to or fetched.url, feed.title or urlsplit(fetched.final_url).netloc)


def _text(fetched: Fetched) -> str:
    try:
        return fetched.body.decode(fetched.charset or "utf-8", "replace")
    except LookupError:
        return fetched.body.decode("utf-8", "replace")


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


def _add(found: dict[str, FoundFeed], href: str | None, title: str, base: str) -> None:
    url = web_link(href, base)
    if url and url not in found:
        found[url] = FoundFeed(url, plain(title) or urlsplit(url).netloc)
