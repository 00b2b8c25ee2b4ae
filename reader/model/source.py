"""A feed that is followed."""

from __future__ import annotations

from collections.abc import Iterator
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


def folders_around(folder: str) -> Iterator[str]:
    """The folder itself and each one that it lies in, the inner ones first: "World / Europe", "World"."""
    end = len(folder)
    while end > 0:
        yield folder[:end]
        end = folder.rfind(BETWEEN_FOLDERS, 0, end + len(BETWEEN_FOLDERS) - 1)
