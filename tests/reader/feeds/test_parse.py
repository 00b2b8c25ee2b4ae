"""Feeds of every kind, whole and broken: what is read is exactly what stands beside them, and nothing in them can do harm."""

from __future__ import annotations

import json
import resource
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ParseError
from reader.feeds import xml
from reader.feeds.encoding import decode
from reader.feeds.mend import mend
from reader.feeds.parse import parse_feed
from reader.feeds.salvage import read_broken, take_apart
from reader.model.feed import Entry, Feed
from tests.feeds.golden import URL, cases, expected, told
from tests.feeds.hostile import MAKERS
from tests.growth import ALLOWED, PARTS, growth


def read(body: bytes) -> tuple[Feed, tuple[Entry, ...]] | None:
    """What was read; None where it was refused, which must be said in words."""
    try:
        return parse_feed(body, URL)
    except ParseError as error:
        sentence = error.detail
    assert sentence
    return None


RSS = '<rss version="2.0"><channel><title>T</title>{}</channel></rss>'


@pytest.mark.parametrize("path", cases(), ids=lambda path: path.name)
def test_feed_is_read_as_expected(path: Path) -> None:
    found = told(*parse_feed(path.read_bytes(), URL))
    assert found == json.loads(expected(path).read_text(encoding="utf8"))


@pytest.mark.parametrize("path", cases(), ids=lambda path: path.name)
def test_the_same_bytes_give_the_same_ids(path: Path) -> None:
    first = [entry.id for entry in parse_feed(path.read_bytes(), URL)[1]]
    assert first == [entry.id for entry in parse_feed(path.read_bytes(), URL)[1]]
    assert len(set(first)) == len(first)


@pytest.mark.parametrize("path", [path for path in cases() if path.suffix == ".xml"], ids=lambda path: path.name)
def test_entry_by_entry_gives_the_same(path: Path) -> None:
    """A feed that breaks one day must not give its old entries new ids."""
    text = mend(decode(path.read_bytes()))
    if "xml:base" in text:
        pytest.skip("the feed's base stands on its root, which is what is lost when it is taken apart")
    whole = parse_feed(path.read_bytes(), URL)[1]
    assert [(one.id, one.title, one.link) for one in read_broken(text, URL)[1]] == [
        (one.id, one.title, one.link) for one in whole
    ]


TWO = (
    '<rss version="2.0"><channel><title>T</title><item><title>One</title><description><![CDATA[First]]></description></item>'
    "<item><title>Two</title><description><![CDATA[Second]]></description></item></channel></rss>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>'
    '<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One</div></title><id>1</id></entry>'
    "<entry><title>Two</title><id>2</id></entry></feed>"
)
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title>'
    "</channel><item><title>One</title></item><item><title>Two</title></item></rdf:RDF>"
)
ITEMS = (
    '{"title": "T", "items": [{"id": "1", "title": "One", "authors": [{"name": "A"}, {"name": "B"}]},'
    ' {"id": "2", "title": "Two"}]}'
)
# How a feed was hurt, and which entries can still be told.
HURT = {
    "marks of two encodings": (b"\xff\xfe\xff\xfe" + TWO.encode(), {"One", "Two"}),
    "marks of three encodings": (b"\xff\xfe\xef\xbb\xbf\xfe\xff" + TWO.encode(), {"One", "Two"}),
    "zeros in the declaration": (b"<" + bytes(8) + b'sion="1.0"?>\n' + TWO.encode(), {"One", "Two"}),
    "a section that has lost its end": (TWO.replace("First]]>", "First").replace("</channel>", "").encode(), {"One", "Two"}),
    "a section that says what feeds are made of": (
        TWO.replace("First", "<p>An &lt;/item&gt; ends </item> it</p>").encode(), {"One", "Two"}
    ),
    "the first entry's own tag": (ATOM.replace("<entry>", "<entr>>", 1).encode(), {"Two"}),
    "the root's namespace": (RDF.replace("/1999/", "/1998/").encode(), {"One", "Two"}),
    "an entry of JSON": (ITEMS.replace('"id": "1",', '"id": "1"').encode(), {"Two"}),
    "an entry of JSON, in its authors": (ITEMS.replace('{"name": "A"}', '{"name": "A}').encode(), {"Two"}),
    "the end of JSON": (ITEMS.encode()[:-20], {"One"}),
}  # fmt: skip


@pytest.mark.parametrize("hurt", HURT)
def test_what_is_not_hurt_is_kept(hurt: str) -> None:
    body, kept = HURT[hurt]
    found = read(body)
    assert found is not None
    assert {entry.title for entry in found[1]} >= kept
    assert len(found[1]) <= 2


@pytest.mark.parametrize("cut", range(40, 1900, 37))
def test_a_cut_feed_keeps_its_whole_entries(cut: int) -> None:
    body = next(path for path in cases() if path.name == "rss2-everything.xml").read_bytes()
    whole = {entry.id: entry for entry in parse_feed(body, URL)[1]}
    found = read(body[:cut])
    assert found is not None or b"<channel>" not in body[:cut]
    ended = body[:cut].count(b"</item>")
    assert list(found[1] if found else ())[:ended] == list(whole.values())[:ended]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("AT&amp;T &amp; co", "AT&T & co"),
        ("AT&amp;amp;T", "AT&T"),
        ("<![CDATA[AT&T & co]]>", "AT&T & co"),
        ("&lt;b&gt;Bold&lt;/b&gt; move", "Bold move"),
        ("5 &lt; 6 and 7 &gt; 2", "5 < 6 and 7 > 2"),
        ("The &lt;unknown&gt; tag", "The <unknown> tag"),
        ("Line&lt;br/&gt;break", "Line break"),
        ("Two\n  lines\ttab", "Two lines tab"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Kept", "Kept"),
        ("&lt;img src=x onerror=alert(1)&gt;Kept", "Kept"),
        ("Left&#x202E;right", "Leftright"),
        ("Na\u00c3\u00afve", "Naïve"),
        ("don\u0092t", "don’t"),
        ("don&#146;t", "don’t"),
        ("&amp;#8220;Quoted&amp;#8221;", "“Quoted”"),
        ("&lt;!-- note --&gt;Kept", "Kept"),
        ("<b>Markup</b> inside", "Markup inside"),
        ("\u2067\u2066x\u2069", "x"),
        ("👨\u200d👩\u200d👧 family", "👨\u200d👩\u200d👧 family"),
    ],
)
def test_titles_are_one_line_of_plain_text(written: str, title: str) -> None:
    _, entries = parse_feed(RSS.format(f"<item><title>{written}</title><guid>1</guid></item>").encode(), URL)
    assert entries[0].title == title


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("http://a.example/x", "http://a.example/x"),
        (" https://a.example/x \n", "https://a.example/x"),
        ("/x", "http://feeds.example/x"),
        ("//a.example/x", "http://a.example/x"),
        ("http://a.example/a b", "http://a.example/a%20b"),
        ("javascript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("smb://host/share", ""),
        ("mailto:x@a.example", ""),
        ("\\\\host\\share", ""),
        ("http://", ""),
        ("http:///etc/passwd", ""),
        ("https:evil", ""),
        ("http://[::1", ""),
    ],
)
def test_only_web_links_are_kept(written: str, link: str) -> None:
    _, entries = parse_feed(RSS.format(f"<item><title>t</title><link>{written}</link></item>").encode(), URL)
    assert entries[0].link == link


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "nothing in it"),
        (b"  \n\t ", "nothing in it"),
        (b"<html><body>Hello</body></html>", "a web page"),
        (b"<!doctype html><p>Hello<br>you", "a web page"),
        (b"<opml version='2.0'><body/></opml>", "OPML"),
        (b"<sitemap/>", "no feed"),
        (b"hello", "no feed"),
        (b"{", "not JSON"),
        (b"[1]", "no feed"),
        (b'{"items": 3}', "no feed"),
        (b"\x1f\x8bxxxx", "cannot be unpacked"),
        (b"\x89PNG\r\n\x1a\n", "no feed"),
        (b"<" * 20_000_000, "too large"),
    ],
)
def test_what_is_no_feed_says_so(body: bytes, words: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_feed(body, URL)
    assert words in caught.value.detail


def test_nothing_is_loaded_and_nothing_expands(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOPSECRET")
    for declared in (
        f'<!ENTITY x SYSTEM "{secret.as_uri()}">',
        f'<!ENTITY % p SYSTEM "{secret.as_uri()}"> %p;',
        f'<!ENTITY x PUBLIC "a" "{secret}">',
    ):
        body = f"<!DOCTYPE rss [{declared}]>" + RSS.format("<item><title>A &x; b</title><guid>1</guid></item>")
        _, entries = parse_feed(body.encode(), URL)
        assert entries[0].title == "A &x; b"
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}" parse="text"/>'
    include = f"<description>{include}</description>"
    _, entries = parse_feed(RSS.format(f"<item><title>t</title>{include}</item>").encode(), URL)
    assert "TOPSECRET" not in entries[0].summary_html


def test_short_entities_of_a_feed_are_its_own() -> None:
    body = '<!DOCTYPE rss [<!ENTITY house "Harbour &#38; Shore"><!ENTITY port "Halden">]>' + RSS.format(
        "<item><title>&port; and &house;</title></item>"
    )
    assert parse_feed(body.encode(), URL)[1][0].title == "Halden and &house;"


SIZES = {"one-element-mb": 14, "packed-zeros": 40, "laughs": 30, "many-namespaces": 20_000, "deep-html-in-description": 1000}


@pytest.mark.parametrize("name", MAKERS)
def test_no_feed_is_too_much(name: str) -> None:
    """Within the memory of an ordinary feed, and either readable or refused with a sentence."""
    size = SIZES.get(name, 100_000)
    body = MAKERS[name](size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = read(body)
    assert not found or not found[1] or found[1][0].title or found[1][0].link
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000


@pytest.mark.parametrize("name", MAKERS)
def test_reading_grows_as_the_feed_does(name: str) -> None:
    """Ten feeds of 2 MB would hold up a refresh for minutes, were it otherwise."""
    size = SIZES.get(name, 100_000)
    bodies = {part: MAKERS[name](part) for part in (size, size // PARTS)}
    assert growth(lambda part: read(bodies[part]), size) <= ALLOWED


@pytest.mark.gate
def test_hostile_feeds(shared_data: Path) -> None:
    folder = shared_data / "hostile" / "feeds"
    rows = [json.loads(line) for line in (folder / "manifest.jsonl").read_text().splitlines()]
    rows = [row for row in rows if "file" in row]
    assert len(rows) > 200
    wrong = []
    for row in rows:
        body = (folder / row["file"]).read_bytes()
        try:
            feed, entries = parse_feed(body, "http://feed.test/feed")
        except ParseError as error:
            feed, entries = None, ()
            if not error.detail:
                wrong.append((row["id"], "no sentence"))
        expect = row["expect"].split(";")
        titles = [entry.title for entry in entries]
        checks = {
            "clear_error": feed is None,
            "items=2": len(entries) == 2,
            "item_kept": len(entries) == 1,
            "title_is_plain_text": all("\n" not in title and "<" not in title for title in titles),
            "date_sane_or_none": all(entry.published is None or 1990 < entry.published.year < 2030 for entry in entries),
            "openable_only_if_http_https": all(
                not entry.link or entry.link.startswith(("http://", "https://")) for entry in entries
            ),
            "no_expansion": sum(len(title) for title in titles) < 10_000,
            "no_file_read": "root:" not in repr((feed, entries)),
            "no_replacement_char_if_detectable": "\ufffd" not in repr((feed, entries)),
            "second_refresh_adds_0": feed is None or parse_feed(body, "http://feed.test/feed")[1] == entries,
        }
        wrong += [(row["id"], name) for name in expect if not checks.get(name, True)]
    assert wrong == []


PIECES = st.sampled_from(
    "<item> </item> <title> </title> <link> </link> <![CDATA[ ]]> <!-- --> &amp; & < > &# x; <description> </description> <guid> "
    "</guid> word http://a.example/ <entry /> \" = <br> é \x00 <!DOCTYPE§rss§[ <!ENTITY§a§'b'> &a; <rss> <channel> xmlns:a= { [ "
    "<feed§xmlns='http://www.w3.org/2005/Atom'> §".replace("§", "\u00a0").split(" ")
).map(lambda piece: piece.replace("\u00a0", " "))


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=60), st.sampled_from(["<rss><channel>", "", "<feed>", "<?xml version='1.0'?>"]))
def test_any_soup_is_read_or_refused(pieces: list[str], start: str) -> None:
    body = (start + "".join(pieces)).encode()
    found = read(body)
    assert read(body) == found
    for entry in found[1] if found else ():
        assert entry.id
        assert "\n" not in entry.title
        assert not entry.link or entry.link.startswith(("http://", "https://"))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    for start in (b"", b"<rss><channel><item><title>", b"\xff\xfe", b'{"items":['):
        read(start + body)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_no_text_is_lost(text: str) -> None:
    """Whatever a publisher writes properly arrives, but for what cannot be shown and spaces."""
    from xml.sax.saxutils import escape

    written = "".join(one for one in text if one.isprintable() and one not in "<>&\ufeff\ufffe\uffff" and not one.isspace())
    if not written.isascii():
        written = "".join(one for one in written if not "\xc2" <= one <= "\xf4")  # may look like UTF-8 taken for Latin-1
    body = RSS.format(f"<item><title>x{escape(written)}y</title><description>x{escape(written)}y</description></item>")
    entry = parse_feed(body.encode(), URL)[1][0]
    assert entry.summary_html == f"x{written}y"
    assert entry.title == f"x{written}y"


def test_a_broken_entry_harms_no_other() -> None:
    items = "".join(f"<item><title>T{n}</title><guid>{n}</guid>{'<br>' if n % 3 == 0 else ''}</item>" for n in range(100))
    _, entries = parse_feed(RSS.format(items).encode(), URL)
    assert [(entry.id, entry.title) for entry in entries] == [(str(n), f"T{n}") for n in range(100)]


@pytest.mark.parametrize(
    "declared",
    [
        "xmlns:dc=''",
        "xmlns='http://://x'",
        "xmlns:a='not a uri %%'",
        "xmlns:xml='urn:x'",
        "xmlns:é='urn:x'",
        "xmlns:dc='urn:x' xmlns:dc='urn:y'",
    ],
)
def test_odd_namespaces_cost_no_entry(declared: str) -> None:
    item = "<item><title>Kept</title><dc:creator>Ann</dc:creator><br></item>"
    body = f"<rss {declared}><channel><title>T</title>{item}</channel></rss>"
    assert [entry.title for entry in parse_feed(body.encode(), URL)[1]] == ["Kept"]


@pytest.mark.parametrize(
    "inner", ["<tyª=e>", "<link é='x' href='http://a.example/'>", "<a::b>x", "<title:>x", "<guid>&#12;&#1;</guid>", "<b \x01>"]
)
def test_odd_names_cost_no_entry(inner: str) -> None:
    found = parse_feed(RSS.format(f"<item><title>Kept</title>{inner}<br></item>").encode(), URL)[1]
    assert [entry.title for entry in found] == ["Kept"]


def test_half_a_character_costs_no_entry() -> None:
    body = b"<rss version='2.0<![CDATA['><channel><link>x&#xD800;]]></link><item><title>Kept</title><br></item></channel></rss>"
    assert [entry.title for entry in parse_feed(body, URL)[1]] == ["Kept"]


def test_a_namespace_nobody_knows_is_the_feeds_own() -> None:
    rss = "<rss xmlns='urn:x'><channel><title>T</title><item><title>Kept</title><guid>1</guid></item></channel></rss>"
    atom = (
        "<feed xmlns='urn:x'><title>T</title><entry><title>Kept</title><id>1</id><link href='http://a.example/'/></entry></feed>"
    )
    for body in (rss, atom):
        feed, entries = parse_feed(body.encode(), URL)
        assert (feed.title, [(entry.id, entry.title) for entry in entries]) == ("T", [("1", "Kept")])


def test_taking_apart_leaves_nothing_out() -> None:
    text = "<rss><channel><title>h</title><item>a</item> <item>b<item>c</item><item/>d</channel>"
    head, entries = take_apart(text)
    assert head == "<rss><channel><title>h</title>"
    assert entries == ["<item>a</item>", "<item>b", "<item>c</item>", "<item/>d</channel>"]


def test_no_feed_has_more_entries_than_anybody_reads() -> None:
    assert len(parse_feed(MAKERS["many-items"](xml.MOST_ENTRIES + 5), URL)[1]) == xml.MOST_ENTRIES


@pytest.mark.parametrize("lost", [{0}, {1}, {2}, {0, 1}, {0, 1, 2}], ids=str)
@pytest.mark.parametrize("field", ["description", "content:encoded"])
def test_a_section_that_lost_its_end_takes_no_entry_with_it(field: str, lost: set[int]) -> None:
    """It is well-formed all the same."""
    entries = "\n".join(
        f"<item><title><![CDATA[Title {n}]]></title>"
        f"<{field}><![CDATA[<p>Body {n}</p>{'' if n in lost else ']]>'}</{field}></item>"
        for n in range(3)
    )
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    _, found = parse_feed(f"<rss version='2.0' {space}><channel>{entries}</channel></rss>".encode(), URL)
    assert [(each.title, each.summary_html or each.content_html) for each in found] == [
        (f"Title {n}", f"<p>Body {n}</p>") for n in range(3)
    ]


def test_a_section_that_lost_its_end_takes_no_field_with_it() -> None:
    item = "<item><title><![CDATA[One</title><description><![CDATA[Two]]></description></item>"
    _, (entry,) = parse_feed(f"<rss version='2.0'><channel>{item}</channel></rss>".encode(), URL)
    assert (entry.title, entry.summary_html) == ("One", "Two")


@pytest.mark.parametrize("told", ["<![CDATA[ begins one", "<title><![CDATA[a</title> has no end", "<b>&lt;![CDATA[</b>"])
def test_a_story_about_sections_keeps_its_words(told: str) -> None:
    item = f"<item><title>One</title><description><![CDATA[Write {told}, and go on.]]></description></item>"
    _, (entry,) = parse_feed(f"<rss version='2.0'><channel>{item}</channel></rss>".encode(), URL)
    assert entry.summary_html == f"Write {told}, and go on."
