"""A desk's mark that comes alone, with the same text: the story wears it, in the list and on its page, and has no new version."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from reader.library import Library, ListQuery
from reader.model.feed import Entry
from reader.store.entries import add_entries
from reader.store.sources import insert_source

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


def test_a_note_without_a_headline_is_called_by_its_first_words(tmp_path: Path) -> None:
    """A blank row said nothing of what would be opened."""
    with Library(tmp_path) as library:
        with library._database.write(durable=False) as db:
            source = insert_source(db, "https://example.org/notes", title="Notes")
            words = "Low tide at six, and the ferry waits for nobody who is late for it this week or the next, says the skipper."
            entries = [Entry("1", "", "https://example.org/1", "", content_html=f"<p>{words}</p>")]
            entries.append(Entry("2", "", "https://example.org/2", ""))
            entries.append(Entry("3", "", "https://example.org/3", "", content_html="<p>Low tide at six.</p>"))
            add_entries(db, source, entries, 1_780_000_000)
        rows = library.rows(ListQuery(collapse=False))
        assert [(row.headline, row.standfirst) for row in rows if row.link[-1] == "3"] == [("Low tide at six.", "")]
        named = {row.link[-1]: row.headline for row in rows}
        assert named["2"] == "https://example.org/2"
        assert named["1"].startswith("Low tide at six, and the ferry")
        assert len(named["1"]) < 100
