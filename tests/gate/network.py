"""Trains the network over a page's segments: Adam, batches of pages laid end to end, all in numpy and from a fixed seed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from reader.pages.company import BOXES, Box, Circle, circles_of
from reader.pages.network import Layer, Network

# Numbers for each segment, and how far each layer looks.
WIDTH, REACHES = 64, (1, 2, 4, 8, 16)
EPOCHS, PAGES_AT_ONCE = 9, 12
RATE, WARM_UP, HELD_BACK, STEEPEST = 3e-3, 50, 1e-3, 5.0
# Features and numbers that are left out at random while it learns, so that it leans on no single one.
FORGOTTEN_FEATURES, FORGOTTEN = 0.1, 0.15
# Empty rows between pages: no layer looks across.
GAP = max(REACHES)
# No page has so many elements: what is built alike is numbered within a page.
MOST_ELEMENTS = 1 << 24


@dataclass(frozen=True)
class Pages:
    """Pages to learn from: rows of standardised features, their company, what is wanted of each, its weight; each page's rows."""

    rows: Any
    company: Any
    wanted: Any
    weights: Any
    slices: list[slice]


@dataclass(frozen=True)
class _Batch:
    """Pages laid end to end with gaps: `real` is 1 on a page's rows, `owner` and `starts` say which rows are whose."""

    rows: Any
    circles: tuple[Circle, ...]
    wanted: Any
    weights: Any
    real: Any
    owner: Any
    starts: Any

    @classmethod
    def of(cls, pages: Pages, chosen: list[slice]) -> _Batch:
        sizes = [part.stop - part.start for part in chosen]
        starts = np.cumsum([0, *(size + GAP for size in sizes)])
        rows = np.zeros((starts[-1], pages.rows.shape[1]), dtype=np.float32)
        wanted, weights, real = np.zeros((3, starts[-1], 1), dtype=np.float32)
        # A row of a gap stands alone.
        alone = np.arange(starts[-1], dtype=np.int64)
        company = np.stack([alone, alone + 1] * BOXES + [-1 - alone] * 2)
        for start, size, part in zip(starts[:-1], sizes, chosen, strict=True):
            place = slice(start, start + size)
            company[: 2 * BOXES, place] = pages.company[: 2 * BOXES, part] + start
            company[2 * BOXES :, place] = pages.company[2 * BOXES :, part] + start * MOST_ELEMENTS
            rows[place], wanted[place, 0], weights[place, 0] = pages.rows[part], pages.wanted[part], pages.weights[part]
            real[place] = 1
        return cls(
            rows, circles_of(company), wanted, weights, real, np.repeat(np.arange(len(chosen)), np.diff(starts)), starts[:-1]
        )


class _Learner:
    """The weights while they are learned, and Adam's memory of their slopes."""

    def __init__(self, features: int, seed: int) -> None:
        self.random = np.random.default_rng(seed)
        self.weights = {
            "enter": self._drawn(features, WIDTH),
            "enter_start": np.zeros(WIDTH, np.float32),
            "page": self._drawn(WIDTH, WIDTH) / 2,
            "leave": self._drawn(WIDTH, 1) / 2,
            "leave_start": np.zeros(1, np.float32),
        }
        for at in range(len(REACHES)):
            self.weights[f"layer{at}"] = self._drawn(4 * WIDTH, WIDTH) / 2
            self.weights[f"layer{at}_start"] = np.zeros(WIDTH, np.float32)
        self.slopes = {name: np.zeros_like(values) for name, values in self.weights.items()}
        self.squares = {name: np.zeros_like(values) for name, values in self.weights.items()}
        self.steps = 0

    def _drawn(self, wide: int, narrow: int) -> Any:
        return self.random.standard_normal((wide, narrow), dtype=np.float32) * np.float32(np.sqrt(2 / wide))

    def _kept(self, shape: tuple[int, ...], share: float) -> Any:
        return (self.random.random(shape, dtype=np.float32) >= share) / np.float32(1 - share)

    def gradient(self, batch: _Batch, pages: int) -> dict[str, Any]:
        """Forward through the layers and back: the slope of the weighted loss for each weight."""
        w, real = self.weights, batch.real
        rows = batch.rows * self._kept(batch.rows.shape, FORGOTTEN_FEATURES)
        first = np.maximum(rows @ w["enter"] + w["enter_start"], 0) * real
        count = np.add.reduceat(real, batch.starts)
        mean = np.add.reduceat(first, batch.starts) / count
        hidden = first + (mean @ w["page"])[batch.owner] * real
        passed = []
        for at, reach in enumerate(REACHES):
            layer = Layer(w[f"layer{at}"], w[f"layer{at}_start"], reach)
            around = layer.around(hidden, batch.circles[at])
            out = np.maximum(around @ layer.weight + layer.start, 0) * real
            kept = self._kept(out.shape, FORGOTTEN)
            passed.append((around, kept * (out > 0)))
            hidden = hidden + out * kept
        chance = 1 / (1 + np.exp(-(hidden @ w["leave"] + w["leave_start"])))
        back = (chance - batch.wanted) * batch.weights / np.float32(pages)
        found = {"leave": hidden.T @ back, "leave_start": back.sum(axis=0)}
        slope = back @ w["leave"].T
        for at in reversed(range(len(REACHES))):
            around, kept = passed[at]
            reach, own = REACHES[at], slope * kept
            found[f"layer{at}"], found[f"layer{at}_start"] = around.T @ own, own.sum(axis=0)
            spread = own @ w[f"layer{at}"].T
            slope = slope + spread[:, WIDTH : 2 * WIDTH]
            slope[:-reach] += spread[reach:, :WIDTH]
            slope[reach:] += spread[:-reach, 2 * WIDTH : 3 * WIDTH]
            slope += _back(batch.circles[at], spread[:, 3 * WIDTH :])
        slope = slope * real
        by_page = np.add.reduceat(slope, batch.starts)
        found["page"] = mean.T @ by_page
        slope = (slope + (by_page @ w["page"].T / count)[batch.owner] * real) * (first > 0)
        found["enter"], found["enter_start"] = rows.T @ slope, slope.sum(axis=0)
        return found

    def step(self, found: dict[str, Any], rate: float) -> None:
        self.steps += 1
        steep = float(np.sqrt(sum(float((slope * slope).sum()) for slope in found.values())))
        for name, slope in found.items():
            slope = slope * np.float32(min(1.0, STEEPEST / max(steep, 1e-9)))
            self.slopes[name] = 0.9 * self.slopes[name] + 0.1 * slope
            self.squares[name] = 0.999 * self.squares[name] + 0.001 * slope * slope
            towards = self.slopes[name] / (1 - 0.9**self.steps)
            size = np.sqrt(self.squares[name] / (1 - 0.999**self.steps)) + 1e-8
            held = 0.0 if name.endswith("start") else HELD_BACK * self.weights[name]
            self.weights[name] = (self.weights[name] - rate * (towards / size + held)).astype(np.float32)


def _back(circle: Circle, slopes: Any) -> Any:
    """Each row's share in the slopes of the means that it went into."""
    if not isinstance(circle, Box):
        # Who is alike shares alike.
        return circle.mean(slopes)
    each = slopes / (circle.behind - circle.first)[:, None].astype(np.float32)
    found = np.zeros((len(slopes) + 1, slopes.shape[1]), dtype=np.float32)
    for at, sign in ((circle.first, 1), (circle.behind, -1)):
        order = np.argsort(at, kind="stable")
        ends = at[order]
        starts = np.flatnonzero(np.append(True, ends[1:] != ends[:-1]))
        found[ends[starts]] += sign * np.add.reduceat(each[order], starts, axis=0)
    return np.cumsum(found, axis=0, dtype=np.float32)[:-1]


def train_network(pages: Pages, seed: int) -> Network:
    """A network that has learned from these pages, its weights as they are shipped: in half precision."""
    slices = pages.slices
    learner = _Learner(pages.rows.shape[1], seed)
    order = np.random.default_rng(seed + 100)
    steps = EPOCHS * -(-len(slices) // PAGES_AT_ONCE)
    for _ in range(EPOCHS):
        mixed = [slices[number] for number in order.permutation(len(slices))]
        for first in range(0, len(mixed), PAGES_AT_ONCE):
            batch = _Batch.of(pages, mixed[first : first + PAGES_AT_ONCE])
            done = learner.steps
            rate = RATE * min(1.0, (done + 1) / WARM_UP) * 0.5 * (1 + np.cos(np.pi * done / steps))
            learner.step(learner.gradient(batch, len(batch.starts)), float(rate))
    arrays = {f"shipped_{name}": values.astype(np.float16) for name, values in learner.weights.items()}
    arrays["shipped_reaches"] = np.array(REACHES)
    return Network.read(arrays, "shipped")


def arrays_of(network: Network, name: str) -> dict[str, Any]:
    """As reader.pages.network reads them."""
    half = {"enter": network.enter, "enter_start": network.enter_start, "page": network.page}
    half |= {"leave": network.leave, "leave_start": network.leave_start}
    for at, layer in enumerate(network.layers):
        half |= {f"layer{at}": layer.weight, f"layer{at}_start": layer.start}
    found = {f"{name}_{part}": values.astype(np.float16) for part, values in half.items()}
    reaches = np.array([layer.reach for layer in network.layers], dtype=np.int32)
    return found | {f"{name}_reaches": reaches}
