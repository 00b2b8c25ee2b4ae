"""What this is, and what it stands on."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from ui.dialogs.form import Form, small
from ui.theme import Theme

translate = QCoreApplication.translate


def about(window: QWidget, _theme: Theme, stands_on: str) -> None:
    """Show it."""
    try:
        number = version("cleanwire")
    except PackageNotFoundError:
        number = ""
    form = Form(window, f"Cleanwire {number}".strip(), translate("about", "Close"), width=460)
    form.buttons.clear()
    form.buttons.addButton(translate("about", "Close"), QDialogButtonBox.ButtonRole.AcceptRole)
    for words in (
        translate("about", "The whole story, only the story, and a record of the rest."),
        translate("about", "Nothing leaves this machine but the fetches you ask for."),
        translate("about", "MIT licence. Letters: Literata and Inter (SIL Open Font License). Icons: Lucide (ISC)."),
        stands_on,
    ):
        form.column.insertWidget(form.column.count() - 2, small(words, form))
    form.open()
