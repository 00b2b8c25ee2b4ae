"""Answers that are odd to the letter end in what they bring or in a sentence, and leave nothing behind for the next request."""

from __future__ import annotations

import base64
import gzip
import zlib

import pytest

from reader.errors import FetchError, NotAPage, Refused, Unreachable
from reader.fetch.client import Client, Request
from reader.model.fetched import Fetched
from tests.wire.misbehaving import Misbehaving

BODY = b"<rss><channel><title>Harbour</title></channel></rss>"
PACKED = gzip.compress(BODY, mtime=0)
TYPE = "Content-Type: application/rss+xml"
SIZE = f"Content-Length: {len(BODY)}"


def answer(*fields: str, status: str = "HTTP/1.1 200 OK", body: bytes = BODY) -> bytes:
    return "\r\n".join((status, *fields, "", "")).encode("latin-1") + body


def chunked(body: bytes, length: int | None = None, end: bytes = b"0\r\n\r\n") -> bytes:
    return b"%x\r\n%s\r\n" % (len(body) if length is None else length, body) + end


CHUNKS = "Transfer-Encoding: chunked"
HINT = b"HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n"

READ: dict[str, bytes] = {
    "line feeds alone": answer(TYPE, SIZE).replace(b"\r\n", b"\n"),
    "a space before the colon": answer("Content-Type : application/rss+xml", SIZE),
    "a folded field": answer("Content-Type: application/rss+xml;\r\n charset=utf-8", SIZE),
    "two types": answer(TYPE, "Content-Type: text/html", SIZE),
    "bytes for a type": answer("Content-Type: \xff\xfe\x80", SIZE),
    "an encoding that is none of text": answer("Content-Type: text/xml; charset=zlib_codec", SIZE),
    "the same length twice in one field": answer(TYPE, f"{SIZE}, {len(BODY)}"),
    "a length and chunks": answer(TYPE, SIZE, CHUNKS, body=chunked(BODY)),
    "a length of nothing and chunks": answer(TYPE, "Content-Length: 0", CHUNKS, body=chunked(BODY)),
    "chunks twice": answer(TYPE, CHUNKS, CHUNKS, body=chunked(BODY)),
    "fields without names": answer(TYPE, SIZE, *[": x"] * 20),
    "a few hints before it": HINT * 5 + answer(TYPE, SIZE),
    "HTTP 1.0": answer(TYPE, status="HTTP/1.0 200 OK"),
    "packed, in capitals": answer(TYPE, "Content-Encoding: GZip", body=PACKED),
    "packed, and more behind it": answer(TYPE, "Content-Encoding: x-gzip", body=PACKED + b"more" * 20),
    "packed in two parts": answer(TYPE, "Content-Encoding: gzip", body=gzip.compress(BODY[:9]) + gzip.compress(BODY[9:])),
    "deflated without its head": answer(TYPE, "Content-Encoding: deflate", body=zlib.compress(BODY)[2:-4]),
    "wishes for later": answer(TYPE, SIZE, "Refresh: 0; url=/x", "Alt-Svc: h2=\":1\"", "Strict-Transport-Security: max-age=9"),
}  # fmt: skip
REFUSED: dict[str, tuple[type[FetchError], bytes]] = {
    "carriage returns alone": (Unreachable, answer(TYPE, SIZE).replace(b"\r\n", b"\r")),
    "a nought in a type": (Unreachable, answer("Content-Type: text/\0html", SIZE)),
    "a nought in a name": (Unreachable, answer(TYPE, SIZE, "X\0Y: z")),
    "a field without a colon": (Unreachable, answer(TYPE, SIZE, "nonsense")),
    "two lengths in one field": (Unreachable, answer(TYPE, f"Content-Length: 5, {len(BODY)}")),
    "a length with a sign": (Unreachable, answer(TYPE, f"Content-Length: +{len(BODY)}")),
    "no length in its field": (Unreachable, answer(TYPE, "Content-Length: ")),
    "an unknown transfer": (Unreachable, answer(TYPE, "Transfer-Encoding: xchunked", body=chunked(BODY))),
    "a chunk that is shorter than it says": (Unreachable, answer(TYPE, CHUNKS, body=chunked(BODY, len(BODY) + 50))),
    "a chunk that is longer than it says": (Unreachable, answer(TYPE, CHUNKS, body=chunked(BODY, 10))),
    "a chunk of less than nothing": (Unreachable, answer(TYPE, CHUNKS, body=b"-1\r\n" + BODY)),
    "chunks without an end": (Unreachable, answer(TYPE, CHUNKS, body=chunked(BODY, end=b""))),
    "a nought behind the last chunk": (Unreachable, answer(TYPE, CHUNKS, body=chunked(BODY, end=b"0\r\nX: \0\r\n\r\n"))),
    "hints with a body": (Unreachable, HINT.replace(b"\r\n\r\n", b"\r\nContent-Length: 2\r\n\r\nab") + answer(TYPE, SIZE)),
    "two places to go": (Unreachable, answer("Location: /a", "Location: /b", status="HTTP/1.1 302 Found")),
    "a status below 100": (Unreachable, answer(TYPE, SIZE, status="HTTP/1.1 099 Odd")),
    "a status below nothing": (Unreachable, answer(TYPE, SIZE, status="HTTP/1.1 -1 Odd")),
    "a status beyond all": (Refused, answer(TYPE, SIZE, status="HTTP/1.1 999 Odd")),
    "many choices": (Refused, answer(TYPE, SIZE, status="HTTP/1.1 300 Multiple Choices")),
    "a nought in the status": (Unreachable, answer(TYPE, SIZE, status="HTTP/1.1 200 O\0K")),
    "another protocol": (Unreachable, answer(TYPE, SIZE, status="ICY 200 OK")),
    "another service": (Unreachable, b"SSH-2.0-OpenSSH_9.2\r\n"),
    "one letter": (Unreachable, b"H"),
    "nothing": (Unreachable, b""),
    "packed, with a wrong sum": (Unreachable, answer(TYPE, "Content-Encoding: gzip", body=PACKED[:-8] + bytes(8))),
    "packed three times": (Unreachable, answer(TYPE, "Content-Encoding: gzip, gzip, gzip", body=PACKED)),
    "called brotli, and gzip": (Unreachable, answer(TYPE, "Content-Encoding: br", body=PACKED)),
    "brotli that is cut": (Unreachable, answer(TYPE, "Content-Encoding: br", body=b"\x1b\x40\0")),
    "an archive": (NotAPage, answer("Content-Type: application/zip", body=b"PK\3\4" + bytes(90))),
}  # fmt: skip


def ask(server: Misbehaving, client: Client, given: bytes) -> Fetched:
    told = base64.urlsafe_b64encode(given).decode()
    found = client.fetch(Request(server.url(f"raw?bytes={told}"), allow_private=True))
    assert isinstance(found, Fetched)
    return found


@pytest.mark.parametrize("name", READ)
def test_what_can_be_understood_is_read(name: str) -> None:
    with Misbehaving() as server, Client() as client:
        assert ask(server, client, READ[name]).body == BODY


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_understood_is_an_error_and_no_harm(name: str) -> None:
    kind, given = REFUSED[name]
    with Misbehaving() as server, Client() as client:
        with pytest.raises(kind):
            ask(server, client, given)
        assert ask(server, client, answer(TYPE, SIZE)).body == BODY
