"""Gives memory that is not used any more back to the system, which the C library keeps for itself until it is told."""

from __future__ import annotations

import contextlib
import ctypes
import gc


def give_back(*, collected: bool = True) -> None:
    """Trees and listeners point in circles: `collected`, these go first. Where the C library has no such call, it stays."""
    if collected:
        gc.collect()
    with contextlib.suppress(OSError, AttributeError):  # only GNU's has it
        ctypes.CDLL(None).malloc_trim(0)
