"""A small sketch of a text's four-word shingles by which two texts can be held against each other without either."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from hashlib import blake2b

SHINGLE = 4
# A sketch keeps at most this many hashes: those below a bound that is halved until they fit.
MOST = 160
# Characters. No wire story is longer, and finding the words of one of 3 MB held every other thread for a fifth of a second.
SKETCHED = 200_000
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Sketch:
    """`hashes` are those of all shingles that are below 2**(64 - shift); `total` is how many shingles the text has."""

    shift: int = 0
    hashes: frozenset[int] = frozenset()
    total: int = 0


def words_of(text: str) -> list[str]:
    """Words, folded; a Chinese or Japanese character is a word of its own."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold().replace("’", "'"))


def number_of(text: str) -> int:
    """A stable 64-bit number for a string: the same in every run and on every machine."""
    return int.from_bytes(blake2b(text.encode("utf8", "surrogatepass"), digest_size=8).digest(), "big")


def sketch_of(text: str) -> Sketch:
    """The sketch of a text, or of as much of it as a story may have."""
    words = words_of(text[:SKETCHED])
    if not words:
        return Sketch()
    shingles = {" ".join(words[start : start + SHINGLE]) for start in range(max(1, len(words) - SHINGLE + 1))}
    hashes = {number_of(shingle) for shingle in shingles}
    shift = 0
    kept = hashes
    while len(kept) > MOST:
        shift += 1
        kept = {value for value in kept if value < 1 << (64 - shift)}
    return Sketch(shift, frozenset(kept), len(hashes))


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much two texts share: of both together (`resemblance`), of the shorter (`containment`), and on how much evidence."""

    resemblance: float
    containment: float
    shared: int


def overlap(one: Sketch, two: Sketch) -> Overlap:
    """Estimates from two sketches, at the coarser bound of the two."""
    left, right = _below(one, two.shift), _below(two, one.shift)
    shared = len(left & right)
    if not shared:
        return Overlap(0.0, 0.0, 0)
    return Overlap(shared / len(left | right), shared / min(len(left), len(right)), shared)


def _below(sketch: Sketch, shift: int) -> frozenset[int]:
    """The hashes below the bound of that shift: all of them, where the sketch's own is as low."""
    if sketch.shift >= shift:
        return sketch.hashes
    bound = 1 << (64 - shift)
    return frozenset(value for value in sketch.hashes if value < bound)


def smallest(sketch: Sketch, count: int) -> tuple[int, ...]:
    """The smallest hashes as signed 64-bit numbers, for an index: texts that share much share some of them."""
    return tuple(value - (1 << 64) if value >= 1 << 63 else value for value in sorted(sketch.hashes)[:count])
