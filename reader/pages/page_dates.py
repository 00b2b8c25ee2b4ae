"""Dates as pages write them, in attributes and in words, into aware UTC times; never by guessing at loose text."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from reader.wire.calendar import month_number, month_pattern

_ISO = re.compile(
    r"^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T\s_]+(\d{1,2})[:.]?(\d{2})(?:[:.]?(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{1,2}(?=$|\s)|[A-Z]{2,4}\b)?)?", re.I
)
_LOOSE_ISO = re.compile(r"^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_TIME = re.compile(r"\b(\d{1,2})\s*[:.h]\s*(\d{2})(?::(\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?(?:\s*\(?(Z|UTC|GMT(?:[+-]\d{1,2})?|[ECMP][SD]?T|CES?T|MES?Z|BST|IST|JST|AES?T|AEDT|[+-]\d{2}:?\d{2})\b)?", re.I)
_HOUR_ONLY = re.compile(r"\b(\d{1,2})\s*([ap]\.?m\.?)(?:\s*(?:Z|UTC|GMT|[ECMP][SD]?T)\b)?", re.I)
_MONTH = rf"({month_pattern()})"
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\.?,?\s+(?:de\s+|del\s+)?(\d{{4}})\b", re.I)
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})(?:\.|st|nd|rd|th|er|º|°|-[a-z])?\s*(?:[-/.]|of|de|d'|\s)?\s*{_MONTH}\.?,?\s*(?:[-/]|de|del)?\s*,?\s*(\d{{4}})\b", re.I)
_CJK = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)")
# Hours from UTC; names that stand for two zones are read as the one the wire uses.
ZONES: dict[str, float] = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3, "SAST": 2, "IST": 5.5, "PKT": 5,
    "SGT": 8, "HKT": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "ACST": 9.5, "AWST": 8, "NZST": 12, "NZDT": 13, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7,
    "MDT": -6, "PST": -8, "PDT": -7, "ET": -5, "CT": -6, "MT": -7, "PT": -8, "AST": -4, "BRT": -3, "ART": -3,
}  # fmt: skip
_EARLIEST = 1990


def read_stamp(text: str) -> datetime | None:
    """A date out of an attribute or a field that holds a date and no more: ISO 8601 in its many forms, RFC 2822, epoch seconds, words."""
    plain = text.strip()
    if not plain or len(plain) > 80:
        return None
    if plain.isdigit() and len(plain) in {10, 13}:
        return _checked(datetime.fromtimestamp(int(plain[:10]), UTC))
    found = _ISO.match(plain) or _LOOSE_ISO.match(plain)
    if found:
        return _from_iso(found)
    if re.match(r"^[A-Za-z]{3,9},?\s+\d{1,2}\s+[A-Za-z]{3}\w*\s+\d{4}\s+\d", plain):
        try:
            moment = parsedate_to_datetime(plain)
        except (ValueError, TypeError, IndexError):
            return read_words(plain)
        return _checked(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    return read_words(plain)


def _zone(name: str | None) -> timezone | None:
    if not name:
        return None
    name = name.upper()
    if name in ZONES:
        return timezone(timedelta(hours=ZONES[name]))
    if found := re.match(r"^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$", name):
        offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        if offset < timedelta(hours=15):
            return timezone(-offset if found[1] == "-" else offset)
    return None


def _from_iso(found: re.Match[str]) -> datetime | None:
    parts = found.groups() + (None,) * (8 - len(found.groups()))
    year, month, day, hour, minute, second, fraction, zone = parts
    micro = int((fraction or "0").ljust(6, "0")[:6])
    return _moment(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), zone, micro)


def _moment(year: int, month: int, day: int, hour: int, minute: int, second: int, zone: str | None, micro: int = 0) -> datetime | None:
    try:
        moment = datetime(year, month, day, hour % 24, minute, min(second, 59), micro, tzinfo=_zone(zone) or UTC)
    except ValueError:
        return None
    return _checked(moment)


def _checked(moment: datetime) -> datetime | None:
    return moment.astimezone(UTC) if _EARLIEST <= moment.year <= 2100 else None


def read_words(text: str, language: str = "") -> datetime | None:
    """A date written for people: "May 19, 2014 at 10:12 PM ET", "19. Mai 2014, 10:12 Uhr", "2014年5月19日", "19/05/2014"."""
    day = _day_in(text, language)
    if day is None:
        return None
    year, month, number, end = day
    hour, minute, second, zone = _clock_in(text[:end], text[end : end + 60])
    return _moment(year, month, number, hour, minute, second, zone)


def _day_in(text: str, language: str) -> tuple[int, int, int, int] | None:
    if found := _CJK.search(text):
        return int(found[1]), int(found[2]), int(found[3]), found.end()
    if (found := _MONTH_FIRST.search(text)) and (month := month_number(found[1], language)):
        return int(found[3]), month, int(found[2]), found.end()
    if (found := _DAY_FIRST.search(text)) and (month := month_number(found[2], language)):
        return int(found[3]), month, int(found[1]), found.end()
    if found := re.search(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", text):
        return int(found[1]), int(found[2]), int(found[3]), found.end()
    if found := _NUMERIC.search(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        year += 2000 if year < 100 else 0
        american = language[:2] in {"", "en"} and found[2] == "/"
        if second > 12 or (american and first <= 12):
            first, second = second, first
        return year, second, first, found.end()
    return None


def _clock_in(before: str, after: str) -> tuple[int, int, int, str | None]:
    found = _TIME.search(after) or (_TIME.search(before) if ":" in before else None)
    if found:
        hour, half = int(found[1]), (found[4] or "").lower()[:1]
        if hour < 24 and int(found[2]) < 60:
            if half == "p" and hour < 12:
                hour += 12
            elif half == "a" and hour == 12:
                hour = 0
            return hour, int(found[2]), int(found[3] or 0), found[5]
    if found := _HOUR_ONLY.search(after):
        hour = int(found[1]) % 12 + (12 if found[2].lower().startswith("p") else 0)
        return hour, 0, 0, None
    return 0, 0, 0, None
