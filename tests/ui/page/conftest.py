"""The page's tests: drawn without a screen, in the bundled letters."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """A screen of its own is not needed, whatever this machine has."""
    return ["page-tests", "-platform", "offscreen"]


@pytest.fixture(autouse=True)
def dressed(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each test starts in the light theme, in English, and reads its clock in Greenwich."""
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from ui.theme import dress, load_theme

    assert isinstance(qapp, QApplication)
    dress(qapp, load_theme("light"))
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)
    monkeypatch.undo()
    time.tzset()
