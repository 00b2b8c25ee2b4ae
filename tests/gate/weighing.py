"""What a row weighs where something learns from it, and what a network learns from besides whole pages."""

from __future__ import annotations

from typing import Any

import numpy as np

from tests.gate.dataset import Dataset
from tests.gate.network import Pages

# News counts more than blogs: there are fewer pages of it here, and it is what is read.
SET_WEIGHT = {"AEB": 1.5, "FUNDUS": 1.5, "WCXB": 1.0}
# What all rows of a page weigh together, nearly, where trees learn from it; to a network a page weighs one.
PAGE_TOTAL = 200
# A page with a shorter story weighs less than the page as it was, to trees and to networks.
VARIANT_TO_TREES, VARIANT_TO_NETWORKS = 0.5, 0.25


def weights_of(data: Dataset, table: Any, pages: Any) -> Any:
    """By page the square root of each segment's length, so that pages count alike whatever their length."""
    roots = np.sqrt(np.expm1(column(data, table, "weight")))
    total = np.bincount(pages, weights=roots)[pages]
    kind = np.array([SET_WEIGHT.get(page.example.set, 1.0) for page in data.pages])[pages]
    return roots / total * 200 * np.sqrt(np.minimum(total, 4000) / 1500) * kind


def column(data: Dataset, table: Any, name: str) -> Any:
    """One feature of all rows."""
    return table[:, data.names.index(name)]


def with_variants(data: Dataset, rows: Any, labels: Any, weights: Any, whole: list[slice], fold: int | None) -> Pages:
    """What a network learns from: standardised rows of whole pages, and behind them those of pages with a shorter story.

    `rows` holds both.
    """
    variants = data.variants
    seen = [part for part in variants.slices if data.pages[variants.pages[part.start]].example.fold != fold]
    own = (weights_of(data, variants.table, variants.pages) / PAGE_TOTAL).astype(np.float32)
    return Pages(
        rows,
        np.concatenate([data.company, variants.company], axis=1),
        np.concatenate([labels, (variants.shares >= 0.5).astype(np.float32)]),
        np.concatenate([weights, own * VARIANT_TO_NETWORKS]),
        whole + [slice(len(labels) + part.start, len(labels) + part.stop) for part in seen],
    )
