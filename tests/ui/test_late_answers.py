"""What was read of a story before it became another must not be shown after it."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from reader.library import ListQuery, Opened
from reader.sample.server import serve
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
