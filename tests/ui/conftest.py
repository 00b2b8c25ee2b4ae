"""A window on a library with the bundled sample wire, cleaned once a session and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.library import Library, ListQuery
from ui.app import TRANSLATIONS, open_window, translate
from ui.controller import Controller
from ui.main_window import MainWindow

SPECIAL = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Del": Qt.Key.Key_Delete,
    **{name: getattr(Qt.Key, f"Key_{name}") for name in ("Space", "Up", "Down", "Left", "Right", "Home", "End", "Tab")},
    **{f"F{number}": getattr(Qt.Key, f"Key_F{number}") for number in range(1, 13)},
}


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that holds the sample wire, every story of it cleaned."""
    folder = tmp_path_factory.mktemp("sample") / "library"
    with Library(folder) as library:
        library.add_sample_wire()
        for entry_id in library.ids(ListQuery(collapse=False)):
            assert library.story(entry_id) is not None
        library.settle()
        library.remember("window", "{}")
    return folder


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """English with its plurals, whatever the language of whoever runs the tests."""
    translate(qapp, "en")


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Nothing copied is left in the end: the screen that is none lets go of it after Python has gone, and the process crashed."""
    yield
    QApplication.clipboard().clear()


@contextmanager
def in_language(qapp: QApplication, language: str) -> Iterator[None]:
    """The interface in another language for a while."""
    translator = QTranslator()
    assert translator.load(f"cleanwire_{language}", str(TRANSLATIONS))
    qapp.installTranslator(translator)
    try:
        yield
    finally:
        qapp.removeTranslator(translator)


@pytest.fixture
def folder(sample_library: Path, tmp_path: Path) -> Path:
    """A library of the test's own."""
    return Path(shutil.copytree(sample_library, tmp_path / "library"))


@pytest.fixture
def desk(folder: Path, qapp: QApplication, qtbot: object) -> Iterator[Controller]:
    """The window, wide, with the first story shown."""
    with window_on(folder, qapp, qtbot) as opened:
        yield opened


@contextmanager
def window_on(folder: Path, qapp: QApplication, qtbot: object, size: tuple[int, int] = (1360, 860)) -> Iterator[Controller]:
    """A window on a library, closed in the end."""
    library = Library(folder)
    library.change_settings(nightly_backup=False)
    controller = open_window(library, qapp)
    controller.window.resize(*size)
    controller.window.activateWindow()
    qtbot.waitUntil(lambda: controller.reading.opened is not None and controller.jobs.busy == 0, timeout=60_000)  # type: ignore[attr-defined]
    yield controller
    for widget in qapp.topLevelWidgets():
        if widget is not controller.window and widget.isVisible():
            widget.close()
    controller.window.close()
    controller.window.deleteLater()
    controller.deleteLater()
    qapp.processEvents()


@pytest.fixture
def press(qapp: QApplication) -> Callable[..., None]:
    """Press keys as the table writes them, at the widget that has the focus."""

    def pressed(*keys: str) -> None:
        for key in keys:
            for part in key.split(" "):
                press_one(qapp, part)

    return pressed


def press_one(qapp: QApplication, key: str) -> None:
    """One key, with its modifiers."""
    if qapp.activeWindow() is None:
        # As a window manager does when a dialog has gone.
        next(
            widget for widget in qapp.topLevelWidgets() if isinstance(widget, MainWindow) and widget.isVisible()
        ).activateWindow()
        qapp.processEvents()
    target = qapp.focusWidget() or qapp.activeWindow()
    assert target is not None, "nothing has the focus"
    held = Qt.KeyboardModifier.NoModifier
    name = key
    while len(name) > 1 and "+" in name[:-1]:
        modifier, _, name = name.partition("+")
        held |= {
            "Ctrl": Qt.KeyboardModifier.ControlModifier,
            "Shift": Qt.KeyboardModifier.ShiftModifier,
            "Alt": Qt.KeyboardModifier.AltModifier,
        }[modifier]
    if name in SPECIAL:
        QTest.keyClick(target, SPECIAL[name], held)
    elif held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        QTest.keyClick(target, name, held)
    else:
        QTest.keyClicks(target, name)
    qapp.processEvents()


class Browser:
    """What would have been opened outside."""

    def __init__(self) -> None:
        self.opened: list[str] = []


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Addresses that the window hands to the desktop end here."""
    from PySide6.QtCore import QObject, QUrl, Slot

    caught = Browser()

    class Catcher(QObject):
        @Slot(QUrl)
        def take(self, url: QUrl) -> None:
            caught.opened.append(url.toString())

    catcher = Catcher()
    for scheme in ("http", "https", "mailto", "file"):
        QDesktopServices.setUrlHandler(scheme, catcher, "take")
    yield caught
    for scheme in ("http", "https", "mailto", "file"):
        QDesktopServices.unsetUrlHandler(scheme)
