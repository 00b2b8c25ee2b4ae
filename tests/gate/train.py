"""Train the chooser: `python -m tests.gate.train` writes resources/model/chooser.npz and the models of the folds in build/gate/.

The same data and code give the same bytes: one thread, fixed seeds, deterministic histograms, no time in the file. A line first
sifts out what is plainly no story. Two stages learn from the rest: the first from pages whose whole text is known; it then labels
the pages of which only snippets are known (the snippets overrule it), and the second learns from all. A fold's models never see
a page of a site they are judged on, in any of them.
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

from reader.pages.classifier import Chooser, Forest, Line, load_model
from reader.pages.network import Network
from reader.resource_files import resource
from tests.gate.corpus import FOLDS, MEASURED, NO_STORY
from tests.gate.dataset import CACHE, TEACHING, Dataset, load, sifted
from tests.gate.forest import columns_of
from tests.gate.network import arrays_of, train_network
from tests.gate.sieve import arrays_of_sieve, train_sieve
from tests.gate.train_page import Kind, page_rows, page_weights, shorter_rows, train_page
from tests.gate.weighing import PAGE_TOTAL, VARIANT_TO_TREES, column, weights_of, with_variants

SEGMENTS = {
    "objective": "binary", "num_leaves": 31, "max_depth": 10, "learning_rate": 0.1, "min_data_in_leaf": 40, "lambda_l2": 3.0,
    "feature_fraction": 0.2, "max_bin": 63, "seed": 7, "num_threads": 1, "deterministic": True, "force_col_wise": True,
    "verbose": -1,
}  # fmt: skip
# Trees that have seen whole pages only, and trees that have seen those with a shorter story as well: these know comments from a
# short story, and say more.
ROUNDS_PLAIN, ROUNDS = 80, 130
SHARE_PLAIN = 0.3
# From this probability on a segment is kept.
KEEP_FROM = 0.47
# A page less likely to be a story than this is said to hold none. Higher finds more lists and loses more blogs.
STORY_FROM = 0.58
TAUGHT_WEIGHT, SNIPPET_WEIGHT = 0.6, 1.5
# A network for each; they meet in the middle.
NETWORK_SEEDS = (1,)


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

    def weighing(self, share: float) -> Rows:
        return Rows(self.table, self.wanted, self.weights * share)

    def fit(self, rounds: int = ROUNDS, **others: Any) -> Any:
        parameters = SEGMENTS | others
        data = lightgbm.Dataset(self.table, label=self.wanted, weight=self.weights, params=parameters)
        return lightgbm.train(parameters, data, rounds)


@dataclass(frozen=True)
class Team:
    """Boosters, and the share of each in their sum."""

    boosters: list[Any]
    shares: list[float]

    def raw(self, table: Any) -> Any:
        sums = [booster.predict(table, raw_score=True, num_threads=1) for booster in self.boosters]
        return sum(said * share for said, share in zip(sums, self.shares, strict=True))

    def columns(self) -> dict[str, Any]:
        """As reader.pages.classifier reads them."""
        return columns_of(self.boosters, self.shares, "segments")

    def predict(self, table: Any) -> Any:
        return 1 / (1 + np.exp(-self.raw(table)))


@dataclass(frozen=True)
class Trained:
    """What segments are chosen by: a line that sifts, trees, and networks that look at what is left of a page in its order."""

    sieve: Line
    hopeless: float
    team: Team
    networks: list[Network]

    def arrays(self) -> dict[str, Any]:
        """As reader.pages.classifier reads them."""
        found = arrays_of_sieve(self.sieve, self.hopeless) | self.team.columns()
        found["networks"] = np.array(len(self.networks))
        for number, network in enumerate(self.networks):
            found |= arrays_of(network, f"network{number}")
        return found

    def chooser(self) -> Chooser:
        """As the reader has it."""
        trees = Forest.read(self.team.columns(), "segments")
        return Chooser(self.sieve, self.hopeless, trees, tuple(self.networks))


def train_segments(whole: Dataset, fold: int | None) -> Trained:
    """Line, trees and networks for segments that have seen no page of that fold; None sees all."""
    folds = np.array([page.example.fold for page in whole.pages])
    known = np.isin(whole.of_page(lambda page: page.example.set), MEASURED)
    letters = np.expm1(column(whole, whole.table, "weight"))
    seen = np.flatnonzero(known & (whole.of_page(lambda page: page.example.fold) != fold))
    line, hopeless = train_sieve(whole.table, whole.shares >= 0.5, letters, seen)
    data = sifted(whole, line.sums(whole.table) >= hopeless, line.sums(whole.variants.table) >= hopeless)

    pages = np.repeat(np.arange(len(data.pages)), [page.count for page in data.pages])
    sets = np.array([page.example.set for page in data.pages])[pages]
    weights = weights_of(data, data.table, pages)
    rows = Rows(data.table, data.shares >= 0.5, weights)
    seen = folds[pages] != fold
    known = rows.where(seen & np.isin(sets, MEASURED))
    taught = np.flatnonzero(seen & np.isin(sets, TEACHING))
    wanted, trust = _taught(Team([known.fit()], [1.0]), data.table[taught], data.shares[taught], sets[taught])
    plain = known + Rows(data.table[taught], wanted, weights[taught] * trust).where(trust > 0.05)
    varied = Rows(data.variants.table, data.variants.shares >= 0.5, weights_of(data, data.variants.table, data.variants.pages))
    varied = varied.where(folds[data.variants.pages] != fold).weighing(VARIANT_TO_TREES)
    team = Team([plain.fit(ROUNDS_PLAIN), (plain + varied).fit(seed=8)], [SHARE_PLAIN, 1 - SHARE_PLAIN])

    weights = (weights / PAGE_TOTAL).astype(np.float32)
    weights[taught] *= trust
    labels = rows.wanted.astype(np.float32)
    labels[taught] = wanted
    learned = [page for page in data.pages if page.example.set in (*MEASURED, *TEACHING) and page.example.fold != fold]
    both = line.standardised(np.concatenate([data.table, data.variants.table]))
    teaching = with_variants(data, both, labels, weights, [page.rows for page in learned if page.count], fold)
    return Trained(line, hopeless, team, [train_network(teaching, seed) for seed in NETWORK_SEEDS])


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


def write(path: Path, segments: Trained, page: Kind, columns: list[str], page_columns: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        path,
        **segments.arrays(),
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
    out_of_fold, shorter = np.zeros(len(data.table), dtype=np.float32), np.zeros(len(data.variants.table), dtype=np.float32)
    trained = []
    for fold in range(FOLDS):
        trained.append(train_segments(data, fold))
        chooser = trained[-1].chooser()
        for page in data.pages:
            if page.example.fold == fold:
                out_of_fold[page.rows] = chooser.probabilities(data.table[page.rows], data.company[:, page.rows])
        for part in data.variants.slices:
            if data.pages[data.variants.pages[part.start]].example.fold == fold:
                shorter[part] = chooser.probabilities(data.variants.table[part], data.variants.company[:, part])
        say(f"fold {fold}")
    table, page_columns = page_rows(data, out_of_fold)
    more = shorter_rows(data, shorter)
    page_folds = np.array([page.example.fold for page in data.pages])
    stories = np.zeros(len(data.pages))
    weights = page_weights(data, out_of_fold)
    kinds = [train_page(data, table, more, weights, fold) for fold in range(FOLDS)]
    for fold, kind in enumerate(kinds):
        stories[page_folds == fold] = kind.predict(table[page_folds == fold])
    for name in (*MEASURED, NO_STORY):
        of_set = np.array([page.example.set == name for page in data.pages])
        say(f"{name}: {(stories[of_set] < STORY_FROM).sum()} of {of_set.sum()} pages are said to hold no story")
    for fold in range(FOLDS):
        write(fold_path(fold), trained[fold], kinds[fold], data.names, page_columns)
    segments = train_segments(data, None)
    kind = train_page(data, table, more, weights, None)
    path = resource("model", "chooser.npz")
    write(path, segments, kind, data.names, page_columns)
    _check_same(path, segments.team, data.table[::97], kind, table)
    np.savez(CACHE / "out-of-fold.npz", segments=out_of_fold, stories=stories)
    (CACHE / "trained.json").write_text(json.dumps({"data": data.digest, "lightgbm": lightgbm.__version__}), encoding="utf8")
    say(f"wrote {path} ({path.stat().st_size:,} bytes)")


def _check_same(path: Path, segments: Team, some: Any, kind: Kind, about_pages: Any) -> None:
    """What numpy makes of the file must be what the training library makes of its own trees."""
    model = load_model(path)
    ours, theirs = 1 / (1 + np.exp(-model.chooser.trees.sums(some))), segments.predict(some)
    pages = [model.story_probability(about_page[None, :]) for about_page in about_pages]
    worst = max(float(np.abs(ours - theirs)[theirs > 0.05].max()), float(np.abs(pages - kind.predict(about_pages)).max()))
    if worst > 1e-4:
        sys.exit(f"the written model differs from the trained one by {worst}")


if __name__ == "__main__":
    main()
