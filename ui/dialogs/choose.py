"""Two small questions: a text, and one of a few things."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from ui.dialogs.form import Form

translate = QCoreApplication.translate


def ask_text(window: QWidget, title: str, label: str, before: str = "") -> str:
    """The text that was typed; empty where the question was left."""
    form = Form(window, title, translate("choose", "Save"), width=400)
    field = QLineEdit(before, form)
    field.selectAll()
    form.ask(label, field)
    field.setFocus()
    return _answer(form, lambda: field.text().strip())


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
    return _answer(form, lambda: next(str(button.property("choice")) for button in buttons if button.isChecked()))


def _answer(form: Form, read: Callable[[], str]) -> str:
    """Ask, and read the answer before the form is gone."""
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    answer = read() if form.exec() else ""
    form.deleteLater()
    return answer
