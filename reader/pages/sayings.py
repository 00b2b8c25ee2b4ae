"""Whether a segment says what the page's head says, or what the page says in another place as well."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import NamedTuple

import numpy as np

from reader.pages.columns import Floats
from reader.pages.head import Head, letters_only

# Longer segments are not compared with the headline word by word.
_LONGEST_LINE = 200
# A sentence has more letters than this.
_SHORTEST_SENTENCE = 24
_LETTERS = re.compile(r"[^\W\d_]+")
_SENTENCES = re.compile(r"[.!?\u3002\uff01\uff1f\n]+\s*")
# For plain texts, which most are: every byte that is no letter parts words.
_LETTERS_ALONE = bytes(code if chr(code).isalpha() and code < 128 else 32 for code in range(256))


class Sayings(NamedTuple):
    """A column each. `in_told` is -1 throughout where the head tells nothing of the body."""

    in_title: Floats
    of_title: Floats
    in_summary: Floats
    starts_summary: Floats
    in_told: Floats | float
    again: Floats
    before: Floats


def sayings(texts: list[str], head: Head) -> Sayings:
    """How far each text repeats the headline, the summary and the body told in the head, and other texts of the page."""
    title_words, summary_words = words_of(head.headline), words_of(head.summary)
    in_title, of_title, in_summary, starts_summary, in_told = np.zeros((5, len(texts)), dtype=np.float32)
    for number, text in enumerate(texts):
        if len(text) < _LONGEST_LINE and (own := words_of(text)):
            if shared := len(own & title_words):
                in_title[number] = shared / len(own)
                of_title[number] = shared / max(len(title_words), 1)
            if shared := len(own & summary_words):
                in_summary[number] = shared / len(own)
    summary_start = letters_only(head.summary)[:30]
    told = letters_only(head.body)
    if told or len(summary_start) >= 20:
        for number, text in enumerate(texts):
            if len(text) >= 25:
                plain = letters_only(text[:50])
                starts_summary[number] = len(summary_start) >= 20 and plain.startswith(summary_start[: len(plain)])
                in_told[number] = plain[:30] in told
    again, before = _told_again(texts)
    return Sayings(in_title, of_title, in_summary, starts_summary, in_told if told else -1.0, again, before)


def words_of(text: str) -> set[str]:
    """The words of a text in small letters; figures are none."""
    small = text.lower()
    if small.isascii():
        return set(small.encode("ascii").translate(_LETTERS_ALONE).decode("ascii").split())
    return set(_LETTERS.findall(small))


def _told_again(texts: list[str]) -> tuple[Floats, Floats]:
    """The share of each text's sentences that the page says more than once, and of those that it has said before."""
    pieces = [_sentences(text) for text in texts]
    repeated = {piece for piece, times in Counter(chain.from_iterable(pieces)).items() if times > 1}
    before: set[str] = set()
    earlier = np.zeros(len(texts), dtype=np.float32)
    again = np.zeros(len(texts), dtype=np.float32)
    for number, sentences in enumerate(pieces):
        if not repeated.isdisjoint(sentences):
            again[number] = sum(piece in repeated for piece in sentences) / len(sentences)
            earlier[number] = sum(piece in before for piece in sentences) / len(sentences)
            before.update(sentences)
    return again, earlier


def _sentences(text: str) -> list[str]:
    """A text's sentences, or the text as one where it has none that are long enough."""
    if len(text) <= _SHORTEST_SENTENCE:
        return [text]
    return [piece for piece in _SENTENCES.split(text) if len(piece) > _SHORTEST_SENTENCE] or [text]
