"""The table as QActions and menus, and the one place where keys become commands, wherever the focus is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.commands import COMMANDS, MENU_TITLES, Menu, Where
from ui.keymap import EDITING_KEYS, Keymap, key_name

WAIT_FOR_NEXT_KEY = 1500


class Actions(QObject):
    """One QAction a command. `run(id, count)` does it, `holds(id)` says whether a choice is on, `can(id)` if it can be done."""

    def __init__(
        self, run: Callable[[str, int], None], holds: Callable[[str], bool], can: Callable[[str], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._holds, self._can = holds, can
        self.by_id: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(command.words, self)
            action.setCheckable(command.choice)
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.triggered.connect(lambda _on=False, id=command.id: run(id, 1))
            self.by_id[command.id] = action

    def show_keys(self, keymap: Keymap) -> None:
        """Write each command's key beside it. The keys themselves are read by Keys, so Qt is given none."""
        for command in COMMANDS:
            key = keymap.first_key(command.id)
            words = command.words.replace("&", "&&")
            self.by_id[command.id].setText(f"{words}\t{key}" if key else words)

    def fill_menu_bar(self, window: QMainWindow) -> None:
        """The menus, in the table's order."""
        bar = window.menuBar()
        for name in Menu:
            menu = bar.addMenu(QCoreApplication.translate("menus", MENU_TITLES[name]))
            part = 0
            for command in COMMANDS:
                if command.menu is name:
                    if command.part != part:
                        menu.addSeparator()
                        part = command.part
                    menu.addAction(self.by_id[command.id])
            menu.aboutToShow.connect(self.refresh)

    def menu_of(self, ids: tuple[str, ...], parent: QWidget) -> QMenu:
        """A context menu of some commands; "" parts them by a line."""
        menu = QMenu(parent)
        menu.aboutToHide.connect(menu.deleteLater)
        for command in ids:
            if command:
                menu.addAction(self.by_id[command])
            else:
                menu.addSeparator()
        self.refresh()
        return menu

    def refresh(self) -> None:
        """Ticks and greys as they hold now."""
        for command in COMMANDS:
            action = self.by_id[command.id]
            action.setEnabled(self._can(command.id))
            if command.choice:
                action.setChecked(self._holds(command.id))


class Keys(QObject):
    """Watches the widget that has the focus, whichever it is, and turns its key presses into commands.

    Fields where one types keep their letters; buttons keep Space and Enter; dialogs and menus keep everything.
    """

    pressed = Signal(str, int)
    waiting = Signal(list)

    def __init__(self, window: QMainWindow, keymap: Keymap, pane: Callable[[], Where]) -> None:
        super().__init__(window)
        self._window, self._pane = window, pane
        self.keymap = keymap
        self._typed: tuple[str, ...] = ()
        self._count = ""
        self._watched: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_FOR_NEXT_KEY)
        self._timer.timeout.connect(self.forget)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch)
        window.installEventFilter(self)
        self._watch(None, application.focusWidget())

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None and self._watched is not self._window and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now if now is not None and now.window() is self._window else None
        if self._watched is not None and self._watched is not self._window:
            self._watched.installEventFilter(self)

    def forget(self) -> None:
        """Drop keys that were begun."""
        if self._typed or self._count:
            self._typed, self._count = (), ""
            self.waiting.emit([])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent) or QApplication.activePopupWidget() is not None:
            return False
        if watched is self._window and self._watched is not None and self._watched is not self._window:
            return False  # it was seen at the widget that has the focus
        name = key_name(event)
        if not name or self._belongs_to(self._watched, name):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # Tell Qt that the key press is wanted, before it looks for a menu's mnemonic or a shortcut of its own.
            wanted = bool(self._typed) or self.keymap.find(self._pane(), (name,)) != self.keymap.find(self._pane(), ("\0",))
            event.setAccepted(wanted)
            return wanted
        return self._take(name)

    def _belongs_to(self, widget: QWidget | None, name: str) -> bool:
        """Whether the widget needs this key for itself; a card that lies over the window needs all."""
        above = widget
        while above is not None:
            if above.property("keepsKeys"):
                return True
            above = above.parentWidget()
        writable = isinstance(widget, QLineEdit | QAbstractSpinBox) or (
            isinstance(widget, QTextEdit | QPlainTextEdit) and not widget.isReadOnly()
        )
        if writable or isinstance(widget, QComboBox):
            plain = len(name) == 1 or name in ("Space", "Backspace", "Del", "Left", "Right", "Home", "End", "Enter", "Tab")
            return plain or name in EDITING_KEYS or name.startswith("Shift+")
        if isinstance(widget, QAbstractButton):
            return name in ("Space", "Enter")
        return name in ("Tab", "Shift+Tab")

    def _begin_count(self, digit: str) -> None:
        self._count += digit
        self._timer.start()
        self.waiting.emit([(self._count, "…")])

    def _take(self, name: str) -> bool:
        if self._count and name.isdigit() and len(name) == 1:
            self._begin_count(name)  # 1, 2 and 3 are panes, but not in the middle of a number
            return True
        pane = self._pane()
        typed = (*self._typed, name)
        found = self.keymap.find(pane, typed)
        if found.command is not None:
            count = min(999, int(self._count or "1")) if found.command.counted else 1
            self._typed, self._count = (), ""
            self._timer.stop()
            self.waiting.emit([])
            self.pressed.emit(found.command.id, count)
            return True
        if found.more:
            self._typed = typed
            self._timer.start()
            self.waiting.emit([(key, command.words) for key, command in self.keymap.following(pane, typed)])
            return True
        began = bool(self._typed)
        self._typed = ()
        if name.isdigit() and len(name) == 1 and not began:
            self._begin_count(name)
            return True
        self._count = ""
        if began:
            self.waiting.emit([])
        return began
