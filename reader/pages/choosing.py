"""From probabilities to a choice: which segments are the story, after what their neighbours say is heard as well."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import count

import numpy as np
from numpy.typing import NDArray

from reader.pages.columns import Floats, Ints

# A segment between two kept ones is kept with less.
BETWEEN = 0.42
# So is a question, with less still: what stands below it is the answer.
ASKED = 0.3
_QUESTION_MARKS = ("?", "\uff1f", "\u061f")
# Where less than this much text would be kept, the likeliest text is taken with less.
FEW_LETTERS = 200
LEAST = 0.1
# Some pages carry the story a second time in one piece, for machines. From so many words on, a segment of which
# so large a share is kept elsewhere as well is such a piece.
LONG_PIECE = 60
SAID_TWICE = 0.6
_WORD = re.compile(r"\w+")
_RUN = 5

Choice = NDArray[np.bool_]


def choose(texts: list[str], probabilities: Floats, lengths: Ints, said_again: Floats, keep_from: float) -> Choice:
    """Which segments are kept. `said_again` is the share of each one's sentences that the page says more than once."""
    kept: Choice = probabilities >= keep_from
    if int(lengths[kept].sum()) < FEW_LETTERS and len(probabilities):
        kept = probabilities >= min(keep_from, max(LEAST, float(probabilities.max()) * 0.5))
    amid = np.zeros_like(kept)
    amid[1:-1] = kept[:-2] & kept[2:]
    for number in np.flatnonzero(amid & ~kept & (probabilities > ASKED)).tolist():
        kept[number] = probabilities[number] > BETWEEN or texts[number].endswith(_QUESTION_MARKS)
    if (kept & (lengths > LONG_PIECE * 4) & (said_again > 0.3)).any():
        _drop_second_tellings(texts, kept)
    return kept


def take_what_is_seen(texts: list[str], kept: Choice, hidden: Choice) -> None:
    """Where a kept segment that nobody sees says what seen ones say, keep those: hidden text goes when the story is cleaned."""
    unseen = [number for number in np.flatnonzero(kept & hidden).tolist() if len(texts[number]) > LONG_PIECE * 4]
    if not unseen:
        return
    told_unseen = {number: _runs(texts[number]) for number in unseen}
    wanted = set[tuple[str, ...]]().union(*told_unseen.values())
    seen: set[tuple[str, ...]] = set()
    same: list[int] = []
    for number in np.flatnonzero(~hidden).tolist():
        runs = _runs(texts[number])
        if runs and len(runs & wanted) >= SAID_TWICE * len(runs):
            same.append(number)
            seen |= runs
    for number, runs in told_unseen.items():
        if len(runs & seen) >= SAID_TWICE * len(runs):
            kept[number] = False
            kept[[other for other in same if _runs(texts[other]) & runs]] = True


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text)
    return {tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)}


def _drop_second_tellings(texts: list[str], kept: Choice) -> None:
    """Leave out long segments whose words are kept in other segments too, the longest first."""
    numbers = np.flatnonzero(kept).tolist()
    words = [_WORD.findall(texts[number]) for number in numbers]
    runs, starts = _numbered_runs(words)
    told = np.bincount(runs)
    for place in sorted(range(len(words)), key=lambda place: -len(words[place])):
        if len(words[place]) < LONG_PIECE:
            break
        own = runs[starts[place] : starts[place + 1]]
        if np.count_nonzero(told[own] > 1) >= SAID_TWICE * len(own):
            kept[numbers[place]] = False
            told[own] -= 1


def _numbered_runs(texts: list[list[str]]) -> tuple[Ints, list[int]]:
    """The runs of words in each text, each once, as numbers that are the same in all texts, and where each text's begin.

    Numbers are compared in a third of the time that words take: a page that says much twice is a long one.
    """
    numbers = defaultdict[str, int](count().__next__)
    words = np.array([numbers[word] for text in texts for word in text], dtype=np.int64)
    if len(words) < _RUN:
        return words[:0], [0] * (len(texts) + 1)
    runs, known = words, len(numbers)
    for place in range(1, _RUN):
        if known * len(numbers) >= 1 << 62:
            runs = np.unique(runs, return_inverse=True)[1]
            known = len(runs)
        runs = runs[:-1] * len(numbers) + words[place:]
        known *= len(numbers)
    runs = np.unique(runs, return_inverse=True)[1]
    owner = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    first, last = owner[: len(runs)], owner[_RUN - 1 :]
    # None that begins in one text and ends in the next.
    found = np.sort((first * len(words) + runs)[first == last])
    found = found[np.concatenate(([True], found[1:] != found[:-1]))[: len(found)]]
    starts: list[int] = np.searchsorted(found, np.arange(len(texts) + 1) * len(words)).tolist()
    return found % len(words), starts
