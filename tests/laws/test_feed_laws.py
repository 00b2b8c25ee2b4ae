"""The laws of reading feeds, on feeds that nobody published: every entry arrives with its words, whatever is wrong around it."""

from __future__ import annotations

from html.entities import html5

import pytest

from reader.feeds.opml import read_opml
from reader.feeds.parse import parse_feed
from reader.model.feed import Entry
from tests.laws import varied_feeds as varied

URL = "http://harbour.example/feed"
ALL = [f"http://harbour.example/{n}" for n in range(varied.ENTRIES)]


def entries_of(body: bytes | str, charset: str = "") -> tuple[Entry, ...]:
    return parse_feed(body if isinstance(body, bytes) else body.encode(), URL, charset=charset)[1]


def test_every_entry_keeps_its_headline_in_every_encoding() -> None:
    wrong = []
    for what, body, charset, title in varied.in_every_encoding():
        found = entries_of(body, charset)
        if [entry.link for entry in found] != ALL or {entry.title for entry in found} != {title}:
            wrong.append((what, [entry.title for entry in found]))
    assert wrong == []


@pytest.mark.parametrize("form", varied.WRITERS)
def test_what_stands_before_or_behind_a_feed_costs_no_entry(form: str) -> None:
    whole = varied.WRITERS[form]("Ferries sail", "")
    wrong = [before for before in varied.BEFORE if [entry.link for entry in entries_of(before + whole)] != ALL]
    wrong += [behind for behind in varied.BEHIND if [entry.link for entry in entries_of(whole + behind)] != ALL]
    assert wrong == []


@pytest.mark.parametrize("element", varied.ELEMENTS)
def test_what_is_broken_in_one_entry_costs_no_other(element: str) -> None:
    for inside in varied.INSIDE:
        for written in (inside, f"<![CDATA[{inside}]]>"):
            found = entries_of(varied.rss("Ferries sail", f"<{element}>{written}</{element}>"))
            assert [entry.title for entry in found] == ["Ferries sail"] * varied.ENTRIES, written
            assert all(not entry.link or entry.link.startswith("http://") for entry in found), written


@pytest.mark.parametrize("form", ["rss", "atom", "rdf", "json"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_feed_that_ends_anywhere_keeps_its_whole_entries(form: str, encoding: str) -> None:
    text = varied.json_feed("Ferries sail") if form == "json" else varied.WRITERS[form]("Ferries sail", "")
    end = {"rss": "</item>", "atom": "</entry>", "rdf": "</item>", "json": "}"}[form]
    body = text.encode(encoding)
    first = text.index(end) + len(end)
    for cut in range(len(text[:first].encode(encoding)), len(body)):
        whole = body[:cut].decode(encoding, "ignore").count(end)
        assert [entry.link for entry in entries_of(body[:cut])][: min(whole, varied.ENTRIES)] == ALL[:whole], cut


def test_every_name_of_a_character_is_that_character() -> None:
    names = [name for name in html5 if name.endswith(";")]
    items = "".join(f"<item><title>a &{name} b</title><guid>{name}</guid></item>" for name in names)
    found = entries_of(f"<rss><channel><title>T</title>{items}</channel></rss>")
    assert [" ".join(entry.title.split()) for entry in found] == [" ".join(f"a {html5[name]} b".split()) for name in names]


@pytest.mark.parametrize("scheme", ["HTTP", "Https", "hTTp"])
def test_a_scheme_in_capitals_is_the_same_scheme(scheme: str) -> None:
    for item in (f"<link>{scheme}://harbour.example/A</link>", f"<guid isPermaLink='true'>{scheme}://harbour.example/A</guid>"):
        (entry,) = entries_of(f"<rss><channel><item><title>T</title>{item}</item></channel></rss>")
        assert entry.link == f"{scheme.lower()}://harbour.example/A"


def test_no_password_of_an_address_is_kept() -> None:
    secret = "http://ann:hunter2@harbour.example/"
    item = f"<item><title>T</title><link>{secret}1</link><guid>1</guid></item>"
    feed, entries = parse_feed(f"<rss><channel><title>T</title><link>{secret}</link>{item}</channel></rss>".encode(), URL)
    assert (feed.site_url, entries[0].link) == ("http://harbour.example/", "http://harbour.example/1")
    listed = read_opml(f'<opml><body><outline text="T" xmlUrl="{secret}rss" htmlUrl="{secret}"/></body></opml>'.encode())
    assert "http://harbour.example/rss" in repr(listed)
    assert "hunter2" not in repr(listed)


@pytest.mark.parametrize("written", ["9.3.2026 08:05:07", "09.03.2026 08:05:07 +0000", "09. 03. 2026, 8:05:07"])
def test_where_dots_part_a_date_the_day_comes_first(written: str) -> None:
    (entry,) = entries_of(f"<rss><channel><item><title>T</title><pubDate>{written}</pubDate></item></channel></rss>")
    assert str(entry.published) == "2026-03-09 08:05:07+00:00"


def test_a_broken_feed_in_a_namespace_of_its_own_is_taken_apart_too() -> None:
    found = entries_of(varied.atom("Ferries sail", "<news_1:summary><b><i>a</b></i></news_1:summary>", "news_1"))
    assert [entry.link for entry in found] == ALL
