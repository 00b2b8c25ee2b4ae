"""The journal's sentences are said in the reader's language, names and numbers in them kept."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from reader.library import Library, ListQuery
from tests.ui.conftest import in_language
from ui.undone import SENTENCES, undone_words

EVERY = ListQuery(collapse=False, limit=1000)


def an_example(pattern: str) -> str:
    return pattern.replace(r"(\d+)", "12").replace("(.+)", "Gazette (1)")


@pytest.mark.parametrize("language", ["de", "fr", "es"])
@pytest.mark.parametrize(("pattern", "text"), SENTENCES, ids=[text for _pattern, text in SENTENCES])
def test_every_sentence(qapp: QApplication, language: str, pattern: str, text: str) -> None:
    kept = an_example(pattern)
    assert undone_words(kept) == text.replace("%1", "12" if "12" in kept else "Gazette (1)")
    with in_language(qapp, language):
        assert undone_words(kept) != kept
        assert ("Gazette (1)" in kept) == ("Gazette (1)" in undone_words(kept))


def test_how_many_stories(qapp: QApplication) -> None:
    assert undone_words("Mark all as read (1,234 stories)").startswith("Mark all as read (1")


def test_the_library_says_what_the_table_knows(qapp: QApplication, folder: object) -> None:
    """What each action leaves in the journal is a sentence of the table."""
    from tests.reader.library.test_actions import ACTIONS

    with Library(str(folder)) as library:
        for action in ACTIONS.values():
            action(library)
        kept = []
        while (words := library.undo()) is not None:
            kept.append(words)
    assert len(kept) >= 10
    with in_language(qapp, "de"):
        for words in kept:
            assert undone_words(words) != words
