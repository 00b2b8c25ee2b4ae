"""The window beside those of RSS Guard, Liferea and QuiteRSS, by the pixels on one screen: start, open, scroll, memory.

Everyone holds the same entries of the sample wire. Start is from spawning until the window shows text; open from a key that
goes to the next story until the place of the story shows something else; scroll from a turn of the wheel over the list until
it has moved. Memory is the PSS of all processes, at once after that and when the story has been open for a while and everyone
has come to rest. Starts take turns; the rest is measured reader by reader.
"""

from __future__ import annotations

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.one_refresh import pss
from tests.bench.peer_libraries import fill_liferea, fill_quiterss, fill_rssguard, wire_entries
from tests.bench.peers import REPOSITORY, sample_wire
from tests.bench.screen import HEIGHT, WIDTH, Region, Screen, screen

STARTS, OPENS, SCROLLS = 5, 30, 15
PATIENCE = 60.0
RESTING = 35.0  # seconds with a story open: our cleaning process ends when nobody has asked it for twenty
PAUSE = 0.7  # seconds: a story is glanced at before the next key
PAINTED_COLOURS = 24
GROUND_COLOURS = 1
START_SHARE, OPEN_MEDIAN, OPEN_P95, MOST_MEMORY = 0.9, 16.0, 33.0, 110.0
_NEEDED = ("Xvfb", "openbox")
PEER = "RSS Guard"  # whose start ours is held against


@dataclass(frozen=True, slots=True)
class Reader:
    """How a reader is started, and where in its window (as large as the screen) things stand."""

    name: str
    command: Callable[[Path], Sequence[str]]
    story: Region
    rows: Region
    next_key: str
    clicks: tuple[tuple[int, int], ...] = ()  # what a user clicks to stand in the list: a source, then a story
    fill: Callable[[Path, list], None] | None = None  # type: ignore[type-arg]


@dataclass(slots=True)
class Figures:
    """Milliseconds and megabytes."""

    start: list[float] = field(default_factory=list)
    open: list[float] = field(default_factory=list)
    scroll: list[float] = field(default_factory=list)
    memory: float = 0.0
    at_rest: float = 0.0

    def line(self, name: str) -> str:
        def of(times: list[float]) -> str:
            return f"{statistics.median(times):7.1f} (p95 {_p95(times):7.1f}, {len(times):2})" if times else f"{'-':>27}"

        memory = f"{self.memory:6.1f} MiB, at rest {self.at_rest:6.1f}" if self.memory else ""
        return f"{name:24} start {of(self.start)}   open {of(self.open)}   scroll {of(self.scroll)}   {memory}"


READERS = (
    Reader(
        "RSS Guard", lambda home: ["rssguard", "--data", str(home / "data")],
        Region(830, 560, 740, 400), Region(830, 140, 500, 280), "Down", ((150, 160), (1000, 200)), fill_rssguard,
    ),
    Reader(
        "QuiteRSS", lambda home: ["quiterss"],
        Region(400, 560, 1100, 400), Region(330, 100, 800, 300), "Down", ((100, 100), (700, 120)), fill_quiterss,
    ),
    Reader(
        "Liferea", lambda home: ["dbus-run-session", "liferea"],
        Region(1260, 110, 320, 800), Region(560, 110, 640, 780), "Down", ((150, 300), (850, 170)), fill_liferea,
    ),
)  # fmt: skip
OURS = Reader(
    "Cleanwire", lambda home: [sys.executable, "-m", "ui", "--library", str(home / "library")],
    Region(620, 120, 620, 800), Region(240, 140, 300, 700), "j",
)  # fmt: skip


def _p95(times: list[float]) -> float:
    return sorted(times)[max(0, round(0.95 * len(times)) - 1)]


def _spawn(reader: Reader, home: Path, shown: Screen) -> subprocess.Popen[bytes]:
    surroundings = os.environ | {
        "HOME": str(home), "DISPLAY": shown.name, "QT_QPA_PLATFORM": "xcb", "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "XDG_RUNTIME_DIR": str(home), "LANG": "C.UTF-8",
        "XDG_CONFIG_HOME": str(home / ".config"), "XDG_DATA_HOME": str(home / ".local/share"), "NO_AT_BRIDGE": "1",
        "PYTHONPYCACHEPREFIX": str(home / ".bytecode"),
    }  # fmt: skip
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode; the first start writes it
    return subprocess.Popen(
        reader.command(home), cwd=REPOSITORY, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip


def _family(pid: int) -> list[int]:
    children = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        children += [int(child) for child in (task / "children").read_text().split()]
    return [pid, *(each for child in children for each in _family(child))]


def _memory(process: subprocess.Popen[bytes]) -> float:
    total = 0.0
    for pid in _family(process.pid):
        if Path(f"/proc/{pid}/comm").read_text().strip() not in ("dbus-run-sessio", "dbus-daemon"):
            total += pss(str(pid))
    return total


def _end(process: subprocess.Popen[bytes]) -> None:
    """It, and what it started: all of them stand in a session of their own."""
    for step in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, step)
        except ProcessLookupError:
            return
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.05)
    process.wait()


def _started(reader: Reader, home: Path, shown: Screen) -> tuple[subprocess.Popen[bytes], float]:
    """The process, and milliseconds until its window showed text."""
    whole = Region(0, 40, WIDTH, HEIGHT - 80)
    shown.point(WIDTH - 1, HEIGHT - 1)  # the pointer is painted, too
    deadline = time.monotonic() + PATIENCE
    while shown.colours(whole) > GROUND_COLOURS:  # the last one's window has gone when the ground is seen
        assert time.monotonic() < deadline, "a window of before has not gone"
        time.sleep(0.05)
    began = time.perf_counter()
    process = _spawn(reader, home, shown)
    while shown.colours(reader.rows) < PAINTED_COLOURS and shown.colours(whole) < 4 * PAINTED_COLOURS:
        if time.perf_counter() - began > PATIENCE or process.poll() is not None:
            _end(process)
            raise RuntimeError(f"{reader.name} showed no window")
        time.sleep(0.002)
    return process, (time.perf_counter() - began) * 1000


def starts(homes: Mapping[str, tuple[Reader, Path]], shown: Screen) -> dict[str, list[float]]:
    """Milliseconds of each one's starts. They take turns, for the machine may be half as fast a minute later; the first of each
    warms the disk's cache and is not counted. Who shows no window is left out.
    """
    found: dict[str, list[float]] = {name: [] for name in homes}
    for number in range(STARTS + 1):
        for name in list(found):
            reader, home = homes[name]
            try:
                process, took = _started(reader, home, shown)
            except RuntimeError as error:
                print(f"{name}: skipped, {error}")
                del found[name]
                continue
            if number:
                found[name].append(took)
            time.sleep(1.0)
            _end(process)
    return found


def measure(reader: Reader, home: Path, shown: Screen) -> Figures:
    """One reader's figures once it has started."""
    found = Figures()
    process, _ = _started(reader, home, shown)
    time.sleep(1.0)
    try:
        _use(reader, shown, found)
        found.memory = _memory(process)
        time.sleep(RESTING)
        found.at_rest = _memory(process)
    finally:
        picture = os.environ.get("CLEANWIRE_BENCH_PICTURES")
        if picture:
            surroundings = os.environ | {"DISPLAY": shown.name}
            subprocess.run(["import", "-window", "root", f"{picture}/{reader.name}.png"], env=surroundings, check=False)
        _end(process)
    return found


def _use(reader: Reader, shown: Screen, found: Figures) -> None:
    shown.until_quiet(reader.rows, 1.5, 20)
    for x, y in reader.clicks:
        shown.point(x, y)
        shown.click()
        time.sleep(2.0)
    shown.until_quiet(reader.story, 1.0)
    for _ in range(OPENS if reader is OURS else OPENS // 2):
        before = shown.pixels(reader.story)
        began = time.perf_counter()
        shown.press(reader.next_key)
        took = shown.until_changed(reader.story, before, began)
        if took is not None:
            found.open.append(took)
        time.sleep(PAUSE)
    shown.point(reader.rows.x + 60, reader.rows.y + 60)
    shown.until_quiet(reader.rows, 0.5)
    for _ in range(SCROLLS):
        before = shown.pixels(reader.rows)
        began = time.perf_counter()
        shown.click(5)
        took = shown.until_changed(reader.rows, before, began, 1.0)
        if took is not None:
            found.scroll.append(took)
        shown.until_quiet(reader.rows, 0.15, 2)


def _our_library(home: Path, feeds: int, items: int) -> None:
    """Filled by a refresh from the wire; it shows what the feeds bring, as the others do."""
    from reader.library import Library

    with sample_wire(feeds, items) as wire, Library(home / "library", allow_private=True) as library:
        library.change_settings(nightly_backup=False, full_text=False, site_icons=False)
        library.import_opml(wire.opml)
        library.refresh(force=True)
        library.settle()
        library.remember("window", "{}")


def _homes(folder: Path, entries: list, shown: Screen) -> dict[str, tuple[Reader, Path]]:  # type: ignore[type-arg]
    """A home for each reader that is installed; the peers' hold these entries."""
    homes = {OURS.name: (OURS, folder / "ours")}
    for reader in READERS:
        program = reader.name.lower().replace(" ", "")
        if shutil.which(program) is None:
            print(f"{reader.name}: skipped, it is not installed")
            continue
        home = folder / program
        home.mkdir(mode=0o700)
        try:
            first = _spawn(reader, home, shown)
            time.sleep(6)  # it makes its store
            _end(first)
            assert reader.fill is not None
            reader.fill(home, entries)
        except OSError as error:
            print(f"{reader.name}: skipped, {error}")
            continue
        homes[reader.name] = (reader, home)
    return homes


def run(feeds: int, items: int, many: int) -> list[str]:
    """Prints the figures; gives back the promises that were missed. `many` is the number of stories of the large library."""
    lacking = [tool for tool in _NEEDED if shutil.which(tool) is None]
    if lacking:
        print(f"window peers: skipped, {' and '.join(lacking)} not installed")
        return []
    missed: list[str] = []
    entries = wire_entries(feeds, items)
    stories = sum(len(feed.entries) for feed in entries)
    print(f"{stories:,} entries of {len(entries)} feeds; milliseconds, median (p95, number)")
    large = f"{OURS.name}, {many:,}"
    with tempfile.TemporaryDirectory() as folder, screen() as shown:
        homes = _homes(Path(folder), entries, shown)
        _our_library(homes[OURS.name][1], feeds, items)
        if many:
            homes[large] = (OURS, Path(folder) / "large")
            _our_library(homes[large][1], feeds, max(1, many // feeds))
        started = starts(homes, shown)
        figures = {name: measure(*homes[name], shown) for name in started if name != large}
    for name, times in started.items():
        figure = figures.setdefault(name, Figures())
        figure.start = times
        print(figure.line(name))
    for name, count in ((OURS.name, stories), (large, many)):
        if PEER in started and name in started:
            share = statistics.median(started[name]) / statistics.median(started[PEER])
            print(f"start with {count:,} stories: {share:.2f} x {PEER}")
            if share > START_SHARE:
                missed.append(f"start with {count:,} stories is {share:.2f} x {PEER}, promised {START_SHARE}")
    ours = figures.get(OURS.name, Figures())
    if not ours.open or statistics.median(ours.open) > OPEN_MEDIAN or _p95(ours.open) > OPEN_P95:
        missed.append(f"open is over {OPEN_MEDIAN:.0f} ms median or {OPEN_P95:.0f} ms p95")
    if ours.memory > MOST_MEMORY:
        missed.append(f"memory is {ours.memory:.0f} MiB at work and {ours.at_rest:.0f} at rest, promised {MOST_MEMORY:.0f}")
    return missed
