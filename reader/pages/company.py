"""With what a segment stands: all that shares an element with it, near and far, and all that is built like it.

A network asks for means over such circles, so that a table, a list or a row of teasers is judged as one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reader.pages.columns import Floats, Ints
from reader.pages.measures import Measures

# The elements around a segment whose segments are its company: the parent of its own, and two more upwards.
BOXES = 3


def company_of(page: Measures) -> Ints:
    """One column a segment: the first and the one behind the last of each box, and numbers for what is built like its element
    and like its parent.
    """
    element = page.holders
    found = []
    for _ in range(BOXES):
        element = page.parents[element]
        found += [page.first[element], page.behind[element]]
    found += [page.name_paths[page.holders], page.name_paths[page.parents[page.holders]]]
    return np.array(found, dtype=np.int32)


def among(company: Ints, chosen: Ints) -> Ints:
    """The company of some of the segments, of whom the others are none."""
    count = company.shape[1]
    before = np.zeros(count + 1, dtype=np.int32)
    before[chosen + 1] = 1
    np.cumsum(before, out=before)
    return np.concatenate((before[company[: 2 * BOXES][:, chosen]], company[2 * BOXES :][:, chosen]))


@dataclass(frozen=True, slots=True)
class Box:
    """For each row the rows that stand in an element with it: from `first` up to, not including, `behind`."""

    first: Ints
    behind: Ints

    def mean(self, rows: Floats) -> Floats:
        """For each row the mean of its box."""
        total = np.zeros((len(rows) + 1, rows.shape[1]), dtype=np.float32)
        np.cumsum(rows, axis=0, out=total[1:])
        counts = (self.behind - self.first).astype(np.float32)
        found: Floats = (total[self.behind] - total[self.first]) / counts[:, None]
        return found


@dataclass(frozen=True, slots=True)
class Alike:
    """Rows in groups: `order` brings a group's rows together, `starts` is where each begins, `owner` the group of each row."""

    order: Ints
    starts: Ints
    owner: Ints
    counts: Floats

    @classmethod
    def of(cls, numbers: Ints) -> Alike:
        """Rows of the same number are a group. (np.unique, asked for all of this, sorts twice.)"""
        order = numbers.argsort(kind="stable")
        ordered = numbers[order]
        begins = np.ones(len(numbers), dtype=np.bool_)
        np.not_equal(ordered[1:], ordered[:-1], out=begins[1:])
        owner = np.empty_like(order)
        owner[order] = begins.cumsum() - 1
        starts = begins.nonzero()[0]
        counts = np.empty_like(starts)
        np.subtract(starts[1:], starts[:-1], out=counts[:-1])
        counts[-1] = len(numbers) - starts[-1]
        return cls(order, starts, owner, counts.astype(np.float32)[:, None])

    def mean(self, rows: Floats) -> Floats:
        """For each row the mean of its group."""
        sums: Floats = np.add.reduceat(rows[self.order], self.starts, axis=0)
        found: Floats = (sums / self.counts)[self.owner]
        return found


Circle = Box | Alike


def circles_of(company: Ints) -> tuple[Circle, ...]:
    """The circles in the order in which a network's layers ask for them, boxes and what is alike in turn."""
    boxes = [Box(company[2 * at], company[2 * at + 1]) for at in range(BOXES)]
    alike = [Alike.of(numbers) for numbers in company[2 * BOXES :]]
    return (boxes[0], alike[0], boxes[1], alike[1], boxes[2])
