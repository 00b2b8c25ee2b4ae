"""Which addresses may be followed, and those that are our own."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

SHOW_MORE = "cleanwire:show-more"  # sets the rest of a story that is longer than a day of reading


def safe_link(address: str, base: str) -> str:
    """An address that may be followed, absolute; empty for every scheme but http and https."""
    try:
        absolute = urljoin(base, address.strip()) if base else address.strip()
        parts = urlsplit(absolute)
    except ValueError:
        return ""
    return absolute if parts.scheme in ("http", "https") and parts.netloc else ""
