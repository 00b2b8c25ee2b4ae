"""What it costs to find a story's company among those of a library: the same copy, the same event.

`python -m tests.bench matching` fills a library of 100,000 stories first (some minutes; with `--keep DIR` only the first time). A
tenth of the stories are copies of one of the hour before, and a tenth name people, a place and figures of such a one in words of
their own.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader.library import Library
from reader.model.feed import Entry
from reader.store import matching, sources
from reader.store.entries import add_entries
from tests.bench.corpus import PLACES, stories, vocabulary

REACH = 10.0
SOURCES = 500
NOW = 1_900_000_000
MEASURED = 200
EARLIER = 65  # stories a minute apart; none of these is itself told again
AT_ONCE = 900


def told(count: int, first: int = 0) -> Iterator[Entry]:
    """Stories with names and figures in headline and lead, some of them told before."""
    words, _ = vocabulary()
    for entry in stories(count, first=first):
        number = int(entry.id.rpartition("/")[2])
        turn = number % 10
        chance = random.Random(number - EARLIER if turn == 1 and number > EARLIER else number)
        people = " and ".join(
            " ".join(chance.choice(words[500:]).capitalize() for _ in range(2)) for _ in range(chance.randint(1, 2))
        )
        lead = f"{people} told of {chance.randint(13, 90_000):,} people in {chance.choice(PLACES).title()}."
        if turn == 0 and number > EARLIER:
            before = next(stories(1, first=number - EARLIER))
            entry = replace(entry, content_html=before.content_html)
        yield replace(
            entry,
            title=f"{entry.title.rpartition(' ')[0]} {people.rpartition(' ')[2]}",
            content_html=f"<p>{lead}</p>{entry.content_html}",
        )


def fill(library: Library, size: int) -> float:
    """Adds the stories and finds the company of each; seconds for that."""
    with library._database.write(durable=True) as db:
        ids = [sources.insert_source(db, f"https://wire.invalid/{n}", title=f"Source {n}") for n in range(SOURCES)]
    feed = told(size)
    number = 0
    while batch := [entry for entry, _ in zip(feed, range(AT_ONCE), strict=False)]:
        with library._database.write(durable=False) as db:
            for start in range(0, len(batch), 30):
                add_entries(db, ids[number % SOURCES], batch[start : start + 30], NOW)
                number += 1
    library.settle()
    began = time.perf_counter()
    library.settle(matched=True)
    return time.perf_counter() - began


def one_by_one(library: Library) -> tuple[list[float], list[float], int]:
    """Milliseconds by the clock and of the processor for each of some new stories, and how many found company."""
    fresh = list(told(MEASURED, first=library.counts().total))
    with library._database.write(durable=False) as db:
        for number, entry in enumerate(fresh):
            add_entries(db, 1 + number % SOURCES, [entry], NOW)
    library.settle()
    by_clock, of_processor, together = [], [], 0
    while True:
        began, used = time.perf_counter(), time.thread_time()
        with library._database.write(durable=False) as db:
            taken, changed = matching.match_some(db, 1)
        of_processor.append((time.thread_time() - used) * 1000)
        by_clock.append((time.perf_counter() - began) * 1000)
        if not taken:
            return sorted(by_clock[:-1]), sorted(of_processor[:-1]), together
        together += bool(changed)


def run(size: int, keep: Path | None = None) -> list[str]:
    """Prints what it costs to add a story; gives what missed its mark."""
    with tempfile.TemporaryDirectory(prefix="cleanwire-matching-") as home:
        folder = (keep or Path(home)) / f"matched-{size}"
        known = folder.exists()
        folder.mkdir(parents=True, exist_ok=True)
        with Library(folder) as library:
            if not known:
                seconds = fill(library, size)
                print(f"{size:,} stories matched in {seconds:.0f} s, {seconds / size * 1000:.2f} ms each")
            by_clock, of_processor, together = one_by_one(library)
    last = int(len(by_clock) * 0.95)
    half = len(by_clock) // 2
    print(f"\nFinding the company of one story among {size:,}, committed ({together} of {len(by_clock)} have any)")
    print(f"  median {by_clock[half]:5.1f} ms by the clock, {of_processor[half]:5.1f} of processor time")
    print(f"  p95    {by_clock[last]:5.1f} ms by the clock, {of_processor[last]:5.1f} of processor time (reach {REACH:g})")
    missed = by_clock[last] > REACH
    return [f"company of a story among {size:,}: {by_clock[last]:.1f} ms, not {REACH:g}"] if missed else []
