"""Dates as feeds write them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.feeds.dates import read_date

MAY = datetime(2014, 5, 19, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "Mon, 19 May 2014 10:00:00 -0400",
        "Mon, 19 May 2014 10:00:00 EDT",
        "Mon, 19 May 2014 14:00:00 GMT",
        "Mon, 19 May 2014 14:00 UT",
        "19 May 2014 14:00:00 Z",
        "Monday, 19-May-14 14:00:00 GMT",
        "mon, 19 may 2014 14:00:00 +0000 (UTC)",
        "Mon 19 May 2014 14:00:00",
        "Mon,19 May 2014 14:00:00 GMT",
        "  Mon, 19 May 2014 14:00:00 GMT\n",
        "Mo, 19 Mai 2014 16:00:00 +0200",
        "Mon, 19th May 2014 02:00 PM",
        "2014-05-19T14:00:00Z",
        "2014-05-19T14:00:00.000Z",
        "2014-05-19T16:00:00+02:00",
        "2014-05-19 16:00:00 +0200",
        "2014-05-19T16:00+02",
        "20140519T140000Z",
        "2014-05-19 14:00",
        "2014-05-19 02:00:00 PM",
        "Mon May 19 14:00:00 2014",
        "Mon May 19 14:00:00 UTC 2014",
        "May 19, 2014 02:00 PM",
        "5/19/2014 2:00 PM",
        "1400508000",
        "1400508000000",
    ],
)
def test_one_moment_in_many_hands(written: str) -> None:
    assert read_date(written) == MAY


def test_a_day_is_its_midnight() -> None:
    for written in ("2014-05-19", "19 May 2014", "May 19, 2014", "20140519"):
        assert read_date(written) == datetime(2014, 5, 19, tzinfo=UTC)


def test_leap_seconds_and_24_are_carried() -> None:
    assert read_date("Sat, 31 Dec 2016 23:59:60 GMT") == datetime(2017, 1, 1, tzinfo=UTC)
    assert read_date("2014-05-19T24:00:00Z") == datetime(2014, 5, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "", "x", "yesterday", "12", "10:00", "May", "2014", "19 May", "31 Feb 2014 00:00:00 GMT", "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z", "10000-01-01T00:00:00Z", "-001-01-01", "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01",
        "0000-00-00", "2014-13-45", "1/2/3", "9" * 50, "Mon, 19 May 2014 99:00:00 GMT", "1 " * 60, "99999999999999999999",
    ],
)  # fmt: skip
def test_what_nobody_meant_is_no_date(written: str) -> None:
    assert read_date(written) is None


@given(st.text(alphabet="0123456789-+:/., TZapmMonJanGMT\u0660\u00b2\u2212", max_size=40))
def test_never_fails_and_is_always_aware(written: str) -> None:
    moment = read_date(written)
    assert moment is None or (moment.tzinfo is UTC and 1800 <= moment.year <= 2100)


@given(st.datetimes(min_value=datetime(1980, 1, 1), max_value=datetime(2099, 1, 1), timezones=st.just(UTC)))
def test_what_we_write_is_what_we_read(moment: datetime) -> None:
    from email.utils import format_datetime

    moment = moment.replace(microsecond=0)
    assert read_date(moment.isoformat()) == moment
    assert read_date(format_datetime(moment)) == moment
