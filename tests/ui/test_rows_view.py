"""The list of rows paints what it shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QCursor, QImage, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.kinds import Completeness
from tests.ui.page.made import made_opened
from ui.panels.rows_view import RowsView
from ui.panels.stories import StoriesPanel
from ui.panels.story_row import StoryRow
from ui.theme import dress, load_theme


class Painted(QObject):
    """What of a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


@pytest.fixture
def view(qapp: QApplication, qtbot: object) -> RowsView:
    """A list of a hundred stories that has been scrolled a little, with its cursor on the fourth."""
    theme, entry = load_theme("light"), made_opened().row
    dress(qapp, theme)
    rows = [replace(entry, id=number, headline=f"Headline {number}", read=bool(number % 3)) for number in range(100)]
    panel = StoriesPanel(lambda ids: [rows[number] for number in ids], theme)
    qtbot.addWidget(panel)  # type: ignore[attr-defined]
    panel.show_stories(list(range(100)), [(0, "Today"), (12, "Yesterday"), (60, "Monday")])
    panel.resize(320, 600)
    panel.show()
    panel.view.verticalScrollBar().setValue(120)
    panel.select(3)
    QTest.qWait(50)
    return panel.view


def on_screen(view: RowsView) -> QImage:
    """The pixels that are seen, which is not what would be painted if it were painted anew."""
    shot = view.screen().grabWindow(view.window().winId(), view.x(), view.y(), view.width(), view.height())
    return shot.toImage().convertToFormat(QImage.Format.Format_RGB32)


def anew(view: RowsView) -> QImage:
    """The pixels as they are when all of it is painted."""
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("where", [180, 59 * 50, 121, 30, 0])
def test_what_comes_into_sight_is_painted(view: RowsView, where: int) -> None:
    """Rows of before stood among those of now, as nothing but the two rows of the cursor was painted anew."""
    assert on_screen(view) == anew(view)
    before = on_screen(view)
    view.verticalScrollBar().setValue(where)
    QTest.qWait(50)
    assert on_screen(view) == anew(view) != before


def test_what_stays_in_sight_is_moved(view: RowsView) -> None:
    """A key that scrolled the list by a row painted a dozen, each with its lines to break: the story came that much later."""
    painted = Painted()
    view.viewport().installEventFilter(painted)
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 60)
    QTest.qWait(50)
    shown = view.viewport().rect()
    below = shown.adjusted(0, shown.height() - 60, 0, 0)
    assert painted.region == QRegion(below)


def test_the_cursor_moves_while_the_list_does(view: RowsView) -> None:
    for row in (4, 9, 30, 31, 2, 99, 98, 0):
        view.parent().select(row)
        QTest.qWait(30)
        assert on_screen(view) == anew(view), row


def test_the_row_below_the_mouse_is_lit_when_the_list_moves(view: RowsView) -> None:
    """Which one that is changes with the wheel, though the mouse does not move."""
    there = QPoint(100, 200)
    QCursor.setPos(view.viewport().mapToGlobal(there))
    QTest.mouseMove(view.window().windowHandle(), view.viewport().mapTo(view.window(), there))
    QTest.qWait(30)
    assert view.underMouse()
    for way in (25, 60, -10, 300, -400, 1000):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + way)
        QTest.qWait(30)
        assert on_screen(view) == anew(view), way


def test_labels_of_what_was_wrong_stand_out(qapp: QApplication) -> None:
    row, entry = StoryRow(load_theme("light")), made_opened().row
    for labels, completeness, chips in (
        (("CORRECTED", "UPDATE 2"), Completeness.WHOLE, [("CORRECTED", "error"), ("UPDATE 2", "updated")]),
        (("WITHDRAWN",), Completeness.WITHDRAWN, [("WITHDRAWN", "error")]),
        ((), Completeness.WITHDRAWN, [("WITHDRAWN", "error")]),
        ((), Completeness.PARTIAL, [("PARTIAL", "muted")]),
    ):
        assert row._chips(replace(entry, labels=labels, completeness=completeness)) == chips
