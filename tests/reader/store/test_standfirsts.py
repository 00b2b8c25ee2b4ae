"""The line below a headline begins with the story: its row names the place and the agency itself."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library import Library, ListQuery
from reader.model.feed import Entry
from reader.store import sources
from reader.store.codec import now
from reader.store.entries import add_entries


@pytest.mark.parametrize(
    ("summary", "under", "place"),
    [
        ("GENEVA, Nov 20 (AP) -- The ferry ran aground.", "The ferry ran aground.", "GENEVA"),
        ("<p>GENEVA,\n Nov 20 (AP) —\n The ferry\n ran aground.</p>", "The ferry ran aground.", "GENEVA"),
        ("LISBOA (Reuters) - Os navios saíram.", "Os navios saíram.", "LISBOA"),
        ("The ferry (built 1931) -- ran aground.", "The ferry (built 1931) -- ran aground.", ""),
        ("GENEVA, Nov 20 (AP) --", "GENEVA, Nov 20 (AP) --", ""),
        ("", "", ""),
    ],
)
def test_a_standfirst_without_its_dateline(tmp_path: Path, summary: str, under: str, place: str) -> None:
    with Library(tmp_path / "library") as library:
        at = now()
        with library._database.write(durable=True) as db:
            source = sources.insert_source(db, "https://quay.example/feed", title="Quay")
            add_entries(db, source, [Entry("1", "", "https://quay.example/1", "Ferry", (), datetime.now(UTC), None, summary)], at)
        library.settle()
        (row,) = library.rows(ListQuery())
        assert row.standfirst == under
        if place:
            assert row.place == place
        assert library.check().ok
        assert library.story(row.id) is not None
        if place:
            assert library.search(place), "the dateline is found all the same"
