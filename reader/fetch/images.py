"""Judges an image by its first bytes, without decoding it: its type, and how large it would become."""

from __future__ import annotations

import struct

from reader.errors import NotAPage
from reader.model.fetched import Fetched
from reader.model.image import StoredImage

MOST_PIXELS = 40_000_000
LONGEST_SIDE = 16_000


def check_image(fetched: Fetched) -> StoredImage:
    """The image as it may be kept; NotAPage where it is none, of a type we do not show, or unreasonably large."""
    found = read_size(fetched.body)
    if found is None:
        raise NotAPage(fetched.final_url, "this is no image of a type that is shown")
    media_type, width, height = found
    if width <= 2 and height <= 2:
        raise NotAPage(fetched.final_url, "this is no image but a counting pixel")
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise NotAPage(fetched.final_url, f"the image is too large to be shown ({width} x {height})")
    return StoredImage(media_type, fetched.body)


def read_size(body: bytes) -> tuple[str, int, int] | None:
    """Media type, width and height of PNG, JPEG, GIF, WebP, BMP and ICO; None for all else. SVG is a program, not an image."""
    try:
        if body.startswith(b"\x89PNG\r\n\x1a\n") and body[12:16] == b"IHDR":
            width, height = struct.unpack_from(">II", body, 16)
            return _sane("image/png", width, height)
        if body[:6] in (b"GIF87a", b"GIF89a"):
            width, height = struct.unpack_from("<HH", body, 6)
            return _sane("image/gif", width, height)
        if body.startswith(b"\xff\xd8\xff"):
            return _jpeg(body)
        if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
            return _webp(body)
        if body[:2] == b"BM" and len(body) > 26:
            width, height = struct.unpack_from("<ii", body, 18)
            return _sane("image/bmp", abs(width), abs(height))
        if body[:4] == b"\0\0\x01\0":
            return _icon(body)
    except struct.error:
        return None
    return None


def _sane(media_type: str, width: int, height: int) -> tuple[str, int, int] | None:
    return (media_type, width, height) if width > 0 and height > 0 else None


def _jpeg(body: bytes) -> tuple[str, int, int] | None:
    position = 2
    while position + 9 < len(body):
        if body[position] != 0xFF:
            position += 1
            continue
        marker = body[position + 1]
        if marker in (0xFF, 0x00, 0x01) or 0xD0 <= marker <= 0xD8:
            position += 1 if marker == 0xFF else 2
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", body, position + 5)
            return _sane("image/jpeg", width, height)
        (length,) = struct.unpack_from(">H", body, position + 2)
        if length < 2:
            return None
        position += 2 + length
    return None


def _webp(body: bytes) -> tuple[str, int, int] | None:
    form = body[12:16]
    if form == b"VP8X":
        width = 1 + int.from_bytes(body[24:27], "little")
        height = 1 + int.from_bytes(body[27:30], "little")
        return _sane("image/webp", width, height)
    if form == b"VP8 ":
        width, height = struct.unpack_from("<HH", body, 26)
        return _sane("image/webp", width & 0x3FFF, height & 0x3FFF)
    if form == b"VP8L" and body[20:21] == b"\x2f":
        (bits,) = struct.unpack_from("<I", body, 21)
        return _sane("image/webp", (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1)
    return None


def _icon(body: bytes) -> tuple[str, int, int] | None:
    (count,) = struct.unpack_from("<H", body, 4)
    if not 0 < count <= 64 or len(body) < 6 + 16 * count:
        return None
    widest, tallest = 0, 0
    for index in range(count):
        start = 6 + 16 * index
        (offset,) = struct.unpack_from("<I", body, start + 12)
        inner = _frame(body[offset : offset + 64]) if offset >= 6 + 16 * count else None
        width, height = (inner[1], inner[2]) if inner else (body[start] or 256, body[start + 1] or 256)
        widest, tallest = max(widest, width), max(tallest, height)
    return _sane("image/x-icon", widest, tallest)


def _frame(body: bytes) -> tuple[str, int, int] | None:
    """A picture inside an icon: a PNG, or a bitmap without its file's head, with the mask below it. What it says of itself
    counts, not what the icon's table says: decoders go by it."""
    if len(body) >= 16 and struct.unpack_from("<I", body)[0] == 40:
        width, height = struct.unpack_from("<ii", body, 4)
        return _sane("image/bmp", abs(width), abs(height) // 2)
    return read_size(body)
