"""The tree that cleaning works on: nodes stand in one place, it answers as BeautifulSoup does, nothing of it outlives a page."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag

from reader.clean.draft import Context
from reader.clean.markup import inner_html, tree_of
from reader.clean.nodes import ROOT, Element, Text, detach, put_around, put_before, put_instead
from reader.clean.pipeline import clean
from reader.clean.walk import text_of
from reader.rules import bundled_rules

PAGE = (
    '<div class="story lead"><p id="one">The ferry <a href="/a">left</a> at noon.</p><p>It came <b>back</b><br>at dusk.</p>'
    '<ul><li>goats</li><li>sheep &amp; a piano</li></ul></div><p class="share">Share <span>this</span></p>'
)
QUESTIONS = ["p", "a[href]", ".lead p + p", "li:nth-of-type(2)", "div > *", "p:has(b)", "ul ~ p", ".share span", "p:not(.share)"]


def test_what_was_read_is_written_again() -> None:
    html = '<div><p>One &amp; <a href="https://a.example/">two</a><br>three</p><p>four</p></div>'
    assert inner_html(tree_of(html), "") == html


def test_two_texts_that_say_the_same_are_two() -> None:
    box = tree_of("<p>same<b>x</b>same</p>").contents[0]
    assert isinstance(box, Element)
    detach(box.contents[2])
    assert inner_html(box, "") == "same<b>x</b>"


def test_nodes_are_put_before_around_and_instead() -> None:
    root = tree_of("<b>1</b><i>2</i><u>3</u>")
    first, second, third = root.contents
    put_around([first, second], Element("p"))
    put_before(third, Text("and "))
    put_instead(second, [Text("two")])
    assert inner_html(root, "") == "<p><b>1</b>two</p>and <u>3</u>"
    assert second.parent is None


def test_readings_of_ruby_are_not_counted_among_the_words() -> None:
    root = tree_of("<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>京</p>")
    assert text_of(root) == "東京"
    assert text_of(tree_of("<p>a<rt>b</rt></p>")) == "ab"


def test_nothing_of_a_page_waits_for_the_collector() -> None:
    """Trees whose nodes know each other stayed until Python looked for circles; a page now and then waited 70 ms for that."""
    html = (
        "<div><p>"
        + "The ferry left the harbour before dawn. " * 5
        + "</p><p>Advertisement</p><figure><img src=/a.jpg></figure></div>"
    )
    gc.collect()
    before = _nodes()
    gc.disable()
    try:
        cleaned = clean(html, Context(url="https://a.example/"), bundled_rules())
        left = _nodes() - before
    finally:
        gc.enable()
    assert cleaned.removals
    assert left == 0


def _nodes() -> int:
    return sum(isinstance(thing, (Element, Text)) for thing in gc.get_objects())


def changed(tree: Tag) -> Tag:
    """The same by BeautifulSoup's own methods, in either tree."""
    ul = tree.find("ul")
    assert ul is not None
    ul.extract()
    first, second, *_ = tree.find_all("p")
    second.insert(0, "Then: ")
    second.append(ul)
    first.find("a").unwrap()  # type: ignore[union-attr]
    second.find("b").replace_with("home")  # type: ignore[union-attr, arg-type]
    first.insert_after(tree.find(class_="share"))  # type: ignore[arg-type]
    tree.find("span").decompose()  # type: ignore[union-attr]
    return tree


@pytest.mark.parametrize("change", [lambda tree: tree, changed], ids=["as it is", "changed"])
def test_it_answers_as_beautifulsoup_does(change: Callable[[Tag], Tag]) -> None:
    ours, theirs = (change(tree) for tree in (tree_of(PAGE), BeautifulSoup(PAGE, "html.parser")))
    assert str(ours) == str(theirs)
    assert [node.name for node in ours.descendants] == [node.name for node in theirs.descendants]
    assert ours.get_text("|") == theirs.get_text("|")
    for question in QUESTIONS:
        assert [str(each) for each in ours.select(question)] == [str(each) for each in theirs.select(question)], question
    assert [str(each) for each in ours.find_all("p", string=True)] == [str(each) for each in theirs.find_all("p", string=True)]
    last, other = ours.find_all(True)[-1], theirs.find_all(True)[-1]
    before = [node.name for node in last.previous_elements if node.name != ROOT]
    assert before == [node.name for node in other.previous_elements]
    assert [node.name for node in last.parents] == [node.name for node in other.parents]


def test_the_neighbours_are_those_of_now() -> None:
    tree = tree_of(PAGE)
    first, second = tree.find_all("p")[:2]
    put_around([first, second], Element("section"))
    put_instead(second, [Text("nothing"), Element("hr")])
    put_before(first, detach(tree.find("ul")))
    assert str(tree.find("section")) == str(BeautifulSoup(str(tree), "html.parser").find("section"))
    assert [node.name for node in first.next_siblings] == [None, "hr"]
    assert second.parent is second.next_sibling is second.previous_element is None
