"""The tree that cleaning works on: nodes stand in one place, and nothing of it outlives a page."""

from __future__ import annotations

import gc

from reader.clean.draft import Context
from reader.clean.markup import inner_html, tree_of
from reader.clean.nodes import Element, Text, detach, put_around, put_before, put_instead
from reader.clean.pipeline import clean
from reader.clean.walk import text_of
from reader.rules import bundled_rules


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
