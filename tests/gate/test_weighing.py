"""What a network learns from: whole pages and shortened ones, and none of the fold that is held back."""

from __future__ import annotations

import numpy as np

from reader.pages.company import BOXES
from tests.gate.corpus import Example
from tests.gate.dataset import Dataset, Row, Variants
from tests.gate.weighing import with_variants


def _pages() -> list[Row]:
    sites = ["halvik.example", "oster.example", "reet.example", "holt.example", "quay.example", "tug.example"]
    return [
        Row(Example("AEB", site, site, {}), start=number * 3, count=3, texts=["", "", ""]) for number, site in enumerate(sites)
    ]


def _company(count: int) -> np.ndarray:
    """Each row in a box of its own."""
    at = np.arange(count, dtype=np.int32)
    return np.stack([at, at + 1] * BOXES + [at, at])


def test_a_shortened_page_is_held_back_with_the_page_it_was() -> None:
    pages = _pages()
    held_back = pages[0].example.fold
    seen = [page for page in pages if page.example.fold != held_back]
    assert 0 < len(seen) < len(pages)
    # A page's number stands in its rows, so that it is known again behind the others.
    whole = np.repeat(np.arange(1, len(pages) + 1, dtype=np.float32), 3)[:, None]
    shorter = np.repeat(np.arange(1, len(pages) + 1, dtype=np.float32), 2)
    variants = Variants(shorter[:, None], _company(len(shorter)), np.tile([1.0, 0.0], len(pages)), shorter.astype(np.int64) - 1)
    data = Dataset(pages, ["weight"], whole, _company(len(whole)), np.ones(len(whole), dtype=np.float32), "", variants)
    labels, weights = np.ones((2, len(whole)), dtype=np.float32)
    rows = np.concatenate([whole, variants.table])
    found = with_variants(data, rows, labels, weights, [page.rows for page in seen], held_back)
    learned = [set(found.rows[part, 0].astype(int).tolist()) for part in found.slices]
    numbers = [pages.index(page) + 1 for page in seen]
    assert learned == [{number} for number in (*numbers, *numbers)]
    for part in found.slices[len(seen) :]:
        assert found.wanted[part].tolist() == [1, 0]
        assert part.stop <= len(rows) == len(found.wanted) == len(found.weights) == found.company.shape[1]
