"""Dates as pages write them, in attributes and in words, into aware UTC times; never by guessing at loose text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from reader.wire.calendar import month_number, month_pattern

_ISO = re.compile(
    r"^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T\s_]+(\d{1,2})[:.]?(\d{2})(?:[:.]?(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|"
    r"[+-]\d{2}:?\d{2}|[+-]\d{1,2}(?=$|\s)|[A-Z]{2,4}\b)?)?",
    re.I,
)
_LOOSE_ISO = re.compile(r"^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_TIME = re.compile(
    r"\b(\d{1,2})\s*[:.h]\s*(\d{2})(?::(\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?(?:\s*\(?(Z|UTC|GMT(?:[+-]\d{1,2})?|[ECMP][SD]?T|"
    r"CES?T|MES?Z|BST|IST|JST|AES?T|AEDT|[+-]\d{2}:?\d{2})\b)?",
    re.I,
)
_HOUR_ONLY = re.compile(r"\b(\d{1,2})\s*([ap]\.?m\.?)(?:\s*(?:Z|UTC|GMT|[ECMP][SD]?T)\b)?", re.I)
_MONTH = rf"({month_pattern()})"
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\.?,?\s+(?:de\s+|del\s+)?(\d{{4}})\b", re.I)
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:\.|st|nd|rd|th|er|º|°|-[a-z])?\s*(?:[-/.]|of|de|d'|ב|\s)?\s*{_MONTH}\.?,?\s*(?:[-/]|de|"
    rf"del|năm)?\s*,?\s*(\d{{4}})\b",
    re.I,
)
# "2023. május 3.", "2023 m. gegužės 3 d.", "2023. gada 3. maijs": the year stands first and the month is a word.
_YEAR_FIRST = re.compile(
    rf"(?<!\d)(\d{{4}})\.?\s+(?:m\.|gada)?\s*(?:(\d{{1,2}})\.?\s*)?{_MONTH}\.?(?:\s*(\d{{1,2}})(?!\d))?", re.I
)
_CJK = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)")
# Hours from UTC; names that stand for two zones are read as the one the wire uses.
ZONES: dict[str, float] = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3,
    "MSK": 3, "SAST": 2, "IST": 5.5, "PKT": 5,
    "SGT": 8, "HKT": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "ACST": 9.5, "AWST": 8, "NZST": 12, "NZDT": 13, "EST": -5,
    "EDT": -4, "CST": -6, "CDT": -5, "MST": -7,
    "MDT": -6, "PST": -8, "PDT": -7, "ET": -5, "CT": -6, "MT": -7, "PT": -8, "AST": -4, "BRT": -3, "ART": -3,
}  # fmt: skip
# Where a page gives a time of day without a zone, the clock of its country is meant; countries of one zone, by top-level domain
# and language.
COUNTRY_ZONES: dict[str, str] = {
    "jp": "Asia/Tokyo", "kr": "Asia/Seoul", "cn": "Asia/Shanghai", "tw": "Asia/Taipei", "hk": "Asia/Hong_Kong",
    "in": "Asia/Kolkata", "pk": "Asia/Karachi", "bd": "Asia/Dhaka", "sg": "Asia/Singapore",
    "my": "Asia/Kuala_Lumpur", "ph": "Asia/Manila", "th": "Asia/Bangkok", "vn": "Asia/Ho_Chi_Minh", "tr": "Europe/Istanbul",
    "il": "Asia/Jerusalem", "ir": "Asia/Tehran", "ae": "Asia/Dubai", "sa": "Asia/Riyadh",
    "eg": "Africa/Cairo", "za": "Africa/Johannesburg", "ng": "Africa/Lagos", "ke": "Africa/Nairobi", "uk": "Europe/London",
    "ie": "Europe/Dublin", "pt": "Europe/Lisbon", "de": "Europe/Berlin", "at": "Europe/Vienna",
    "ch": "Europe/Zurich", "fr": "Europe/Paris", "be": "Europe/Brussels", "nl": "Europe/Amsterdam", "it": "Europe/Rome",
    "es": "Europe/Madrid", "dk": "Europe/Copenhagen", "se": "Europe/Stockholm", "no": "Europe/Oslo",
    "fi": "Europe/Helsinki", "pl": "Europe/Warsaw", "cz": "Europe/Prague", "sk": "Europe/Bratislava", "hu": "Europe/Budapest",
    "ro": "Europe/Bucharest", "bg": "Europe/Sofia", "gr": "Europe/Athens", "ua": "Europe/Kyiv",
    "hr": "Europe/Zagreb", "rs": "Europe/Belgrade", "si": "Europe/Ljubljana", "lt": "Europe/Vilnius", "lv": "Europe/Riga",
    "ee": "Europe/Tallinn", "nz": "Pacific/Auckland", "ar": "America/Argentina/Buenos_Aires",
}  # fmt: skip
_LANGUAGE_COUNTRIES = {
    "ja": "jp",
    "ko": "kr",
    "tr": "tr",
    "vi": "vn",
    "he": "il",
    "fa": "ir",
    "pl": "pl",
    "cs": "cz",
    "hu": "hu",
    "it": "it",
    "el": "gr",
    "uk": "ua",
    "fi": "fi",
    "da": "dk",
    "sv": "se",
    "no": "no",
    "nb": "no",
}
_EARLIEST = 1990
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
# In Thailand years are counted from the Buddha's death.
_THAI, _THAI_YEARS, _THAI_YEARS_AHEAD = re.compile(r"[\u0e00-\u0e7f]"), 2500, 543


@dataclass(frozen=True, slots=True)
class Clock:
    """How a page writes dates: its language, and the zone its hours are in where they name none."""

    language: str = ""
    zone: tzinfo = UTC
    month_first: bool = True


PLAIN = Clock()


@lru_cache(maxsize=64)
def clock_for(language: str, country: str) -> Clock:
    """The clock of a page of this language ("en-GB") and country (its top-level domain)."""
    short, _, region = language.lower().replace("_", "-").partition("-")
    place = country if country in COUNTRY_ZONES else "uk" if region == "gb" else _LANGUAGE_COUNTRIES.get(short, "")
    zone: tzinfo = UTC
    if place:
        try:
            zone = ZoneInfo(COUNTRY_ZONES[place])
        except ZoneInfoNotFoundError:  # a system without the zones' data: hours are then read as UTC
            zone = UTC
    month_first = (
        short in {"", "en"}
        and region in {"", "us"}
        and country not in COUNTRY_ZONES
        and country not in {"au", "nz", "uk", "ie", "za", "in"}
    )
    return Clock(short, zone, month_first)


def read_stamp(text: str, clock: Clock = PLAIN) -> datetime | None:
    """A date out of an attribute or a field that holds a date and no more: ISO 8601 in its many forms, RFC 2822, epoch
    seconds, words.
    """
    plain = text.strip()
    if not plain or len(plain) > 80:
        return None
    if plain.isdigit() and len(plain) in {10, 13}:
        return _checked(datetime.fromtimestamp(int(plain[:10]), UTC))
    found = _ISO.match(plain) or _LOOSE_ISO.match(plain)
    if found:
        return _from_iso(found, clock)
    if re.match(r"^[A-Za-z]{3,9},?\s+\d{1,2}\s+[A-Za-z]{3}\w*\s+\d{4}\s+\d", plain):
        try:
            moment = parsedate_to_datetime(plain)
        except (ValueError, TypeError, IndexError):
            return read_words(plain, clock)
        return _checked(moment if moment.tzinfo else moment.replace(tzinfo=clock.zone))
    return read_words(plain, clock)


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


def _from_iso(found: re.Match[str], clock: Clock) -> datetime | None:
    parts = found.groups() + (None,) * (8 - len(found.groups()))
    year, month, day, hour, minute, second, fraction, zone = parts
    micro = int((fraction or "0").ljust(6, "0")[:6])
    return _moment(
        int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), zone, clock if hour else PLAIN, micro
    )


def _moment(
    year: int, month: int, day: int, hour: int, minute: int, second: int, zone: str | None, clock: Clock, micro: int = 0
) -> datetime | None:
    try:
        moment = datetime(year, month, day, hour % 24, minute, min(second, 59), micro, tzinfo=_zone(zone) or clock.zone)
    except ValueError:
        return None
    return _checked(moment)


def _checked(moment: datetime) -> datetime | None:
    return moment.astimezone(UTC) if _EARLIEST <= moment.year <= 2100 else None


def plain_digits(text: str) -> str:
    """A text whose digits are those of ASCII, whatever script it is written in."""
    return text if text.isascii() else _OTHER_DIGIT.sub(lambda found: str(int(found[0])), text)


def read_words(text: str, clock: Clock = PLAIN) -> datetime | None:
    """A date written for people: "May 19, 2014 at 10:12 PM ET", "19. Mai 2014, 10:12 Uhr", "2014年5月19日", "19/05/2014"."""
    text = plain_digits(text)
    day = _day_in(text, clock)
    if day is None:
        return None
    year, month, number, end = day
    if _THAI_YEARS <= year < _THAI_YEARS + 200 and (clock.language == "th" or _THAI.search(text)):
        year -= _THAI_YEARS_AHEAD
    hour, minute, second, zone = _clock_in(text[:end], text[end : end + 60])
    return _moment(year, month, number, hour, minute, second, zone, clock if hour or minute else PLAIN)


def _day_in(text: str, clock: Clock) -> tuple[int, int, int, int] | None:
    if found := _CJK.search(text):
        return int(found[1]), int(found[2]), int(found[3]), found.end()
    if (found := _MONTH_FIRST.search(text)) and (month := month_number(found[1], clock.language)):
        return int(found[3]), month, int(found[2]), found.end()
    if (found := _DAY_FIRST.search(text)) and (month := month_number(found[2], clock.language)):
        return int(found[3]), month, int(found[1]), found.end()
    if (found := _YEAR_FIRST.search(text)) and (found[2] or found[4]) and (month := month_number(found[3], clock.language)):
        return int(found[1]), month, int(found[2] or found[4]), found.end()
    if found := re.search(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", text):
        return int(found[1]), int(found[2]), int(found[3]), found.end()
    if found := _NUMERIC.search(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        year += 2000 if year < 100 else 0
        american = clock.month_first and found[2] == "/"
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
