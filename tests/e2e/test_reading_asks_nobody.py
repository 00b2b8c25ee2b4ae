"""Reading makes no request: the server that everything came from listens while its stories are opened again and again.

CLEANWIRE_OPENS says how often (60 by default; the promise was measured with 500).
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from reader.library import Library, ListQuery
from reader.sample.pictures import dot, picture
from tests.ui.conftest import window_on
from ui.commands import Where

OPENS = int(os.environ.get("CLEANWIRE_OPENS", "60"))
STORIES = 20
# Everything on a page that would like to tell somebody that it is being read.
TELLTALES = (
    '<img src="{0}/pixel/one" width="1" height="1"><img src="{0}/pixel/hidden" style="display:none">'
    '<img src="{0}/pixel/sized" style="width:1px;height:1px"><div hidden><img src="{0}/pixel/within"></div>'
    '<img src="https://pixel.quantserve.com/p.gif"><iframe src="{0}/telltale/frame"></iframe>'
    '<script src="{0}/telltale/script"></script>'
    '<link rel="stylesheet" href="{0}/telltale/css"><link rel="prefetch" href="{0}/telltale/prefetch">'
    '<video src="{0}/telltale/video" poster="{0}/telltale/poster"></video><audio src="{0}/telltale/audio"></audio>'
    '<object data="{0}/telltale/object"></object><p style="background:url({0}/telltale/background)">A line of it.</p>'
    '<a href="{0}/link" ping="{0}/telltale/ping">a link</a><svg><image href="{0}/telltale/svg"/></svg>'
)


class Heard:
    """What the server was asked for."""

    def __init__(self) -> None:
        self.paths: list[str] = []


@contextmanager
def listening() -> Iterator[tuple[str, Heard]]:
    heard = Heard()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.paths.append(self.path)
            kind, body = self.answer()
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def answer(self) -> tuple[str, bytes]:
            base = f"http://127.0.0.1:{self.server.server_address[1]}"
            name, _, number = self.path.lstrip("/").partition("/")
            if name == "feed":
                items = "".join(
                    f"<item><title>Harbour story {n}</title><link>{base}/page/{n}</link><guid>{n}</guid></item>"
                    for n in range(STORIES)
                )
                return (
                    "application/rss+xml",
                    f'<rss version="2.0"><channel><title>Harbour</title>{items}</channel></rss>'.encode(),
                )
            if name == "page":
                lines = "".join(
                    f"<p>Paragraph {n} of story {number}: the ferry left an hour before dawn with forty people on board.</p>"
                    for n in range(6)
                )
                figure = f'<figure><img src="{base}/picture/{number}" alt="A quay"></figure>'
                end = "<p>The last line of the story is here.</p>"
                inner = f"<h1>Harbour story {number}</h1>{lines}{figure}{TELLTALES.format(base)}{end}"
                page = f"<html><head><title>Harbour story {number}</title></head><body><article>{inner}</article></body></html>"
                return "text/html; charset=utf-8", page.encode()
            return ("image/png", picture(1)) if name == "picture" else ("image/gif", dot())

        def log_message(self, *_args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", heard
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.timeout(600)
def test_opening_kept_stories_asks_nobody(qapp: QApplication, qtbot: Any, press: Callable[..., None], tmp_path: Path) -> None:
    with listening() as (base, heard):
        folder = tmp_path / "library"
        with Library(folder) as library:
            library.change_settings(
                nightly_backup=False, refresh_at_start=False, group=False, hints_seen=("add_source", "palette", "key_sheet")
            )
            library.add_source(f"{base}/feed")
            for entry_id in library.ids(ListQuery(collapse=False)):
                opened = library.fetch_story(entry_id)
                assert len(opened.story.blocks) >= 6
                assert f"{base}/picture/" in "".join(opened.images)
            library.settle()
        asked = {path.split("/")[1] for path in heard.paths}
        told = sorted({path for path in heard.paths if path.startswith(("/pixel", "/telltale", "/link"))})
        assert {"feed", "page", "picture"} <= asked
        assert told == [], "a tracker was fetched"
        heard.paths.clear()
        with window_on(folder, qapp, qtbot) as desk:
            desk.window.focus_pane(Where.STORIES)
            shown: list[int] = []
            desk.shown.connect(shown.append)
            for number in range(OPENS):
                press("g g" if number % STORIES == 0 else "j", "Enter")
                wanted = desk.wanted
                qtbot.waitUntil(
                    lambda wanted=wanted: desk.reading.opened is not None and desk.reading.opened.row.id == wanted, timeout=60_000
                )
            qtbot.waitUntil(lambda: desk.jobs.busy == 0, timeout=60_000)
            assert len(shown) >= OPENS
            assert len(set(shown)) == STORIES
        assert heard.paths == []
