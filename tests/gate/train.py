"""Train the chooser: `python -m tests.gate.train` writes resources/model/chooser.npz and the models of the folds in build/gate/.

The same data and code give the same bytes: one thread, fixed seeds, deterministic histograms, no time in the file. Two stages:
the first learns from pages whose whole text is known; it then labels the pages of which only snippets are known (the snippets
overrule it), and the second learns from all. A fold's models never see a page of a site they are judged on, in either stage.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import lightgbm
import numpy as np

from reader.pages.classifier import Forest
from reader.pages.page_kind import describe_page
from reader.resource_files import resource
from tests.gate.corpus import FOLDS, MEASURED, NO_STORY
from tests.gate.dataset import CACHE, TEACHING, Dataset, load
from tests.gate.forest import columns_of

SEGMENTS = {
    "objective": "binary", "num_leaves": 31, "max_depth": 10, "learning_rate": 0.1, "min_data_in_leaf": 40, "lambda_l2": 3.0,
    "feature_fraction": 0.3, "max_bin": 63, "seed": 7, "num_threads": 1, "deterministic": True, "force_row_wise": True,
    "verbose": -1,
}  # fmt: skip
ROUNDS = 130
SEEDS = (7, 8, 9)
PAGE = {
    "objective": "binary", "num_leaves": 7, "learning_rate": 0.06, "min_data_in_leaf": 12, "lambda_l2": 5.0,
    "feature_fraction": 0.4, "max_bin": 63, "seed": 7, "num_threads": 1, "deterministic": True, "force_row_wise": True,
    "verbose": -1,
}  # fmt: skip
PAGE_ROUNDS = 120
# Trees after which a hopeless row is given up, and the share of the story's rows that may be lost by it.
EARLY, MAY_LOSE = 45, 0.0005
# A page less likely to be a story than this is said to hold none. Higher finds more lists and loses more blogs.
STORY_FROM = 0.6
# Menus and footers make most of the rows and teach little: of those nobody could take for text, this share is learned from.
EASY_SHARE = 0.2
# News counts more than blogs: there are fewer pages of it here, and it is what is read.
SET_WEIGHT = {"AEB": 1.5, "FUNDUS": 1.5, "WCXB": 1.0}
# Blogs are the hardest to tell from the pages without a story, and count most there.
PAGE_WEIGHT = {"AEB": 1.0, "FUNDUS": 1.0, "WCXB": 2.0, "TRAF": 0.3, "POSTLIGHT": 0.3, NO_STORY: 4.0}
TAUGHT_WEIGHT, SNIPPET_WEIGHT = 0.6, 1.5


def weights_of(data: Dataset) -> Any:
    """By page the square root of each segment's length, so that pages count alike whatever their length."""
    roots = np.sqrt(np.concatenate([[len(text) for text in page.texts] for page in data.pages]))
    total = np.concatenate([np.full(page.count, roots[page.rows].sum()) for page in data.pages])
    kind = data.of_page(lambda page: SET_WEIGHT.get(page.example.set, 1.0))
    return roots / total * 200 * np.sqrt(np.minimum(total, 4000) / 1500) * kind


def easy_rows(data: Dataset) -> Any:
    """Short links without a sentence: menus."""
    place = {name: number for number, name in enumerate(data.names)}
    column = lambda name: data.table[:, place[name]]  # noqa: E731
    return (column("link_share") > 0.8) & (column("weight") < np.log1p(80)) & (column("window3_sentences") < 0.3)


class Team:
    """Boosters whose sums are averaged. One of them is blind to names, which teach the habits of single sites too well."""

    def __init__(self, names: list[str], table: Any, wanted: Any, weights: Any, *, seeds: tuple[int, ...] = SEEDS) -> None:
        blind = np.array([not name.startswith("means_") for name in names])
        self.boosters = []
        for place, seed in enumerate(seeds):
            seen = table if place < len(seeds) - 1 or len(seeds) == 1 else table * blind
            self.boosters.append(fit(SEGMENTS | {"seed": seed}, seen, wanted, weights, ROUNDS))

    def raw(self, table: Any, trees: int = ROUNDS) -> Any:
        sums = [booster.predict(table, num_iteration=trees, raw_score=True, num_threads=1) for booster in self.boosters]
        return sum(sums) / len(sums)

    def predict(self, table: Any) -> Any:
        return 1 / (1 + np.exp(-self.raw(table)))


def fit(parameters: dict[str, Any], table: Any, wanted: Any, weights: Any, rounds: int) -> Any:
    return lightgbm.train(parameters, lightgbm.Dataset(table, label=wanted, weight=weights, params=parameters), rounds)


def train_segments(data: Dataset, fold: int | None) -> Team:
    """The booster for segments that has seen no page of that fold; None sees all."""
    folds = data.of_page(lambda page: page.example.fold)
    sets = data.of_page(lambda page: page.example.set)
    weights = weights_of(data)
    generator = np.random.default_rng(11)
    dropped = easy_rows(data) & (data.shares < 0.5)
    weights = np.where(dropped, weights / EASY_SHARE, weights)
    dropped &= generator.random(len(weights)) > EASY_SHARE
    allowed = ~dropped if fold is None else ~dropped & (folds != fold)

    first = np.flatnonzero(allowed & np.isin(sets, MEASURED))
    teacher = Team(data.names, data.table[first], data.shares[first] >= 0.5, weights[first], seeds=SEEDS[:1])
    taught = np.flatnonzero(allowed & np.isin(sets, TEACHING))
    guess = teacher.predict(data.table[taught])
    known = data.shares[taught]
    wanted = guess >= 0.5
    trust = np.abs(2 * guess - 1) * TAUGHT_WEIGHT
    snippets = np.isin(sets[taught], ("TRAF", "POSTLIGHT")) & (known >= 0)
    wanted = np.where(snippets, known >= 0.5, wanted)
    trust = np.where(snippets, SNIPPET_WEIGHT, trust)
    # MOZ's text is another engine's: it counts only where the first stage agrees.
    trust = np.where((sets[taught] == "MOZ") & ((known >= 0.5) != wanted), 0.0, trust)
    used = trust > 0.05
    rows = np.concatenate([first, taught[used]])
    return Team(
        data.names,
        data.table[rows],
        np.concatenate([data.shares[first] >= 0.5, wanted[used]]),
        np.concatenate([weights[first], weights[taught[used]] * trust[used]]),
    )


def page_rows(data: Dataset, probabilities: Any) -> tuple[Any, list[str]]:
    """One row of page features a page."""
    rows, names = [], []
    for page in data.pages:
        url = page.example.row.get("url") or ""
        row, names = describe_page(page.cut, data.table[page.rows], data.names, probabilities[page.rows], url)
        rows.append(row[0])
    return np.array(rows), names


def train_page(data: Dataset, table: Any, fold: int | None) -> list[Any]:
    """The boosters that tell a story from a list."""
    used = np.array([page.example.set != "MOZ" and (fold is None or page.example.fold != fold) for page in data.pages])
    wanted = np.array([page.example.set != NO_STORY for page in data.pages])
    weights = np.array([PAGE_WEIGHT.get(page.example.set, 0.0) for page in data.pages])
    return [fit(PAGE | {"seed": seed}, table[used], wanted[used], weights[used], PAGE_ROUNDS) for seed in SEEDS]


def hopeless_below(team: Team, table: Any, wanted: Any) -> float:
    """The sum over the first trees below which next to no row is the story's."""
    early = team.raw(table[wanted], EARLY // len(SEEDS))
    return float(np.quantile(early, MAY_LOSE)) - 0.3


def write(
    path: Path, segments: Team, page: list[Any], hopeless: float, columns: list[str], page_columns: list[str], story_from: float
) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        path,
        **columns_of(segments.boosters, "segments", early=EARLY, hopeless=hopeless),
        **columns_of(page, "page"),
        columns=np.array(columns),
        page_columns=np.array(page_columns),
        keep_from=np.array(0.5, dtype=np.float32),
        story_from=np.array(story_from, dtype=np.float32),
    )


def fold_path(fold: int) -> Path:
    return CACHE / f"fold-{fold}.npz"


def main() -> None:
    started = time.monotonic()

    def say(words: str) -> None:
        print(f"{time.monotonic() - started:6.0f} s  {words}", flush=True)

    data = load()
    say(f"{len(data.pages)} pages, {len(data.table)} segments, {len(data.names)} features")
    folds = data.of_page(lambda page: page.example.fold)
    wanted = (data.shares >= 0.5) & np.isin(data.of_page(lambda page: page.example.set), MEASURED)
    out_of_fold = np.zeros(len(data.table), dtype=np.float32)
    boosters = []
    for fold in range(FOLDS):
        booster = train_segments(data, fold)
        mine = folds == fold
        out_of_fold[mine] = booster.predict(data.table[mine])
        boosters.append((booster, hopeless_below(booster, data.table, wanted & ~mine)))
        say(f"fold {fold}")
    table, page_columns = page_rows(data, out_of_fold)
    page_folds = np.array([page.example.fold for page in data.pages])
    stories = np.zeros(len(data.pages))
    page_boosters = [train_page(data, table, fold) for fold in range(FOLDS)]
    for fold, booster in enumerate(page_boosters):
        mine = page_folds == fold
        raw = sum(one.predict(table[mine], raw_score=True, num_threads=1) for one in booster) / len(booster)
        stories[mine] = 1 / (1 + np.exp(-raw))
    story_from = STORY_FROM
    for name in (*MEASURED, NO_STORY):
        of_set = np.array([page.example.set == name for page in data.pages])
        say(f"{name}: {(stories[of_set] < story_from).sum()} of {of_set.sum()} pages are said to hold no story")
    for fold in range(FOLDS):
        booster, hopeless = boosters[fold]
        write(fold_path(fold), booster, page_boosters[fold], hopeless, data.names, page_columns, story_from)
    booster = train_segments(data, None)
    page_booster = train_page(data, table, None)
    path = resource("model", "chooser.npz")
    write(path, booster, page_booster, hopeless_below(booster, data.table, wanted), data.names, page_columns, story_from)
    _check_same(path, booster, data)
    np.savez(CACHE / "out-of-fold.npz", segments=out_of_fold, stories=stories)
    (CACHE / "trained.json").write_text(json.dumps({"data": data.digest, "lightgbm": lightgbm.__version__}), encoding="utf8")
    say(f"wrote {path} ({path.stat().st_size:,} bytes)")


def _check_same(path: Path, booster: Team, data: Dataset) -> None:
    """What numpy makes of the file must be what the training library makes of its own trees."""
    with np.load(path) as arrays:
        forest = Forest.read(arrays, "segments")
    some = data.table[::97]
    ours, theirs = forest.probabilities(some), booster.predict(some)
    worst = float(np.abs(ours - theirs)[theirs > 0.05].max())
    if worst > 1e-4:
        sys.exit(f"the written trees differ from the trained ones by {worst}")


if __name__ == "__main__":
    main()
