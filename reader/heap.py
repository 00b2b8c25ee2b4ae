"""Keeps the heap small: what the C library would hold for each thread, and what is not used any more, until it is told."""

from __future__ import annotations

import contextlib
import gc

_ARENAS_AT_MOST = -8  # M_ARENA_MAX in glibc's malloc.h


def share_one_heap() -> None:
    """Lets the threads that are still to come take memory from one heap. Glibc would give each its own, and what a thread has
    freed there no other can use: 5 MB of a window that has shown thirty stories. Where the C library has no such call, it stays.
    """
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(_ARENAS_AT_MOST, 1)


def give_back(*, collected: bool = True) -> None:
    """Trees and listeners point in circles: `collected`, these go first. Where the C library has no such call, it stays."""
    if collected:
        gc.collect()
    import ctypes

    with contextlib.suppress(OSError, AttributeError):  # only GNU's has it
        ctypes.CDLL(None).malloc_trim(0)
