"""Pairs of invented events told by several outlets: every two tellings of one event, and every two of different ones."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any

from reader.compare.same import Sameness, Signature, signature_of
from tests.reader.compare.labelled import Pair, story

FRESH = Path(__file__).with_name("fresh.toml")
TURNS = Path(__file__).with_name("turns.toml")
LATER = Path(__file__).with_name("later.toml")
UNSEEN = Path(__file__).with_name("unseen.toml")
LAST = Path(__file__).with_name("last.toml")
NEWEST = Path(__file__).with_name("newest.toml")
WEDNESDAY = datetime(2026, 3, 11, 5, tzinfo=UTC)


@dataclass(frozen=True)
class Named:
    """A pair, and the two tellings by name."""

    pair: Pair
    one: str
    two: str


def _tellings(row: dict[str, Any]) -> dict[str, Signature]:
    """Outlets tell it within twelve hours of each other; only "a" prints a dateline."""
    found = {}
    for turn, name in enumerate(name for name, value in row.items() if isinstance(value, list)):
        headline, *paragraphs = row[name]
        moment = WEDNESDAY + timedelta(hours=row.get("hour", 0) + turn * 5 % 12)
        found[name] = signature_of(story(headline, paragraphs, row["place"] if name == "a" else "", moment))
    return found


def _language(telling: str) -> str:
    return "en" if telling in {"a", "b", "short"} else telling.rstrip("2")


def _why(one: str, two: str) -> str:
    if _language(one) != _language(two):
        return "translated"
    return "shortened" if "short" in {one, two} else "rewritten"


@lru_cache(maxsize=8)
def told_in(path: Path) -> tuple[Named, ...]:
    """All pairs of a file of events."""
    rows = tomllib.loads(path.read_text(encoding="utf8"))["event"]
    signed = [_tellings(row) for row in rows]
    found = [
        Named(Pair(told[one], told[two], Sameness.EVENT, _why(one, two), 0), f"{row['id']}/{one}", two)
        for row, told in zip(rows, signed, strict=True)
        for one, two in combinations(told, 2)
    ]
    for (row, told), (other, others) in combinations(zip(rows, signed, strict=True), 2):
        why = "same place" if row["place"] == other["place"] else "other"
        if "family" in row and row["family"] == other.get("family"):
            why = other.get("turn") or row["turn"]
        found.extend(
            Named(Pair(told[one], others[two], None, why, 0), f"{row['id']}/{one}", f"{other['id']}/{two}")
            for one in told
            for two in others
        )
    return tuple(found)
