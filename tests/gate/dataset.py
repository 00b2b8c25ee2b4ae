"""The training table: every segment of the corpus with its features and its label, kept in build/gate/ between runs."""

from __future__ import annotations

import hashlib
import pickle
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from reader.errors import ParseError
from reader.pages.company import among
from reader.pages.cut import Cut
from reader.pages.features import describe
from reader.pages.head import Head, read_head
from reader.pages.segments import cut_page
from reader.pages.tree import parse_page
from tests.gate.corpus import MEASURED, NO_STORY, ROOT, Example, digest, examples, labels, squashed
from tests.gate.variants import shortened

CACHE = ROOT / "build" / "gate"
# Pages of which only snippets are known, or what another engine found: they teach, and are not measured.
TEACHING = ("TRAF", "POSTLIGHT", "MOZ")
UNKNOWN, GONE, STANDS = -1, 0, 1
# The modules of reader/pages that the table's numbers come from: a change in one of them makes it anew.
SHAPING = (
    "attributes", "charset", "columns", "company", "cut", "features", "head", "measures", "names", "place_features", "sayings",
    "segments", "text_features", "tree",
)  # fmt: skip


@dataclass
class Row:
    """One page of the table: which rows are its segments'."""

    example: Example
    start: int
    count: int
    texts: list[str]
    # What page_kind needs beside the table.
    cut: Cut = field(repr=False, default_factory=Cut)
    head: Head = field(repr=False, default_factory=Head)

    @property
    def rows(self) -> slice:
        return slice(self.start, self.start + self.count)


@dataclass
class Variants:
    """Measured pages in another shape; `pages` says for each row which page of the table it was.

    `cuts` and `heads` are what page_kind needs beside the table, one each a page.
    """

    table: Any
    company: Any
    shares: Any
    pages: Any
    cuts: list[Cut] = field(repr=False, default_factory=list)
    heads: list[Head] = field(repr=False, default_factory=list)

    @property
    def slices(self) -> list[slice]:
        """The rows of each."""
        behind = [0, *(np.flatnonzero(np.diff(self.pages)) + 1).tolist(), len(self.pages)]
        return [slice(start, stop) for start, stop in pairwise(behind)]


@dataclass
class Dataset:
    """All pages; `shares` is the share of a segment that stands in the truth, -1 where nobody knows.

    `company` has a column a row, and counts from the beginning of its page.
    """

    pages: list[Row]
    names: list[str]
    table: Any
    company: Any
    shares: Any
    digest: str
    variants: Variants

    def of_page(self, get: Any) -> Any:
        """For every row what `get` says of its page."""
        return np.concatenate([np.full(page.count, get(page)) for page in self.pages])


def load() -> Dataset:
    """The table, made anew where pages or features have changed."""
    found = list(examples(*MEASURED, NO_STORY, *TEACHING))
    key = hashlib.sha256(digest(found).encode())
    for name in SHAPING:
        key.update((ROOT / "reader" / "pages" / f"{name}.py").read_bytes())
    for name in ("dataset", "corpus", "variants"):
        key.update((Path(__file__).parent / f"{name}.py").read_bytes())
    path = CACHE / f"dataset-{key.hexdigest()[:16]}.pickle"
    if path.exists():
        with path.open("rb") as file:
            kept: Dataset = pickle.load(file)
            return kept
    made = _make(found, key.hexdigest()[:16])
    CACHE.mkdir(parents=True, exist_ok=True)
    for old in CACHE.glob("dataset-*.pickle"):
        old.unlink()
    with path.open("wb") as file:
        pickle.dump(made, file, protocol=5)
    return made


def _make(found: list[Example], name: str) -> Dataset:
    pages: list[Row] = []
    tables: list[Any] = []
    company: list[Any] = []
    shares: list[Any] = []
    columns: list[str] = []
    start = 0
    for example in found:
        try:
            tree = parse_page(example.body, example.row.get("url") or "").tree
        except ParseError:
            continue
        cut = cut_page(tree)
        if not cut.texts:
            continue
        head = read_head(tree)
        described = describe(cut, head)
        columns = described.names
        pages.append(Row(example, start, len(cut.texts), cut.texts, _without_elements(cut), head))
        tables.append(described.table)
        company.append(described.company)
        shares.append(_shares(example, cut.texts))
        start += len(cut.texts)
    table, known = np.concatenate(tables), np.concatenate(shares)
    return Dataset(pages, columns, table, np.concatenate(company, axis=1), known, name, _variants(pages, known))


def _variants(pages: list[Row], shares: Any) -> Variants:
    """Every measured page with a shorter story."""
    found, numbers = [], []
    for number, page in enumerate(pages):
        made = shortened(page.example, page.texts, shares[page.rows]) if page.example.set in MEASURED else None
        if made is not None:
            found.append(made)
            numbers.append(np.full(len(made.shares), number))
    return Variants(
        np.concatenate([one.described.table for one in found]),
        np.concatenate([one.described.company for one in found], axis=1),
        np.concatenate([one.shares for one in found]),
        np.concatenate(numbers),
        [_without_elements(one.cut) for one in found],
        [one.head for one in found],
    )


def sifted(data: Dataset, hopeful: Any, hopeful_variants: Any) -> Dataset:
    """The same with some of the rows only; a page may have none."""
    before = np.concatenate(([0], np.cumsum(hopeful)))
    pages = [
        replace(page, start=int(before[page.start]), count=int(before[page.rows.stop] - before[page.start]))
        for page in data.pages
    ]
    old = data.variants
    variants = Variants(
        old.table[hopeful_variants],
        _company(old.company, hopeful_variants, old.slices),
        old.shares[hopeful_variants],
        old.pages[hopeful_variants],
    )
    company = _company(data.company, hopeful, [page.rows for page in data.pages])
    return replace(data, pages=pages, table=data.table[hopeful], company=company, shares=data.shares[hopeful], variants=variants)


def _company(company: Any, hopeful: Any, slices: list[slice]) -> Any:
    return np.concatenate([among(company[:, part], np.flatnonzero(hopeful[part])) for part in slices], axis=1)


def _without_elements(cut: Cut) -> Cut:
    """What can be kept between runs: lxml's elements cannot."""
    return Cut(tags=cut.tags, bits=cut.bits, texts=cut.texts, pictures_behind=cut.pictures_behind)


def _shares(example: Example, texts: list[str]) -> Any:
    truth = example.row.get("truth") or ""
    if truth:
        return np.array(labels(texts, truth), dtype=np.float32)
    known = np.full(len(texts), UNKNOWN, dtype=np.float32)
    wanted = [squashed(snippet) for snippet in example.row.get("with") or ()]
    unwanted = [squashed(snippet) for snippet in example.row.get("without") or ()]
    for number, text in enumerate(map(squashed, texts)):
        if any(_same(snippet, text) for snippet in wanted):
            known[number] = STANDS
        elif any(_same(snippet, text) and len(text) < 4 * len(snippet) for snippet in unwanted):
            known[number] = GONE
    return known


def _same(snippet: str, text: str) -> bool:
    return bool(snippet) and (snippet in text or (len(text) >= 20 and text in snippet))
