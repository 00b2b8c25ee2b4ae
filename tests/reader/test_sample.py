"""The sample wire: the same every time, served as real sites serve, and changing when it is told to."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import TimedOut
from reader.feeds.opml import read_opml
from reader.feeds.parse import parse_feed
from reader.fetch.client import Client
from reader.fetch.images import read_size
from reader.fetch.request import Request
from reader.model.fetched import Fetched, NotModified
from reader.sample.bundled import bundled_sources, sample_wire
from reader.sample.made import make_story
from reader.sample.server import SampleWire, serve
from reader.sample.wire import SampleContent


@pytest.fixture(scope="module")
def wire() -> Iterator[SampleWire]:
    with serve(feeds=8, items=6) as running:
        yield running


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with Client() as running:
        yield running


def got(client: Client, url: str, **more: object) -> Fetched:
    answer = client.fetch(Request(url, allow_private=True, **more))  # type: ignore[arg-type]
    assert isinstance(answer, Fetched)
    return answer


def test_the_list_names_every_feed(client: Client, wire: SampleWire) -> None:
    outlines = read_opml(got(client, wire.opml_url).body)
    assert {outline.url for outline in outlines} == set(wire.feed_urls)
    assert len(wire.feed_urls) == 8


def test_every_feed_every_story_and_every_picture_is_there(client: Client, wire: SampleWire) -> None:
    for url in wire.feed_urls:
        feed, entries = parse_feed(got(client, url, kind="feed").body, url)
        assert len(entries) >= 6
        assert feed.title
        assert got(client, feed.site_url).media_type == "text/html"
        for entry in entries:
            assert entry.title
            assert entry.published
            page = got(client, entry.link)
            assert page.media_type == "text/html"
            assert len(page.body) > 3000
    image = got(client, wire.url + "made-001/images/3.png", kind="image")
    assert read_size(image.body) == ("image/png", 320, 180)


def test_both_kinds_of_validators_are_honoured(client: Client, wire: SampleWire) -> None:
    first = got(client, wire.feed_urls[6])
    assert first.validators.etag
    assert first.validators.last_modified
    from reader.model.fetched import Validators

    for validators in (
        first.validators,
        Validators(etag=first.validators.etag),
        Validators(last_modified=first.validators.last_modified),
    ):
        answer = client.fetch(Request(wire.feed_urls[6], validators=validators, allow_private=True))
        assert isinstance(answer, NotModified)


def test_time_brings_stories_and_corrections(client: Client) -> None:
    with serve(feeds=8, items=6) as wire:
        url = wire.feed_urls[-1]
        before = {entry.id: entry for entry in parse_feed(got(client, url).body, url)[1]}
        wire.advance()
        after = {entry.id: entry for entry in parse_feed(got(client, url).body, url)[1]}
        assert len(after.keys() - before.keys()) == 1
        wire.advance(3)
        later = parse_feed(got(client, url).body, url)[1]
        corrected = [entry for entry in later if entry.title.startswith("UPDATE")]
        assert corrected
        assert corrected[0].title in got(client, corrected[0].link).body.decode()


def test_bundled_stories_are_corrected_once() -> None:
    content = SampleContent()
    if not content.bundled:
        pytest.skip("there are no bundled stories in this checkout")
    base = "http://127.0.0.1:1"
    paths = content.feed_paths()
    first = [content.held(path, base) for path in paths]
    content.advance()
    second = [content.held(path, base) for path in paths]
    assert first != second


def test_the_same_numbers_make_the_same_story() -> None:
    story = make_story(7, 11)
    make_story.cache_clear()
    assert make_story(7, 11) == story
    assert 2_900 <= sum(len(text) for text in story.paragraphs) <= 4_000
    assert make_story(7, 12) != story
    assert make_story(7, 11, 1).paragraphs[0] == story.paragraphs[0]
    assert len(make_story(7, 11, 1).paragraphs) == len(story.paragraphs) + 1


def test_the_bundled_wire_needs_no_network() -> None:
    sources = sample_wire()
    assert len(sources) == len(bundled_sources())
    for source in sources:
        feed, entries = parse_feed(source.feed, source.url)
        assert feed.title == source.title
        for entry in entries:
            media_type, body = source.files[entry.link]
            assert media_type == "text/html"
            assert body


def test_no_file_outside_a_source_is_served() -> None:
    for source in bundled_sources():
        for name in ("../made_stories.toml", "source.toml", "/etc/passwd", "..", "images/../../../sources.toml", "x\0.html"):
            assert source.file(name) is None


def test_dead_hosts_are_silent_and_the_others_answer() -> None:
    with serve(feeds=6, items=2, dead=2, own_hosts=True) as wire, Client() as client:
        answers = [
            answer for _, answer in client.stream(Request(url, allow_private=True, deadline=1.0) for url in wire.feed_urls)
        ]
        assert sum(isinstance(answer, Fetched) for answer in answers) == 4
        assert sum(isinstance(answer, TimedOut) for answer in answers) == 2
        assert len({url.split("/")[2] for url in wire.feed_urls}) == 6


def test_latency_is_waited_but_not_in_a_row() -> None:
    with serve(feeds=20, items=1, latency=1.0, own_hosts=True) as wire, Client() as client:
        stream = client.stream(Request(url, allow_private=True) for url in wire.feed_urls)
        assert isinstance(next(stream)[1], Fetched)
        assert len(wire.requests) > 10, "the others were asked before the first had answered"
        assert all(isinstance(answer, Fetched) for _, answer in stream)


def test_odd_requests_are_answered(wire: SampleWire) -> None:
    import socket

    for request, status in (
        (b"POST / HTTP/1.1\r\nHost: x\r\n\r\n", b"405"),
        (b"GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", b"404"),
        (b"GET /made-999/rss.xml HTTP/1.1\r\nHost: x\r\n\r\n", b"404"),
        (b"\x00\xff\r\n\r\n", b"405"),
    ):
        with socket.create_connection(("127.0.0.1", wire.port), timeout=5) as connection:
            connection.sendall(request)
            assert connection.recv(100).split(b" ")[1] == status


def test_stopping_frees_everything() -> None:
    before = len(list(Path("/proc/self/fd").iterdir())), threading.active_count()
    for _ in range(3):
        with serve(feeds=3, items=1, own_hosts=True) as wire, Client() as client:
            got(client, wire.feed_urls[0])
    files, threads = len(list(Path("/proc/self/fd").iterdir())), threading.active_count()
    # Fewer is right as well: what an earlier test left behind may be collected in between.
    assert files <= before[0]
    assert threads <= before[1]


def test_the_verb(capsys: pytest.CaptureFixture[str]) -> None:
    from reader.cli.main import main

    with serve(port=0) as wire:
        assert main(["sample-wire", "--port", str(wire.port)]) == 4
        assert "cannot be used" in capsys.readouterr().err
    assert main(["sample-wire", "--feeds", "-1"]) == 2
