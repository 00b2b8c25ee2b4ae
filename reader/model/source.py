"""A feed that is followed."""

from __future__ import annotations

from dataclasses import dataclass

BETWEEN_FOLDERS = " / "


@dataclass(frozen=True, slots=True)
class Source:
    """A feed the user follows, with what he chose for it. `id` is the library's own number."""

    id: int
    url: str
    title: str
    site_url: str = ""
    folder: str = ""
    full_text: bool = True
    keep_every_story: bool = False
    muted: bool = False
    keep_days: int | None = None


def lies_in(folder: str, outer: str) -> bool:
    """Whether it is that folder or one within it; "World / Europe" lies in "World"."""
    return folder == outer or folder.startswith(outer + BETWEEN_FOLDERS)
