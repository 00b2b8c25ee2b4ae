"""What is dropped on the window and cannot be read is told in words, at once, and the window lives on."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.wire.misbehaving import Misbehaving
from ui.controller import Controller
from ui.dialogs.add_source import AddSource
from ui.verbs.application import ApplicationVerbs


@pytest.mark.parametrize("what", ["pipe", "device", "folder"])
def test_what_is_no_file_is_told(what: str, desk: Controller, qtbot: Any, tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    if what == "pipe":
        os.mkfifo(path)
    elif what == "device":
        path.symlink_to("/dev/zero")
    else:
        path.mkdir()
    desk.verbs(ApplicationVerbs).take([str(path)])
    qtbot.waitUntil(lambda: desk.reading.message.title.text() == "story.html is no file that can be read.", timeout=60_000)
    assert desk.jobs.busy == 0


def test_a_file_that_is_not_there_is_called_that(desk: Controller, qtbot: Any, tmp_path: Path) -> None:
    """It was said not to be "in a form that Cleanwire knows"."""
    desk.verbs(ApplicationVerbs).take([str(tmp_path / "gone.html")])
    title = desk.reading.message.title
    qtbot.waitUntil(lambda: title.text() == "gone.html is not there, or may not be read.", timeout=60_000)


def test_an_address_may_be_read_without_following_anybody(
    desk: Controller, press: Callable[..., None], qtbot: Any, tmp_path: Path
) -> None:
    """There was no way in the window to read a page whose address one has."""
    followed = sum(row.kind == "feed" for row in desk.library.sources())
    with Misbehaving() as server:
        desk.library.allow_private = True
        press("+")
        dialog = desk.window.findChild(AddSource)
        dialog.address.clear()  # the clipboard may hold one
        assert not dialog.read.isEnabled()
        dialog.address.setText(server.url("page"))
        qtbot.mouseClick(dialog.read, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: desk.reading.opened is not None and "127.0.0.1" in desk.reading.opened.row.link, timeout=60_000)
    assert sum(row.kind == "feed" for row in desk.library.sources()) == followed


def test_a_wrong_list_of_sources_is_told_by_its_line(desk: Controller, qtbot: Any, tmp_path: Path) -> None:
    path = tmp_path / "list.opml"
    path.write_text("<html>\n<body>no list</body></html>")
    desk.verbs(ApplicationVerbs).take([str(path)])
    qtbot.waitUntil(lambda: "Line 1 of it is wrong" in desk.window.notice.words.text(), timeout=60_000)


def test_a_page_too_large_to_clean_is_shown_as_plain_text(desk: Controller, qtbot: Any, tmp_path: Path) -> None:
    path = tmp_path / "huge.html"
    path.write_text("<title>Harbour</title><p>" + "The ferry left. " * 2_000_000)
    desk.verbs(ApplicationVerbs).take([str(path)])
    qtbot.waitUntil(
        lambda: desk.reading.is_story and desk.reading.opened is not None and desk.reading.opened.story.engine == "plain",
        timeout=60_000,
    )
    assert desk.reading.opened is not None
    assert "larger than any story" in desk.reading.opened.story.note
