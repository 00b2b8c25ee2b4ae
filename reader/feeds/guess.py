"""Guesses the encoding of bytes that say nothing of themselves, from the letters that come out; rarely needed."""

from __future__ import annotations

import re

# Encoding, the letters it must give, and how many of all that is not ASCII must be such letters. Specific ones first.
_CANDIDATES: tuple[tuple[str, str, float], ...] = (
    ("iso2022_jp", "\u3040-\u30ff\u4e00-\u9fff", 0.5),
    ("euc_jp", "\u3040-\u30ff", 0.3),
    ("cp932", "\u3040-\u30ff", 0.3),
    ("cp949", "\uac00-\ud7a3", 0.8),
    ("cp874", "\u0e01-\u0e4e", 0.9),
    ("gb18030", "\u4e00-\u5fff", 0.3),
    ("big5hkscs", "\u4e00-\u7fff", 0.5),
    ("cp1251", "\u0430-\u044f\u0451\u0456", 0.7),
    ("koi8_r", "\u0430-\u044f\u0451", 0.7),
    ("cp1253", "\u03ac-\u03ce", 0.8),
    ("cp1255", "\u05d0-\u05ea", 0.8),
    ("cp1256", "\u0621-\u064a", 0.8),
)
# Of the languages written in the Latin script none has so many bytes above ASCII beside each other.
_RUNS = re.compile(rb"[\x80-\xff]{3,}")
_SAMPLE = 40_000


def guess(body: bytes) -> str:
    """An encoding that reads all of it and gives the letters it should; empty where none does (then it is Western)."""
    escapes = b"\x1b$B" in body or b"\x1b$@" in body
    high = sum(len(run) for run in _RUNS.findall(body[:_SAMPLE]))
    if not escapes and (high < 12 or high * 20 < len(body[:_SAMPLE]) - body[:_SAMPLE].count(b"<") * 12):
        return ""
    for name, letters, share in _CANDIDATES:
        if (name == "iso2022_jp") != escapes:
            continue
        try:
            text = body.decode(name)
        except (UnicodeDecodeError, UnicodeError):
            continue
        foreign = re.findall("[^\x00-\x7f]", text[:_SAMPLE])
        fitting = re.findall(f"[{letters}]", text[:_SAMPLE])
        if foreign and len(fitting) >= share * len(foreign):
            return name
    return ""
