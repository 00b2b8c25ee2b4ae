"""The page and the source panel as they look: compared with approved pictures, in the bundled letters only.

Where a picture differs, the new one is left beside the test's temporary files; set CLEANWIRE_APPROVE=1 to approve all anew.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.model.story import BlockKind
from tests.ui.page.made import made_opened, made_story, with_restored
from ui.panels.reading import ReadingPane
from ui.panels.source import SourcePanel
from ui.theme import dress, load_theme

APPROVED = Path(__file__).parent / "approved"
# Another FreeType draws edges of letters otherwise; a moved line or a lost bar changes far more than that.
MOST_CHANGED = 0.02
NOTICED = 64


def pixels(image: QImage) -> numpy.ndarray:
    grey = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = numpy.frombuffer(grey.constBits(), numpy.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width() * 3].reshape(grey.height(), grey.width(), 3).astype(int)


def changed(one: QImage, other: QImage) -> float:
    """The share of pixels that anybody would see to differ."""
    if one.size() != other.size():
        return 1.0
    return float((abs(pixels(one) - pixels(other)).max(axis=2) > NOTICED).mean())


def check(widget: QWidget, name: str, tmp_path: Path) -> None:
    QApplication.processEvents()
    image = widget.grab().toImage()
    path = APPROVED / f"{name}.png"
    if os.environ.get("CLEANWIRE_APPROVE"):
        APPROVED.mkdir(exist_ok=True)
        image.convertToFormat(QImage.Format.Format_RGB888).save(str(path), "PNG", 0)
    assert path.exists(), f"no approved picture {path}: look at the page, then run with CLEANWIRE_APPROVE=1"
    share = changed(image, QImage(str(path)))
    if share > MOST_CHANGED:
        image.save(str(tmp_path / f"{name}.png"))
    assert share <= MOST_CHANGED, f"{share:.1%} of the pixels changed: compare {tmp_path / name}.png with {path}"


def shown(theme: str, width: int, height: int, qtbot: QtBot) -> ReadingPane:
    # Code is left out: its letters are the system's own.
    story = made_story()
    blocks = tuple(part for part in story.blocks if part.kind is not BlockKind.CODE and "<code>" not in part.html)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dress(application, load_theme(theme))
    pane = ReadingPane(load_theme(theme))
    qtbot.addWidget(pane)
    pane.resize(width, height)
    pane.show()
    pane.show_story(made_opened(replace(story, blocks=blocks)))
    return pane


@pytest.mark.parametrize("theme", ["light", "dark", "sepia"])
def test_page(theme: str, tmp_path: Path, qtbot: QtBot) -> None:
    pane = shown(theme, 640, 900, qtbot)
    check(pane, f"page-{theme}", tmp_path)
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    check(pane, f"page-end-{theme}", tmp_path)


def test_narrow_page(tmp_path: Path, qtbot: QtBot) -> None:
    check(shown("light", 360, 700, qtbot), "page-narrow", tmp_path)


def test_panel(tmp_path: Path, qtbot: QtBot) -> None:
    panel = SourcePanel(load_theme("light"))
    qtbot.addWidget(panel)
    panel.resize(280, 900)
    panel.show()
    panel.show_story(made_opened(with_restored(made_story(), 3), restored=frozenset({3})))
    panel.choose_removal(2)
    panel.choose_removal(3)
    check(panel, "panel", tmp_path)


def test_message(tmp_path: Path, qtbot: QtBot) -> None:
    pane = shown("light", 560, 420, qtbot)
    pane.show_message("The server does not answer.", "example.test was asked and nothing came.", "Try again", kind="error")
    check(pane, "message", tmp_path)


def test_the_comparison_sees_what_a_reader_would(tmp_path: Path, qtbot: QtBot) -> None:
    pane = shown("light", 640, 900, qtbot)
    QApplication.processEvents()
    before = pane.grab().toImage()
    assert changed(before, before) == 0
    pane.view.verticalScrollBar().setValue(28)
    QApplication.processEvents()
    assert changed(before, pane.grab().toImage()) > MOST_CHANGED
