"""A voice in a process of its own: reads one story aloud and tells of each word as it is spoken.

The system's voice can hang, as speech-dispatcher does where nothing plays its sound, and the window would hang with it.

    in:  {"language": "en", "text": "…"}      one line; when the input is closed, the voice falls silent
    out: none | begun, then word START LENGTH for each word, then ended
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from threading import Thread

NO_VOICE, BEGUN, WORD, ENDED = "none", "begun", "word", "ended"


def main(argv: Sequence[str]) -> int:
    """Speak, with the engine that is named or with the system's own; gives the exit code."""
    from PySide6.QtCore import QCoreApplication, QLocale
    from PySide6.QtTextToSpeech import QTextToSpeech

    order = json.loads(sys.stdin.readline())
    Thread(target=_end_with_input, daemon=True).start()
    application = QCoreApplication(["cleanwire"])
    engine = QTextToSpeech(argv[0]) if argv else QTextToSpeech()
    if not engine.availableVoices():
        _tell(NO_VOICE)
        return 0
    locale = QLocale(order["language"])
    if order["language"] and locale in engine.availableLocales():
        engine.setLocale(locale)

    def changed(state: QTextToSpeech.State) -> None:
        if state == QTextToSpeech.State.Speaking:
            _tell(BEGUN)
        elif state in (QTextToSpeech.State.Ready, QTextToSpeech.State.Error):
            _tell(ENDED)
            application.quit()

    engine.stateChanged.connect(changed)
    engine.sayingWord.connect(lambda _word, _number, start, length: _tell(WORD, start, length))
    engine.say(order["text"])
    return application.exec()


def _tell(*parts: str | int) -> None:
    sys.stdout.write(" ".join(map(str, parts)) + "\n")
    sys.stdout.flush()


def _end_with_input() -> None:
    """Whoever asked is gone: nobody could silence the voice any more."""
    sys.stdin.read()
    os._exit(0)
