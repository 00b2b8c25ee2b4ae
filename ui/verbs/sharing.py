"""Passing a story on: citations, mail, print, PDF, reading aloud."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QDate, QLocale, QMimeData, QTemporaryDir, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.errors import CleanwireError
from reader.render import to_markdown
from ui.verbs.copies import in_home
from ui.verbs.verb import Verbs

if TYPE_CHECKING:
    from reader.library import Opened
    from reader.model.copy import OfflineCopy

MOST_CARRIED = 20  # stories in one drag


def citation(opened: Opened, *, markdown: bool = False) -> str:
    """Who wrote what, where and when, with the address: one line as a bibliography has it."""
    story = opened.story
    furniture = story.furniture
    names = ", ".join(furniture.byline.names) if furniture.byline else ""
    filed = furniture.published.astimezone() if furniture.published else None
    day = QLocale().toString(QDate(filed.year, filed.month, filed.day), QLocale.FormatType.LongFormat) if filed else ""
    title = furniture.headline or opened.row.headline
    address = story.url or opened.row.link
    if markdown:
        for sign in "\\[]":
            title = title.replace(sign, "\\" + sign)
        title = f"[{title}](<{address}>)" if address.startswith(("http://", "https://")) else f"*{title}*"
    else:
        title = f"“{title}”"
    parts = [names, title, story.source, day, "" if markdown or not address.startswith("http") else address]
    return ", ".join(part for part in parts if part)


class SharingVerbs(Verbs):
    """What leaves the window, always by the user's own hand."""

    _speech: object | None = None
    _carried_in: QTemporaryDir | None = None

    def connect_panels(self) -> None:
        self.desk.stories.model.carried = self._carried

    def _carried(self, ids: list[int]) -> QMimeData:
        """Stories dragged out of the window: a file each for a folder, Markdown for a page of text."""
        desk, made = self.desk, QMimeData()
        if self._carried_in is None:
            self._carried_in = QTemporaryDir()  # gone with the program
        folder = Path(self._carried_in.path())
        urls, texts = [], []
        for entry_id in ids[:MOST_CARRIED]:
            try:
                copy = desk.library.save_copy(entry_id, desk.library.settings.copy_format, folder, fetch=False, noted=False)
                opened = desk.library.story(entry_id)
            except CleanwireError as error:
                desk.tell_error(error)
                continue
            urls.append(QUrl.fromLocalFile(str(copy.path)))
            if opened is not None:
                texts.append(to_markdown(opened.story))
        made.setUrls(urls)
        made.setText("\n\n".join(texts))
        return made

    def _opened(self) -> Opened | None:
        opened = self.desk.reading.opened
        if opened is None:
            self.desk.say(self.tr("Open a story first."))
        return opened

    def copy_citation(self, _count: int) -> None:
        self._copy(markdown=False)

    def copy_citation_markdown(self, _count: int) -> None:
        self._copy(markdown=True)

    def _copy(self, *, markdown: bool) -> None:
        opened = self._opened()
        if opened is None:
            return
        chosen = self.desk.reading.selected_text()
        quoted = "\n".join(f"> {line}" if line else ">" for line in chosen.split("\n")) if markdown else f"“{chosen}”"
        text = f"{quoted}\n\n— {citation(opened, markdown=markdown)}" if chosen else citation(opened, markdown=markdown)
        QGuiApplication.clipboard().setText(text)
        self.desk.say(self.tr("Copied with its source."))

    def copy_address(self, _count: int) -> None:
        found = self.desk.story_at_hand()
        if found is None:
            return
        QGuiApplication.clipboard().setText(self.desk.library.row(found).link)
        self.desk.say(self.tr("Address copied."))

    def mail_story(self, _count: int) -> None:
        opened = self._opened()
        if opened is not None:
            body = f"{citation(opened)}\r\n"  # as RFC 6068 wants a line to end
            self.open_outside(QUrl(f"mailto:?subject={quote(opened.row.headline)}&body={quote(body)}"))

    def print_story(self, _count: int) -> None:
        opened = self._opened()
        if opened is None:
            return
        from ui.dialogs.printing import preview_and_print

        preview_and_print(self.desk.window, opened, self.desk.reading.style_of_page)

    def save_pdf(self, _count: int) -> None:
        opened = self._opened()
        if opened is None:
            return
        from ui.dialogs.printing import file_name

        proposed = str(Path.home() / file_name(opened.row.headline))
        chosen, _kind = QFileDialog.getSaveFileName(self.desk.window, self.tr("Save as PDF"), proposed, "PDF (*.pdf)")
        if chosen:
            desk, entry_id, path = self.desk, opened.row.id, Path(chosen)

            def done(copy: OfflineCopy) -> None:
                desk.refresh_opened(entry_id)
                desk.say(self.tr("Saved in {0}: {1}").format(in_home(copy.path.parent), copy.path.name))

            desk.jobs.run(lambda _job: desk.library.save_pdf(entry_id, path), done, desk.tell_error)

    def read_aloud(self, _count: int) -> None:
        opened = self._opened()
        if opened is None:
            return
        if find_spec("PySide6.QtTextToSpeech") is None:
            self.desk.say(
                self.tr(
                    "This installation of Qt cannot read aloud. Install the package PySide6-Addons, then press the key again."
                )
            )
            return
        from ui.speech import Speech

        if not isinstance(self._speech, Speech):
            self._speech = Speech(self.desk.reading)
            self._speech.answered.connect(self._say_of_voice)
        if self._speech.speaks():
            self._speech.end()
            self.desk.say(self.tr("Silent."))
        else:
            self.desk.say(self.tr("Asking for the system’s voice …"))
            self._speech.begin(opened.story.language)

    def _say_of_voice(self, answer: str) -> None:
        from ui.speech import BEGUN, NO_VOICE

        if answer == BEGUN:
            words = self.tr("Reading aloud. The same key stops it.")
        elif answer == NO_VOICE:
            words = self.tr("This system has no voice. Install speech-dispatcher with a voice, then press the key again.")
        else:
            words = self.tr("The system’s voice does not answer. See whether it speaks elsewhere, then press the key again.")
        self.desk.say(words)
