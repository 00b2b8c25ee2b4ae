"""A library that lies where nothing can be written: what only reads goes on, what writes is refused in words."""

from __future__ import annotations

import errno
import json
import os
import tempfile
from pathlib import Path
from typing import Any

import pytest

from reader.cli.main import READING, main
from reader.library import Library

WORDS = {
    "list": [], "show": ["1"], "search": ["tuba"], "export": ["OUT/feeds.opml"], "backup": ["OUT/copy.db"],
    "save": ["1", "--as", "text", "--offline", "--to", "OUT"], "edition": ["--to", "OUT/paper.epub", "--since", "90d"],
}  # fmt: skip
WRITING = {"check": [], "refresh": [], "remove": ["https://feed.example/"], "import": ["OUT/feeds.opml"]}


@pytest.fixture
def read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library as on a read-only disk: root may write anywhere else, so the system is made to refuse it."""
    folder = tmp_path / "library"
    with Library(folder) as library:
        library.add_sample_wire()
        library.change_settings(order="oldest")
    opened, unlinked = os.open, Path.unlink

    def open_(path: Any, flags: int, *more: Any, **named: Any) -> int:
        if flags & (os.O_RDWR | os.O_WRONLY | os.O_CREAT) and Path(os.fspath(path)).is_relative_to(folder):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
        return opened(path, flags, *more, **named)

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path.is_relative_to(folder):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
        unlinked(path, missing_ok)

    monkeypatch.setattr(os, "open", open_)
    monkeypatch.setattr(Path, "unlink", unlink)
    return folder


def files_of(folder: Path) -> dict[str, bytes]:
    """What SQLite itself makes to read is left out: it asks the system by other ways."""
    held = (path for path in folder.rglob("*") if path.is_file() and path.suffix not in (".db-wal", ".db-shm"))
    return {str(path): path.read_bytes() for path in held}


@pytest.mark.parametrize("verb", sorted(READING))
def test_what_only_reads_reads_a_copy(
    verb: str, read_only: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A traceback was all that came of `cleanwire list` on a mounted backup."""
    for name in ("out", "temporary"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    before = files_of(read_only)
    words = [word.replace("OUT", str(tmp_path / "out")) for word in WORDS[verb]]
    assert main(["--library", str(read_only), verb, *words]) == 0
    assert "cannot be written: a copy of it is read, and nothing is noted in it" in capsys.readouterr().err
    assert files_of(read_only) == before
    assert list((tmp_path / "temporary").iterdir()) == []


def test_what_is_read_is_what_was_there(read_only: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(read_only), "list", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) > 20


@pytest.mark.parametrize("verb", sorted(WRITING))
def test_what_writes_is_refused_in_words(verb: str, read_only: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "feeds.opml").write_text("<opml version='2.0'><body/></opml>")
    words = [word.replace("OUT", str(tmp_path)) for word in WRITING[verb]]
    assert main(["--library", str(read_only), verb, *words]) == 5
    assert "cannot be written" in capsys.readouterr().err


def test_a_folder_without_a_library_is_no_library_to_read(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("not a folder")
    assert main(["--library", str(place / "library"), "list"]) == 5
