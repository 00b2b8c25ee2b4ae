"""The same list asked for in three ways: as rows, as the keys of its first rows, and as all its keys and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library import Library, ListQuery
from reader.model.feed import Entry
from reader.store import sources
from reader.store.entries import add_entries
from reader.store.rows import Order


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("lists") / "library") as made:
        made.add_sample_wire()
        for id in made.ids()[:6]:
            made.story(id)
        made.mark_read(made.ids()[2:9])
        made.star(made.ids()[1:4])
        made.settle(matched=True)
        yield made


QUESTIONS = [
    ListQuery(),
    ListQuery(collapse=False),
    ListQuery(order="oldest"),
    ListQuery(order="source"),
    ListQuery(show="unread"),
    ListQuery(show="starred"),
    ListQuery(source_id=2),
    ListQuery(folder="Sample wire"),
    ListQuery(words="har"),
    ListQuery(words="har", order="oldest"),
    ListQuery(words="the harbour ", ranked=True),
    ListQuery(words="source:gazette is:unread"),
    ListQuery(words="nothingholdsthis"),
]


@pytest.mark.parametrize("query", QUESTIONS, ids=repr)
def test_the_three_ways_agree(library: Library, query: ListQuery) -> None:
    rows = library.rows(query)
    keys = library.first_keys(query)
    assert [key[0] for key in keys] == [row.id for row in rows]
    assert [key[1] for key in keys] == [row.source_id for row in rows]
    assert library.ids(query) == [key[0] for key in library.keys(query)]
    assert set(library.ids(query)) == {row.id for row in rows}
    if not (query.words and query.ranked):
        assert set(keys) <= set(library.keys(query))


def test_only_the_first_are_asked_for(library: Library) -> None:
    for query in QUESTIONS:
        assert library.first_keys(replace(query, limit=3)) == library.first_keys(query)[:3] or query.words
        assert len(library.first_keys(replace(query, limit=3))) <= 3


@pytest.fixture
def uneven(tmp_path: Path) -> Iterator[Library]:
    """A folder of three sources: one brings nearly all of the news, one is old, and one has brought nothing."""
    with Library(tmp_path / "library") as made:
        with made._database.write(durable=False) as db:
            for number, stories in enumerate((120, 9, 0), start=1):
                sources.insert_source(db, f"https://{number}.example/feed", title=f"Source {number}", folder="News / Europe")
                times = [1_700_000_000 - n // 2 * 60 - (number == 2) * 1200 for n in range(stories)]
                told = [
                    Entry(f"{number}-{n}", "", "", f"Story {n}", published=datetime.fromtimestamp(at, UTC))
                    for n, at in enumerate(times)
                ]
                add_entries(db, number, told, 1_800_000_000)
        yield made


@pytest.mark.parametrize("order", ["newest", "oldest", "source"])
@pytest.mark.parametrize("limit", [1, 7, 25, 200])
def test_a_folder_is_paged_through_as_it_is_listed(uneven: Library, order: Order, limit: int) -> None:
    query = ListQuery(folder="News", order=order, limit=limit)
    paged: list[int] = []
    while page := uneven.rows(query):
        paged += [row.id for row in page]
        query = replace(query, after=page[-1].cursor)
    assert paged == uneven.ids(query)
    assert len(paged) == 129


@pytest.mark.parametrize("order", ["newest", "oldest", "source"])
@pytest.mark.parametrize("limit", [1, 4, 7])
def test_a_story_that_several_tell_is_in_one_page_only(library: Library, order: Order, limit: int) -> None:
    whole = library.ids(ListQuery(order=order))
    assert len(whole) < len(library.ids(ListQuery(order=order, collapse=False)))
    query = ListQuery(order=order, limit=limit)
    paged: list[int] = []
    while page := library.rows(query):
        paged += [row.id for row in page]
        query = replace(query, after=page[-1].cursor)
    assert paged == whole
