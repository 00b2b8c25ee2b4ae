"""The whole window as it looks: each theme, narrow and wide, at one and two pixels a px, compared with approved pictures.

Ages and times of day change from day to day; what may differ is less than what a moved line would change.
Set CLEANWIRE_APPROVE=1 to approve all anew, after looking at them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.page.test_pictures import MOST_CHANGED, changed
from ui.controller import Controller
from ui.verbs.looks import LooksVerbs

APPROVED = Path(__file__).parent / "approved"
THEMES = ("light", "dark", "sepia")


def drawn(window: QWidget, scale: int) -> QImage:
    """The window as a screen of so many pixels a px shows it."""
    QApplication.processEvents()
    image = QImage(window.size() * scale, QImage.Format.Format_RGB888)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.black)
    window.render(image, QPoint(0, 0))
    return image


def check(image: QImage, name: str, tmp_path: Path) -> None:
    path = APPROVED / f"{name}.png"
    if os.environ.get("CLEANWIRE_APPROVE"):
        APPROVED.mkdir(exist_ok=True)
        image.save(str(path), "PNG", 0)
    assert path.exists(), f"no approved picture {path}: look at the window, then run with CLEANWIRE_APPROVE=1"
    approved = QImage(str(path))
    approved.setDevicePixelRatio(image.devicePixelRatio())
    share = changed(image, approved)
    if share > MOST_CHANGED:
        image.save(str(tmp_path / f"{name}.png"))
    assert share <= MOST_CHANGED, f"{share:.1%} of the pixels changed: compare {tmp_path / name}.png with {path}"


def settled(desk: Controller, width: int, qtbot: object) -> None:
    """The first story, no pointer, no notice, no hint; the same story of two outlets in one row, as it will be soon."""
    desk.window.resize(width, 900)
    desk.library.settle(matched=True)
    desk.reload_stories(another=True)  # what is in sight is not folded before the list is chosen anew
    qtbot.waitUntil(lambda: desk.stories.model.ids == desk.library.ids(desk.query()), timeout=60_000)  # type: ignore[attr-defined]
    desk.run("first_story")
    qtbot.waitUntil(lambda: desk.reading.is_story and desk.jobs.busy == 0, timeout=60_000)  # type: ignore[attr-defined]
    desk.window.notice.hide()
    desk.window.offer.hide()
    qtbot.wait(150)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("width", "scale"), [(800, 1), (1600, 1), (800, 2)])
@pytest.mark.parametrize("theme", THEMES)
def test_window(theme: str, width: int, scale: int, desk: Controller, tmp_path: Path, qtbot: object) -> None:
    desk.verbs(LooksVerbs).set_theme(theme)
    settled(desk, width, qtbot)
    check(drawn(desk.window, scale), f"window-{width}-{theme}-{scale}x", tmp_path)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("state", ["palette", "key_sheet", "empty", "narrow"])
def test_state(state: str, theme: str, desk: Controller, tmp_path: Path, qtbot: object) -> None:
    desk.verbs(LooksVerbs).set_theme(theme)
    settled(desk, 640 if state == "narrow" else 1200, qtbot)
    if state == "empty":
        desk.choose("show:starred")
    elif state != "narrow":
        desk.run(state)
    qtbot.wait(100)  # type: ignore[attr-defined]
    check(drawn(desk.window, 1), f"{state}-{theme}", tmp_path)


def test_a_moved_pane_is_seen(desk: Controller, qtbot: object) -> None:
    settled(desk, 1600, qtbot)
    before = drawn(desk.window, 1)
    desk.window.show_panel(False)
    assert changed(before, drawn(desk.window, 1)) > MOST_CHANGED
