"""The scorer in ../shared/tools, loaded as it stands: what is measured here is measured by nobody's private yardstick."""

from __future__ import annotations

import importlib.util
from functools import cache
from typing import Any

from tests.gate.corpus import SHARED, Example


@cache
def _scorer() -> Any:
    spec = importlib.util.spec_from_file_location("shared_score", SHARED / "tools" / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED / "tools" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(pages: list[Example], texts: dict[tuple[str, str], str]) -> dict[str, Any]:
    """The scorer's summary of one set's pages."""
    scorer = _scorer()
    return dict(scorer.summarise([scorer.score_page(page.row, texts.get((page.set, page.id), "")) for page in pages]))


def f1_of(pages: list[Example], texts: dict[tuple[str, str], str]) -> float:
    """The main measure alone, which is quick."""
    scorer = _scorer()
    counts = []
    for page in pages:
        optional = scorer.Counter()
        for extra in (page.row.get("standfirst"), page.row.get("title")):
            optional |= scorer.shingles(extra)
        said = scorer.shingles(texts.get((page.set, page.id), ""))
        counts.append(scorer.overlap(scorer.shingles(page.row["truth"]), said, optional))
    precision = [shared / said for shared, said, _ in counts if said]
    recall = [shared / true for shared, _, true in counts if true]
    return float(scorer.f1(sum(precision) / max(len(precision), 1), sum(recall) / max(len(recall), 1)))
