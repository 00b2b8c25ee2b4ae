"""What every class of verbs has: the controller, and texts in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from ui.controller import Controller


class Verbs(QObject):
    """Methods named after commands; each is given the number that was typed before the key, 1 where there was none."""

    def __init__(self, controller: Controller) -> None:
        super().__init__(controller)
        self.desk = controller

    def open_outside(self, address: QUrl) -> None:
        """Hand an address to the desktop; where it has nothing for it, say so and what else can be done."""
        if QDesktopServices.openUrl(address):
            if address.scheme() == "mailto":  # a desktop without a mail program takes it all the same, and does nothing
                self.desk.say(self.tr("Given to the mail program. If none opens, choose one in the settings of the desktop."))
            return
        if address.scheme() == "mailto":
            self.desk.say(self.tr("No mail program could be started. Choose one in the settings of the desktop."))
        elif address.isLocalFile():
            self.desk.say(self.tr("Nothing on this system opens {0}.").format(address.toLocalFile()))
        else:
            self.desk.say(self.tr("No browser could be started. The address can be copied instead."))
