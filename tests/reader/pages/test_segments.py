"""A page is cut into all of its text, once, in order, whatever its elements."""

from __future__ import annotations

import pytest

from reader.pages.attributes import HIDDEN
from reader.pages.cut import Cut
from reader.pages.names import BIT, bits_of, name_bits
from reader.pages.segments import cut_page
from reader.pages.tree import parse_page
from tests.reader.pages.pages_of_our_own import SENTENCES, story_page


def cut(html: str) -> Cut:
    return cut_page(parse_page(html.encode(), "").tree)


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>one <b>two</b> three</p>", ["one two three"]),
        ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
        ("<div>one<br>two<br/><br>three</div>", ["one", "two", "three"]),
        ("<p>a<span>b</span>c</p>", ["abc"]),
        ("<a href=x><div>card</div><div>text</div></a>", ["card", "text"]),
        ("<span><span><p>deep in spans</p></span></span>tail", ["deep in spans", "tail"]),
        ("<p>x<script>var a</script>y</p><style>p{}</style>", ["xy"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("<ul><li><a href=a>News</a><li><a href=b><b>Top</b> news</a><li><a href=c>Arts</a></ul>", ["News Top news Arts"]),
        ("<ul><li><a href=a>News</a><ul><li><a href=b>Asia</a></ul><li><a href=c>Sport</a></ul>", ["News Asia Sport"]),
        ("<ul><li><a href=a>News</a><li><a href=b>Sport</a></ul>", ["News", "Sport"]),
        ("<ul><li><a href=a>News</a><li><a href=b>Arts</a> today<li><a href=c>Sport</a></ul>", ["News", "Arts today", "Sport"]),
        ("<ul><li><a name=a>One</a><li><a name=b>two</a><li><a name=c>three</a></ul>", ["One", "two", "three"]),
        ("<ol><li>More <ul><li><a href=a>A</a><li><a href=b>B</a><li><a href=c>C</a></ul></ol>", ["More", "A B C"]),
        ("<ul><li><a href=a></a><li><a href=b></a><li><a href=c></a></ul>", []),
        ("<x-card>custom <i>inline</i></x-card>", ["custom inline"]),
        ("<p>   </p><p>\n</p>", []),
        ("<p>a</p> <!-- not text --> <p>b</p>", ["a", "b"]),
    ],
)
def test_texts(html: str, texts: list[str]) -> None:
    assert cut(html).texts == texts


def test_every_word_of_the_page_is_in_one_segment() -> None:
    page = cut(story_page(inside="<div class=ad>Advertisement</div>loose words<br>more"))
    tree = parse_page(story_page(inside="<div class=ad>Advertisement</div>loose words<br>more").encode(), "").tree
    assert " ".join(page.texts).split() == " ".join(tree.find("body").itertext()).split() or set(
        " ".join(page.texts).split()
    ) == set(" ".join(tree.find("body").itertext(with_tail=True)).split())
    for sentence in SENTENCES:
        assert page.texts.count(sentence) == 1


def test_links_and_emphasis_are_counted_in_letters() -> None:
    page = cut("<p><a href=a>four</a> <b>bold <a href=b>link</a></b> rest</p>")
    assert page.texts == ["four bold link rest"]
    assert page.link_letters == [8]
    assert page.links == [2]
    assert page.emphasis_letters == [9]


def test_a_menu_counts_its_links_and_pictures_and_holds_its_items() -> None:
    page = cut("<p>x</p><ul><li><a href=a><img src=a>ab</a><li><a href=b>cd</a><li><a href=c>ef</a></ul><p>y</p>")
    assert page.texts == ["x", "ab cd ef", "y"]
    assert (page.link_letters, page.links) == ([0, 8, 0], [0, 3, 0])
    assert [child.tag for child in page.children[1]] == ["li", "li", "li"]
    menu = next(n for n, element in enumerate(page.elements) if element.tag == "ul")
    assert (page.first[menu], page.behind[menu], page.last[menu]) == (1, 2, menu)
    assert (page.pictures_before[menu], page.pictures_behind[menu]) == (0, 1)


def test_lists_in_lists_are_not_read_again_and_again() -> None:
    """Each list of a nest would be read whole to see whether it is a menu."""
    links = "".join(f"<li><a href=a{number}>link {number}</a>" for number in range(5))
    page = cut("<ul><li>more " * 5 + f"<ul>{links}</ul>" + "</ul>" * 5)
    assert page.texts == ["more"] * 5 + [f"link {number}" for number in range(5)]


def test_ranges_say_what_an_element_holds() -> None:
    page = cut("<div><p>a</p><section><p>b</p><p>c</p></section></div><p>d</p>")
    section = next(n for n, element in enumerate(page.elements) if element.tag == "section")
    assert page.texts[page.first[section] : page.behind[section]] == ["b", "c"]
    assert [page.elements[n].tag for n in range(section, page.last[section] + 1)] == ["section", "p", "p"]


def test_hidden_elements_are_told() -> None:
    page = cut("<div style='color:red; display : none'><p>x</p></div><p hidden>y</p><p style='display:block'>z</p>")
    hidden = [element.tag for element, flags in zip(page.elements, page.flags, strict=True) if flags & HIDDEN]
    assert hidden == ["div", "p"]


@pytest.mark.parametrize(
    ("name", "meanings"),
    [
        ("articleBody", {"article", "body"}),
        ("c-article__relatedLinks", {"article", "related", "button"}),
        ("side-bar", {"sidebar"}),
        ("sideBar", {"sidebar"}),
        ("SIDE-BAR", {"sidebar"}),
        ("side bar", set()),
        ("header", {"header"}),
        ("ad-slot top", {"ad", "header"}),
        ("shadow loading", set()),
        ("NewsletterSignup", {"newsletter"}),
        ("css-1xdhyk6", set()),
    ],
)
def test_names_mean_what_they_say(name: str, meanings: set[str]) -> None:
    assert {meaning for meaning, bit in BIT.items() if name_bits(name) & bit} == meanings


def test_names_of_many_elements_mean_what_each_means_alone() -> None:
    many = ["side-bar story", "", "bar side", "story", "x" * 400 + " story", "SIDE BAR", "adSlot", "side-bar story"]
    assert bits_of(many) == [name_bits(names) for names in many]


def test_elements_below_the_same_names_are_of_one_chain() -> None:
    page = cut(
        "<div class=a><p>x</p></div><div class=a><p>y</p></div><div class=b><p>z</p></div><section class=a><p>w</p></section>"
    )
    of = dict(zip(page.texts, (page.paths[holder] for holder in page.holders), strict=True))
    assert of["x"] == of["y"]
    assert len(set(of.values())) == 3
    assert {page.signed[page.path_ends[path]] for path in of.values()} == {"p "}
    assert [page.signed[page.path_ends[page.path_parents[of[text]]]] for text in "xzw"] == ["div a", "div b", "section a"]


def test_a_page_of_very_many_blocks_is_bounded() -> None:
    assert len(cut("<p>word</p>" * 20_000).texts) <= 12_001


def test_each_run_between_breaks_has_its_own_children() -> None:
    """A byline's <strong> once counted among the children of the date above it, and went with that."""
    page = cut("<div><br>Wednesday, 1 November<br>by <strong>MARIA HOLT</strong><br>SPESSART</div>")
    assert page.texts == ["Wednesday, 1 November", "by MARIA HOLT", "SPESSART"]
    assert [[child.tag for child in children] for children in page.children] == [[], ["strong"], []]
