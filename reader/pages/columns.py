"""The array work under the features: named columns, sums over groups, neighbours, letters counted by their kind."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

# Kinds of letters that are counted in each segment.
SPACE, DIGIT, UPPER, IDEOGRAM, STOP, COMMA, QUOTE, MARK, EXCLAIM, COLON = range(10)
KINDS_OF_LETTERS = 10
_SPECIAL = (
    dict.fromkeys(".\u3002\uff0e\u2026\u0964\u06d4", STOP)
    | dict.fromkeys("!?\uff01\uff1f\u061f", EXCLAIM)
    | dict.fromkeys(",;\uff0c\u3001\u060c\uff1b", COMMA)
    | dict.fromkeys(":\uff1a", COLON)
    | dict.fromkeys("|\u203a\u2022\u00b7\u00a9\u2192/#@+&", MARK)
    | dict.fromkeys("\"'\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u2039\u203a\u00ab\u00bb\u300c\u300d\u300e\u300f", QUOTE)
)


class Columns:
    """Named columns in the order in which they are added."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self._blocks: list[tuple[int, Any]] = []

    def __setitem__(self, name: str, values: Any) -> None:
        self.values[name] = values
        self._blocks.append((1, values))

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def add(self, names: Iterable[str], rows: Any) -> None:
        """Columns that were made in one: a row of `rows` for each name."""
        self.values.update(zip(names, rows, strict=True))
        self._blocks.append((len(rows), rows))

    def matrix(self, count: int) -> Floats:
        """The columns side by side, one row a segment. A single number stands for a column of it."""
        table = np.empty((len(self.values), count), dtype=np.float32)
        row = 0
        for size, values in self._blocks:
            table[row : row + size] = values
            row += size
        return table.T


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
        if kind is None and (0x2E80 <= code <= 0xA4CF or 0x0E00 <= code <= 0x0E7F):
            kind = IDEOGRAM
        if kind is not None:
            table[code] = kind
    return table


def letters_by_kind(texts: list[str], lengths: Ints) -> Floats:
    """How many letters of each kind are in each text."""
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "replace"), dtype=np.uint32)
    kinds = _letter_table()[np.minimum(codes, 0xFFFF)]
    where = np.flatnonzero(kinds != 255)
    owner = np.repeat(np.arange(len(texts)), lengths)[where]
    counts = np.bincount(owner * KINDS_OF_LETTERS + kinds[where], minlength=len(texts) * KINDS_OF_LETTERS)
    return counts.reshape(len(texts), KINDS_OF_LETTERS).astype(np.float32)


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


def shifted(values: Any, by: int, empty: float = -1.0) -> Floats:
    """The values of the neighbour `by` places on, in each row; `empty` beyond the ends."""
    out = np.full(values.shape, empty, dtype=np.float32)
    if abs(by) < values.shape[-1]:
        if by > 0:
            out[..., :-by] = values[..., by:]
        else:
            out[..., -by:] = values[..., :by]
    return out


def window_sum(values: Any, reach: int) -> Any:
    """The sum over each value and as many as `reach` on either side of it, in each row."""
    total = _summed_up(values)
    count = values.shape[-1]
    place = np.arange(count)
    return total[..., np.minimum(place + reach + 1, count)] - total[..., np.maximum(place - reach, 0)]


def ahead_sum(values: Any, reach: int) -> Any:
    """The sum over as many as `reach` values that follow."""
    total = _summed_up(values)
    count = len(values)
    place = np.arange(count)
    return total[np.minimum(place + reach + 1, count)] - total[np.minimum(place + 1, count)]


def _summed_up(values: Any) -> Any:
    """The sum over all values before each place, and over all, in each row."""
    total = np.zeros((*values.shape[:-1], values.shape[-1] + 1))
    np.cumsum(values, axis=-1, dtype=np.float64, out=total[..., 1:])
    return total
