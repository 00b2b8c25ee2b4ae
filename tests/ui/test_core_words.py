"""What the core says in English is said in the reader's language, names and numbers in it kept."""

from __future__ import annotations

import re
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader import settings
from reader.fetch import faults
from reader.library import Library, ListQuery
from tests.ui.conftest import in_language
from ui.core_words import DETAILS, NOTICES, UNDONE, notice_words, undone_words
from ui.notes import note_words
from ui.wording import long_date

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
        assert notice_words(fault) == "settings.toml ist nicht lesbar (sie ist ein Ordner); es gelten die Voreinstellungen."


@pytest.mark.parametrize("language", ["de", "fr", "es"])
@pytest.mark.parametrize(
    "why",
    ["is a folder", "is a pipe, not a file", "cannot be read: Permission denied", "is larger than 1 MB, which no such file is"],
)
def test_why_settings_cannot_be_read_is_said_in_the_readers_language(qapp: QApplication, language: str, why: str) -> None:
    """It quoted the system and the core in English."""
    with in_language(qapp, language):
        said = notice_words(f"settings.toml: {why}; the defaults hold")
    assert set(re.findall("[a-z]{3,}", why.casefold())) & set(re.findall("[^ ().;,]+", said.casefold())) == set()


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
        "The library was damaged: the file is damaged (page 3). It was rebuilt from the backup of 2026-11-25."
        " 4 sources and 12 marks of yours were still readable in it and carried over."
        " The damaged file lies in /home/me/library/set-aside/1. A refresh brings what the feeds still have."
    )
    with in_language(qapp, "fr"):
        said = notice_words(notice)
        kept = (long_date(datetime(2026, 11, 25)), "4", "12", "/home/me/library/set-aside/1")
        assert [each for each in kept if each not in said] == []
        assert "refresh" not in said
        assert "damaged" not in said
    assert notice_words("Something new. The damaged file is not told of.") == "Something new. The damaged file is not told of."
    assert len({text for _pattern, text in NOTICES}) == len(NOTICES)


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("The page could not be read (an empty page): this is the feed's own text.", "nicht zu lesen (sie ist leer)"),
        (
            "Only the feed's own text: the page could not be had (there is nothing at this address (404 Not Found)).",
            "(dort gibt es nichts)",
        ),
        ("Only the feed's own text: the page could not be had (the server has trouble (502 Bad Gateway)).", "502"),
    ],
)
def test_the_reason_in_brackets_is_in_the_readers_language(qapp: QApplication, kept: str, said: str) -> None:
    """Half of the sentence was German, and what stood in brackets English."""
    with in_language(qapp, "de"):
        words = note_words(kept)
    assert said in words
    assert not {"page", "empty", "address", "trouble", "Gateway"} & set(re.findall(r"\w+", words))


def test_every_reason_that_a_fetch_gives_is_known() -> None:
    given = [*faults._UNREACHABLE.values(), *(f"{words} (404 Not Found)" for words in faults._STATUS_WORDS.values())]
    unknown = [words for words in given if not any(re.fullmatch(pattern, words) for pattern, _text in DETAILS)]
    assert unknown == []
