"""What a row weighs where something learns from it, and what a network learns from besides whole pages."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np

from tests.gate.dataset import Dataset

# News counts more than blogs: there are fewer pages of it here, and it is what is read.
SET_WEIGHT = {"AEB": 1.5, "FUNDUS": 1.5, "WCXB": 1.0}
# What all rows of a page weigh together, nearly, where trees learn from it; to a network a page weighs one.
PAGE_TOTAL = 200


def weights_of(data: Dataset, table: Any, pages: Any) -> Any:
    """By page the square root of each segment's length, so that pages count alike whatever their length."""
    roots = np.sqrt(np.expm1(column(data, table, "weight")))
    total = np.bincount(pages, weights=roots)[pages]
    kind = np.array([SET_WEIGHT.get(page.example.set, 1.0) for page in data.pages])[pages]
    return roots / total * 200 * np.sqrt(np.minimum(total, 4000) / 1500) * kind


def column(data: Dataset, table: Any, name: str) -> Any:
    """One feature of all rows."""
    return table[:, data.names.index(name)]


def with_variants(
    data: Dataset, labels: Any, weights: Any, whole: list[slice], fold: int | None
) -> tuple[Any, Any, Any, list[slice]]:
    """What a network learns from, and behind it the pages with a shorter story; they weigh what whole pages weigh."""
    variants = data.variants
    behind = [0, *(np.flatnonzero(np.diff(variants.pages)) + 1).tolist(), len(variants.pages)]
    rows = [slice(start, stop) for start, stop in pairwise(behind)]
    seen = [part for part in rows if data.pages[variants.pages[part.start]].example.fold != fold]
    own = (weights_of(data, variants.table, variants.pages) / PAGE_TOTAL).astype(np.float32)
    return (
        np.concatenate([data.table, variants.table]),
        np.concatenate([labels, (variants.shares >= 0.5).astype(np.float32)]),
        np.concatenate([weights, own]),
        whole + [slice(len(labels) + part.start, len(labels) + part.stop) for part in seen],
    )
