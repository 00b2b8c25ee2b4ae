"""An offline copy: a file that opens without us."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OfflineCopy:
    """A copy on disk. `sha256` is that of the story's text; `missing` are addresses of images that could not be had."""

    entry_id: int | None
    path: Path
    format: str
    saved_at: datetime
    sha256: str
    missing: tuple[str, ...] = ()
