"""What may be kept and shown of a web address: all of it but a name and a password that stand in it."""

from __future__ import annotations

import re

_USER = re.compile(r"(?<=//)[^/?#\\]*@")
# Inside other text an address ends where markup, a string or a word does; with a colon it is a password, not "@somebody".
_USERS = re.compile(r"(https?://)[^\s/?#\\\"'<>@:]*:[^\s/?#\\\"'<>]*@", re.I)

_PARTS = re.compile(r"(https?)://([^/?#\\@\s]+)(.*)", re.I | re.S)


def without_user(address: str) -> str:
    """An address without the name and password before its host; any other text comes back as it is."""
    return _USER.sub("", address, count=1) if "@" in address else address


def feed_address(address: str) -> str:
    """A feed's address in the one way it is kept: two that differ in the host's case, a usual port or a mark are one feed."""
    found = _PARTS.fullmatch(address)
    if found is None:
        return address
    scheme, host, rest = found[1].lower(), found[2].lower(), found[3].partition("#")[0]
    usual = ":443" if scheme == "https" else ":80"
    return f"{scheme}://{host.removesuffix(usual)}{rest if rest[:1] in ('/', '?') else f'/{rest}'}"


def without_users(text: str) -> str:
    """A text or markup, with each address in it that has a password rid of it."""
    return _USERS.sub(r"\1", text) if "@" in text else text
