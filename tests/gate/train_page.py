"""Trains what tells a page with a story from a list or a catalogue: trees and a line, from one row of features a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import lightgbm
import numpy as np

from reader.pages.network import standardised
from reader.pages.page_kind import describe_page
from tests.gate.corpus import MEASURED, NO_STORY
from tests.gate.dataset import Dataset
from tests.gate.forest import columns_of
from tests.gate.line import fit_line

TREES = {
    "objective": "binary", "num_leaves": 7, "learning_rate": 0.06, "min_data_in_leaf": 12, "lambda_l2": 5.0, "extra_trees": True,
    "feature_fraction": 0.4, "max_bin": 63, "num_threads": 1, "deterministic": True, "force_row_wise": True, "verbose": -1,
}  # fmt: skip
ROUNDS = 200
SEEDS = (7, 8, 9)
# Blogs are the hardest to tell from the pages without a story, and count most there.
PAGE_WEIGHT = {"AEB": 1.0, "FUNDUS": 1.0, "WCXB": 1.75, "TRAF": 0.3, "POSTLIGHT": 0.3, NO_STORY: 4.0}
# A page with a shorter story weighs so much of what it weighs whole: short stories are what is most easily taken for none.
SHORTER_WEIGHT = 0.3
# How much the line's weights are held back, and how often Newton's step is taken: it stands still after a dozen.
HELD_BACK, STEPS = 0.02, 30
# A page of whose story the chooser finds this much or less teaches nothing, and one of which it finds so much teaches fully.
WORTHLESS, WORTHY = 0.3, 0.9


@dataclass
class Kind:
    """Trained trees and a trained line, whose sums meet in the middle."""

    boosters: list[Any]
    mean: Any
    spread: Any
    weight: Any
    start: float

    def predict(self, table: Any) -> Any:
        trees = sum(one.predict(table, raw_score=True, num_threads=1) for one in self.boosters) / len(self.boosters)
        line = standardised(table, self.mean, self.spread) @ self.weight + self.start
        return 1 / (1 + np.exp(-(trees + line) / 2))

    def arrays(self) -> dict[str, Any]:
        """As reader.pages.classifier reads them."""
        numbers = {"mean": self.mean, "spread": self.spread, "weight": self.weight, "start": self.start}
        shares = [1 / len(self.boosters)] * len(self.boosters)
        return columns_of(self.boosters, shares, "page") | {
            f"page_line_{name}": np.array(values, dtype=np.float32) for name, values in numbers.items()
        }


def page_rows(data: Dataset, probabilities: Any) -> tuple[Any, list[str]]:
    """One row of page features a page, from what the chooser thinks of its segments."""
    rows, names = [], []
    for page in data.pages:
        url = page.example.row.get("url") or ""
        row, names = describe_page(page.cut, page.head, data.table[page.rows], data.names, probabilities[page.rows], url)
        rows.append(row[0])
    return np.array(rows), names


def shorter_rows(data: Dataset, probabilities: Any) -> tuple[Any, Any]:
    """The same of the pages with a shorter story, and which page each was."""
    variants, rows, numbers = data.variants, [], []
    for part, cut, head in zip(variants.slices, variants.cuts, variants.heads, strict=True):
        numbers.append(int(variants.pages[part.start]))
        url = data.pages[numbers[-1]].example.row.get("url") or ""
        rows.append(describe_page(cut, head, variants.table[part], data.names, probabilities[part], url)[0][0])
    return np.array(rows), np.array(numbers)


def page_weights(data: Dataset, probabilities: Any) -> Any:
    """By set, and less for stories of which the chooser finds little: to refuse those costs nobody anything."""
    weights = np.array([PAGE_WEIGHT.get(page.example.set, 0.0) for page in data.pages])
    for number, page in enumerate(data.pages):
        if page.example.set in MEASURED:
            found = _found(page.texts, data.shares[page.rows], probabilities[page.rows])
            weights[number] *= np.clip((found - WORTHLESS) / (WORTHY - WORTHLESS), 0.02, 1.0)
    return weights


def _found(texts: list[str], shares: Any, probabilities: Any) -> float:
    """F1 over letters."""
    lengths = np.array([len(text) for text in texts])
    kept, wanted = probabilities >= 0.5, shares >= 0.5
    both = lengths[kept & wanted].sum()
    return float(2 * both / max(lengths[kept].sum() + lengths[wanted].sum(), 1))


def train_page(data: Dataset, table: Any, shorter: tuple[Any, Any], weights: Any, fold: int | None) -> Kind:
    """What has seen no page of that fold; None sees all."""
    seen = np.array([page.example.fold != fold for page in data.pages])
    used = seen & (weights > 0)
    more, of_page = shorter[0][seen[shorter[1]]], shorter[1][seen[shorter[1]]]
    wanted = np.array([page.example.set != NO_STORY for page in data.pages])
    wanted = np.concatenate([wanted[used], np.ones(len(more), dtype=bool)])
    rows = np.concatenate([table[used], more])
    weights = np.concatenate([weights[used], weights[of_page] * SHORTER_WEIGHT])
    boosters = [
        lightgbm.train(TREES | {"seed": seed}, lightgbm.Dataset(rows, label=wanted, weight=weights, params=TREES), ROUNDS)
        for seed in SEEDS
    ]
    mean, spread = rows.mean(axis=0, dtype=np.float64), rows.std(axis=0, dtype=np.float64) + 1e-6
    weight, start = fit_line(standardised(rows, mean, spread), wanted, weights, HELD_BACK, STEPS)
    return Kind(boosters, mean, spread, weight, start)
