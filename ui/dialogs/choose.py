"""Two small questions: a text, and one of a few things."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from ui.dialogs.form import Form

translate = QCoreApplication.translate


def ask_text(window: QWidget, title: str, label: str, before: str = "") -> str:
    """The text that was typed; empty where the question was left."""
    form = Form(window, title, translate("choose", "Keep"), width=400)
    field = QLineEdit(before, form)
    field.selectAll()
    form.ask(label, field)
    field.setFocus()
    return field.text().strip() if form.exec() else ""


def choose(window: QWidget, title: str, choices: Sequence[tuple[str, str]]) -> str:
    """The name of what was chosen; empty where the question was left."""
    form = Form(window, title, translate("choose", "Save"), width=360)
    buttons = []
    for number, (name, words) in enumerate(choices):
        button = QRadioButton(words, form)
        button.setProperty("choice", name)
        button.setChecked(number == 0)
        form.fields.addRow(button)
        buttons.append(button)
    buttons[0].setFocus()
    return next(str(button.property("choice")) for button in buttons if button.isChecked()) if form.exec() else ""
