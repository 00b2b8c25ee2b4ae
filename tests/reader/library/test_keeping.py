"""Letting go of what is old, telling the same story, moved and ended feeds, and secrets that stay where they belong."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import keyring
import pytest

from reader.errors import Refused, SaveError
from reader.library import Library, ListQuery
from reader.model.feed import Entry
from reader.model.fetched import Fetched, NotModified, Validators
from reader.refresh import Answer, due, judged, write_outcome
from reader.store import backup, retention, sources
from reader.store.entries import add_entries
from reader.store.matching import MOST_TOGETHER
from reader.store.sources import FeedState
from tests.memory_keyring import Memory

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
EVERY = ListQuery(collapse=False, limit=1000)
RSS = b"""<rss version="2.0"><channel><title>Harbour News</title><link>https://feed.invalid/</link>
<item><guid>one</guid><title>Ferry leaves</title><link>https://feed.invalid/1</link><description>At dawn.</description></item>
<item><guid>two</guid><title>Ferry returns</title><link>https://feed.invalid/2</link><description>At dusk.</description></item>
</channel></rss>"""


def follow(library: Library, url: str = "https://feed.invalid/rss") -> int:
    with library._database.write(durable=True) as db:
        return sources.insert_source(db, url, title="Harbour News")


def state(library: Library, id: int) -> FeedState:
    with library._database.read() as db:
        return sources.feed_states(db, (id,))[0]


def answered(library: Library, id: int, answer: Answer, at: datetime = NOW) -> int:
    """One answer of the feed, as a refresh takes it; how many entries were new."""
    outcome = judged(state(library, id), answer, at)
    return len(write_outcome(library._database, [outcome], at)[0].new)


def fetched(body: bytes = RSS, **more: str) -> Fetched:
    answer = Fetched(
        "https://feed.invalid/rss", "https://feed.invalid/rss", 200, "application/rss+xml", "", body, Validators("tag"), NOW
    )
    return replace(answer, **more)  # type: ignore[arg-type]


def aged(library: Library, id: int, days: int, count: int = 6) -> list[int]:
    """Entries that came so many days ago."""
    then = datetime.now(UTC) - timedelta(days=days)
    entries = [
        Entry(f"{days}-{n}", "", f"https://feed.invalid/{days}/{n}", f"Story {n}", (), then, None, "<p>Text.</p>")
        for n in range(count)
    ]
    with library._database.write(durable=True) as db:
        return list(add_entries(db, id, entries, int(then.timestamp())).new)


def test_retention_never_touches_starred_saved_or_unread(library: Library, tmp_path: Path) -> None:
    id = follow(library)
    old, young = aged(library, id, 100), aged(library, id, 5)
    library.settle()
    library.mark_read([*old[1:], *young])
    library.star(old[1])
    library.save_copy(old[2], "text", tmp_path / "copies")
    assert library.let_go() == 0  # nobody asked for it
    library.edit_source(id, keep_days=30)
    assert library.let_go() == 3
    assert {row.id for row in library.rows(EVERY)} == {*old[:3], *young}
    library.settle()
    assert library.check().ok
    assert library.let_go() == 0


def test_a_story_that_was_let_go_is_not_new_when_it_comes_back(library: Library) -> None:
    id = follow(library)
    library.change_settings(keep_days=30)
    long_ago = NOW.replace(year=2020)
    assert answered(library, id, fetched(), long_ago) == 2
    library.mark_all_read()
    assert library.let_go() == 2
    assert answered(library, id, fetched(RSS + b"<!-- changed -->")) == 0
    assert library.counts().total == 0


def test_a_source_that_keeps_every_story_keeps_it(library: Library) -> None:
    id = follow(library)
    library.mark_read(aged(library, id, 1000))
    library.change_settings(keep_days=1)
    library.edit_source(id, keep_every_story=True)
    assert library.let_go() == 0


def test_the_same_bytes_are_not_read_twice_and_nothing_is_new(library: Library) -> None:
    id = follow(library)
    assert answered(library, id, fetched()) == 2
    outcome = judged(state(library, id), fetched(), NOW)
    assert outcome.feed is None
    assert answered(library, id, NotModified("https://feed.invalid/rss", NOW, Validators("tag"))) == 0
    assert state(library, id).etag == "tag"


def test_a_changed_entry_is_renewed_and_stays_read(library: Library) -> None:
    id = follow(library)
    answered(library, id, fetched())
    library.mark_all_read()
    outcome = judged(state(library, id), fetched(RSS.replace(b"At dusk", b"After midnight")), NOW)
    (added,) = write_outcome(library._database, [outcome], NOW)
    assert (len(added.new), len(added.changed)) == (0, 1)
    library.settle()
    assert [row.headline for row in library.search("midnight")] == ["Ferry returns"]
    assert library.search("dusk") == []
    assert library.counts().unread == 0


def test_a_feed_moves_after_it_said_so_twice(library: Library) -> None:
    id = follow(library)
    answered(library, id, fetched(moved_to="https://new.invalid/rss"))
    assert state(library, id).url == "https://feed.invalid/rss"
    answered(library, id, fetched(RSS + b" ", moved_to="https://new.invalid/rss"), NOW + timedelta(hours=1))
    assert state(library, id).url == "https://new.invalid/rss"


def test_a_feed_does_not_move_onto_one_that_is_followed(library: Library) -> None:
    id, other = follow(library), follow(library, "https://new.invalid/rss")
    for hour in range(3):
        answered(library, id, fetched(RSS + b" " * hour, moved_to="https://new.invalid/rss"), NOW + timedelta(hours=hour))
    assert state(library, id).url == "https://feed.invalid/rss"
    assert state(library, other).url == "https://new.invalid/rss"


def test_gone_is_for_good_and_told_in_words(library: Library) -> None:
    id = follow(library)
    answered(library, id, fetched())
    answered(library, id, Refused("https://feed.invalid/rss", "it is gone for good", status=410))
    assert due([state(library, id)], NOW + timedelta(days=90), force=True) == []
    assert "410" in library.sources()[0].health
    assert library.counts().total == 2


def test_a_feed_that_fails_is_left_alone_for_longer_each_time(library: Library) -> None:
    id = follow(library)
    waits = []
    moment = NOW
    for _ in range(4):
        answered(library, id, Refused("https://feed.invalid/rss", "the server is overloaded", status=503), moment)
        waits.append(state(library, id).next_due - int(moment.timestamp()))
        moment += timedelta(days=2)
    assert waits == sorted(waits)
    assert waits[0] < waits[-1]
    assert "overloaded" in library.sources()[0].health
    assert "4 times" in library.sources()[0].health
    answered(library, id, fetched(), moment)
    assert library.sources()[0].health == ""


def test_a_feed_of_garbage_is_told_and_what_was_there_stays(library: Library) -> None:
    id = follow(library)
    answered(library, id, fetched())
    answered(library, id, fetched(b"\x00\x01 this is no feed"))
    assert library.sources()[0].error == "ParseError"
    assert library.counts().total == 2


def test_the_same_story_folds_into_one_row(library: Library) -> None:
    library.add_sample_wire()
    before = len(library.rows(EVERY))
    library.settle(matched=True)
    folded = [row for row in library.rows(ListQuery(limit=1000)) if row.same]
    assert folded
    assert all(row.same_grade in ("copy", "event") for row in folded)
    shown = [row.id for row in library.rows(ListQuery(limit=1000))]
    listed = library.keys()
    assert library.ids() == [key[0] for key in listed] == shown  # the numbers fold as the rows do
    hidden = sum(len(row.same) for row in folded)
    assert len(library.rows(ListQuery(limit=1000))) == len(library.ids()) == before - hidden
    row = folded[0]
    others = [library.row(id) for id, _ in row.same]
    assert all(other.source == name for other, (_, name) in zip(others, row.same, strict=True))
    library.mark_all_read(ListQuery(source_id=row.source_id))
    assert row.same[0][0] in library.ids(ListQuery(show="unread"))


def test_passwords_are_in_the_keyring_and_nowhere_else(
    library: Library, tmp_path: Path, system_keyring: Memory, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    id = follow(library)
    secret = "correct-horse-battery"
    library.set_password(id, "ann", secret)
    assert list(system_keyring.kept.values()) == [secret]
    assert library.sources()[0].account == "ann"
    assert "account" in str(library.undo())
    assert library.sources()[0].account == ""
    library.redo()
    assert library.sources()[0].account == "ann"
    answered(library, id, Refused("https://feed.invalid/rss", "it wants a password", status=401))
    library.nightly()
    library.backup(tmp_path / "all.backup")
    (tmp_path / "out.opml").write_bytes(library.export_opml())
    library.close()
    for path in (path for folder in (library.folder, tmp_path) for path in folder.rglob("*") if path.is_file()):
        assert secret.encode() not in path.read_bytes(), path
    assert secret not in caplog.text


def test_another_name_takes_over_the_password(library: Library, system_keyring: Memory) -> None:
    id = follow(library)
    library.set_password(id, "ann", "")
    assert not system_keyring.kept
    library.set_password(id, "ann", "correct-horse")
    library.set_password(id, "anna", "")
    assert library.sources()[0].account == "anna"
    assert set(system_keyring.kept.values()) == {"correct-horse"}
    assert len(system_keyring.kept) == 2


def test_where_no_keyring_takes_a_password_the_user_is_told(library: Library) -> None:
    before = keyring.get_keyring()
    from keyring.backends.null import Keyring

    keyring.set_keyring(Keyring())
    try:
        with pytest.raises(SaveError, match="not kept anywhere"):
            library.set_password(follow(library), "ann", "secret")
        assert library.sources()[0].account == ""
    finally:
        keyring.set_keyring(before)


def test_what_hundreds_tell_is_folded_into_groups_that_can_be_walked_through(library: Library) -> None:
    """A made wire of 500 feeds once held 11,831 stories in one group, and each row of the list read all of them."""
    text = "The ferry left the harbour of Veltmere at dawn with ninety passengers, and Captain Ines Okello steered it herself. "
    told = "".join(f"{text[:-2]} for the {place} time. " for place in ("first", "second", "third", "fourth", "fifth", "sixth"))
    outlets = MOST_TOGETHER + 40
    with library._database.write(durable=False) as db:
        for number in range(outlets):
            source = sources.insert_source(db, f"https://feed{number}.invalid/rss", title=f"Outlet {number}")
            entry = Entry("1", "", f"https://feed{number}.invalid/1", "Ferry leaves Veltmere", (), NOW, None, f"<p>{told}</p>")
            add_entries(db, source, [entry], int(NOW.timestamp()))
    library.settle(matched=True)
    rows = library.rows(EVERY)
    assert len(rows) == outlets
    assert max(len(row.same) for row in rows) < MOST_TOGETHER
    assert all(row.id not in {id for id, _name in row.same} for row in rows)
    assert len(library.ids(ListQuery())) < outlets / 10, "those that found the first group full are together too"


def test_who_ends_the_program_does_not_wait_for_what_is_let_go(library: Library) -> None:
    """Letting go of years of news takes many minutes; closing the window waited for all of them."""
    id = follow(library)
    library.mark_read(aged(library, id, 400))
    library.edit_source(id, keep_days=30)
    before = library.counts().total
    assert retention.let_go(library._database, stopped=lambda: True) == 0
    assert library.counts().total == before
    assert retention.let_go(library._database) > 0


def test_a_backup_that_is_stopped_leaves_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    aged(library, follow(library), 400)
    monkeypatch.setattr("reader.store.file.STEPS", 1)
    assert backup.nightly(library._database, stopped=lambda: True) is None
    assert not list(library.folder.rglob("*library-*.db*"))
    assert backup.nightly(library._database) is not None
    assert library.check().ok, "its connections work as before"


def test_a_removed_source_of_many_stories_is_forgotten_in_steps(library: Library) -> None:
    """Between two steps everybody may write; what the user takes back in between stays as far as it is there."""
    id = follow(library)
    aged(library, id, 100, count=250)
    other = follow(library, "https://other.invalid/rss")
    aged(library, other, 100)
    library.settle()
    library.remove_source(id)
    with library._database.write(durable=True) as db:
        db.execute("UPDATE source SET removed = removed - 40 * 86400 WHERE id = ?", (id,))

    def left() -> int:
        with library._database.read() as db:
            return int(db.execute("SELECT count(*) FROM entry WHERE source_id = ?", (id,)).fetchone()[0])

    asked = iter(range(1000))
    retention.let_go(library._database, stopped=lambda: left() < 250 or next(asked) > 100)
    assert 0 < left() < 250
    library.settle()
    assert library.check().ok
    with library._database.write(durable=True) as db:
        sources.unhide_source(db, id)
    kept = left()
    retention.let_go(library._database)
    assert left() == kept
    library.remove_source(id)
    with library._database.write(durable=True) as db:
        db.execute("UPDATE source SET removed = removed - 40 * 86400 WHERE id = ?", (id,))
    retention.let_go(library._database)
    with library._database.read() as db:
        assert db.execute("SELECT id FROM source").fetchall() == [(other,)]
    assert library.check().ok


def test_what_stays_is_looked_at_once(library: Library) -> None:
    """Stories from before 1970, unread ones between read ones, and more of each than go in a step."""
    id = follow(library)
    every = [*aged(library, id, 30_000, count=150), *aged(library, id, 100, count=300)]
    library.mark_read(every[::2])
    library.edit_source(id, keep_days=30)
    assert library.let_go() == len(every[::2])
    assert library.ids(EVERY) == sorted(every[1::2], reverse=True)
    assert library.let_go() == 0
