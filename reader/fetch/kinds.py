"""What each kind of request says it takes, and when an answer is plainly something else."""

from __future__ import annotations

from reader.fetch.request import Kind

ACCEPT: dict[Kind, str] = {
    "page": "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5",
    "feed": "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, "
    "text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.4",
    "image": "image/webp, image/png, image/jpeg, image/gif, image/*;q=0.5",
}

_NO_TEXT = ("image/", "video/", "audio/", "font/", "model/")
_NO_TEXT_TYPES = frozenset(
    {
        "application/pdf",
        "application/zip",
        "application/epub+zip",
        "application/x-tar",
        "application/x-rar-compressed",
        "application/x-7z-compressed",
        "application/x-msdownload",
        "application/wasm",
        "application/java-archive",
        "application/vnd.android.package-archive",
    }
)
_NO_TEXT_STARTS = (
    b"%PDF-",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"PK\x03\x04",
    b"\x7fELF",
    b"MZ\x90",
    b"Rar!",
    b"ID3",
    b"\x1aE\xdf\xa3",
)


def refuse(kind: Kind, media_type: str, start: bytes) -> str:
    """Why the answer is not what was asked for, judged by its type and its first bytes; empty where it may be."""
    if kind == "image":
        if media_type.startswith("text/") or start.lstrip()[:1] == b"<":
            return "this is not an image but text"
        if media_type and not media_type.startswith("image/") and media_type != "application/octet-stream":
            return f"this is not an image but {media_type}"
        return ""
    if media_type in _NO_TEXT_TYPES or (media_type.startswith(_NO_TEXT) and media_type != "image/svg+xml"):
        return f"this is not a text but {media_type}"
    if start.startswith(_NO_TEXT_STARTS):
        return f"this is not a text, though it is called {media_type}" if media_type else "this is not a text but a file of bytes"
    return ""
