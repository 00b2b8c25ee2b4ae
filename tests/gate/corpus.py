"""The measured pages in ../shared/data: read, cut, and each segment labelled with whether it stands in the known text."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
PAGES = SHARED / "data" / "pages"
# Sets whose whole text is known; on these the chooser is measured.
MEASURED = ("AEB", "FUNDUS", "WCXB")
NO_STORY = "WCXB-OTHER"
FOLDS = 5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Example:
    """A page of the corpus and what is known of it."""

    set: str
    id: str
    site: str
    row: dict[str, Any]

    @property
    def body(self) -> bytes:
        """The page's bytes, as published."""
        with gzip.open(PAGES / self.set / "pages" / f"{self.id}.html.gz") as file:
            return file.read()

    @property
    def fold(self) -> int:
        """Which fold holds it back: the same for all pages of a site, in whatever set."""
        return int.from_bytes(hashlib.sha256(self.site.encode()).digest()[:4]) % FOLDS


def available() -> bool:
    return PAGES.is_dir()


def examples(*sets: str, split: str = "dev") -> Iterator[Example]:
    for name in sets:
        with (PAGES / name / "manifest.jsonl").open(encoding="utf8") as lines:
            for line in lines:
                row = json.loads(line)
                if row.get("split") == split:
                    yield Example(name, row["id"], site_of(row), row)


def site_of(row: dict[str, Any]) -> str:
    """The site by its name without the service in front, so that two sets that hold pages of it agree."""
    return str(row.get("site") or row["id"]).lower().removeprefix("www.")


def digest(found: list[Example]) -> str:
    """A digest of pages and truths: a floor holds for this data and no other."""
    total = hashlib.sha256()
    for example in sorted(found, key=lambda e: (e.set, e.id)):
        total.update(f"{example.set}/{example.id}\n{example.row.get('truth') or ''}\n".encode())
        total.update((PAGES / example.set / "pages" / f"{example.id}.html.gz").read_bytes())
    return total.hexdigest()[:16]


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def labels(texts: list[str], truth: str) -> list[float]:
    """For each segment the share of it that stands in the truth, by four-word shingles; short ones count whole or not at all.

    Where the page says a thing more often than the truth does, the occurrences amid other kept text are the right ones.
    """
    known = words(truth)
    shingles = {tuple(known[i : i + 4]) for i in range(len(known) - 3)}
    joined = " " + " ".join(known) + " "
    lines = Counter(" ".join(words(line)) for line in truth.split("\n"))
    cut = [words(text) for text in texts]
    shares: list[float] = []
    for number, own in enumerate(cut):
        if len(own) >= 4:
            found = sum(tuple(own[i : i + 4]) in shingles for i in range(len(own) - 3))
            shares.append(found / (len(own) - 3))
        elif not own:
            shares.append(-1.0)
        else:
            line = " ".join(own)
            before = cut[number - 1][-2:] if number else []
            behind = cut[number + 1][:2] if number + 1 < len(cut) else []
            amid = len(before) == 2 and len(behind) == 2 and f" {' '.join(before + own + behind)} " in joined
            shares.append(float(line in lines or amid))
    # What has no word (a line of stars) goes with its neighbours.
    for number, share in enumerate(shares):
        if share < 0:
            around = [shares[n] for n in (number - 1, number + 1) if 0 <= n < len(shares)]
            shares[number] = min(around) if around and min(around) >= 0 else 0.0
    _settle_repeats(cut, shares, joined)
    return shares


def _settle_repeats(cut: list[list[str]], shares: list[float], joined: str) -> None:
    places: dict[str, list[int]] = {}
    for number, own in enumerate(cut):
        if own and shares[number] >= 0.5:
            places.setdefault(" ".join(own), []).append(number)
    for text, numbers in places.items():
        wanted = max(1, joined.count(f" {text} "))
        if len(numbers) <= wanted:
            continue

        def company(number: int) -> float:
            near = range(max(0, number - 6), min(len(cut), number + 7))
            return sum(shares[n] * len(cut[n]) / (1 + abs(n - number)) for n in near if n != number) / 10

        for number in sorted(numbers, key=company, reverse=True)[wanted:]:
            shares[number] = 0.0


def squashed(text: str) -> str:
    """Text as snippets are compared: one space, one case."""
    return " ".join(text.split()).casefold()
