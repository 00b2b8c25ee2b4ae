"""What a picture's bytes say of it: its kind, its size, and whether an electronic book can show it."""

from __future__ import annotations

import struct

from reader.model.image import StoredImage

# What a browser shows in an <img>; told by the first bytes, because servers name wrongly.
SIGNATURES: tuple[tuple[bytes, int, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"GIF87a", 0, "image/gif"),
    (b"GIF89a", 0, "image/gif"),
    (b"WEBP", 8, "image/webp"),
    (b"ftypavif", 4, "image/avif"),
    (b"ftypavis", 4, "image/avif"),
    (b"BM", 0, "image/bmp"),
)
# Kinds that every reading system must show, with the ending they get in a book.
_BOOK_KINDS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}
_JPEG_SIZES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})


def sniff(body: bytes) -> str:
    """The picture's media type by its bytes; empty where it is no picture a page can show."""
    for signature, offset, media_type in SIGNATURES:
        if body.startswith(signature, offset):
            return media_type
    head = body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "image/svg+xml" if head.startswith((b"<svg", b"<?xml", b"<!--")) and b"<svg" in head else ""


def book_extension(image: StoredImage) -> str:
    """The ending the picture gets in a book; empty where books cannot show it or its head is damaged."""
    kind = sniff(image.body)
    if kind != image.media_type or kind not in _BOOK_KINDS or size_of(image.body) is None:
        return ""
    return _BOOK_KINDS[kind]


def size_of(body: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF or JPEG by its head; None where there is no readable head."""
    try:
        kind = sniff(body)
        if kind == "image/png":
            width, height = struct.unpack(">II", body[16:24])
        elif kind == "image/gif":
            width, height = struct.unpack("<HH", body[6:10])
        elif kind == "image/jpeg":
            return _jpeg_size(body)
        else:
            return None
    except struct.error:
        return None
    return (width, height) if width and height else None


def _jpeg_size(body: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 < len(body):
        if body[place] != 0xFF:
            return None
        mark = body[place + 1]
        if mark in _JPEG_SIZES:
            height, width = struct.unpack(">HH", body[place + 5 : place + 9])
            return (width, height) if width and height else None
        if mark == 0xFF or 0xD0 <= mark <= 0xD8 or mark == 0x01:
            place += 1 if mark == 0xFF else 2
            continue
        place += 2 + struct.unpack(">H", body[place + 2 : place + 4])[0]
    return None
