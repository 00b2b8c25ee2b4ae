"""Reading aloud: a voice in a process of its own (`ui/headless/voice.py`), the word that is spoken marked on the page."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, QTimer, Signal

from reader.own_process import environment, python
from ui.headless.voice import BEGUN, ENDED, NO_VOICE, WORD
from ui.panels.reading import ReadingPane

NO_ANSWER = "no answer"
ANSWERS_WITHIN = 15_000  # milliseconds
VOICE = "import sys; from ui.headless.voice import main; sys.exit(main(sys.argv[1:]))"


class Speech(QObject):
    """One voice for one reading pane. `answered` carries BEGUN, NO_VOICE or NO_ANSWER, once for each story begun."""

    answered = Signal(str)

    def __init__(self, reading: ReadingPane, voice: Sequence[str] = (), answers_within: int = ANSWERS_WITHIN) -> None:
        super().__init__(reading)
        self._reading = reading
        self._command = list(voice) or python("-c", VOICE)
        self._process: QProcess | None = None
        self._story = 0
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(answers_within)
        self._deadline.timeout.connect(lambda: self._give_up(NO_ANSWER))
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self.end)

    def speaks(self) -> bool:
        """Whether it is speaking, or about to."""
        return self._process is not None

    def begin(self, language: str) -> None:
        """Read the story that is shown, in its own language where there is a voice for it."""
        self.end()
        opened = self._reading.opened
        self._story = opened.row.id if opened is not None else 0
        self._process = process = QProcess(self)
        surroundings = QProcessEnvironment()
        for name, value in environment().items():
            surroundings.insert(name, value)
        process.setProcessEnvironment(surroundings)
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(lambda _code, _how: self._finished(process))
        process.errorOccurred.connect(lambda _error: self._finished(process))
        process.start(self._command[0], self._command[1:])
        order = json.dumps({"language": language, "text": self._reading.spoken_text()})
        process.write(order.encode() + b"\n")
        self._deadline.start()

    def end(self) -> None:
        """Be silent."""
        self._deadline.stop()
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished()
            process.deleteLater()
            self._reading.mark_spoken(0, 0)

    def _hear(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            heard = bytes(process.readLine().data()).decode().split()
            if heard[:1] == [BEGUN]:
                self._deadline.stop()
                self.answered.emit(BEGUN)
            elif heard[:1] == [NO_VOICE]:
                self._give_up(NO_VOICE)
            elif heard[:1] == [WORD] and self._is_shown():
                self._reading.mark_spoken(int(heard[1]), int(heard[2]))
            elif heard[:1] == [ENDED]:
                self.end()

    def _is_shown(self) -> bool:
        """Who goes to another story while this one is read aloud finds no marks of it there."""
        opened = self._reading.opened
        return opened is not None and opened.row.id == self._story

    def _finished(self, process: QProcess) -> None:
        """It ended of itself: what it said last is heard first."""
        if process is self._process:
            self._hear()
        if process is self._process:
            waited = self._deadline.isActive()
            self.end()
            if waited:
                self.answered.emit(NO_ANSWER)

    def _give_up(self, why: str) -> None:
        self.end()
        self.answered.emit(why)
