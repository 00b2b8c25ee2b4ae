"""What every class of verbs has: the controller, and texts in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ui.controller import Controller


class Verbs(QObject):
    """Methods named after commands; each is given the number that was typed before the key, 1 where there was none."""

    def __init__(self, controller: Controller) -> None:
        super().__init__(controller)
        self.desk = controller
