"""What can be chosen for one source."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from reader.library import SourceRow
from ui.dialogs.form import Form
from ui.health import health_words


class SourceSettings(Form):
    """`changes()` gives only what was changed."""

    def __init__(self, window: QWidget, row: SourceRow, folders: Sequence[str]) -> None:
        super().__init__(window, row.source.title, "", width=520)
        self.ok.setText(self.tr("Save"))
        source = row.source
        self._row = row
        self.title = QLineEdit(source.title, self)
        self.ask(self.tr("Name"), self.title)
        self.url = QLineEdit(source.url, self)
        self.url.setCursorPosition(0)
        self.ask(self.tr("Address"), self.url)
        self.folder = QComboBox(self)
        self.folder.setEditable(True)
        self.folder.addItems(["", *folders])
        self.folder.setCurrentText(source.folder)
        self.ask(self.tr("Folder"), self.folder)
        self.days = QSpinBox(self)
        self.days.setRange(0, 3650)
        self.days.setSpecialValueText(self.tr("as in the preferences"))
        self.days.valueChanged.connect(lambda days: self.days.setSuffix(self.tr(" day") if days == 1 else self.tr(" days")))
        self.days.setSuffix(self.tr(" days"))
        self.days.setValue(source.keep_days or 0)
        self.ask(self.tr("Keep read stories"), self.days)
        self.full_text = QCheckBox(self.tr("Fetch the whole story from its page"), self)
        self.full_text.setChecked(source.full_text)
        self.fields.addRow(self.full_text)
        self.keep_every = QCheckBox(self.tr("Keep a copy of every story"), self)
        self.keep_every.setChecked(source.keep_every_story)
        self.fields.addRow(self.keep_every)
        self.muted = QCheckBox(self.tr("Mute: its stories stay out of the common lists"), self)
        self.muted.setChecked(source.muted)
        self.fields.addRow(self.muted)
        self.user = QLineEdit(row.account, self)
        self.ask(self.tr("Account, where it asks for one"), self.user)
        self.secret = QLineEdit(self)
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setPlaceholderText(self.tr("kept in the system’s keyring"))
        self.ask(self.tr("Password"), self.secret)
        health = health_words(row, datetime.now(UTC))
        if health:
            self.tell(health, "error")
        self.title.setFocus()
        self.title.selectAll()

    def changes(self) -> dict[str, Any]:
        """What is other than it was."""
        source = self._row.source
        now: dict[str, Any] = {
            "title": self.title.text().strip() or source.title,
            "url": self.url.text().strip() or source.url,
            "folder": self.folder.currentText().strip(),
            "keep_days": self.days.value() or None,
            "full_text": self.full_text.isChecked(),
            "keep_every_story": self.keep_every.isChecked(),
            "muted": self.muted.isChecked(),
        }
        return {name: value for name, value in now.items() if value != getattr(source, name)}

    def account(self) -> str | None:
        """The account's name, where name or password were changed; else None."""
        changed = self.user.text().strip() != self._row.account or self.secret.text()
        return self.user.text().strip() if changed else None

    def password(self) -> str:
        """The password as typed."""
        return self.secret.text()
