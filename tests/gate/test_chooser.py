"""The chooser on a small sample of the measured pages, and the shipped file against the code that reads it."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from reader.pages import classifier
from reader.pages.classifier import Line, Model, load_model
from reader.pages.features import describe
from reader.pages.head import read_head
from reader.pages.network import FARTHEST
from reader.pages.page_kind import describe_page
from reader.pages.segments import cut_page
from reader.pages.tree import parse_page
from reader.resource_files import resource
from tests.gate.corpus import Example, available, examples, labels
from tests.reader.pages.pages_of_our_own import story_page

needs_pages = pytest.mark.skipif(not available(), reason="the measured pages in ../shared/data/pages are not here")
EVERY = 9


def sample(name: str) -> list[Example]:
    return sorted(examples(name), key=lambda example: example.id)[::EVERY]


def test_the_file_fits_the_features() -> None:
    model = load_model()
    tree = parse_page(story_page().encode(), "https://halvik.example/").tree
    cut = cut_page(tree)
    head = read_head(tree)
    described = describe(cut, head)
    probabilities = model.chooser.probabilities(described.table, described.company)
    about_page, page_names = describe_page(cut, head, described.table, described.names, probabilities, "")
    assert tuple(described.names) == model.columns
    assert tuple(page_names) == model.page_columns
    assert about_page.shape == (1, len(page_names))


def test_the_file_is_small_and_holds_numbers_only() -> None:
    path = resource("model", "chooser.npz")
    assert path.stat().st_size < 700_000
    with np.load(path, allow_pickle=False) as arrays:
        words = [str(word) for name in ("columns", "page_columns") for word in arrays[name]]
        assert all(arrays[name].dtype.kind in "fiu" for name in arrays.files if name not in ("columns", "page_columns"))
    assert all(re.fullmatch(r"[a-z0-9_+\-]{2,40}", word) for word in words)


def test_giving_up_hopeless_rows_changes_no_choice() -> None:
    chooser = load_model().chooser
    tree = parse_page(story_page().encode(), "").tree
    described = describe(cut_page(tree), read_head(tree))
    kept = chooser.probabilities(described.table, described.company) >= 0.5
    hopeful = chooser.sieve.sums(described.table) >= chooser.hopeless
    assert kept.any()
    assert not hopeful.all()
    patient = replace(chooser, hopeless=-np.inf).probabilities(described.table, described.company)
    assert (patient[kept] >= 0.5).all()
    assert (patient[~hopeful] < 0.5).all()


def test_trees_are_asked_where_the_network_is_in_doubt_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    chooser = load_model().chooser
    tree = parse_page(story_page().encode(), "").tree
    described = describe(cut_page(tree), read_head(tree))

    def found(sure_not: float, sure: float) -> np.ndarray:
        monkeypatch.setattr(classifier, "SURE_NOT", sure_not)
        monkeypatch.setattr(classifier, "SURE", sure)
        return chooser.probabilities(described.table, described.company)

    used, never, always = found(-4, 5), found(np.inf, -np.inf), found(-np.inf, np.inf)
    odds = np.log(never / (1 - never))
    doubtful = (odds > -4) & (odds < 5)
    assert doubtful.any()
    assert (used[doubtful] == always[doubtful]).all()
    assert (used[~doubtful] == never[~doubtful]).all()


def test_a_page_without_hope_has_no_story_in_it() -> None:
    chooser = replace(load_model().chooser, hopeless=np.inf)
    tree = parse_page(story_page().encode(), "").tree
    described = describe(cut_page(tree), read_head(tree))
    assert (chooser.probabilities(described.table, described.company) < 0.02).all()


def test_the_line_holds_outliers_within_bounds() -> None:
    line = Line(np.zeros(2, np.float32), np.ones(2, np.float32), np.array([1.0, 0.5], np.float32), 0.25)
    rows = np.array([[1, 2], [1000, -1000]], np.float32)
    assert line.sums(rows).tolist() == [2.25, 0.25 + FARTHEST - FARTHEST / 2]


def _score(pages: list[Example], model: Model) -> float:
    """F1 of kept letters against the labels: what the scorer measures, nearly, in a tenth of the time."""
    kept = right = wanted = 0.0
    for page in pages:
        tree = parse_page(page.body, page.row.get("url") or "").tree
        cut = cut_page(tree)
        if not cut.texts:
            continue
        lengths = np.array([len(text) for text in cut.texts])
        truth = np.array(labels(cut.texts, page.row["truth"])) >= 0.5
        described = describe(cut, read_head(tree))
        chosen = model.chooser.probabilities(described.table, described.company) >= model.keep_from
        total = max(int(lengths[truth].sum()), 1)
        kept += lengths[chosen].sum() / total
        right += lengths[chosen & truth].sum() / total
        wanted += lengths[truth].sum() / total
    return 2 * right / (kept + wanted)


@pytest.mark.gate
@needs_pages
@pytest.mark.parametrize("name", ["AEB", "FUNDUS"])
def test_the_shipped_model_knows_the_pages_it_was_trained_on(name: str) -> None:
    # Not a measure of how good it is (that is `make gate`, out of fold): only that file and features belong together.
    assert _score(sample(name), load_model()) > 0.95
