"""Every theme is whole, every pair of its inks and papers is legible, and the fonts are the bundled ones."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QPalette
from pytestqt.qtbot import QtBot

from reader.resource_files import resource
from ui import icons, theme
from ui.theme import NAMES, PAIRS, PageStyle, Theme, chosen_theme, contrast, load_theme, palette, stylesheet


@pytest.mark.parametrize("name", NAMES)
def test_every_pair_is_legible(name: str) -> None:
    tokens = load_theme(name)
    weak = [
        f"{ink} on {paper}: {contrast(getattr(tokens, ink), getattr(tokens, paper)):.2f} < {least}"
        for ink, paper, least in PAIRS
        if contrast(getattr(tokens, ink), getattr(tokens, paper)) < least
    ]
    assert not weak, weak


@pytest.mark.parametrize("name", ["contrast", "contrast-dark"])
def test_high_contrast_is_high(name: str) -> None:
    tokens = load_theme(name)
    for ink, paper, _ in PAIRS:
        if ink in ("text", "muted"):
            assert contrast(getattr(tokens, ink), getattr(tokens, paper)) >= 7, (ink, paper)


def test_every_ink_stands_in_a_pair() -> None:
    inks = {ink for ink, _, _ in PAIRS}
    papers = {paper for _, paper, _ in PAIRS}
    named = {field.name for field in fields(Theme)} - {"name", "dark"}
    assert named - inks - papers == {"rule"}  # a hairline between things, which says nothing alone


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_system_is_followed(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    class Hints:
        scheme = Qt.ColorScheme.Light
        contrast = Qt.ContrastPreference.NoPreference

        def colorScheme(self) -> Qt.ColorScheme:
            return self.scheme

        def accessibility(self) -> Hints:
            return self

        def contrastPreference(self) -> Qt.ContrastPreference:
            return self.contrast

    hints = Hints()
    monkeypatch.setattr("ui.theme.QGuiApplication.styleHints", lambda: hints)
    assert chosen_theme("system").name == "light"
    hints.scheme = Qt.ColorScheme.Dark
    assert chosen_theme("system").name == "dark"
    hints.contrast = Qt.ContrastPreference.HighContrast
    assert chosen_theme("system").name == "contrast-dark"
    hints.scheme = Qt.ColorScheme.Light
    assert chosen_theme("system").name == "contrast"
    assert chosen_theme("sepia").name == "sepia"


def test_a_theme_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no theme is called"):
        load_theme("plaid")


@pytest.mark.parametrize("name", NAMES)
def test_stylesheet_and_palette_are_whole(name: str, qtbot: QtBot) -> None:
    sheet = stylesheet(load_theme(name))
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    drawn = re.findall(r'url\("([^"]+)"\)', sheet)
    assert len(drawn) == 5
    assert all(Path(path).is_file() for path in drawn)
    made = palette(load_theme(name))
    assert made.color(QPalette.ColorRole.Text).name() == load_theme(name).text


@pytest.mark.parametrize("family", [theme.SERIF, theme.SANS])
@pytest.mark.parametrize("italic", [False, True])
@pytest.mark.parametrize("weight", [400, 600])
def test_fonts_are_the_bundled_ones(family: str, italic: bool, weight: int, qtbot: QtBot) -> None:
    assert set(theme.load_fonts()) == {theme.SERIF, theme.SANS}
    font = QFont(family)
    font.setPixelSize(18)
    font.setItalic(italic)
    font.setWeight(QFont.Weight(weight))
    found = QFontInfo(font)
    assert found.family() == family
    assert found.italic() == italic
    assert found.weight() == weight


def test_font_files_have_their_licences() -> None:
    names = {path.name for path in resource("fonts").iterdir()}
    assert names == {*theme.FONT_FILES, "OFL-Literata.txt", "OFL-Inter.txt", "SOURCES.txt"}
    assert "SIL OPEN FONT LICENSE" in resource("fonts", "OFL-Literata.txt").read_text(encoding="utf8")


def test_text_size_has_bounds() -> None:
    assert PageStyle().larger(100).size == PageStyle.LARGEST
    assert PageStyle().larger(-100).size == PageStyle.SMALLEST
    assert PageStyle(size=18).larger().larger(-1).size == 18


def test_every_icon_draws(qtbot: QtBot) -> None:
    for path in resource("icons").glob("*.svg"):
        image = icons.pixmap(path.stem, "#102030", 24).toImage()
        inked = [image.pixelColor(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200]
        assert inked, path.name
        # Half-covered pixels are rounded, by a step or two at most.
        assert all(abs(c.red() - 16) + abs(c.green() - 32) + abs(c.blue() - 48) <= 4 for c in inked), path.name
    assert "ISC License" in resource("icons", "LICENSE-lucide.txt").read_text(encoding="utf8")


def test_icons_follow_the_scale(qtbot: QtBot) -> None:
    assert icons.pixmap("star", "#000000", 18, 2.0).width() == 36
    with pytest.raises(OSError, match=r"no-such-icon\.svg"):
        icons.pixmap("no-such-icon", "#000000")


def test_boxes_and_arrows_grow_with_the_words_beside_them() -> None:
    plain, large = (stylesheet(load_theme("light"), px) for px in (13, 26))
    assert "width: 14px; height: 14px" in plain
    assert "width: 28px; height: 28px" in large
    assert "width: 11px; height: 11px" in plain
    assert "width: 22px; height: 22px" in large
