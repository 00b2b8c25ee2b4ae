"""An hour's news in ten minutes: the sample wire changes under 200 sources, with faults, while a reader does what readers do.

    make soak                                ten minutes
    make soak ARGS="--minutes 1"             a short one

Prints a table and ends with 1 where memory, threads, files or handles grew, or the library was found damaged.
"""

from __future__ import annotations

import argparse
import contextlib
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from reader.errors import CleanwireError
from reader.library import Library, ListQuery

TICKS = 60  # minutes of the hour that is played
FAULTS_IN_A_HUNDRED = 5
MOST_GROWTH_MB = 20.0


@dataclass(frozen=True)
class Row:
    """How things stood after one tick."""

    tick: int
    seconds: float
    stories: int
    new: int
    failures: int
    pss: float
    threads: int
    files: int
    children: int
    library_mb: float


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--sources", type=int, default=200)
    parser.add_argument("--items", type=int, default=20)
    args = parser.parse_args()
    pause = args.minutes * 60 / TICKS
    with (
        tempfile.TemporaryDirectory(prefix="cleanwire-soak-") as folder,
        sample_wire(args.sources, args.items, pause) as opml_url,
    ):
        rows, complaints = play(Path(folder), opml_url, pause)
    show(rows)
    complaints += grown(rows)
    for complaint in complaints:
        print(f"missed: {complaint}")
    return 1 if complaints else 0


@contextlib.contextmanager
def sample_wire(feeds: int, items: int, change: float) -> Iterator[str]:
    """The wire in a process of its own, so that only the reader is measured."""
    code = "import sys; from reader.cli.main import main; sys.exit(main(sys.argv[1:]))"
    words = ["--port", "0", "--feeds", str(feeds), "--items", str(items), "--own-hosts", "--dead", "2"]
    words += ["--faults", str(FAULTS_IN_A_HUNDRED), "--change", str(change)]
    server = subprocess.Popen([sys.executable, "-c", code, "sample-wire", *words], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        yield server.stdout.readline().split()[-1]
    finally:
        server.terminate()
        server.wait(20)


def play(folder: Path, opml_url: str, pause: float) -> tuple[list[Row], list[str]]:
    """Sixty ticks; what was seen after each, and what went wrong that must not."""
    rows: list[Row] = []
    complaints: list[str] = []
    with Library(folder / "library", allow_private=True) as library:
        library.beside = True  # as a window refreshes
        library.start_housekeeping()
        library.import_opml(listed(opml_url), allow_private=True)
        for tick in range(TICKS):
            began = time.monotonic()
            # Hosts that never answer cost twelve seconds each time: they are asked now and then, as backing off would do.
            asked = [row.source.id for row in library.sources() if tick % 20 == 0 or "in time" not in row.health]
            report = library.refresh(asked, force=True)
            read(library, tick, folder, complaints)
            spent = time.monotonic() - began
            rows.append(measure(library, tick, spent, len(report.new), len(report.failures), folder))
            print(f"\r{tick + 1} of {TICKS}", end="", file=sys.stderr, flush=True)
            time.sleep(max(0.0, pause - spent))
        check = library.check()
        if not check.ok:
            complaints.append(f"the library was found damaged: {(check.faults + check.copies_changed)[:3]}")
    print(file=sys.stderr)
    return rows, complaints


def read(library: Library, tick: int, folder: Path, complaints: list[str]) -> None:
    """What a reader does in a minute: opens three stories, marks, stars, searches, saves one, undoes something."""
    newest = library.rows(ListQuery(show="unread", limit=3))
    for row in newest:
        try:
            opened = library.fetch_story(row.id)
            if not opened.story.blocks:
                complaints.append(f"an empty story: {row.link}")
            library.mark_read([row.id])
        except CleanwireError:
            continue  # one of the wire's faults
    if newest:
        library.star([newest[0].id], on=tick % 2 == 0)
        library.search("harbour")
    if newest and tick % 10 == 0:
        library.save_copy(newest[-1].id, "html", folder / "copies")
    if tick % 7 == 0:
        library.undo()


def measure(library: Library, tick: int, seconds: float, new: int, failures: int, folder: Path) -> Row:
    size = sum(path.stat().st_size for path in (folder / "library").rglob("*") if path.is_file())
    return Row(
        tick=tick,
        seconds=seconds,
        stories=library.counts().total,
        new=new,
        failures=failures,
        pss=pss(),
        threads=threading.active_count(),
        files=len(list(Path("/proc/self/fd").iterdir())),
        children=len(Path(f"/proc/self/task/{threading.main_thread().native_id}/children").read_text().split()),
        library_mb=size / 1_000_000,
    )


def pss() -> float:
    """Megabytes of this process, shared pages counted by share."""
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("the system does not say")


def listed(opml_url: str) -> bytes:
    from reader.fetch.client import Client
    from reader.fetch.request import Request
    from reader.model.fetched import Fetched

    with Client() as client:
        for _ in range(20):  # the wire's faults do not spare its list
            try:
                answer = client.fetch(Request(opml_url, allow_private=True))
            except CleanwireError:
                continue
            if isinstance(answer, Fetched) and b"<opml" in answer.body:
                return answer.body
    raise RuntimeError("the sample wire does not give its list")


def show(rows: list[Row]) -> None:
    print("tick  seconds  stories  new  failed  PSS MB  threads  files  children  library MB")
    for row in rows[:: max(1, len(rows) // 12)] + rows[-1:]:
        print(
            f"{row.tick:4}  {row.seconds:7.1f}  {row.stories:7}  {row.new:3}  {row.failures:6}  {row.pss:6.1f}  "
            f"{row.threads:7}  {row.files:5}  {row.children:8}  {row.library_mb:10.1f}"
        )


def grown(rows: list[Row]) -> list[str]:
    """What is more in the last third than in the middle one, by medians: the first third warms up."""
    third = len(rows) // 3
    middle, last = rows[third : 2 * third], rows[2 * third :]
    complaints = []
    for name, allowed in (("pss", MOST_GROWTH_MB), ("threads", 1), ("files", 3), ("children", 0)):
        before, after = median(getattr(row, name) for row in middle), median(getattr(row, name) for row in last)
        if after - before > allowed:
            complaints.append(f"{name} grew from {before:g} to {after:g}")
    return complaints


if __name__ == "__main__":
    sys.exit(main())
