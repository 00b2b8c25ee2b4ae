"""Reads files that somebody gave: ordinary ones, up to a size. A pipe would be waited for, a device read for ever."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from reader.errors import NotAFile, NotThere, ParseError

LARGEST_FILE = 50_000_000
# What a person writes by hand: rules, keys, settings.
LARGEST_TEXT = 1_000_000
_PIECE = 1_000_000
_KINDS = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISFIFO, "is a pipe, not a file"),
    (stat.S_ISSOCK, "is a socket, not a file"),
    (lambda mode: stat.S_ISCHR(mode) or stat.S_ISBLK(mode), "is a device, not a file"),
)


def read_given(path: Path, largest: int = LARGEST_FILE) -> bytes:
    """The bytes of an ordinary file. Raises NotThere where there is no such file; NotAFile for another thing."""
    try:
        _refuse_others(path, path.stat().st_mode)
        # Whoever put a pipe there meanwhile is not waited for.
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            _refuse_others(path, os.fstat(descriptor).st_mode)
            # Not by its size: files of the system say 0 and never end.
            pieces: list[bytes] = []
            left = largest + 1
            while left > 0 and (piece := file.read(min(left, _PIECE))):
                pieces.append(piece)
                left -= len(piece)
    except OSError as error:
        raise NotThere(str(path), f"cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise ParseError(repr(str(path)), f"is no name of a file ({error})") from error
    if left <= 0:
        raise ParseError(str(path), f"is larger than {largest // 1_000_000} MB, which no such file is")
    return b"".join(pieces)


def _refuse_others(path: Path, mode: int) -> None:
    for is_kind, what in _KINDS:
        if is_kind(mode):
            raise NotAFile(str(path), what)
