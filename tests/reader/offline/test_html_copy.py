"""The saved page: strictly right HTML, loads nothing, reads back as the same story, and shows its origin."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import html5lib
import pytest

from reader.errors import ParseError
from reader.model.story import Byline
from reader.offline.colophon import Colophon
from reader.offline.html import by_line, write_html
from reader.offline.read_back import is_copy, read_copy, read_whole_copy
from reader.offline.record import from_record, to_record
from tests.reader.offline.stories import PICTURE, SAVED, picture, story
from tests.reader.offline.test_no_requests import opened

MAP = "https://coastal.example/pictures/map.png"


def saved(**changes: object) -> bytes:
    return write_html(story(**changes), {PICTURE: picture()}, Colophon(SAVED, (MAP,), 2))


def test_a_strict_parser_finds_no_fault() -> None:
    html5lib.HTMLParser(strict=True).parse(saved())


def test_nothing_in_it_can_load_anything() -> None:
    tree = html5lib.parse(saved(), namespaceHTMLElements=False)
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        assert element.tag not in {"link", "iframe", "object", "embed", "video", "audio", "source", "base"}
        for name, value in element.attrib.items():
            assert name not in {"srcset", "poster", "background", "style", "ping"}
            assert not name.startswith("on")
            assert name != "src" or value.startswith("data:image/")
    assert "url(" not in saved().decode()
    assert "@import" not in saved().decode()
    policy = tree.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith("default-src 'none'")
    assert "script-src" not in policy


def test_it_reads_back_as_the_same_story_and_saves_again_as_the_same_file() -> None:
    first = saved()
    copy = read_whole_copy(first)
    assert copy.story == story()
    assert copy.intact
    assert copy.images == {PICTURE: picture()}
    assert copy.colophon == Colophon(SAVED, (MAP,), 2)
    assert write_html(copy.story, copy.images, copy.colophon) == first


def test_every_field_of_a_story_survives_as_data() -> None:
    assert from_record(json.loads(json.dumps(to_record(story())))) == story()
    bare = story(furniture=type(story().furniture)("Only a headline"), removals=(), images=(), fetched_at=None, entry_id=None)
    assert from_record(json.loads(json.dumps(to_record(bare)))) == bare


def test_a_changed_text_is_noticed() -> None:
    forged = saved().replace(b'"text":"What it costs"', b'"text":"What it hides"')
    assert not read_whole_copy(forged).intact


def test_a_hostile_record_brings_nothing_in() -> None:
    script = b'\\u003ch2 onclick=\\"steal()\\"\\u003e\\u003cscript\\u003e1\\u003c/script\\u003eWhat it costs'
    evil = saved().replace(b"\\u003ch2\\u003eWhat it costs", script)
    assert evil != saved()
    read = read_copy(evil)
    assert "onclick" not in read.blocks[2].html
    assert "script" not in read.blocks[2].html


TORN = b'<script type="application/json" id="cleanwire-record">{"story": [}</script>'


@pytest.mark.parametrize("body", [b"", b"<p>Hello", TORN])
def test_what_is_not_ours_is_refused_in_words(body: bytes) -> None:
    with pytest.raises(ParseError):
        read_copy(body)


def test_a_damaged_record_is_refused_whatever_was_damaged() -> None:
    whole = saved()
    start = whole.index(b'id="cleanwire-record">') + 22
    end = whole.index(b"</script>", start)
    record = json.loads(whole[start:end])
    for key in record["story"]:
        for wrong in (None, 5, [1], {"a": 1}, "x"):
            if key in {"entry_id", "fetched_at", "trackers_blocked"} and wrong in (None, 5):
                continue
            damaged = {**record, "story": {**record["story"], key: wrong}}
            if damaged == record or (key in {"source", "url", "language", "engine", "rules_version", "note"} and wrong == "x"):
                continue
            with pytest.raises(ParseError):
                read_copy(whole[:start] + json.dumps(damaged).replace("<", "\\u003c").encode() + whole[end:])


def test_it_shows_where_it_came_from_and_what_went() -> None:
    text = "".join(html5lib.parse(saved(), namespaceHTMLElements=False).find("body").itertext())
    for words in (
        "Coastal Press", "https://coastal.example/2026/05/19/ferry?id=4&lang=en", "KARLSHAMN, Sweden", "19 May 2026, 08:15 UTC",
        "20 May 2026, 06:00 UTC", "20 May 2026, 06:30 UTC", "2 advertisements, 1 unsafe element, 1 block outside the story", MAP,
        "(Reporting by Marta Lindqvist; Editing by Ines Costa)", "Image not kept: A > map",
    ):  # fmt: skip
        assert words in text
    data = json.loads(re.search(rb'ld\+json">(.*?)</script>', saved())[1])  # type: ignore[index]
    assert data["@type"] == "NewsArticle"
    assert data["author"][1]["name"] == "Owen Pryce"
    assert data["dateline"] == "KARLSHAMN, Sweden, May 19 (CP) --"


def test_the_dateline_stands_apart_and_no_word_is_said_twice() -> None:
    body = saved().decode()
    assert '<p><b class="dateline">KARLSHAMN, Sweden, May 19 (CP) --</b> The ferry' in body
    assert body.count('data-from="https://coastal.example/pictures/ferry.png?w=900&amp;h=600"') == 1


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("de", "Von Marta Lindqvist und Owen Pryce", "Von <b>Marta Lindqvist, Owen Pryce</b>"),
        ("ja", "Marta Lindqvist2026-11-18 22:00", "<b>Marta Lindqvist, Owen Pryce</b>"),
        ("en-GB", "By whoever", "By <b>Marta Lindqvist and Owen Pryce</b>"),
        ("", "", "By <b>Marta Lindqvist and Owen Pryce</b>"),
    ],
)
def test_the_line_under_the_headline_speaks_the_storys_language(language: str, text: str, shown: str) -> None:
    furniture = replace(story().furniture, byline=Byline(("Marta Lindqvist", "Owen Pryce"), text))
    assert by_line(story(language=language, furniture=furniture), "b")[0] == shown


def test_an_arabic_story_runs_from_the_right() -> None:
    assert b'<html lang="ar" dir="rtl">' in saved(language="ar")
    assert is_copy(saved())


def test_scripts_without_italics_have_none_and_their_tables_begin_at_their_edge(tmp_path: Path) -> None:
    """A quote in Arabic stood slanted, and the first column of its table as far from the edge as the last from the next."""
    probe = (
        "<script>const look=(what,name)=>getComputedStyle(document.querySelector(what))[name];"
        "document.title=[look('blockquote','fontStyle'),look('th','paddingRight'),look('th','paddingLeft')].join(' ')</script>"
    )
    body = re.sub(rb"<meta http-equiv[^>]*>", b"", saved(language="ar")).replace(b"</body>", probe.encode() + b"</body>")
    (tmp_path / "copy.html").write_bytes(body)
    title = html5lib.parse(opened(tmp_path / "copy.html", tmp_path), namespaceHTMLElements=False).find(".//title").text
    style, right, left = title.split()
    assert style == "normal"
    assert (right, left != "0px") == ("0px", True)
