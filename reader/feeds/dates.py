"""Reads the dates that feeds write, from the two standard forms to the usual dirt; never guesses."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
    "mär": 3, "mai": 5, "okt": 10, "dez": 12, "déc": 12, "dic": 12, "ene": 1, "abr": 4, "ago": 8, "fév": 2, "avr": 4, "aoû": 8,
}  # fmt: skip
# Minutes east of Greenwich.
_ZONES = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 60, "cet": 60, "west": 60, "cest": 120, "mez": 60, "mesz": 120,
    "eet": 120, "eest": 180, "msk": 180, "ist": 330, "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "awst": 480, "aest": 600,
    "aedt": 660, "nzst": 720, "nzdt": 780, "ast": -240, "adt": -180, "est": -300, "edt": -240, "et": -300, "cst": -360,
    "cdt": -300, "ct": -360, "mst": -420, "mdt": -360, "mt": -420, "pst": -480, "pdt": -420, "pt": -480, "akst": -540,
    "akdt": -480, "hst": -600, "brt": -180,
}  # fmt: skip

_ISO = re.compile(
    r"(\d{4})-?(\d\d)?(?:-?(\d\d))?(?:[T ,]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*"
    r"(Z|(?![AP]M\b)[A-Za-z]{1,4}|[+-]\d\d:?(?:\d\d)?)?)?\s*",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"(?:[^\W\d]{2,12}\.?,?\s*)?(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]+([^\W\d]{3,9})\.?,?[\s-]+(\d{4}|\d\d)\b"
    r"(?:[\sT,]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?\s*(am|pm)?\s*"
    r"(?:\(?([A-Za-z]{1,4})?([+-]\d\d?:?\d\d)?\)?)?(?:\s*\([^)]*\))?\s*",
    re.IGNORECASE,
)
_C_STYLE = re.compile(
    r"(?:[^\W\d]{3,9},?\s+)?([^\W\d]{3,9})\.?\s+(\d{1,2}),?\s+(?:(\d\d):(\d\d)(?::(\d\d))?\s+(?:([A-Za-z]{1,4})\s+)?)?(\d{4})\s*",
    re.IGNORECASE,
)
# Where dots part the numbers, the day comes first.
_DOTTED = re.compile(
    r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?)?"
    r"(?:\s*([A-Za-z]{1,4}|[+-]\d\d:?\d\d))?"
)

EARLIEST, LATEST = 1800, 2100
_NEVER_SET = datetime(1970, 1, 1, tzinfo=UTC)
_LONGEST = 100


def read_date(text: str) -> datetime | None:
    """The moment, aware and in UTC; None where the text is no date, or one that nobody meant (year 1, the epoch, 9999).

    A date without a time is midnight; one without a zone is taken as UTC.
    """
    text = text.strip()
    if not 6 <= len(text) <= _LONGEST:
        return None
    try:
        if text[4] == "-":
            moment = _iso(text) or _otherwise(text)
        else:
            moment = _mail(text) or _stamp(text) or _iso(text) or _dotted(text) or _c_style(text) or _otherwise(text)
    except (ValueError, OverflowError):
        return None
    if moment is None or not EARLIEST <= moment.year <= LATEST or moment == _NEVER_SET:
        return None
    return moment


def _stamp(text: str) -> datetime | None:
    """Seconds or milliseconds since 1970, as some programs write them."""
    if not (text.isascii() and text.isdigit() and len(text) in (9, 10, 13)):
        return None
    return datetime.fromtimestamp(int(text) / (1000 if len(text) == 13 else 1), UTC)


def _mail(text: str) -> datetime | None:
    found = _MAIL.fullmatch(text)
    if found is None:
        return None
    day, month_name, year, hour, minute, second, half, zone, offset = found.groups()
    month = _MONTHS.get(month_name[:3].lower())
    if month is None:
        return None
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < 70 else 1900
    hours = int(hour or 0)
    if half:
        hours = hours % 12 + (12 if half.lower() == "pm" else 0)
    return _moment(number, month, int(day), hours, int(minute or 0), int(second or 0), offset or zone)


def _iso(text: str) -> datetime | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    return _moment(int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0), zone)


def _dotted(text: str) -> datetime | None:
    found = _DOTTED.fullmatch(text)
    if found is None:
        return None
    day, month, year, hour, minute, second, zone = found.groups()
    return _moment(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), zone)


def _c_style(text: str) -> datetime | None:
    found = _C_STYLE.fullmatch(text)
    if found is None:
        return None
    month_name, day, hour, minute, second, zone, year = found.groups()
    month = _MONTHS.get(month_name[:3].lower())
    if month is None:
        return None
    return _moment(int(year), month, int(day), int(hour or 0), int(minute or 0), int(second or 0), zone)


def _moment(year: int, month: int, day: int, hour: int, minute: int, second: int, zone: str | None) -> datetime:
    """A moment in UTC; a leap second and 24:00 are carried over."""
    carried = timedelta()
    if second == 60:
        second, carried = 59, timedelta(seconds=1)
    if hour == 24 and minute == 0 and second == 0:
        hour, carried = 0, timedelta(days=1)
    minutes = _offset(zone)
    moment = datetime(year, month, day, hour, minute, second, tzinfo=UTC) + carried
    return moment - timedelta(minutes=minutes) if minutes else moment


def _offset(zone: str | None) -> int:
    """Minutes east of Greenwich; 0 for a zone that is not known."""
    if not zone:
        return 0
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "").ljust(4, "0") if len(zone) != 5 or ":" in zone else zone[1:]
        hours, minutes = int(digits[:-2]), int(digits[-2:])
        if hours > 15 or minutes > 59:
            return 0
        return (hours * 60 + minutes) * (-1 if zone[0] == "-" else 1)
    return _ZONES.get(zone.lower(), 0)


def _otherwise(text: str) -> datetime | None:
    """What dateutil makes of it, where it names year, month and day; two readings must agree on what was written."""
    if not re.search(r"\d{4}|\d\d?[./]\d\d?[./]\d\d", text):
        return None
    from dateutil import parser

    readings = []
    for default in (datetime(2001, 1, 1, tzinfo=UTC), datetime(2003, 3, 3, tzinfo=UTC)):
        try:
            readings.append(parser.parse(text, default=default, fuzzy=False, ignoretz=False, tzinfos=_zone))
        except (ValueError, OverflowError, TypeError, AttributeError):
            return None
    if readings[0] != readings[1]:
        return None
    return readings[0].astimezone(UTC)


def _zone(name: str | None, seconds: int | None) -> timezone:
    if seconds is not None and abs(seconds) < 86_400:
        return timezone(timedelta(seconds=seconds))
    return timezone(timedelta(minutes=_ZONES.get((name or "").lower(), 0)))
