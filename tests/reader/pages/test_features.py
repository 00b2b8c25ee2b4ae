"""What is measured on segments: the story's container by its beginning, where comments have more to say than the story."""

from __future__ import annotations

import pytest

from reader.pages.columns import Floats
from reader.pages.features import describe
from reader.pages.head import read_head
from reader.pages.segments import cut_page
from reader.pages.tree import parse_page

_STORY = [
    "The harbour office closed the northern pier on Monday, after divers found a crack below the water line.",
    "No one was hurt when a fender fell from the pier last week, but a buoy was lost and has not been seen since.",
    "Repairs will take until the autumn, the harbour master said, and two ferries call at the fish market meanwhile.",
]
_COMMENTS = [
    f"Comment {number}: I have crossed to the islands for thirty years, and never once has the pier been whole, "
    "nor the boat on time, nor the kiosk open, and I say so each time they ask us what we would like to see mended. " * 2
    for number in range(4)
]


def _page(headline: str, story: list[str], comments: list[str]) -> str:
    told = "".join(f"<p>{text}</p>" for text in story)
    said = "".join(f"<div class='reply'><p>{text}</p></div>" for text in comments)
    return f"<html><body><div><div>{headline}</div><div class='told'>{told}</div></div><div>{said}</div></body></html>"


def _described(html: str) -> tuple[list[str], dict[str, Floats]]:
    tree = parse_page(html.encode(), "https://halvik.example/pier").tree
    cut = cut_page(tree)
    described = describe(cut, read_head(tree))
    return cut.texts, {name: described.column(name) for name in described.names}


@pytest.mark.parametrize("way", ["lead", "opening"])
def test_the_beginning_finds_the_container_where_comments_outweigh_the_story(way: str) -> None:
    texts, columns = _described(_page("<h1>Northern pier closed</h1>", _STORY, _COMMENTS))
    story, comments = [texts.index(text) for text in _STORY], [texts.index(text.strip()) for text in _COMMENTS]
    # By the most text the comments win.
    assert not columns["half_inside"][story].any()
    assert columns["half_inside"][comments].all()
    assert columns[f"{way}_inside"][story].all()
    assert not columns[f"{way}_inside"][comments].any()
    assert (columns[f"{way}_distance"][comments] > columns[f"{way}_distance"][story].max()).all()
    assert columns["lead_same_names"][story].all()
    assert not columns["lead_same_names"][comments].any()


def test_a_longer_beginning_outvotes_a_sentence_beside_it() -> None:
    beside = "<h1>Northern pier closed</h1><p>A diver looks for cracks in the northern pier, in a picture of last year.</p>"
    texts, columns = _described(_page(beside, _STORY, _COMMENTS[:1]))
    assert not columns["lead_inside"][texts.index(_STORY[1])]
    assert columns["opening_inside"][texts.index(_STORY[1])]


_NO_SHORT_LINE = f"<title>Northern pier closed</title><p>{' '.join(_STORY)}</p>"


@pytest.mark.parametrize("html", [_page("", _STORY, _COMMENTS), _page("<h1>Closed</h1>", [], []), "<p>Hello</p>", _NO_SHORT_LINE])
def test_pages_without_headline_or_sentences_are_measured_too(html: str) -> None:
    texts, columns = _described(html)
    assert all(len(values) == len(texts) for values in columns.values())
    assert set(columns["opening_inside"].tolist()) <= {0.0, 1.0}


def test_a_space_is_a_stop_in_letters_that_have_none() -> None:
    story = "เช้าวันที่ 3 พฤษภาคม เรือข้ามฟากลำหนึ่งเกยหินตื้น ผู้โดยสารได้รับการช่วยเหลือทั้งหมด"
    menu = "หน้าแรก กีฬา อากาศ"
    texts, columns = _described(f"<html><body><div>{menu}</div><p>{story}</p><p>{_STORY[0]}</p></body></html>")
    assert texts == [menu, story, _STORY[0]]
    assert columns["sentences"].tolist() == [0, 5, 1]
    assert columns["ends_sentence"].tolist() == [0, 1, 1]
    assert columns["good"][0] == 0 < columns["good"][1]
