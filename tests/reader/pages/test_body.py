"""The story is found, whole, with its pictures; what stands beside it is marked; a list is no story."""

from __future__ import annotations

import json

import lxml.html
import numpy as np
import pytest

from reader.model.fetched import Page
from reader.pages.body import find_fragment, readability_body
from reader.pages.extraction import LEFT_OUT, Extraction
from reader.pages.segments import cut_page
from reader.pages.structures import keep_whole
from reader.pages.tree import parse_page
from tests.reader.pages.pages_of_our_own import SENTENCES, list_page, story_page


def page_of(html: str) -> Page:
    return parse_page(html.encode(), "https://halvik.example/coast/2026/02/north-quay-stays-shut-as-ice-holds")


def found(html: str) -> Extraction:
    return find_fragment(page_of(html)).written()


def kept_text(extraction: Extraction) -> str:
    fragment = lxml.html.fragment_fromstring(extraction.html, create_parent="div")
    for element in fragment.xpath(f"//*[@{LEFT_OUT}]"):
        element.drop_tree()
    return " ".join(fragment.text_content().split())


def test_the_story_is_found_whole_and_nothing_else() -> None:
    extraction = found(story_page())
    text = kept_text(extraction)
    assert extraction.is_story
    assert extraction.engine == "segments"
    assert 0.5 < extraction.score <= 1
    assert text.startswith(SENTENCES[0])
    assert text.endswith(SENTENCES[-1])
    assert all(sentence in text for sentence in SENTENCES)
    for furniture in ("More from the coast", "Herring quota", "All rights reserved", "Weather"):
        assert furniture not in text


def test_what_is_left_out_inside_the_container_stays_and_is_marked() -> None:
    extraction = found(story_page(inside="<div class='newsletter'><a href='/nl'>Sign up for our newsletter</a></div>"))
    fragment = lxml.html.fragment_fromstring(extraction.html, create_parent="div")
    [marked] = [element for element in fragment.xpath(f"//*[@{LEFT_OUT}]") if "Sign up" in element.text_content()]
    assert 0 <= float(marked.get(LEFT_OUT)) < 0.5
    assert "Sign up" not in kept_text(extraction)


def test_loose_text_that_is_left_out_is_marked_without_its_neighbours() -> None:
    link = "<a href='/more'>Read also: Ferry fares</a>"
    paragraphs = "<br><br>".join((*SENTENCES[:3], link, *SENTENCES[3:]))
    html = story_page(paragraphs=()).replace("<div class='story-body'>", f"<div class='story-body'>{paragraphs}")
    text = kept_text(found(html))
    assert all(sentence in text for sentence in SENTENCES)


def test_no_word_of_the_container_is_lost_or_doubled() -> None:
    html = story_page(inside="<div>loose <b>bold</b> words<p>and a block</p>behind it</div>")
    extraction = found(html)
    words = " ".join(lxml.html.fragment_fromstring(extraction.html, create_parent="div").text_content().split())
    for piece in (*SENTENCES, "loose bold words", "and a block", "behind it"):
        assert words.count(piece) == 1


def test_pictures_of_the_story_stay_with_their_captions() -> None:
    figure = "<figure><img src='/ice.jpg' alt='Ice'><figcaption>Ice in the outer basin. Photo: J. Reet</figcaption></figure>"
    fragment = lxml.html.fragment_fromstring(found(story_page(inside=figure)).html, create_parent="div")
    [picture] = fragment.xpath("//figure")
    assert not picture.xpath(f"ancestor-or-self::*[@{LEFT_OUT}] | descendant::*[@{LEFT_OUT}]")


def test_the_picture_at_the_head_of_the_story_comes_along() -> None:
    figure = "<figure class='lead'><img src='/lead.jpg'><figcaption>The quay</figcaption></figure>"
    fragment = lxml.html.fragment_fromstring(found(story_page(before=figure)).html, create_parent="div")
    assert fragment.xpath("//img/@src") == ["/lead.jpg"]


@pytest.mark.parametrize(("links", "taken"), [(3, True), (60, False)])
def test_a_box_that_holds_more_menu_than_story_is_not_the_storys(links: int, taken: bool) -> None:
    """A menu is one segment, and as long as it has links: the box around it and the story would bring all of them along."""
    menu = "<ul>" + "".join(f"<li><a href='/{n}'>Quay {n}</a></li>" for n in range(links)) + "</ul>"
    text = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    page = f"<body><div><h1>North quay stays shut</h1><div>{menu}</div><div>{text}</div></div></body>"
    extraction = found(page)
    assert SENTENCES[0] in extraction.html
    assert ("Quay 2" in extraction.html) == taken


def test_pictures_of_other_stories_do_not() -> None:
    html = found(story_page()).html
    assert "/t/1.jpg" not in html or LEFT_OUT in html


def test_a_list_page_holds_no_story() -> None:
    extraction = find_fragment(parse_page(list_page().encode(), "https://halvik.example/coast")).written()
    assert not extraction.is_story


@pytest.mark.parametrize("html", ["<p></p>", "<html><body><script>x</script></body></html>", "<p>404</p>"])
def test_a_page_with_nothing_on_it_holds_no_story(html: str) -> None:
    assert not found(html).is_story


def test_marks_of_the_pages_own_are_taken_off() -> None:
    html = story_page().replace("<div class='story-body'>", f"<div class='story-body' {LEFT_OUT}='0.1'>")
    html = html.replace(f"<p>{SENTENCES[2]}", f"<p {LEFT_OUT}='0.2'>{SENTENCES[2]}")
    assert SENTENCES[2] in kept_text(found(html))


def test_a_story_in_many_bare_boxes_is_found() -> None:
    """Forty boxes that say nothing made its text so deep that it was taken for no part of the page's story."""
    html = story_page().replace("<body>", "<body>" + "<div>" * 40).replace("</body>", "</div>" * 40 + "</body>")
    assert kept_text(found(html)) == kept_text(found(story_page()))


def test_the_answer_does_not_change() -> None:
    html = story_page(inside="loose<br>text")
    assert find_fragment(page_of(html)).written() == find_fragment(page_of(html)).written()


def test_a_second_telling_in_one_piece_is_left_out() -> None:
    again = f"<div class='print-version'>{' '.join(SENTENCES)}</div>"
    assert kept_text(found(story_page(after=again))).count(SENTENCES[1]) == 1


def test_scripts_do_not_come_along() -> None:
    html = found(story_page(inside="<script>alert('x')</script><style>p{}</style>")).html
    assert "alert" not in html
    assert "<style" not in html


def test_readability_is_the_plain_path() -> None:
    extraction = readability_body(page_of(story_page()))
    assert extraction.engine == "readability"
    assert extraction.is_story
    assert all(sentence in kept_text(extraction) for sentence in SENTENCES)


def test_readability_finding_nothing_is_a_value() -> None:
    assert not readability_body(page_of("<p></p>")).is_story


def test_deep_nesting_keeps_the_story() -> None:
    html = story_page().replace("<div class='story-body'>", "<div class='story-body'>" + "<div>" * 3000)
    text = kept_text(found(html))
    assert all(sentence in text for sentence in SENTENCES)


def test_a_table_amid_the_story_is_kept_whole() -> None:
    rows = "".join(f"<tr><td>{port}</td><td>{days}</td></tr>" for port, days in (("Halvik", 61), ("Oster", 12), ("Brenn", 33)))
    text = kept_text(found(story_page(inside=f"<table><tr><th>Port</th><th>Days of ice</th></tr>{rows}</table>")))
    for word in ("Days of ice", "Halvik 61", "Brenn 33"):
        assert word in text.replace("61", " 61").replace("33", " 33").replace("  ", " ")


@pytest.mark.parametrize(
    ("item", "whole"),
    [
        ("<li>Bring a lamp, a rope and two days of bread</li>", True),
        ("<li><a href='/s/1'>Ferry fares to rise in spring</a></li>", False),
    ],
)
def test_a_list_beside_kept_text_is_kept_whole_unless_it_is_links(item: str, whole: bool) -> None:
    html = f"<div><p>{SENTENCES[0]}</p><ul>{item * 3}</ul><p>{SENTENCES[1]}</p></div>"
    cut = cut_page(parse_page(html.encode(), "").tree)
    kept = np.array([True, False, False, False, True])
    keep_whole(cut, np.full(5, 0.2, dtype=np.float32), kept)
    assert kept.tolist() == [True, whole, whole, whole, True]


@pytest.mark.parametrize("times", [1, 2])
def test_a_story_that_only_a_script_holds_is_found(times: int) -> None:
    data = json.dumps({"content": "".join(f'<p class="x">{text}</p>' for text in SENTENCES)})
    for _ in range(times - 1):
        data = json.dumps({"state": data})
    extraction = found(f"<body><div id=app></div><script>window.state={data}</script></body>")
    assert extraction.is_story
    assert extraction.engine == "script"
    assert kept_text(extraction) == "".join(SENTENCES)


def test_a_story_in_linked_data_only_is_found() -> None:
    data = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(SENTENCES)})
    extraction = found(f"<head><script type='application/ld+json'>{data}</script></head><body><div id=app></div></body>")
    assert [p.text for p in lxml.html.fromstring(extraction.html).iter("p")] == list(SENTENCES)


def test_a_script_without_a_story_is_none() -> None:
    data = json.dumps({"items": [{"text": "word " * 300}, {"html": "<p>short</p><p>texts</p>"}]})
    assert not found(f"<body><div id=app></div><script>window.state={data}</script></body>").is_story
