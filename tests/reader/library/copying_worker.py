"""A program that saves copies or prints papers over and over and says what stands, for a test that kills it.

Run with the library's folder, the folder for copies, and "save" or "edition". After each line the file named is whole.
"""

from __future__ import annotations

import hashlib
import itertools
import sys
from datetime import UTC, datetime
from pathlib import Path

from reader.library import Library, ListQuery

FORMATS = ("html", "epub", "markdown", "text")


def save(library: Library, folder: Path) -> None:
    ids = library.ids(ListQuery(collapse=False))[:10]
    for id, format in itertools.islice(itertools.cycle(itertools.product(ids, FORMATS)), 4000):
        tell(library.save_copy(id, format, folder).path, id)


def edition(library: Library, folder: Path) -> None:
    for _ in range(200):
        chosen = library.edition(datetime(2026, 11, 1, tzinfo=UTC), limit=6)
        tell(library.write_edition(folder / "paper.epub", chosen).path, 0)


def tell(path: Path, id: int) -> None:
    sys.stdout.write(f"{hashlib.sha256(path.read_bytes()).hexdigest()} {id} {path}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    Path(sys.argv[2]).mkdir(exist_ok=True)
    with Library(sys.argv[1]) as opened:
        {"save": save, "edition": edition}[sys.argv[3]](opened, Path(sys.argv[2]))
