"""The preferences as they look."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit

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
