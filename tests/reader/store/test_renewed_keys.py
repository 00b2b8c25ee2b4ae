"""After an update of the program that makes keys in another way, what comes new still finds what is there."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library import Library, ListQuery
from reader.model.feed import Entry
from reader.store import matching, sources
from reader.store.codec import now
from reader.store.entries import add_entries

DAY = 86400
TOLD = (
    (
        "Ferry runs aground off Nyon, 212 saved",
        "GENEVA, Nov 20 (AP) -- The ferry Marlene ran aground in fog off the Nyon pier and all 212 aboard were taken off by "
        "fishing boats before noon. Captain Odile Perrin told the lake police that a buoy had drifted.",
    ),
    (
        "Fishing boats save 212 from ferry Marlene off Nyon",
        "Fishermen brought 212 passengers ashore after the Marlene struck rocks near Nyon in thick fog. The skipper, Odile "
        "Perrin, blames a buoy; the lake police want to see the hull first.",
    ),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The first outlet's story, matched by an older program: no key of now leads to it."""
    with Library(tmp_path) as library:
        tell(library, 0)
        with library._database.write(durable=True) as db:
            assert db.execute("UPDATE same_key SET key = key / 2 + 1").rowcount > 10
            db.execute("UPDATE note SET value = '0 0 0' WHERE key = 'matching'")
    return tmp_path


def tell(library: Library, outlet: int, hours_ago: int = 1) -> int:
    """An outlet of its own tells the story."""
    title, text = TOLD[outlet]
    at = now() - hours_ago * 3600
    with library._database.write(durable=True) as db:
        source = sources.insert_source(db, f"https://{outlet}.example.org/feed", title=f"Outlet {outlet}")
        link = f"https://{outlet}.example.org/ferry"
        entry = Entry(link, "", link, title, (), datetime.fromtimestamp(at, UTC), None, f"<p>{text}</p>")
        (id,) = add_entries(db, source, [entry], at).new
    library.settle(matched=True)
    return id


def keys_of(library: Library, id: int) -> set[int]:
    with library._database.read() as db:
        return {row[0] for row in db.execute("SELECT key FROM same_key WHERE entry_id = ?", (id,))}


def test_a_new_story_finds_one_that_an_older_program_matched(folder: Path) -> None:
    with Library(folder) as library:
        tell(library, 1)
        assert len(library.rows(ListQuery())) == 1


def test_without_it_they_would_stand_apart(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "renew_some", lambda db, limit: 0)
    with Library(folder) as library:
        tell(library, 1)
        assert len(library.rows(ListQuery())) == 2


def test_it_is_done_once(folder: Path) -> None:
    with Library(folder) as library, library._database.write(durable=False) as db:
        assert matching.renew_some(db, 8) == 1
        assert matching.renew_some(db, 8) == 0
        db.execute("UPDATE same_key SET key = key / 2 + 1")
        assert matching.renew_some(db, 8) == 0


def many(library: Library, count: int) -> list[int]:
    """Stories of one hour each, the newest last, all matched by an older program."""
    with library._database.write(durable=True) as db:
        source = sources.insert_source(db, "https://many.example.org/feed", title="Many")
        ids: list[int] = []
        for number in range(count):
            at = now() - (count - number) * DAY // 2
            entry = Entry(str(number), "", "", f"Harbour {number} is closed", (), datetime.fromtimestamp(at, UTC))
            ids += add_entries(db, source, [entry], at).new
    library.settle(matched=True)
    with library._database.write(durable=True) as db:
        db.execute("UPDATE same_key SET key = key / 2 + 1")
        db.execute("UPDATE note SET value = '0 0 0' WHERE key = 'matching'")
    return ids


def test_only_the_last_days_are_made_anew_and_where_it_was_left_it_goes_on(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        ids = many(library, 12)
        old = {id: keys_of(library, id) for id in ids}
        made = 0
        with library._database.write(durable=False) as db:
            made += matching.renew_some(db, 2)
    with Library(tmp_path) as library:
        assert [id for id in ids if keys_of(library, id) != old[id]] == ids[-2:]
        while True:
            with library._database.write(durable=False) as db:
                step = matching.renew_some(db, 2)
            if not step:
                break
            made += step
        assert made == 5  # half a day apart: the sixth is three days old
        assert [id for id in ids if keys_of(library, id) != old[id]] == ids[-5:]


def test_no_more_than_so_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_RENEWED_AT_MOST", 3)
    with Library(tmp_path) as library:
        ids = many(library, 12)
        old = {id: keys_of(library, id) for id in ids}
        library.settle(matched=True)
        assert [id for id in ids if keys_of(library, id) != old[id]] == ids[-3:]
