"""What changed between two versions, counted and word by word."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare.alignment import align_blocks
from reader.compare.versions import Kind, Span, changes, diff_blocks, diff_text, word_diff
from reader.model.story import Byline, Changes, Label, Story
from tests.growth import ALLOWED, growth
from tests.reader.compare.labelled import story

PARAGRAPHS = [
    "A ferry ran aground in fog on Wednesday with 212 people aboard.",
    "All of them were taken off by fishing boats before noon, the coastguard said.",
    "The captain was questioned and let go.",
]


def version(paragraphs: list[str], headline: str = "Ferry runs aground") -> Story:
    return story(headline, paragraphs, "", None)


def old_text(spans: tuple[Span, ...]) -> str:
    return "".join(span.text for span in spans if span.kind is not Kind.ADDED)


def new_text(spans: tuple[Span, ...]) -> str:
    return "".join(span.text for span in spans if span.kind is not Kind.REMOVED)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (PARAGRAPHS, PARAGRAPHS, Changes()),
        (PARAGRAPHS, [*PARAGRAPHS, "One.", "Two.", "Three."], Changes(added=3)),
        (PARAGRAPHS, PARAGRAPHS[:2], Changes(removed=1)),
        (PARAGRAPHS, [PARAGRAPHS[0].replace("212", "214"), *PARAGRAPHS[1:]], Changes(edited=1)),
        (
            PARAGRAPHS,
            ["A new first paragraph.", PARAGRAPHS[0].replace("212", "214"), PARAGRAPHS[1]],
            Changes(added=1, removed=1, edited=1),
        ),
        (PARAGRAPHS, [text.replace(" ", "  ") for text in PARAGRAPHS], Changes()),
    ],
)
def test_changes_are_counted(old: list[str], new: list[str], expected: Changes) -> None:
    found = changes(version(old), version(new))
    assert found == expected
    assert bool(found) is (expected != Changes())


def test_furniture_that_changed_is_named() -> None:
    before = version(PARAGRAPHS)
    after = version(PARAGRAPHS, "Ferry aground: all safe")
    furniture = replace(
        after.furniture, byline=Byline(("Ines Falk",)), standfirst="New.", labels=(Label("CORRECTED"), Label("UPDATE", 2))
    )
    found = changes(before, replace(after, furniture=furniture))
    assert found == Changes(furniture=("headline", "standfirst", "byline"), labels=("CORRECTED", "UPDATE 2"))


def test_a_word_diff_reads_well() -> None:
    spans = diff_text("The quick brown fox jumped over it.", "The slow red dog leapt over it.")
    assert spans == (
        Span(Kind.SAME, "The "),
        Span(Kind.REMOVED, "quick brown fox jumped"),
        Span(Kind.ADDED, "slow red dog leapt"),
        Span(Kind.SAME, " over it."),
    )


def test_a_word_diff_of_stories() -> None:
    spans = word_diff(version(PARAGRAPHS), version([PARAGRAPHS[0].replace("212", "214"), *PARAGRAPHS[1:], "The tide was out."]))
    assert Span(Kind.REMOVED, "212") in spans
    assert Span(Kind.ADDED, "214") in spans
    assert spans[-1] == Span(Kind.ADDED, "\n\nThe tide was out.")
    assert new_text(spans).startswith("Ferry runs aground\n\nA ferry ran")


def test_scripts_without_spaces_are_compared_by_character() -> None:
    spans = diff_text("国务院五月三日宣布新政策", "国务院五月四日宣布新政策")
    assert Span(Kind.REMOVED, "三") in spans
    assert Span(Kind.ADDED, "四") in spans


@given(st.text(alphabet="ab c.\n", max_size=60), st.text(alphabet="ab c.\n", max_size=60))
def test_both_texts_can_be_read_out_of_a_diff(old: str, new: str) -> None:
    spans = diff_text(old, new)
    assert old_text(spans) == old
    assert new_text(spans) == new


@given(st.lists(st.sampled_from("abcdef"), max_size=14), st.lists(st.sampled_from("abcdef"), max_size=14))
def test_every_block_stands_once_and_in_order(old: list[str], new: list[str]) -> None:
    pairs = align_blocks(old, new)
    assert [left for left, _ in pairs if left is not None] == list(range(len(old)))
    assert [right for _, right in pairs if right is not None] == list(range(len(new)))


def test_blocks_of_both_versions_are_shown() -> None:
    rows = diff_blocks(version(PARAGRAPHS), version([PARAGRAPHS[0], "Quite another line stands here now."]))
    assert [row.kind for row in rows] == [Kind.SAME, Kind.REMOVED, Kind.REMOVED, Kind.ADDED]


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 1.0])
def test_ten_thousand_words_take_no_longer_than_their_number_asks(share: float) -> None:
    chance = random.Random(7)
    words = [f"word{number}" for number in range(3_000)]
    old = [" ".join(chance.choices(words, k=50)) + "." for _ in range(200)]
    new = [" ".join(chance.choice(words) if chance.random() < share else word for word in text.split()) for text in old]

    def compare(paragraphs: int) -> None:
        word_diff(version(old[:paragraphs]), version(new[:paragraphs]))
        diff_text(" ".join(old[:paragraphs]), " ".join(new[:paragraphs]))

    assert growth(compare, len(old)) <= ALLOWED
