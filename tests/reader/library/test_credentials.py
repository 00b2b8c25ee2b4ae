"""A source's password opens the pages of its own server too, and no other server ever sees it."""

from __future__ import annotations

import io
import sys
import threading
from base64 import b64encode
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from reader.cli.main import NOT_FETCHED, OK, USAGE, main
from reader.errors import Refused
from reader.library import Library, ListQuery
from reader.store.pending import Wanted
from tests.memory_keyring import Memory

WORDS = "".join(f"<p>Line {n} of what subscribers alone may read about the harbour and its cranes.</p>" for n in range(9))
PAGE = f"<html><body><article><h1>Cranes stand still</h1>{WORDS}</article></body></html>"


@dataclass
class Server:
    """Gives a feed and pages to whoever knows the password; remembers what it was shown."""

    links: list[str] = field(default_factory=list)
    shown: list[tuple[str, str]] = field(default_factory=list)
    locked: bool = True
    url: str = ""

    def __enter__(self) -> Server:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                given = self.headers.get("Authorization", "")
                server.shown.append((self.path, given))
                if server.locked and given != "Basic " + b64encode(b"ann:secret").decode():
                    self.answer(401, "", "text/plain")
                elif self.path == "/feed":
                    items = "".join(f"<item><title>{link}</title><link>{link}</link></item>" for link in server.links)
                    self.answer(200, f"<rss version='2.0'><channel><title>F</title>{items}</channel></rss>", "text/xml")
                else:
                    self.answer(200, PAGE, "text/html")

            def answer(self, status: int, words: str, kind: str) -> None:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(words)))
                self.end_headers()
                self.wfile.write(words.encode())

            def log_message(self, *_words: object) -> None:
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.mark.parametrize("ahead", [False, True])
def test_pages_of_the_feeds_own_server_are_opened_and_others_see_nothing(
    tmp_path: Path, system_keyring: Memory, ahead: bool
) -> None:
    with Server() as own, Server(locked=False) as other, Library(tmp_path, allow_private=True) as library:
        own.links = [f"{own.url}/story", f"{other.url}/elsewhere"]
        id = library.add_source(f"{own.url}/feed", account="ann", password="secret").source.id
        rows = {row.link: row.id for row in library.rows(ListQuery(source_id=id, collapse=False))}
        if ahead:
            assert library.fetch_pages([Wanted(number, id, link) for link, number in rows.items()]) == 2
        else:
            for number in rows.values():
                assert "subscribers alone" in library.fetch_story(number).story.text
    assert {path for path, given in own.shown if given} >= {"/story"}
    assert other.shown
    assert {given for _path, given in other.shown} == {""}


def test_a_source_without_an_account_sends_none(tmp_path: Path, system_keyring: Memory) -> None:
    with Server() as own, Server(locked=False) as open_to_all, Library(tmp_path, allow_private=True) as library:
        library.add_source(f"{own.url}/feed", account="ann", password="secret")
        open_to_all.links = [f"{own.url}/story"]
        id = library.add_source(f"{open_to_all.url}/feed").source.id
        (row,) = library.rows(ListQuery(source_id=id, collapse=False))
        with pytest.raises(Refused):
            library.fetch_story(row.id)


def add(home: Path, given: str, *words: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(given))
    return main(["--library", str(home), "add", *words])


def test_the_command_line_takes_a_password_and_says_what_is_wrong_with_it(
    tmp_path: Path, system_keyring: Memory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server() as own:
        feed = f"{own.url}/feed"
        assert add(tmp_path, "", feed, monkeypatch=monkeypatch) == NOT_FETCHED
        assert "--user NAME" in capsys.readouterr().err
        assert add(tmp_path, "", "--user", "ann", feed, monkeypatch=monkeypatch) == USAGE
        assert "no password was given" in capsys.readouterr().err
        assert add(tmp_path, "wrong\n", "--user", "ann", feed, monkeypatch=monkeypatch) == NOT_FETCHED
        assert "name or the password is not right" in capsys.readouterr().err
        assert system_keyring.kept == {}
        assert add(tmp_path, "secret\n", "--user", "ann", feed, monkeypatch=monkeypatch) == OK
        assert "secret" not in capsys.readouterr().out
        assert list(system_keyring.kept.values()) == ["secret"]
    assert not any(b"secret" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_a_source_that_is_followed_gets_its_account_by_being_added_again(
    tmp_path: Path, system_keyring: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Server(locked=False) as own:
        feed = f"{own.url}/feed"
        assert add(tmp_path, "", feed, monkeypatch=monkeypatch) == OK
        own.locked = True
        assert add(tmp_path, "secret\n", "--user", "ann", feed, monkeypatch=monkeypatch) == OK
        own.shown.clear()
        assert main(["--library", str(tmp_path), "refresh", "--allow-private"]) == OK
        assert any(given for _path, given in own.shown)
