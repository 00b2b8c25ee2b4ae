"""A program that changes a library and says what it has done, for tests that kill it: run with the library's folder.

After each line "done N" the user's N-th action must survive whatever comes.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.library import Library, ListQuery
from reader.model.feed import Entry
from reader.store import sources
from reader.store.entries import add_entries


def entries(count: int, first: int = 0) -> list[Entry]:
    start = datetime(2024, 1, 1, tzinfo=UTC)
    return [
        Entry(
            f"e{n}", "https://feed.invalid/", f"https://feed.invalid/{n}", f"Ferry {n} leaves",
            published=start + timedelta(minutes=n), summary_html=f"<p>Ferry {n} leaves the harbour at dawn.</p>" * 5,
        )
        for n in range(first, first + count)
    ]  # fmt: skip


def prepare(folder: Path) -> None:
    """A library with one source of 40 stories."""
    with Library(folder) as library:
        with library._database.write(durable=True) as db:
            id = sources.insert_source(db, "https://feed.invalid/", title="Feed")
            add_entries(db, id, entries(40), 1_800_000_000)
        library.settle()


def act(folder: Path, rounds: int) -> None:
    """Stars and marks in turn, with new stories and indexing in between, as in a refresh."""
    with Library(folder) as library:
        ids = sorted(library.ids(ListQuery(collapse=False)))[:40]
        source_id = library.sources()[0].source.id
        for number in range(rounds):
            id = ids[number % len(ids)]
            if number % 3 == 2:
                library.mark_read(id, number % 2 == 0)
            else:
                library.star(id, number // len(ids) % 2 == 0)
            sys.stdout.write(f"done {number} {id} {int(library.row(id).read)} {int(library.row(id).starred)}\n")
            sys.stdout.flush()
            with library._database.write(durable=False) as db:
                add_entries(db, source_id, entries(5, 1000 + number * 5), 1_800_000_000)
            library.index_soon()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    if sys.argv[2] == "prepare":
        prepare(target)
    else:
        act(target, int(sys.argv[2]))
