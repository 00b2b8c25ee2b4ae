"""Nothing that runs, loads or leads astray comes out, in the cases of the public collections and in classes of our own."""

from __future__ import annotations

import json
import os
import random
import re
from pathlib import Path

import html5lib
import pytest

from reader.clean import sanitise as sanitise_module
from reader.clean.sanitise import SAFE_ATTRIBUTES, SAFE_TAGS, safe_address, sanitise, sanitise_block, sanitise_line
from reader.model.feed import Entry
from reader.prepare import prepare_fragment
from reader.render import body_html, to_html, to_markdown
from reader.restore import restored
from reader.rules import load_rules
from tests.reader.clean.tricks import fragment, variation

FRAGMENTS = int(os.environ.get("CLEANWIRE_FRAGMENTS", "10"))  # of each seed; the promise was measured with 1,000
RULES = load_rules()
SAFE_NAMES = {name for names in SAFE_ATTRIBUTES.values() for name in names} | {"rel"}
BASE = "https://news.example/a/b"


def faults(html: str) -> set[str]:
    """What an HTML5 parser finds in a piece that should not be there."""
    found: set[str] = set()
    for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        if element.tag == "DOCUMENT_FRAGMENT":
            continue
        if element.tag not in SAFE_TAGS:
            found.add(str(element.tag))
        for name, value in element.attrib.items():
            if name not in SAFE_NAMES:
                found.add(f"{element.tag} {name}")
            if name == "href" and not value.startswith(("http://", "https://", "mailto:", "#note-")):
                found.add(value)
            if name == "src" and not value.startswith(("http://", "https://")):
                found.add(value)
            if name == "id" and not value.startswith("note-"):
                found.add(f"id {value}")
    return found


def shown(html: str) -> str:
    return to_html(prepare_fragment(Entry("1", "", BASE, "", content_html=html), RULES))


@pytest.mark.gate
def test_every_case_of_the_collections_is_harmless_and_stays_so(shared_data: Path) -> None:
    with (shared_data / "hostile" / "sanitizer" / "manifest.jsonl").open(encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            story = prepare_fragment(Entry("1", "", BASE, "", content_html=row["input"]), RULES)
            once = body_html(story)
            assert faults(to_html(story)) == set(), row["id"]
            assert [faults(removal.html) for removal in story.removals if faults(removal.html)] == [], row["id"]
            again = prepare_fragment(Entry("1", "", BASE, "", content_html=once), RULES)
            assert body_html(again) == once, row["id"]


SCHEMES = [
    "javascript",
    "JaVaScRiPt",
    "java\tscript",
    "java\nscript",
    "\x01javascript",
    " javascript",
    "vbscript",
    "data",
    "file",
    "blob",
    "about",
    "ftp",
    "intent",
]
PLACES = ['<a href="{}">x</a>', '<img src="{}">', '<img srcset="{} 2x">', '<iframe src="{}"></iframe>', '<form action="{}"><button>x</button></form>',  # noqa: E501
          '<object data="{}"></object>', '<a xlink:href="{}">x</a>', '<svg><a xlink:href="{}"><text>x</text></a></svg>', '<video poster="{}"></video>',  # noqa: E501
          '<body background="{}">x', '<base href="{}"><a href="y">x</a>', '<p style="background:url({})">x</p>', '<meta http-equiv=refresh content="0;url={}">x']  # fmt: skip  # noqa: E501


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("place", PLACES)
def test_no_scheme_gets_through_anywhere(scheme: str, place: str) -> None:
    html = shown(f"<p>before</p>{place.format(f'{scheme}:alert(1)//')}")
    assert faults(html) == set()
    assert "alert" not in html or "<p>" in html
    for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        assert "alert" not in "".join(element.attrib.values()) or element.attrib.get("href", "").startswith(
            "https://news.example/"
        )


@pytest.mark.parametrize(
    "html",
    [
        '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
        '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
        '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<p id=x onclick=alert(1) is=evil slot=a>text</p><x-element onfoo=1>word</x-element>",
        "<a href='//evil.example/\\@news.example'>x</a><a href='https:/\\evil.example'>y</a>",
        "<img src=x:y><img src='//[::1'><img src='http:///'><a href='https://'>x</a><a href='mailto:'>m</a>",
        "<style>@import 'file:///etc/passwd'</style><link rel=stylesheet href=file:///etc/passwd><p>text</p>",
    ],
)
def test_known_tricks(html: str) -> None:
    assert faults(shown(html)) == set()


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("/c", "https://news.example/c"),
        ("//other.example/c", "https://other.example/c"),
        ("HTTPS://other.example", "https://other.example"),
        ("hTTp://other.example/A", "http://other.example/A"),
        ("\x01http://other.example/", "http://other.example/"),
        ("MAILTO:Ann@news.example", "mailto:Ann@news.example"),
        ("mailto:ann\nbcc@news.example", None),
        ("http://other.example/a b", "http://other.example/a%20b"),
        ("mailto:ann@news.example", "mailto:ann@news.example"),
        ("mailto:", None),
        ("javascript:alert(1)", None),
        ("\u200bjavascript:alert(1)", None),
        ("java\u00adscript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("http:\\\\evil.example", None),
        ("http://[::1", None),
        ("http://a:99999999/", None),
        ("https:", None),
    ],
)
def test_addresses(address: str, wanted: str | None) -> None:
    got = safe_address(address, BASE, frozenset({"http", "https", "mailto"}))
    if wanted is None:
        assert got is None or got.startswith("https://news.example/")
    else:
        assert got == wanted


NO_HOSTS = (
    "xn--a", "xn--", "1.2.3.256", "1.2.3.4.5", "0x7f.1.2.3.4", "<b>", "a%3Cb", "[::1%25lo]", "a b", "a|b", "a^b", "\u00ad",
    "\u0661", "\ufffe", "a\u2028b", "%00", "a%2fb",
)  # fmt: skip


@pytest.mark.parametrize("host", NO_HOSTS)
@pytest.mark.parametrize("scheme", ["", "http:", "HTTPS:"])
def test_what_is_no_host_is_no_address_the_first_time_already(host: str, scheme: str) -> None:
    assert safe_address(f"{scheme}//{host}/x", BASE, sanitise_module.LINK_SCHEMES) is None
    once = sanitise(f'<a href="{scheme}//{host}/x">a</a> <img src="{scheme}//{host}/x.png">', BASE)
    assert "href" not in once
    assert "src" not in once
    assert sanitise(once, BASE) == once


@pytest.mark.parametrize("seed", range(20))
def test_nothing_unsafe_comes_out_of_fragments_that_nobody_wrote(seed: int) -> None:
    """In what is shown, in what is shown when everything is put back, and in what is copied as Markdown."""
    dice = random.Random(seed)
    for html in [make(dice) for make in (fragment, variation) for _ in range(FRAGMENTS)]:
        story = prepare_fragment(Entry("1", "", BASE, "", content_html=html), RULES)
        assert faults(to_html(story)) == set(), html
        assert faults(body_html(restored(story, range(len(story.removals))))) == set(), html
        assert not re.search(r"\]\(\W*(?:javascript|data|vbscript|file):", to_markdown(story), re.I), html


def test_links_within_a_story_keep_their_ends_and_no_other_id_stays() -> None:
    html = shown('<p id="top">One<a href="#n1">1</a> <a href="#gone">2</a></p><p id="n1">A note.</p><p id="location">x y</p>')
    assert 'href="#note-n1"' in html
    assert 'id="note-n1"' in html
    assert "location" not in html
    assert "gone" not in html
    assert sanitise(html) == html


LINE_PARTS = (
    "plain words", " ", "a &amp; b", "&nbsp;", '"quoted" ', "<br>", "<b>bold</b>", "<span></span>",
    "<em>so <strong>it</strong> is</em>",
    '<a href="https://example.org/a">one</a>', '<a href="https://example.org/a"><i>two</i></a>', '<a href="/b">three</a>',
    '<a href="javascript:x">four</a>', '<a href="https://example.org/a?b=1&amp;c">five</a>',
    '<a href="https://example.org">six</a>', "<a>no address</a>", "<li>an item</li>",
    '<li>with <a href="https://example.org/b">c</a></li> ',
    '<a href="https://example.org/&quot;&gt;">seven</a>', '<a href="https://u@example.org/a" title="t">eight</a>',
    "<x-y>nine</x-y>",
    '<a href="https://example.org/a">x<img src="https://example.org/p.png"></a>', '<i lang="de">zehn</i>', "<code>eleven</code>",
)  # fmt: skip


def test_a_line_comes_out_as_it_would_from_the_parser() -> None:
    lottery = random.Random(7)
    for _ in range(3_000):
        line = "".join(lottery.choices(LINE_PARTS, k=lottery.randint(1, 5)))
        assert sanitise_line(line, BASE) == sanitise(line, BASE), line


PICTURES = (
    '<img src="https://example.org/p.png" alt="A ferry">', '<img src="https://example.org/p.png?w=1&amp;h=2" alt="" width="640">',
    '<img src="https://example.org/p.png" alt="Ann&#x27;s &quot;pier&quot; &amp; boat" width="640" height="480">',
    '<img src="https://example.org/p.png" alt="a &lt;b&gt;">', '<img src="javascript:x" alt="">',
    '<img src="https://example.org/p" alt="\xa0">',
    '<img src="https://example.org/p.png" alt="wide" width="99999">', '<img src="https://example.org/p.png" alt="x" onerror="y">',
)  # fmt: skip


def test_a_block_comes_out_as_it_would_from_the_parser() -> None:
    lottery = random.Random(8)
    for _ in range(3_000):
        line = sanitise("".join(lottery.choices(LINE_PARTS, k=lottery.randint(0, 3))), BASE)
        picture = lottery.choice(PICTURES)
        blocks = (f"<figure>{picture}</figure>", f"<figure>{picture}<figcaption>{line}</figcaption></figure>", f"<ul>{line}</ul>")
        for block in (*blocks, f"<ol><li>{line}</li></ol>", f'<ol dir="rtl">{line}</ol>'):
            assert sanitise_block(block, BASE) == sanitise(block, BASE), block


PLAIN_OR_NOT = (
    "https://example.org/a/../b", "https://example.org/?", "https://example.org/?a",
    "http://example.org/a#", "https://example.org/#b",
    "HTTPS://example.org/a", "https://example.org/a;", "https://example..org/a", "https://example.org./a",
    "https://a.b/" + "c" * 5_000,
    "https://example.org/a b", "https://example.org/a\n", " https://example.org/a", "//example.org/a", "c", "?d",
    "https:/a", "data:,",
)  # fmt: skip


@pytest.mark.parametrize("address", PLAIN_OR_NOT)
def test_an_address_taken_as_it_stands_is_what_joining_makes_of_it(address: str) -> None:
    judged = sanitise_module._judged.__wrapped__
    for schemes in (sanitise_module.LINK_SCHEMES, sanitise_module.IMAGE_SCHEMES):
        assert safe_address(address, BASE, schemes) == judged(address, BASE, schemes)
