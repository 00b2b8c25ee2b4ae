"""Asks where the day's paper is mailed to and through which server; what was told before stands there already."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from reader.settings import Settings
from ui.dialogs.form import Form


class MailPaper(Form):
    """One press of Enter sends, once all is known."""

    def __init__(self, window: QWidget, settings: Settings, *, has_password: bool) -> None:
        super().__init__(window, "", "", width=520)
        self.setWindowTitle(self.tr("Mail the day’s paper"))
        self.heading.setText(self.tr("Mail the day’s paper"))
        self.ok.setText(self.tr("Send"))
        self.to = self._line(self.tr("To the address of your e-reader"), settings.mail_to, "name@e-reader.example")
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("a book, EPUB"), "epub")
        self.kind.addItem(self.tr("pages, PDF"), "pdf")
        self.ask(self.tr("As"), self.kind)
        self.server = self._line(self.tr("Through your mail server"), settings.mail_server, "smtp.example.org")
        self.account = self._line(self.tr("Your account there"), settings.mail_account, "name@example.org")
        self.secret = self._line(
            self.tr("Password"),
            "",
            self.tr("as it is kept in the keyring") if has_password else self.tr("kept in the system’s keyring"),
        )
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.sender = self._line(self.tr("Your own address, if the account is none"), settings.mail_from, "")
        self.tell(self.tr("The server’s name stands in your provider’s help. Everything is sent encrypted, to this server only."))
        for field in (self.to, self.server):
            field.textChanged.connect(self._judge)
        self._judge()
        (self.to if not settings.mail_to else self.ok).setFocus()

    def _line(self, label: str, now: str, example: str) -> QLineEdit:
        field = QLineEdit(now, self)
        field.setPlaceholderText(example)
        self.ask(label, field)
        return field

    def _judge(self) -> None:
        self.ok.setEnabled("@" in self.to.text() and bool(self.server.text().strip()))
