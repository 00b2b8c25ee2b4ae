"""New stories told of while the window is not in sight: one notice for a whole refresh; off by default.

The desktop's tray tells them. Where there is none, as in GNOME, `notify-send` does, if it is there.
"""

from __future__ import annotations

import html
import shutil
from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from reader.library import EntryRow
from reader.resource_files import resource
from ui.wording import numeral

MOST_SOURCES = 3
SHOWN_FOR = 8000  # milliseconds


def grouped_words(rows: Sequence[EntryRow]) -> str:
    """Who brought how many, the most first; one story by its headline."""
    if len(rows) == 1:
        return rows[0].headline
    by_source = Counter(row.source for row in rows).most_common()
    parts = [f"{source}: {numeral(count)}" for source, count in by_source[:MOST_SOURCES]]
    return "\n".join([*parts, *(["…"] if len(by_source) > MOST_SOURCES else [])])


class Tray(QObject):
    """The sign in the tray is there from the first notice on, and only where the desktop has a tray."""

    told = Signal(str, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None

    def tell(self, title: str, words: str) -> None:
        """One notice; choosing it brings the window into sight."""
        if self._icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            sign = self._window.windowIcon()
            self._icon = QSystemTrayIcon(sign if not sign.isNull() else QIcon.fromTheme("mail-unread"), self)
            self._icon.setToolTip("Cleanwire")
            self._icon.activated.connect(lambda _why: self._show_window())
            self._icon.messageClicked.connect(self._show_window)
            self._icon.show()
        if self._icon is not None:
            self._icon.showMessage(title, words, self._icon.icon(), SHOWN_FOR)
        elif (program := shutil.which("notify-send")) is not None:
            # The words are taken for markup there, and a headline may begin with a dash.
            sign_file = resource("linux", "org.cleanwire.Cleanwire.svg")
            options = ["--app-name=Cleanwire", f"--icon={sign_file}", f"--expire-time={SHOWN_FOR}"]
            QProcess.startDetached(program, [*options, "--", title, html.escape(words, quote=False)])
        self.told.emit(title, words)

    def _show_window(self) -> None:
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
