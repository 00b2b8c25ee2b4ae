"""The list of rows paints what it shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.kinds import Completeness
from tests.ui.page.made import made_opened
from ui.panels.rows_view import RowsModel, RowsView
from ui.panels.story_row import StoryRow
from ui.theme import load_theme


class Numbers(RowsModel):
    """A hundred rows with their numbers."""

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 100

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return str(index.row()) if role == Qt.ItemDataRole.DisplayRole else None


class Painted(QObject):
    """What of a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


@pytest.mark.parametrize("where", [60, 59 * 50, 30, 0])
def test_what_comes_into_sight_is_painted(qapp: QApplication, qtbot: object, where: int) -> None:
    """Rows of before stood among those of now, as nothing but the two rows of the cursor was painted anew."""
    view = RowsView()
    qtbot.addWidget(view)  # type: ignore[attr-defined]
    view.setModel(Numbers(view))
    view.resize(300, 500)
    view.show()
    bar = view.verticalScrollBar()
    bar.setValue(120)
    QTest.qWait(50)
    painted = Painted()
    view.viewport().installEventFilter(painted)
    bar.setValue(where)
    whole = QRegion(QRect(view.viewport().rect()))
    qtbot.waitUntil(lambda: (whole - painted.region).isEmpty(), timeout=60_000)  # type: ignore[attr-defined]


def test_labels_of_what_was_wrong_stand_out(qapp: QApplication) -> None:
    row, entry = StoryRow(load_theme("light")), made_opened().row
    for labels, completeness, chips in (
        (("CORRECTED", "UPDATE 2"), Completeness.WHOLE, [("CORRECTED", "error"), ("UPDATE 2", "updated")]),
        (("WITHDRAWN",), Completeness.WITHDRAWN, [("WITHDRAWN", "error")]),
        ((), Completeness.WITHDRAWN, [("WITHDRAWN", "error")]),
        ((), Completeness.PARTIAL, [("PARTIAL", "muted")]),
    ):
        assert row._chips(replace(entry, labels=labels, completeness=completeness)) == chips
