"""The whole window reads no file that a feed or a page names: lists, titles, tooltips, messages, the palette, print, PDF, EPUB.

The kernel tells of every opening of the canary files; a plain text widget shows that it does (tests/ui/page/test_safety.py).
"""

from __future__ import annotations

import re
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from reader.errors import ParseError
from reader.library import Library, ListQuery
from tests.ui.conftest import window_on
from tests.ui.page.test_safety import Watch, canaries, hostile
from ui.app import show_bugs
from ui.pdf import pdf_bytes

__all__ = ["canaries"]
NAMES_A_FILE = re.compile(rb"""<[a-z]+[^<>]*(?:src|href|data|poster|background)\s*=\s*["']?(?:file:|/|\.\./)""", re.I)
FACES = ("g a", "x", "?", "Esc", "Ctrl+K", "Esc", "'", "Esc", "i", "Esc", "F2", "Esc", "/", "Esc", "Ctrl+F", "Esc", "d", "T")


def feed(folder: Path) -> bytes:
    """A feed whose every field would open a file if anything took it for markup."""
    inner = hostile(folder)
    words = escape(escape(inner[:900]))
    kept = escape("<p>Words of the story, so that there is something to show of it.</p>" * 4)
    items = "".join(
        f"<item><title>{number} {words}</title><guid>{number}</guid><author>{words}</author><category>{words}</category>"
        f"<description>{escape(inner)}{kept}</description></item>"
        for number in range(3)
    )
    return f'<rss version="2.0"><channel><title>{words}</title><description>{words}</description>{items}</channel></rss>'.encode()


@contextmanager
def served(body: bytes) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/feed"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def point_at_everything(desk: Any, qapp: QApplication) -> None:
    """The mouse rests on every widget, so that it shows its tooltip; then all of it is painted."""
    for widget in desk.window.findChildren(QWidget):
        if widget.isVisible():
            middle = QPoint(widget.width() // 2, min(60, widget.height() // 2))
            QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, middle, widget.mapToGlobal(middle)))
    qapp.processEvents()
    for shown in qapp.topLevelWidgets():
        if shown.isVisible():
            shown.grab()


@pytest.mark.expects_warning("a bug")
def test_no_face_of_the_window_opens_a_file(
    canaries: tuple[Path, Watch], qapp: QApplication, qtbot: Any, press: Callable[..., None], tmp_path: Path
) -> None:
    files, watch = canaries
    folder = tmp_path / "library"
    evil = hostile(files)
    with served(feed(files)) as url, Library(folder) as library:
        library.change_settings(nightly_backup=False, hints_seen=("add_source", "palette", "key_sheet"))
        library.add_source(url)
        ids = library.ids(ListQuery(collapse=False))
        assert len(ids) == 3
    with window_on(folder, qapp, qtbot) as desk:
        for entry_id in ids:
            desk.stories.select(entry_id)
            desk.open(entry_id)
            qtbot.waitUntil(
                lambda wanted=entry_id: desk.reading.opened is not None and desk.reading.opened.row.id == wanted, timeout=60_000
            )
            desk.panel.unfold_all()
            point_at_everything(desk, qapp)
        for keys in FACES:
            press(keys)
            point_at_everything(desk, qapp)
        desk.say(evil)
        desk.tell_error(ParseError(f"/tmp/{evil}", evil))
        desk.reading.show_message(evil, evil, evil, kind="error")
        point_at_everything(desk, qapp)
        show_bugs(ValueError, ValueError(evil), None)
        point_at_everything(desk, qapp)
        for box in (each for each in qapp.topLevelWidgets() if isinstance(each, QMessageBox)):
            assert box.textFormat() == Qt.TextFormat.PlainText
            box.close()
        for label in (each for window in qapp.topLevelWidgets() for each in window.findChildren(QLabel)):
            rich = Qt.TextFormat.AutoText if "<" in label.text() else Qt.TextFormat.RichText
            assert label.textFormat() != rich or not label.text(), label.text()[:80]
        opened = desk.library.story(ids[0])
        assert opened is not None
        assert pdf_bytes(opened.story, opened.images).startswith(b"%PDF")
        for form in ("html", "epub", "markdown", "text"):
            saved = desk.library.save_copy(ids[0], form, tmp_path / "copies").path
            parts = [saved.read_bytes()]
            if form == "epub":
                with zipfile.ZipFile(saved) as book:
                    parts = [book.read(name) for name in book.namelist()]
            assert not any(NAMES_A_FILE.search(part) for part in parts if form in ("html", "epub"))
    assert watch.opened() == []
