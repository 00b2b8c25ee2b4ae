"""The offer of the first start and three hints after it, one at a time, each gone for good when it was used or closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ui.controller import Controller

ORDER = ("add_source", "palette", "key_sheet")


class Hints(QObject):
    """Kept in the settings as the names of those that were seen."""

    def __init__(self, desk: Controller) -> None:
        super().__init__(desk)
        self._desk = desk
        self.current = ""

    def show(self) -> None:
        """Show the next hint that was not seen, or none."""
        seen = self._desk.library.settings.hints_seen
        # Who followed a source in the terminal, or brought his library along, needs no offer of one.
        follows = any(row.kind == "feed" for row in self._desk.rows)
        self.current = next((name for name in ORDER if name not in seen and not (follows and name == "add_source")), "")
        offer = self._desk.window.offer
        if self.current == "add_source":
            words = self.tr("Nothing is followed yet. Drop a page or a list of feeds here, or")
            if self._desk.rows:
                words = self.tr("These stories are the sample wire; nothing was fetched. Drop a page or a list of feeds here, or")
            offer.show_offer(
                words, [("add_source", self.tr("add an address")), ("start_with_pack", self.tr("start with listed sources"))]
            )
        elif self.current == "palette":
            key = self._desk.keymap.key_or_words("palette")
            words = self.tr("Everything goes by keyboard: {0} finds any command.").format(key)
            offer.show_offer(words, [("palette", self.tr("Try it"))])
        elif self.current == "key_sheet":
            keys = map(self._desk.keymap.key_or_words, ("next_story", "previous_story", "read_on", "key_sheet"))
            words = self.tr("{0} and {1} go from story to story, {2} reads on; {3} shows all keys.").format(*keys)
            offer.show_offer(words, [("key_sheet", self.tr("Show them"))])
        else:
            offer.hide()

    def used(self, name: str) -> None:
        """What a hint told of was done: it has served."""
        settings = self._desk.library.settings
        if name in ORDER and name not in settings.hints_seen:
            self._desk.library.change_settings(hints_seen=(*settings.hints_seen, name))
            if self.current == name:
                self._desk.window.offer.hide()
                self.current = ""

    def close(self) -> None:
        """The user does not want this one."""
        self.used(self.current)
