"""A library that lies where nothing can be written, to be read all the same: a copy of it elsewhere, while it is read."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from reader.errors import DiskFull
from reader.store.database import FILE

# What of a library's folder is the user's own word, beside the file.
_BESIDE = ("settings.toml", "rules", "sites")


def copy_to_read(folder: Path, into: Path) -> None:
    """Copies the library with its log. Raises DiskFull where there is no room for it, or somebody writes in it meanwhile."""
    parts = [path for path in (folder / FILE, folder / f"{FILE}-wal") if path.exists()]
    try:
        before = [_state(path) for path in parts]
        for path in parts:
            shutil.copyfile(path, into / path.name)
        if [_state(path) for path in parts] != before:
            raise DiskFull(str(folder), "it cannot be written here, and is written by another machine meanwhile")
    except OSError as error:
        raise DiskFull(str(into), f"no copy of the library can be made to read it: {error.strerror}") from error
    for path in (folder / name for name in _BESIDE):
        with suppress(OSError):  # without them the stories can be read all the same
            if path.is_dir():
                shutil.copytree(path, into / path.name)
            elif path.is_file():
                shutil.copyfile(path, into / path.name)


def _state(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns
