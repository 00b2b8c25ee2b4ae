"""A small HTTP/2 server on loopback: as much of RFC 9113 as it takes to answer, and to break off in the ways servers do."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from types import TracebackType
from typing import Self

from tests.wire.misbehaving import FEED

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, RST_STREAM, SETTINGS, PING, GOAWAY = 0, 1, 3, 4, 6, 7
END_STREAM, ACK, END_HEADERS = 1, 1, 4
PIECE = 4096


class Http2:
    """Answers every request with the feed. `trouble`: "" | "refused" (RST_STREAM) | "goaway" | "cut" (half of the body)."""

    def __init__(self, tls: ssl.SSLContext, trouble: str = "") -> None:
        tls.set_alpn_protocols(["h2"])
        self._tls, self.trouble = tls, trouble
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]
        self.connections = 0
        self.streams: list[int] = []
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._listener.close()
        for each in self._open:
            each.close()

    def url(self, path: str = "feed") -> str:
        return f"https://127.0.0.1:{self.port}/{path}"

    def _accept(self) -> None:
        while True:
            try:
                raw, _ = self._listener.accept()
            except OSError:
                return  # the server is being stopped
            threading.Thread(target=self._serve, args=(raw,), daemon=True).start()

    def _serve(self, raw: socket.socket) -> None:
        try:
            with self._tls.wrap_socket(raw, server_side=True) as connection:
                self._open.append(connection)
                self.connections += 1
                assert connection.selected_alpn_protocol() == "h2"
                self._talk(connection)
        except OSError:
            return  # the other side has gone

    def _talk(self, connection: socket.socket) -> None:
        if _exactly(connection, len(PREFACE)) != PREFACE:
            return
        _send(connection, SETTINGS, 0, 0, b"")
        while head := _exactly(connection, 9):
            size, kind, flags, stream = int.from_bytes(head[:3], "big"), head[3], head[4], struct.unpack(">I", head[5:])[0]
            payload = _exactly(connection, size)
            if kind == SETTINGS and not flags & ACK:
                _send(connection, SETTINGS, ACK, 0, b"")
            elif kind == PING and not flags & ACK:
                _send(connection, PING, ACK, 0, payload)
            elif kind == HEADERS:
                self.streams.append(stream)
                if not self._answer(connection, stream):
                    return

    def _answer(self, connection: socket.socket, stream: int) -> bool:
        if self.trouble == "refused":
            _send(connection, RST_STREAM, 0, stream, struct.pack(">I", 7))
            return True
        if self.trouble == "goaway":
            _send(connection, GOAWAY, 0, 0, struct.pack(">II", 0, 0xB))
            return False
        _send(connection, HEADERS, END_HEADERS, stream, b"\x88" + _field(b"content-type", b"application/rss+xml"))
        if self.trouble == "cut":
            _send(connection, DATA, 0, stream, FEED[: len(FEED) // 2])
            return False
        for start in range(0, len(FEED), PIECE):
            last = start + PIECE >= len(FEED)
            _send(connection, DATA, END_STREAM if last else 0, stream, FEED[start : start + PIECE])
        return True


def _field(name: bytes, value: bytes) -> bytes:
    """A header as HPACK writes it that keeps no table: literal, never indexed, no Huffman code."""
    return b"\x10" + bytes([len(name)]) + name + bytes([len(value)]) + value


def _send(connection: socket.socket, kind: int, flags: int, stream: int, payload: bytes) -> None:
    connection.sendall(len(payload).to_bytes(3, "big") + bytes([kind, flags]) + struct.pack(">I", stream) + payload)


def _exactly(connection: socket.socket, size: int) -> bytes:
    """So many bytes; fewer only where the connection ends."""
    found = b""
    while len(found) < size and (more := connection.recv(size - len(found))):
        found += more
    return found
