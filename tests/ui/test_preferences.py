"""The preferences as they look."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QFileDialog, QLineEdit, QSpinBox

from reader.settings import CHOICES
from ui.commands import BY_ID
from ui.controller import Controller
from ui.dialogs.preferences import Preferences


@pytest.mark.parametrize("px", [13.0, 20.0, 26.0])
def test_the_fields_of_the_preferences_are_equally_high(desk: Controller, qtbot: object, px: float) -> None:
    """Numbers stood 3 px higher than lists of choices and lines."""
    desk.px = px
    desk.redress()
    shown = Preferences(desk.window, desk.library.settings, px)
    shown.show()
    fields = [field for kind in (QAbstractSpinBox, QComboBox, QLineEdit) for field in shown.findChildren(kind)]
    heights = {field.height() for field in fields if not isinstance(field.parent(), QAbstractSpinBox)}
    shown.close()
    assert len(heights) == 1


@pytest.mark.parametrize("px", [13.0, 26.0])
def test_the_preferences_are_no_higher_than_the_screen(desk: Controller, qtbot: object, px: float) -> None:
    """In letters of twice the size the button stood 300 px below the screen."""
    desk.px = px
    desk.redress()
    shown = Preferences(desk.window, desk.library.settings, px)
    shown.show()
    qtbot.waitExposed(shown)  # type: ignore[attr-defined]
    room = shown.screen().availableGeometry()
    last = shown.buttons.buttons()[0]
    bottom = last.mapTo(shown, last.rect().bottomRight())
    height = shown.height()
    shown.close()
    assert bottom.y() < height <= room.height()


def test_the_preferences_grow_and_shrink_with_the_letters(desk: Controller, qtbot: object) -> None:
    """Who chose letters of twice the size saw half of each field, below a title as small as before."""
    shown = Preferences(desk.window, desk.library.settings, 13.0)
    shown.size_changed.connect(desk.set_size)
    shown.show()
    qtbot.waitExposed(shown)  # type: ignore[attr-defined]
    interface = next(each for each in shown.findChildren(QSpinBox) if each.suffix() == " %")
    usual = shown.width(), shown.heading.font().pixelSize(), interface.height()
    interface.setValue(200)
    fits = lambda: shown.area.viewport().width() >= shown.area.widget().sizeHint().width()  # noqa: E731
    qtbot.waitUntil(lambda: shown.heading.font().pixelSize() == 39 and shown.width() > usual[0] and fits(), timeout=60_000)  # type: ignore[attr-defined]
    interface.setValue(100)
    qtbot.waitUntil(lambda: (shown.heading.font().pixelSize(), interface.height()) == usual[1:] and fits(), timeout=60_000)  # type: ignore[attr-defined]
    shown.close()


def test_the_wheel_changes_no_field_that_it_only_passes(desk: Controller, qtbot: object) -> None:
    shown = Preferences(desk.window, desk.library.settings, 13.0)
    changed: list[str] = []
    shown.changed.connect(lambda name, _value: changed.append(name))
    shown.show()
    field = next(each for each in shown.findChildren(QSpinBox) if each.suffix() == " px")
    turn = (QPointF(5, 5), QPointF(field.mapToGlobal(QPoint(5, 5))), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton)
    for focused, expected in ((False, []), (True, ["text_size"])):
        if focused:
            shown.activateWindow()
            field.setFocus()
            qtbot.waitUntil(field.hasFocus, timeout=60_000)  # type: ignore[attr-defined]
        event = QWheelEvent(*turn, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(field, event)
        assert changed == expected
    shown.close()


def test_the_folder_of_copies_can_be_chosen(desk: Controller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(tmp_path))
    shown = Preferences(desk.window, desk.library.settings, 13.0)
    changed: list[tuple[str, object]] = []
    shown.changed.connect(lambda name, value: changed.append((name, value)))
    field = next(each for each in shown.findChildren(QLineEdit) if each.placeholderText().startswith("~"))
    field.actions()[0].trigger()
    assert changed == [("copies_folder", str(tmp_path))]
    shown.close()


def test_every_theme_that_can_be_set_can_be_chosen(desk: Controller) -> None:
    """Dark high contrast could be written into the file alone; then the preferences showed that it was the desktop's colours."""
    for name in CHOICES["theme"]:
        desk.library.change_settings(theme=name)
        shown = Preferences(desk.window, desk.library.settings, 13.0)
        assert [field.currentData() for field in shown.findChildren(QComboBox) if field.findData("sepia") >= 0] == [name]
    assert {f"theme_{name.replace('-', '_')}" for name in CHOICES["theme"]} <= BY_ID.keys()
