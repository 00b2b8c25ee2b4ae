"""The line that sifts: it gives up what is plainly no story, and next to no letter of one; what is left is a table of its own."""

from __future__ import annotations

import numpy as np
import pytest

from reader.pages.company import BOXES
from tests.gate.corpus import Example
from tests.gate.dataset import Dataset, Row, Variants, sifted
from tests.gate.sieve import MAY_LOSE, arrays_of_sieve, train_sieve

ROWS = 4000


def test_it_gives_up_most_of_the_rest_and_next_to_nothing_of_the_story() -> None:
    random = np.random.default_rng(3)
    wanted = random.random(ROWS) < 0.3
    table = random.standard_normal((ROWS, 3)).astype(np.float32)
    table[:, 1] += 4 * wanted
    letters = random.integers(20, 400, ROWS).astype(np.float64)
    line, hopeless = train_sieve(table, wanted, letters, np.arange(ROWS))
    given_up = line.sums(table) < hopeless
    assert given_up[~wanted].mean() > 0.5
    assert letters[given_up & wanted].sum() <= MAY_LOSE * letters[wanted].sum()
    read = arrays_of_sieve(line, hopeless)
    assert read["sieve_weight"].dtype == np.float32
    assert float(read["hopeless"]) == pytest.approx(hopeless)


def test_it_learns_from_the_rows_it_is_shown_alone() -> None:
    random = np.random.default_rng(4)
    wanted = random.random(ROWS) < 0.5
    table = random.standard_normal((ROWS, 2)).astype(np.float32) + wanted[:, None]
    letters = np.full(ROWS, 100.0)
    seen = np.arange(ROWS // 2)
    one = train_sieve(table, wanted, letters, seen)
    table[ROWS // 2 :] *= -9
    other = train_sieve(table, ~wanted ^ (np.arange(ROWS) < ROWS // 2), letters, seen)
    assert (one[0].weight == other[0].weight).all()
    assert one[1] == other[1]


def test_what_is_left_is_still_each_pages_own() -> None:
    pages = [
        Row(Example("AEB", name, name, {}), start, count, [""] * count)
        for name, start, count in (("quay", 0, 3), ("reet", 3, 2), ("holt", 5, 4))
    ]
    numbers = np.arange(9, dtype=np.float32)
    company = np.concatenate([_one_box(page.count) for page in pages], axis=1)
    variants = Variants(numbers[:4, None], _one_box(4), numbers[:4], np.zeros(4, dtype=np.int64))
    data = Dataset(pages, ["number"], numbers[:, None], company, numbers / 9, "", variants)
    hopeful = np.isin(numbers, (0, 2, 6, 7, 8))
    left = sifted(data, hopeful, np.array([True, False, True, True]))
    assert [left.table[page.rows, 0].tolist() for page in left.pages] == [[0, 2], [], [6, 7, 8]]
    assert left.shares.tolist() == (numbers[hopeful] / 9).tolist()
    assert left.company[1].tolist() == [2, 2, 3, 3, 3]
    assert left.variants.company[1].tolist() == [3, 3, 3]
    assert left.variants.slices == [slice(0, 3)]


def _one_box(count: int) -> np.ndarray:
    """A page all of whose segments stand together."""
    return np.stack([np.zeros(count), np.full(count, count)] * BOXES + [np.arange(count)] * 2).astype(np.int32)
