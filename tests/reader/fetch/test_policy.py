"""When to ask again: decisions without a clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from reader.errors import FetchError, Forbidden, ParseError, Refused, TimedOut, Unreachable
from reader.fetch import policy
from reader.fetch.policy import Standing
from reader.model.feed import Feed
from reader.model.fetched import Fetched, NotModified, Validators

NOW = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


def fetched(**more: object) -> Fetched:
    fields = {
        "url": "http://a.example/f",
        "final_url": "http://a.example/f",
        "status": 200,
        "media_type": "",
        "charset": "",
        "body": b"",
        "validators": Validators(),
        "fetched_at": NOW,
    }
    return Fetched(**(fields | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("3600", 3600),
        (" 0 ", 0),
        ("Mon, 02 Mar 2026 13:30:00 GMT", 3600),
        ("Mon, 02 Mar 2026 13:30:00 -0000", 3600),
        ("Monday, 02-Mar-26 13:30:00 GMT", 3600),
        ("Mon, 02 Mar 2026 11:00:00 GMT", None),
        ("99999999999", policy.LONGEST_WAIT),
        ("9" * 5000, policy.LONGEST_WAIT),
        ("Mon, 02 Mar 2099 13:30:00 GMT", policy.LONGEST_WAIT),
        ("-1", None),
        ("x", None),
        ("", None),
        ("1e9", None),
        ("٣٦٠٠", None),
        ("Mon, 99 Foo 2026 13:30:00 GMT", None),
    ],
)
def test_retry_after(header: str, seconds: float | None) -> None:
    assert policy.retry_after(header, NOW) == seconds


def test_backoff_doubles_and_ends_at_a_day() -> None:
    waits = [policy.backoff(failures) for failures in range(1, 40)]
    assert waits[:4] == [300, 600, 1200, 2400]
    assert waits == sorted(waits)
    assert waits[-1] == policy.LONGEST_WAIT
    assert policy.backoff(0) == 0


def test_a_busy_server_is_left_alone_as_long_as_it_asks() -> None:
    after = policy.after_failure(Standing(), Refused("u", "busy", status=429, retry_after=3600.0), NOW)
    assert not policy.is_due(after, NOW + timedelta(seconds=3599))
    assert policy.is_due(after, NOW + timedelta(seconds=3600))


@pytest.mark.parametrize("asked", [None, 0.0, 1.0])
def test_a_server_that_asks_for_nothing_sensible_is_left_alone_for_a_while(asked: float | None) -> None:
    after = policy.after_failure(Standing(), Refused("u", status=429, retry_after=asked), NOW)
    assert not policy.is_due(after, NOW + timedelta(seconds=policy.FIRST_WAIT - 1))
    assert policy.is_due(after, NOW + timedelta(seconds=policy.FIRST_WAIT))


def test_failures_add_up_and_one_answer_forgives_them() -> None:
    standing = Standing(last_success=NOW - 5 * HOUR)
    for _ in range(3):
        standing = policy.after_failure(standing, TimedOut("u", "no whole answer came in time"), NOW)
    assert standing.failures == 3
    assert standing.last_success == NOW - 5 * HOUR
    healthy = policy.after_answer(standing, fetched(), NOW)
    assert (healthy.failures, healthy.error) == (0, "")


def test_unreadable_feeds_count_as_failures() -> None:
    standing = policy.after_failure(Standing(), ParseError("u", "this is a web page, not a feed"), NOW)
    assert (standing.failures, standing.error) == (1, "this is a web page, not a feed")


def test_gone_is_for_good() -> None:
    standing = policy.after_failure(Standing(last_success=NOW), Refused("u", "gone", status=410), NOW)
    assert standing.retired
    assert not policy.is_due(standing, NOW + timedelta(days=365))


def test_a_feed_moves_when_it_said_so_twice() -> None:
    once = policy.after_answer(Standing(), fetched(moved_to="http://b.example/f"), NOW)
    assert once.move == ""
    twice = policy.after_answer(once, NotModified("http://a.example/f", NOW, moved_to="http://b.example/f"), NOW)
    assert twice.move == "http://b.example/f"


def test_a_feed_that_changes_its_mind_does_not_move() -> None:
    standing = Standing()
    for place in ("http://b.example/", "http://c.example/", "http://b.example/"):
        standing = policy.after_answer(standing, fetched(moved_to=place), NOW)
    assert standing.move == ""
    assert policy.after_answer(standing, fetched(), NOW).moved_times == 0


def test_the_feed_says_how_often() -> None:
    feed = Feed("u", "t", ttl=240)
    assert policy.next_due(NOW, feed=feed) == NOW + 4 * HOUR
    assert policy.next_due(NOW, feed=feed, max_age=6 * 3600) == NOW + 6 * HOUR
    assert policy.next_due(NOW, feed=Feed("u", "t", ttl=1)) == NOW + timedelta(seconds=policy.USUAL_PAUSE)
    assert policy.next_due(NOW, max_age=0) == NOW + timedelta(seconds=policy.USUAL_PAUSE)
    assert policy.next_due(NOW, feed=Feed("u", "t", ttl=10_000_000)) == NOW + timedelta(seconds=policy.LONGEST_WAIT)
    assert policy.next_due(NOW, pause=0) == NOW + timedelta(seconds=policy.SHORTEST_PAUSE)


def test_hours_to_skip_are_skipped() -> None:
    feed = Feed("u", "t", skip_hours=(13, 14))
    assert policy.next_due(NOW, feed=feed) == datetime(2026, 3, 2, 15, tzinfo=UTC)
    everything = Feed("u", "t", skip_hours=tuple(range(24)))
    assert policy.next_due(NOW, feed=everything) == NOW + timedelta(seconds=policy.USUAL_PAUSE)


def test_a_clock_that_was_set_back_silences_nobody() -> None:
    standing = policy.after_answer(Standing(), fetched(), NOW + timedelta(days=400))
    assert policy.is_due(standing, NOW)


def test_a_source_that_was_silent_once_gets_more_time_and_a_dead_one_does_not() -> None:
    standing = Standing()
    given = []
    for _ in range(4):
        given.append(policy.patience(standing))
        standing = policy.after_failure(standing, TimedOut("u", "no whole answer came in time"), NOW)
    usual = policy.USUAL_PATIENCE
    assert given == [usual, policy.SECOND_PATIENCE, usual, usual]
    assert usual < policy.SECOND_PATIENCE
    assert policy.patience(policy.after_answer(standing, fetched(), NOW)) == usual


@pytest.mark.parametrize(
    ("error", "whole"),
    [
        (TimedOut("u"), True),
        (Unreachable("u"), True),
        (Refused("u", status=429), True),
        (Refused("u", status=503), True),
        (Refused("u", status=404), False),
        (Refused("u", status=500), False),
        (Forbidden("u"), False),
    ],
)
def test_what_is_about_a_host_and_what_about_one_feed(error: FetchError, whole: bool) -> None:
    assert policy.speaks_for_host(error) is whole
