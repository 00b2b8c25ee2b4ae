"""The listed pack of real sources: what is ticked is followed. Nothing is contacted before that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.library import ListedSource
from ui.dialogs.form import Form, small
from ui.panels.stories import plain
from ui.theme import sans_font


class ChoosePack(Form):
    """Sources by folder, each with its address's host."""

    def __init__(self, window: QWidget, pack: Sequence[ListedSource], followed: set[str]) -> None:
        super().__init__(window, "", "", width=520)
        self.setWindowTitle(self.tr("Listed sources"))
        self.heading.setText(self.tr("Start with listed sources"))
        self.ok.setText(self.tr("Follow these"))
        self.column.insertWidget(1, small(self.tr("They are asked for their news when you follow them, not before."), self))
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(min(420, max(200, window.height() - 260)))
        inside = QWidget(area)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setSpacing(7)
        self._boxes: list[tuple[QCheckBox, str]] = []
        folder = None
        for each in sorted(pack, key=lambda listed: listed.folder):
            if each.folder != folder:
                folder = each.folder
                head = plain(folder, "muted", inside)
                head.setFont(sans_font(self.font().pixelSize() * 0.92, semibold=True))
                rows.addSpacing(4)
                rows.addWidget(head)
            host = each.url.split("/")[2].removeprefix("www.").replace("&", "&&")
            box = QCheckBox(f"{each.title.replace('&', '&&')}   ({host})", inside)
            box.setChecked(each.url not in followed and each.language == "en")
            box.setEnabled(each.url not in followed)
            rows.addWidget(box)
            self._boxes.append((box, each.url))
        rows.addStretch(1)
        area.setWidget(inside)
        self.column.insertWidget(2, area, 1)
        if self._boxes:
            self._boxes[0][0].setFocus()

    def chosen(self) -> list[str]:
        """The addresses of what is ticked."""
        return [url for box, url in self._boxes if box.isChecked() and box.isEnabled()]
