"""Asks for an address to follow: a feed's or a site's. Stays open, saying why, where it leads to none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit, QProgressBar, QWidget

from ui.dialogs.form import Form
from ui.jobs import Job


class AddSource(Form):
    """The address is taken from the clipboard where there is one in it. Name and password are asked for where the server does."""

    wanted = Signal(str, str, str, str)
    page_wanted = Signal(str)

    def __init__(self, window: QWidget, folders: Sequence[str], address: str = "") -> None:
        super().__init__(window, "", "")
        self.setWindowTitle(self.tr("Add a source"))
        self.heading.setText(self.tr("Add a source"))
        self.ok.setText(self.tr("Follow"))
        self.read = self.buttons.addButton(self.tr("Only read this page"), QDialogButtonBox.ButtonRole.ActionRole)
        self.read.setAutoDefault(False)
        self.read.clicked.connect(lambda: self.page_wanted.emit(self.address.text().strip()))
        self.job: Job | None = None
        self.address = QLineEdit(address or self._from_clipboard(), self)
        self.address.setPlaceholderText("example.org")
        self.address.selectAll()
        self.address.textChanged.connect(self._judge)
        self.ask(self.tr("Address"), self.address)
        self.folder = QComboBox(self)
        self.folder.setEditable(True)
        self.folder.addItems(["", *folders])
        self.ask(self.tr("Folder"), self.folder)
        self.user = QLineEdit(self)
        self.ask(self.tr("Account"), self.user)
        self.secret = QLineEdit(self)
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setPlaceholderText(self.tr("kept in the system’s keyring"))
        self.ask(self.tr("Password"), self.secret)
        for field in (self.user, self.secret):
            self.fields.setRowVisible(field, False)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Looking for the feed"))
        self.bar.hide()
        self.column.insertWidget(2, self.bar)
        self.tell(self.tr("A feed’s address or a site’s own: its feed is found from there."))
        self.buttons.accepted.disconnect()
        self.buttons.accepted.connect(self._ask)
        self.rejected.connect(self._stop)
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)
        self._judge()

    def _from_clipboard(self) -> str:
        text = QGuiApplication.clipboard().text().strip()
        return text if text.startswith(("http://", "https://")) and not text.split()[1:] and len(text) < 2000 else ""

    def _judge(self) -> None:
        for button in (self.ok, self.read):
            button.setEnabled(bool(self.address.text().strip()) and self.bar.isHidden())

    def _ask(self) -> None:
        if self.ok.isEnabled():
            self.wanted.emit(
                self.address.text().strip(), self.folder.currentText().strip(), self.user.text().strip(), self.secret.text()
            )

    def say_busy(self) -> None:
        """The address is being asked."""
        self.bar.show()
        self.tell(self.tr("Asking {0} …").format(self.address.text().strip()))
        self._judge()

    def say_failed(self, words: str) -> None:
        """Why it cannot be followed."""
        self.bar.hide()
        self.tell(words, "error")
        self._judge()
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)
        self.address.selectAll()

    def say_locked(self, host: str) -> None:
        """It wants a name and a password, or others than those that were given."""
        self.bar.hide()
        self._judge()
        for field in (self.user, self.secret):
            self.fields.setRowVisible(field, True)
        if self.user.text().strip():
            self.tell(self.tr("{0} does not take this name and password.").format(host), "error")
            self.secret.setFocus(Qt.FocusReason.OtherFocusReason)
            self.secret.selectAll()
        else:
            self.tell(self.tr("{0} asks for a name and a password.").format(host))
            self.user.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        if self.job is not None:
            self.job.cancel()
