"""What was read of a story before it became another must not be shown after it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader.library import Library, ListQuery, Opened
from reader.sample.server import serve
from reader.store.file import connect
from tests.ui.conftest import window_on
from tests.wire.misbehaving import Misbehaving
from ui.controller import Controller


def until(qtbot: object, test: Callable[[], bool]) -> None:
    qtbot.waitUntil(test, timeout=60_000)  # type: ignore[attr-defined]


def test_the_feeds_lines_read_before_the_page_came_are_not_shown_after_it(
    desk: Controller, qtbot: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, may_arrive = desk.library, threading.Event()
    library.ahead = False
    with serve(feeds=6, items=5) as wire:
        library.allow_private = True
        source = library.add_source(wire.url.rstrip("/") + "/northline/").source
        library.refresh([source.id])
        until(qtbot, lambda: desk.jobs.busy == 0)
        story = library.ids(ListQuery(source_id=source.id, collapse=False))[0]
        desk.choose(f"source:{source.id}")
        until(qtbot, lambda: story in desk.stories.model.ids and desk.jobs.busy == 0)
        desk.stories.view.clearSelection()

        of_before: list[int] = []
        really = library.story

        def read_slowly(entry_id: int) -> Opened | None:
            found = really(entry_id)
            if found is not None and not found.row.has_page:
                of_before.append(entry_id)
                may_arrive.wait(60)
            return found

        monkeypatch.setattr(library, "story", read_slowly)
        desk.show_kept(story)
        until(qtbot, lambda: story in of_before)
        desk.open(story)
        until(qtbot, lambda: desk.reading.opened is not None and desk.reading.opened.row.id == story)
        assert desk.reading.opened is not None
        assert desk.reading.opened.row.has_page
        may_arrive.set()
        until(qtbot, lambda: desk.jobs.busy == 0)
        assert desk.reading.opened.row.has_page
        assert desk.reading.opened.story.removals


def test_a_story_can_be_read_while_its_picture_drips_in(desk: Controller, qtbot: object) -> None:
    library = desk.library
    library.ahead, library.allow_private = False, True
    with Misbehaving() as server:
        source = library.add_source(server.url("story-feed?picture=image-slow")).source
        until(qtbot, lambda: desk.jobs.busy == 0)
        rows = library.rows(ListQuery(source_id=source.id, collapse=False))
        (story,) = (row.id for row in rows if row.headline == "Ferries sail again")
        desk.choose(f"source:{source.id}")
        until(qtbot, lambda: story in desk.stories.model.ids and desk.jobs.busy == 0)
        desk.open(story)
        until(qtbot, lambda: desk.reading.opened is not None and "On day 7" in desk.reading.opened.story.text)
        assert desk.reading.opened is not None
        assert not desk.reading.opened.row.has_page, "its picture is still to come"
    until(qtbot, lambda: desk.reading.opened is not None and desk.reading.opened.row.has_page)


@pytest.mark.expects_warning("housekeeping stopped")  # it, too, may want to write meanwhile
def test_a_story_that_cannot_be_had_is_an_error_on_the_page_until_it_can(
    qapp: QApplication, qtbot: object, tmp_path: Path, press: Callable[..., None]
) -> None:
    """A story that had to be cleaned first said that it was loading, for ever, where the library could not take it."""
    with Library(tmp_path / "library") as library:
        library.add_sample_wire()
        library.remember("window", "{}")
    with window_on(tmp_path / "library", qapp, qtbot) as desk, closing(connect(tmp_path / "library" / "library.db")) as other:
        other.execute("BEGIN IMMEDIATE")  # another program writes, and does not end
        press("G")
        until(qtbot, lambda: desk.reading.message.button.isVisible())
        assert desk.reading.message.title.text() == "Another program holds the library."
        assert not desk.reading.is_story
        other.execute("ROLLBACK")
        press("Enter")
        until(qtbot, lambda: desk.reading.is_story)
        assert desk.reading.opened is not None
        assert desk.reading.opened.row.id == desk.stories.current()


@pytest.mark.expects_warning("housekeeping stopped")
def test_on_a_full_disk_a_story_is_read_that_had_to_be_cleaned_first(
    qapp: QApplication, qtbot: object, tmp_path: Path, press: Callable[..., None]
) -> None:
    with Library(tmp_path / "library") as library:
        library.add_sample_wire()
        library.remember("window", "{}")
    with window_on(tmp_path / "library", qapp, qtbot) as desk:
        with desk.library._database.write(durable=False) as db:
            full = db.execute("PRAGMA page_count").fetchone()[0]
            db.execute(f"PRAGMA max_page_count = {full}")
        press("G")
        for _ in desk.stories.model.ids:  # the first few may find room in what is there
            until(qtbot, lambda: desk.reading.is_story and desk.reading.opened.row.id == desk.stories.current())
            until(qtbot, lambda: desk.panel.opened is desk.reading.opened and not desk.panel._later.isActive())
            if "could not be kept" in desk.panel.document().toPlainText():
                break
            press("k")
        else:
            pytest.fail("there was room for every story")
        with desk.library._database.write(durable=False) as db:
            db.execute("PRAGMA max_page_count = 1000000")
        press("k")
        press("j")
        until(qtbot, lambda: desk.reading.is_story and desk.reading.opened.row.id == desk.stories.current())
