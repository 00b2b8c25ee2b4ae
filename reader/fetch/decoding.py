"""Unpacks answers as they come: never more than asked for, and an answer that was cut is told from one that is whole.

Curl could unpack them itself, but it takes a cut gzip stream for a whole one.
"""

from __future__ import annotations

import zlib
from typing import Protocol

import brotli

OFFERED = "gzip, deflate, br"
MOST_CODINGS = 2


class Undecodable(Exception):
    """The bytes are not what their Content-Encoding says."""


class TooMuch(Exception):
    """There is more in it than is taken."""


class _Decoder(Protocol):
    def feed(self, data: bytes, most: int) -> bytes: ...

    @property
    def is_whole(self) -> bool: ...


class Unpacker:
    """Undoes a Content-Encoding. `feed` raises TooMuch beyond `largest` bytes, and Undecodable; `finish` where it was cut."""

    def __init__(self, codings: str, largest: int) -> None:
        self._left = largest
        self._began = False
        self._decoders: list[_Decoder] = []
        names = [name.strip().lower() for name in codings.split(",")]
        names = [name for name in names if name not in ("", "identity")]
        if len(names) > MOST_CODINGS:
            raise Undecodable(f"it is packed {len(names)} times")
        for name in reversed(names):
            if name in ("gzip", "x-gzip"):
                self._decoders.append(_Gzip())
            elif name == "deflate":
                self._decoders.append(_Deflate())
            elif name == "br":
                self._decoders.append(_Brotli())
            else:
                raise Undecodable(f"it is packed as {name[:20]!r}, which was not asked for")

    def feed(self, data: bytes) -> bytes:
        """What the next bytes unpack to."""
        for place, decoder in enumerate(self._decoders):
            self._began = True
            # An inner layer may be a bit larger than what it unpacks to, never much.
            most = self._left if place == len(self._decoders) - 1 else self._left + 1_000_000
            data = decoder.feed(data, most)
        self._left -= len(data)
        if self._left < 0:
            raise TooMuch
        return data

    def finish(self) -> None:
        """Raise Undecodable where the end is missing. Nothing at all is whole, too."""
        if self._began and not all(decoder.is_whole for decoder in self._decoders):
            raise Undecodable("its end is missing")


class _Gzip:
    """One gzip member after the other; what follows the last one and is none is left aside, as browsers do."""

    def __init__(self) -> None:
        self._unpacker = zlib.decompressobj(31)
        self._ended = False
        self.is_whole = False

    def feed(self, data: bytes, most: int) -> bytes:
        if self._ended:
            return b""
        parts = []
        while data:
            if self._unpacker.eof:
                if data[:2] != b"\x1f\x8b"[: len(data[:2])]:
                    self._ended = True
                    break
                self._unpacker = zlib.decompressobj(31)
            part = _inflate(self._unpacker, data, most)
            most -= len(part)
            parts.append(part)
            data = self._unpacker.unused_data
        self.is_whole = self._unpacker.eof
        return b"".join(parts)


class _Deflate:
    """The zlib format that is meant, or the bare one that some servers send."""

    def __init__(self) -> None:
        self._unpacker = zlib.decompressobj()
        self._start = b""
        self._decided = False

    def feed(self, data: bytes, most: int) -> bytes:
        if not self._decided:
            self._start += data
            if len(self._start) < 2:
                return b""
            self._decided = True
            data = self._start
            is_zlib = data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0
            if not is_zlib:
                self._unpacker = zlib.decompressobj(-15)
        if self._unpacker.eof:
            return b""
        return _inflate(self._unpacker, data, most)

    @property
    def is_whole(self) -> bool:
        return self._unpacker.eof


class _Brotli:
    def __init__(self) -> None:
        self._unpacker = brotli.Decompressor()

    def feed(self, data: bytes, most: int) -> bytes:
        parts = []
        try:
            part = self._unpacker.process(data, output_buffer_limit=most + 1)
            parts.append(part)
            while not self._unpacker.can_accept_more_data() and not self._unpacker.is_finished():
                most -= len(part)
                if most < 0:
                    raise TooMuch
                part = self._unpacker.process(b"", output_buffer_limit=most + 1)
                parts.append(part)
        except brotli.error as error:
            raise Undecodable("it is no brotli") from error
        return b"".join(parts)

    @property
    def is_whole(self) -> bool:
        return bool(self._unpacker.is_finished())


def _inflate(unpacker: zlib._Decompress, data: bytes, most: int) -> bytes:
    try:
        part = unpacker.decompress(data, most + 1)
    except zlib.error as error:
        raise Undecodable("it is damaged") from error
    if len(part) > most:
        raise TooMuch
    return part
