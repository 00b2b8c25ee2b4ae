"""With what a segment stands: the boxes around it, what is built like it, and what is left of both when others go."""

from __future__ import annotations

import numpy as np
import pytest

from reader.pages.columns import Ints
from reader.pages.company import BOXES, Alike, Box, among, circles_of
from reader.pages.features import describe
from reader.pages.head import read_head
from reader.pages.segments import cut_page
from reader.pages.tree import parse_page

_PAGE = """<html><body>
<div class="head"><h1>Northern pier closed</h1></div>
<div class="story"><div class="text"><p>One.</p><p>Two.</p><ul><li>Three.</li><li>Four.</li></ul></div></div>
<div class="more"><div class="card"><p>Five.</p></div><div class="card"><p>Six.</p></div></div>
</body></html>"""
_TEXTS = ["Northern pier closed", "One.", "Two.", "Three.", "Four.", "Five.", "Six."]


def _company() -> Ints:
    tree = parse_page(_PAGE.encode(), "https://halvik.example/pier").tree
    cut = cut_page(tree)
    assert cut.texts == _TEXTS
    return describe(cut, read_head(tree)).company


def _box(company: Ints, segment: int, level: int) -> list[str]:
    return _TEXTS[company[2 * level, segment] : company[2 * level + 1, segment]]


def test_a_box_is_all_that_the_element_above_ones_own_holds() -> None:
    company = _company()
    assert _box(company, 1, 0) == ["One.", "Two.", "Three.", "Four."]
    assert _box(company, 3, 0) == ["Three.", "Four."]
    assert _box(company, 3, 1) == ["One.", "Two.", "Three.", "Four."]
    assert _box(company, 5, 0) == ["Five."]
    assert _box(company, 5, 1) == ["Five.", "Six."]
    assert _box(company, 5, 2) == _TEXTS


def test_what_is_built_alike_has_the_same_number() -> None:
    own, above = _company()[2 * BOXES :].tolist()
    assert own[1] == own[2] != own[5] == own[6] != own[3] == own[4]
    assert above[5] == above[6] != above[1]


def test_the_company_of_some_leaves_the_others_out() -> None:
    some = np.array([1, 4, 6])
    left = among(_company(), some)
    assert left[0].tolist() == [0, 1, 2]
    assert left[1].tolist() == [2, 2, 3]
    assert left[2].tolist() == [0, 0, 2]
    assert left[3].tolist() == [2, 2, 3]
    assert left[4].tolist() == [0, 0, 0]
    assert left[5].tolist() == [3, 2, 3]
    assert left[2 * BOXES :].tolist() == _company()[2 * BOXES :, some].tolist()


def test_means_are_over_the_box_and_over_what_is_alike() -> None:
    rows = np.array([[1, 0], [2, 0], [6, 1]], dtype=np.float32)
    assert Box(np.array([0, 0, 2]), np.array([2, 3, 3])).mean(rows) == pytest.approx(np.array([[1.5, 0], [3, 1 / 3], [6, 1]]))
    assert Alike.of(np.array([7, 3, 7])).mean(rows) == pytest.approx(np.array([[3.5, 0.5], [2, 0], [3.5, 0.5]]))


def test_there_is_a_circle_for_each_layer() -> None:
    assert [type(circle) for circle in circles_of(_company())] == [Box, Alike, Box, Alike, Box]
