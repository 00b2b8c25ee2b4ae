"""From a feed's bytes to its text: what the bytes themselves show is believed before what server and declaration say."""

from __future__ import annotations

import codecs
import re

from reader.feeds.guess import guess

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_DECLARED_TEXT = re.compile(r"^\s*<\?xml[^>]{0,1000}\?>")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKS = b"\xef\xbb\xbf\xff\xfe"
_NARROW = re.compile(rb"\s*<[?!A-Za-z][A-Za-z-]")  # the start of a feed in which a letter is one byte
# What is written, and what is meant: the supersets that browsers use.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# What servers say of every file, whatever is in it ("ascii" and "iso8859-1" are among it): a feed's own word is better.
_SERVERS_OWN = frozenset({"cp1252"})
# Names that are written and that Python does not know.
_ALIASES = {
    "x-sjis": "cp932",
    "x-euc-jp": "euc_jp",
    "x-gbk": "gb18030",
    "windows-949": "cp949",
    "windows-874": "cp874",
    "utf8mb4": "utf-8",
}
_NEVER = frozenset(
    {"utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem", "hz", "unicode_escape"}
)


def decode(body: bytes, charset: str = "") -> str:
    """The text, without byte order mark and XML declaration. Never fails; what cannot be read becomes U+FFFD."""
    return _strip(_decode(body, charset))


def declared(body: bytes) -> str:
    """The encoding the XML declaration names, empty where there is none."""
    found = _DECLARED.match(body[:400])
    return found[1].decode("ascii") if found else ""


def _strip(text: str) -> str:
    text = text.lstrip("\ufeff\x00 \t\r\n")
    found = _DECLARED_TEXT.match(text)
    return text[found.end() :].lstrip("\ufeff\x00 \t\r\n") if found else text


def _decode(body: bytes, charset: str) -> str:
    for mark, name in _BOMS:
        if body.startswith(mark):
            rest = body.lstrip(_MARKS)
            if name != "utf-8" and _NARROW.match(rest):
                body = rest
                break  # marks of UTF-16 before a body that is none
            rest = body[len(mark) :]
            return _mostly(rest, name) if name == "utf-8" else rest.decode(name, "replace")
    wide = _without_mark(body)
    if wide:
        return body.decode(wide, "replace")
    body = body.removeprefix(codecs.BOM_UTF16_LE).removeprefix(codecs.BOM_UTF16_BE)
    written = (_known(charset), _known(declared(body)))
    if written[0] in _SERVERS_OWN and written[1]:
        written = written[::-1]
    utf8 = _try(body, "utf-8")
    if utf8 is not None and b"\x1b$" not in body and (not any(written) or "utf-8" in written or _shows_utf8(body)):
        return utf8
    for name in written:
        if name and name != "utf-8":
            text = _try(body, name)
            if text is not None:
                return text
    guessed = "" if utf8 is not None and b"\x1b$" not in body else guess(body)
    if guessed:
        return body.decode(guessed)
    return utf8 if utf8 is not None else _mostly(body, "utf-8")


def _shows_utf8(body: bytes) -> bool:
    """Whether there are bytes above ASCII: then that they decode as UTF-8 is no accident."""
    return not body.isascii()


def _without_mark(body: bytes) -> str:
    """The encoding that shows in how the first "<" and what follows it are written."""
    start = body[:4]
    if start in (b"<\0\0\0", b"\0\0\0<") and body[4:8].count(0) == 3:
        return "utf-32-le" if start[0] else "utf-32-be"
    if len(start) == 4 and start[:2] == b"<\0" and start[2] and not start[3]:
        return "utf-16-le"
    if len(start) == 4 and start[:2] == b"\0<" and start[3] and not start[2]:
        return "utf-16-be"
    return ""


def _known(name: str) -> str:
    """Python's name of a text encoding that a feed may have; empty for unknown ones and those that hide things."""
    if not name:
        return ""
    try:
        found = codecs.lookup(_ALIASES.get(name.lower(), name))
    except (LookupError, ValueError):
        return ""
    if found.name in _NEVER or not getattr(found, "_is_text_encoding", True):
        return ""
    if found.name.startswith(("utf-16", "utf-32")):
        return ""  # the bytes themselves would show it
    return _MEANT.get(found.name, found.name)


def _try(body: bytes, name: str) -> str | None:
    try:
        return body.decode(name)
    except (UnicodeDecodeError, UnicodeError, LookupError):
        return None


def _mostly(body: bytes, name: str) -> str:
    """UTF-8 with bytes of Windows-1252 in between, each read as what it is."""
    codecs.register_error("cleanwire.windows-1252", _as_windows_1252)
    return body.decode(name, "cleanwire.windows-1252")


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end
