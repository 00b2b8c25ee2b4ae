"""Muted words in a library of years: changed at once, applied step by step, and true for what arrives meanwhile."""

from __future__ import annotations

import pytest

from reader.library import Library, ListQuery, muting
from reader.store import muting as steps
from tests.reader.library.test_keeping import RSS, answered, fetched, follow

EVERY = ListQuery(collapse=False, limit=1000)
WORDS = ["night train", "harbour", "the"]


@pytest.fixture(autouse=True)
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sample of a few dozen stories is as much work as a million would be."""
    monkeypatch.setattr(steps, "_STEP", 4)
    monkeypatch.setattr(muting, "_AT_ONCE", 2)


def hidden(library: Library) -> set[int]:
    with library._database.read() as db:
        return {row[0] for row in db.execute("SELECT entry_id FROM entry_state WHERE hidden & 1")}


def wanted(library: Library) -> set[int]:
    """As if each story were looked at by itself."""
    with library._database.read() as db:
        told = db.execute("SELECT id, lower(' ' || title || ' ' || standfirst || ' ') FROM entry").fetchall()
    found = set()
    for id, text in told:
        plain = "".join(each if each.isalnum() else " " for each in text)
        if any(f" {phrase} " in plain for phrase in library.mute_words()):
            found.add(id)
    return found


@pytest.fixture
def quiet(library: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library in which nobody goes on with the steps."""
    library.add_sample_wire()
    library.settle()
    monkeypatch.setattr(library, "index_soon", lambda: None)
    return library


def test_the_newest_are_hidden_at_once_and_the_others_step_by_step(quiet: Library) -> None:
    total = quiet.counts().total
    at_first = quiet.set_mute_words(WORDS)
    assert at_first == quiet.counts().silenced == len(hidden(quiet))
    assert 0 < at_first < len(wanted(quiet))
    assert hidden(quiet) == {id for id in wanted(quiet) if id >= min(hidden(quiet))}
    left = True
    while left:
        with quiet._database.write(durable=False) as db:
            left = steps.look_at_some(db)
        assert quiet.counts().silenced == len(hidden(quiet))
        assert quiet.counts().total == total - len(hidden(quiet)) == len(quiet.ids(EVERY))
    assert hidden(quiet) == wanted(quiet)
    counts = quiet.counts()
    assert counts.silenced == len(wanted(quiet))
    assert counts.total == total - counts.silenced == len(quiet.rows(EVERY))
    assert quiet.mute_all() == counts.silenced


def test_steps_are_gone_on_with_after_a_restart(quiet: Library) -> None:
    quiet.set_mute_words(WORDS)
    assert hidden(quiet) != wanted(quiet)
    folder = quiet.folder
    quiet.close()
    with Library(folder) as again:
        assert hidden(again) != wanted(again)
        again.start_housekeeping()
        again.settle()
        assert hidden(again) == wanted(again)
        assert again.counts().silenced == len(wanted(again))


def test_undo_takes_back_what_is_only_half_applied(quiet: Library) -> None:
    before = quiet.counts()
    quiet.set_mute_words(WORDS)
    assert quiet.undo() == "Change the muted words"
    assert quiet.mute_all() == 0
    assert quiet.counts() == before
    assert hidden(quiet) == set()
    assert quiet.redo() == "Change the muted words"
    assert quiet.mute_all() == len(wanted(quiet)) == len(hidden(quiet))


def test_words_that_change_in_between_hold_for_all(quiet: Library) -> None:
    quiet.set_mute_words(WORDS)
    quiet.set_mute_words(["ferry"])
    quiet.mute_all()
    assert hidden(quiet) == wanted(quiet)


def test_what_arrives_is_judged_by_the_words_of_that_moment(library: Library) -> None:
    """A refresh may have begun before the words were changed, in another process even."""
    source = follow(library)
    library.set_mute_words(["ferry leaves"])
    assert answered(library, source, fetched()) == 2
    assert [row.headline for row in library.rows(EVERY)] == ["Ferry returns"]
    assert library.counts().silenced == 1


def test_a_headline_that_changes_is_judged_anew(library: Library) -> None:
    source = follow(library)
    answered(library, source, fetched())
    library.set_mute_words(["sinks"])
    assert library.counts().silenced == 0
    answered(library, source, fetched(RSS.replace(b"Ferry leaves", b"Ferry sinks")))
    assert [row.headline for row in library.rows(EVERY)] == ["Ferry returns"]
    answered(library, source, fetched(RSS.replace(b"Ferry leaves", b"Ferry floats")))
    assert {row.headline for row in library.rows(EVERY)} == {"Ferry returns", "Ferry floats"}
    assert library.counts().silenced == 0
