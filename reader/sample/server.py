"""Serves the sample wire on this machine: the demo, the tests and the measurements all fetch it as they would real sites."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections import deque
from dataclasses import dataclass
from datetime import UTC
from email.utils import format_datetime, parsedate_to_datetime
from types import TracebackType
from typing import Self

from reader.sample.made import START
from reader.sample.wire import Held, SampleContent

MOST_REMEMBERED = 200_000
_FAULTS = ("busy", "error", "page", "cut", "hang up")
_LONGEST_HEAD = 65_536


@dataclass(frozen=True, slots=True)
class Seen:
    """A request that the sample wire answered."""

    host: str
    path: str
    status: int
    user_agent: str


class SampleWire:
    """A running sample wire, as a context manager. `url` is its front page, `opml_url` the list of its feeds."""

    def __init__(
        self, content: SampleContent, port: int, *, latency: float, dead: int, own_hosts: bool, faults: float = 0.0
    ) -> None:
        self.content = content
        self.latency = latency
        self.faults = faults
        self._answered = 0
        self.requests: deque[Seen] = deque(maxlen=MOST_REMEMBERED)
        self._lock = threading.Lock()
        self._listeners = [_listen("127.0.0.1", port)]
        self.port: int = self._listeners[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        self.opml_url = self.url + "opml"
        bases = [self.url.rstrip("/")]
        self._silent: list[socket.socket] = []
        feeds = len(content.feed_paths())
        if own_hosts or dead:
            bases = [f"http://{_own_host(number)}:{self.port}" for number in range(feeds)]
            gone = {number * feeds // dead for number in range(min(dead, feeds))} if dead else set()
            for number in range(feeds):
                listener = _listen(_own_host(number), self.port)
                (self._silent if number in gone else self._listeners).append(listener)
        self.bases = bases
        self.opml = content.opml(bases)
        self._loop = asyncio.new_event_loop()
        self._listening = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sample-wire", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    @property
    def feed_urls(self) -> list[str]:
        """The address of every feed, in the order of the list."""
        return [self.bases[index % len(self.bases)] + path for index, path in enumerate(self.content.feed_paths())]

    def prepare(self) -> None:
        """Make every feed now, so that who measures fetching does not measure the making."""
        for index, path in enumerate(self.content.feed_paths()):
            self.held(path, self.bases[index % len(self.bases)])

    def advance(self, ticks: int = 1) -> None:
        """Let time pass on the wire: new stories and corrections."""
        with self._lock:
            self.content.advance(ticks)

    def next_fault(self) -> str:
        """What goes wrong with the next answer; mostly nothing. The faults come in turn, evenly spread."""
        self._answered += 1
        if self.faults <= 0 or int(self._answered * self.faults) == int((self._answered - 1) * self.faults):
            return ""
        return _FAULTS[int(self._answered * self.faults) % len(_FAULTS)]

    def held(self, path: str, base: str) -> Held | None:
        """What is at a path of a host."""
        if path == "/opml":
            return Held("text/x-opml; charset=utf-8", self.opml, "", START)
        with self._lock:
            return self.content.held(path, base)

    def stop(self) -> None:
        """Hang up and free the port."""
        if not self._thread.is_alive():
            return
        # A loop that is stopped while it opens its ports leaves them open: who stops at once waits that long.
        self._listening.wait(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def wait(self, seconds: float | None = None) -> None:
        """Serve for a while, or until it is stopped."""
        self._thread.join(seconds)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        open_connections: set[_Connection] = set()
        servers = [
            self._loop.run_until_complete(
                self._loop.create_server(lambda: _Connection(self, open_connections), sock=listener, backlog=512)
            )
            for listener in self._listeners
        ]
        self._loop.call_soon(self._listening.set)
        try:
            self._loop.run_forever()
        finally:
            for server in servers:
                server.close()
            for connection in list(open_connections):
                connection.hang_up()
            for listener in self._silent:
                listener.close()
            self._loop.run_until_complete(asyncio.sleep(0))
            self._loop.close()


class _Connection(asyncio.Protocol):
    """One keep-alive HTTP/1.1 connection; requests are answered in turn."""

    def __init__(self, wire: SampleWire, register: set[_Connection]) -> None:
        self._wire = wire
        self._register = register
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._register.add(self)
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def connection_lost(self, error: Exception | None) -> None:
        self._transport = None
        self._register.discard(self)

    def hang_up(self) -> None:
        if self._transport is not None:
            self._transport.abort()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while self._transport is not None:
            head, end, rest = self._buffer.partition(b"\r\n\r\n")
            if not end:
                if len(self._buffer) > _LONGEST_HEAD:
                    self.hang_up()
                return
            self._buffer = rest
            self._answer(head.decode("latin-1"))

    def _answer(self, head: str) -> None:
        lines = head.split("\r\n")
        method, _, target = lines[0].partition(" ")
        fields = {}
        for line in lines[1:]:
            name, _, value = line.partition(":")
            fields[name.lower()] = value.strip()
        path = target.partition(" ")[0].partition("?")[0]
        host = fields.get("host", "")
        reply, status = self._reply(method, path, f"http://{host}", fields)
        fault = self._wire.next_fault()
        if fault:
            self._wire.requests.append(Seen(host, path, 0, fields.get("user-agent", "")))
            self._fail(fault, reply)
            return
        self._wire.requests.append(Seen(host, path, status, fields.get("user-agent", "")))
        if self._wire.latency > 0:
            asyncio.get_running_loop().call_later(self._wire.latency, self._write, reply)
        else:
            self._write(reply)

    def _fail(self, fault: str, reply: bytes) -> None:
        if fault == "busy":
            self._write(_message("503 Service Unavailable", "text/plain", b"Later.\n", "Retry-After: 120\r\n"))
        elif fault == "error":
            self._write(_message("500 Internal Server Error", "text/html", b"<html><body>Oh no</body></html>"))
        elif fault == "page":
            self._write(_message("200 OK", "text/html", b"<html><body><p>We will be back soon.</p></body></html>"))
        elif self._transport is not None:
            if fault == "cut":
                self._transport.write(reply[: len(reply) * 2 // 3])
            self._transport.close()

    def _write(self, reply: bytes) -> None:
        if self._transport is not None:
            self._transport.write(reply)

    def _reply(self, method: str, path: str, base: str, fields: dict[str, str]) -> tuple[bytes, int]:
        if method not in ("GET", "HEAD"):
            return _message("405 Method Not Allowed", "text/plain", b"Only GET is served here.\n"), 405
        held = self._wire.held(path, base)
        if held is None:
            return _message("404 Not Found", "text/plain", b"There is nothing at this address.\n"), 404
        modified = format_datetime(held.modified.astimezone(UTC), usegmt=True)
        validators = (
            f"ETag: {held.etag}\r\n" if held.etag else ""
        ) + f"Last-Modified: {modified}\r\nCache-Control: max-age=0\r\n"
        if _unchanged(held, fields):
            return f"HTTP/1.1 304 Not Modified\r\n{validators}\r\n".encode("latin-1"), 304
        return _message("200 OK", held.media_type, held.body, validators, with_body=method == "GET"), 200


def _message(status: str, media_type: str, body: bytes, more: str = "", with_body: bool = True) -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    return head.encode("latin-1") + (body if with_body else b"")


def _unchanged(held: Held, fields: dict[str, str]) -> bool:
    wanted = fields.get("if-none-match", "")
    if wanted:
        return bool(held.etag) and (wanted == "*" or held.etag in [part.strip().removeprefix("W/") for part in wanted.split(",")])
    since = fields.get("if-modified-since", "")
    if not since or not held.etag:
        return False
    try:
        return held.modified.replace(microsecond=0) <= parsedate_to_datetime(since)
    except (ValueError, TypeError):
        return False


def _own_host(number: int) -> str:
    """The loopback address of a feed that has one of its own."""
    return f"127.1.{number // 250}.{number % 250 + 1}"


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    listener.listen(512)
    return listener


def serve(
    port: int = 0,
    feeds: int = 0,
    items: int = 0,
    *,
    latency: float = 0.0,
    dead: int = 0,
    own_hosts: bool = False,
    faults: float = 0.0,
) -> SampleWire:
    """Start the sample wire on 127.0.0.1.

    `latency` (seconds) is waited before each answer. With `own_hosts` every feed has a loopback address of its own;
    `dead` of them take connections and never answer. A share `faults` of all answers goes wrong.
    Raises OSError where the port is taken.
    """
    return SampleWire(SampleContent(feeds, items), port, latency=latency, dead=dead, own_hosts=own_hosts, faults=faults)
