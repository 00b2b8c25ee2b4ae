"""What a refresh tells while it runs and when it has ended; apart from the refresh, so that speaking of it loads nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.errors import FetchError, ParseError


@dataclass(frozen=True, slots=True)
class RefreshProgress:
    """One feed is done. `new` entries of it are in the library when this is told."""

    done: int
    total: int
    source_id: int
    title: str
    new: int = 0
    error: FetchError | ParseError | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A feed that could not be refreshed, and why."""

    source_id: int
    title: str
    error: FetchError | ParseError


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A feed that was not asked, because its server wants to be left alone `until` then."""

    source_id: int
    title: str
    until: datetime


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh brought. `unchanged` feeds had nothing new; those of `left_alone` were to be asked and were not.

    `network_away`: nobody was reached, which is no source's fault; the failures are not counted against them.
    """

    asked: int = 0
    new: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    unchanged: int = 0
    failures: tuple[Failure, ...] = ()
    seconds: float = 0.0
    cancelled: bool = False
    left_alone: tuple[LeftAlone, ...] = ()
    network_away: bool = False


def joined(one: RefreshReport, other: RefreshReport) -> RefreshReport:
    """Two that ran side by side, as one."""
    return RefreshReport(
        one.asked + other.asked,
        one.new + other.new,
        one.changed + other.changed,
        one.unchanged + other.unchanged,
        one.failures + other.failures,
        max(one.seconds, other.seconds),
        one.cancelled or other.cancelled,
        one.left_alone + other.left_alone,
        all(each.network_away or not each.asked for each in (one, other)) and bool(one.asked or other.asked),
    )
