"""Pages that browsers and their helpers saved: single-file HTML, MHTML, Safari's web archives."""

from __future__ import annotations

import email
import email.policy
import plistlib
import re
from base64 import b64decode
from binascii import Error as Base64Error
from datetime import datetime
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from hashlib import sha256
from html import unescape
from urllib.parse import urljoin, urlsplit
from xml.parsers.expat import ExpatError

from reader.errors import ParseError
from reader.imports.found import FoundStory
from reader.model.image import StoredImage
from reader.offline.pictures import sniff

# Where the tools write the page's own address: SingleFile, browsers' "save as", monolith.
_SAVED_BY = (
    ("SingleFile", re.compile(rb"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)(?:\s+saved date:\s*([^\n]+))?", re.I)),
    ("Web page", re.compile(rb"<!--\s*saved from url=\(\d+\)(\S+?)\s*-->", re.I)),
    ("monolith", re.compile(rb"<!--\s*Saved from (\S+)(?: at (\S+))? using monolith", re.I)),
    ("Web page", re.compile(rb"""<link[^>]{0,200}?rel=["']?canonical["']?[^>]{0,200}?href=["']([^"']+)["']""", re.I)),
    ("Web page", re.compile(rb"""<meta[^>]{0,200}?property=["']og:url["'][^>]{0,200}?content=["']([^"']+)["']""", re.I)),
)
_DATA_IMAGE = re.compile(
    rb"""(<img\b[^>]*?\bsrc=)(["']?)data:(image/[a-z0-9.+-]+);base64,([A-Za-z0-9+/=\s]+?)\2(?=[\s>/])""", re.I
)
_HEAD = 200_000
# Pictures inside a page get an address of their own, in a domain that can never exist.
_INSIDE = "https://saved-page.invalid/"
_SMALLEST_PICTURE = 200


def read_html(body: bytes, fallback_address: str) -> FoundStory:
    """A page saved as one file. Its inner pictures are lifted out, so that they survive the cleaning."""
    tool, address, saved_at = "Web page", "", None
    for name, pattern in _SAVED_BY:
        found = pattern.search(body, 0, _HEAD)
        given = unescape(found[1].decode("utf8", "replace")) if found else ""
        if found and urlsplit(given).scheme in ("http", "https"):
            tool, address = name, given
            saved_at = (
                _date(found[2].decode("ascii", "replace")) if found.lastindex and found.lastindex > 1 and found[2] else None
            )
            break
    images: dict[str, StoredImage] = {}

    def lift(match: re.Match[bytes]) -> bytes:
        try:
            data = b64decode(re.sub(rb"\s", b"", match[4]), validate=True)
        except Base64Error:
            return match[0]
        kind = sniff(data)
        if not kind or len(data) < _SMALLEST_PICTURE:
            return match[0]  # a placeholder or a tracker, which the cleaning takes out
        inside = f"{_INSIDE}{sha256(data).hexdigest()[:24]}"
        images[inside] = StoredImage(kind, data)
        return match[1] + b'"' + inside.encode() + b'"'

    page = _DATA_IMAGE.sub(lift, body)
    return FoundStory(tool, address or fallback_address, page=page, saved_at=saved_at, images=images)


def read_mhtml(body: bytes, fallback_address: str) -> FoundStory:
    """A page with its parts in one mail message, as Chromium and others save it."""
    message = email.message_from_bytes(body, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    main: EmailMessage | None = None
    images: dict[str, StoredImage] = {}
    by_number: dict[str, StoredImage] = {}
    for part in message.walk():
        if part.get_content_type() == "text/html" and main is None:
            main = part
        elif part.get_content_maintype() == "image":
            data = part.get_payload(decode=True)
            kind = sniff(data) if isinstance(data, bytes) else ""
            if kind and isinstance(data, bytes):
                if location := str(part.get("Content-Location", "")).strip():
                    images[location] = StoredImage(kind, data)
                if number := str(part.get("Content-ID", "")).strip("<> "):
                    by_number[number] = StoredImage(kind, data)
    data = main.get_payload(decode=True) if main is not None else None
    if main is None or not isinstance(data, bytes):
        raise ParseError(fallback_address, "there is no page in this MHTML file")
    location = str(message.get("Snapshot-Content-Location") or main.get("Content-Location") or "").strip()
    address = location if urlsplit(location).scheme in ("http", "https") else fallback_address
    for number, image in by_number.items():
        inside = f"{_INSIDE}{sha256(image.body).hexdigest()[:24]}"
        data = data.replace(b"cid:" + number.encode("utf8", "replace"), inside.encode())
        images[inside] = image
    absolute = {urljoin(address, name): image for name, image in images.items()}
    return FoundStory(
        "MHTML",
        address,
        title=str(message.get("Subject", "")).strip(),
        page=data,
        charset=main.get_content_charset("") or "",
        saved_at=_date(str(message.get("Date", ""))),
        images=absolute,
    )


def read_webarchive(body: bytes, fallback_address: str) -> FoundStory:
    """Safari's archive: a property list of the page and its parts."""
    try:
        archive = plistlib.loads(body)
        main = archive["WebMainResource"]
        page = bytes(main["WebResourceData"])
        address = str(main.get("WebResourceURL", ""))
        charset = str(main.get("WebResourceTextEncodingName", ""))
        parts = archive.get("WebSubresources", [])
        images = {
            urljoin(address, str(part["WebResourceURL"])): StoredImage(sniff(data), data)
            for part in parts
            if sniff(data := bytes(part["WebResourceData"]))
        }
    except (plistlib.InvalidFileException, ExpatError, KeyError, TypeError, ValueError, AttributeError, OverflowError) as fault:
        raise ParseError(fallback_address, f"this is no web archive ({type(fault).__name__})") from fault
    known = urlsplit(address).scheme in ("http", "https")
    return FoundStory("Web archive", address if known else fallback_address, page=page, charset=charset, images=images)


def _date(text: str) -> datetime | None:
    """SingleFile writes JavaScript's form of a date, monolith an ISO one, mail its own."""
    text = re.sub(r"\s*\(.*\)\s*$", "", text.strip())
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        try:
            words = re.fullmatch(r"\w{3} (\w{3}) (\d{1,2}) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})", text)
            found = parsedate_to_datetime(f"{words[2]} {words[1]} {words[3]} {words[4]} {words[5]}" if words else text)
        except (ValueError, TypeError):
            return None
    return found if found.tzinfo else None
