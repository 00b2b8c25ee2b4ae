"""What may be kept and shown of a web address: all of it but a name and a password that stand in it."""

from __future__ import annotations

import re

_USER = re.compile(r"(?<=//)[^/?#\\]*@")
# Inside other text an address ends where markup, a string or a word does; with a colon it is a password, not "@somebody".
_USERS = re.compile(r"(https?://)[^\s/?#\\\"'<>@:]*:[^\s/?#\\\"'<>]*@", re.I)


def without_user(address: str) -> str:
    """An address without the name and password before its host; any other text comes back as it is."""
    return _USER.sub("", address, count=1) if "@" in address else address


def without_users(text: str) -> str:
    """A text or markup, with each address in it that has a password rid of it."""
    return _USERS.sub(r"\1", text) if "@" in text else text
