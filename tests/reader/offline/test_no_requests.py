"""Copies of every kind opened in a real browser, with a listener on the addresses they name: it must hear nothing."""

from __future__ import annotations

import shutil
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from reader.model.story import Block, BlockKind, Image, Reason, Removal, Story
from reader.offline.colophon import Colophon
from reader.offline.html import write_html
from reader.offline.index_page import write_index
from reader.offline.save import render_copy
from tests.reader.offline.stories import PICTURE, SAVED, picture, story


class Canary:
    """Notes every request that reaches it."""

    def __init__(self) -> None:
        heard = self.heard = []  # type: list[str]

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                heard.append(self.path)
                self.send_response(204)
                self.end_headers()

            do_POST = do_HEAD = do_OPTIONS = do_GET

            def log_message(self, *_args: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def canary() -> Iterator[Canary]:
    listening = Canary()
    yield listening
    listening.stop()


def opened(path: Path, folder: Path) -> str:
    """The page as the browser built it, after everything it wanted to load had time to load."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no Chromium is installed here")
    done = subprocess.run(
        [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=3000", "--dump-dom", path.as_uri(),
        ],
        capture_output=True, text=True, timeout=110,
    )  # fmt: skip
    assert "<html" in done.stdout, done.stderr[-500:]
    return done.stdout


def hostile(url: str) -> Story:
    """A story in which everything that can name an address names the listener's, as if nobody had cleaned it."""
    wicked = (
        f'<p style="background:url({url}/style)">Text <img src="{url}/img" srcset="{url}/srcset 2x" alt="A picture"></p>',
        f'<video src="{url}/video" poster="{url}/poster"></video><audio src="{url}/audio" autoplay></audio>',
        f'<iframe src="{url}/frame"></iframe><object data="{url}/object"></object><embed src="{url}/embed">',
        f'<link rel="stylesheet" href="{url}/css"><link rel="prefetch" href="{url}/prefetch"><base href="{url}/">',
        f'<style>@import "{url}/import"; body {{ background: url({url}/body) }}</style>',
        f"<script>fetch('{url}/fetch'); new Image().src = '{url}/script'</script>",
        f'<meta http-equiv="refresh" content="0;url={url}/refresh"><form action="{url}/form"><input autofocus></form>',
        f'<svg><image href="{url}/svg"></image><use href="{url}/use#a"></use></svg><table background="{url}/table"></table>',
        f'<p><a href="{url}/link" ping="{url}/ping">A link</a></p><img src="{url}/error" onerror="fetch(\'{url}/onerror\')">',
    )
    return story(
        blocks=tuple(Block(BlockKind.PARAGRAPH, html, "Text") for html in wicked),
        removals=tuple(Removal("scripts", Reason.UNSAFE, "", 0, html, html) for html in wicked),
        url=f"{url}/story",
        images=(Image(f"{url}/image"),),
    )


def test_the_listener_hears_an_ordinary_page(canary: Canary, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f'<html><img src="{canary.url}/seen"></html>')
    opened(page, tmp_path)
    assert canary.heard == ["/seen"]


def test_a_saved_page_is_silent_and_shows_its_picture(canary: Canary, tmp_path: Path) -> None:
    page = tmp_path / "copy.html"
    page.write_bytes(write_html(hostile(canary.url), {PICTURE: picture()}, Colophon(SAVED), type_face=True))
    seen = opened(page, tmp_path)
    assert canary.heard == []
    assert 'src="data:image/png;base64,' in seen
    assert "Image not kept: A picture" in seen


def test_a_book_and_an_index_page_are_silent(canary: Canary, tmp_path: Path) -> None:
    book = tmp_path / "book.epub"
    book.write_bytes(render_copy(hostile(canary.url), {PICTURE: picture()}, Colophon(SAVED), "epub"))
    with zipfile.ZipFile(book) as archive:
        archive.extractall(tmp_path / "inside")
    opened(tmp_path / "inside/book/story.xhtml", tmp_path)
    index = tmp_path / "index.html"
    index.write_bytes(write_index([("Source", hostile(canary.url), "stories/a.html")]))
    opened(index, tmp_path)
    assert canary.heard == []


@pytest.mark.parametrize(("format", "ending"), [("markdown", "md"), ("text", "txt")])
def test_plain_copies_are_silent(format: str, ending: str, canary: Canary, tmp_path: Path) -> None:
    copy = tmp_path / f"copy.{ending}"
    copy.write_bytes(render_copy(hostile(canary.url), {PICTURE: picture()}, Colophon(SAVED), format))
    opened(copy, tmp_path)
    assert canary.heard == []
