"""The sample wire through the whole cleaning path: nothing of any story lost, nothing of what stands around it left."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reader.model.fetched import Fetched, Validators
from reader.model.story import Story
from reader.prepare import prepare_page
from reader.resource_files import resource
from reader.rules import Rules, load_rules

PAGES = sorted(resource("sample").glob("*/*.html"))
SITE = "https://sample.example"


def told(page: Path) -> dict[str, Any]:
    """What the page's TOML expects of it."""
    slug, _, later = page.stem.partition(".")
    data = tomllib.loads((page.parent / f"{slug}.toml").read_text(encoding="utf8"))
    return dict(data["update"]["expect"] if later else data["expect"])


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load_rules()


def prepared(page: Path, rules: Rules) -> Story:
    address = f"{SITE}/{page.parent.name}/{page.name}"
    body = page.read_bytes()
    fetched = Fetched(address, address, 200, "text/html", "", body, Validators(), datetime(2026, 11, 21, tzinfo=UTC))
    return prepare_page(fetched, None, rules)


def spaced(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_the_whole_story_and_only_the_story(page: Path, rules: Rules) -> None:
    story, expect = prepared(page, rules), told(page)
    text = spaced(story.text)
    lost = [words for pair in expect["paragraphs"] for words in pair if spaced(words) not in text]
    lost += [cell for cell in expect["cells"] if spaced(cell) not in text]
    shown = spaced(f"{story.furniture.headline} {story.furniture.standfirst} {text}")
    left = [phrase for phrase in expect["must_not"] if phrase in shown]
    assert not lost, f"lost: {lost}"
    assert not left, f"left: {left}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_the_furniture(page: Path, rules: Rules) -> None:
    story, expect = prepared(page, rules), told(page)
    furniture = story.furniture
    assert spaced(furniture.headline) == spaced(expect["headline"])
    assert list(furniture.byline.names if furniture.byline else ()) == expect["byline"]
    assert (furniture.dateline.text if furniture.dateline else "") == expect["dateline"]
    assert furniture.published is not None
    credits = " ".join(furniture.credits)
    assert expect["credit"].strip("()") in f"{credits} {story.text}"
    assert "View all posts" not in credits


def test_there_is_a_wire_to_read() -> None:
    stories = [path for path in resource("sample").glob("*/*.toml") if path.name != "source.toml"]
    languages = {tomllib.loads(path.read_text(encoding="utf8"))["language"] for path in stories}
    assert len(stories) >= 24
    assert len(list(resource("sample").glob("*/source.toml"))) == 4
    assert {"en", "de", "fr", "es", "ar", "ja"} <= languages
    assert sum(path.stat().st_size for path in resource("sample").rglob("*") if path.is_file()) < 1_500_000
