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
# What is asked for: parsing and choosing this many times as fast as the fast peer; and the slowest pages of the whole path, in
# milliseconds. The fast peer did so many pages a second, on other pages, where that was asked for: a slower machine is told.
TIMES_AS_FAST, SLOWEST, ITS_PACE = 1.5, 60.0, 97.0


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
    # The whole path goes first: what it learns of a page's names would be known to the chooser right behind it. The fast peer
    # goes beside both, for a machine that is shared is not as fast all the time.
    beside = {FAST: engines[FAST]} if FAST in engines else {}
    whole = run({WHOLE: OURS[WHOLE], **beside}, pages, held_back=False)
    found = {WHOLE: whole[WHOLE]} | run(engines, pages, held_back=False)
    print(f"  {len(pages)} pages" + " " * 13 + "pages/s   mean ms   95 in 100 below ms")
    for name, result in found.items():
        print(f"  {name:<22}{result.pages_a_second:>8.1f}{1000 / result.pages_a_second:>10.1f}{result.slow:>14.1f}")
    missed = []
    slowest = found[WHOLE].slow
    if FAST in found:
        chosen, path = _times(found[PARSE_AND_CHOOSE], found[FAST]), _times(whole[WHOLE], whole[FAST])
        tail = whole[WHOLE].slow / whole[FAST].slow
        print(f"  {PARSE_AND_CHOOSE}: {chosen:.2f} times as fast as {FAST}")
        print(f"  {WHOLE}: {path:.2f} times as fast as {FAST}; what 95 in 100 stay below is {tail:.2f} times as long")
        scaled = slowest * whole[FAST].pages_a_second / ITS_PACE
        print(f"  {WHOLE}: 95 in 100 below {scaled:.0f} ms, were {FAST} to do {ITS_PACE:.0f} pages a second here (not judged)")
        if chosen < TIMES_AS_FAST:
            missed.append(f"parsing and choosing {TIMES_AS_FAST} times as fast as {FAST}")
    else:
        print("trafilatura is not installed (make .venv/.gate): no peer beside us.")
    if slowest > SLOWEST:
        missed.append(f"95 in 100 pages below {SLOWEST:.0f} ms: {slowest:.0f}")
    return missed


def _times(ours: Run, peer: Run) -> float:
    return ours.pages_a_second / peer.pages_a_second
