"""Where we do not go: every way to write a private address, and every address that is private."""

from __future__ import annotations

import pytest

from reader.errors import Forbidden
from reader.fetch import guard

PUBLIC = [
    "http://example.org/",
    "https://example.org:8443/a?b=c#d",
    "http://1.1.1.1/",
    "http://[2606:4700:4700::1111]/",
    "https://münchen.example/",
    "http://16843009/",
]

PRIVATE = [
    "http://127.0.0.1/",
    "http://127.1/",
    "http://0177.0.0.1/",
    "http://0x7f.0.0.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://017700000001/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://198.18.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b:1::a00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/",
    "http://[fd00::1]/",
    "http://[fec0::1]/",
    "http://localhost/",
    "http://LOCALHOST./",
    "http://a.localhost/",
    "http://printer.local/",
    "http://router/",
    "http://127。0。0。1/",
    "http://①②⑦.⓪.⓪.①/",
    "http://127.0.0.1./",
]

NEVER = [
    "http://0.0.0.0/",
    "http://[::]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::ffff:169.254.169.254]/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://2852039166/",
    "http://[fe80::1]/",
    "http://224.0.0.1/",
    "http://[ff02::1]/",
    "http://255.255.255.255/",
    "http://168.63.129.16/",
    "ftp://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "gopher://example.org/",
    "//example.org/",
    "example.org",
    "",
    "http://",
    "http:///etc/passwd",
    "http://user:secret@example.org/",
    "http://user@example.org/",
    "http://user:secret@[::1",
    "http://user:secret@example.org/a b",
    "http://user:secret@example.org/" + "a" * 9000,
    "http://user:secret@example.org:99999/",
    "http://example.org\\@127.0.0.1/",
    "http://example.org:22/",
    "http://example.org:6379/",
    "http://example.org:0/",
    "http://example.org:99999/",
    "http://example.org:abc/",
    "http://[::1/",
    "http://exa mple.org/",
    "http://example.org/\r\nX: y",
    "http://example.org/" + "a" * 9000,
]


@pytest.mark.parametrize("url", PUBLIC)
def test_public_addresses_are_fetched(url: str) -> None:
    guard.check_url(url)


@pytest.mark.parametrize("url", PRIVATE)
def test_private_addresses_are_fetched_by_consent_only(url: str) -> None:
    with pytest.raises(Forbidden):
        guard.check_url(url)
    guard.check_url(url, allow_private=True)


@pytest.mark.parametrize("url", NEVER)
def test_some_addresses_are_never_fetched(url: str) -> None:
    for consent in (False, True):
        with pytest.raises(Forbidden) as caught:
            guard.check_url(url, allow_private=consent)
        assert caught.value.detail
        assert "secret" not in str(caught.value)


def test_consent_is_for_a_host() -> None:
    assert guard.same_host("http://127.0.0.1:80/a", "https://127.0.0.1:8443/b")
    assert guard.same_host("http://Example.org./", "http://example.org/")
    assert not guard.same_host("http://127.0.0.1/", "http://127.0.0.2/")
    assert not guard.same_host("http://127.0.0.1/", "javascript:x")


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/b", "http://example.org/b"),
        ("c", "http://example.org/a/c"),
        ("//other.example/x", "http://other.example/x"),
        ("https://other.example", "https://other.example"),
        (" /b ", "http://example.org/b"),
        ("/with space", "http://example.org/with%20space"),
        ("?q=1", "http://example.org/a/?q=1"),
    ],
)
def test_redirects_are_followed_as_browsers_do(location: str, target: str) -> None:
    assert guard.next_address("http://example.org/a/", location) == target


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "javascript:1", "ftp://x.example/", "http://u:p@x.example/", "http://[::1"]
)
def test_redirects_elsewhere_are_refused(location: str) -> None:
    with pytest.raises(Forbidden) as caught:
        guard.next_address("http://example.org/a/", location)
    assert caught.value.about == "http://example.org/a/"
