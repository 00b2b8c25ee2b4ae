"""What is painted: no more than what changed, and nothing below what covers it; what is moved looks as if painted anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.controller import Controller


class Painted(QObject):
    """Which parts of which widgets were painted."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[tuple[QWidget, QRect]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            self.parts.append((watched, event.region().boundingRect()))
        return False


def on_screen(widget: QWidget) -> QImage:
    """The pixels that are seen, which is not what would be painted if it were painted anew."""
    corner = widget.mapTo(widget.window(), QPoint(0, 0))
    shot = widget.screen().grabWindow(widget.window().winId(), corner.x(), corner.y(), widget.width(), widget.height())
    return shot.toImage().convertToFormat(QImage.Format.Format_RGB32)


def anew(widget: QWidget) -> QImage:
    """The pixels as they are when all of it is painted."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_opening_a_story_paints_its_row_and_its_page(desk: Controller, press: Callable[..., None], qapp: QApplication) -> None:
    """Each of the window's grounds below them was painted first: half of the time from the key to the page."""
    QTest.qWait(300)
    painted = Painted()
    qapp.installEventFilter(painted)
    shown = desk.reading.opened
    press("j")
    while not painted.parts:
        qapp.processEvents()
    qapp.removeEventFilter(painted)
    assert desk.reading.opened is not shown
    page, rows = desk.reading.view.viewport(), desk.stories.view.viewport()
    assert (page, page.rect()) in painted.parts
    assert [part.height() for widget, part in painted.parts if widget is rows] == [2 * desk.stories.view.row_height]
    below = [(widget, part) for widget, part in painted.parts if widget is not page and widget.isAncestorOf(page)]
    assert all(part.width() < 20 for _widget, part in below), below  # where the page's bar is, which is not opaque


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_scrolled_looks_as_if_painted_anew(desk: Controller, theme: str) -> None:
    desk.library.change_settings(theme=theme)
    desk.settings_changed()
    QTest.qWait(200)
    desk.window.resize(1360, 420)
    desk.panel.unfold_all()
    desk.panel.choose_removal(0)
    QTest.qWait(100)
    for view in (desk.reading.view, desk.panel):
        bar = view.verticalScrollBar()
        assert bar.maximum() > 0
        for value in (40, 41, 300, 290, 1_000, 0):
            bar.setValue(value)
            QTest.qWait(20)
            assert on_screen(view.viewport()) == anew(view.viewport()), (view, value)
