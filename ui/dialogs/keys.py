"""Keys to choose: a preset, then each command's own. Conflicts are told at once, in words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.choices import folded
from ui.commands import BY_ID, COMMANDS, PRESET_TITLES, translated_menu
from ui.dialogs.form import Form, small
from ui.key_words import shown_key
from ui.keymap import Keymap, conflict_words, key_name, translate

MOST_TOLD = 6  # lines of what a key file said in vain


class ChangeKeys(Form):
    """A table of commands; Enter on one, then the keys, then Enter again."""

    def __init__(self, window: QWidget, keymap: Keymap, path: Path) -> None:
        super().__init__(window, "", "", width=620)
        self.setWindowTitle(self.tr("Keys"))
        self.heading.setText(self.tr("Keys"))
        self.ok.setText(self.tr("Save"))
        self.keymap = Keymap(keymap.preset, dict(keymap.own))
        of_conflicts = [conflict_words(conflict) for conflict in keymap.conflicts]
        self._of_the_file = [problem for problem in keymap.problems if problem not in of_conflicts]
        self._asking: str | None = None
        self._typed: list[str] = []
        self.column.insertWidget(1, small(self.tr("They stand in a plain file too: {0}").format(path), self))
        self.preset = QComboBox(self)
        for name, title in PRESET_TITLES.items():
            self.preset.addItem(translate("presets", title), name)
        self.preset.setCurrentIndex(self.preset.findData(keymap.preset))
        self.preset.currentIndexChanged.connect(self._other_preset)
        self.ask(self.tr("Begin with"), self.preset)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Find a command or a key"))
        self.filter.textChanged.connect(lambda _text: self._fill())
        self.filter.installEventFilter(self)
        self.ask(self.tr("Find"), self.filter)
        self.table = QTableWidget(0, 3, self)
        self.table.setAccessibleName(self.tr("Commands and their keys"))
        self.table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Menu"), self.tr("Keys")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setAccessibleName(self.tr("Columns"))
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setMinimumHeight(min(380, max(180, window.height() - 380)))
        self.table.cellDoubleClicked.connect(lambda _row, _column: self._ask_keys())
        self.table.installEventFilter(self)
        self.column.insertWidget(3, self.table, 1)
        row = QHBoxLayout()
        self.change = QPushButton(self.tr("Change…"), self)
        self.change.clicked.connect(self._ask_keys)
        self.none = QPushButton(self.tr("No key"), self)
        self.none.clicked.connect(lambda: self._set(()))
        self.default = QPushButton(self.tr("Reset"), self)
        self.default.clicked.connect(self._forget)
        for button in (self.change, self.none, self.default):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.column.insertLayout(4, row)
        self._fill()
        self.filter.setFocus()

    def _fill(self) -> None:
        chosen = self._chosen()
        words = folded(self.filter.text())
        shown = [
            command
            for command in COMMANDS
            if words in folded(command.words) or self.filter.text() in self.keymap.shown_keys(command.id)
        ]
        self.table.setRowCount(len(shown))
        for number, command in enumerate(shown):
            keys = "    ".join(self.keymap.shown_keys(command.id))
            for column, text in enumerate((command.words.rstrip("…"), translated_menu(command.menu), keys)):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, command.id)
                if command.id in self.keymap.own and column == 2:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.table.setItem(number, column, item)
            if command.id == chosen:
                self.table.setCurrentCell(number, 0)
        if shown and self.table.currentRow() < 0:
            self.table.setCurrentCell(0, 0)
        told = [conflict_words(conflict) for conflict in self.keymap.conflicts]
        told += [problem for problem in self._of_the_file if problem not in told]
        self.tell("\n".join(told[:MOST_TOLD]), "error" if told else "muted")

    def _chosen(self) -> str | None:
        item = self.table.item(self.table.currentRow(), 0)
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

    def _other_preset(self) -> None:
        self.keymap = Keymap(str(self.preset.currentData()), dict(self.keymap.own))
        self._fill()

    def _forget(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.keymap.own.pop(chosen, None)
            self.keymap.bind()
            self._fill()

    def _set(self, keys: tuple[str, ...]) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.keymap.own[chosen] = keys
            self.keymap.bind()
            self._fill()

    def _ask_keys(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        self._asking, self._typed = chosen, []
        self.table.setFocus()
        self.tell(self.tr("Press the keys for “{0}”, then Enter. Esc leaves them as they are.").format(BY_ID[chosen].words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            goes_on = key_name(event) in ("Enter", "Down")  # to what was found; Enter would keep everything as it is and close
            if goes_on:
                self.table.setFocus()
            return goes_on
        if watched is not self.table or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and self._asking is not None:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        name = key_name(event)
        if self._asking is None:
            if name == "Enter":
                self._ask_keys()
            return name == "Enter"
        if name == "Esc":
            self._asking = None
            self._fill()
        elif name == "Enter" and self._typed:
            self._asking = None
            self._set((" ".join(self._typed),))
        elif name:
            self._typed.append(name)
            typed = shown_key(" ".join(self._typed))
            self.tell(self.tr("{0} for “{1}”: Enter takes it, Esc leaves it.").format(typed, BY_ID[self._asking].words))
        return True
