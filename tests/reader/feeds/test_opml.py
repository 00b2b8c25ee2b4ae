"""Lists of feeds: in and out again, odd ones refused with their line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ParseError
from reader.feeds.opml import Outline, read_opml, write_opml
from tests.growth import ALLOWED, growth

NAMES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=20).map(
    lambda name: " ".join(name.split()) or "x"
)
OUTLINES = st.builds(
    Outline,
    title=NAMES,
    url=st.integers(0, 10**6).map(lambda n: f"https://a.example/{n}?x=1&y=<2>"),
    site_url=st.sampled_from(["", "https://a.example/"]),
    folder=st.lists(NAMES.filter(lambda name: " / " not in name and name != "/"), max_size=3).map(" / ".join),
)


@given(st.lists(OUTLINES, max_size=20, unique_by=lambda outline: (outline.url, outline.folder)))
def test_round_trip(outlines: list[Outline]) -> None:
    once = read_opml(write_opml(outlines))
    assert sorted(once, key=repr) == sorted(outlines, key=repr)
    assert read_opml(write_opml(once)) == once


def test_many_sources_take_no_longer_each_than_few() -> None:
    def there_and_back(count: int) -> None:
        outlines = tuple(
            Outline(f"Source {n}", f"https://a.example/{n}", "https://a.example/", f"Folder {n % 20}") for n in range(count)
        )
        assert len(read_opml(write_opml(outlines))) == count

    assert growth(there_and_back, 8_000) <= ALLOWED


def test_folders_and_the_dialects_of_others() -> None:
    found = read_opml(
        b"""<?xml version="1.0"?>
<OPML version="1.0"><HEAD/><BODY>
  <outline title="Top &amp; tail" xmlURL="https://a.example/1"/>
  <outline text="World"><outline text="Europe">
  <outline text="Two" type="rss" xmlUrl="feed://a.example/2" htmlUrl="javascript:1"/></outline>
    <outline xmlUrl="feed:https://a.example/3"/></outline>
  <outline type="rss" text="Four" url="https://a.example/4"/>
  <outline type="link" text="No feed" url="https://a.example/page"/>
  <outline text="Bad" xmlUrl="exec:touch /tmp/x"/><outline text="Worse" xmlUrl="file:///etc/passwd"/>
  <outline title="Again" xmlUrl="https://a.example/1"/>
</BODY></OPML>"""
    )
    assert found == (
        Outline("Top & tail", "https://a.example/1"),
        Outline("Two", "http://a.example/2", "", "World / Europe"),
        Outline("https://a.example/3", "https://a.example/3", "", "World"),
        Outline("Four", "https://a.example/4"),
        Outline("Bad", "exec:touch /tmp/x"),  # nothing follows these; who imports the list says so
        Outline("Worse", "file:///etc/passwd"),
    )


def test_what_can_be_mended_is_read() -> None:
    body = b'\xef\xbb\xbf\n<?xml version="1.0"?><opml><body><outline text="Fish & chips&nbsp;" xmlUrl="https://a.example/?a=1&b=2"/></body></opml>'
    assert read_opml(body) == (Outline("Fish & chips", "https://a.example/?a=1&b=2"),)


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (b"", 1),
        (b"hello", 1),
        (b"<rss><channel/></rss>", 1),
        (b"<opml>\n<head/>\n</opml>", 1),
        (b"<opml>\n<body>\n<outline text='a'\n</body></opml>", 4),
        (b"<opml>\n<body>\n<outline>\n</body>\n</opml>", 4),
        (b"\x89PNG\r\n\x1a\n", 1),
    ],
)
def test_odd_lists_are_refused_with_their_line(body: bytes, line: int) -> None:
    with pytest.raises(ParseError) as caught:
        read_opml(body)
    assert caught.value.line == line
    assert caught.value.detail


def test_nothing_is_expanded_and_nothing_is_too_deep() -> None:
    laughs = b'<!DOCTYPE opml [<!ENTITY a "&b;&b;"><!ENTITY b SYSTEM "file:///etc/passwd">]><opml><body><outline text="&a;&b;" xmlUrl="http://a.example/"/></body></opml>'
    assert read_opml(laughs)[0].title == "&a;&b;"
    deep = (
        b"<opml><body>"
        + b"<outline text='f'>" * 200
        + b"<outline xmlUrl='http://a.example/'/>"
        + b"</outline>" * 200
        + b"</body></opml>"
    )
    assert read_opml(deep) == ()
    with pytest.raises(ParseError):
        read_opml(b"<opml><body>" + b"<outline text='f'>" * 100_000)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    for start in (b"", b"<opml><body><outline ", b"<opml>"):
        sentence = "read"
        try:
            read_opml(start + body)
        except ParseError as error:
            sentence = error.detail
        assert sentence


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("HTTPS://A.EXAMPLE/Feed", "https://a.example/Feed"),
        ("https://a.example:443/Feed#top", "https://a.example/Feed"),
        ("http://a.example:80", "http://a.example/"),
        ("http://a.example:8080?x=A#b", "http://a.example:8080?x=A"),
        ("a.example/feed", "https://a.example/feed"),
        ("//a.example/feed", "https://a.example/feed"),
        ("https://joe:secret@A.example/feed", "https://a.example/feed"),
        ("https://[::1]:443/feed", "https://[::1]/feed"),
        ("ftp://joe:secret@a.example/feed", "ftp://a.example/feed"),
        ("a feed somewhere", "a feed somewhere"),
    ],
)
def test_one_feed_has_one_address(written: str, meant: str) -> None:
    (found,) = read_opml(f'<opml><body><outline text="T" xmlUrl="{written}"/></body></opml>'.encode())
    assert found.url == meant
