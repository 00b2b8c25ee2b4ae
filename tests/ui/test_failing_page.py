"""A story whose page cannot be had: which story it is stays in sight, and what is advised is about a page, not about a source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library import Library
from tests.ui.conftest import Browser, window_on
from tests.wire.misbehaving import Misbehaving
from ui.controller import Controller
from ui.verbs.application import ApplicationVerbs

ITEM = "<item><title>The quay is closed</title><link>{}</link><guid>1</guid></item>"


class Feed(BaseHTTPRequestHandler):
    item = ""

    def do_GET(self) -> None:
        body = f"<rss version='2.0'><channel><title>Harbour</title>{self.item}</channel></rss>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is written among the tests' own words."""


@pytest.fixture
def harbour(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[str], Controller]]:
    """A window on a library with one story, at this address of a server that misbehaves."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Feed)
    Thread(target=server.serve_forever, daemon=True).start()
    with Misbehaving() as misbehaving:
        opened = []

        def made(path: str) -> Controller:
            Feed.item = ITEM.format(misbehaving.url(path))
            with Library(tmp_path / "library") as library:
                library.remember("window", "{}")
                library.add_source(f"http://127.0.0.1:{server.server_port}/feed")
            window = window_on(tmp_path / "library", qapp, qtbot)
            opened.append(window)
            return window.__enter__()

        yield made
        for window in opened:
            window.__exit__(None, None, None)
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "said", "advised"),
    [
        ("status?is=404", "127.0.0.1 has no such page any more.", "It was moved or taken down"),
        ("status?is=410", "127.0.0.1 says that this is gone for good.", "The publisher has taken it down."),
        ("status?is=429", "127.0.0.1 asks us to come less often.", "Wait a while"),
        ("status?is=502", "127.0.0.1 has trouble of its own.", "Try again later, or open the original"),
        ("loop", "127.0.0.1 sends from one address to the next, without end.", "See in the browser"),
    ],
)
def test_the_story_is_named_and_its_original_offered(
    path: str,
    said: str,
    advised: str,
    harbour: Callable[[str], Controller],
    qtbot: QtBot,
    press: Callable[..., None],
    browser: Browser,
) -> None:
    desk = harbour(path)
    press("o")
    page = desk.reading.message
    qtbot.waitUntil(lambda: page.title.text() == said, timeout=60_000)
    assert page.body.text().startswith(advised)
    assert page.about.text() == "The quay is closed"
    assert page.accessibleName() == f"The quay is closed: {said}"
    assert page.button.isVisible()
    qtbot.mouseClick(page.other, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=60_000)
    assert path.partition("?")[0] in browser.opened[0]
    desk.reading.show_message("Nothing is chosen")
    assert not page.about.isVisible()
    assert not page.other.isVisible()


@pytest.mark.parametrize("given", ["file", "address"])
def test_what_is_given_and_fails_leaves_nothing_of_another_story(
    given: str, desk: Controller, tmp_path: Path, qtbot: QtBot
) -> None:
    """The panel told of the story before it."""
    assert desk.panel.document().toPlainText()
    with Misbehaving() as server:
        path = tmp_path / "nothing.html"
        path.write_bytes(b"")
        desk.library.allow_private = True
        desk.verbs(ApplicationVerbs).take([str(path) if given == "file" else server.url("status?is=410")])
        qtbot.waitUntil(lambda: desk.reading.message.picture.isVisible() and desk.jobs.busy == 0, timeout=60_000)
    assert not desk.panel.document().toPlainText()
    assert desk.reading.message.body.text() in (
        "Save the page once more, or open it in the browser.",
        "The publisher has taken it down.",
    )
