"""No text is lost between bytes and tree: nesting, charsets, sizes, broken markup."""

from __future__ import annotations

import random
from typing import Any

import pytest
from lxml import etree

from reader.errors import ExtractionError, ParseError
from reader.pages.charset import charset_of, decode
from reader.pages.tree import MAX_BYTES, MOST_ATTRIBUTES, NOT_IN_A_HEAD, parse_page, take_wrappers_off


def text_of(html: str) -> str:
    return "".join(parse_page(html.encode(), "https://news.example/").tree.itertext())


def unwrapped(html: str) -> Any:
    tree = parse_page(html.encode(), "https://news.example/").tree
    take_wrappers_off(tree)
    return tree


def depth_of(tree: Any) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


OPENINGS = ["<div>", "<span>", "<blockquote>", "<b>", "<table><tr><td>", "<ul><li>", "<section>", "<p>", "<x-y>"]


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("depth", [50, 254, 255, 256, 257, 2047, 2048, 2050, 10_000])
def test_nesting_loses_no_text(opening: str, depth: int) -> None:
    closing = "".join(f"</{name}>" for name in reversed(opening.strip("<>").split("><")))
    html = f"<body><p>BEFORE</p>{opening * depth}DEEP{closing * depth}<p>AFTER-<b>marker</b></p></body>"
    text = text_of(html)
    assert "BEFORE" in text
    assert "DEEP" in text
    assert "AFTER-marker" in text
    assert depth_of(parse_page(html.encode(), "").tree) <= 256


@pytest.mark.parametrize("element", sorted(NOT_IN_A_HEAD))
@pytest.mark.parametrize("start", ["", "<html>", "<!doctype html><html lang=en><head>", "<head>"])
def test_a_page_that_leaves_out_the_tags_of_head_and_body_has_both(element: str, start: str) -> None:
    """As HTML allows; libxml2 kept the whole story in the head, and the page had none."""
    body = f"<{element}><p>One.</p></{element}> Two. <p>Three.</p> <main>Four.</main>"
    html = f"{start}<meta charset=utf-8><title>Ferry</title>{body}"
    tree = parse_page(html.encode(), "https://news.example/").tree
    assert [child.tag for child in tree] == ["head", "body"]
    assert [child.tag for child in tree.find("head")] == ["meta", "title"]
    assert "".join(tree.find("body").itertext()).split() == ["One.", "Two.", "Three.", "Four."]


def test_nesting_that_is_never_closed_loses_no_text() -> None:
    text = text_of("<div>" * 10_000 + "DEEP<p>AFTER-marker</p>")
    assert "DEEP" in text
    assert "AFTER-marker" in text


@pytest.mark.parametrize("depth", [20, 150, 10_000])
@pytest.mark.parametrize("wrapper", ["div", "span", "blockquote", "section", "article", "figure", "fieldset", "main"])
def test_wrappers_that_say_nothing_make_no_depth(wrapper: str, depth: int) -> None:
    """A story in forty bare boxes was taken for no part of the page's story: depth is measured, and no page was seen so deep."""
    inside = "<p>First <b><i>and</i></b> second.</p><p>Third.</p>"
    html = f"<body><h1>Ferry</h1>{f'<{wrapper}>' * depth}{inside}{f'</{wrapper}>' * depth}<p>After.</p></body>"
    tree = unwrapped(html)
    assert depth_of(tree) < 16
    assert "".join(tree.itertext()).replace(" ", "") == "FerryFirstandsecond.Third.After."


@pytest.mark.parametrize("quote", ['"', "'", ""])
def test_a_tag_of_thousands_of_attributes_keeps_what_is_in_it(quote: str) -> None:
    many = "".join(f" data-{number}={quote}x{quote}" for number in range(5_000))
    html = f"<p id=a{many}>In it.</p><p>After it.</p><p title='{'a > b ' * 2_000}' id=b>Last.</p>"
    tree = parse_page(html.encode(), "https://news.example/").tree
    first, _, last = tree.iter("p")
    assert "".join(tree.itertext()) == "In it.After it.Last."
    assert first.get("id") == "a"
    assert len(first.attrib) == MOST_ATTRIBUTES
    assert last.get("id") == "b"


def test_wrappers_that_say_something_stay() -> None:
    named = "<div class=story>" * 20 + "words" + "</div>" * 20
    assert depth_of(unwrapped(f"<body>{named}</body>")) == 22
    beside = "<div>x" * 20 + "</div>" * 20
    assert "".join(unwrapped(f"<body>{beside}</body>").itertext()) == "x" * 20


def test_tags_in_a_script_do_not_count_as_nesting() -> None:
    html = "<script>var a = '" + "<div>" * 5000 + "';</script>" + "<div>" * 400 + "DEEP" + "</div>" * 400 + "<p>AFTER</p>"
    tree = parse_page(html.encode(), "").tree
    assert [p.text for p in tree.iter("p")] == ["AFTER"]
    assert "DEEP" in "".join(tree.find("body").itertext())


@pytest.mark.parametrize("drawing", ["svg", "math"])
@pytest.mark.parametrize("depth", [10, 260, 5_000])
@pytest.mark.parametrize("inside", ["", "<foreignObject><p>inside</p>"])
def test_what_follows_a_deep_drawing_does_not_stand_in_it(drawing: str, depth: int, inside: str) -> None:
    html = f"<p>BEFORE</p><{drawing}>{'<g>' * depth}{inside}</{drawing}><p>AFTER</p>"
    tree = parse_page(html.encode(), "https://news.example/").tree
    [after] = [element for element in tree.iter("p") if element.text == "AFTER"]
    assert not any(element.tag in ("svg", "math") for element in after.iterancestors())


def test_words_parted_by_a_deep_tag_stay_parted() -> None:
    html = "<div>" * 400 + "<div>one</div><div>two</div>" + "</div>" * 400
    assert text_of(html).split() == ["one", "two"]


def test_a_page_that_is_not_deep_is_left_as_it_is() -> None:
    tree = parse_page(b'<p class="a">x <em>y</em></p>', "").tree
    assert etree.tostring(tree.find("body/p")) == b'<p class="a">x <em>y</em></p>'


def test_long_texts_and_long_attributes_do_not_end_the_page() -> None:
    text = text_of("<p>BEFORE</p><p>" + "word " * 2_500_000 + '</p><img src="data:' + "A" * 10_500_000 + '"><p>AFTER</p>')
    assert text.startswith("BEFORE")
    assert text.endswith("AFTER")


@pytest.mark.parametrize(
    "html",
    [
        "<p>a\0b</p>AFTER",
        "<p>a &#xD800; b</p>AFTER",
        "<p>a\x1bb</p>AFTER",
        '<?xml version="1.0" encoding="utf-16"?><p>a</p>AFTER',
    ],
)
def test_forbidden_letters_end_nothing(html: str) -> None:
    assert text_of(html).endswith("AFTER")


@pytest.mark.parametrize("body", [b"", b"   \n", b"<!-- nothing -->", b"%PDF-1.7 ...", b"\x89PNG\r\n" + b"\0\1" * 900])
def test_what_is_no_page_is_refused_by_name(body: bytes) -> None:
    with pytest.raises(ParseError) as caught:
        parse_page(body, "https://news.example/x")
    assert caught.value.about == "https://news.example/x"


def test_a_page_beyond_all_measure_is_not_cleaned() -> None:
    with pytest.raises(ExtractionError, match="more than is cleaned"):
        parse_page(b"a" * (MAX_BYTES + 1), "")


KOI8 = "<meta http-equiv=x content='text/html; charset=koi8-r'>Мир"
LATIN2 = "<?xml version='1.0' encoding='iso-8859-2'?>łódź"


@pytest.mark.parametrize(
    ("body", "http", "expected"),
    [
        ("é “x”".encode(), "", "é “x”"),
        (b"\xef\xbb\xbf" + "é".encode(), "iso-8859-1", "é"),
        (b"\xff\xfe" + "é€".encode("utf-16-le"), "", "é€"),
        (b"\xfe\xff" + "é€".encode("utf-16-be"), "utf-8", "é€"),
        ("é“x”".encode("cp1252"), "", "é“x”"),
        ("é“x”".encode("cp1252"), "ISO-8859-1", "é“x”"),
        ("é".encode(), "ISO-8859-1", "é"),
        ("<meta charset='Shift_JIS'>東京".encode("cp932"), "", "<meta charset='Shift_JIS'>東京"),
        ("東京".encode("euc-jp"), "EUC-JP", "東京"),
        ("東京".encode("iso-2022-jp"), "iso-2022-jp", "東京"),
        ("Москва".encode("cp1251"), "windows-1251", "Москва"),
        ("Москва".encode("cp1251"), "utf-8", "Москва".encode("cp1251").decode("utf-8", "replace")),
        (KOI8.encode("koi8-r"), "", KOI8),
        (LATIN2.encode("iso-8859-2"), "", LATIN2),
        ("é".encode(), "no-such-charset", "é"),
        ("é".encode(), "base64", "é"),
        ("<meta charset=utf-16>é".encode(), "", "<meta charset=utf-16>é"),
        ("日本".encode("gb18030"), "gb2312", "日本"),
    ],
)  # fmt: skip
def test_charsets(body: bytes, http: str, expected: str) -> None:
    assert decode(body, http) == expected


@pytest.mark.parametrize("said", ["“Zürich’s” – naïve… 😀", "Москва — «новости» и “слово”"])
def test_letters_that_were_written_twice_are_read_once(said: str) -> None:
    twice = said.encode().decode("latin-1").encode()
    assert decode(twice) == said
    assert decode(b"<p>\xc3\xa9</p>" + twice) == "<p>é</p>" + said


@pytest.mark.parametrize("said", ["“Zürich’s” – Ã© is how é looks when read wrongly", "Â° Ã£ é", "â ê î"])
def test_letters_that_only_look_written_twice_stay(said: str) -> None:
    assert decode(said.encode()) == said


def test_what_would_be_no_letter_stays() -> None:
    assert decode("\u00e2\u0080\u0099 \u00ed\u00a0\u0080".encode()) == "’ \u00ed\u00a0\u0080"


def test_a_wrong_header_gives_way_to_the_page() -> None:
    body = "<meta charset=windows-1251>Москва".encode("cp1251")
    assert charset_of(body, "utf-8") == ("cp1251", 0)


def test_a_letter_cut_at_the_end_does_not_change_the_charset() -> None:
    assert charset_of("Zürich é".encode()[:-1]) == ("utf-8", 0)


@pytest.mark.parametrize("seed", range(5))
def test_noise_is_no_page(seed: int) -> None:
    with pytest.raises(ParseError, match="another kind"):
        parse_page(random.Random(seed).randbytes(5_000), "https://news.example/")


@pytest.mark.parametrize("encoding", ["iso-2022-jp", "shift_jis", "euc-jp", "utf-16", "utf-8"])
def test_no_letters_are_taken_for_noise(encoding: str) -> None:
    word = "\u30d5\u30a7\u30ea\u30fc"
    page = f"<title>{word}</title><p>{f'{word} x ' * 300}</p>"
    tree = parse_page(page.encode(encoding), "https://news.example/", encoding).tree
    assert "".join(tree.itertext()).count(word) == 301
