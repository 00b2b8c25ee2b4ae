"""Site configurations: the format is read whole, what they name wins, and what no longer matches is told."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.clean.sites import apply_site, next_page, read_site, site_for
from reader.errors import RuleError
from reader.model.fetched import Fetched, Validators
from reader.model.story import Story
from reader.pages.tree import parse_page
from reader.prepare import prepare_page
from reader.rules import load_rules

CONFIG = """
# Harbour Post, checked in May
title: //h2[@class='real']
author: //span[@class='who']
date: //span[@class='when']
body: //div[@id='tale']
strip: //div[@class='kettle']
strip_id_or_class: oars
strip_image_src: /spacer/
next_page_link: //a[@class='onward']
single_page_link: //a[@class='whole']/@href
tidy: no
prune: no
test_url: https://harbour.example/ferry
replace_string(<blink>): <em>
"""
PAGE = """<!doctype html><html lang="en"><head><title>Wrong title</title></head><body><h1>Wrong title</h1>
<h2 class="real">The ferry sails</h2><span class="who">Ann Moss</span><span class="when">2024-05-03</span>
<div id="other"><p>A long paragraph that looks like a story but is none, put here to lead a reader of pages astray, and it
goes on for a while about nothing in particular so that it weighs as much as the tale itself does.</p></div>
<div id="tale"><p>The ferry left the harbour an hour before dawn.</p><div class="kettle">Buy a kettle</div>
<p>By <blink>noon</blink> it lay safe behind the island.</p><p class="oars-box">Oars for hire</p><img src="/spacer/1.gif">
<img src="/ferry.jpg" alt="ferry"></div><a class="onward" href="/ferry?page=2">2</a><a class="whole" href="/ferry/all">all</a></body></html>"""  # noqa: E501


def prepared(config: str, folder: Path, page: str = PAGE, host: str = "harbour.example") -> Story:
    (folder / f"{host}.txt").write_text(config, encoding="utf8")
    url = "https://www.harbour.example/ferry"
    fetched = Fetched(url, url, 200, "text/html", "", page.encode(), Validators(), datetime(2024, 5, 3, tzinfo=UTC))
    return prepare_page(fetched, None, load_rules(folder))


def test_what_a_configuration_names_wins(tmp_path: Path) -> None:
    story = prepared(CONFIG, tmp_path)
    assert [block.text for block in story.blocks] == [
        "The ferry left the harbour an hour before dawn.",
        "By noon it lay safe behind the island.",
        "",
    ]
    assert story.furniture.headline == "The ferry sails"
    assert story.furniture.byline is not None
    assert story.furniture.byline.names == ("Ann Moss",)
    assert story.furniture.published == datetime(2024, 5, 3, tzinfo=UTC)
    assert story.engine == "site:harbour.example.txt"
    assert story.note == ""
    assert [(one.rule, one.text) for one in story.removals] == [
        ("strip: //div[@class='kettle']", "Buy a kettle"),
        ("strip_id_or_class: oars", "Oars for hire"),
    ]
    assert [image.url for image in story.images] == ["https://www.harbour.example/ferry.jpg"]


def test_a_line_that_no_longer_matches_is_told_and_ours_takes_its_place(tmp_path: Path) -> None:
    story = prepared("title: //h7\nbody: //div[@id='gone']", tmp_path)
    assert story.blocks, "never silently empty"
    assert "harbour.example.txt no longer matches this site: body: //div[@id='gone']; title: //h7." in story.note
    assert not story.engine.startswith("site:")


def test_a_host_and_all_below_it(tmp_path: Path) -> None:
    site = read_site("body: //main", "x")
    assert site_for("https://www.harbour.example/a", {"harbour.example": site}) is site
    assert site_for("https://news.harbour.example/a", {".harbour.example": site}) is site
    assert site_for("https://notharbour.example/a", {".harbour.example": site, "harbour.example": site}) is None
    assert site_for("https://[bad/a", {".harbour.example": site}) is None


def test_next_and_single_page() -> None:
    url = "https://harbour.example/ferry"
    tree = parse_page(PAGE.encode(), url).tree
    site = read_site(CONFIG, "harbour.example.txt")
    assert next_page(tree, url, site) == "https://harbour.example/ferry?page=2"
    assert apply_site(tree, url, site).single_page == "https://harbour.example/ferry/all"
    assert next_page(tree, "https://harbour.example/ferry?page=2", site) == "", "a page does not lead to itself"
    elsewhere = parse_page(b'<a class="onward" href="https://evil.example/2">2</a>', url).tree
    assert next_page(elsewhere, url, site) == "", "a story goes on on its own host only"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("body //div", "line 1"),
        ("# fine\nbody: //div[", "line 2"),
        ("nonsense: 1", "does not know"),
        ("find_string: a", "find_string without"),
        (f"body: //{'a' * 3000}", "longer than"),
    ],
)
def test_a_wrong_file_is_refused_naming_the_line(text: str, says: str) -> None:
    with pytest.raises(RuleError, match=r"site\.txt") as refused:
        read_site(text, "site.txt")
    assert says in str(refused.value)
