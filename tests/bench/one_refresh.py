"""One refresh of a library in a process of its own, as the command line does it; prints what it took as JSON.

python -m tests.bench.one_refresh FOLDER [wire.opml]
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from reader.library import Library, ListQuery
from reader.refresh import RefreshProgress


def pss(process: str = "self") -> float:
    """Megabytes of a process, shared pages counted by share."""
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("the system does not say")


def main() -> None:
    with Library(sys.argv[1], allow_private=True) as library:
        if len(sys.argv) > 2:
            library.import_opml(Path(sys.argv[2]))
        began = time.perf_counter()
        times: list[float] = []
        listed: list[float] = []
        peak = 0.0

        def told(progress: RefreshProgress) -> None:
            nonlocal peak
            if progress.new and not listed:
                library.rows(ListQuery(show="unread"))
                listed.append(time.perf_counter() - began)
            if progress.error is None:
                times.append(time.perf_counter() - began)
            if progress.done % 50 == 0:
                peak = max(peak, pss())

        report = library.refresh(force=True, progress=told)
        whole = time.perf_counter() - began
        library.settle()
        print(
            json.dumps(
                {
                    "new": len(report.new),
                    "first": listed[0] if listed else None,
                    "answered": max(times, default=whole),
                    "committed": whole,
                    "searchable": time.perf_counter() - began,
                    "pss": max(peak, pss()),
                }
            )
        )


if __name__ == "__main__":
    main()
