"""News that was never written, as much of it as a measurement wants: the same numbers give the same stories."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import accumulate

from reader.model.feed import Entry

PLACES = ("GENEVA", "NAIROBI", "LIMA", "OSLO", "HANOI", "TUNIS", "QUITO", "DAKAR", "RIGA", "PERTH", "MANILA", "ACCRA", "BERGEN")
_ONSETS = (*"bcdfghjklmnprstvw", "br", "ch", "dr", "fl", "gr", "pl", "qu", "sh", "st", "th", "tr")
_NUCLEI = ("a", "e", "i", "o", "u", "ai", "ea", "io", "ou")
_CODAS = ("", "", "n", "r", "s", "t", "l", "m", "nd", "st", "ck")


@lru_cache(maxsize=1)
def vocabulary(size: int = 30_000) -> tuple[list[str], list[float]]:
    """Words and their summed weights: as in any language, few are common and most are rare (Zipf)."""
    chance = random.Random(7)
    words: dict[str, None] = {}
    while len(words) < size:
        syllables = chance.choices((1, 2, 3, 4), (2, 5, 3, 1))[0]
        word = "".join(chance.choice(_ONSETS) + chance.choice(_NUCLEI) + chance.choice(_CODAS) for _ in range(syllables))
        words.setdefault(word)
    return list(words), list(accumulate(1 / (rank + 2.7) for rank in range(size)))


def stories(count: int, size: int = 3000, first: int = 0) -> Iterator[Entry]:
    """Entries with `size` characters of text each, a minute apart."""
    words, weights = vocabulary()
    start = datetime(2020, 1, 1, tzinfo=UTC)
    for number in range(first, first + count):
        chance = random.Random(number)
        picked = chance.choices(words, cum_weights=weights, k=size // 4 + 8)
        title = " ".join(picked[:8]).capitalize()
        body = " ".join(picked[8:])[:size]
        third = len(body) // 3
        parts = (f"{chance.choice(PLACES)}, May 3 (UPI) -- {body[:third]}", body[third : 2 * third], body[2 * third :])
        text = "".join(f"<p>{part}.</p>" for part in parts)
        address = f"https://wire.invalid/{number}"
        yield Entry(
            address, "https://wire.invalid/feed", address, title, ("Ann Example",), start + timedelta(minutes=number), None, text
        )
