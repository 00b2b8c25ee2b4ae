"""Draws the pictures of made stories: real PNG files, written by hand because nothing else here needs a library for it."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache


@lru_cache(maxsize=64)
def picture(seed: int, width: int = 320, height: int = 180) -> bytes:
    """A landscape of bands under a sky, in colours that depend on the seed."""
    hue = seed * 37 % 128
    rows = []
    for y in range(height):
        horizon = height // 2 + (seed * 13) % (height // 6)
        row = bytearray([0])
        for x in range(width):
            ridge = horizon + ((x * (3 + seed % 5)) % 97) // 4 - ((x // 7) % 11)
            if y < ridge:
                row += bytes((110 + hue // 2 - y // 6, 150 + hue // 4 - y // 8, 200 - y // 5))
            else:
                row += bytes((60 + hue // 3 + (y - ridge) // 8, 80 + (y - ridge) // 6, 50 + hue // 4))
        rows.append(bytes(row))
    return png(width, height, b"".join(rows))


def png(width: int, height: int, rows: bytes) -> bytes:
    """A PNG of 8-bit RGB rows, each begun by its filter byte."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 6)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def dot() -> bytes:
    """The 1 x 1 picture that trackers use."""
    return (
        b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00"
        b"\x02\x02D\x01\x00;"
    )
