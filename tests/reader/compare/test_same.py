"""Same copy and same event: precision and recall on labelled pairs, the index that finds candidates, and its cost."""

from __future__ import annotations

import itertools
import json
import sqlite3
from dataclasses import replace
from functools import lru_cache

import pytest

from reader.compare.same import (
    BESIDE,
    EVENT_KEYS_SHARED,
    Sameness,
    Signature,
    copy_keys,
    event_keys,
    is_candidate,
    judge,
    keys,
    make_signature,
    signature_of,
)
from reader.compare.sketch import Sketch, overlap, sketch_of
from reader.compare.words import fold
from tests.reader.compare.labelled import DAY, Pair, copy_pairs, event_pairs, short_copies, story


@lru_cache(maxsize=1)
def labelled() -> list[Pair]:
    """All pairs, made once."""
    return event_pairs() + copy_pairs() + short_copies()


def test_there_are_enough_pairs_of_every_kind() -> None:
    pairs = labelled()
    assert len(pairs) >= 300
    assert {pair.why for pair in pairs} >= {
        "rewritten",
        "shortened",
        "translated",
        "same place",
        "same kind elsewhere",
        "edited",
        "shared background",
    }
    assert sum(pair.truth is None for pair in pairs) >= 300
    assert sum(pair.truth is Sameness.EVENT for pair in pairs) >= 80
    assert sum(pair.truth is Sameness.COPY for pair in pairs) >= 150


def test_judgement_is_symmetric() -> None:
    for pair in labelled():
        assert judge(pair.one, pair.two) is judge(pair.two, pair.one)


def test_a_signature_survives_its_journey_through_a_database() -> None:
    for pair in labelled():
        assert Signature.unpack(pair.one.pack()) == pair.one
        assert len(pair.one.pack()) < 8_000


def test_a_signature_of_an_older_library_is_read() -> None:
    one = labelled()[0].one
    topic = one.topic.as_list()
    kept = json.dumps([one.sketch.shift, one.sketch.total, sorted(one.sketch.hashes), one.hour, topic[:-1]]).encode()
    assert Signature.unpack(kept) == replace(one, topic=replace(one.topic, in_names=frozenset()))


def test_the_index_finds_nearly_every_candidate() -> None:
    same = [pair for pair in labelled() if pair.truth is not None]
    found = [pair for pair in same if is_candidate(pair.one, pair.two)]
    assert len(found) / len(same) >= 0.95
    assert all(-(1 << 63) <= key < 1 << 63 for pair in same for key in keys(pair.one))


def test_two_stories_of_the_same_people_are_two_stories() -> None:
    one = make_signature(
        "Mayor Quispe opens bridge", ["Mayor Ana Quispe opened a bridge with Hugo Paredes on Friday."], "LIMA", DAY
    )
    two = make_signature(
        "Quispe to sue newspaper", ["Ana Quispe said she would sue, and Hugo Paredes agreed with her."], "LIMA", DAY
    )
    assert judge(one, two) is None


def test_a_story_without_a_date_can_be_a_copy_but_no_event() -> None:
    text = [
        "A gold mask stolen in 1993 was handed back to the Larrea museum in Lima on Friday by the collector Pieter Claes."
    ] * 2
    dated = make_signature("Mask returns", text, "LIMA", DAY)
    undated = make_signature("Mask returns", text, "LIMA")
    assert judge(dated, undated) is Sameness.COPY
    other = make_signature("Stolen mask returns to Larrea museum", ["Pieter Claes gave back the mask that was stolen."], "LIMA")
    assert judge(dated, other) is None


def test_dateline_and_place_are_not_part_of_the_copy() -> None:
    body = (
        "The ferry ran aground in fog on Wednesday and all aboard were taken off by fishing boats before noon, the coastguard "
        "said."
    )
    one = signature_of(story("Ferry aground", [f"SKERRY POINT, Feb 3 (AP) -- {body}"], "", DAY))
    two = signature_of(story("Ferry aground", [f"(Reuters) - {body}"], "", DAY))
    assert one.sketch == two.sketch


@pytest.mark.parametrize("words", [0, 1, 3, 50, 400, 20_000])
def test_a_sketch_is_small_and_tells_its_own(words: int) -> None:
    sketch = sketch_of(" ".join(f"word{number}" for number in range(words)))
    assert len(sketch.hashes) <= 160
    found = overlap(sketch, sketch)
    assert found.resemblance == (1.0 if words else 0.0)
    assert overlap(sketch, Sketch()).shared == 0


def test_a_sketch_estimates_what_two_texts_share() -> None:
    words = [f"word{number}" for number in range(4_000)]
    whole, half = sketch_of(" ".join(words)), sketch_of(" ".join(words[:2_000]))
    found = overlap(whole, half)
    assert abs(found.containment - 1.0) < 0.05
    assert abs(found.resemblance - 0.5) < 0.12


def test_names_of_places_meet_across_languages() -> None:
    assert fold("Moskau") == fold("Moscou") == fold("Москва") == fold("Moscow")
    assert fold("Erdbeben") == fold("terremoto") == fold("séisme") == fold("earthquake") == "quake"


def steps_to_add(others: int) -> int:
    """How many steps of SQLite's machine it takes to find what a story resembles among `others`, and to add it to them."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE same_key (key INTEGER, story INTEGER, PRIMARY KEY (key, story)) WITHOUT ROWID")
    database.execute("CREATE TABLE signature (story INTEGER PRIMARY KEY, data BLOB)")
    signed = [pair.one for pair in labelled()]
    # What so many stories leave in the index, in the order that is quick to insert: keys over the whole range.
    database.execute(
        "INSERT INTO same_key WITH RECURSIVE count(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM count WHERE n + 1 < :others * 20) "
        "SELECT n * (2305843009213000000 / (:others * 20)), n * 7919 % :others FROM count",
        {"others": others},
    )
    for number, one in enumerate(signed, start=others):
        database.execute("INSERT INTO signature VALUES (?, ?)", (number, one.pack()))
        database.executemany("INSERT OR IGNORE INTO same_key VALUES (?, ?)", [(key, number) for key in keys(one)])
    told = (
        "A strong earthquake struck off the coast of Peru on Friday, killing three people in Lima and cutting power "
        "to 40,000 homes."
    )
    made = signature_of(story("Quake strikes off Lima, killing three", [told] * 12, "LIMA, Peru", DAY))
    steps = itertools.count()
    database.set_progress_handler(lambda: next(steps) < 0, 1)
    found = []
    for wanted, least in ((copy_keys(made), 1), (event_keys(made, BESIDE), EVENT_KEYS_SHARED)):
        marks = ",".join("?" * len(wanted))
        found += database.execute(
            f"SELECT story, count(*) FROM same_key WHERE key IN ({marks}) GROUP BY story HAVING count(*) >= ? "
            "ORDER BY 2 DESC LIMIT 40",
            (*wanted, least),
        ).fetchall()
    assert found
    for candidate, _ in found:
        row = database.execute("SELECT data FROM signature WHERE story = ?", (candidate,)).fetchone()
        if row:
            judge(made, Signature.unpack(row[0]))
    database.execute("INSERT INTO signature VALUES (?, ?)", (others * 2, made.pack()))
    database.executemany("INSERT OR IGNORE INTO same_key VALUES (?, ?)", [(key, others * 2) for key in keys(made)])
    database.close()
    return next(steps)


def test_adding_a_story_to_a_hundred_thousand_costs_what_it_costs_to_add_it_to_a_thousand() -> None:
    assert steps_to_add(100_000) < 1.5 * steps_to_add(1_000)


QUAKE = (
    "A light earthquake of magnitude {size} was registered {far} kilometers from {town} at a depth of {deep} kilometers, the "
    "service of the survey said. No damage was reported so far. In the last ten days there were {many} quakes of magnitude 3.0 "
    "and more nearby. The information comes from the survey's notification service, and this post was written by a program. "
    "Residents of {town} who felt it may tell the survey on its page. {mayor} said that schools stay open."
)
FILLED_IN = (
    {"size": "3.4", "far": 17, "town": "Vellmar", "deep": 8, "many": 4, "mayor": "Mayor Ines Okello"},
    {"size": "4.1", "far": 63, "town": "Santa Brisa", "deep": 21, "many": 11, "mayor": "Governor Pavel Lund"},
)


def test_a_form_filled_in_with_other_places_and_figures_is_another_story() -> None:
    here, there = (
        make_signature(f"Magnitude {each['size']} quake strikes near {each['town']}", [QUAKE.format(**each)], "", DAY)
        for each in FILLED_IN
    )
    assert overlap(here.sketch, there.sketch).containment > 0.5
    assert judge(here, there) is None


def test_the_same_form_with_the_same_places_and_figures_is_a_copy() -> None:
    text = QUAKE.format(**FILLED_IN[0])
    here = make_signature("Magnitude 3.4 quake strikes near Vellmar", [text], "", DAY)
    there = make_signature("Quake shakes Vellmar", [text.replace("No damage was reported so far. ", "")], "", DAY)
    assert judge(here, there) is Sameness.COPY
