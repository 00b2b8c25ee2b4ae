"""Reading aloud by a voice in a process of its own: words are marked, and a voice that hangs holds nothing up."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from reader.own_process import environment, python
from tests.ui.page.made import made_opened
from ui.panels.reading import ReadingPane
from ui.speech import BEGUN, NO_ANSWER, NO_VOICE, VOICE, Speech

PROGRAM = "import json, sys, time; order = json.loads(sys.stdin.readline()); print({!r}, flush=True); time.sleep({})"


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    made = ReadingPane()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_story(made_opened())
    return made


def spoken(pane: ReadingPane) -> list[str]:
    return [mark.cursor.selectedText() for mark in pane.view.extraSelections()]


def voice(pane: ReadingPane, says: str, stays: int = 600, answers_within: int = 60_000) -> tuple[Speech, list[str]]:
    made = Speech(pane, [sys.executable, "-c", PROGRAM.format(says, stays)], answers_within)
    answers: list[str] = []
    made.answered.connect(answers.append)
    return made, answers


def test_the_word_that_is_spoken_is_marked_until_there_is_silence(pane: ReadingPane, qtbot: QtBot) -> None:
    at = pane.spoken_text().index("working agreement")
    speech, answers = voice(pane, f"begun\nword {at} 7")
    speech.begin("en")
    qtbot.waitUntil(lambda: spoken(pane) == ["working"], timeout=60_000)
    assert answers == [BEGUN]
    assert speech.speaks()
    speech.end()
    assert not speech.speaks()
    assert spoken(pane) == []


def test_a_word_of_another_story_is_not_marked(pane: ReadingPane, qtbot: QtBot) -> None:
    speech, answers = voice(pane, "begun\nword 3 9\nended")
    speech.begin("en")
    pane.show_message("Another page")
    qtbot.waitUntil(lambda: not speech.speaks(), timeout=60_000)
    assert answers == [BEGUN]
    assert spoken(pane) == []


def test_a_voice_that_hangs_is_given_up(pane: ReadingPane, qtbot: QtBot) -> None:
    """speech-dispatcher without a device for sound held the window for ever."""
    speech, answers = voice(pane, "", answers_within=300)
    speech.begin("en")
    qtbot.waitUntil(lambda: bool(answers), timeout=60_000)
    assert answers == [NO_ANSWER]
    assert not speech.speaks()


@pytest.mark.parametrize(("says", "answer"), [("none", NO_VOICE), ("", NO_ANSWER)])
def test_a_voice_that_goes_away_is_told(says: str, answer: str, pane: ReadingPane, qtbot: QtBot) -> None:
    speech, answers = voice(pane, says, stays=0)
    speech.begin("en")
    qtbot.waitUntil(lambda: bool(answers), timeout=60_000)
    assert answers == [answer]


def test_a_voice_that_cannot_be_started_is_told(pane: ReadingPane, qtbot: QtBot) -> None:
    speech = Speech(pane, ["/nowhere/voice"])
    with qtbot.waitSignal(speech.answered, timeout=60_000) as told:
        speech.begin("en")
    assert told.args == [NO_ANSWER]
    assert not speech.speaks()


def test_the_voice_itself_tells_of_words_and_is_silent_when_nobody_listens() -> None:
    """Qt's own engine for tests stands in for the system's."""
    pytest.importorskip("PySide6.QtTextToSpeech")
    process = subprocess.Popen(
        python("-c", VOICE, "mock"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf8",
        env=environment(),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps({"language": "en", "text": "One two three " * 2_000}) + "\n")
    process.stdin.flush()
    assert process.stdout.readline() == "begun\n"
    assert [process.stdout.readline() for _ in range(2)] == ["word 0 3\n", "word 4 3\n"]
    process.stdin.close()
    assert process.wait(60) == 0
    process.stdout.close()
