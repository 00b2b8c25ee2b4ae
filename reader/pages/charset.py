"""Which charset a page's bytes are in: byte order mark, HTTP header, the page's own meta tag, then what the bytes allow.

Kept apart from the parsing because every step is a decision that can be read and tested alone.
"""

from __future__ import annotations

import codecs
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers read instead of what is written (WHATWG Encoding): the larger set that contains the named one.
ALIASES = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252",
    "latin-1": "cp1252", "l1": "cp1252", "windows-1252": "cp1252", "gb2312": "gb18030", "gbk": "gb18030",
    "gb_2312-80": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "x-sjis": "cp932", "windows-31j": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949",
    "windows-949": "cp949", "big5": "big5hkscs", "x-x-big5": "big5hkscs", "iso-8859-9": "cp1254", "tis-620": "cp874",
    "iso-8859-11": "cp874", "windows-874": "cp874", "x-mac-cyrillic": "mac_cyrillic", "iso-8859-8-i": "iso-8859-8",
    "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "x-euc-jp": "euc_jp", "x-user-defined": "cp1252",
}  # fmt: skip
# Codecs that Python knows and no page is in: they turn bytes into bytes, or read names and escapes.
NEVER = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "palmos", "mbcs", "oem", "utf_7"})
META_WITHIN = 8192
META = re.compile(rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([a-zA-Z0-9_.:\-]{2,40})""", re.IGNORECASE)
XML_DECLARATION = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-zA-Z0-9_.:\-]{2,40})["']""")
# Valid UTF-8 with bytes beyond ASCII is never one of these by chance.
SINGLE_BYTE = frozenset({"cp1252", "cp1250", "cp1251", "cp1254", "cp874", "iso8859-2", "iso8859-15", "iso8859-5", "koi8-r"})
# Some sites store UTF-8 that was read as Latin-1 and written as UTF-8 once more: an apostrophe is "\u00e2", then two control
# characters that no text holds. Dashes and quotation marks begin like this; where one is found, every letter is read so.
WRITTEN_TWICE = "\u00e2\u0080".encode()
LETTER_WRITTEN_TWICE = re.compile(
    "[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}"
)


def known(name: str) -> str:
    """The codec for a charset's name as pages write it, or "" where no page can be in it."""
    name = name.strip().strip("\"'").lower()
    try:
        info = codecs.lookup(ALIASES.get(name, name))
    except (LookupError, ValueError):
        return ""
    is_text: bool = getattr(info, "_is_text_encoding", True)
    return "" if not is_text or info.name.replace("-", "_") in NEVER else info.name


def declared(body: bytes) -> str:
    """The charset which the page itself names in its head, "" where it names none that can be true."""
    head = body[:META_WITHIN]
    found = META.search(head) or XML_DECLARATION.match(head)
    if not found:
        return ""
    name = known(found[1].decode("ascii"))
    # The tag could be read as ASCII, so the page cannot be in a charset of two or four bytes a letter.
    return "utf-8" if name.startswith(("utf-16", "utf-32")) else name


def fits(body: bytes, charset: str) -> bool:
    """Whether the bytes are nothing but that charset; a letter cut in two at the very end is forgiven."""
    try:
        codecs.getincrementaldecoder(charset)("strict").decode(body, final=False)
    except UnicodeError:
        return False
    return True


def charset_of(body: bytes, http: str = "") -> tuple[str, int]:
    """The codec to read the page with, and how many bytes of byte order mark stand before the text."""
    for mark, name in BOMS:
        if body.startswith(mark):
            return name, len(mark)
    utf8 = fits(body, "utf-8")
    for name in filter(None, (known(http), declared(body))):
        if name == "utf-8":
            if utf8:
                return name, 0
            continue
        if utf8 and name in SINGLE_BYTE and not body.isascii():
            return "utf-8", 0
        if fits(body, name):
            return name, 0
    if utf8 or "utf-8" in (known(http), declared(body)):
        return "utf-8", 0
    return (known(http) or declared(body) or "cp1252"), 0


def decode(body: bytes, http: str = "") -> str:
    """The page as text; a byte that fits no letter becomes U+FFFD and the rest stays."""
    name, mark = charset_of(body, http)
    text = body[mark:].decode(name, errors="replace")
    return LETTER_WRITTEN_TWICE.sub(_written_once, text) if name == "utf-8" and WRITTEN_TWICE in body else text


def _written_once(found: re.Match[str]) -> str:
    """The letter whose bytes were written as letters, or what was found where they are none's."""
    try:
        return found[0].encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
