"""The chooser's model, evaluated with numpy: the weights are a data file, and no training library is needed to use them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.pages.columns import Floats
from reader.pages.network import Network, standardised
from reader.resource_files import resource

MODEL = ("model", "chooser.npz")
ROWS_AT_ONCE = 4000
# After these steps down the trees only those walk on that have not come to a leaf yet: half of them have after four.
LOOK_ROUND = frozenset({3, 5, 7})


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees in columns: a node's right child stands behind its left one, and a leaf is its own left child for ever.

    `roots` are the trees' first nodes. Rows whose sum over the first `early` trees is below `hopeless` are not looked at
    further: most of a page is menus, and the first few trees know it.
    """

    feature: NDArray[np.int32]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    value: NDArray[np.float32]
    roots: NDArray[np.int32]
    depth: int
    early: int
    hopeless: float

    @classmethod
    def read(cls, arrays: Mapping[str, Any], name: str) -> Forest:
        depth, early = (int(number) for number in arrays[f"{name}_shape"])
        return cls(
            arrays[f"{name}_feature"].astype(np.int32),
            arrays[f"{name}_threshold"].astype(np.float32),
            arrays[f"{name}_left"].astype(np.int32),
            arrays[f"{name}_value"].astype(np.float32),
            arrays[f"{name}_roots"].astype(np.int32),
            depth,
            early,
            float(arrays[f"{name}_hopeless"]),
        )

    def probabilities(self, table: Floats) -> Floats:
        """The probability of each row of a table of features."""
        result: Floats = (1 / (1 + np.exp(-self.sums(table)))).astype(np.float32)
        return result

    def sums(self, table: Floats) -> Floats:
        """What the trees say of each row: the logarithm of the odds."""
        total = np.empty(len(table), dtype=np.float32)
        for start in range(0, len(table), ROWS_AT_ONCE):
            part = np.ascontiguousarray(table[start : start + ROWS_AT_ONCE].T)
            total[start : start + ROWS_AT_ONCE] = self._sums(part)
        return total

    def _sums(self, columns: Floats) -> Floats:
        if not 0 < self.early < len(self.roots):
            return self._leaves(columns, self.roots)
        total = self._leaves(columns, self.roots[: self.early])
        open_rows = np.flatnonzero(total >= self.hopeless)
        if len(open_rows):
            total[open_rows] += self._leaves(np.ascontiguousarray(columns[:, open_rows]), self.roots[self.early :])
        return total

    def _leaves(self, columns: Floats, roots: NDArray[np.int32]) -> Floats:
        """For each column of the turned table the sum of the leaves it falls into."""
        count = columns.shape[1]
        flat = columns.ravel()
        node = ends = np.repeat(roots, count)
        rows = np.tile(np.arange(count, dtype=np.int32), len(roots))
        walking: NDArray[np.int64] | None = None
        for level in range(self.depth):
            values = flat.take(self.feature.take(node) * count + rows)
            node = self.left.take(node) + (values > self.threshold.take(node))
            if level in LOOK_ROUND:
                on_the_way = np.flatnonzero(self.left.take(node) != node)
                if walking is None:
                    ends, walking = node, on_the_way
                else:
                    ends[walking] = node
                    walking = walking[on_the_way]
                node, rows = node[on_the_way], rows[on_the_way]
        if walking is None:
            ends = node
        else:
            ends[walking] = node
        result: Floats = self.value.take(ends).reshape(len(roots), count).sum(axis=0, dtype=np.float32)
        return result


@dataclass(frozen=True, slots=True)
class Line:
    """A weighted sum of features, each measured from its mean in its own spread and held within bounds.

    Trees learn steps; from the few pages that hold no story a straight line learns what trees miss, and the other way round.
    """

    mean: Floats
    spread: Floats
    weight: Floats
    start: float

    @classmethod
    def read(cls, arrays: Mapping[str, Any], name: str) -> Line:
        return cls(arrays[f"{name}_mean"], arrays[f"{name}_spread"], arrays[f"{name}_weight"], float(arrays[f"{name}_start"]))

    def sums(self, table: Floats) -> Floats:
        """The sum for each row of a table of features."""
        result: Floats = standardised(table, self.mean, self.spread) @ self.weight + np.float32(self.start)
        return result


@dataclass(frozen=True, slots=True)
class Model:
    """Which segments are the story's, by trees and networks together, and whether the page holds a story at all."""

    segments: Forest
    networks: tuple[Network, ...]
    page: Forest
    page_line: Line
    columns: tuple[str, ...]
    page_columns: tuple[str, ...]
    keep_from: float
    story_from: float

    def probabilities(self, table: Floats) -> Floats:
        """How likely each segment is the story's: trees and networks meet in the middle. The rows are one page's, in order."""
        networks = sum((network.sums(table) for network in self.networks), np.float32(0)) / np.float32(len(self.networks))
        result: Floats = (1 / (1 + np.exp(-(self.segments.sums(table) + networks) / 2))).astype(np.float32)
        return result

    def story_probability(self, about_page: Floats) -> float:
        """How likely a page holds a story, from its one row of features: the trees' and the line's sums in the middle."""
        total = (self.page.sums(about_page)[0] + self.page_line.sums(about_page)[0]) / 2
        return float(1 / (1 + np.exp(-total)))


@cache
def load_model(path: Path | None = None) -> Model:
    """The model that is shipped, or another one of the same form; read once."""
    with np.load(path or resource(*MODEL), allow_pickle=False) as arrays:
        return Model(
            Forest.read(arrays, "segments"),
            tuple(Network.read(arrays, f"network{number}") for number in range(int(arrays["networks"]))),
            Forest.read(arrays, "page"),
            Line.read(arrays, "page_line"),
            tuple(str(name) for name in arrays["columns"]),
            tuple(str(name) for name in arrays["page_columns"]),
            float(arrays["keep_from"]),
            float(arrays["story_from"]),
        )
