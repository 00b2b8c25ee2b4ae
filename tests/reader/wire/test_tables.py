"""Walks the tables of agencies and of months and weekdays."""

from __future__ import annotations

import pytest

from reader.wire.agencies import AGENCIES, Agency, agency_in, agency_named
from reader.wire.calendar import MONTHS, WEEKDAYS, month_number, weekday_names
from reader.wire.page_lines import (
    ADVERTISEMENTS,
    SECTIONS,
    TAIL_HEADINGS,
    TOPIC_HEADINGS,
    heads_topics,
    is_date_line,
    is_section,
    plain_mark,
)


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


def test_every_heading_over_topics_and_every_section_is_known_alone() -> None:
    for word in TOPIC_HEADINGS:
        assert heads_topics(f"{word.capitalize()}:")
        assert not heads_topics(f"The word {word} stands in a sentence.")
    for word in SECTIONS:
        assert is_section(word.upper())
        assert not is_section(f"The word {word} stands in a sentence.")


@pytest.mark.parametrize("line", ["U.S. News", "Odd News /", "Home > World > Europe", "Home / Sport", "News / World"])
def test_sections(line: str) -> None:
    assert is_section(line)


@pytest.mark.parametrize(
    "line",
    ["Ferry news worries town", "Good news for the ferry's crew", "Home is where the ferry lands", "Ferry/bus ticket ends"],
)
def test_headlines_are_no_sections(line: str) -> None:
    assert not is_section(line)


@pytest.mark.parametrize(
    "line",
    [
        "Nov. 25, 2026 / 4:12 PM",
        "Updated 3:14 PM EST, Wed November 25, 2026",
        "Veröffentlicht am 25. November 2026 um 14:10 Uhr",
        "25 novembre 2026 à 14:10",
        "3 hours ago",
    ],
)
def test_lines_that_say_when(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line", ["2026 will be a year of ferries", "The ferry of May 3, 2021", "May", "Nov. 25 (UPI) -- A ferry sank"]
)
def test_lines_that_only_name_a_day(line: str) -> None:
    assert not is_date_line(line)
