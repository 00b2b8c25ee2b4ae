"""What a network learns from: whole pages and shortened ones, and none of the fold that is held back."""

from __future__ import annotations

import numpy as np

from tests.gate.corpus import Example
from tests.gate.dataset import Dataset, Row, Variants
from tests.gate.weighing import with_variants


def _pages() -> list[Row]:
    sites = ["halvik.example", "oster.example", "reet.example", "holt.example", "quay.example", "tug.example"]
    return [
        Row(Example("AEB", site, site, {}), start=number * 3, count=3, texts=["", "", ""]) for number, site in enumerate(sites)
    ]


def test_a_shortened_page_is_held_back_with_the_page_it_was() -> None:
    pages = _pages()
    held_back = pages[0].example.fold
    seen = [page for page in pages if page.example.fold != held_back]
    assert 0 < len(seen) < len(pages)
    # A page's number stands in its rows, so that it is known again behind the others.
    whole = np.repeat(np.arange(1, len(pages) + 1, dtype=np.float32), 3)[:, None]
    shorter = np.repeat(np.arange(1, len(pages) + 1, dtype=np.float32), 2)
    variants = Variants(shorter[:, None], np.tile([1.0, 0.0], len(pages)), shorter.astype(np.int64) - 1)
    data = Dataset(pages, ["weight"], whole, np.ones(len(whole), dtype=np.float32), "", variants)
    labels, weights = np.ones((2, len(whole)), dtype=np.float32)
    table, wanted, weighs, slices = with_variants(data, labels, weights, [page.rows for page in seen], held_back)
    learned = [set(table[part, 0].astype(int).tolist()) for part in slices]
    numbers = [pages.index(page) + 1 for page in seen]
    assert learned == [{number} for number in (*numbers, *numbers)]
    for part in slices[len(seen) :]:
        assert wanted[part].tolist() == [1, 0]
        assert part.stop <= len(table) == len(wanted) == len(weighs)
