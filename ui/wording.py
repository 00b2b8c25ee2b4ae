"""Words and days as the page and the panel say them, and which way a text runs."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

_NO_ITALICS = re.compile("[\u0590-\u08ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f\u0900-\u0dff]")
RTL_LANGUAGES = ("ar", "fa", "he", "ur", "ps", "dv", "yi", "ckb")


def tr(text: str) -> str:
    """A phrase of the page in the language of the interface."""
    return QCoreApplication.translate("Page", text)


def is_rtl(text: str, language: str = "") -> bool:
    """Whether a text runs from right to left: by its first strong character, by its language where it has none."""
    for character in text[:200]:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return language.split("-")[0].lower() in RTL_LANGUAGES


def long_date(when: datetime) -> str:
    """A day in the user's own words without the day of the week: "May 19, 2014", "19. Mai 2014"."""
    local = when.astimezone()
    locale = QLocale()
    pattern = re.sub(r"\s*,?\s*dddd\s*,?\s*", "", locale.dateFormat(QLocale.FormatType.LongFormat)).strip()
    return locale.toString(local.date(), pattern or "d MMMM yyyy")


def takes_italics(text: str) -> bool:
    """Whether a text is in a script that has italics; Arabic, Hebrew, Han, kana, Hangul, Thai and the Indic ones have none."""
    return not _NO_ITALICS.search(text)
