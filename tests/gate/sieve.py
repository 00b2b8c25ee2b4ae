"""Trains the line that tells at once what is no story, so that trees and networks look at less than half of a page."""

from __future__ import annotations

from typing import Any

import numpy as np

from reader.pages.classifier import Line
from reader.pages.network import standardised
from tests.gate.line import fit_line

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
    weights = np.minimum(np.sqrt(letters[some]), MOST_WEIGHT)
    weight, start = fit_line(standardised(table[some], mean, spread), wanted[some], weights, HELD_BACK, STEPS)
    line = Line(mean, spread, weight.astype(np.float32), start)
    story = seen[wanted[seen]]
    sums = line.sums(table[story])
    order = np.argsort(sums, kind="stable")
    lost = np.cumsum(letters[story][order])
    return line, float(sums[order][np.searchsorted(lost, MAY_LOSE * lost[-1])])


def arrays_of_sieve(line: Line, hopeless: float) -> dict[str, Any]:
    """As reader.pages.classifier reads them."""
    numbers = {"mean": line.mean, "spread": line.spread, "weight": line.weight, "start": line.start}
    found = {f"sieve_{name}": np.array(values, dtype=np.float32) for name, values in numbers.items()}
    return found | {"hopeless": np.array(hopeless, dtype=np.float32)}
