"""What can be chosen for the whole of Cleanwire. Every choice holds at once; there is nothing to confirm."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from reader.settings import Settings
from ui import icons
from ui.dialogs.form import Form
from ui.verbs.copies import nearest_folder


class Preferences(Form):
    """`changed` names a setting and its new value."""

    changed = Signal(str, object)
    size_changed = Signal(float)

    def __init__(self, window: QWidget, settings: Settings, px: float) -> None:
        super().__init__(window, "", "", width=540)
        self.setWindowTitle(self.tr("Preferences"))
        self.heading.setText(self.tr("Preferences"))
        self.buttons.clear()
        self.buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._choice(
            "theme", self.tr("Colours"), settings.theme,
            [("system", self.tr("as the desktop has them")), ("light", self.tr("Light")), ("dark", self.tr("Dark")),
             ("sepia", self.tr("Sepia")), ("contrast", self.tr("High contrast")),
             ("contrast-dark", self.tr("High contrast, dark"))],
        )  # fmt: skip
        interface = QSpinBox(self)
        interface.setRange(75, 240)
        interface.setSingleStep(5)
        interface.setSuffix(" %")
        interface.setValue(round(px / 13 * 100))
        interface.setKeyboardTracking(False)
        interface.valueChanged.connect(lambda percent: self.size_changed.emit(13 * percent / 100))
        self.ask(self.tr("Size of the interface"), interface)
        self._number("text_size", self.tr("Size of the story’s text"), settings.text_size, 12, 40, " px")
        self._number("measure", self.tr("Characters in a line"), settings.measure, 40, 110, "")
        leading = QDoubleSpinBox(self)
        leading.setRange(1.1, 2.2)
        leading.setSingleStep(0.05)
        leading.setValue(settings.line_height)
        leading.valueChanged.connect(lambda value: self.changed.emit("line_height", round(value, 2)))
        self.ask(self.tr("Line height"), leading)
        self._tick("serif", self.tr("Stories in letters with serifs"), settings.serif)
        self._tick("mark_read_when_opened", self.tr("A story that is opened counts as read"), settings.mark_read_when_opened)
        self._tick("group", self.tr("One row for the same story from several outlets"), settings.group)
        self._tick(
            "mark_outlets_read", self.tr("Reading a story marks what the other outlets tell of it"), settings.mark_outlets_read
        )
        self._tick("refresh_at_start", self.tr("Refresh when Cleanwire starts"), settings.refresh_at_start)
        self._number(
            "refresh_minutes",
            self.tr("Refresh every"),
            settings.refresh_minutes,
            0,
            1440,
            self.tr(" minutes"),
            self.tr("never by itself"),
        )
        self._tick("site_icons", self.tr("Show the sites’ own icons beside the sources"), settings.site_icons)
        self._tick("notifications", self.tr("Tell of new stories while the window is not in sight"), settings.notifications)
        self._number(
            "keep_days", self.tr("Keep read stories"), settings.keep_days, 0, 36500, self.tr(" days"), self.tr("for ever")
        )
        self._folder("copies_folder", self.tr("Copies are saved in"), settings.copies_folder, "~/Documents/Cleanwire")
        self._choice(
            "copy_format", self.tr("Copies are"), settings.copy_format,
            [("html", self.tr("one page, HTML")), ("epub", self.tr("books, EPUB")), ("markdown", self.tr("Markdown")),
             ("text", self.tr("plain text")), ("pdf", self.tr("pages to print, PDF"))],
        )  # fmt: skip
        self._choice("paper", self.tr("Paper of PDFs"), settings.paper, [("A4", "A4"), ("Letter", "Letter")])
        self._tick("keep_starred", self.tr("Starred stories are saved as copies by themselves"), settings.keep_starred)
        self.let_fields_scroll()

    def _choice(self, name: str, label: str, now: str, choices: list[tuple[str, str]]) -> None:
        field = QComboBox(self)
        for value, words in choices:
            field.addItem(words, value)
        field.setCurrentIndex(max(0, field.findData(now)))
        field.currentIndexChanged.connect(lambda _index: self.changed.emit(name, field.currentData()))
        self.ask(label, field)

    def _number(self, name: str, label: str, now: int, least: int, most: int, suffix: str, none: str = "") -> None:
        field = QSpinBox(self)
        field.setRange(least, most)
        field.setSuffix(suffix)
        field.setSpecialValueText(none)
        field.setValue(now)
        field.setKeyboardTracking(False)
        field.valueChanged.connect(lambda value: self.changed.emit(name, value))
        self.ask(label, field)

    def _folder(self, name: str, label: str, now: str, otherwise: str) -> None:
        """A folder, typed or chosen; left empty it is the one that stands there in grey."""
        field = QLineEdit(now, self)
        field.setPlaceholderText(otherwise)
        field.editingFinished.connect(lambda: self.changed.emit(name, field.text().strip()))
        drawn = icons.icon("folder", self.palette().color(self.foregroundRole()).name())
        choose = field.addAction(drawn, QLineEdit.ActionPosition.TrailingPosition)
        choose.setText(self.tr("Choose a folder"))
        choose.triggered.connect(lambda: self._choose_folder(field))
        self.ask(label, field)

    def _choose_folder(self, field: QLineEdit) -> None:
        there = Path(field.text().strip() or field.placeholderText()).expanduser()
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), str(nearest_folder(there)))
        if chosen:
            field.setText(chosen)
            field.editingFinished.emit()

    def _tick(self, name: str, words: str, now: bool) -> None:
        field = QCheckBox(words, self)
        field.setChecked(now)
        field.toggled.connect(lambda on: self.changed.emit(name, on))
        self.fields.addRow(field)
