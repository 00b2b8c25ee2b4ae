"""Whether a segment says what the page's head says, or what the page says in another place as well."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import NamedTuple

import numpy as np

from reader.pages.columns import Floats
from reader.pages.head import Head, letters_of_each, letters_only

# Longer segments are not compared with the headline word by word.
_LONGEST_LINE = 200
# A sentence has more letters than this.
_SHORTEST_SENTENCE = 24
_LETTERS = re.compile(r"[^\W\d_]+")
_STOPS, _WIDE_STOPS = "!?", "\u3002\uff01\uff1f"
# For plain texts, which most are: every byte that is no letter parts words, and a line end parts texts.
_LETTERS_ALONE = bytes(code if code > 127 or chr(code).isalpha() or code == 10 else 32 for code in range(256))
# Without these, which part words, most lines in English are plain.
_TYPESET = "\u2019\u2018\u201c\u201d\u2013\u2014\u2026\u00a0\u2022\u00b7\u00bb\u203a\u00a9"
_BEGINNING = 20


class Sayings(NamedTuple):
    """A column each. `in_told` is -1 throughout where the head tells nothing of the body."""

    in_title: Floats
    of_title: Floats
    in_summary: Floats
    starts_summary: Floats
    in_told: Floats | float
    again: Floats
    before: Floats


def sayings(texts: list[str], head: Head, stops: Floats) -> Sayings:
    """How far each text repeats the headline, the summary and the body told in the head, and other texts of the page.

    The texts are lines, and `stops` says how many signs that end a sentence are in each.
    """
    in_title, of_title, in_summary, starts_summary, in_told = np.zeros((5, len(texts)), dtype=np.float32)
    title_words, summary_words = (
        set(words) for words in _words_of([" ".join(each.split()) for each in (head.headline, head.summary)])
    )
    if wanted := title_words | summary_words:
        lines = {number: text for number, text in enumerate(texts) if len(text) < _LONGEST_LINE}
        for number, words in zip(lines, _words_of(list(lines.values())), strict=True):
            if wanted.isdisjoint(words):
                continue
            own = set(words)
            if shared := len(own & title_words):
                in_title[number] = shared / len(own)
                of_title[number] = shared / max(len(title_words), 1)
            in_summary[number] = len(own & summary_words) / len(own)
    summary_start = letters_only(head.summary)[:30]
    told = letters_only(head.body)
    if told or len(summary_start) >= _BEGINNING:
        asked = {
            number: text[:50]
            for number, text in enumerate(texts)
            if len(text) >= 25 and (told or _may_begin(text, summary_start))
        }
        for number, plain in zip(asked, letters_of_each(list(asked.values())), strict=True):
            starts_summary[number] = len(summary_start) >= _BEGINNING and plain.startswith(summary_start[: len(plain)])
            in_told[number] = plain[:30] in told
    again, before = _told_again(texts, stops)
    return Sayings(in_title, of_title, in_summary, starts_summary, in_told if told else -1.0, again, before)


def _words_of(lines: list[str]) -> list[list[str]]:
    """The words of each line in small letters; figures are none."""
    if not lines:
        return []
    small = "\n".join(lines).lower()
    for sign in _TYPESET:
        small = small.replace(sign, " ")
    letters = small.encode("utf-8", "replace").translate(_LETTERS_ALONE).decode("utf-8")
    each = zip(small.split("\n"), letters.split("\n"), strict=True)
    return [plain.split() if line.isascii() else _LETTERS.findall(line) for line, plain in each]


def _may_begin(text: str, letters: str) -> bool:
    """Whether a text's letters may be these, by the first of them."""
    return text[0].lower()[0] == letters[0] or not text[0].isalnum()


def _told_again(texts: list[str], stops: Floats) -> tuple[Floats, Floats]:
    """The share of each text's sentences that the page says more than once, and of those that it has said before."""
    pieces = [_sentences(text) if ends else [text] for text, ends in zip(texts, stops.tolist(), strict=True)]
    repeated = {piece for piece, times in Counter(chain.from_iterable(pieces)).items() if times > 1}
    earlier, again = np.zeros((2, len(texts)), dtype=np.float32)
    if repeated:
        before: set[str] = set()
        for number, sentences in enumerate(pieces):
            if len(sentences) == 1:  # as nine in ten have
                piece = sentences[0]
                if piece in repeated:
                    again[number] = 1.0
                    earlier[number] = piece in before
                    before.add(piece)
            elif not repeated.isdisjoint(sentences):
                again[number] = sum(piece in repeated for piece in sentences) / len(sentences)
                earlier[number] = sum(piece in before for piece in sentences) / len(sentences)
                before.update(sentences)
    return again, earlier


def _sentences(text: str) -> list[str]:
    """A text's sentences, or the text as one where it has none that are long enough."""
    if len(text) <= _SHORTEST_SENTENCE:
        return [text]
    stopped = text
    for stop in _STOPS if text.isascii() else _STOPS + _WIDE_STOPS:
        stopped = stopped.replace(stop, ".")
    pieces = map(str.lstrip, stopped.split("."))
    return [piece for piece in pieces if len(piece) > _SHORTEST_SENTENCE] or [text]
