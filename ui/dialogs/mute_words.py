"""Words that hide stories: one line each, and how many stories they hide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.dialogs.form import Form, small


class MuteWords(Form):
    """`words()` are the lines that were typed."""

    def __init__(self, window: QWidget, words: Sequence[str], hidden: int) -> None:
        super().__init__(window, "", "", width=460)
        self.setWindowTitle(self.tr("Muted words"))
        self.heading.setText(self.tr("Muted words"))
        self.ok.setText(self.tr("Save"))
        about = self.tr("Stories with one of these in the headline or the first lines are hidden. One word or phrase a line.")
        self.column.insertWidget(1, small(about, self))
        self.field = QPlainTextEdit("\n".join(words), self)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(self.tr("Muted words, one a line"))
        self.field.setMinimumHeight(150)
        self.column.insertWidget(2, self.field, 1)
        if words:
            self.tell(self.tr("They hide %Ln stories now.", "", hidden))
        self.field.setFocus()

    def words(self) -> list[str]:
        return [line.strip() for line in self.field.toPlainText().splitlines() if line.strip()]
