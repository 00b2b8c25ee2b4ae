"""A picture as it is kept: its bytes and what they are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoredImage:
    """An image's bytes, as they came."""

    media_type: str
    body: bytes
