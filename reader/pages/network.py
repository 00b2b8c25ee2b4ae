"""A small neural network over a page's segments in their order, evaluated with numpy: what trees cannot see, a run of segments.

Trees judge each segment by its features; the network hands what it made of them on to the segments around, near and far, and
to those that stand in the same element or are built alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from reader.pages.columns import Floats
from reader.pages.company import Circle

FARTHEST = 4.0
# A product with fewer multiplications than twice 1 << 18 OpenBLAS does in one thread.
IN_ONE_THREAD = 5 << 16


def product(rows: Floats, weights: Floats) -> Floats:
    """The matrices' product, a few rows at once.

    The whole would be shared out among threads that wait for each other in a circle: on two busy processors a page's
    networks took 92 ms of them instead of 2.
    """
    count, width = len(rows), weights.shape[1]
    some = max(1, IN_ONE_THREAD // weights.size)
    even = count - count % some
    found = np.empty((count, width), dtype=np.float32)
    if even:
        parts = np.ascontiguousarray(rows[:even]).reshape(even // some, some, -1)
        found[:even] = np.matmul(parts, weights).reshape(even, width)
    if even < count:
        found[even:] = rows[even:] @ weights
    return found


@dataclass(frozen=True, slots=True)
class Layer:
    """What a segment takes from itself, from the two `reach` places before and behind it, and from a circle's mean."""

    weight: Floats
    start: Floats
    reach: int

    def around(self, hidden: Floats, circle: Circle) -> Floats:
        """Each row between those before and behind it, and its circle's mean; nothing stands beyond the ends."""
        width, reach = hidden.shape[1], self.reach
        found = np.zeros((len(hidden), 4 * width), dtype=np.float32)
        found[reach:, :width] = hidden[:-reach]
        found[:, width : 2 * width] = hidden
        found[:-reach, 2 * width : 3 * width] = hidden[reach:]
        found[:, 3 * width :] = circle.mean(hidden)
        return found


@dataclass(frozen=True, slots=True)
class Network:
    """The features of each segment mixed into a few numbers, the page's mean of them added, then layer after layer."""

    enter: Floats
    enter_start: Floats
    page: Floats
    layers: tuple[Layer, ...]
    leave: Floats
    leave_start: Floats

    @classmethod
    def read(cls, arrays: Mapping[str, Any], name: str) -> Network:
        def numbers(part: str) -> Floats:
            found: Floats = arrays[f"{name}_{part}"].astype(np.float32)
            return found

        reaches = arrays[f"{name}_reaches"].tolist()
        layers = (Layer(numbers(f"layer{at}"), numbers(f"layer{at}_start"), reach) for at, reach in enumerate(reaches))
        return cls(
            numbers("enter"),
            numbers("enter_start"),
            numbers("page"),
            tuple(layers),
            numbers("leave"),
            numbers("leave_start"),
        )

    def sums(self, rows: Floats, circles: tuple[Circle, ...], times: Callable[[Floats, Floats], Floats] = product) -> Floats:
        """What it says of each row of standardised features, the logarithm of the odds; the rows are one page's, in order."""
        hidden = np.maximum(times(rows, self.enter) + self.enter_start, 0)
        hidden = hidden + hidden.mean(axis=0) @ self.page
        for layer, circle in zip(self.layers, circles, strict=True):
            hidden = hidden + np.maximum(times(layer.around(hidden, circle), layer.weight) + layer.start, 0)
        result: Floats = (hidden @ self.leave + self.leave_start)[:, 0]
        return result


def standardised(table: Any, mean: Any, spread: Any) -> Any:
    """Each column from its mean in its own spread, an outlier held at FARTHEST."""
    found = table - mean
    found /= spread
    return np.clip(found, -FARTHEST, FARTHEST, out=found)
