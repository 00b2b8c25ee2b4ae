"""A site's icon over the real client: from the site alone, whoever names another; nothing that says who asks."""

from __future__ import annotations

import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reader.errors import NotAPage
from reader.fetch import guard
from reader.fetch.client import Client
from reader.fetch.favicon import find_icon
from reader.fetch.images import check_image, read_size
from reader.sample.pictures import picture, png
from tests.reader.fetch.test_images import fetched

PNG = png(16, 16, (b"\0" + b"\x40" * 48) * 16)


class Site:
    """A server with these answers (status, media type or where to, body); `asked` are the requests that came."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, str, bytes]] = {}
        self.asked: list[tuple[str, frozenset[str]]] = []
        self.url = ""

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def a_site(host: str) -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, frozenset(name.lower() for name in self.headers)))
            status, about, body = site.answers.get(self.path, (404, "text/plain", b""))
            self.send_response(status)
            self.send_header("Location" if status == 302 else "Content-Type", about)
            self.send_header("Set-Cookie", "who=you")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            return

    server = ThreadingHTTPServer((host, 0), Handler)
    site.url = f"http://{host}:{server.server_address[1]}/"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def site() -> Iterator[Site]:
    with a_site("127.0.0.1") as running:
        running.answers["/"] = (200, "text/html", b'<link rel="icon" href="/little.png"><p>Quay</p>')
        running.answers["/little.png"] = (200, "image/png", PNG)
        yield running


@pytest.fixture
def elsewhere() -> Iterator[Site]:
    with a_site("127.0.0.2") as running:
        running.answers["/"] = (200, "text/html", b'<link rel="icon" href="/theirs.png">')
        running.answers["/theirs.png"] = (200, "image/png", PNG)
        yield running


def test_neither_cookie_nor_referrer(site: Site) -> None:
    with Client() as client:
        icon = find_icon(client.fetch, site.url, allow_private=True)
    assert icon is not None
    assert icon.body == PNG
    assert site.paths == ["/", "/little.png"]
    assert not {"cookie", "referer"} & frozenset().union(*(names for _, names in site.asked))


@pytest.mark.parametrize("named", ["by the page", "by a redirect of the icon", "by a redirect of the page"])
def test_no_other_site_is_asked(site: Site, elsewhere: Site, named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # As between two public hosts: no missing consent keeps us from the other, only that it is another site.
    monkeypatch.setattr(guard, "same_host", lambda one, other: True)
    if named == "by the page":
        site.answers["/"] = (200, "text/html", f'<link rel="icon" href="{elsewhere.url}theirs.png">'.encode())
    elif named == "by a redirect of the icon":
        site.answers["/little.png"] = (302, f"{elsewhere.url}theirs.png", b"")
    else:
        site.answers["/"] = (302, elsewhere.url, b"")

    with Client() as client:
        icon = find_icon(client.fetch, site.url, allow_private=True)
    assert icon is None
    assert elsewhere.asked == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/", "https://a.example/x", True),
        ("https://a.example/", "http://www.a.example/", True),
        ("https://www.a.example/", "https://static.a.example/i.png", True),
        ("https://a.example/", "https://ba.example/", False),
        ("https://a.example/", "https://a.example.org/", False),
        ("https://a.example/", "file:///etc/passwd", False),
    ],
)
def test_what_is_one_site(one: str, other: str, same: bool) -> None:
    assert guard.same_site(one, other) is same
    assert guard.same_site(other, one) is same


def test_an_icons_bitmap_is_as_large_as_it_says_itself() -> None:
    """Its table says 16 x 16; decoders go by the bitmap's own head, which says 40,000 x 40,000."""
    table = struct.pack("<HHH", 0, 1, 1) + struct.pack("<BBBBHHII", 16, 16, 0, 0, 1, 32, 140, 22)

    def icon(width: int, height: int) -> bytes:
        return table + struct.pack("<IiiHHIIiiII", 40, width, height, 1, 32, 0, 0, 0, 0, 0, 0) + bytes(100)

    assert read_size(icon(16, 32)) == ("image/x-icon", 16, 16)
    with pytest.raises(NotAPage):
        check_image(fetched(icon(40_000, 80_000)))
    with pytest.raises(NotAPage):
        check_image(fetched(b"<svg xmlns='http://www.w3.org/2000/svg'/>"))
    assert check_image(fetched(picture(1))).media_type == "image/png"
