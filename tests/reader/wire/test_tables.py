"""Walks the tables of agencies and of months and weekdays."""

from __future__ import annotations

import pytest

from reader.wire.agencies import AGENCIES, Agency, agency_in, agency_named
from reader.wire.calendar import MONTHS, WEEKDAYS, month_number, weekday_names
from reader.wire.copy import ADVERTISEMENTS, TAIL_HEADINGS, plain_mark


@pytest.mark.parametrize("agency", AGENCIES, ids=lambda agency: agency.code)
def test_agency_is_known_by_each_of_its_names(agency: Agency) -> None:
    for spelling in (agency.code, agency.name):
        assert agency_named(spelling) == agency.code
    for spelling in agency.spellings:
        assert agency_in(spelling), spelling


def test_no_agency_stands_twice() -> None:
    codes = [agency.code for agency in AGENCIES]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("dpa/lno", "dpa"),
        ("AFP/Reuters", "AFP"),
        ("Reuters and AP", "Reuters"),
        ("the Associated Press", "AP"),
        ("apa", ""),
        ("pa", ""),
        ("AAPL", ""),
        ("WHO", ""),
    ],
)
def test_joined_and_foreign_names(text: str, code: str) -> None:
    assert agency_in(text) == code


@pytest.mark.parametrize("language", MONTHS)
def test_every_language_has_twelve_months(language: str) -> None:
    months = MONTHS[language].split()
    assert len(months) == 12
    for number, forms in enumerate(months, start=1):
        for form in forms.split("|"):
            assert month_number(form.replace("_", " "), language) == number


@pytest.mark.parametrize("language", WEEKDAYS)
def test_every_language_has_seven_weekdays(language: str) -> None:
    days = WEEKDAYS[language].split()
    assert len(days) == 7
    assert all(form in weekday_names() for day in days for form in day.split("|"))


def test_every_line_of_the_plain_table_is_marked() -> None:
    for word in ADVERTISEMENTS | TAIL_HEADINGS:
        assert plain_mark(word.upper()) is not None
        assert plain_mark(f"The word {word} stands in a sentence.") is None
