"""Damaged input for every reader, the same each time and counted, not timed; `python -m tests.laws.fuzz` goes on for longer."""

from __future__ import annotations

import random

import pytest

from tests.laws.fuzz import attempt, damage, targets

TARGETS = targets()
INPUTS = {"page": 60, "fragment": 100}
"""Of what takes milliseconds each; of everything else there are `MANY`."""
MANY = 3_000


@pytest.mark.parametrize("name", TARGETS)
def test_damaged_input_is_read_or_refused(name: str) -> None:
    target, dice = TARGETS[name], random.Random(name)
    complaints = []
    for _ in range(INPUTS.get(name, MANY)):
        body = damage(dice, target.seeds)
        wrong = attempt(target, body, slowest=float("inf"))
        if wrong:
            complaints.append(f"{wrong}\n  input: {body[:2000]!r}")
    assert complaints == []
