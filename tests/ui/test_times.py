"""Days and ages as each language writes them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui.times import age, day_name

NOW = datetime(2026, 6, 17, 12, tzinfo=UTC)


@pytest.fixture
def written_in(qapp: QApplication) -> Iterator[object]:
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "this_year", "before"),
    [
        ("en_US", "May 19", "May 19, 2014"),
        ("en_GB", "19 May", "19 May 2014"),
        ("C", "19 May", "19 May 2014"),
        ("de_DE", "19. Mai", "19. Mai 2014"),
        ("fr_FR", "19 mai", "19 mai 2014"),
        ("es_ES", "19 may", "19 may 2014"),
        ("hu_HU", "máj. 19.", "2014. máj. 19."),
        ("ja_JP", "5月19日", "2014年5月19日"),
        ("zh_CN", "5月19日", "2014年5月19日"),
    ],
)
def test_a_day(written_in: object, locale: str, this_year: str, before: str) -> None:
    """The list said "19 May" where the page beside it said "May 19, 2026"."""
    written_in(locale)  # type: ignore[operator]
    assert age(datetime(2026, 5, 19, 12, tzinfo=UTC), NOW) == this_year
    assert age(datetime(2014, 5, 19, 12, tzinfo=UTC), NOW) == before


def test_what_is_near(written_in: object) -> None:
    written_in("en_US")  # type: ignore[operator]
    assert age(NOW - timedelta(seconds=3), NOW) == "now"
    assert age(NOW - timedelta(minutes=12), NOW) == "12 min"
    assert age(None, NOW) == ""
    assert day_name(date(2026, 6, 16), date(2026, 6, 17)) == "Yesterday"
    assert day_name(date(2026, 5, 19), date(2026, 6, 17)) == "Tuesday, May 19"
