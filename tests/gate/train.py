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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Before numpy is loaded: sums that are shared out among threads differ in their last bits.
os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import lightgbm
import numpy as np

from reader.pages.classifier import load_model
from reader.pages.network import Network
from reader.resource_files import resource
from tests.gate.corpus import FOLDS, MEASURED, NO_STORY
from tests.gate.dataset import CACHE, TEACHING, Dataset, load
from tests.gate.forest import columns_of
from tests.gate.network import arrays_of, train_network
from tests.gate.train_page import Kind, page_rows, page_weights, train_page
from tests.gate.weighing import PAGE_TOTAL, column, weights_of, with_variants

SEGMENTS = {
    "objective": "binary", "num_leaves": 31, "max_depth": 10, "learning_rate": 0.1, "min_data_in_leaf": 40, "lambda_l2": 3.0,
    "feature_fraction": 0.2, "max_bin": 63, "seed": 7, "num_threads": 1, "deterministic": True, "force_col_wise": True,
    "verbose": -1,
}  # fmt: skip
ROUNDS = 130
# Trees after which a hopeless row is given up, and the share of the story's rows that may be lost by it.
EARLY, MAY_LOSE = 44, 0.0005
# From this probability on a segment is kept.
KEEP_FROM = 0.47
# A page less likely to be a story than this is said to hold none. Higher finds more lists and loses more blogs.
STORY_FROM = 0.625
# Menus and footers make most of the rows and teach little: of those nobody could take for text, this share is learned from.
EASY_SHARE = 0.2
TAUGHT_WEIGHT, SNIPPET_WEIGHT, VARIANT_WEIGHT = 0.6, 1.5, 0.5
# A network for each; they meet in the middle. The varied ones have also seen the pages with a shorter story.
NETWORK_SEEDS, VARIED_SEEDS = (1, 2), (3,)


@dataclass(frozen=True)
class Rows:
    """Rows to learn from."""

    table: Any
    wanted: Any
    weights: Any

    def __add__(self, other: Rows) -> Rows:
        return Rows(
            np.concatenate([self.table, other.table]),
            np.concatenate([self.wanted, other.wanted]),
            np.concatenate([self.weights, other.weights]),
        )

    def where(self, chosen: Any) -> Rows:
        return Rows(self.table[chosen], self.wanted[chosen], self.weights[chosen])

    def fit(self, **others: Any) -> Any:
        parameters = SEGMENTS | others
        data = lightgbm.Dataset(self.table, label=self.wanted, weight=self.weights, params=parameters)
        return lightgbm.train(parameters, data, ROUNDS)


class Team:
    """Boosters whose sums are averaged."""

    def __init__(self, *boosters: Any) -> None:
        self.boosters = boosters

    def raw(self, table: Any, trees: int = ROUNDS) -> Any:
        sums = [booster.predict(table, num_iteration=trees, raw_score=True, num_threads=1) for booster in self.boosters]
        return sum(sums) / len(sums)

    def predict(self, table: Any) -> Any:
        return 1 / (1 + np.exp(-self.raw(table)))


@dataclass(frozen=True)
class Chooser:
    """What the choice of segments is made by: trees, and networks that look at a whole page's segments in order."""

    team: Team
    networks: list[Network]

    def predict(self, table: Any) -> Any:
        """The probabilities of one page's segments."""
        # There is one thread here, and whole products are quicker.
        networks = sum(network.sums(table, np.matmul) for network in self.networks) / len(self.networks)
        return 1 / (1 + np.exp(-(self.team.raw(table) + networks) / 2))


def rows_of(data: Dataset, table: Any, shares: Any, pages: Any) -> tuple[Rows, Any]:
    """Rows with their weights, and which of them are learned from: not most of the menus, short links without a sentence."""
    linked, letters = column(data, table, "link_share") > 0.8, column(data, table, "weight") < np.log1p(80)
    easy = linked & letters & (column(data, table, "window3_sentences") < 0.3) & (shares < 0.5)
    weights = weights_of(data, table, pages)
    used = ~easy | (np.random.default_rng(11).random(len(easy)) <= EASY_SHARE)
    return Rows(table, shares >= 0.5, np.where(easy, weights / EASY_SHARE, weights)), used


def train_segments(data: Dataset, fold: int | None) -> Chooser:
    """Trees and networks for segments that have seen no page of that fold; None sees all."""
    pages = np.repeat(np.arange(len(data.pages)), [page.count for page in data.pages])
    folds = np.array([page.example.fold for page in data.pages])
    sets = np.array([page.example.set for page in data.pages])[pages]
    rows, used = rows_of(data, data.table, data.shares, pages)
    seen = folds[pages] != fold
    used &= seen
    known = rows.where(used & np.isin(sets, MEASURED))
    taught = np.flatnonzero(seen & np.isin(sets, TEACHING))
    wanted, trust = _taught(Team(known.fit()), data.table[taught], data.shares[taught], sets[taught])
    some = used[taught]
    learned = Rows(data.table[taught[some]], wanted[some], rows.weights[taught[some]] * trust[some])
    plain = known + learned.where(trust[some] > 0.05)
    varied, varied_used = rows_of(data, data.variants.table, data.variants.shares, data.variants.pages)
    varied = varied.where(varied_used & (folds[data.variants.pages] != fold))
    varied = Rows(varied.table, varied.wanted, varied.weights * VARIANT_WEIGHT)
    team = Team(plain.fit(), (plain + varied).fit(seed=8))

    weights = (weights_of(data, data.table, pages) / PAGE_TOTAL).astype(np.float32)
    weights[taught] *= trust
    labels = rows.wanted.astype(np.float32)
    labels[taught] = wanted
    whole = [page.rows for page in data.pages if page.example.set in (*MEASURED, *TEACHING) and page.example.fold != fold]
    networks = [train_network(data.table, labels, weights, whole, seed) for seed in NETWORK_SEEDS]
    longer = with_variants(data, labels, weights, whole, fold)
    return Chooser(team, networks + [train_network(*longer, seed) for seed in VARIED_SEEDS])


def _taught(teacher: Team, table: Any, known: Any, sets: Any) -> tuple[Any, Any]:
    """For rows of pages of which little is known what the teacher says, and how sure it is; the snippets overrule it."""
    guess = teacher.predict(table)
    wanted = guess >= 0.5
    trust = np.abs(2 * guess - 1) * TAUGHT_WEIGHT
    snippets = np.isin(sets, ("TRAF", "POSTLIGHT")) & (known >= 0)
    wanted = np.where(snippets, known >= 0.5, wanted)
    trust = np.where(snippets, SNIPPET_WEIGHT, trust)
    # MOZ's text is another engine's: it counts only where the first stage agrees.
    trust = np.where((sets == "MOZ") & ((known >= 0.5) != wanted), 0.0, trust)
    return wanted, trust


def hopeless_below(team: Team, table: Any, wanted: Any) -> float:
    """The sum over the first trees below which next to no row is the story's."""
    early = team.raw(table[wanted], EARLY // len(team.boosters))
    return float(np.quantile(early, MAY_LOSE)) - 0.3


def write(path: Path, segments: Chooser, page: Kind, hopeless: float, columns: list[str], page_columns: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    networks: dict[str, Any] = {"networks": np.array(len(segments.networks))}
    for number, network in enumerate(segments.networks):
        networks |= arrays_of(network, f"network{number}")
    np.savez_compressed(
        path,
        **columns_of(segments.team.boosters, "segments", early=EARLY, hopeless=hopeless),
        **networks,
        **page.arrays(),
        columns=np.array(columns),
        page_columns=np.array(page_columns),
        keep_from=np.array(KEEP_FROM, dtype=np.float32),
        story_from=np.array(STORY_FROM, dtype=np.float32),
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
    choosers = []
    for fold in range(FOLDS):
        chooser = train_segments(data, fold)
        for page in data.pages:
            if page.example.fold == fold:
                out_of_fold[page.rows] = chooser.predict(data.table[page.rows])
        choosers.append((chooser, hopeless_below(chooser.team, data.table, wanted & (folds != fold))))
        say(f"fold {fold}")
    table, page_columns = page_rows(data, out_of_fold)
    page_folds = np.array([page.example.fold for page in data.pages])
    stories = np.zeros(len(data.pages))
    weights = page_weights(data, out_of_fold)
    kinds = [train_page(data, table, weights, fold) for fold in range(FOLDS)]
    for fold, kind in enumerate(kinds):
        stories[page_folds == fold] = kind.predict(table[page_folds == fold])
    for name in (*MEASURED, NO_STORY):
        of_set = np.array([page.example.set == name for page in data.pages])
        say(f"{name}: {(stories[of_set] < STORY_FROM).sum()} of {of_set.sum()} pages are said to hold no story")
    for fold in range(FOLDS):
        chooser, hopeless = choosers[fold]
        write(fold_path(fold), chooser, kinds[fold], hopeless, data.names, page_columns)
    chooser = train_segments(data, None)
    kind = train_page(data, table, weights, None)
    path = resource("model", "chooser.npz")
    write(path, chooser, kind, hopeless_below(chooser.team, data.table, wanted), data.names, page_columns)
    _check_same(path, chooser.team, data.table[::97], kind, table)
    np.savez(CACHE / "out-of-fold.npz", segments=out_of_fold, stories=stories)
    (CACHE / "trained.json").write_text(json.dumps({"data": data.digest, "lightgbm": lightgbm.__version__}), encoding="utf8")
    say(f"wrote {path} ({path.stat().st_size:,} bytes)")


def _check_same(path: Path, segments: Team, some: Any, kind: Kind, about_pages: Any) -> None:
    """What numpy makes of the file must be what the training library makes of its own trees."""
    model = load_model(path)
    ours, theirs = model.segments.probabilities(some), segments.predict(some)
    pages = [model.story_probability(about_page[None, :]) for about_page in about_pages]
    worst = max(float(np.abs(ours - theirs)[theirs > 0.05].max()), float(np.abs(pages - kind.predict(about_pages)).max()))
    if worst > 1e-4:
        sys.exit(f"the written model differs from the trained one by {worst}")


if __name__ == "__main__":
    main()
