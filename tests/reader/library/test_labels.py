"""A desk's mark that comes alone, with the same text: the story wears it, in the list and on its page, and has no new version."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from reader.library import Library, ListQuery

WORDS = "".join(f"<p>Line {n} of what there is to say about the harbour, its cranes and its ferries today.</p>" for n in range(9))


class Wire:
    """A feed of one story, and its page; both headlines can be changed."""

    def __init__(self) -> None:
        self.feed = self.page = "Ferries sail again"
        wire = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path == "/feed":
                    link = f"http://127.0.0.1:{wire.server.server_port}/story"
                    item = f"<item><guid>1</guid><title>{wire.feed}</title><link>{link}</link></item>"
                    kind, words = "text/xml", f"<rss version='2.0'><channel><title>F</title>{item}</channel></rss>"
                elif self.path == "/story":
                    kind = "text/html"
                    words = f"<html><body><article><h1>{wire.page}</h1>{WORDS}</article></body></html>"
                else:
                    self.send_error(404)
                    return
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(words)))
                self.end_headers()
                self.wfile.write(words.encode())

            def log_message(self, *_words: object) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/feed"


@pytest.fixture
def wire() -> Iterator[Wire]:
    made = Wire()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def library(tmp_path: Path, wire: Wire) -> Iterator[Library]:
    """The story is here with its page."""
    with Library(tmp_path, allow_private=True) as opened:
        opened.ahead = False
        source = opened.add_source(wire.url).source
        (row,) = opened.rows(ListQuery(source_id=source.id))
        assert opened.fetch_story(row.id).story.blocks
        opened.settle()
        yield opened


def worn(library: Library) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """The marks in the list, those on the page, and how many versions there are besides."""
    (row,) = library.rows(ListQuery(collapse=False))
    opened = library.story(row.id)
    assert opened is not None
    assert opened.story.furniture.headline == row.headline == "Ferries sail again"
    return row.labels, tuple(label.kind for label in opened.story.furniture.labels), len(opened.versions)


def test_a_mark_in_the_feed_alone_is_worn(library: Library, wire: Wire) -> None:
    assert worn(library) == ((), (), 0)
    wire.feed = "CORRECTED-Ferries sail again"
    assert len(library.refresh(force=True).changed) == 1
    library.settle()
    assert worn(library) == (("CORRECTED",), ("CORRECTED",), 0)
    wire.feed = "Ferries sail again"
    library.refresh(force=True)
    library.start_housekeeping()
    library._wait_for_errands()
    assert worn(library) == ((), (), 0)


def test_a_mark_on_the_page_alone_is_worn(library: Library, wire: Wire) -> None:
    wire.page = "UPDATE 2-Ferries sail again"
    (row,) = library.rows(ListQuery(collapse=False))
    library.fetch_story(row.id)
    library.settle()
    assert worn(library) == (("UPDATE 2",), ("UPDATE",), 0)
