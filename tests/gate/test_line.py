"""The line that is fitted: it finds what made the rows, and stands where no step makes the loss smaller."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.gate.line import fit_line


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_it_stands_where_the_slope_is_nothing(kind: Any) -> None:
    random = np.random.default_rng(2)
    columns = random.standard_normal((3000, 3)).astype(kind)
    wanted = random.random(3000) < 1 / (1 + np.exp(-(2 * columns[:, 0] - columns[:, 1] + 0.5)))
    weights = random.random(3000) + 0.5
    found, start = fit_line(columns, wanted, weights, 1e-3, 12)
    chance = 1 / (1 + np.exp(-(columns @ found + start)))
    shares = weights / weights.sum()
    assert columns.T @ (shares * (chance - wanted)) + 1e-3 * found == pytest.approx(np.zeros(3), abs=1e-5)
    assert found == pytest.approx([2, -1, 0], abs=0.25)
    assert start == pytest.approx(0.5, abs=0.2)
    assert fit_line(columns, wanted, weights * 7, 1e-3, 12)[0] == pytest.approx(found, abs=1e-5)
