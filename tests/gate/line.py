"""Fits a line: logistic regression, held back, by Newton's steps, in the precision of the numbers it is given."""

from __future__ import annotations

from typing import Any

import numpy as np


def fit_line(columns: Any, wanted: Any, weights: Any, held_back: float, steps: int) -> tuple[Any, float]:
    """What each column weighs, and where the line starts. The weights of the rows count beside each other only."""
    kind = columns.dtype
    columns = np.column_stack([columns, np.ones(len(columns), dtype=kind)])
    held = np.append(np.full(columns.shape[1] - 1, held_back), 1e-6)
    found = np.zeros(columns.shape[1])
    weights = weights / weights.sum()
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-(columns @ found.astype(kind)).astype(np.float64)))
        slope = columns.T @ (weights * (chance - wanted)).astype(kind) + held * found
        bend = (columns.T * (weights * chance * (1 - chance)).astype(kind)) @ columns + np.diag(held)
        found = found - np.linalg.solve(bend.astype(np.float64), slope)
    return found[:-1], float(found[-1])
