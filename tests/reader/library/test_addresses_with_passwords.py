"""A password that stands in an address: a new library never has it, one of an older version shows and writes it no more."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from reader.addresses import without_user, without_users
from reader.library import Library, ListQuery
from reader.model.feed import Entry
from reader.store import sources
from reader.store.codec import now
from reader.store.database import FILE
from reader.store.entries import add_entries

EVERY = ListQuery(collapse=False)
SECRET = "hunter2"
USER = f"ann:{SECRET}@"
TEXT = "<p>The ferry left the harbour an hour before dawn, with forty people and two horses on board, see {0}.</p>" * 4


def entry(user: str) -> Entry:
    link = f"https://{user}harbour.example/1"
    linked = f'<a href="{link}">the list</a> <img src="https://{user}harbour.example/p.png" width="800">'
    return Entry(link, "", link, "Ferries sail again", content_html=TEXT.format(linked))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "library")
    library.settle()
    return library


def follow(library: Library, given: Entry) -> int:
    with library._database.write(durable=True) as db:
        source = sources.insert_source(db, "https://harbour.example/feed", title="Harbour", site_url="https://harbour.example/")
        return add_entries(db, source, [given], now()).new[0]


def everything(library: Library, folder: Path, id: int) -> str:
    """All that is shown of a story and written out of a library."""
    opened = library.story(id)
    assert opened is not None
    shown = repr((opened, library.rows(EVERY), library.sources()))
    for format in ("html", "markdown", "text"):
        library.save_copy(id, format, folder / "copies", fetch=False)
    library.export_all(folder / "whole")
    (folder / "out.opml").write_bytes(library.export_opml())
    files = (path for path in folder.rglob("*") if path.is_file())
    return shown + "".join(path.read_bytes().decode("utf8", "replace") for path in files)


def test_nothing_of_it_is_kept(library: Library, tmp_path: Path) -> None:
    id = follow(library, entry(USER))
    assert "Ferries sail again" in (told := everything(library, tmp_path / "out", id))
    assert SECRET not in told
    with library._database.read() as db:
        row = db.execute("SELECT guid, link FROM entry").fetchone()
        kept = b"".join(zlib.decompress(blob) for (blob,) in db.execute("SELECT story FROM story"))
        texts = db.execute("SELECT summary, content FROM feed_text").fetchone()
    library.close()
    assert SECRET not in repr((row[0], texts)) + kept.decode()
    assert b"harbour.example/p.png" in kept


def test_a_library_of_an_older_version_shows_and_writes_none(library: Library, tmp_path: Path) -> None:
    id = follow(library, entry(""))
    library.story(id)
    library.close()
    with closing(sqlite3.connect(library.folder / FILE)) as db, db:
        for table, column in (("source", "site_url"), ("entry", "link"), ("entry", "guid"), ("feed_text", "content")):
            (kept,) = db.execute(f"SELECT {column} FROM {table}").fetchone()
            text = zlib.decompress(kept).decode() if isinstance(kept, bytes) else kept
            text = text.replace("https://", f"https://{USER}")
            db.execute(f"UPDATE {table} SET {column} = ?", (text,))
        (story,) = db.execute("SELECT story FROM story").fetchone()
        story = zlib.compress(zlib.decompress(story).replace(b"https://", f"https://{USER}".encode()))
        db.execute("UPDATE story SET story = ?", (story,))
        db.execute("INSERT INTO version (entry_id, fetched_at, text_hash, story) VALUES (?, 1, x'00', ?)", (id, story))
    with Library(library.folder) as again:
        told = everything(again, tmp_path / "out", id)
    assert "Ferries sail again" in told
    assert "https://harbour.example/p.png" in told
    assert SECRET not in told


def test_the_same_entry_with_another_password_is_the_same(library: Library) -> None:
    follow(library, entry(USER))
    with library._database.write(durable=True) as db:
        added = add_entries(db, 1, [entry("bob:other@")], now())
    assert added.new == ()
    library.close()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("https://ann:pw@a.example/x", "https://a.example/x"),
        ("https://ann@a.example/x", "https://a.example/x"),
        ("https://a:b@c@a.example", "https://a.example"),
        ("https://a.example/@ann", "https://a.example/@ann"),
        ("https://a.example?mail=x@y.example", "https://a.example?mail=x@y.example"),
        ("tag:ann@a.example,2026:1", "tag:ann@a.example,2026:1"),
        ("", ""),
    ],
)
def test_an_address_alone(written: str, expected: str) -> None:
    assert without_user(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("see <a href='http://ann:pw@a.example/'>it</a>", "see <a href='http://a.example/'>it</a>"),
        ("http://a.example:80/ or ann@a.example", "http://a.example:80/ or ann@a.example"),
        ("http://a.example: ann@a.example", "http://a.example: ann@a.example"),
        ("HTTP://a:b@c.example and https://d:e@f.example/g@h", "HTTP://c.example and https://f.example/g@h"),
        ("https://a.example/@ann and https://ann@a.example", "https://a.example/@ann and https://ann@a.example"),
    ],
)
def test_addresses_in_a_text(written: str, expected: str) -> None:
    assert without_users(written) == expected
