"""The same list asked for in three ways: as rows, as the keys of its first rows, and as all its keys and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from reader.library import Library, ListQuery


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
