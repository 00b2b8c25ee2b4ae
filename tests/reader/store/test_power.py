"""Nothing acknowledged is lost: not when the program is killed, and not when the power goes in the middle of a write.

The power cut is played: the system calls of a run are recorded (strace), and the files are put together as a disk may hold them
at any moment: what was synced is there, of the rest any sector may be there or not.
CLEANWIRE_CUTS and CLEANWIRE_KILLS say how often (30 and 5 by default; the promise was measured with 300 and 200).
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reader.library import Library, ListQuery
from reader.store.database import FILE
from tests.conftest import REPOSITORY

CUTS = int(os.environ.get("CLEANWIRE_CUTS", "30"))
KILLS = int(os.environ.get("CLEANWIRE_KILLS", "5"))
SECTOR = 512
WORKER = [sys.executable, "-m", "tests.reader.store.worker_actions"]


def run_worker(folder: Path, what: str, *before: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*before, *WORKER, str(folder), what], cwd=REPOSITORY, capture_output=True, text=True, timeout=110, check=True
    )


def acknowledged(lines: Iterable[str]) -> dict[int, tuple[bool, bool]]:
    """By story: what the last finished action left it as."""
    state = {}
    for line in lines:
        if found := re.fullmatch(r"done \d+ (\d+) ([01]) ([01])", line.strip()):
            state[int(found[1])] = (found[2] == "1", found[3] == "1")
    return state


def assert_whole(folder: Path, wanted: dict[int, tuple[bool, bool]], unsure: int | None) -> None:
    """`unsure` is the story whose action was under way: it may have happened or not."""
    with Library(folder) as library:
        assert library.notices == ()
        library.settle()
        report = library.check()
        assert report.ok, report.faults
        rows = {row.id: (row.read, row.starred) for row in library.rows(ListQuery(collapse=False, limit=10_000))}
        lost = {id: (rows.get(id), state) for id, state in wanted.items() if id != unsure and rows.get(id) != state}
        assert not lost


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("power") / "library"
    run_worker(folder, "prepare")
    return folder


def test_killed_at_any_moment(prepared: Path, tmp_path: Path) -> None:
    chance = random.Random(4)
    for number in range(KILLS):
        folder = tmp_path / f"killed{number}"
        shutil.copytree(prepared, folder)
        process = subprocess.Popen([*WORKER, str(folder), "5000"], cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        time.sleep(chance.random() * 0.4)
        process.kill()
        lines += process.stdout.read().splitlines()
        process.wait()
        process.stdout.close()
        last = int(lines[-1].split()[1]) if re.match(r"done \d+ \d+ [01] [01]$", lines[-1].strip()) else int(lines[-2].split()[1])
        ids = sorted(acknowledged(lines)) if last < 39 else None
        assert_whole(folder, acknowledged(lines), _next_story(folder, last, ids))
        shutil.rmtree(folder)


def test_killed_while_a_library_is_made(tmp_path: Path) -> None:
    code = "import sys; from reader.library import Library; [Library(f'{sys.argv[1]}/{n}').close() for n in range(1000)]"
    chance = random.Random(5)
    for number in range(KILLS):
        home = tmp_path / f"round{number}"
        process = subprocess.Popen([sys.executable, "-c", code, str(home)], cwd=REPOSITORY)
        while not home.exists():
            time.sleep(0.01)
        time.sleep(chance.random() * 0.2)
        process.kill()
        process.wait()
        for folder in sorted(home.iterdir()):
            with Library(folder) as library:
                assert library.notices == ()
                assert library.check().ok


def test_killed_in_the_middle_of_a_change_that_keeps_a_journal(tmp_path: Path) -> None:
    """A library not yet in write-ahead mode (just restored by other means, or of an older version) keeps a journal instead."""
    home = tmp_path / "library"
    Library(home).close()
    torn = tmp_path / "torn"
    with closing(sqlite3.connect(home / FILE, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("PRAGMA cache_size = 1")  # changed pages go to the file before the transaction ends
        db.execute("BEGIN IMMEDIATE")
        db.execute(
            "CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000) SELECT i FROM n"
        )
        shutil.copytree(home, torn)
        db.execute("ROLLBACK")
    assert (torn / f"{FILE}-journal").stat().st_size
    with Library(torn) as library:
        assert library.notices == ()
        assert library.check().ok


def _next_story(folder: Path, last: int, ids: list[int] | None) -> int | None:
    """The story that the action after the last acknowledged one was about; stories are taken in the order of their numbers."""
    with Library(folder) as library:
        every = sorted(library.ids(ListQuery(collapse=False)))[:40]
    return every[(last + 1) % len(every)]


@dataclass
class Disk:
    """A file as the disk holds it: what was synced, and the writes that were not."""

    synced: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes]] = field(default_factory=list)  # offset -1: cut to the length that the bytes spell

    def sync(self) -> None:
        for offset, data in self.pending:
            apply(self.synced, offset, data)
        self.pending.clear()

    def after_a_cut(self, chance: random.Random) -> bytes:
        """Any of the unsynced sectors may have reached the disk, in any order."""
        body = bytearray(self.synced)
        for offset, data in self.pending:
            if offset < 0:
                if chance.random() < 0.5:
                    apply(body, offset, data)
                continue
            start = 0
            while start < len(data):
                end = min(len(data), (offset + start) // SECTOR * SECTOR + SECTOR - offset)
                if chance.random() < 0.5:
                    apply(body, offset + start, data[start:end])
                start = end
        return bytes(body)


def apply(body: bytearray, offset: int, data: bytes) -> None:
    if offset < 0:
        length = int(data)
        del body[length:]
        body.extend(bytes(length - len(body)))
        return
    if len(body) < offset:
        body.extend(bytes(offset - len(body)))
    body[offset : offset + len(data)] = data


_CALL = re.compile(r"^\d+\s+(?P<name>\w+)\((?P<arguments>.*)\)\s+= (?P<result>-?\d+)")
_FD = re.compile(r"(?P<fd>\d+)<(?P<path>[^>]*)>")
_HEX = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


def events(trace: Path, folder: Path) -> list[tuple[str, str, int, bytes]]:
    """(kind, file, offset, data) of what was done to the library's files, and "ack" for each finished action.

    A call that another thread interrupted stands in two lines, which are put together at the place of its end.
    """
    found: list[tuple[str, str, int, bytes]] = []
    unfinished: dict[str, str] = {}
    inside = str(folder)
    for raw in trace.read_text().splitlines():
        line = raw
        thread = line.split(None, 1)[0]
        if line.endswith("<unfinished ...>"):
            unfinished[thread] = line.removesuffix("<unfinished ...>").rstrip()
            continue
        if resumed := re.match(r"^\d+\s+<\.\.\. \w+ resumed>(.*)$", line):
            line = unfinished.pop(thread) + resumed[1].lstrip()
        call = _CALL.match(line)
        if call is None or int(call["result"]) < 0:
            continue
        arguments, name = call["arguments"], call["name"]
        target = _FD.match(arguments)
        if target is None:
            continue
        path = target["path"]
        data = _HEX.search(arguments)
        body = bytes.fromhex(data[1].replace("\\x", "")) if data else b""
        if name == "write" and target["fd"] == "1":
            found.append(("ack", "", 0, body))
        elif not path.startswith(inside) or path.endswith("-shm"):
            continue
        elif name == "pwrite64":
            found.append(("write", path, int(arguments.rsplit(",", 1)[1]), body))
        elif name == "ftruncate":
            found.append(("write", path, -1, arguments.rsplit(",", 1)[1].strip().encode()))
        elif name in ("fsync", "fdatasync"):
            found.append(("sync", path, 0, b""))
    return found


def test_the_power_goes_at_any_moment(prepared: Path, tmp_path: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed: the power cut was not played")
    folder = tmp_path / "library"
    shutil.copytree(prepared, folder)
    trace = tmp_path / "trace"
    calls = "trace=pwrite64,write,ftruncate,fsync,fdatasync"
    try:
        run_worker(folder, "60", strace, "-f", "-y", "-xx", "-s", "1000000", "-e", calls, "-o", str(trace))
    except subprocess.CalledProcessError as error:
        if "ptrace" in error.stderr:
            pytest.skip("strace may not trace here: the power cut was not played")
        raise
    # -xx spells file names in hexadecimal too.
    text = re.sub(
        r"<((?:\\x[0-9a-f]{2})+)>", lambda m: f"<{bytes.fromhex(m[1].replace(chr(92) + 'x', '')).decode()}>", trace.read_text()
    )
    trace.write_text(text)
    happened = events(trace, folder)
    assert sum(1 for kind, *_ in happened if kind == "ack") >= 60
    assert any(kind == "sync" for kind, *_ in happened)
    chance = random.Random(11)
    moments = sorted(chance.randrange(1, len(happened)) for _ in range(CUTS))
    disks: dict[str, Disk] = {
        str(folder / path.name): Disk(bytearray(path.read_bytes())) for path in prepared.iterdir() if path.is_file()
    }
    acks: list[str] = []
    done = 0
    for number, moment in enumerate(moments):
        for kind, path, offset, data in happened[done:moment]:
            if kind == "ack":
                acks += data.decode().splitlines()
            elif kind == "write":
                disks.setdefault(path, Disk()).pending.append((offset, data))
            else:
                disks.setdefault(path, Disk()).sync()
        done = moment
        cut = tmp_path / f"cut{number}"
        cut.mkdir()
        for path, disk in disks.items():
            (cut / Path(path).name).write_bytes(disk.after_a_cut(chance))
        last = int(acks[-1].split()[1]) if acks else -1
        assert_whole(cut, acknowledged(acks), _next_story(cut, last, None))
        shutil.rmtree(cut)
