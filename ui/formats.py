"""How each kind of text on the page is set: one table of sizes, weights and spaces, computed from theme and page style.

Everything is in px of the running text's size; line heights are fixed in px, so that a superscript, an emoji or an
Arabic word does not push its line apart.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextFormat

from ui.theme import MONO, SANS, SEMIBOLD, PageStyle, Theme

# What ornaments.py paints beside and behind the text, told by properties of the block.
QUOTE_DEPTH = QTextFormat.Property.UserProperty + 1
CODE_RUN = QTextFormat.Property.UserProperty + 2
MARKER = QTextFormat.Property.UserProperty + 3
RULE = QTextFormat.Property.UserProperty + 4
RESTORED = QTextFormat.Property.UserProperty + 5
BLOCK_INDEX = QTextFormat.Property.UserProperty + 6
PAD = QTextFormat.Property.UserProperty + 7  # px between the bar of a quote, or the edge of code, and its text

LONG_HEADLINE = 130  # characters
SAMPLE = "It was the third such order in as many weeks, and the first to name a destination; observers counted five vessels."
# Named, because left to itself Qt takes a comma or a stroke from whatever font has it.
HAN_SANS = ("Hiragino Sans", "Yu Gothic", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei", "Droid Sans Fallback")
HAN_SERIF = ("Source Han Serif", "Hiragino Mincho ProN", "Yu Mincho", "IPAexMincho", "Noto Sans CJK JP", *HAN_SANS)
SERIF_FALLBACK = (
    "Noto Serif",
    "Noto Naskh Arabic",
    "Noto Serif Hebrew",
    "Noto Serif Devanagari",
    "Noto Serif CJK JP",
    *HAN_SERIF,
    "serif",
)
SANS_FALLBACK = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans CJK JP",
    *HAN_SANS,
    "sans-serif",
)
# One Han character is drawn differently in each of these: the language chooses the face.
HAN = {"ja": "JP", "ko": "KR", "zh": "SC", "zh-tw": "TC", "zh-hant": "TC", "zh-hk": "HK"}


def han_face(language: str) -> str:
    """The suffix of the CJK face for a language: "JP" where it is not a CJK one."""
    language = language.lower().replace("_", "-")
    return HAN.get(language) or HAN.get(language.split("-")[0]) or "JP"


class Formats:
    """Character and block formats for one theme, one page style and one language."""

    def __init__(self, theme: Theme, style: PageStyle, language: str = "", *, narrow: bool = False, paper: bool = False) -> None:
        self.theme = theme
        self.narrow = narrow
        self.paper = paper
        self.style = style
        self.em = style.size
        han = f"CJK {han_face(language)}"
        fallback = SERIF_FALLBACK if style.serif else SANS_FALLBACK
        self.text_families = [style.family, *(name.replace("CJK JP", han) for name in fallback)]
        self.sans_families = [SANS, *(name.replace("CJK JP", han) for name in SANS_FALLBACK)]
        self.line = self.px(style.leading)
        self.gap = self.px(0.5 * style.leading + 0.12)

    def px(self, em: float) -> int:
        """A length in em as whole px."""
        return round(self.em * em)

    @property
    def column(self) -> float:
        """The px width of a line of `measure` characters, as this text really runs."""
        metrics = QFontMetricsF(self.text().font())
        return round(metrics.horizontalAdvance(SAMPLE) / len(SAMPLE) * self.style.measure)

    # Characters ------------------------------------------------------------------------------------------------

    def _chars(self, families: list[str], em: float, token: str, *, weight: QFont.Weight | None = None) -> QTextCharFormat:
        font = QFont(families)
        font.setPixelSize(max(9, round(self.em * em)))
        font.setWeight(weight or QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        if self.paper:
            # A PDF knows no letters for glyphs that stand for several, or only in their context: its text would lack them.
            for feature in ("liga", "clig", "calt", "dlig"):
                font.setFeature(QFont.Tag.fromString(feature), 0)
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(QBrush(self.theme.color(token)))
        return made

    def text(self) -> QTextCharFormat:
        """Running text."""
        return self._chars(self.text_families, 1.0, "text")

    def headline(self, length: int = 0) -> QTextCharFormat:
        """The headline; one of a whole sentence, or of three, in smaller letters."""
        em = 1.56 if self.narrow else 1.92
        if length > LONG_HEADLINE:
            em *= 0.84 if length <= 1.7 * LONG_HEADLINE else 0.7
        made = self._chars(self.text_families, em, "text", weight=SEMIBOLD)
        made.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
        made.setFontLetterSpacing(99)
        return made

    def standfirst(self, italic: bool = True) -> QTextCharFormat:
        made = self._chars(self.text_families, 1.13, "muted")
        made.setFontItalic(italic)
        return made

    def kicker(self, token: str = "accent") -> QTextCharFormat:
        made = self._chars(self.sans_families, 0.72, token, weight=SEMIBOLD)
        made.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
        made.setFontLetterSpacing(102)
        return made

    def small(self, em: float = 0.76, token: str = "muted") -> QTextCharFormat:
        """Byline line, captions, credits, notes."""
        return self._chars(self.sans_families, em, token)

    def dateline(self) -> QTextCharFormat:
        """Small bold, a little spaced: the feel of small capitals."""
        made = self._chars(self.text_families, 0.9, "text", weight=SEMIBOLD)
        made.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
        made.setFontLetterSpacing(103)
        return made

    def heading(self, level: int) -> QTextCharFormat:
        return self._chars(self.text_families, {1: 1.45, 2: 1.36, 3: 1.16}.get(level, 1.0), "text", weight=SEMIBOLD)

    def code(self) -> QTextCharFormat:
        made = self._chars([*MONO], 0.8, "text")
        made.setFontFixedPitch(True)
        return made

    def table_head(self) -> QTextCharFormat:
        return self._chars(self.sans_families, 0.74, "text", weight=SEMIBOLD)

    def table_text(self) -> QTextCharFormat:
        return self._chars(self.text_families, 0.9, "text")

    def table_figures(self) -> QTextCharFormat:
        """Figures of one width, to stand below each other."""
        made = self.table_text()
        font = made.font()
        font.setFeature(QFont.Tag.fromString("tnum"), 1)
        made.setFont(font)
        return made

    def note(self) -> QTextCharFormat:
        """Text of credits and footnotes under the story."""
        return self._chars(self.text_families, 0.86, "muted")

    def linked(self, chars: QTextCharFormat, address: str) -> QTextCharFormat:
        """The same text as a link: the link's ink, and a faint line so that colour is not all there is to see."""
        made = QTextCharFormat(chars)
        made.setAnchor(True)
        made.setAnchorHref(address)
        made.setForeground(QBrush(self.theme.color("link")))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        line = QColor(self.theme.link)
        line.setAlphaF(0.4)
        made.setUnderlineColor(line)
        return made

    # Blocks ----------------------------------------------------------------------------------------------------

    def block(self, line: float = 0.0, above: float = 0, below: float | None = None) -> QTextBlockFormat:
        """A paragraph: line height in px (0: that of running text), space above and below in px."""
        made = QTextBlockFormat()
        made.setLineHeight(line or self.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(above)
        made.setBottomMargin(self.gap if below is None else below)
        return made

    def figure_block(self, above: float) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight(100, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        made.setTopMargin(above)
        return made


@dataclass(frozen=True)
class Setting:
    """How the text that comes now is set: its letters, its line, where it stands, and what belongs to it."""

    chars: QTextCharFormat
    line: float
    left: float = 0.0
    quote: int = 0
    restored: int = -1
    index: int = -1
    above: float = 0.0
    below: float | None = None
    align: Qt.AlignmentFlag | None = None
    tables: int = 0
    lists: int = 0
    marker: str = ""
