"""How long ago, and which day, in the words of the reader's language."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ui.wording import short_time

translate = QCoreApplication.translate


def age(moment: datetime | None, now: datetime) -> str:
    """Short, for a row: "now", "12 min", "3 h", "yesterday", "19 May", "19 May 2014"; empty where it is not known."""
    if moment is None:
        return ""
    here, today = moment.astimezone(), now.astimezone()
    passed = (today - here).total_seconds()
    if passed < 60:
        return translate("times", "now")
    if passed < 3600:
        return translate("times", "%1 min").replace("%1", str(int(passed // 60)))
    if here.date() == today.date() or passed < 6 * 3600:
        return translate("times", "%1 h").replace("%1", str(int(passed // 3600)))
    if here.date() == today.date() - timedelta(days=1):
        return translate("times", "yesterday")
    return _day(here.date(), today.date())


def at(moment: datetime, now: datetime) -> str:
    """A point in time in few words: "9:32" of today, "19 May, 9:32" of another day."""
    here, today = moment.astimezone(), now.astimezone().date()
    return short_time(moment) if here.date() == today else f"{_day(here.date(), today)}, {short_time(moment)}"


def day_name(day: date, today: date) -> str:
    """For the heading of a group: "Today", "Yesterday", "Monday", "Monday, 19 May"."""
    if day == today:
        return translate("times", "Today")
    if day == today - timedelta(days=1):
        return translate("times", "Yesterday")
    weekday = QLocale().dayName(day.isoweekday())
    if today - timedelta(days=6) < day < today:
        return weekday
    return f"{weekday}, {_day(day, today)}"


def _day(day: date, today: date) -> str:
    """As the language writes it, the month short: "19 May", "May 19", "19. Mai", "5月19日"; with another year."""
    locale = QLocale()
    pattern = _short(locale.dateFormat(QLocale.FormatType.LongFormat), day.year != today.year)
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


@lru_cache(maxsize=16)
def _short(pattern: str, with_year: bool) -> str:
    """A language's long date without its weekday, the month short. Asked for by each row that is painted."""
    pattern = re.sub(r"dddd|\s*'[^']*'\.?", "", pattern).replace("MMMM", "MMM")
    if not with_year:
        pattern = re.sub(r"[\s,]*y+[^\sMd]*", "", pattern)
    return pattern.strip(" ,،")
