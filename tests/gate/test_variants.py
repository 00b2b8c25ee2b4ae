"""The pages made out of measured ones: they must be what they say, or they teach nonsense."""

from __future__ import annotations

import numpy as np
import pytest

from reader.pages.segments import cut_page
from reader.pages.tree import parse_page
from tests.gate.corpus import Example, available, examples, labels
from tests.gate.variants import LEAST, shortened

pytestmark = [
    pytest.mark.gate,
    pytest.mark.skipif(not available(), reason="the measured pages in ../shared/data/pages are not here"),
]
EVERY = 30


def _pages() -> list[tuple[Example, list[str], np.ndarray]]:
    found = []
    for example in sorted(examples("AEB", "FUNDUS"), key=lambda example: example.id)[::EVERY]:
        tree = parse_page(example.body, example.row.get("url") or "").tree
        cut = cut_page(tree)
        found.append((example, cut.texts, np.array(labels(cut.texts, example.row["truth"]))))
    return found


def test_a_shortened_page_keeps_the_beginning_of_its_story_and_all_else() -> None:
    some = 0
    for example, texts, shares in _pages():
        made = shortened(example, texts, shares)
        if made is None:
            continue
        some += 1
        left = made.shares
        story = np.expm1(made.described.column("weight"))[left >= 0.5].sum()
        assert story >= LEAST
        assert (left < 0.5).sum() == (shares < 0.5).sum()
        assert 0 < (left >= 0.5).sum() < (shares >= 0.5).sum()
    assert some >= 3
