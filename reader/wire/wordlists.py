"""Word lists as they read best in code: one string, parted by spaces or by bars."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of a list, which are parted by bars."""
    return frozenset(part for part in text.split("|") if part)
