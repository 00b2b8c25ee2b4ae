"""From a site's address to its feeds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.discover import FoundFeed, feed_links, find_feeds, full_address
from reader.errors import FetchError, ParseError, Refused
from reader.fetch.client import Client
from reader.fetch.request import Request
from reader.model.fetched import Fetched, Validators
from reader.sample.server import serve

FEED = b"<rss version='2.0'><channel><title>Harbour</title><item><title>x</title></item></channel></rss>"


def page(body: str | bytes, url: str = "http://site.example/news/", media_type: str = "text/html") -> Fetched:
    raw = body.encode() if isinstance(body, str) else body
    return Fetched(url, url, 200, media_type, "", raw, Validators(), datetime.now(UTC))


def test_named_feeds() -> None:
    found = feed_links(
        page(
            """<head><base href="/deep/"><!-- <link rel="alternate" type="application/rss+xml" href="/commented"> -->
            <link rel="alternate" type="application/rss+xml" title="All &amp; sundry" href="rss.xml">
            <LINK TYPE='application/atom+xml' HREF='https://other.example/atom?a=1&amp;b=2' REL='Alternate home'>
            <link rel=alternate type=application/feed+json href=/feed.json>
            <link rel="alternate" type="text/xml" href="/feeds/world.rss">
            <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" type="text/css" href="/rss.css">
            <link rel="alternate" type="application/json" href="/wp-json/posts/1">
            <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
            <link rel="alternate" type="application/rss+xml" href="rss.xml"></head>"""
        )
    )
    assert found == (
        FoundFeed("http://site.example/deep/rss.xml", "All & sundry"),
        FoundFeed("https://other.example/atom?a=1&b=2", "other.example"),
        FoundFeed("http://site.example/feed.json", "site.example"),
        FoundFeed("http://site.example/feeds/world.rss", "site.example"),
    )


def test_links_that_look_like_feeds_where_none_is_named() -> None:
    assert feed_links(page('<a href="/about">About</a> <a class=x href="/world/rss.xml">World <b>feed</b></a>')) == (
        FoundFeed("http://site.example/world/rss.xml", "World feed"),
    )
    assert feed_links(page("<p>Nothing here</p>")) == ()


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("site.example", "https://site.example/"),
        (" site.example/news ", "https://site.example/news"),
        ("http://site.example", "http://site.example/"),
        ("feed:https://site.example/rss", "https://site.example/rss"),
        ("feed://site.example/rss", "https://site.example/rss"),
        ("<https://site.example/>", "https://site.example/"),
        ("localhost:8080/x", "http://localhost:8080/x"),
        ("127.0.0.1:8080", "http://127.0.0.1:8080/"),
        ("javascript:alert(1)", "javascript:alert(1)/"),
    ],
)
def test_what_people_write(written: str, address: str) -> None:
    if written.startswith("javascript"):
        assert full_address(written).startswith("javascript:")
    else:
        assert full_address(written) == address


def test_a_site_that_names_nothing_is_asked_at_the_usual_places() -> None:
    asked = []

    def fetch(request: Request) -> Fetched:
        asked.append(request.url)
        if request.url == "https://site.example/":
            return page("<p>Hello</p>", request.url)
        if request.url == "https://site.example/rss.xml":
            return page(FEED, request.url, "text/xml")
        raise Refused(request.url, status=404)

    assert find_feeds(fetch, "site.example") == (FoundFeed("https://site.example/rss.xml", "Harbour"),)
    assert len(asked) <= 10


def test_nothing_found_is_said() -> None:
    def fetch(request: Request) -> Fetched:
        return page("<p>The same page for every address</p>", request.url)

    with pytest.raises(ParseError, match="no feed was found"):
        find_feeds(fetch, "site.example")


def test_on_the_sample_wire() -> None:
    with serve(feeds=6, items=3) as wire, Client() as client:

        def fetch(request: Request) -> Fetched:
            answer = client.fetch(request)
            assert isinstance(answer, Fetched)
            return answer

        feeds = find_feeds(fetch, wire.url, allow_private=True)
        assert [feed.url for feed in feeds] == wire.feed_urls
        site = wire.feed_urls[5].rpartition("/")[0] + "/"
        assert find_feeds(fetch, site, allow_private=True) == (FoundFeed(wire.feed_urls[5], wire.content.title(5)),)
        assert find_feeds(fetch, wire.feed_urls[4], allow_private=True)[0].url == wire.feed_urls[4]
        with pytest.raises(FetchError):
            find_feeds(fetch, wire.url)
