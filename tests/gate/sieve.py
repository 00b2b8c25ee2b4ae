"""Trains the line that tells at once what is no story, so that trees and networks look at less than half of a page."""

from __future__ import annotations

from typing import Any

import numpy as np

from reader.pages.classifier import Line
from reader.pages.network import standardised

# How much the weights are held back, and how often Newton's step is taken.
HELD_BACK, STEPS = 1e-3, 7
# A row weighs the square root of its letters, up to so much; every other row says nearly what all say.
MOST_WEIGHT, EVERY = 30, 2
# The share of the story's letters that may be lost by it.
MAY_LOSE = 0.001


def train_sieve(table: Any, wanted: Any, letters: Any, seen: Any) -> tuple[Line, float]:
    """The line, and the sum below which a row is given up; `seen` are the numbers of the rows to learn from."""
    mean = table[seen].mean(axis=0, dtype=np.float64).astype(np.float32)
    spread = (table[seen].std(axis=0, dtype=np.float64) + 1e-6).astype(np.float32)
    some = seen[::EVERY]
    weight, start = _line(standardised(table[some], mean, spread), wanted[some], np.minimum(np.sqrt(letters[some]), MOST_WEIGHT))
    line = Line(mean, spread, weight, start)
    story = seen[wanted[seen]]
    sums = line.sums(table[story])
    order = np.argsort(sums, kind="stable")
    lost = np.cumsum(letters[story][order])
    return line, float(sums[order][np.searchsorted(lost, MAY_LOSE * lost[-1])])


def _line(columns: Any, wanted: Any, weights: Any) -> tuple[Any, float]:
    """Logistic regression by Newton's steps, in single precision where there are many numbers."""
    columns = np.column_stack([columns, np.ones(len(columns), dtype=np.float32)])
    held = np.append(np.full(columns.shape[1] - 1, HELD_BACK), 1e-6)
    found = np.zeros(columns.shape[1])
    weights = weights / weights.sum()
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-(columns @ found.astype(np.float32)).astype(np.float64)))
        slope = columns.T @ (weights * (chance - wanted)).astype(np.float32) + held * found
        bend = (columns.T * (weights * chance * (1 - chance)).astype(np.float32)) @ columns + np.diag(held)
        found = found - np.linalg.solve(bend.astype(np.float64), slope)
    return found[:-1].astype(np.float32), float(found[-1])


def arrays_of_sieve(line: Line, hopeless: float) -> dict[str, Any]:
    """As reader.pages.classifier reads them."""
    numbers = {"mean": line.mean, "spread": line.spread, "weight": line.weight, "start": line.start}
    found = {f"sieve_{name}": np.array(values, dtype=np.float32) for name, values in numbers.items()}
    return found | {"hopeless": np.array(hopeless, dtype=np.float32)}
