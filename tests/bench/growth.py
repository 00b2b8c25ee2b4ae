"""How costs grow with the number of stories: they must grow no faster than the work. A table and a plot.

`growth.svg` beside this file was drawn on a machine of two processors, which others used as well, so that it shows processor
time: `python -m tests.bench growth --million --by-processor`.
"""

from __future__ import annotations

import json
import math
import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from reader.library import Library, ListQuery
from reader.store.entries import add_entries
from tests.bench.build import NOW, SOURCES, build
from tests.bench.corpus import stories, vocabulary

COSTS = "costs.json"
ROUNDS = 60
FIRST, IN_SIGHT = 150, 20  # of a list: what is asked for at once, and what a window of usual height shows


@dataclass(frozen=True, slots=True)
class Task:
    """Something measured: p95 in milliseconds, and what it may be at most at 100,000 and at 1,000,000 stories."""

    name: str
    reach: dict[int, float] = field(default_factory=dict)


TASKS = {
    "add": Task("adding 30 entries of one feed, committed", {100_000: 10, 1_000_000: 10}),
    "unread": Task("newest 200 unread over everything", {100_000: 5, 1_000_000: 5}),
    "counts": Task("counts of all sources", {100_000: 30, 1_000_000: 30}),
    "source": Task("newest 200 of one source"),
    "folder": Task("newest 200 of a folder of 50 sources"),
    "typing": Task("search while typing (prefix, newest first)", {100_000: 10, 1_000_000: 40}),
    "ranked": Task("search, ranked", {100_000: 120}),
    "open": Task("opening the library, 200 rows and counts", {100_000: 50}),
    "ids": Task("the whole list as numbers (one run)", {100_000: 60}),
}


def run(sizes: list[int], plot: Path, keep: Path | None = None, *, by_processor: bool = False) -> list[str]:
    """Prints the table and draws the plot, `by_processor` of processor time; gives what missed its mark. Libraries in `keep` stay
    and are used again.
    """
    both: dict[int, dict[str, tuple[float, float]]] = {}
    extra: dict[int, tuple[float, float, float]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="cleanwire-growth-") as home:
            folder = keep / str(size) if keep is not None else Path(home)
            known = folder / COSTS
            if not known.exists():
                folder.mkdir(parents=True, exist_ok=True)
                known.write_text(json.dumps(build(folder, size)))
            extra[size] = tuple(json.loads(known.read_text()))
            both[size] = measure(folder)
    table = {size: {key: clock for key, (clock, _) in each.items()} for size, each in both.items()}
    print("\nGrowth, p95 in milliseconds by the clock (of processor time)")
    print(" " * 47 + "".join(f"{size:>20,}" for size in sizes))
    missed = []
    for key, task in TASKS.items():
        print(f"  {task.name:<45}" + "".join(f"{_both(both[size][key]):>20}" for size in sizes))
        for size, reach in task.reach.items():
            if size in table and table[size][key] > reach:
                missed.append(f"{task.name} at {size:,}: {table[size][key]:.1f} ms, not {reach:g}")
    for number, name in enumerate(("writing, microseconds a story", "indexing, microseconds a story", "on disk, bytes a story")):
        print(f"  {name:<45}" + "".join(f"{extra[size][number]:20.0f}" for size in sizes))
    if len(sizes) > 1:
        drawn = {size: {key: pair[by_processor] for key, pair in each.items()} for size, each in both.items()}
        what = "p95, milliseconds of processor time" if by_processor else "p95, milliseconds by the clock"
        plot.write_text(drawing(sizes, drawn, what), encoding="utf8")
        print(f"  plot: {plot}")
    return missed


def _both(measured: tuple[float, float]) -> str:
    return f"{measured[0]:.2f} ({measured[1]:.2f})"


def p95(task: Callable[[int], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Milliseconds by the clock, and of this thread's processor time, which says more where the machine is busy."""
    by_clock, of_processor = [], []
    for number in range(rounds):
        began, used = time.perf_counter(), time.thread_time()
        task(number)
        of_processor.append((time.thread_time() - used) * 1000)
        by_clock.append((time.perf_counter() - began) * 1000)
    last = math.ceil(rounds * 0.95) - 1
    return sorted(by_clock)[last], sorted(of_processor)[last]


def measure(folder: Path) -> dict[str, tuple[float, float]]:
    words, _ = vocabulary()
    chance = random.Random(3)
    typed = [chance.choice(words[:3000]) for _ in range(ROUNDS)]
    prefixes = [word[: 2 + number % 4] for number, word in enumerate(typed)]
    with Library(folder) as library:
        unheard = 10_000_000 + library.counts().total  # a library that was kept knows those of the run before
    fresh = [list(stories(30, first=unheard + 30 * number)) for number in range(ROUNDS)]

    def opened(_: int) -> None:
        with Library(folder) as again:
            again.rows()
            again.counts()

    found = {"open": p95(opened, 10)}
    with Library(folder) as library:
        library.rows()

        def add(number: int) -> None:
            with library._database.write(durable=False) as db:
                add_entries(db, 1 + number % SOURCES, fresh[number], NOW)

        found["unread"] = p95(lambda _: library.rows(ListQuery(show="unread")))
        found["counts"] = p95(lambda _: library.counts())
        found["source"] = p95(lambda number: library.rows(ListQuery(source_id=number + 1)))
        found["folder"] = p95(lambda number: library.rows(ListQuery(folder=f"Folder {number % 10}")))
        found["typing"] = p95(lambda number: type_a_letter(library, prefixes[number]))
        found["ranked"] = p95(lambda number: library.search(typed[number] + " "))
        found["ids"] = p95(lambda _: library.ids(), 3)
        found["add"] = p95(add)
    return found


def type_a_letter(library: Library, words: str) -> None:
    """What the window asks with each key in the search field: the first of the list, and the rows that are in sight."""
    keys = library.first_keys(ListQuery(words=words, ranked=False, limit=FIRST))
    library.rows_of([key[0] for key in keys[:IN_SIGHT]], words)


def drawing(sizes: list[int], table: dict[int, dict[str, float]], what: str) -> str:
    """Both axes by powers of ten; the dashed line is a cost that grows as fast as the number of stories."""
    width, height, left, bottom = 760, 460, 60, 40
    lowest, highest = -2, 4
    first, last = math.log10(sizes[0]), math.log10(sizes[-1])

    def place(size: float, cost: float) -> tuple[float, float]:
        x = left + (math.log10(size) - first) / (last - first) * (width - left - 260)
        y = height - bottom - (math.log10(max(cost, 10.0**lowest)) - lowest) / (highest - lowest) * (height - bottom - 20)
        return round(x, 1), round(y, 1)

    colours = ("#0b5394", "#b45f06", "#38761d", "#741b47", "#134f5c", "#990000", "#351c75", "#7f6000", "#444444")
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="11">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        f'<text x="{width - 250}" y="16" fill="#444">{what}</text>',
    ]
    for power in range(lowest, highest + 1):
        x, y = place(sizes[0], 10.0**power)
        parts.append(
            f'<line x1="{x}" y1="{y}" x2="{width - 260}" y2="{y}" stroke="#ddd"/>'
            f'<text x="8" y="{y + 4}">{10.0**power:g} ms</text>'
        )
    for size in sizes:
        x, y = place(size, 10.0**lowest)
        parts.append(f'<text x="{x}" y="{y + 18}" text-anchor="middle">{size:,}</text>')
    one, two = place(sizes[0], 0.1), place(sizes[-1], 0.1 * sizes[-1] / sizes[0])
    parts.append(f'<line x1="{one[0]}" y1="{one[1]}" x2="{two[0]}" y2="{two[1]}" stroke="#999" stroke-dasharray="5 4"/>')
    for (key, task), colour in zip(TASKS.items(), colours, strict=True):
        points = [place(size, table[size][key]) for size in sizes]
        line = " ".join(f"{x},{y}" for x, y in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="1.8"/>')
        order = sorted(TASKS, key=lambda each: -table[sizes[-1]][each]).index(key)
        parts.append(f'<text x="{width - 250}" y="{40 + 18 * order}" fill="{colour}">{task.name}</text>')
    return "\n".join([*parts, "</svg>"])
