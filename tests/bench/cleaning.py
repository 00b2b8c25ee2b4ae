"""Cleaning pages beside other engines: in one process, in turns on the same pages, by processor time.

The collector of circles is set as the cleaning process sets it, for all engines alike.

The peers come with `make gate`'s packages, the pages from ../shared; where either is missing, a sentence says so.
"""

from __future__ import annotations

import importlib.util
from itertools import islice

from reader.cleaning_process import collect_seldom
from tests.gate.corpus import MEASURED, Example, available, examples
from tests.gate.engines import OURS, PEERS, Run, run

# As many pages of each set: enough for a steady figure, few enough for a minute or two.
PAGES_OF_A_SET = 60
FAST = "trafilatura fast"
PARSE_AND_CHOOSE, WHOLE = "cleanwire, chooser", "cleanwire"
# What issue 3 asks for: parsing and choosing this many times as fast as the fast peer; and the slowest pages of the whole path.
TIMES_AS_FAST, SLOWEST = 1.5, 60.0


def measure(pages_of_a_set: int = PAGES_OF_A_SET) -> list[str]:
    """Prints the table; gives what missed its mark."""
    print("\nCleaning pages, processor time")
    if not available():
        print("The measured pages are not in ../shared/data/pages: skipped.")
        return []
    peers = {"trafilatura fast": "trafilatura", "readability-lxml": "readability"}
    engines = {PARSE_AND_CHOOSE: OURS[PARSE_AND_CHOOSE]}
    engines |= {name: PEERS[name] for name, package in peers.items() if importlib.util.find_spec(package)}
    pages: list[Example] = [page for name in MEASURED for page in islice(examples(name), pages_of_a_set)]
    collect_seldom()
    # The whole path goes alone, and first: what it learns of a page's names would be known to the chooser right behind it.
    found = run({WHOLE: OURS[WHOLE]}, pages, held_back=False) | run(engines, pages, held_back=False)
    print(f"  {len(pages)} pages" + " " * 13 + "pages/s   mean ms   95 in 100 below ms")
    for name, result in found.items():
        print(f"  {name:<22}{result.pages_a_second:>8.1f}{1000 / result.pages_a_second:>10.1f}{result.slow:>14.1f}")
    missed = []
    if FAST in found:
        for name in (PARSE_AND_CHOOSE, WHOLE):
            print(f"  {name}: {_times(found[name], found[FAST]):.2f} times as fast as {FAST}")
        if _times(found[PARSE_AND_CHOOSE], found[FAST]) < TIMES_AS_FAST:
            missed.append(f"parsing and choosing {TIMES_AS_FAST} times as fast as {FAST}")
    else:
        print("trafilatura is not installed (make .venv/.gate): no peer beside us.")
    if found[WHOLE].slow > SLOWEST:
        missed.append(f"95 in 100 pages below {SLOWEST:.0f} ms: {found[WHOLE].slow:.0f}")
    return missed


def _times(ours: Run, peer: Run) -> float:
    return ours.pages_a_second / peer.pages_a_second
