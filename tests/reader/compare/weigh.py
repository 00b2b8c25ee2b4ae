"""Learns how much each kind of evidence says for one event, from all pairs that are tuned on.

python -m tests.reader.compare.weigh        prints the table of reader/compare/evidence.py, and what it reaches on events that it
was not learnt from (eight times an eighth of them is left out)

A logistic regression with a ridge, solved by Newton's steps: the same pairs give the same numbers on every machine.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import numpy as np

from reader.compare.evidence import WEIGHTS, shared
from reader.compare.same import EVENT_HOURS, EVENT_WEIGHT, TURN_HOURS, Sameness, is_candidate, other_day
from tests.reader.compare.labelled import Pair
from tests.reader.compare.test_kept_back import SETS
from tests.reader.compare.told import Named

RIDGE = 1.0
STEPS = 60
PARTS = 8


def evidence(pair: Pair) -> list[float]:
    one, two = pair.one.hour, pair.two.hour
    late = one is not None and two is not None and abs(one - two) > TURN_HOURS
    signs = shared(pair.one.topic, pair.two.topic).signs(late=late)
    return [min(most, signs[sign]) for sign, (_, most) in WEIGHTS.items()]


def weighed(pair: Pair) -> bool:
    """Whether the library would come so far as to weigh it."""
    one, two = pair.one.hour, pair.two.hour
    if one is None or two is None or abs(one - two) > EVENT_HOURS or not is_candidate(pair.one, pair.two):
        return False
    return not (shared(pair.one.topic, pair.two.topic).other_result or other_day(pair.one, pair.two))


def fit(rows: Any, truth: Any) -> Any:
    rows = np.hstack([rows, np.ones((len(rows), 1))])
    ridge = np.eye(rows.shape[1]) * RIDGE
    ridge[-1, -1] = 0
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        said = 1 / (1 + np.exp(-rows @ weights))
        spread = said * (1 - said) + 1e-9
        weights += np.linalg.solve(rows.T @ (rows * spread[:, None]) + ridge, rows.T @ (truth - said) - ridge @ weights)
    return weights


def tuned() -> list[Named]:
    named = [each for measured in SETS if measured.tuned for each in measured.pairs()]
    return [each for each in named if each.pair.truth is not Sameness.COPY and weighed(each.pair)]


def left_out(named: Sequence[Named], rows: Any, truth: Any) -> Any:
    """The sum for each pair by weights learnt without the pairs of its events: a place's events go together."""
    places = [each.one.split("/")[0].split("-")[0] for each in named]
    parts = {place: number % PARTS for number, place in enumerate(sorted(set(places)))}
    part = np.array([parts[place] for place in places])
    sums = np.zeros(len(named))
    for number in range(PARTS):
        weights = fit(rows[part != number], truth[part != number])
        sums[part == number] = rows[part == number] @ weights[:-1] + weights[-1]
    return sums


def main() -> int:
    named = tuned()
    rows = np.array([evidence(each.pair) for each in named], dtype=float)
    truth = np.array([each.pair.truth is Sameness.EVENT for each in named], dtype=float)
    sums = left_out(named, rows, truth)
    for least in (0.0, 0.5, 1.0, EVENT_WEIGHT, 1.5, 2.0):
        said = sums >= least
        right = (said & (truth > 0)).sum()
        print(f"at {least:4.2f}: precision {right / said.sum():.3f}  recall of the candidates {right / truth.sum():.3f}")
    weights = fit(rows, truth)
    for (sign, (_, most)), weight in zip(WEIGHTS.items(), weights[:-1], strict=True):
        print(f'    "{sign}": ({weight:.2f}, {most:g}),')
    print(f"LEAST = {weights[-1]:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
