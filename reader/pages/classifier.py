"""The chooser's model, evaluated with numpy: the weights are a data file, and no training library is needed to use them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.pages.columns import Floats, Ints
from reader.pages.company import among, circles_of
from reader.pages.network import Network, standardised
from reader.resource_files import resource

MODEL = ("model", "chooser.npz")
ROWS_AT_ONCE = 4000
# After these steps down the trees only those walk on that have not come to a leaf yet: half of them have after four.
LOOK_ROUND = frozenset({3, 5, 7})
# The logarithm of the odds that a hopeless segment has at most.
HOPELESS = -4.0
# Between these the trees are asked as well: what the networks are surer of they have never changed.
SURE_NOT, SURE = -2.5, 3.5


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees in columns: a node's right child stands behind its left one, and a leaf is its own left child for ever.

    `roots` are the trees' first nodes.
    """

    feature: NDArray[np.intp]
    threshold: NDArray[np.float32]
    left: NDArray[np.intp]
    value: NDArray[np.float32]
    roots: NDArray[np.intp]
    depth: int

    @classmethod
    def read(cls, arrays: Mapping[str, Any], name: str) -> Forest:
        return cls(
            arrays[f"{name}_feature"].astype(np.intp),
            arrays[f"{name}_threshold"].astype(np.float32),
            arrays[f"{name}_left"].astype(np.intp),
            arrays[f"{name}_value"].astype(np.float32),
            arrays[f"{name}_roots"].astype(np.intp),
            int(arrays[f"{name}_depth"]),
        )

    def sums(self, table: Floats) -> Floats:
        """What the trees say of each row: the logarithm of the odds."""
        total = np.empty(len(table), dtype=np.float32)
        for start in range(0, len(table), ROWS_AT_ONCE):
            part = np.ascontiguousarray(table[start : start + ROWS_AT_ONCE].T)
            total[start : start + ROWS_AT_ONCE] = self._leaves(part)
        return total

    def _leaves(self, columns: Floats) -> Floats:
        """For each column of the turned table the sum of the leaves it falls into."""
        count, roots = columns.shape[1], self.roots
        flat = columns.ravel()
        # Where in it a node's column begins.
        begins = self.feature * count
        node = ends = np.repeat(roots, count)
        rows = np.tile(np.arange(count), len(roots))
        walking: NDArray[np.int64] | None = None
        for level in range(self.depth):
            values = flat.take(begins.take(node) + rows)
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

    def standardised(self, table: Floats) -> Floats:
        """The table as it is weighed."""
        result: Floats = standardised(table, self.mean, self.spread)
        return result

    def weighed(self, rows: Floats) -> Floats:
        """The sum for each standardised row."""
        result: Floats = rows @ self.weight + np.float32(self.start)
        return result

    def sums(self, table: Floats) -> Floats:
        """The sum for each row of a table of features."""
        return self.weighed(self.standardised(table))


@dataclass(frozen=True, slots=True)
class Chooser:
    """Which segments are the story's, by networks, and where these are in doubt by trees as well.

    Most of a page is menus, and a line knows it: what it weighs below `hopeless` is looked at no further.
    """

    sieve: Line
    hopeless: float
    trees: Forest
    networks: tuple[Network, ...]

    def probabilities(self, table: Floats, company: Ints) -> Floats:
        """How likely each segment is the story's. The rows are one page's, in order."""
        rows = self.sieve.standardised(table)
        sums = self.sieve.weighed(rows)
        hopeful = np.flatnonzero(sums >= self.hopeless)
        sums = np.minimum(sums, HOPELESS)
        if len(hopeful):
            circles = circles_of(among(company, hopeful))
            few = np.ascontiguousarray(rows[hopeful])
            networks = sum((network.sums(few, circles) for network in self.networks), np.float32(0)) / len(self.networks)
            sums[hopeful] = networks
            open_rows = hopeful[(networks > SURE_NOT) & (networks < SURE)]
            if len(open_rows):
                sums[open_rows] = (sums[open_rows] + self.trees.sums(table[open_rows])) / 2
        result: Floats = (1 / (1 + np.exp(-sums))).astype(np.float32)
        return result


@dataclass(frozen=True, slots=True)
class Model:
    """Which segments are the story's, and whether the page holds a story at all."""

    chooser: Chooser
    page: Forest
    page_line: Line
    columns: tuple[str, ...]
    page_columns: tuple[str, ...]
    keep_from: float
    story_from: float

    def story_probability(self, about_page: Floats) -> float:
        """How likely a page holds a story, from its one row of features: the trees' and the line's sums in the middle."""
        total = (self.page.sums(about_page)[0] + self.page_line.sums(about_page)[0]) / 2
        return float(1 / (1 + np.exp(-total)))


@cache
def load_model(path: Path | None = None) -> Model:
    """The model that is shipped, or another one of the same form; read once."""
    with np.load(path or resource(*MODEL), allow_pickle=False) as arrays:
        return Model(
            Chooser(
                Line.read(arrays, "sieve"),
                float(arrays["hopeless"]),
                Forest.read(arrays, "segments"),
                tuple(Network.read(arrays, f"network{number}") for number in range(int(arrays["networks"]))),
            ),
            Forest.read(arrays, "page"),
            Line.read(arrays, "page_line"),
            tuple(str(name) for name in arrays["columns"]),
            tuple(str(name) for name in arrays["page_columns"]),
            float(arrays["keep_from"]),
            float(arrays["story_from"]),
        )
