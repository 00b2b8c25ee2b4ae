"""A desk's mark on a line of its own above the text goes to the story's marks; any other line stays."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.model.fetched import Fetched, Validators
from reader.model.story import Story
from reader.prepare import prepare_page
from reader.rules import load_rules
from reader.wire.labels import label_alone

PARAGRAPHS = "".join(
    f"<p>The ferry was full of people and of noise when it left at noon, said passenger number {n}, and nobody minded.</p>"
    for n in range(6)
)


def prepared(above: str = "", below: str = "", headline: str = "Ferry aground") -> Story:
    page = (
        f"<html lang='en'><head><title>{headline}</title><meta property='og:type' content='article'></head>"
        f"<body><article><h1>{headline}</h1>{above}{PARAGRAPHS}{below}</article></body></html>"
    )
    url = "https://northline.example/ferry"
    fetched = Fetched(url, url, 200, "text/html", "utf-8", page.encode(), Validators(), datetime(2026, 1, 1, tzinfo=UTC))
    return prepare_page(fetched, None, load_rules())


@pytest.mark.parametrize(
    ("line", "marks"),
    [("URGENT", ["URGENT"]), ("EILMELDUNG", ["EILMELDUNG"]), ("UPDATE 2", ["UPDATE 2"]), ("[BREAKING]", ["BREAKING"])],
)
def test_a_mark_above_the_text_is_the_storys(line: str, marks: list[str]) -> None:
    story = prepared(f"<p>{line}</p>")
    assert [label.text for label in story.furniture.labels] == marks
    assert len(story.blocks) == 6
    assert story.blocks[0].text.startswith("The ferry")


def test_a_mark_that_the_headline_bears_is_not_told_twice() -> None:
    story = prepared("<p>URGENT</p>", headline="URGENT - Ferry aground")
    assert [label.kind for label in story.furniture.labels] == ["URGENT"]


@pytest.mark.parametrize(("above", "below"), [("<p>ISLANDS</p>", ""), ("<p>Urgent</p>", ""), ("", "<p>URGENT</p>")])
def test_other_lines_are_no_marks(above: str, below: str) -> None:
    assert prepared(above, below).furniture.labels == ()


@pytest.mark.parametrize("line", ["", "A", "Urgent", "URGENT HELP IS ON ITS WAY", "FERRY", "x", "UPDATE ON THE FERRY"])
def test_a_line_that_is_no_mark(line: str) -> None:
    assert label_alone(line) == ()
