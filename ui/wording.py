"""Words and days as the page and the panel say them, and which way a text runs."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP as _
from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

if TYPE_CHECKING:
    from reader.model.story import Changes


# Compiled at the first search: 3 ms of every start.
_NO_ITALICS = "[\u0590-\u08ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f\u0900-\u0dff]"
RTL_LANGUAGES = ("ar", "fa", "he", "ur", "ps", "dv", "yi", "ckb")


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
    return str(locale.toString(QDate(local.year, local.month, local.day), pattern or "d MMMM yyyy"))


def short_time(when: datetime) -> str:
    """A time of the day in the user's own time zone and manner: "14:05", "2:05 PM"."""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return str(QLocale().toString(local.time(), QLocale.FormatType.ShortFormat))


def filled(words: str, *values: object) -> str:
    """A translated phrase with "%1", "%2" and so on replaced."""
    for number, value in enumerate(values, 1):
        words = words.replace(f"%{number}", str(value))
    return words


def numeral(number: int) -> str:
    """A number as the user writes it: 15,000, 15.000 or 15 000."""
    return str(QLocale().toString(number))


def one_or_many(number: int, one: str, many: str) -> str:
    """A counted thing in translated words: `one`, or `many` with the number for "%1"."""
    return one if number == 1 else filled(many, numeral(number))


def takes_italics(text: str) -> bool:
    """Whether a text is in a script that has italics; Arabic, Hebrew, Han, kana, Hangul, Thai and the Indic ones have none."""
    return text.isascii() or not re.search(_NO_ITALICS, text)


def moment(when: datetime, beside: datetime | None = None) -> str:
    """ "May 19, 2014, 14:05"; the time alone where the day is that of `beside`."""
    time = short_time(when)
    if beside is not None and beside.astimezone().date() == when.astimezone().date():
        return filled(QCoreApplication.translate("panel", "%1 the same day"), time)
    return f"{long_date(when)}, {time}"


_CHANGED = {
    "headline": _("panel", "headline changed"),
    "standfirst": _("panel", "standfirst changed"),
    "byline": _("panel", "byline changed"),
    "dateline": _("panel", "dateline changed"),
}


def changes_words(changes: Changes) -> str:
    """What a new version of a story changed: "+3 paragraphs, headline changed"."""
    translate = QCoreApplication.translate
    counted = (
        (changes.added, translate("panel", "+1 paragraph"), translate("panel", "+%1 paragraphs")),
        (changes.removed, translate("panel", "−1 paragraph"), translate("panel", "−%1 paragraphs")),
        (changes.edited, translate("panel", "1 paragraph edited"), translate("panel", "%1 paragraphs edited")),
    )
    parts = [one_or_many(count, one, many) for count, one, many in counted if count]
    if changes.moved:
        parts.append(translate("panel", "paragraphs moved"))
    parts += [translate("panel", _CHANGED[name]) for name in changes.furniture]
    parts += [filled(translate("panel", "now marked %1"), label) for label in changes.labels]
    return ", ".join(parts)


def short_address(url: str, length: int = 58) -> str:
    """An address for reading: without scheme and www, its middle left out where it is long."""
    parts = urlsplit(url)
    words = f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}"
    return words if len(words) <= length else f"{words[: length * 2 // 3]}…{words[-length // 3 :]}"


def calm(place: str) -> str:
    """A place as wire copy shouts it ("NEUCHATEL, Switzerland") in a calm voice."""
    return ", ".join(part.title() if part.isupper() and len(part) > 3 else part for part in place.split(", "))
