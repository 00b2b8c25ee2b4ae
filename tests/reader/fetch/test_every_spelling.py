"""No spelling of a private address leads to it: a listener on this machine hears nothing, whatever is asked for."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from urllib.parse import quote

import pytest

from reader.errors import FetchError
from reader.fetch.client import Client
from reader.fetch.request import Request
from tests.wire.misbehaving import Misbehaving

PRIVATE = ["127.0.0.1", "127.1.2.3", "0.0.0.0", "10.0.0.1", "169.254.169.254", "192.168.0.1", "172.16.0.1", "100.64.0.1"]
NAMES = [
    "localhost", "LOCALHOST", "localhost.", "a.localhost", "ip6-localhost", "loc%61lhost", "\u24dbocalhost", "localho\u017ft",
    "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::1%25lo]", "[fe80::1%25lo]", "[fd00::1]", "[::ffff:7f00:1]", "0", "0x0", "0177.1",
    "127.0.1", "127.000.000.001", "\u2460\u2461\u2466.0.0.1", "1.1.1.1 &@127.0.0.1",
]  # fmt: skip


def spellings(address: str) -> list[str]:
    """Every way to write an IPv4 address that some resolver takes, in numbers, letters and other alphabets."""
    parts = [int(part) for part in address.split(".")]
    number = int.from_bytes(bytes(parts))
    wide = "".join(chr(0xFF10 + int(letter)) if letter.isdigit() else letter for letter in address)
    return [
        address, f"{address}.", str(number), hex(number), f"0{number:o}", f"{'0' * 12}{number:o}",
        ".".join(f"0{part:o}" for part in parts), ".".join(hex(part) for part in parts), f"{parts[0]}.{number & 0xFFFFFF}",
        f"{parts[0]}.{parts[1]}.{number & 0xFFFF}", f"0x{parts[0]:x}.{number & 0xFFFFFF}",
        "".join(f"%{ord(letter):02x}" for letter in address), address.replace(".", "%2e"), address.replace(".", "\u3002"),
        address.replace(".", "\uff0e"), wide, f"[::ffff:{address}]", f"[::{address}]", f"[64:ff9b::{address}]",
        f"[::ffff:0:{address}]", f"[::ffff:{address}%25lo]", f"[0:0:0:0:0:ffff:{number >> 16:x}:{number & 0xFFFF:x}]",
        f"[2002:{number >> 16:04x}:{number & 0xFFFF:04x}::1]", f"{address}%00.example.invalid", f"{address}#.example.invalid",
        f"{address}?.example.invalid", f"example.invalid@{address}", f"{address}\\.example.invalid",
    ]  # fmt: skip


STATUSES = (301, 302, 303, 307, 308)


class Listener:
    """Takes connections on every address of this machine and notes them."""

    def __init__(self) -> None:
        self.heard = 0
        self._socket = socket.create_server(("0.0.0.0", 0))
        self._socket.settimeout(0.1)
        self.port: int = self._socket.getsockname()[1]
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        while not self._stopping.is_set():
            try:
                connection, _ = self._socket.accept()
            except TimeoutError:
                continue
            self.heard += 1
            with connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi")

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()
        self._socket.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    one = Listener()
    yield one
    one.stop()


def test_no_spelling_of_a_private_address_is_connected_to(listener: Listener) -> None:
    asked = 0
    with Client() as client:
        for host in NAMES + [spelling for address in PRIVATE for spelling in spellings(address)]:
            for scheme in ("http", "HTTP"):
                asked += 1
                with pytest.raises(FetchError):
                    client.fetch(Request(f"{scheme}://{host}:{listener.port}/x"))
        assert listener.heard == 0
        client.fetch(Request(f"http://127.0.0.1:{listener.port}/x", allow_private=True))
    assert asked > 400
    assert listener.heard == 1


def test_no_spelling_of_a_private_address_is_reached_by_a_redirect(listener: Listener) -> None:
    """The user allowed the first host; it sends on to all others of this machine and of its network."""
    asked = 0
    with Misbehaving("127.0.0.3") as server, Client() as client:
        for number, host in enumerate(NAMES + [each for address in PRIVATE for each in spellings(address)]):
            to = quote(f"http://{host}:{listener.port}/x", safe="")
            path = f"redirect?to={to}&status={STATUSES[number % len(STATUSES)]}"
            asked += 1
            with pytest.raises(FetchError):
                client.fetch(Request(server.url(path), allow_private=True))
        assert server.hits("redirect") == asked
    assert asked > 200
    assert listener.heard == 0
