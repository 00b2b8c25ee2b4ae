"""However large a story's blocks are, the page is set a little at a time, so that the window lives; and no word is lost by it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from reader.model.story import Block, BlockKind, Furniture, Story
from ui.document import build_document
from ui.markup import Element, Reading, parse
from ui.pieces import LONGEST_PIECE, is_long, pieces, text_pieces
from ui.theme import PageStyle, load_theme
from ui.typesetter import MOST_LETTERS

LIGHT = load_theme("light")
# A step is some ten milliseconds: so many characters at most, with one piece, part of a table or line of code on top.
MOST_AT_ONCE = 20_000

HUGE = {
    "words": (BlockKind.PARAGRAPH, "<p>" + "harbour and ferry " * 10_000 + "</p>"),
    "one word": (BlockKind.PARAGRAPH, "<p>" + "x" * 100_000 + "</p>"),
    "links": (BlockKind.PARAGRAPH, "<p>" + "".join(f'<a href="http://h.example/{n}">x{n}</a> ' for n in range(4_000)) + "</p>"),
    "bold": (BlockKind.PARAGRAPH, "<p>" + "<b>x</b> <i>y</i> " * 4_000 + "</p>"),
    "breaks": (BlockKind.PARAGRAPH, "<p>" + "x<br>" * 10_000 + "</p>"),
    "list": (BlockKind.LIST, "<ul>" + "<li>an item</li>" * 5_000 + "</ul>"),
    "deep list": (BlockKind.LIST, "<ul><li>" * 60 + "words " * 20_000 + "</li></ul>" * 60),
    "quote": (BlockKind.QUOTE, "<blockquote>" + "<p>words of a quote</p>" * 4_000 + "</blockquote>"),
    "table": (BlockKind.TABLE, "<table>" + "<tr><td>cell 1</td><td>2</td><td>three</td></tr>" * 1_500 + "</table>"),
    "long cells": (BlockKind.TABLE, "<table>" + f"<tr><td>{'word ' * 200}</td><td>2</td></tr>" * 100 + "</table>"),
    "code": (BlockKind.CODE, "<pre>" + "one line\n" * 5_000 + "x" * 50_000 + "</pre>"),
    "heading": (BlockKind.HEADING, "<h2>" + "harbour " * 10_000 + "</h2>"),
    "definitions": (BlockKind.LIST, "<dl>" + "<dt>word</dt><dd>meaning</dd>" * 3_000 + "</dl>"),
    "marks": (BlockKind.PARAGRAPH, "<p>a" + "\u0301" * 50_000 + "</p>"),
    "both ways": (BlockKind.PARAGRAPH, "<p>" + "ab \u05d0\u05d1 " * 10_000 + "</p>"),
}


def letters(text: str) -> str:
    return re.sub(r"[\s\u200b•–◦▪·.0-9]", "", text)


@pytest.mark.parametrize("name", HUGE)
def test_a_huge_block_is_set_in_steps_and_whole(name: str, qtbot: QtBot) -> None:
    kind, html = HUGE[name]
    text = parse(html).text
    story = Story("W", "", Furniture("H"), (Block(kind, html, text),))
    document = build_document(story, LIGHT, PageStyle(), at_once=False, width=700.0)
    most, before = document.characterCount(), document.characterCount()
    while document.set_more():
        most, before = max(most, document.characterCount() - before), document.characterCount()
    assert most < MOST_AT_ONCE
    assert letters(text) in letters(document.toPlainText())


def test_empty_lines_of_code_stay(qtbot: QtBot) -> None:
    html = "<pre>one\n\n\ntwo</pre>"
    story = Story("W", "", Furniture("H"), (Block(BlockKind.CODE, html, "one\n\n\ntwo"),))
    assert "one\n\n\ntwo" in build_document(story, LIGHT, PageStyle()).toPlainText()


def test_a_story_beyond_any_reading_is_set_to_its_end_when_asked_only(qtbot: QtBot) -> None:
    words = "harbour and ferry " * (2 * MOST_LETTERS // 18) + "LAST"
    story = Story("W", "", Furniture("H"), (Block(BlockKind.PARAGRAPH, f"<p>{words}</p>", words),))
    document = build_document(story, LIGHT, PageStyle())
    assert "LAST" not in document.toPlainText()
    assert "Show the rest: 1 more" in document.toPlainText()
    assert "LAST" in build_document(story, LIGHT, PageStyle(), limit=10**9).toPlainText()


INLINE = st.recursive(
    st.text(alphabet="ab \u05d0", max_size=400),
    lambda inner: st.builds(
        lambda tag, children: Element(tag, {"id": "note-1"}, list(children)), st.sampled_from(["b", "a", "i"]), st.lists(inner)
    ),
    max_leaves=60,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(INLINE, max_size=40), st.integers(1, 30))
def test_pieces_hold_every_letter_once_and_are_short(children: list[Element | str], times: int) -> None:
    whole = Element("p", {}, children * times)
    cut = list(pieces(whole)) if is_long(whole) else [whole]
    assert "".join(piece.text for piece in cut) == whole.text
    assert all(len(piece.text) <= 2 * LONGEST_PIECE for piece in cut)


@given(st.text(alphabet="ab ", max_size=200), st.integers(2, 20))
def test_text_is_cut_and_put_together_again(text: str, most: int) -> None:
    cut = list(text_pieces(text, most))
    assert "".join(cut) == text
    assert all(0 < len(part) <= most for part in cut)


def test_markup_read_in_steps_is_the_same_as_read_at_once() -> None:
    html = "".join(f'<p>Tom &amp; <b>Jerry {n}</b><br><a href="http://h.example/?a=1&amp;b={n}">on</a></p>' for n in range(2_000))
    reading = Reading(html)
    steps = 1
    while reading.step():
        steps += 1
    assert steps > 5
    assert reading.root.text == "".join(f"Tom & Jerry {n}on" for n in range(2_000))
    assert len(list(reading.root.elements("p"))) == 2_000
