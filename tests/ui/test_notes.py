"""What the core notes of a story is said in the reader's language; each sentence the core can write is in the table."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from reader.clean.partial import PAYWALL_STATUSES, PageEvidence, completeness
from reader.library.preparing import NOT_KEPT
from reader.model.story import Block, BlockKind, Story
from reader.plain import CUT, ENDED, TOO_MUCH, TOOK_TOO_LONG
from tests.ui.conftest import in_language
from tests.ui.page.made import made_story
from ui.notes import SENTENCES, note_words

LONG = "The harbour commission heard of the dredging of the northern basin on Tuesday. " * 12


def told(paragraphs: int, text: str = LONG) -> Story:
    block = Block(BlockKind.PARAGRAPH, f"<p>{text}</p>", text)
    return replace(made_story(), blocks=(block,) * paragraphs, note="")


def kept() -> list[str]:
    """Every sentence that the core notes, made by the core where a function makes it."""
    few = (told(0), told(1, "Short."), told(2, "Short."))
    feed = [completeness(page, PageEvidence(), told(count)).note for page in few for count in (1, 2)]
    paid = [completeness(told(count), PageEvidence(status)).note for count in (1, 3) for status in sorted(PAYWALL_STATUSES)]
    marked = [completeness(told(count), PageEvidence(free=False)).note for count in (1, 3)]
    return [
        *feed, *paid, *marked, completeness(told(0), PageEvidence()).note, TOOK_TOO_LONG, TOO_MUCH, ENDED, CUT, NOT_KEPT,
        "The agency has withdrawn this story.",
        "The feed brings the headline alone: open the story to fetch its page.",
        "The feed's own text: 1 paragraph.", "The feed's own text: 4 paragraphs.",
        "Only the feed's own text: the page could not be had (no route to host).",
        "The page holds no story that could be found: this is the feed's own text.",
        "The page holds no story that could be found, and the feed brings no text: see the original in the browser.",
        "The page could not be read (too deep): this is the feed's own text.",
        "The page could not be read (too deep), and the feed brings no text: see the original in the browser.",
        "quay.txt no longer matches this site: body: //article; date: //time.",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_every_note_is_said_in_the_readers_language(qapp: QApplication, language: str) -> None:
    for note in kept():
        assert note
        assert note_words(note).replace("’", "'") == note
        with in_language(qapp, language):
            said = note_words(note)
        assert said != note
        assert set(re.findall(r"\d+", note)) == set(re.findall(r"\d+", said)), f"{note!r} -> {said!r}"


def test_no_row_of_the_table_is_for_nothing() -> None:
    for pattern, _text in SENTENCES:
        assert any(re.fullmatch(pattern, note, re.S) for note in kept()), pattern


def test_sentences_beside_each_other_and_unknown_ones(qapp: QApplication) -> None:
    both = "quay.txt no longer matches this site: body: //article. The feed's own text: 4 paragraphs."
    with in_language(qapp, "de"):
        assert note_words(both) == "quay.txt passt nicht mehr zu dieser Website: body: //article. Der Text des Feeds: 4 Absätze."
        assert note_words("Something else.") == "Something else."
        assert note_words("") == ""
