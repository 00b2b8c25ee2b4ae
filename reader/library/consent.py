"""Which private hosts may be asked: the one the user gave by hand for a source, and no other."""

from __future__ import annotations

from urllib.parse import urlsplit

from reader.errors import Forbidden


def consented(url: str, private_host: str) -> bool:
    """The user's consent to a private host holds for that host and no other."""
    return bool(private_host) and host_of(url) == private_host


def host_of(address: str) -> str:
    """The host of an address as typed; '' where it has none."""
    address = address.strip()
    if "://" not in address:
        address = "https://" + address
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def is_private(url: str) -> bool:
    """Whether the address names a host on this machine or in the user's own network. Names are judged when they are resolved."""
    from reader.fetch.guard import check_url

    try:
        check_url(url, False)
    except Forbidden:
        return not why_never(url)
    return False


def why_never(url: str) -> str:
    """Why an address is never fetched, whoever allows it (another scheme, no host); '' where it may be."""
    from reader.fetch.guard import check_url

    try:
        check_url(url, True)
    except Forbidden as error:
        return error.detail
    return ""
