"""Feeds whose identifiers change: what is here already is not brought again as new, and what is new is not taken for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library import Library
from reader.model.feed import Entry
from reader.store import sources
from reader.store.entries import Added, add_entries
from reader.store.same_entry import place_of

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
AT = 1_800_000_000
STORY = Entry("http://n.example/?p=1", "", "http://n.example/ferry", "Ferry leaves", (), NOON, None, "At dawn.")
OTHERS = [replace(STORY, id=f"other-{n}", link=f"http://n.example/{n}", title=f"Story {n}") for n in range(3)]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as made:
        with made._database.write(durable=False) as db:
            sources.insert_source(db, "https://n.example/feed", title="N")
        yield made


def come(library: Library, entries: Sequence[Entry], at: int = AT) -> Added:
    with library._database.write(durable=False) as db:
        return add_entries(db, 1, entries, at, is_feed=True)


@pytest.mark.parametrize(
    "again",
    [
        replace(STORY, id="https://n.example/?p=1"),
        replace(STORY, id="https://n.example/?p=1", link="https://n.example/ferry"),
        replace(STORY, id="", link="https://n.example/ferry?utm_source=rss&utm_medium=feed#top"),
        replace(STORY, link="http://n.example/ferry?at_medium=RSS"),
    ],
    ids=["another identifier", "moved to https", "no identifier, and a count of readers", "a count of readers"],
)
@pytest.mark.parametrize("dated", [True, False])
def test_a_story_that_comes_under_another_name_is_not_new(library: Library, again: Entry, dated: bool) -> None:
    first, again = (each if dated else replace(each, published=None) for each in (STORY, again))
    (id,) = come(library, [first]).new
    library.mark_read(id)
    found = come(library, [again, *OTHERS], AT + 3600)
    assert (len(found.new), found.changed) == (3, ())
    assert come(library, [again, *OTHERS], AT + 7200) == Added()
    assert library.counts().total == 4
    row = library.row(id)
    assert (row.read, row.link) == (True, again.link)
    assert library.check().ok


def test_an_identifier_for_each_refresh_brings_nothing_new(library: Library) -> None:
    for number in range(4):
        come(library, [replace(each, id=f"{number}-{each.link}") for each in (STORY, *OTHERS)], AT + number)
    assert library.counts().total == 4


def test_its_words_may_change_with_its_name(library: Library) -> None:
    (id,) = come(library, [STORY]).new
    assert come(library, [replace(STORY, id="renewed", summary_html="At noon.")]) == Added((), (id,))


@pytest.mark.parametrize(
    "another",
    [
        replace(STORY, id="2", published=datetime(2026, 5, 5, 12, tzinfo=UTC)),
        replace(STORY, id="2", title="Ferry returns"),
        replace(STORY, id="2", link="http://n.example/ferry?id=2"),
        replace(STORY, id="2", published=None),
    ],
    ids=["another day", "another headline", "another page", "no day"],
)
def test_what_is_another_story_is_new(library: Library, another: Entry) -> None:
    come(library, [STORY])
    assert len(come(library, [another]).new) == 1


def test_a_page_that_is_written_anew_each_day_is_new_each_day(library: Library) -> None:
    weather = replace(STORY, published=None, title="The weather")
    come(library, [weather])
    assert len(come(library, [replace(weather, id="2", summary_html="Rain.")]).new) == 1


def test_two_that_stand_in_the_feed_at_once_are_two(library: Library) -> None:
    come(library, [STORY])
    assert len(come(library, [STORY, replace(STORY, id="2")]).new) == 1


def test_another_source_tells_its_own(library: Library) -> None:
    come(library, [STORY])
    with library._database.write(durable=False) as db:
        sources.insert_source(db, "https://m.example/feed", title="M")
        assert len(add_entries(db, 2, [replace(STORY, id="2")], AT, is_feed=True).new) == 1


def test_what_is_no_feed_is_told_apart_by_its_identifier_alone(library: Library, tmp_path: Path) -> None:
    """Of a library that held a story twice, both came out, and the second could not be brought in again."""
    page = "<title>Ferry leaves</title><link rel=canonical href=https://n.example/ferry><h1>Ferry leaves</h1>"
    for name in ("one.html", "two.html"):
        (tmp_path / name).write_text(page + "<p>The ferry left the harbour at dawn, with horses on board.</p>" * 9)
        library.open_file(tmp_path / name)
    with library._database.write(durable=False) as db:
        add_entries(db, 1, [STORY], AT)
        add_entries(db, 1, [replace(STORY, id="2")], AT)
    before = library.counts().total
    assert before == 4
    library.export_all(tmp_path / "out")
    with Library(tmp_path / "other") as other:
        assert other.import_all(tmp_path / "out").faults == ()
        assert other.counts().total == before


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://a.example/x", "https://a.example/x", True),
        ("https://a.example/x?utm_source=rss&id=3", "https://a.example/x?id=3&utm_medium=a", True),
        ("https://a.example/x#comments", "https://a.example/x", True),
        ("https://a.example/x?id=3", "https://a.example/x?id=4", False),
        ("https://a.example/x", "https://a.example/y", False),
        ("https://a.example/x?next=utm_source=1", "https://a.example/x", False),
    ],
)
def test_places(one: str, other: str, same: bool) -> None:
    assert (place_of(one) == place_of(other)) is same


def test_a_feed_that_only_says_when_its_entries_changed_is_in_their_order(library: Library) -> None:
    """Atom asks for no more than that; all of them were as new as the refresh that first brought them."""
    changed = [replace(each, published=None, updated=NOON.replace(hour=hour)) for hour, each in enumerate(OTHERS)]
    come(library, changed)
    assert [row.headline for row in library.rows()] == ["Story 2", "Story 1", "Story 0"]
    assert [row.published for row in library.rows()] == [each.updated for each in reversed(changed)]
    again = replace(changed[0], updated=NOON.replace(hour=20), summary_html="More.")
    assert len(come(library, [again]).changed) == 1
    assert [row.headline for row in library.rows()] == ["Story 2", "Story 1", "Story 0"]
