"""Where the data files live, so that no module counts parent folders for itself."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of a bundled data file, beside the code in a checkout and in an installed package alike."""
    return ROOT.joinpath(*parts)
