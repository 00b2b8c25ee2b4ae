"""Refreshing 500 feeds beside other readers, one after the other on the same wire in the same run."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

REPOSITORY = Path(__file__).resolve().parents[2]
PEER_HOME = Path.home() / ".cache" / "cleanwire-bench"
PATIENCE = 300

PYPI_READER = """
import sys, time
from reader import make_reader
reader = make_reader(sys.argv[1])
if len(sys.argv) > 2:
    for url in open(sys.argv[2]):
        reader.add_feed(url.strip())
reader.update_feeds(workers=20, scheduled=False)
"""


@dataclass(frozen=True, slots=True)
class Wire:
    """A running sample wire."""

    opml: bytes
    urls: tuple[str, ...]


@contextlib.contextmanager
def sample_wire(feeds: int, items: int, *more: str) -> Iterator[Wire]:
    """In a process of its own, so that serving is not counted as reading."""
    code = "import sys; from reader.cli.main import main; sys.exit(main(sys.argv[1:]))"
    arguments = ["sample-wire", "--port", "0", "--feeds", str(feeds), "--items", str(items), *more]
    server = subprocess.Popen([sys.executable, "-c", code, *arguments], cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        opml_url = server.stdout.readline().split("listed at ")[1].strip()
        with urlopen(opml_url) as answer:
            opml = answer.read()
        from reader.feeds.opml import read_opml

        yield Wire(opml, tuple(outline.url for outline in read_opml(opml)))
    finally:
        server.terminate()
        server.wait()


def cleanwire(folder: Path, opml: Path | None) -> dict[str, float]:
    arguments = [str(folder), *([str(opml)] if opml else [])]
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.one_refresh", *arguments],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def window(folder: Path) -> dict[str, float]:
    """The memory of a window on that library, and of its cleaning process."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window_memory", str(folder)],
        cwd=REPOSITORY, capture_output=True, text=True, timeout=PATIENCE, check=True,
    )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout)
    return found


def newsboat(folder: Path, urls: tuple[str, ...]) -> float | None:
    """Seconds of one reload with 32 threads; None where it is not installed."""
    program = shutil.which("newsboat")
    if program is None:
        return None
    folder.mkdir(exist_ok=True)
    (folder / "urls").write_text("\n".join(urls) + "\n")
    (folder / "config").write_text("reload-threads 32\n")
    began = time.perf_counter()
    subprocess.run(
        [program, "-u", str(folder / "urls"), "-c", str(folder / "cache.db"), "-C", str(folder / "config"), "-x", "reload"],
        capture_output=True, timeout=PATIENCE, check=True, env={**os.environ, "HOME": str(folder)},
    )  # fmt: skip
    return time.perf_counter() - began


def pypi_reader_python() -> str | None:
    """Python of the environment with PyPI's `reader` (which bears our package's name), made where it can be; else None."""
    home = PEER_HOME / "pypi-reader"
    python = home / "bin" / "python"
    if not python.exists():
        try:
            venv.create(home, with_pip=True)
            # Its own copy of feedparser wants sgmllib, which Python no longer has and it does not ask for.
            install = [str(python), "-m", "pip", "install", "--quiet", "reader", "sgmllib3k"]
            subprocess.run(install, check=True, capture_output=True, timeout=PATIENCE)
        except (OSError, subprocess.SubprocessError):
            shutil.rmtree(home, ignore_errors=True)
            return None
    return str(python)


def pypi_reader(python: str | None, folder: Path, urls: tuple[str, ...], cold: bool) -> float | None:
    if python is None:
        return None
    folder.mkdir(exist_ok=True)
    (folder / "urls").write_text("\n".join(urls) + "\n")
    arguments = [str(folder / "reader.db"), *([str(folder / "urls")] if cold else [])]
    began = time.perf_counter()
    done = subprocess.run([python, "-c", PYPI_READER, *arguments], cwd=folder, capture_output=True, text=True, timeout=PATIENCE)
    if done.returncode:
        print(f"PyPI's reader does not run here ({done.stderr.strip().splitlines()[-1]}): skipped.")
        return None
    return time.perf_counter() - began


def run(feeds: int, items: int) -> list[str]:
    """Prints the table; gives what missed its mark."""
    print(f"\nRefreshing {feeds} feeds of {items} entries")
    python = pypi_reader_python()
    if shutil.which("newsboat") is None:
        print("newsboat is not installed (apt-get install newsboat): skipped.")
    if python is None:
        print("PyPI's reader could not be installed into its own environment: skipped.")
    missed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="cleanwire-bench-") as home:
        base = Path(home)
        with sample_wire(feeds, items) as wire:
            opml = base / "wire.opml"
            opml.write_bytes(wire.opml)
            ours = cleanwire(base / "ours", opml)
            boat = newsboat(base / "boat", wire.urls)
            pypi = pypi_reader(python, base / "pypi", wire.urls, cold=True)
            unchanged = min((cleanwire(base / "ours", None) for _ in range(3)), key=lambda each: each["committed"])
            boat_again = newsboat(base / "boat", wire.urls)
            pypi_again = pypi_reader(python, base / "pypi", wire.urls, cold=False)
        missed += row("cold, committed and listed", ours["committed"], "newsboat, 32 threads", boat, 0.35)
        row("cold, committed and listed", ours["committed"], "PyPI reader, 20 workers", pypi, None)
        row("cold, searchable too", ours["searchable"], "newsboat, which has no index", boat, None)
        missed += row("first entries listed", ours["first"], "reach", 0.3, 1.0)
        missed += row("nothing new (304)", unchanged["committed"], "PyPI reader, 20 workers", pypi_again, 0.6)
        row("nothing new (304)", unchanged["committed"], "newsboat, 32 threads", boat_again, None)
        missed += row("memory of the refresh (PSS, MB)", ours["pss"], "reach", 90.0, 1.0)
        open_window = window(base / "ours")
        for when, memory in open_window.items():
            missed += row(f"memory of the window with a story open, {when} (PSS, MB)", memory, "reach", 110.0, 1.0)
        with sample_wire(feeds, items, "--own-hosts", "--latency", "200", "--dead", str(min(10, feeds // 10))) as wire:
            opml.write_bytes(wire.opml)
            slow = cleanwire(base / "slow", opml)
            boat_slow = newsboat(base / "slow-boat", wire.urls)
        missed += row(
            "200 ms away, 10 hosts dead: all living feeds listed", slow["answered"], "newsboat, 32 threads", boat_slow, 0.3
        )
        row("200 ms away, 10 hosts dead: given up on the dead", slow["committed"], "newsboat, 32 threads", boat_slow, None)
    return missed


def row(what: str, ours: float | None, peer: str, theirs: float | None, reach: float | None) -> list[str]:
    """One line of the table; what it missed."""
    if ours is None or theirs is None:
        print(f"  {what:<52} {ours or 0:8.2f}   {peer:<30} {'skipped':>8}")
        return []
    ratio = ours / theirs
    mark = "" if reach is None else f"  <= {reach:g}" + ("" if ratio <= reach else "  MISSED")
    print(f"  {what:<52} {ours:8.2f}   {peer:<30} {theirs:8.2f}   x {ratio:.3f}{mark}")
    return [f"{what}: {ratio:.2f} of {peer}, not {reach:g}"] if reach is not None and ratio > reach else []
