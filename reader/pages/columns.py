"""The array work under the features: named columns, sums over groups, neighbours, letters counted by their kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

# Letters of languages that set a space where others set a stop.
_WITHOUT_STOPS = re.compile(r"[\u0e00-\u0eff]")
# Shorter texts are no sentences.
_LONG_ENOUGH = 40

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

# Kinds of letters that are counted in each segment.
SPACE, DIGIT, UPPER, IDEOGRAM, STOP, COMMA, QUOTE, MARK, EXCLAIM, COLON = range(10)
KINDS_OF_LETTERS = 10
# Room for so many columns is made at once.
MOST_COLUMNS = 384
_SPECIAL = (
    dict.fromkeys(".\u3002\uff0e\u2026\u0964\u0965\u06d4\u0589\u104b\u1362\u17d4", STOP)
    | dict.fromkeys("!?\uff01\uff1f\u061f", EXCLAIM)
    | dict.fromkeys(",;\uff0c\u3001\u060c\uff1b\u104a", COMMA)
    | dict.fromkeys(":\uff1a", COLON)
    | dict.fromkeys("|\u203a\u2022\u00b7\u00a9\u2192/#@+&", MARK)
    | dict.fromkeys("\"'\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u2039\u203a\u00ab\u00bb\u300c\u300d\u300e\u300f", QUOTE)
)


class Columns:
    """Named columns in the order in which they are added, of so many numbers each."""

    def __init__(self, count: int) -> None:
        self._rows: Floats = np.empty((MOST_COLUMNS, count), dtype=np.float32)
        self._places: dict[str, int] = {}

    def __setitem__(self, name: str, values: Any) -> None:
        """A single number stands for a column of it."""
        place = self._places[name] = len(self._places)
        self._rows[place] = values

    def __getitem__(self, name: str) -> Floats:
        found: Floats = self._rows[self._places[name]]
        return found

    def several(self, names: Iterable[str]) -> Floats:
        """Some of the columns, one below the other."""
        found: Floats = self._rows[[self._places[name] for name in names]]
        return found

    def block(self, names: tuple[str, ...]) -> Floats:
        """Room for columns that are made in one, to be filled: a row for each name."""
        start = len(self._places)
        self._places.update(zip(names, range(start, start + len(names)), strict=True))
        return self._rows[start : start + len(names)]

    @property
    def names(self) -> list[str]:
        return list(self._places)

    def matrix(self) -> Floats:
        """The columns side by side, one row a segment."""
        return self._rows[: len(self._places)].T


@cache
def _letter_table() -> NDArray[np.uint8]:
    """For every letter of the first plane the kind it is counted as, 255 where it is of none."""
    table = np.full(0x10000, 255, dtype=np.uint8)
    by_category = {"Nd": DIGIT, "Lu": UPPER, "Zs": SPACE}
    for code in range(0x10000):
        letter = chr(code)
        kind = _SPECIAL.get(letter)
        if kind is None:
            kind = by_category.get(unicodedata.category(letter))
        if kind is None and (0x2E80 <= code <= 0xA4CF or 0x0E00 <= code <= 0x0EFF):
            kind = IDEOGRAM
        if kind is not None:
            table[code] = kind
    return table


def codes_of(text: str) -> NDArray[np.uint32]:
    """The numbers of a text's letters."""
    return np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32)


def any_without_stops(codes: NDArray[np.uint32]) -> bool:
    """Whether one of these letters is of such a language. (Below 0x0e00 the difference is a very large number.)"""
    return bool((codes - np.uint32(0x0E00) < 0x100).any())


def with_stops(text: str) -> str:
    """A text as long, with a stop for each space and at its end, where it is written in letters that have none: Thai, Lao."""
    if len(text) < _LONG_ENOUGH or 2 * len(_WITHOUT_STOPS.findall(text)) < len(text):
        return text
    return text[:-1].replace(" ", "\u3002") + "\u3002"


def letters_by_kind(codes: NDArray[np.uint32], lengths: Ints) -> Floats:
    """How many letters of each kind are in each of the texts of these lengths, whose letters stand in a row."""
    # What is beyond the first plane counts as its last letter, which is none.
    kinds = _letter_table().take(codes, mode="clip")
    where = np.flatnonzero(kinds != 255)
    # Where in a row of all counts each text's begin.
    owner = np.repeat(np.arange(0, len(lengths) * KINDS_OF_LETTERS, KINDS_OF_LETTERS), lengths)[where]
    counts = np.bincount(owner + kinds[where], minlength=len(lengths) * KINDS_OF_LETTERS)
    return counts.reshape(len(lengths), KINDS_OF_LETTERS).astype(np.float32)


def log(values: Any) -> Any:
    return np.log1p(np.maximum(values, 0))


def share(part: Any, whole: Any) -> Any:
    return part / np.maximum(whole, 1e-6)


def held(values: Any, least: float, most: float) -> Any:
    """The values, none of them below or above these bounds. (np.clip asks first what whole numbers there are.)"""
    return np.minimum(np.maximum(values, least), most)


def group_sum(ids: Any, weights: Any) -> Any:
    """For each member the sum over its group."""
    return np.bincount(ids.ravel(), weights=weights.ravel())[ids]


def summed_up(rows: tuple[Any, ...]) -> Any:
    """For each row the sum over all values before each place, and over all."""
    total = np.zeros((len(rows), len(rows[0]) + 1))
    for sums, values in zip(total, rows, strict=True):
        np.cumsum(values, dtype=np.float64, out=sums[1:])
    return total
