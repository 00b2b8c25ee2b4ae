"""Killed while it saves copies or prints a paper: what was said to stand stands, and every file is whole.

CLEANWIRE_KILLS says how often (5 by default).
"""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from reader.library import Library, ListQuery
from reader.offline.colophon import story_key
from reader.offline.read_back import read_whole_copy
from reader.offline.save import LEFT_OVER
from tests.conftest import REPOSITORY

KILLS = int(os.environ.get("CLEANWIRE_KILLS", "5"))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("killed") / "library"
    with Library(folder) as library:
        library.add_sample_wire()
        for id in library.ids(ListQuery(collapse=False)):
            library.story(id)
        library.settle(matched=True)
    return folder


def killed(home: Path, copies: Path, what: str, after: float) -> list[tuple[str, int, Path]]:
    """What the program had said (digest, story, file) when it was killed so many seconds after its first line."""
    command = [sys.executable, "-m", "tests.reader.library.copying_worker", str(home), str(copies), what]
    process = subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    lines = [process.stdout.readline()]
    time.sleep(after)
    process.kill()
    lines += process.stdout.read().splitlines(keepends=True)
    process.wait()
    process.stdout.close()
    return [
        (digest, int(id), Path(path)) for digest, id, path in (line.strip().split(" ", 2) for line in lines if line[-1:] == "\n")
    ]


def assert_whole(path: Path, keys: set[str]) -> None:
    body = path.read_bytes()
    if path.suffix == ".html":
        assert read_whole_copy(body).intact
    elif path.suffix == ".epub":
        with zipfile.ZipFile(path) as book:
            assert book.testzip() is None
            assert "book/nav.xhtml" in book.namelist()
    else:
        assert any(key.encode() in body for key in keys)
        assert body.endswith(b"\n")


def left_over(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if LEFT_OVER.fullmatch(path.name)]


def test_killed_while_it_saves(home: Path, tmp_path: Path) -> None:
    chance, copies = random.Random(6), tmp_path / "copies"
    for number in range(KILLS):
        said = killed(home, copies, "save", chance.random() * 0.8)
        assert said, "it was killed before it had saved anything"
        with Library(home) as library:
            assert library.notices == ()
            stories = {
                opened.story.url: opened.story for id in library.ids(ListQuery(collapse=False)) if (opened := library.story(id))
            }
            keys = {story_key(story) for story in stories.values()}
            for path in set(copies.iterdir()) - set(left_over(copies)):
                assert_whole(path, keys)
            latest = {path: (digest, id) for digest, id, path in said}
            wrong = [path for path, (digest, _) in latest.items() if hashlib.sha256(path.read_bytes()).hexdigest() != digest]
            assert len(wrong) <= 1, "only the copy that was being made again may have come new"
            assert all(library.row(id).saved for _, id in latest.values())
            assert library.check().copies_changed == ()
        assert len(left_over(copies)) <= number + 1
    assert len(set(copies.iterdir()) - set(left_over(copies))) <= 40, "a copy made again takes the place of the one before"


def test_killed_while_it_prints_a_paper(home: Path, tmp_path: Path) -> None:
    chance, folder = random.Random(7), tmp_path / "papers"
    for _ in range(KILLS):
        said = killed(home, folder, "edition", chance.random() * 0.8)
        assert said
        assert_whole(folder / "paper.epub", set())
        assert {path.name for path in set(folder.iterdir()) - set(left_over(folder))} == {"paper.epub"}


def test_what_a_killed_program_left_goes_after_a_day(home: Path, tmp_path: Path) -> None:
    old, fresh, other = (
        tmp_path / name for name in (".cleanwire-0123456789abcdef.part", ".cleanwire-fedcba9876543210.part", ".part")
    )
    for path in (old, fresh, other):
        path.write_bytes(b"half a copy")
    yesterday = time.time() - 90_000
    os.utime(old, (yesterday, yesterday))
    os.utime(other, (yesterday, yesterday))
    with Library(home) as library:
        library.save_copy(library.ids(ListQuery(collapse=False))[0], "text", tmp_path)
    assert (old.exists(), fresh.exists(), other.exists()) == (False, True, True)
