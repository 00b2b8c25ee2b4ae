"""The law of the short way: the page's own tree, made ours at once, is the one that writing it out and parsing it again gives."""

from __future__ import annotations

import os
import random
from typing import Any

import pytest
from lxml import etree

from reader.clean.loose import KNOWN, well_formed
from reader.clean.markup import tree_of
from reader.clean.nodes import Element, Text
from reader.clean.transplant import transplanted
from reader.errors import ParseError
from reader.pages.tree import parse_text
from tests.reader.clean.tricks import fragment as trick

TREES = int(os.environ.get("CLEANWIRE_FRAGMENTS", "10")) * 200  # as the other laws
# What parsers treat alike and what they treat in a way of its own, and names that are none.
TAGS = sorted(
    KNOWN
    | {"canvas", "hgroup", "math", "noembed", "rb", "rtc", "svg", "path", "textarea", "x-note", "my_box", "font-face", "track"}
    | {"datalist", "date", "foreignobject", "legend", "mi", "story", "use"}
)
COMMON = [
    "p",
    "div",
    "span",
    "a",
    "b",
    "em",
    "ul",
    "li",
    "h2",
    "h3",
    "img",
    "br",
    "figure",
    "section",
    "table",
    "tbody",
    "tr",
    "td",
]
TEXTS = ["", "", " ", "\n", "word", " two words\n", "\ufeff", "a & b <c>", "\xa0", "\nfirst", "x\ry"]
ATTRIBUTES = {
    "class": ["one", "a  b", ""],
    "id": ["top", "a&b"],
    "href": [
        "/a?b=c&d",
        "https://n.example/a b",
        "javascript:alert(1)",
        "#x",
        "mailto:a@n.example",
        "https://n.example/\xe9",
        " /a",
        "a",
    ],
    "src": ["https://n.example/a.jpg", "data:image/png;base64,AA", "//n.example/x", "http://", "ftp://n.example/"],
    "name": ["a", "a b", "\xe9"],
    "style": ["display: none"],
    "hidden": [""],
    "onclick": ["alert(1)"],
    "data-left-out": ["0.123"],
    "title": ['"quoted" & <so>', "x" * 600, "w " * 260],
}


def seen(element: Element) -> list[Any]:
    """All that a tree says."""
    found: list[Any] = []
    for node in element.contents:
        assert node.parent is element
        if isinstance(node, Element):
            found.append((node.name, list(node.attrs.items()), node.counted, seen(node)))
        else:
            found.append((type(node), str(node)))
    return found


def grow(dice: random.Random, element: Any, depth: int, tags: list[str]) -> None:
    element.text = dice.choice(TEXTS)
    for name in dice.sample(sorted(ATTRIBUTES), dice.choice((0, 0, 1, 2))):
        element.set(name, dice.choice(ATTRIBUTES[name]))
    for _ in range(dice.choice((0, 1, 1, 2, 3)) if depth else 0):
        child = etree.SubElement(element, dice.choice(tags))
        grow(dice, child, depth - 1, tags)
        child.tail = dice.choice(TEXTS)


def written(root: Any) -> str:
    return str(etree.tostring(root, encoding="unicode", method="html", with_tail=False))


@pytest.mark.parametrize("tags", [COMMON, COMMON * 4 + TAGS, TAGS], ids=["common", "mixed", "all"])
def test_the_short_way_gives_the_tree_of_the_long_way(tags: list[str]) -> None:
    dice = random.Random(len(tags))
    short = 0
    for _ in range(TREES):
        root = etree.Element(dice.choice(("div", "article", "section", "p", "table")))
        grow(dice, root, 4, tags)
        tree = transplanted(root)
        if tree is not None:
            short += 1
            assert seen(tree) == seen(tree_of(well_formed(written(root)))), written(root)
    assert short > TREES // 10


def test_tricks_read_as_the_long_way_reads_them() -> None:
    """Pages with what was made to fool sanitisers, as libxml2 has parsed them."""
    dice = random.Random(5)
    short = 0
    for _ in range(TREES):
        try:
            body = parse_text(f"<div><p>before</p>{trick(dice)}<p>behind</p></div>", "").find("body")
        except ParseError:
            continue
        if body is None:
            continue
        body.tag = "div"
        tree = transplanted(body)
        if tree is not None:
            short += 1
            assert seen(tree) == seen(tree_of(well_formed(written(body)))), written(body)
    assert short > TREES // 20


@pytest.mark.parametrize("tag", TAGS)
def test_each_element_alone_and_in_others(tag: str) -> None:
    """By itself, with words and with another element in it, in a paragraph, an item, a link, a button, a heading and itself."""
    for around in ("div", "p", "li", "a", "button", "h2", "dd", "form", "tr", "table", "ul", "pre", tag):
        for text, inside in (("", ""), ("words", ""), ("", "p"), (" ", tag)):
            root = etree.Element("div")
            child = etree.SubElement(etree.SubElement(root, around), tag)
            child.text, child.tail = text, "tail"
            if inside:
                etree.SubElement(child, inside).text = "more"
            tree = transplanted(root)
            assert tree is None or seen(tree) == seen(tree_of(well_formed(written(root)))), written(root)


BROKEN = [
    '<div class="one" "2",="" \'x: data-left-out="0.1">words</div>',
    '<p title="a "quoted" word" class=two>words</p>',
    '<img src="https://n.example/a.jpg" alt=könig" kommt: besuch"">',
    "<p>one<section>two</section>three<b>four</b></p>five",
    "<p>one<aside><p>two</p></aside><h2>three</h2>four<li>five</p>six",
    "<h2>one<p>two<article>three<h3>four</h3></article></p></h2>",
    "<a href='/x'>one<p>two<section><a href='/y'>three</a></section></p></a>",
    "<b>one<p>two<section>three</section>four</p>five</b>",
    "<p><b>one<section>two</section>three</b></p>",
    "<p>one<noscript><section>two</section></noscript>three</p>",
    "<fieldset><legend>one</legend>two<date>three</date><g:plusone>four</g:plusone></fieldset>",
    "<p>one<iframe src='https://n.example/'>\n </iframe>two</p>",
    "<pre>one<story>two</story></pre>",
]


def page_of(html: str) -> Any:
    body = parse_text(f"<div>before{html}behind</div>", "").find("body")
    assert body is not None
    body.tag = "div"
    return body


@pytest.mark.parametrize("html", BROKEN)
def test_what_pages_get_wrong_reads_as_the_long_way_reads_it(html: str) -> None:
    body = page_of(html)
    tree = transplanted(body)
    assert tree is None or seen(tree) == seen(tree_of(well_formed(written(body)))), written(body)


def test_most_of_what_pages_get_wrong_goes_the_short_way() -> None:
    assert sum(transplanted(page_of(html)) is not None for html in BROKEN) >= 8


def test_data_in_an_attribute_takes_no_name_away() -> None:
    """Written out, such a tag is a monster and loses all; what the page's own program keeps in it is not for us."""
    box = etree.Element("div", {"class": "share-bar", "data-left-out": "0.031", "data-state": "word " * 9_000})
    box.text = "words"
    root = etree.Element("div")
    root.append(box)
    tree = transplanted(root)
    assert tree is not None
    assert seen(tree)[0][3][0][1] == [("class", ["share-bar"]), ("data-left-out", "0.031")]


def test_deep_and_monstrous_trees_go_the_long_way() -> None:
    """Where tags are left out (see tame.py) this must not be the one that keeps them."""
    deep = root = etree.Element("div")
    for _ in range(120):
        deep = etree.SubElement(deep, "div")
    bold = other = etree.Element("div")
    for _ in range(30):
        bold = etree.SubElement(bold, "b")
    named = etree.Element("div")
    for number in range(500):
        etree.SubElement(named, f"x-{number}")
    assert [transplanted(each) for each in (root, other, named)] == [None] * 3


def test_a_monstrous_attribute_goes_with_all_beside_it() -> None:
    large = etree.Element("div", {"class": "one", "title": '"' * 20_000})
    tree = transplanted(large)
    assert tree is not None
    assert seen(tree) == seen(tree_of(well_formed(written(large)))) == [("div", [], Text, [])]
