"""A web server that misbehaves on purpose, on loopback only, each behaviour bounded in time and in bytes.

`BEHAVIOURS` maps a name to what is done with a connection once its request has been read. A path `/name` asks for it;
`/name?key=value` hands it arguments.
"""

from __future__ import annotations

import base64
import functools
import gzip
import io
import random
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

LONGEST_SECONDS = 40.0
PATIENCE = 60.0
"""Seconds of silence for a client that is to give up later than this server: what ends sooner was not ended by waiting."""
MOST_BYTES = 400_000_000

FEED = b"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Harbour</title><link>http://harbour.example/</link>
<item><title>Ferries sail again</title><link>http://harbour.example/1</link><guid>1</guid>
<description>All of them.</description></item>
<item><title>Cranes stand still</title><link>http://harbour.example/2</link><guid>2</guid>
<description>Until Monday.</description></item>
</channel></rss>
"""
# 200 MB of zeros.
BROTLI_ZEROS = base64.b64decode(
    "z///fwAkAOKxQHLv//n//w+ABEAcFoDu/T////8BkACIwwLQvf/n//8/ABIAcVgAuvf//P//B0ACIA4LQPf+n////wBIAMRhAeje//"
    "P//x8ACYA4LADd+3/+//8DIAEQhwWge//P//9/ACQA4rAAdO//+f//D4AEQBwWgO79P////wGQAIjDAtC9/8//4HUAEgBxWAC6ues="
)
PAGE = b"<!DOCTYPE html><html><head><title>Harbour</title></head><body><p>Ferries sail again.</p></body></html>"


@dataclass
class Call:
    """One request, and the connection to misbehave on."""

    connection: socket.socket
    head: str
    server: Misbehaving
    began: float = field(default_factory=time.monotonic)
    sent: int = 0

    @property
    def path(self) -> str:
        return self.head.split(" ", 2)[1]

    def argument(self, name: str, default: str = "") -> str:
        return parse_qs(urlsplit(self.path).query).get(name, [default])[0]

    def header(self, name: str) -> str:
        for line in self.head.split("\r\n")[1:]:
            key, _, value = line.partition(":")
            if key.strip().lower() == name.lower():
                return value.strip()
        return ""

    def send(self, data: bytes) -> bool:
        """False once enough has been sent, too much time has passed or the server is stopping: every behaviour ends then."""
        if self.sent > MOST_BYTES or time.monotonic() - self.began > LONGEST_SECONDS or self.server.stopping.is_set():
            return False
        self.connection.sendall(data)
        self.sent += len(data)
        return True

    def answer(self, status: str = "200 OK", body: bytes = FEED, *fields: str, media_type: str = "application/rss+xml") -> None:
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", f"Content-Length: {len(body)}", "Connection: close"]
        lines += fields
        whole = "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body
        self.send(whole[:-1])
        # Before the other side can know that it has all: this thread may come to close the connection much later.
        self.server.leave(self.connection)
        self.send(whole[-1:])

    def drip(self, data: bytes, pause: float) -> None:
        """One byte after the other, and the last one for ever."""
        position = 0
        while self.send(data[position : position + 1] or data[-1:]):
            position += 1
            if self.server.stopping.wait(pause):
                return


Behaviour = Callable[[Call], None]
BEHAVIOURS: dict[str, Behaviour] = {}


def behaviour(function: Behaviour) -> Behaviour:
    BEHAVIOURS[function.__name__.replace("_", "-").removesuffix("-")] = function
    return function


class Misbehaving:
    """The server. `hits` counts requests by path; `peak` is how many connections were open at once."""

    def __init__(self, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None, port: int = 0) -> None:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._listener = socket.create_server((host, port), family=family, backlog=128)
        self.host = f"[{host}]" if ":" in host else host
        self.port: int = self._listener.getsockname()[1]
        self.tls = tls
        self.stopping = threading.Event()
        self.heads: list[str] = []
        self.peak = 0
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stopping.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(5)

    def url(self, path: str = "", host: str = "") -> str:
        return f"{'https' if self.tls else 'http'}://{host or self.host}:{self.port}/{path}"

    def hits(self, path: str) -> int:
        return sum(1 for head in self.heads if head.split(" ", 2)[1:2] and urlsplit(head.split(" ", 2)[1]).path == f"/{path}")

    def _accept(self) -> None:
        while not self.stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.settimeout(LONGEST_SECONDS)
            thread = threading.Thread(target=self._talk, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _talk(self, connection: socket.socket) -> None:
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self.tls is not None:
                connection = self.tls.wrap_socket(connection, server_side=True)
            with self._lock:
                self._open.add(connection)
                self.peak = max(self.peak, len(self._open))
            self._converse(connection)
        except OSError:
            pass  # the other side had enough, which is what most of these provoke
        finally:
            self.leave(connection)
            connection.close()

    def leave(self, connection: socket.socket) -> None:
        """What is answered counts no more among those that are open."""
        with self._lock:
            self._open.discard(connection)

    def _converse(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(65536)
            if not piece:
                return
            head += piece
        text = head.partition(b"\r\n\r\n")[0].decode("latin-1")
        with self._lock:
            self.heads.append(text)
        call = Call(connection, text, self)
        name = urlsplit(call.path).path.lstrip("/").partition("/")[0]
        BEHAVIOURS.get(name, lambda one: one.answer("404 Not Found", b"nothing here"))(call)


# Answers that never come to an end.


@behaviour
def slow_drip(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    call.drip(b"<html>", 0.2)


@behaviour
def slow_headers(call: Call) -> None:
    call.drip(b"HTTP/1.1 200 OK\r\nX: y", 0.2)


@behaviour
def silent(call: Call) -> None:
    call.server.stopping.wait(LONGEST_SECONDS)


@behaviour
def stops_in_the_middle(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<html>")
    call.server.stopping.wait(LONGEST_SECONDS)


@behaviour
def endless_body(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
    chunk = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    while call.send(chunk):
        pass


@behaviour
def endless_headers(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\n")
    number = 0
    while call.send(f"X-{number}: {'y' * 500}\r\n".encode()):
        number += 1


@behaviour
def endless_header_line(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nX: ")
    while call.send(b"y" * 4096):
        pass


@behaviour
def endless_trailers(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n")
    number = 0
    while call.send(f"X-{number}: {'y' * 500}\r\n".encode()):
        number += 1


@behaviour
def endless_continue(call: Call) -> None:
    while call.send(b"HTTP/1.1 100 Continue\r\nX: " + b"y" * 200 + b"\r\n\r\n"):
        pass


@behaviour
def endless_hints(call: Call) -> None:
    while call.send(b"HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n"):
        pass


# Redirects.


@behaviour
def redirect(call: Call) -> None:
    """`/redirect?to=…&status=302`"""
    call.answer(f"{call.argument('status', '302')} Moved", b"", f"Location: {call.argument('to').encode().decode('latin-1')}")


@behaviour
def chain(call: Call) -> None:
    """`/chain?left=4&status=302` leads on until nothing is left."""
    left = int(call.argument("left", "0"))
    if left == 0:
        call.answer()
        return
    status = call.argument("status", "302")
    call.answer(f"{status} Moved", b"", f"Location: /chain?left={left - 1}&status={status}")


@behaviour
def loop(call: Call) -> None:
    call.answer("302 Found", b"", f"Location: /loop?step={1 - int(call.argument('step', '0'))}")


@behaviour
def redirect_nowhere(call: Call) -> None:
    call.answer("302 Found", b"")


@behaviour
def redirect_to_rubbish(call: Call) -> None:
    call.send(b"HTTP/1.1 302 Found\r\nLocation: \x01\xff\x02\r\nContent-Length: 0\r\n\r\n")


@behaviour
def redirect_to_nul(call: Call) -> None:
    call.send(b"HTTP/1.1 302 Found\r\nLocation: \x00\xff\r\nContent-Length: 0\r\n\r\n")


@behaviour
def redirect_with_body(call: Call) -> None:
    call.send(b"HTTP/1.1 302 Found\r\nLocation: /feed\r\nTransfer-Encoding: chunked\r\n\r\n")
    while call.send(b"10000\r\n" + b"x" * 65536 + b"\r\n"):
        pass


# Statuses and their fields.


@behaviour
def feed(call: Call) -> None:
    call.answer()


@behaviour
def page(call: Call) -> None:
    call.answer("200 OK", PAGE, media_type="text/html; charset=utf-8")


@behaviour
def echo(call: Call) -> None:
    """What was asked, so that a test sees what was sent."""
    call.answer("200 OK", call.head.encode("latin-1"), media_type="text/plain")


@behaviour
def status(call: Call) -> None:
    """`/status?is=503&retry=3600`"""
    retry = call.argument("retry")
    call.answer(f"{call.argument('is')} Whatever", b"<html>no</html>", *([f"Retry-After: {retry}"] if retry else []))


@behaviour
def not_modified(call: Call) -> None:
    call.send(b'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n')


@behaviour
def conditional(call: Call) -> None:
    """A well-behaved feed: 304 where the ETag is the same."""
    if call.header("If-None-Match") == '"one"':
        call.send(b'HTTP/1.1 304 Not Modified\r\nETag: "one"\r\nCache-Control: max-age=600\r\n\r\n')
    else:
        call.answer("200 OK", FEED, 'ETag: "one"', "Last-Modified: Mon, 05 Jan 2026 06:00:00 GMT")


@behaviour
def etag_lies(call: Call) -> None:
    """Says "not modified" to everybody who asks conditionally, though its feed has grown."""
    if call.header("If-None-Match"):
        call.send(b'HTTP/1.1 304 Not Modified\r\nETag: "stuck"\r\n\r\n')
        return
    asked = call.server.hits("etag-lies")
    more = b"<item><title>New since</title><guid>3</guid></item></channel>" if asked > 1 else b"</channel>"
    call.answer("200 OK", FEED.replace(b"</channel>", more), 'ETag: "stuck"')


@behaviour
def etag_changes(call: Call) -> None:
    call.answer("200 OK", FEED, f'ETag: "{time.monotonic_ns()}"')


@behaviour
def etag_same(call: Call) -> None:
    call.answer("200 OK", FEED, 'ETag: "same"')


@behaviour
def etag_injection(call: Call) -> None:
    bad = {"long": '"' + "x" * 30_000 + '"', "control": '"a\x0bb"', "high": '"\xe9"', "folded": '"a"\r\n X-Injected: yes'}
    call.answer("200 OK", FEED, f"ETag: {bad[call.argument('kind', 'long')]}")


@behaviour
def asks_for_password(call: Call) -> None:
    expected = call.argument("expect")
    if expected and call.header("Authorization") == expected:
        call.answer()
    else:
        call.answer("401 Unauthorized", b"", 'WWW-Authenticate: Basic realm="x"')


@behaviour
def only_for_browsers(call: Call) -> None:
    call.answer() if "Mozilla" in call.header("User-Agent") else call.answer("403 Forbidden", b"")


@behaviour
def sets_cookies(call: Call) -> None:
    call.answer("200 OK", call.head.encode("latin-1"), "Set-Cookie: id=1; Path=/", media_type="text/plain")


@behaviour
def upgrade(call: Call) -> None:
    call.send(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n\x81\x05hello")


# Lies about the length, and what is no HTTP.


@behaviour
def length_short(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: 40\r\n\r\n" + FEED)


@behaviour
def length_long(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n" + FEED)


@behaviour
def length_negative(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n" + FEED)


@behaviour
def length_twice(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 900\r\n\r\n" + FEED)


@behaviour
def length_enormous(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999\r\n\r\n" + FEED)


@behaviour
def length_beyond_number(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 40 + b"\r\n\r\n" + FEED)


@behaviour
def chunks_of_one(call: Call) -> None:
    """Half a million letters, each in a chunk of its own."""
    call.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
    for _ in range(50):
        if not call.send(b"1\r\nx\r\n" * 10_000):
            return
    call.send(b"0\r\n\r\n")


@behaviour
def chunk_garbage(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n")


@behaviour
def chunk_huge(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nabc\r\n0\r\n\r\n")


@behaviour
def chunk_cut(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\nabc")


@behaviour
def raw(call: Call) -> None:
    """An answer to the letter, as `bytes` has it in URL-safe base64."""
    call.send(base64.urlsafe_b64decode(call.argument("bytes")))


@behaviour
def http09(call: Call) -> None:
    call.send(b"<html>an answer without a head</html>")


@behaviour
def http2_frames(call: Call) -> None:
    call.send(b"\x00\x00\x12\x04\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x64" + b"\0" * 64)


@behaviour
def status_garbage(call: Call) -> None:
    call.send(b"HTTP/1.1 abc Hello\r\nContent-Length: 0\r\n\r\n")


@behaviour
def hangs_up(call: Call) -> None:
    return


@behaviour
def nul_in_headers(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nX-\x00: \x00\r\nContent-Length: 5\r\n\r\nhello")


# Encodings.


@functools.cache
def deflated_zeros() -> bytes:
    return zlib.compress(b"\0" * 100_000_000, 9)


@functools.cache
def packed_zeros(megabytes: int) -> bytes:
    held = io.BytesIO()
    with gzip.GzipFile(fileobj=held, mode="wb", compresslevel=9, mtime=0) as packer:
        block = b"\0" * 1_000_000
        for _ in range(megabytes):
            packer.write(block)
    return held.getvalue()


@behaviour
def gzip_feed(call: Call) -> None:
    call.answer("200 OK", gzip.compress(FEED), "Content-Encoding: gzip")


@behaviour
def deflate_feed(call: Call) -> None:
    call.answer("200 OK", zlib.compress(FEED), "Content-Encoding: deflate")


@behaviour
def gzip_bomb(call: Call) -> None:
    call.answer("200 OK", packed_zeros(200), "Content-Encoding: gzip", media_type="text/html")


@behaviour
def gzip_twice(call: Call) -> None:
    call.answer("200 OK", gzip.compress(packed_zeros(200)), "Content-Encoding: gzip, gzip", media_type="text/html")


@behaviour
def gzip_in_two_lines(call: Call) -> None:
    call.answer("200 OK", gzip.compress(gzip.compress(FEED)), "Content-Encoding: gzip", "Content-Encoding: gzip")


@behaviour
def gzip_slow_to_begin(call: Call) -> None:
    """The packed form's own beginning comes alone; what it packs is a picture."""
    body = gzip.compress(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    call.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n")
    call.send(b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n")
    for part in (body[:10], body[10:]):
        call.send(b"%x\r\n%s\r\n" % (len(part), part))
        time.sleep(0.2)
    call.send(b"0\r\n\r\n")


@behaviour
def gzip_many(call: Call) -> None:
    body = FEED
    for _ in range(12):
        body = gzip.compress(body)
    call.answer("200 OK", body, "Content-Encoding: " + ", ".join(["gzip"] * 12))


@behaviour
def deflate_bomb(call: Call) -> None:
    call.answer("200 OK", deflated_zeros(), "Content-Encoding: deflate", media_type="text/html")


@behaviour
def brotli_bomb(call: Call) -> None:
    call.answer("200 OK", BROTLI_ZEROS, "Content-Encoding: br", media_type="text/html")


@behaviour
def gzip_cut(call: Call) -> None:
    whole = gzip.compress(FEED * 20)
    call.answer("200 OK", whole[: len(whole) // 2], "Content-Encoding: gzip")


@behaviour
def gzip_cut_at_trailer(call: Call) -> None:
    call.answer("200 OK", gzip.compress(FEED)[:-6], "Content-Encoding: gzip")


@behaviour
def gzip_then_garbage(call: Call) -> None:
    call.answer("200 OK", gzip.compress(FEED) + b"garbage", "Content-Encoding: gzip")


@behaviour
def not_gzip(call: Call) -> None:
    call.answer("200 OK", FEED, "Content-Encoding: gzip")


@behaviour
def encoding_unknown(call: Call) -> None:
    call.answer("200 OK", FEED, "Content-Encoding: xyz")


@behaviour
def zstd_bomb(call: Call) -> None:
    """A zstd frame header that asks for a window of 2 GB."""
    call.answer("200 OK", b"\x28\xb5\x2f\xfd\x00\xa8" + b"\x02\x00\x00\x00" * 100, "Content-Encoding: zstd")


# Pictures.


@behaviour
def image(call: Call) -> None:
    from reader.sample.pictures import picture

    call.answer("200 OK", picture(1), media_type="image/png")


@behaviour
def image_huge(call: Call) -> None:
    header = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (20_000).to_bytes(4, "big") * 2 + b"\x08\x06\x00\x00\x00"
    call.answer("200 OK", header + zlib.crc32(header[12:]).to_bytes(4, "big") + b"\0" * 64, media_type="image/png")


@behaviour
def image_html(call: Call) -> None:
    call.answer("200 OK", PAGE, media_type="image/png")


@behaviour
def image_svg(call: Call) -> None:
    call.answer("200 OK", b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', media_type="image/svg+xml")


@behaviour
def image_slow(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n")
    call.drip(b"\x89PNG\r\n\x1a\n", 0.2)


@behaviour
def video(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nTransfer-Encoding: chunked\r\n\r\n")
    while call.send(b"10000\r\n" + b"v" * 65536 + b"\r\n"):
        pass


@behaviour
def story_feed(call: Call) -> None:
    """One entry, whose page has a picture; `picture` says which behaviour serves it."""
    link = call.server.url(f"story?picture={call.argument('picture', 'picture')}")
    call.answer(body=FEED.replace(b"http://harbour.example/1", link.encode()))


@behaviour
def headlines_feed(call: Call) -> None:
    """Two entries without any text, whose page is a list of links."""
    link = call.server.url("list-of-links").encode()
    feed = FEED.replace(b"http://harbour.example/1", link).replace(b"<description>All of them.</description>", b"")
    call.answer(body=feed)


@behaviour
def list_of_links(call: Call) -> None:
    """A page that holds no story."""
    links = "".join(f'<li><a href="/{number}">Headline number {number} of the day</a></li>' for number in range(40))
    call.answer(body=f"<html><title>All</title><h1>All</h1><ul>{links}</ul></html>".encode(), media_type="text/html")


@behaviour
def story(call: Call) -> None:
    told = "".join(
        f"<p>On day {number} the ferry left the harbour an hour before dawn, with forty people and two horses on board.</p>"
        for number in range(8)
    )
    image = f'<img src="/{call.argument("picture")}" width="800" height="500">'
    figure = f"<figure>{image}<figcaption>The ferry.</figcaption></figure>"
    head = "<head><title>Ferries sail again</title></head>"
    page = f"<html>{head}<body><article><h1>Ferries sail again</h1>{figure}{told}</article>"
    call.answer(body=page.encode(), media_type="text/html")


@behaviour
def picture(call: Call) -> None:
    """Larger than all else together; what stands behind its size is noise."""
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (800).to_bytes(4) + (500).to_bytes(4) + b"\x08\x02\0\0\0"
    call.answer(body=head + random.Random(1).randbytes(2_000_000), media_type="image/png")
