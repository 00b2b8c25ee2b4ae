"""How long the window stands still while 500 feeds come in: `python -m tests.bench.heartbeat [--feeds N] [--items M]`.

Beats every 5 ms; prints the longest pauses by the clock on the wall and by the window's own processor time, and the same for
two idle seconds before, which tell what other programs take. Says which limit is missed, with exit status 1.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from itertools import pairwise

# Seconds: that the window stands still, and until the first stories of a refresh are listed.
LIMIT, FIRST = 0.05, 0.3


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--items", type=int, default=30)
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    verb = [sys.executable, "-m", "ui", "sample-wire", "--port", "0", "--feeds", str(asked.feeds), "--items", str(asked.items)]
    with subprocess.Popen(verb, stdout=subprocess.PIPE, text=True) as wire, tempfile.TemporaryDirectory() as home:
        try:
            assert wire.stdout is not None
            return measure(home, wire.stdout.readline().split("listed at ")[1].strip())
        finally:
            wire.terminate()


def measure(home: str, address: str) -> int:
    """One refresh of a window on a new library."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from reader.library import Library
    from ui.app import open_window

    application = QApplication([])
    with Library(home) as library:
        library.remember("window", "{}")
    library = Library(home)
    desk = open_window(library, application)
    with urllib.request.urlopen(address) as answer:
        library.import_opml(answer.read(), allow_private=True)
    beats: list[tuple[float, float]] = []
    heart = QTimer()
    heart.setInterval(5)
    heart.timeout.connect(lambda: beats.append((time.perf_counter(), time.thread_time())))

    def beat(seconds: float, *, refresh: bool) -> tuple[float, float]:
        beats.clear()
        heart.start()
        end = time.monotonic() + seconds
        while time.monotonic() < end or (refresh and desk.refreshing is not None):
            application.processEvents()
            time.sleep(0.001)
        heart.stop()
        pauses = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(beats)]
        return max(pause[0] for pause in pauses), max(pause[1] for pause in pauses)

    beat(3, refresh=False)
    idle = beat(2, refresh=False)
    listed: list[float] = []
    desk.stories.model.modelReset.connect(lambda: listed.append(time.monotonic()) if desk.stories.model.ids else None)
    asked = time.monotonic()
    desk.run("refresh")
    busy = beat(3, refresh=True)
    load = os.getloadavg()[0]
    for name, (wall, worked) in (("idle", idle), ("refreshing", busy)):
        print(f"{name:11} longest pause {wall * 1000:5.0f} ms by the clock, {worked * 1000:5.0f} ms of the window's own work")
    print(f"first stories listed after {(listed[0] - asked) * 1000:.0f} ms, promised {FIRST * 1000:.0f}")
    print(f"{len(desk.stories.model.ids):n} stories listed; load {load:.1f} on {os.cpu_count()} processors")
    desk.window.close()
    missed = []
    if listed[0] - asked > FIRST:
        missed.append("the first stories came late")
    if busy[1] > LIMIT or busy[0] > max(LIMIT, 2 * idle[0]):
        missed.append(f"the window stood still for more than {LIMIT * 1000:.0f} ms")
    for words in missed:
        print(f"missed: {words}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
