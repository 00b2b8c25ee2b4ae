"""The training of the network: slopes are the loss's, a seed gives the same weights again, what is read is what was written."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from reader.pages.company import BOXES, circles_of
from reader.pages.network import IN_ONE_THREAD, Layer, Network, product
from tests.gate import network as training
from tests.gate.network import REACHES, Pages, arrays_of, train_network

FEATURES = 7
SLICES = [slice(0, 1), slice(1, 26), slice(26, 60)]


def _pages() -> Pages:
    random = np.random.default_rng(5)
    rows = random.standard_normal((60, FEATURES)).astype(np.float32)
    # A row is wanted where its first feature and its neighbours' are high: a run of rows, as in a story.
    wanted = np.convolve(rows[:, 0], [0.5, 1, 0.5], "same") > 0
    company = np.concatenate([_company(part.stop - part.start) for part in SLICES], axis=1)
    return Pages(rows, company, wanted.astype(np.float32), np.full(60, 1 / 20, dtype=np.float32), SLICES)


def _company(count: int) -> Any:
    """Boxes of three, seven and all rows, and every second and every third row alike."""
    at = np.arange(count)
    boxes = [(at - at % size, np.minimum(at - at % size + size, count)) for size in (3, 7, count)]
    assert len(boxes) == BOXES
    return np.stack([*(ends for box in boxes for ends in box), at % 2, at % 3]).astype(np.int32)


def _network(weights: dict[str, Any]) -> Network:
    found = weights | {"reaches": np.array(REACHES)}
    return Network.read({f"own_{name}": values for name, values in found.items()}, "own")


def _sums(network: Network, pages: Pages, part: slice) -> Any:
    return network.sums(pages.rows[part], circles_of(pages.company[:, part]))


def _loss(weights: dict[str, Any], pages: Pages) -> float:
    network = _network(weights)
    total = 0.0
    for part in pages.slices:
        sums = _sums(network, pages, part).astype(np.float64)
        total += float((pages.weights[part] * (np.logaddexp(0, sums) - pages.wanted[part] * sums)).sum())
    return total / len(pages.slices)


def test_a_step_against_the_slope_makes_the_loss_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    # That the reader's network and the learner's are one shows here too: the loss is reckoned with the reader's.
    monkeypatch.setattr(training, "FORGOTTEN", 0.0)
    monkeypatch.setattr(training, "FORGOTTEN_FEATURES", 0.0)
    pages = _pages()
    learner = training._Learner(FEATURES, 3)
    found = learner.gradient(training._Batch.of(pages, pages.slices), len(pages.slices))
    before = _loss(learner.weights, pages)
    for name, slope in found.items():
        little = 1e-4 / max(float(np.sqrt((slope * slope).sum())), 1e-9)
        moved = learner.weights | {name: learner.weights[name] - np.float32(little) * slope}
        promised = little * float((slope * slope).sum())
        assert before - _loss(moved, pages) == pytest.approx(promised, rel=0.1, abs=2e-6), name


def test_the_same_seed_gives_the_same_network_and_it_has_learned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "EPOCHS", 60)
    pages = _pages()
    one, same, other = (train_network(pages, seed) for seed in (1, 1, 2))
    written, again, different = (arrays_of(network, "n") for network in (one, same, other))
    assert all((written[name] == again[name]).all() for name in written)
    assert any((written[name] != different[name]).any() for name in written)
    right = [((_sums(one, pages, part) > 0) == (pages.wanted[part] > 0.5)).mean() for part in SLICES]
    assert min(right) > 0.8


def test_what_is_read_is_what_was_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "EPOCHS", 2)
    pages = _pages()
    network = train_network(pages, 1)
    read = Network.read(arrays_of(network, "n"), "n")
    assert (_sums(read, pages, SLICES[2]) == _sums(network, pages, SLICES[2])).all()


def test_a_layer_looks_as_far_as_it_reaches_and_not_beyond_the_page() -> None:
    rows = np.eye(4, dtype=np.float32)
    circle = circles_of(_company(4))[0]
    for reach in (1, 2, 4, 8):
        around = Layer(np.zeros((16, 4)), np.zeros(4), reach).around(rows, circle)
        assert (around[:, 12:] == circle.mean(rows)).all()
        for at in range(4):
            before, own, behind = around[at, :4], around[at, 4:8], around[at, 8:12]
            assert (own == rows[at]).all()
            assert (before == (rows[at - reach] if at >= reach else 0)).all()
            assert (behind == (rows[at + reach] if at + reach < 4 else 0)).all()


@pytest.mark.parametrize("count", [0, 1, 15, 16, 17, 300])
def test_a_product_in_parts_is_the_whole_product(count: int) -> None:
    random = np.random.default_rng(count)
    rows = random.standard_normal((count, 303)).astype(np.float32)
    weights = random.standard_normal((303, 64)).astype(np.float32)
    assert IN_ONE_THREAD // weights.size == 16
    assert product(rows, weights) == pytest.approx(rows @ weights, abs=1e-3)
