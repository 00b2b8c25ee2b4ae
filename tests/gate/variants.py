"""Pages made out of the measured ones, to learn from: a shorter story amid all that stood around it.

Most stories here are long, and so the chooser learned that what is left over is little. On a page where comments or teasers
outweigh a short story it took them for the story; it needs to see such pages, and there are few. Pages whose class names
were taken away were tried in the same manner and taught nothing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from reader.pages.cut import Cut
from reader.pages.features import Description, describe
from reader.pages.head import Head, read_head
from reader.pages.segments import cut_page
from reader.pages.tree import parse_page
from tests.gate.corpus import Example

# A shortened story keeps so many letters at least and at most, and a page is shortened only where that takes much away.
LEAST, MOST, MUCH = 300, 1500, 1.6


@dataclass(frozen=True)
class Shortened:
    """What is measured of a page with a shorter story, and the share of each segment that stands in the truth."""

    described: Description
    shares: Any
    head: Head
    cut: Cut = field(repr=False)


def shortened(example: Example, texts: list[str], shares: Any) -> Shortened | None:
    """The page with only the beginning of its story; None where the story is short."""
    number = _number(example)
    keep = int(np.exp(np.random.default_rng(number).uniform(np.log(LEAST), np.log(MOST))))
    wanted = shares >= 0.5
    lengths = np.array([len(text) for text in texts]) * wanted
    if lengths.sum() < keep * MUCH:
        return None
    tree = parse_page(example.body, example.row.get("url") or "").tree
    cut = cut_page(tree)
    gone = _taken_out(cut, wanted & (np.cumsum(lengths) - lengths >= keep))
    cut = cut_page(tree)
    if cut.texts != [text for text, went in zip(texts, gone, strict=True) if not went]:
        # What was parted has run together.
        return None
    head = read_head(tree)
    return Shortened(describe(cut, head), shares[~gone], head, cut)


def _number(example: Example) -> int:
    return int.from_bytes(hashlib.sha256(f"{example.set}/{example.id}".encode()).digest()[:4])


def _taken_out(cut: Cut, gone: Any) -> Any:
    """Take out of the tree the elements all of whose segments go; which segments went with them."""
    went = np.zeros(len(gone), dtype=bool)
    total = np.concatenate(([0], np.cumsum(gone)))
    past = -1
    for number, element in enumerate(cut.elements):
        first, behind = cut.first[number], cut.behind[number]
        if number > max(past, 0) and behind > first and total[behind] - total[first] == behind - first:
            element.drop_tree()
            went[first:behind] = True
            past = cut.last[number]
    return went
