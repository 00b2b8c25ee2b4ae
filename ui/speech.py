"""Reading aloud with QtTextToSpeech, the word that is spoken marked on the page. Loaded only where Qt has that module."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject
from PySide6.QtTextToSpeech import QTextToSpeech

from ui.panels.reading import ReadingPane


class Speech(QObject):
    """One voice for one reading pane."""

    def __init__(self, reading: ReadingPane) -> None:
        super().__init__(reading)
        self._reading = reading
        self._engine = QTextToSpeech(self)
        self._engine.sayingWord.connect(lambda _word, _number, start, length: reading.mark_spoken(start, length))
        self._engine.stateChanged.connect(self._changed)

    def has_voice(self) -> bool:
        """Whether the system has a voice at all."""
        return bool(self._engine.availableVoices())

    def speaks(self) -> bool:
        """Whether it is speaking."""
        return self._engine.state() == QTextToSpeech.State.Speaking

    def begin(self, language: str) -> None:
        """Read the story that is shown, in its own language where there is a voice for it."""
        locale = QLocale(language)
        if language and locale in self._engine.availableLocales():
            self._engine.setLocale(locale)
        self._engine.say(self._reading.spoken_text())

    def end(self) -> None:
        """Be silent."""
        self._engine.stop()
        self._reading.mark_spoken(0, 0)

    def _changed(self, state: QTextToSpeech.State) -> None:
        if state == QTextToSpeech.State.Ready:
            self._reading.mark_spoken(0, 0)
