"""Certificates: what is not to be trusted is refused, with a sentence; what is, is fetched."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from reader.errors import Unreachable
from reader.fetch import trust
from reader.fetch.client import Client
from reader.fetch.request import Request
from reader.model.fetched import Fetched
from tests.wire.certificates import Authority, make_authority, only_tls_1_0
from tests.wire.http2 import Http2
from tests.wire.misbehaving import FEED, Misbehaving


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return make_authority(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def client(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """A client whose only authority is the tests' own."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    trust.authorities.cache_clear()
    with Client() as running:
        yield running
    trust.authorities.cache_clear()


def test_a_good_certificate_is_trusted(client: Client, authority: Authority) -> None:
    with Misbehaving(tls=authority.context("good", "127.0.0.1")) as server:
        answer = client.fetch(Request(server.url("feed"), allow_private=True))
        assert isinstance(answer, Fetched)
        assert answer.body == FEED


@pytest.mark.parametrize(
    ("case", "host", "options"),
    [("self-signed", "127.0.0.1", {"own": True}), ("expired", "127.0.0.1", {"expired": True}), ("wrong-host", "example.org", {})],
)
def test_bad_certificates_are_refused(
    client: Client, authority: Authority, case: str, host: str, options: dict[str, bool]
) -> None:
    with Misbehaving(tls=authority.context(case, host, **options)) as server:
        with pytest.raises(Unreachable) as caught:
            client.fetch(Request(server.url("feed"), allow_private=True))
        assert "certificate is not to be trusted" in caught.value.detail
        assert server.heads == []


def test_an_unknown_authority_is_refused(authority: Authority) -> None:
    """With the system's own authorities, the tests' one is unknown."""
    trust.authorities.cache_clear()
    with Misbehaving(tls=authority.context("unknown", "127.0.0.1")) as server, Client() as client:
        with pytest.raises(Unreachable, match="not to be trusted"):
            client.fetch(Request(server.url("feed"), allow_private=True))
        assert server.heads == []


def test_tls_of_the_last_century_is_refused(client: Client, authority: Authority) -> None:
    with Misbehaving(tls=only_tls_1_0(authority.context("old", "127.0.0.1"))) as server:
        with pytest.raises(Unreachable):
            client.fetch(Request(server.url("feed"), allow_private=True))
        assert server.heads == []


def test_a_handshake_that_is_cut_is_an_error(client: Client) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def cut() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(100)
                connection.sendall(b"\x16\x03\x03\x00\x7a\x02")

        thread = threading.Thread(target=cut, daemon=True)
        thread.start()
        port = listener.getsockname()[1]
        with pytest.raises(Unreachable):
            client.fetch(Request(f"https://127.0.0.1:{port}/", allow_private=True))
        thread.join(5)


def test_http2_is_spoken_where_the_server_speaks_it(client: Client, authority: Authority) -> None:
    with Http2(authority.context("two", "127.0.0.1")) as server:
        requests = [Request(server.url(f"feed?{number}"), allow_private=True) for number in range(20)]
        answers = [answer for _, answer in client.stream(requests)]
        assert len(answers) == 20
        assert all(isinstance(answer, Fetched) and answer.body == FEED for answer in answers)
        assert len(server.streams) == 20
        assert server.connections <= client.per_host, "many requests share a connection"


@pytest.mark.parametrize("trouble", ["refused", "goaway", "cut"])
def test_http2_that_breaks_off_is_a_fault_in_words(client: Client, authority: Authority, trouble: str) -> None:
    with Http2(authority.context(f"two-{trouble}", "127.0.0.1"), trouble) as server:
        with pytest.raises(Unreachable) as caught:
            client.fetch(Request(server.url(), allow_private=True))
        assert caught.value.detail
        assert server.streams
