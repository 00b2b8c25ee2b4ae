"""Measures the library: beside its peers in one run, and how its costs grow with the number of stories.

    make bench                          peers, cleaning, and growth to 100,000 stories
    make bench ARGS="--million"         growth to 1,000,000 (20 minutes, 14 GB); with --keep DIR only the first time
    make bench ARGS="peers"             only one of them: peers, cleaning, growth
    make bench ARGS="matching"          finding a story's company among 100,000
    make bench ARGS="window_peers"      the window beside those of RSS Guard, Liferea and QuiteRSS, on a screen of its own

Peers are taken as they are installed (newsboat from the distribution's packages, PyPI's `reader` in an environment of its own
under ~/.cache/cleanwire-bench); one that is not there is skipped with a sentence. Needs no network but for that installation.
"""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import sys
from pathlib import Path

from tests.bench import growth, matching, peers


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "what", nargs="*", choices=["peers", "cleaning", "growth", "matching", "window_peers", []], help="only these"
    )
    parser.add_argument("--million", action="store_true", help="growth to 1,000,000 stories")
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--items", type=int, default=30)
    parser.add_argument("--many", type=int, default=100_000, help="stories of window_peers' large library (0: none)")
    parser.add_argument("--sizes", type=int, nargs="*", help="growth over these numbers of stories")
    parser.add_argument("--matched", type=int, default=100_000, help="stories of the library that matching is measured in")
    parser.add_argument("--plot", type=Path, default=Path("growth.svg"), help="where the plot goes (growth.svg)")
    parser.add_argument("--by-processor", action="store_true", help="the plot shows processor time: for a machine that is busy")
    parser.add_argument("--keep", type=Path, help="libraries of the growth are kept in this folder and used again")
    args = parser.parse_args()
    what = args.what or ["peers", "cleaning", "growth"]
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.machine()}")
    load, processors = os.getloadavg()[0], os.cpu_count() or 1
    if load > processors / 2:
        print(
            f"The machine is busy (load {load:.1f} on {processors} processors): times by the clock are longer than they would be."
        )
    missed = []
    if "peers" in what:
        missed += peers.run(args.feeds, args.items)
    if "window_peers" in what:
        from tests.bench import window_peers

        missed += window_peers.run(args.feeds, args.items, args.many)
    if "cleaning" in what:
        from tests.bench import cleaning  # needs what `make gate` installs

        missed += cleaning.measure()
    if "growth" in what:
        sizes = args.sizes or [1_000, 10_000, 100_000, *([1_000_000] if args.million else [])]
        missed += growth.run(sizes, args.plot, args.keep, by_processor=args.by_processor)
    if "matching" in what:
        missed += matching.run(args.matched, args.keep)
    for line in missed:
        print(f"missed: {line}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
