"""Small conversions every kind of feed needs: markup to one plain line, links to what may be opened, ids where there are none."""

from __future__ import annotations

import contextlib
import hashlib
import re
from html import escape
from html.entities import html5
from urllib.parse import urljoin, urlsplit

from reader.addresses import without_user

_TAG_NAMES = (
    "a|abbr|acronym|address|article|aside|b|bdi|bdo|big|blockquote|br|center|cite|code|dd|del|dfn|div|dl|dt|em|figure|figcaption|font|"
    "footer|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|li|link|main|mark|meta|nobr|object|ol|p|picture|pre|q|rp|rt|ruby|s|samp|"
    "script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|"
    "var|video|wbr|html|body|head"
)
_TAG = re.compile(rf"</?(?:{_TAG_NAMES})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_SCRIPT = re.compile(r"<(script|style)\b[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/?p|/?div|/?li|/?h[1-6]|/?tr|hr)\b", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));")
# Controls, and the marks that turn the direction of all that follows; the ones about a single letter stay.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")
_SPACE = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")
_TERMINAL = re.compile("\x1b\\[[0-9;?]*[A-Za-z]|\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?")

_TWICE = re.compile("[\xc2-\xf4][\x80-\xbf]")
_CONTROL = re.compile("[\x80-\x84\x86-\x9f]")

LONGEST_TITLE = 2_000
LONGEST_LINK = 8_192
LONGEST_ID = 2_048
DERIVED = "urn:cleanwire:entry:"


def plain(text: str | None, markup: bool = True) -> str:
    """One line of plain text. `markup` says that tags may be markup; references like `&amp;` are undone in any case."""
    if not text:
        return ""
    if len(text) > 50_000:
        text = text[:50_000]
    if not text.isascii():
        text = unmangled(text)
    elif "<" not in text and "&" not in text and "  " not in text and text.isprintable() and len(text) <= LONGEST_TITLE:
        return text.strip()
    if markup and "<" in text:
        if "<!--" in text:
            text = _without_comments(text)
        text = _without_scripts(text)
        text = _TAG.sub(lambda tag: " " if _BREAK.match(tag[0]) else "", text)
    if "&" in text:
        text = _REFERENCE.sub(character, text)
    text = one_line(text)
    return text if len(text) <= LONGEST_TITLE else text[: LONGEST_TITLE - 1].rstrip() + "…"


def one_line(text: str) -> str:
    """The text on one line, without what cannot be seen; nothing in it is taken for markup."""
    if "\x1b" in text:
        text = _TERMINAL.sub("", text)
    if not text.isprintable():
        text = _INVISIBLE.sub("", text)
    return _SPACE.sub(" ", text).strip()


def _without_comments(text: str) -> str:
    parts = []
    position = 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts.append(text[position:start])
        position = end + 3
    return "".join(parts) + text[position:]


def _without_scripts(text: str) -> str:
    parts = []
    position = 0
    lower = text.lower()
    while found := _SCRIPT.search(text, position):
        end = lower.find(f"</{found[1].lower()}", found.end())
        if end < 0:
            break
        parts.append(text[position : found.start()] + " ")
        position = end
    return "".join(parts) + text[position:]


def unmangled(text: str) -> str:
    """The text with what publishers' programs did to it undone: UTF-8 read as Latin-1, and quotes of Windows-1252 as controls."""
    if _TWICE.search(text):
        with contextlib.suppress(UnicodeEncodeError, UnicodeDecodeError):  # it may only look like that
            text = text.encode("latin-1").decode("utf-8")
    if _CONTROL.search(text):
        text = _CONTROL.sub(lambda found: found[0].encode("latin-1").decode("cp1252", "replace"), text)
    return text


def character(found: re.Match[str]) -> str:
    """What a reference stands for; itself where it stands for nothing."""
    decimal, hexadecimal, name = found.groups()
    if name is not None:
        return html5.get(name + ";", found[0])
    number = int(decimal) if decimal else int(hexadecimal, 16)
    if 0x80 <= number <= 0x9F:  # meant as Windows-1252, as browsers take it
        return bytes([number]).decode("cp1252", "replace")
    if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        return "\ufffd"
    return chr(number)


def as_html(text: str) -> str:
    """Plain text as the markup that shows it."""
    return escape(text, quote=False)


def web_link(link: str | None, base: str) -> str:
    """The absolute address if it is http or https, else nothing. It is kept and shown: without a name and password in it."""
    if not link:
        return ""
    link = link.strip()
    if len(link) > LONGEST_LINK:
        return ""
    if not link.isprintable():
        link = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", "", link)
    scheme, colon, rest = link.partition("://")
    if colon and scheme.lower() in ("http", "https"):
        link = f"{scheme.lower()}://{rest}"
    else:
        if not link or not base or link[0] == "\\":
            return ""
        try:
            link = urljoin(base, link)
        except ValueError:
            return ""
        scheme, _, rest = link.partition(":")
        if scheme.lower() not in ("http", "https") or not rest.startswith("//"):
            return ""
    link = without_user(link)
    rest = link.partition("://")[2]
    if not rest or rest[0] in "/?#" or ("[" in rest and not _has_host(link)):
        return ""
    return link.replace(" ", "%20") if " " in link else link


def _has_host(link: str) -> bool:
    try:
        return bool(urlsplit(link).hostname)
    except ValueError:
        return False


def derived_id(*parts: str) -> str:
    """An id made of what the entry says, for entries that bring none."""
    return DERIVED + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def person(text: str | None) -> str:
    """The name in "jane@example.org (Jane Doe)", "Jane Doe <jane@example.org>" or "Jane Doe"."""
    line = plain(text, markup=False)
    if "@" not in line:
        return plain(text)
    found = re.fullmatch(r"\S+@\S+\s*\(([^)]*)\)", line)
    if found and found[1].strip():
        return found[1].strip()
    found = re.fullmatch(r"\"?([^<\"]+?)\"?\s*<[^<>]*@[^<>]*>", line)
    return found[1].strip() if found else plain(text)
