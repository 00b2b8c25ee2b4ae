"""Who has the library open: everyone holds a shared lock, and whoever replaces its file must hold it alone."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import DiskFull, StoreLocked

FILE = "in-use"
_TRIES = 20


class Presence:
    """A shared hold on a library's folder, given back on leave() and by the system when we die."""

    def __init__(self, folder: Path) -> None:
        self._file = _open(folder)
        for patience in range(_TRIES, -1, -1):
            try:
                fcntl.flock(self._file, fcntl.LOCK_SH | fcntl.LOCK_NB)
                return
            except OSError as error:
                if not patience:
                    os.close(self._file)
                    raise StoreLocked(str(folder), "another program is restoring this library") from error
                time.sleep(0.01)  # somebody may only have asked whether it is in use

    def leave(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def in_use(folder: Path) -> bool:
    """Whether anybody has the library open, as far as can be told without changing anything."""
    try:
        file = os.open(folder / FILE, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(file)
    return False


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else has the library open while this holds; raises StoreLocked where somebody has."""
    file = _open(folder)
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise StoreLocked(str(folder), "another program has this library open") from error
        yield
    finally:
        os.close(file)


def _open(folder: Path) -> int:
    try:
        return os.open(folder / FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise DiskFull(str(folder), f"the folder cannot be written: {error.strerror}") from error
