"""Copy that came by mail: its headers become headline and date, its signature is cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEADER = re.compile(r"^(?P<name>[A-Z][A-Za-z-]{1,30}):[ \t]*(?P<value>.*)$")
_NAMES = frozenset({"from", "to", "cc", "bcc", "reply-to", "sender", "sent", "date", "subject"})
_SIGNATURE = re.compile(r"\n--[ \t]?\n(?P<lines>(?:[^\n]*\n?){1,12})\s*$")


@dataclass(frozen=True, slots=True)
class Letter:
    """`headers` and `signature` are lines as they stood; `text` is all between them."""

    subject: str
    date: str
    headers: tuple[str, ...]
    text: str
    signature: tuple[str, ...]


def read_letter(text: str) -> Letter | None:
    """The letter that `text` is, or None: it begins with headers, of which one is the subject, and a blank line ends them."""
    top, blank, body = text.replace("\r\n", "\n").lstrip("\ufeff\n").partition("\n\n")
    lines = [line for line in top.split("\n") if line.strip()]
    headers: list[str] = []
    values: dict[str, str] = {}
    for line in lines:
        found = _HEADER.match(line)
        if found is None or (not values and found["name"].lower() not in _NAMES):
            if not headers or not line[:1].isspace():
                return None
            headers[-1] += " " + line.strip()
            continue
        values.setdefault(found["name"].lower(), found["value"].strip())
        headers.append(line.strip())
    if not blank or "subject" not in values or len(_NAMES & values.keys()) < 2:
        return None
    cut = _SIGNATURE.search(body)
    signature = ["--", *cut["lines"].split("\n")] if cut else []
    return Letter(
        values["subject"],
        values.get("date") or values.get("sent", ""),
        tuple(headers),
        body[: cut.start()] if cut else body,
        tuple(line.strip() for line in signature if line.strip()),
    )
