"""Colours and letters of the whole window: themes read from resources/themes, turned into palette and stylesheet.

A theme is a frozen set of tokens; nothing else in ui/ names a colour. Fonts are the bundled ones, one file a style.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from string import Template

from PySide6.QtCore import QLoggingCategory, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader.resource_files import resource

SERIF = "Literata Cleanwire"
SANS = "Inter Cleanwire"
MONO = ("DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono", "Menlo", "Consolas", "monospace")
FONT_FILES = tuple(
    f"{face}Cleanwire-{style}.ttf"
    for face in ("Literata", "Inter")
    for style in ("Regular", "Italic", "SemiBold", "SemiBoldItalic")
)
SEMIBOLD = QFont.Weight.DemiBold

SYSTEM = "system"
NAMES = ("light", "dark", "sepia", "contrast", "contrast-dark")


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens. `page`, `pane`, `side` and `raised` are papers; `control` outlines what can be used; the last are states."""

    name: str
    dark: bool
    page: str
    pane: str
    side: str
    raised: str
    text: str
    muted: str
    rule: str
    control: str
    accent: str
    on_accent: str
    link: str
    selected: str
    hover: str
    mark: str
    mark_now: str
    restored: str
    code: str
    unread: str
    updated: str
    good: str
    error: str

    def color(self, token: str) -> QColor:
        """A token as Qt's colour."""
        return QColor(getattr(self, token))


# Every pair of ink and paper that the window ever sets, and the least contrast it may have: the tests measure each.
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((ink, paper, 4.5) for ink in ("text", "muted") for paper in ("page", "pane", "side", "raised", "selected", "hover")),
    *(("text", paper, 4.5) for paper in ("mark", "mark_now", "restored", "code")),
    *((ink, paper, 4.5) for ink in ("link", "accent") for paper in ("page", "pane", "side", "raised", "restored")),
    *((ink, paper, 4.5) for ink in ("unread", "updated", "good", "error") for paper in ("page", "pane", "side", "selected")),
    ("on_accent", "accent", 4.5),
    *(("control", paper, 3.0) for paper in ("page", "pane", "raised")),
)


@dataclass(frozen=True, slots=True)
class PageStyle:
    """How the page is set: px size of the text, characters a line, line height as a factor, serif or sans, hyphens or not."""

    size: int = 18
    measure: int = 68
    leading: float = 1.56
    serif: bool = True

    SMALLEST = 12
    LARGEST = 40

    def larger(self, steps: int = 1) -> PageStyle:
        """The same page with its text some steps larger, or smaller for a negative number."""
        return replace(self, size=max(PageStyle.SMALLEST, min(PageStyle.LARGEST, self.size + 2 * steps)))

    @property
    def family(self) -> str:
        """The family of the running text."""
        return SERIF if self.serif else SANS


@lru_cache(maxsize=8)
def load_theme(name: str) -> Theme:
    """A theme by its name; raises ValueError for a name that is none, or a file that lacks a token or has one too many."""
    if name not in NAMES:
        raise ValueError(f"no theme is called {name!r}")
    with resource("themes", f"{name}.toml").open("rb") as file:
        tokens = tomllib.load(file)
    known = {field.name for field in fields(Theme)} - {"name"}
    if set(tokens) != known:
        raise ValueError(f"themes/{name}.toml: {sorted(set(tokens) ^ known)} missing or not known")
    return Theme(name=name, **tokens)


def chosen_theme(setting: str) -> Theme:
    """The theme a setting asks for; "system" follows the desktop's own light or dark, and its wish for high contrast."""
    if setting != SYSTEM:
        return load_theme(setting)
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    # Qt tells of contrast from 6.10 on.
    if hasattr(hints, "accessibility") and hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return load_theme("contrast-dark" if dark else "contrast")
    return load_theme("dark" if dark else "light")


def contrast(ink: str, paper: str) -> float:
    """The contrast of two colours as WCAG counts it, 1 to 21."""

    def luminance(color: str) -> float:
        channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(ink), luminance(paper)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=1)
def load_fonts() -> tuple[str, ...]:
    """Give Qt the bundled fonts, once; returns the families it found in them."""
    # Qt tries each family for a script it lacks before it falls back, and would write a line for each: that is no fault.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    families: list[str] = []
    for name in FONT_FILES:
        number = QFontDatabase.addApplicationFont(str(resource("fonts", name)))
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


def sans_font(px: float = 13, *, semibold: bool = False) -> QFont:
    """The font of the interface in a px size."""
    font = QFont([SANS, "Noto Sans", "sans-serif"])
    font.setPixelSize(round(px))
    font.setWeight(SEMIBOLD if semibold else QFont.Weight.Normal)
    return font


def serif_font(px: float, *, semibold: bool = False, italic: bool = False) -> QFont:
    """The font of headlines and running text in a px size."""
    font = QFont([SERIF, "Noto Serif", "serif"])
    font.setPixelSize(round(px))
    font.setWeight(SEMIBOLD if semibold else QFont.Weight.Normal)
    font.setItalic(italic)
    return font


def palette(theme: Theme) -> QPalette:
    """The tokens as Qt's palette, for everything the stylesheet does not reach."""
    role = QPalette.ColorRole
    made = QPalette()
    for target, token in (
        (role.Window, "pane"),
        (role.WindowText, "text"),
        (role.Base, "pane"),
        (role.AlternateBase, "side"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.PlaceholderText, "muted"),
        (role.Text, "text"),
        (role.Button, "raised"),
        (role.ButtonText, "text"),
        (role.BrightText, "error"),
        (role.Link, "link"),
        (role.LinkVisited, "link"),
        (role.Highlight, "mark"),
        (role.HighlightedText, "text"),
        (role.Light, "raised"),
        (role.Midlight, "hover"),
        (role.Mid, "control"),
        (role.Dark, "control"),
        (role.Shadow, "rule"),
        (role.Accent, "accent"),
    ):
        made.setColor(target, theme.color(token))
    for target in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, target, theme.color("muted"))
    return made


# What stands beside words and grows with them: px where the interface is set in 13.
BESIDE_WORDS = {
    "box": 14,
    "box_focused": 12,
    "box_round": 8,
    "arrow": 11,
    "list_arrow": 13,
    "step": 20,
    "room": 22,
    "room_focused": 21,
}


def stylesheet(theme: Theme, px: float = 13) -> str:
    """resources/themes/window.qss with the theme's tokens in it, for an interface of that text size."""
    template = Template(resource("themes", "window.qss").read_text(encoding="utf8"))
    controls = resource("themes", "controls").as_posix()
    tokens = {field.name: getattr(theme, field.name) for field in fields(Theme)}
    grown = {name: round(size * px / 13) for name, size in BESIDE_WORDS.items()}
    return template.substitute(tokens | grown, controls=controls, tick="dark" if theme.dark else "light")


def dress(application: QApplication, theme: Theme, px: float = 13) -> None:
    """Set fonts, palette and stylesheet of the whole application; called again when theme or text size change."""
    load_fonts()
    if application.style().name() != "fusion":
        application.setStyle("fusion")
    application.setFont(sans_font(px))
    application.setPalette(palette(theme))
    application.setStyleSheet(stylesheet(theme, px))
