"""What a picture is, seen from its first bytes; and a site's own small one."""

from __future__ import annotations

import struct
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FetchError, NotAPage, Refused, TimedOut, Unreachable
from reader.fetch.favicon import find_icon, icon_addresses
from reader.fetch.images import check_image, read_size
from reader.fetch.request import Request
from reader.model.fetched import Fetched, Validators
from reader.sample.pictures import dot, picture

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
    + b"\xff\xc0\x00\x11\x08\x01\x2c\x02\x58\x03\x01\x22\x00\x02\x11\x01"
)
BMP = b"BM" + struct.pack("<IHHI", 0, 0, 0, 54) + struct.pack("<IiiHH", 40, 30, -20, 1, 24) + b"\0" * 24
ICO = b"\0\0\x01\0\x01\0" + bytes((16, 16, 0, 0, 1, 0, 32, 0)) + struct.pack("<II", 4, 22) + b"\0" * 40
WEBP_LOSSY = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 550, 368) + b"\0" * 8
WEBP_LOSSLESS = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", (99) | (49 << 14)) + b"\0" * 8
WEBP_MORE = b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0" + (799).to_bytes(3, "little") + (599).to_bytes(3, "little")


def fetched(body: bytes, url: str = "http://a.example/i") -> Fetched:
    return Fetched(url, url, 200, "", "", body, Validators(), datetime.now(UTC))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (picture(3), ("image/png", 320, 180)),
        (dot(), ("image/gif", 1, 1)),
        (JPEG, ("image/jpeg", 600, 300)),
        (BMP, ("image/bmp", 30, 20)),
        (ICO, ("image/x-icon", 16, 16)),
        (WEBP_LOSSY, ("image/webp", 550, 368)),
        (WEBP_LOSSLESS, ("image/webp", 100, 50)),
        (WEBP_MORE, ("image/webp", 800, 600)),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (b"<html>", None),
        (b"%PDF-1.4", None),
        (b"", None),
    ],
)
def test_type_and_size(body: bytes, expected: tuple[str, int, int] | None) -> None:
    assert read_size(body) == expected


@pytest.mark.parametrize(("width", "height"), [(20_000, 20_000), (100_000, 1), (1, 2), (0, 5), (8_000, 8_000)])
def test_unreasonable_pictures_are_refused(width: int, height: int) -> None:
    with pytest.raises(NotAPage):
        check_image(fetched(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + b"\x08\x06\0\0\0"))


@given(st.sampled_from([picture(3)[:40], dot(), JPEG, BMP, ICO, WEBP_LOSSY, WEBP_LOSSLESS, WEBP_MORE]), st.data())
def test_cut_and_damaged_pictures_do_no_harm(body: bytes, data: st.DataObject) -> None:
    cut = bytearray(body[: data.draw(st.integers(0, len(body)))])
    for _ in range(data.draw(st.integers(0, 3))):
        if cut:
            cut[data.draw(st.integers(0, len(cut) - 1))] = data.draw(st.integers(0, 255))
    found = read_size(bytes(cut))
    assert found is None or (found[1] > 0 and found[2] > 0)


PAGE = b"""<link rel="stylesheet" href="/x.css"><link rel="shortcut icon" href="/small.ico">
<link rel="apple-touch-icon" sizes="180x180" href="/touch.png"><link rel=icon sizes=32x32 href="/right.png">
<link rel="icon" type="image/svg+xml" href="/vector.svg"><link rel="icon" href="https://elsewhere.example/icon.png">"""


def test_only_the_sites_own_icons() -> None:
    assert icon_addresses(fetched(PAGE, "http://a.example/news/")) == (
        "http://a.example/right.png",
        "http://a.example/small.ico",
        "http://a.example/touch.png",
        "http://a.example/favicon.ico",
    )


def test_the_first_icon_that_is_one() -> None:
    asked: list[str] = []

    def fetch(request: Request) -> Fetched:
        asked.append(request.url)
        if request.url.endswith("/news/"):
            return fetched(PAGE, request.url)
        if request.url.endswith("right.png"):
            raise Refused(request.url, status=404)
        return fetched(ICO, request.url)

    icon = find_icon(fetch, "http://a.example/news/")
    assert icon is not None
    assert icon.media_type == "image/x-icon"
    assert asked == ["http://a.example/news/", "http://a.example/right.png", "http://a.example/small.ico"]


def test_no_icon_is_no_error() -> None:
    def fetch(request: Request) -> Fetched:
        raise Refused(request.url, status=404)

    assert find_icon(fetch, "http://a.example/") is None


@pytest.mark.parametrize("fault", [Unreachable, TimedOut])
def test_a_site_that_cannot_be_reached_is_not_taken_for_one_without(fault: type[FetchError]) -> None:
    def fetch(request: Request) -> Fetched:
        raise fault(request.url)

    with pytest.raises(fault):
        find_icon(fetch, "http://a.example/")
