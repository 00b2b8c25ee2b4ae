"""Aligns two sequences in bounded time: blocks by how many words they share, words by the shortest edit (Myers), with a limit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

_WORD = re.compile(r"\w+")
# Two blocks are one block edited when they share this much of their words.
_ALIKE = 0.5
# The most comparisons of blocks within one changed stretch; beyond it only neighbours are compared.
_MOST_PAIRS = 40_000
# The largest edit that is looked for word by word; beyond it a stretch counts as replaced.
_LONGEST_EDIT = 300


class Op(Enum):
    """What a row of an alignment says."""

    EQUAL = auto()
    CHANGED = auto()


Row = tuple[Op, int, int, int, int]
Pair = tuple[int | None, int | None]


def align_blocks(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Pairs of indices, in reading order: (i, j) for the same or an edited block, (i, None) removed, (None, j) added."""
    pairs: list[Pair] = []
    for op, start, end, other_start, other_end in align_words(old, new):
        if op is Op.EQUAL:
            pairs.extend((start + step, other_start + step) for step in range(end - start))
        else:
            pairs.extend(_pair_similar(old, new, start, end, other_start, other_end))
    return pairs


def _pair_similar(
    old: Sequence[str], new: Sequence[str], start: int, end: int, other_start: int, other_end: int
) -> Iterator[Pair]:
    """Within a changed stretch: the heaviest chain of alike blocks, in order."""
    one = [frozenset(_WORD.findall(text.casefold())) for text in old[start:end]]
    two = [frozenset(_WORD.findall(text.casefold())) for text in new[other_start:other_end]]
    matched = _heaviest_chain(one, two)
    i = j = 0
    for left, right in [*matched, (len(one), len(two))]:
        for step in range(i, left):
            yield start + step, None
        for step in range(j, right):
            yield None, other_start + step
        if left < len(one):
            yield start + left, other_start + right
        i, j = left + 1, right + 1


def _heaviest_chain(one: list[frozenset[str]], two: list[frozenset[str]]) -> list[tuple[int, int]]:
    if not one or not two:
        return []
    band = max(len(one), len(two)) if len(one) * len(two) <= _MOST_PAIRS else max(8, _MOST_PAIRS // max(len(one), len(two)) // 2)
    best = [[0.0] * (len(two) + 1) for _ in range(len(one) + 1)]
    weight: dict[tuple[int, int], float] = {}
    for i in range(len(one) - 1, -1, -1):
        row, below = best[i], best[i + 1]
        for j in range(len(two) - 1, -1, -1):
            value = max(below[j], row[j + 1])
            if abs(i * len(two) // len(one) - j) <= band and (alike := _alike(one[i], two[j])) >= _ALIKE:
                weight[i, j] = alike
                value = max(value, below[j + 1] + alike)
            row[j] = value
    chain: list[tuple[int, int]] = []
    i = j = 0
    while i < len(one) and j < len(two):
        if (i, j) in weight and best[i][j] == best[i + 1][j + 1] + weight[i, j]:
            chain.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return chain


def _alike(one: frozenset[str], two: frozenset[str]) -> float:
    smaller, larger = (one, two) if len(one) <= len(two) else (two, one)
    if not larger or len(smaller) < len(larger) * 0.25:
        return 0.0
    return 2 * len(smaller & larger) / (len(one) + len(two))


def align_words(old: Sequence[str], new: Sequence[str]) -> list[Row]:
    """Rows (op, old start, old end, new start, new end) that cover both sequences in order."""
    head = _common_prefix(old, new)
    tail = _common_suffix(old, new, head)
    rows: list[Row] = []
    if head:
        rows.append((Op.EQUAL, 0, head, 0, head))
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if middle_old or middle_new:
        rows.extend((op, a + head, b + head, c + head, d + head) for op, a, b, c, d in _myers(middle_old, middle_new))
    if tail:
        rows.append((Op.EQUAL, len(old) - tail, len(old), len(new) - tail, len(new)))
    return rows


def _common_prefix(old: Sequence[str], new: Sequence[str]) -> int:
    limit = min(len(old), len(new))
    return next((index for index in range(limit) if old[index] != new[index]), limit)


def _common_suffix(old: Sequence[str], new: Sequence[str], head: int) -> int:
    limit = min(len(old), len(new)) - head
    return next((step for step in range(limit) if old[-1 - step] != new[-1 - step]), limit)


def _myers(old: Sequence[str], new: Sequence[str]) -> list[Row]:
    """The shortest edit by Myers' greedy algorithm; one stretch CHANGED where it is longer than the limit."""
    n, m = len(old), len(new)
    if not n or not m:
        return [(Op.CHANGED, 0, n, 0, m)]
    furthest = {1: 0}
    trail: list[dict[int, int]] = []
    for edits in range(min(n + m, _LONGEST_EDIT) + 1):
        trail.append(dict(furthest) if edits else {1: 0})
        for k in range(-edits, edits + 1, 2):
            down = k == -edits or (k != edits and furthest.get(k - 1, -1) < furthest.get(k + 1, -1))
            x = furthest[k + 1] if down else furthest[k - 1] + 1
            y = x - k
            while x < n and y < m and old[x] == new[y]:
                x, y = x + 1, y + 1
            furthest[k] = x
            if x >= n and y >= m:
                return _rows_of(_matches(trail, n, m), n, m)
    return [(Op.CHANGED, 0, n, 0, m)]


def _matches(trail: list[dict[int, int]], n: int, m: int) -> list[tuple[int, int]]:
    """Walks back along the furthest points: the pairs of equal elements, first to last."""
    pairs: list[tuple[int, int]] = []
    x, y = n, m
    for edits in range(len(trail) - 1, -1, -1):
        furthest = trail[edits]
        k = x - y
        down = k == -edits or (k != edits and furthest.get(k - 1, -1) < furthest.get(k + 1, -1))
        previous_k = k + 1 if down else k - 1
        previous_x = furthest.get(previous_k, 0)
        previous_y = previous_x - previous_k
        while x > previous_x and y > previous_y and x > 0 and y > 0:
            x, y = x - 1, y - 1
            pairs.append((x, y))
        if edits:
            x, y = previous_x, previous_y
    pairs.reverse()
    return pairs


def _rows_of(pairs: list[tuple[int, int]], n: int, m: int) -> list[Row]:
    rows: list[Row] = []
    i = j = 0
    for a, b in [*pairs, (n, m)]:
        if a > i or b > j:
            rows.append((Op.CHANGED, i, a, j, b))
        if a < n and b < m:
            if rows and rows[-1][0] is Op.EQUAL and rows[-1][2] == a and rows[-1][4] == b:
                rows[-1] = (Op.EQUAL, rows[-1][1], a + 1, rows[-1][3], b + 1)
            else:
                rows.append((Op.EQUAL, a, a + 1, b, b + 1))
        i, j = a + 1, b + 1
    return rows
