"""The electronic book: valid to the last letter whatever the story holds, and with every word of it."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.clean.sanitise import sanitise
from reader.model.image import StoredImage
from reader.model.story import Block, BlockKind
from reader.offline.colophon import Colophon
from reader.offline.epub import write_epub
from reader.offline.pictures import book_extension, size_of, sniff
from reader.offline.xhtml import to_xhtml, web_address
from tests.reader.offline.stories import PICTURE, SAVED, picture, story

JAR = Path("/usr/share/java/epubcheck.jar")
ODD = (
    "<p>loose <div>block in a paragraph</div> tail</p>",
    "<ul>bare text<li>one<li><p>two</p><ol start=3 type=a><li>deep</ol></ul>",
    "<dl><dd>first without a term<dt>term<dd>told</dl>",
    "<table><caption>Over</caption><thead><tr><th colspan=2 width='100%'>A</th></tr></thead>"
    "<tr><td><table><tr><td>in</td></tr></table></td></tr></table>",
    "<table><tr></tr></table>",
    "<figure><figcaption>one</figcaption><p>text</p><img src='https://x.example/none.png'><figcaption>two</figcaption></figure>",
    "<blockquote>bare <cite>Who</cite></blockquote>",
    "<p><a href='https://x.example/a b?q=[1]&amp;é=%zz#f g'>odd <a href='https://y.example'>inner</a></a> "
    "<a href='mailto:a@b.example'>mail</a></p>",
    "<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby><rt>stray</rt>",
    "<h1>big</h1><h2></h2><hr><pre>a  b\n c</pre>",
    "<p lang='not a language' dir='up'>x<sub>1</sub><sup>2</sup><time datetime='soon'>soon</time><br></p>",
    "control \x01\x0b\ufffe characters <b>and <i>wrong</b> nesting</i>",
    "<li>stray item</li><td>stray cell</td><figcaption>stray caption</figcaption>",
    "<ol reversed start='x'><li></li></ol>",
)


def checked(body: bytes, folder: Path) -> str:
    """What epubcheck says; empty where it finds nothing."""
    if not JAR.exists() or not shutil.which("java"):
        pytest.skip("epubcheck is not installed here")
    path = folder / "book.epub"
    path.write_bytes(body)
    # A short run: the cheap compiler and collector start twice as fast.
    command = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR, path]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280)
    return "" if "0 fatals / 0 errors / 0 warnings" in done.stdout else done.stdout + done.stderr


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def page(body: bytes) -> str:
    with zipfile.ZipFile(BytesIO(body)) as book:
        return book.read("book/story.xhtml").decode()


@pytest.mark.timeout(300)
def test_a_story_with_everything_in_it_is_a_valid_book(tmp_path: Path) -> None:
    blocks = story().blocks + tuple(Block(BlockKind.PARAGRAPH, sanitise(odd, "https://x.example/"), "") for odd in ODD)
    blocks += tuple(Block(BlockKind.PARAGRAPH, odd, "") for odd in ODD)  # and as they are, as if nobody had made them safe
    book = write_epub(story(blocks=blocks), {PICTURE: picture()}, Colophon(SAVED, ("https://x.example/none.png",), 3))
    assert checked(book, tmp_path) == ""


def test_a_book_runs_the_way_its_language_does() -> None:
    assert 'dir="rtl"' in page(write_epub(story(language="ar"), {}, Colophon(SAVED)))
    assert 'dir="ltr"' in page(write_epub(story(language="ja"), {}, Colophon(SAVED)))


def test_the_zip_begins_as_books_must() -> None:
    book = write_epub(story(), {}, Colophon(SAVED))
    assert book[30:58] == b"mimetypeapplication/epub+zip"
    assert book == write_epub(story(), {}, Colophon(SAVED))


def test_every_word_and_fact_is_in_it() -> None:
    text = " ".join(ElementTree.fromstring(page(write_epub(story(), {}, Colophon(SAVED)))).itertext())
    for block in story().blocks:
        assert " ".join(words(block.text)) in " ".join(words(text))
    for fact in (story().url, "20 May 2026, 06:00 UTC", "2 advertisements", "document.write", "Marta Lindqvist, Owen Pryce"):
        assert fact in text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(
            st.sampled_from(ODD),
            st.sampled_from(
                [
                    "<p>",
                    "</p>",
                    "<ul>",
                    "<li>",
                    "</ul>",
                    "<table>",
                    "<tr>",
                    "<td>",
                    "</table>",
                    "<blockquote>",
                    "<a href=x>",
                    "<b>",
                ]
            ),
            st.text(max_size=20),
        ),
        max_size=12,
    )
)
def test_any_html_becomes_well_formed_and_keeps_its_words(pieces: list[str]) -> None:
    from bs4 import BeautifulSoup

    html = sanitise("".join(pieces), "https://x.example/")
    made = to_xhtml(html, lambda _address, alt: alt)
    tree = ElementTree.fromstring(f"<body>{made}</body>")
    soup = BeautifulSoup(html, "html.parser")
    before = sorted(words(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", " ".join(soup.strings))))
    assert sorted(words(" ".join(tree.itertext()))) == before


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><figcaption>one</figcaption><a href='https://x.example/'><img src='i'><figcaption>two</figcaption></a></figure>",
        "<figure><img src='i'><figure><img src='j'><figcaption>one</figcaption></figure><figcaption>two</figcaption></figure>",
        "<figure><div><img src='i.png'><figcaption>one two</figcaption></div></figure>",
    ],
)
def test_a_caption_is_said_once_wherever_it_stands(figure: str) -> None:
    tree = ElementTree.fromstring(f"<body>{to_xhtml(figure, lambda _address, _alt: '')}</body>")
    assert sorted(words(" ".join(tree.itertext()))) == ["one", "two"]


@pytest.mark.parametrize(
    ("address", "made"),
    [
        ("https://x.example/a b?q=é#ü", "https://x.example/a%20b?q=%C3%A9#%C3%BC"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://x.example/100%", "https://x.example/100%25"),
        ("javascript:alert(1)", ""),
        ("https://[bad/", ""),
        ("https://x.example:99999/", ""),
    ],
)
def test_addresses_in_books(address: str, made: str) -> None:
    assert web_address(address) == made


def test_pictures_are_told_by_their_bytes() -> None:
    png = picture(6, 4)
    assert (sniff(png.body), size_of(png.body), book_extension(png)) == ("image/png", (6, 4), "png")
    assert book_extension(StoredImage("image/png", png.body[:12])) == ""
    assert book_extension(StoredImage("image/jpeg", png.body)) == ""
    jpeg = (Path(__file__).parents[3] / "resources/sample/northline/images/harbour.jpg").read_bytes()
    assert (sniff(jpeg), size_of(jpeg)) == ("image/jpeg", (1080, 608))
    assert size_of(jpeg[:20]) is None
    assert sniff(b"<svg xmlns='http://www.w3.org/2000/svg'/>") == "image/svg+xml"
    assert sniff(b"<html><svg>") == ""
