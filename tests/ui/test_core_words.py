"""What the core says in English is said in the reader's language, names and numbers in it kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader import settings
from reader.library import Library, ListQuery
from tests.ui.conftest import in_language
from ui.core_words import NOTICES, UNDONE, notice_words, undone_words

EVERY = ListQuery(collapse=False, limit=1000)


def an_example(pattern: str) -> str:
    return pattern.replace(r"(\d+)", "12").replace("(.+)", "Gazette (1)")


@pytest.mark.parametrize("language", ["de", "fr", "es"])
@pytest.mark.parametrize(("pattern", "text"), UNDONE, ids=[text for _pattern, text in UNDONE])
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


# What a hand may write into the file of settings, each wrong in another way.
ODD_SETTINGS = {
    "true or false": 'serif = "yes"',
    "a whole number": "text_size = true",
    "a number": 'line_height = "wide"',
    "a text in quotes": "mail_to = 3",
    "a list of texts": 'hints_seen = "all"',
    "one of": 'theme = "pink"',
    "from": "text_size = 500",
    "a line": 'theme = "dark"\nserif = maybe\ntext_size = 20',
    "the end": 'theme = "dark"\nmail_to = "',
}


@pytest.mark.parametrize("language", ["de", "fr", "es"])
@pytest.mark.parametrize("text", ODD_SETTINGS.values(), ids=ODD_SETTINGS.keys())
def test_what_is_wrong_in_the_settings(qapp: QApplication, language: str, text: str) -> None:
    (fault,) = settings.read(text.encode()).faults
    in_english = notice_words(fault)
    assert in_english.startswith("settings.toml")
    assert in_english.endswith(".")
    with in_language(qapp, language):
        assert notice_words(fault) not in (fault, in_english)


def test_settings_that_are_no_file(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / settings.FILE).mkdir()
    (fault,) = settings.load(tmp_path).faults
    with in_language(qapp, "de"):
        assert notice_words(fault) != fault


@pytest.mark.parametrize("backup", [True, False])
def test_a_library_that_was_rebuilt(qapp: QApplication, folder: Path, backup: bool) -> None:
    with Library(folder) as library:
        if backup:
            library.nightly()
        name = library.folder / "library.db"
    name.write_bytes(b"")
    if not backup:
        shutil.rmtree(folder / "backups", ignore_errors=True)
    with Library(folder) as library:
        (notice,) = library.notices
    assert ("backup of" in notice_words(notice)) == backup
    with in_language(qapp, "de"):
        said = notice_words(notice)
    assert said.startswith("Die Bibliothek war beschädigt")
    assert "damaged" not in said.replace("/damaged-", "")


def test_all_of_a_notice_is_said(qapp: QApplication) -> None:
    notice = (
        "The library was damaged: the file is damaged (page 3). It was rebuilt from the backup of 25 November 2026."
        " 4 sources and 12 marks of yours were still readable in it and carried over."
        " The damaged file lies in /home/me/library/set-aside/1. A refresh brings what the feeds still have."
    )
    with in_language(qapp, "fr"):
        said = notice_words(notice)
        assert [each in said for each in ("25 November 2026", "4", "12", "/home/me/library/set-aside/1")] == [True] * 4
        assert "refresh" not in said
        assert "damaged" not in said
    assert notice_words("Something new. The damaged file is not told of.") == "Something new. The damaged file is not told of."
    assert len({text for _pattern, text in NOTICES}) == len(NOTICES)
