"""Whether work grows no faster than what it is given: a ratio taken side by side, so that a slow or busy machine changes nothing.

A limit in seconds tells of the machine. Here the same work is done on a size and on a quarter of it: work in proportion takes
four times as long, work that grows with the square sixteen times. `ALLOWED` stands between, and three tries must agree.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

PARTS = 4
ALLOWED = 10.0
TRIES = 3
UNMEASURABLE = 0.004
"""Seconds. Shorter work is taken for this long: below it the clock's steps and the caches make the ratio."""


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times as long `work(size)` took its thread as `work(size // 4)`; the least of up to three tries."""
    least = float("inf")
    for _ in range(TRIES):
        small, large = _seconds(work, size // PARTS), _seconds(work, size)
        least = min(least, large / max(small, UNMEASURABLE))
        if least <= ALLOWED:
            break
    return least


def _seconds(work: Callable[[int], object], size: int) -> float:
    gc.collect()
    began = time.thread_time()
    work(size)
    return time.thread_time() - began
