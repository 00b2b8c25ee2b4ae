"""The search line: what it says of a search that it could not read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import in_language
from ui.commands import Where
from ui.controller import Controller


@pytest.fixture
def search(desk: Controller, press: Callable[..., None], qtbot: object) -> Callable[[str], None]:
    """Type this into the search line, as a user does."""

    def typed(words: str) -> None:
        press("/")
        press(words)
        qtbot.waitUntil(lambda: desk.listing.words == words, timeout=60_000)  # type: ignore[attr-defined]

    return typed


def test_a_date_that_is_none_is_named(desk: Controller, search: Callable[[str], None]) -> None:
    search("before:yesterdayish")
    assert desk.stories.nothing.isVisible()
    assert "“before:yesterdayish” is not understood as a date" in desk.stories.nothing.text()
    assert "2026-05-31" in desk.stories.nothing.text()


def test_a_state_that_is_none_is_named_in_the_users_language(
    desk: Controller, search: Callable[[str], None], qapp: QApplication
) -> None:
    with in_language(qapp, "de"):
        search("is:purple")
        assert desk.stories.nothing.text().startswith("„is:purple“ ist unverständlich.")


def test_where_the_odd_word_is_found_the_count_says_so(desk: Controller, search: Callable[[str], None]) -> None:
    search("before:port")
    assert desk.stories.model.ids
    assert desk.stories.counts.text().endswith("“before:port” searched for as words")


def test_words_that_nothing_holds_are_no_fault_of_the_grammar(desk: Controller, search: Callable[[str], None]) -> None:
    search("zzzz")
    assert desk.stories.nothing.text() == "Nothing holds these words."


def test_a_row_that_was_found_has_its_headline_in_two_lines(desk: Controller, press: Callable[..., None], qtbot: object) -> None:
    """They were cut after one, for the line of the text below them: half of what was found could not be told apart."""
    usual = desk.stories.view.row_height
    press("/")
    press("train")
    qtbot.waitUntil(lambda: desk.listing.words == "train", timeout=60_000)  # type: ignore[attr-defined]
    assert desk.stories.view.row_height == usual + round(17 * desk.px / 13)
    press("Esc")
    qtbot.waitUntil(lambda: not desk.listing.words, timeout=60_000)  # type: ignore[attr-defined]
    assert desk.stories.view.row_height == usual


def test_what_a_list_does_not_hold_is_sought_in_all(
    desk: Controller, search: Callable[[str], None], press: Callable[..., None], qtbot: object
) -> None:
    """In one source's list nothing said that only that was searched, and in the list of all the words had to be typed anew."""
    source = next(row.source for row in desk.rows if row.source.title == "Rundblick")
    desk.choose(f"source:{source.id}")
    search("tuba")
    assert desk.stories.nothing.text() == "Nothing in this list holds these words. Press Enter to search all stories."
    press("Enter")
    qtbot.waitUntil(lambda: bool(desk.stories.model.ids), timeout=60_000)  # type: ignore[attr-defined]
    assert (desk.listing.key, desk.listing.words) == ("show:all", "tuba")
    assert desk.window.pane_of_focus() is Where.STORIES
