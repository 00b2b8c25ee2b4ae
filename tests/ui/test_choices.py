"""What the palette finds: by title, by menu, by a key, and by what else people call a command."""

from __future__ import annotations

import pytest

from ui.choices import best, command_choices
from ui.commands import BY_ID
from ui.keymap import Keymap
from ui.other_words import OTHER_WORDS

CHOICES = command_choices(Keymap())


def found(typed: str) -> list[str]:
    return [choice.id for choice in best(typed, CHOICES)]


@pytest.mark.parametrize("command", OTHER_WORDS)
def test_a_command_is_found_by_its_other_words(command: str) -> None:
    assert command in BY_ID
    title = BY_ID[command].title.casefold()
    for phrase in OTHER_WORDS[command].split(", "):
        assert phrase.casefold() not in title, "the title finds it already"
        namesakes = [other for other in OTHER_WORDS if phrase in OTHER_WORDS[other].split(", ")]
        assert command in found(phrase)[: len(namesakes) + 2], phrase


def test_the_line_says_by_which_words_it_was_found() -> None:
    assert best("unsubscribe", CHOICES)[0].hint == "unsubscribe"
    assert best("remove", CHOICES)[0].hint == "Sources"


FEW = {"dark": "theme_dark", "mark all": "mark_all_read", "pdf": "save_pdf", "sav cop": "save_copy", "view dark": "theme_dark"}


@pytest.mark.parametrize("typed", FEW)
def test_a_few_letters_are_enough(typed: str) -> None:
    assert found(typed)[0] == FEW[typed]


def test_letters_strewn_over_menu_and_title_find_nothing() -> None:
    """ "edit" once found "Oldest first" in the menu View."""
    assert "sort_oldest" not in found("edit")
    assert found("qqq") == []
    assert len(found("")) == len(CHOICES)
