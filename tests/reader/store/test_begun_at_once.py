"""Several programs that begin with the same new folder at once: a window, a timer's refresh, a command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library import Library
from tests.conftest import REPOSITORY

PROGRAMS = 6
# Each says that it is ready, and begins when all are.
BEGIN = """
import sys
from reader.errors import StoreLocked
from reader.library import Library
from reader.store import file, migrate, rescue
print("ready", flush=True)
sys.stdin.readline()
for patience in range(20, -1, -1):  # a busy machine makes the others slow
    try:
        with Library(sys.argv[1]) as library:
            library.save_search(sys.argv[2], "ferry")
        break
    except StoreLocked:
        if not patience:
            raise
"""


@pytest.mark.parametrize("round", range(3))
def test_nobody_loses_what_the_others_wrote(tmp_path: Path, round: int) -> None:
    """The file that one had made and written to was replaced by another's: "disk I/O error", and what was in it lost."""
    folder = tmp_path / "library"
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", BEGIN, str(folder), f"Search {number}"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=REPOSITORY,
        )
        for number in range(PROGRAMS)
    ]  # fmt: skip
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("\n")
        program.stdin.flush()
    said = [program.communicate(timeout=120)[1] for program in programs]
    assert said == [""] * PROGRAMS
    with Library(folder) as library:
        assert [search.title for search in library.saved_searches()] == [f"Search {number}" for number in range(PROGRAMS)]
        assert library.check().ok
    assert not list(folder.glob("*.new*"))


def test_what_a_killed_program_left_is_taken_away(tmp_path: Path) -> None:
    dead, alive = tmp_path / "library.db.999999999.1.new", tmp_path / f"library.db.{os.getppid()}.1.new"
    dead.touch()
    alive.touch()
    with Library(tmp_path):
        assert not dead.exists()
        assert alive.exists()
