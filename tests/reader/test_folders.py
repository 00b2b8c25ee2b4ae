"""Folders within folders: which one lies in which, asked of two and listed for one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model.source import folders_around, lies_in

NAMES = st.text(alphabet="Aé/ ", max_size=12)


def test_a_folder_lies_in_itself_and_in_those_around_it() -> None:
    assert list(folders_around("World / Europe / North")) == ["World / Europe / North", "World / Europe", "World"]
    assert list(folders_around("Worldwide")) == ["Worldwide"]
    assert list(folders_around("")) == []


@given(folder=NAMES, outer=NAMES.filter(bool))
def test_what_is_listed_is_what_is_asked(folder: str, outer: str) -> None:
    assert (outer in folders_around(folder)) is lies_in(folder, outer)
    assert all(lies_in(folder, each) for each in folders_around(folder))
