"""Which backup to go back to: the nightly ones, or a file of the user's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QPushButton, QRadioButton, QWidget

from reader.library import Backup
from ui.dialogs.form import Form, small
from ui.times import day_name


class ChooseBackup(Form):
    """`chosen` is the backup's file once the dialog was accepted; None until one is chosen."""

    def __init__(self, window: QWidget, backups: Sequence[Backup], today: date) -> None:
        super().__init__(window, "", "", width=460)
        self.setWindowTitle(self.tr("Go back to a backup"))
        self.heading.setText(self.tr("Go back to a backup"))
        self.ok.setText(self.tr("Go back"))
        self.chosen: Path | None = None
        words = self.tr("All is as it was then. What is here now is set aside in the library’s folder, not deleted.")
        self.column.insertWidget(1, small(words, self))
        locale = QLocale()
        self.buttons_of: list[tuple[QRadioButton, Path]] = []
        for each in backups:
            button = QRadioButton(f"{day_name(each.at.date(), today)}   ({locale.formattedDataSize(each.size, 0)})", self)
            button.toggled.connect(lambda on, path=each.path: self._choose(path) if on else None)
            self.fields.addRow(button)
            self.buttons_of.append((button, each.path))
        if not backups:
            self.fields.addRow(small(self.tr("There is no backup of the night yet."), self))
        self.another = QPushButton(self.tr("Another file…"), self)
        self.another.setProperty("role", "link")
        self.another.clicked.connect(self._ask_for_file)
        self.fields.addRow(self.another)
        self.ok.setEnabled(False)
        if self.buttons_of:
            self.buttons_of[0][0].setChecked(True)
            self.buttons_of[0][0].setFocus()

    def _choose(self, path: Path) -> None:
        self.chosen = path
        self.ok.setEnabled(True)

    def _ask_for_file(self) -> None:
        found, _kind = QFileDialog.getOpenFileName(self, self.tr("Go back to a backup"), str(Path.home()))
        if found:
            self._choose(Path(found))
            self.accept()
