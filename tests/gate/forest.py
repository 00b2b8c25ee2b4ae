"""A trained booster turned into the plain columns that reader.pages.classifier evaluates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np


def columns_of(boosters: list[Any], shares: Sequence[float], name: str) -> dict[str, Any]:
    """The trees as arrays, one booster's behind another's, each booster with its share in the sum.

    A node's children stand side by side; a leaf points at itself and is never left.
    """
    feature: list[int] = []
    threshold: list[float] = []
    left: list[int] = []
    value: list[float] = []
    roots: list[int] = []
    deepest = 0

    def place(node: dict[str, Any], at: int, depth: int, part: float) -> None:
        nonlocal deepest
        deepest = max(deepest, depth)
        if "leaf_value" in node:
            feature[at], threshold[at], left[at], value[at] = 0, np.inf, at, node["leaf_value"] * part
            return
        child = len(feature)
        for column in (feature, threshold, left, value):
            column.extend([0, 0])
        feature[at], threshold[at], left[at] = node["split_feature"], _rounded_down(node["threshold"]), child
        place(node["left_child"], child, depth + 1, part)
        place(node["right_child"], child + 1, depth + 1, part)

    for booster, part in zip(boosters, shares, strict=True):
        for tree in booster.dump_model()["tree_info"]:
            roots.append(len(feature))
            for column in (feature, threshold, left, value):
                column.append(0)
            place(tree["tree_structure"], roots[-1], 0, part)
    return {
        f"{name}_feature": np.array(feature, dtype=np.uint16),
        f"{name}_threshold": np.array(threshold, dtype=np.float32),
        f"{name}_left": np.array(left, dtype=np.int32),
        f"{name}_value": np.array(value, dtype=np.float32),
        f"{name}_roots": np.array(roots, dtype=np.int32),
        f"{name}_depth": np.array(deepest, dtype=np.int32),
    }


def _rounded_down(threshold: float) -> np.float32:
    """The largest float32 that is not above it: then x <= it says the same as x <= threshold for every float32 x."""
    rounded = np.float32(threshold)
    return np.nextafter(rounded, np.float32(-np.inf)) if float(rounded) > threshold else rounded
