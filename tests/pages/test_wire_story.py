"""One wire story, as plain copy and as pages of several makes: always the same fields, paragraphs and removals."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reader.model.fetched import Fetched, Validators
from reader.prepare import prepare_page
from reader.render import to_json
from reader.rules import load_rules
from tests.pages.wire_pages import MAKES, OWN, WireStory

RULES = load_rules()


def told(body: str, media_type: str) -> dict[str, Any]:
    url = "https://upi.example/story"
    fetched = Fetched(url, url, 200, media_type, "utf-8", body.encode(), Validators(), datetime(2014, 5, 19, tzinfo=UTC))
    story = to_json(prepare_page(fetched, None, RULES))
    return {
        **{key: story[key] for key in ("headline", "standfirst", "byline", "dateline")},
        "paragraphs": [block["text"] for block in story["blocks"]],
        "removals": [removal["text"] for removal in story["removals"]],
    }


def expected(story: WireStory) -> dict[str, Any]:
    return {
        "headline": story.headline,
        "standfirst": story.standfirst,
        "byline": [story.byline.removeprefix("By ")],
        "dateline": {"text": "VISBY, Sweden, May 19 (UPI) --", "place": "VISBY, Sweden", "day": "May 19", "agency": "UPI"},
        "paragraphs": list(story.paragraphs),
        "removals": ["Advertisement"] * len(story.advertisements) + [story.tail],
    }


@pytest.mark.parametrize("make", sorted(MAKES))
def test_the_page_is_the_story(make: str) -> None:
    assert told(MAKES[make](OWN), "text/html") == expected(OWN)


def test_the_copy_is_the_story() -> None:
    parts = [OWN.headline, OWN.standfirst, OWN.byline]
    if -1 in OWN.advertisements:
        parts.insert(0, "Advertisement")
    for number, line in enumerate(OWN.paragraphs):
        parts.append(line)
        if number in OWN.advertisements:
            parts.append("Advertisement")
    assert told("\n\n".join([*parts, OWN.tail]), "text/plain") == expected(OWN)


@pytest.mark.gate
def test_the_story_this_project_began_with(shared_data: Path) -> None:
    wanted = json.loads((shared_data / "wire" / "upi-2014-rostov.expected.json").read_text(encoding="utf8"))
    assert told((shared_data / "wire" / "upi-2014-rostov.txt").read_text(encoding="utf8"), "text/plain") == wanted


@pytest.mark.gate
@pytest.mark.parametrize("make", sorted(MAKES))
def test_the_same_story_as_a_page(shared_data: Path, make: str) -> None:
    wanted = json.loads((shared_data / "wire" / "upi-2014-rostov.expected.json").read_text(encoding="utf8"))
    story = WireStory(
        wanted["headline"],
        wanted["standfirst"],
        f"By {wanted['byline'][0]}",
        tuple(wanted["paragraphs"]),
        (-1, 1, 3),
        wanted["removals"][-1],
    )
    assert told(MAKES[make](story), "text/html") == wanted
