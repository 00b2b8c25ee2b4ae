"""A source's health is said in whole sentences, and nothing is said of a healthy one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from reader.library import SourceRow
from reader.model.source import Source
from tests.ui.conftest import in_language
from ui.health import health_words
from ui.times import age
from ui.wording import short_time

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def row(**known: object) -> SourceRow:
    return SourceRow(Source(1, "https://www.example.org/feed", "Example"), 0, 0, **known)  # type: ignore[arg-type]


def test_nothing_is_said_of_a_healthy_source(qapp: QApplication) -> None:
    assert health_words(row(), NOW) == ""


def test_what_how_often_since_when_and_when_again(qapp: QApplication) -> None:
    before, again = NOW - timedelta(days=2), NOW + timedelta(minutes=20)
    ill = row(error="TimedOut", failures=3, last_refresh=before, next_try=again)
    assert health_words(ill, NOW) == (
        "example.org took too long to answer. Failures in a row: 3. "
        f"Last good answer: {age(before, NOW)}, {short_time(before)}. Next try: {short_time(again)}."
    )


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        ("Refused", "example.org refused to give the page."),
        ("Refused 401", "example.org asks for a name and a password."),
        ("Refused 429", "example.org asks us to come less often."),
        ("Refused 500", "example.org has trouble of its own."),
        ("Refused 521", "example.org has trouble of its own."),
        ("OfALaterCleanwire", "example.org could not be fetched."),
    ],
)
def test_what_a_server_refused_with_is_said(qapp: QApplication, error: str, sentence: str) -> None:
    assert health_words(row(error=error, failures=1, last_refresh=NOW), NOW).startswith(sentence)


def test_a_source_that_never_answered(qapp: QApplication) -> None:
    ill = row(error="Unreachable", failures=1, next_try=NOW - timedelta(hours=5))
    assert health_words(ill, NOW) == "example.org could not be reached. It has never answered."


def test_a_source_that_was_ended(qapp: QApplication) -> None:
    assert health_words(row(gone=True, failures=1, error="Refused"), NOW).startswith("Its publisher has ended this feed.")


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_in_the_reader_s_language(qapp: QApplication, language: str) -> None:
    ill = row(error="ParseError", failures=2, last_refresh=NOW - timedelta(days=2))
    english = health_words(ill, NOW)
    with in_language(qapp, language):
        assert not set(health_words(ill, NOW).split(". ")) & set(english.split(". "))
