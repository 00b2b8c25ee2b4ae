"""One sitting of a newcomer: start, read, add a source, refresh, open, put back, keep a copy.

Then the server is gone, and all of it still reads.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from reader.library import Library, ListQuery
from reader.sample.server import serve
from tests.conftest import REPOSITORY
from ui.app import open_window
from ui.commands import Where
from ui.controller import Controller
from ui.dialogs.add_source import AddSource

PATIENCE = 60_000


def until(qtbot: Any, desk: Controller, test: Callable[[], bool]) -> None:
    """Wait for something the window does; where it does not come, say what the window shows instead."""
    try:
        qtbot.waitUntil(lambda: test() and desk.jobs.busy == 0, timeout=PATIENCE)
    except qtbot.TimeoutError:
        opened, message = desk.reading.opened, desk.reading.message.findChild(QLabel).text()
        line = desk.window.notice.findChild(QLabel).text()
        raise AssertionError(
            f"{desk.jobs.busy} jobs on their way; wanted {desk.wanted}, cursor on {desk.stories.current()}, list"
            f" {desk.listing.key}, shown {opened.row if opened else message}; line: {line}"
        ) from None


def shown(desk: Controller) -> str:
    """The headline in the reading pane."""
    opened = desk.reading.opened
    return opened.story.furniture.headline if opened is not None else ""


def asking(qapp: QApplication) -> list[AddSource]:
    """The dialogs that ask for an address now."""
    return [widget for widget in qapp.topLevelWidgets() if isinstance(widget, AddSource) and widget.isVisible()]


def drop(desk: Controller, path: Path) -> None:
    """What the desktop does when a file is let go over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(400, 300), *held))
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(400, 300), *held))


def test_the_main_job(qapp: QApplication, qtbot: Any, press: Callable[..., None], tmp_path: Path) -> None:
    copies = tmp_path / "copies"
    library = Library(tmp_path / "library")
    library.change_settings(nightly_backup=False, refresh_at_start=False, copies_folder=str(copies))

    # 2. The first start shows a real, clean story, without any network.
    desk = open_window(library, qapp)
    desk.window.resize(1360, 860)
    until(qtbot, desk, lambda: bool(shown(desk)))
    assert desk.reading.opened is not None
    assert len(desk.reading.opened.story.text) > 400
    assert "Advertisement" not in desk.reading.opened.story.text

    with serve(feeds=6, items=5) as wire:
        # 3. A source is added by its site's address: the feed is found from there, and its stories come.
        site = wire.url.rstrip("/") + "/northline/"
        press("+")
        asking(qapp)[0].address.setText(site)
        press("Enter")
        until(qtbot, desk, lambda: any(row.source.url.startswith(wire.url) for row in library.sources()))
        until(qtbot, desk, lambda: not asking(qapp))
        followed = next(row for row in library.sources() if row.source.url.startswith(wire.url))
        desk.window.activateWindow()  # without a window manager nobody gives the focus back when a dialog closes
        desk.window.focus_pane(Where.STORIES)
        until(qtbot, desk, lambda: qapp.focusWidget() is not None)
        press("2", "R")
        of_source = ListQuery(source_id=followed.source.id, collapse=False)
        until(qtbot, desk, lambda: library.count(of_source) > 0)

        # 4. Enter opens: the page is fetched, cleaned, and what was taken out stands in the panel.
        wanted = next(
            entry_id for entry_id in library.ids(of_source) if library.row(entry_id).link.endswith("barley-seed-bank.html")
        )
        desk.choose(f"source:{followed.source.id}")
        until(qtbot, desk, lambda: wanted in desk.stories.model.ids)
        desk.stories.select(wanted)
        press("2", "Enter")
        until(qtbot, desk, lambda: desk.reading.opened is not None and desk.reading.opened.row.id == wanted)
        until(qtbot, desk, lambda: desk.reading.opened is not None and desk.reading.opened.row.has_page)
        opened = desk.reading.opened
        assert opened.story.removals
        assert opened.story.furniture.dateline is not None

        # 5. One key puts back, the same key takes out again.
        blocks = len(opened.story.blocks)
        press("z")
        until(qtbot, desk, lambda: bool(desk.reading.opened.restored))
        press("z")
        until(qtbot, desk, lambda: not desk.reading.opened.restored)
        assert len(desk.reading.opened.story.blocks) == blocks

        # 6. One key keeps a copy.
        press("e")
        until(qtbot, desk, lambda: any(copies.glob("*.html")))

    # The server is gone: what was fetched still reads, and the copy opens in this window and in none.
    text = desk.reading.opened.story.text
    press("j", "k", "Enter")
    until(qtbot, desk, lambda: desk.reading.opened is not None and desk.reading.opened.row.id == wanted)
    copy = next(copies.glob("*.html"))
    drop(desk, copy)
    until(qtbot, desk, lambda: desk.reading.opened is not None and desk.reading.opened.row.id != wanted)
    assert desk.reading.opened.story.text == text
    page = copy.read_text(encoding="utf8")
    assert "http-equiv" in page
    assert "default-src 'none'" in page

    # 7. Plain wire copy opens as well.
    note = tmp_path / "copy.txt"
    note.write_text(
        "Advertisement\n\nHarbour reopens after storm\n\nBy Ann Example\n\nPORT EDDA, May 3 (NLW) -- Ferries sailed again on"
        " Friday after two days in port.\n\nAdvertisement\n\nThe harbour master said the breakwater had held.\n\n"
        "Latest Headlines\n",
        encoding="utf8",
    )
    drop(desk, note)
    until(qtbot, desk, lambda: shown(desk) == "Harbour reopens after storm")
    assert "Advertisement" not in desk.reading.opened.story.text

    # 9. Closed and opened again, the place is where it was.
    here = desk.reading.opened.row.id
    desk.window.close()
    desk.window.deleteLater()
    desk.deleteLater()
    qapp.processEvents()
    with Library(tmp_path / "library") as kept:
        assert kept.row(wanted).saved
        again = open_window(kept, qapp)
        until(qtbot, again, lambda: again.reading.opened is not None)
        assert again.reading.opened.row.id == here
        again.window.close()
        again.window.deleteLater()
        again.deleteLater()
        qapp.processEvents()


def test_the_copy_reads_without_a_library(tmp_path: Path) -> None:
    """`cleanwire save` and `cleanwire clean` on its copy, as a user types them: the same text, no Qt, no library."""

    def cleanwire(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "ui", *words], capture_output=True, text=True, cwd=REPOSITORY, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    page = REPOSITORY / "resources" / "sample" / "northline" / "barley-seed-bank.html"
    clean = cleanwire("clean", str(page))
    with serve() as wire:
        library = str(tmp_path / "library")
        address = wire.url.rstrip("/") + "/northline/barley-seed-bank.html"
        cleanwire("--library", library, "save", address, "--allow-private", "--as", "html", "--to", str(tmp_path / "out"))
    copy = next((tmp_path / "out").glob("*.html"))
    assert cleanwire("clean", str(copy)).split("\n\n")[1:] == clean.split("\n\n")[1:]
