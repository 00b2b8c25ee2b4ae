"""Reads an answer's header lines, which come from strangers: what is odd is dropped, nothing is believed to be well-formed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.model.fetched import Validators

_TOKEN = re.compile(r"[\w!#$&^.+-]{1,60}/[\w!#$&^.+-]{1,80}")
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:+-]{1,40})""", re.IGNORECASE)
_MAX_AGE = re.compile(r"(?:^|[\s,;])max-age\s*=\s*\"?(\d{1,10})", re.IGNORECASE)
_STATUS = re.compile(rb"HTTP/[\d.]+ +(\d{3})")
# Fields that a server may send in as many lines as it likes; to leave one out would be to leave the body packed.
_LISTS = frozenset({"content-encoding"})

LONGEST_ETAG = 512
LONGEST_DATE = 64
LONGEST_AGE = 7 * 24 * 3600


@dataclass(slots=True)
class Headers:
    """The header lines of one answer; a new status line begins them anew (100 Continue, a proxy's answer)."""

    status: int = 0
    fields: dict[str, str] = field(default_factory=dict)
    size: int = 0
    ended: bool = False

    def read_line(self, line: bytes) -> None:
        """Take one line as it came. The first of two fields of one name wins, unless both are parts of one list."""
        self.size += len(line)
        if line[:5] == b"HTTP/":
            found = _STATUS.match(line)
            self.status = int(found[1]) if found else 0
            self.fields.clear()
            self.ended = False
            return
        if self.ended:
            return  # a trailer
        text = line.decode("latin-1").strip()
        if not text:
            self.ended = True
            return
        name, colon, value = text.partition(":")
        if colon:
            name, value = name.strip().lower(), value.strip()
            if name in _LISTS and name in self.fields:
                self.fields[name] += f", {value}"
            self.fields.setdefault(name, value)

    def get(self, name: str) -> str:
        """The field's value, empty where there is none."""
        return self.fields.get(name, "")

    @property
    def media_type(self) -> str:
        """`text/html` of `Text/HTML; charset=x`; empty where it is missing or no media type."""
        found = _TOKEN.match(self.get("content-type"))
        return found[0].lower() if found else ""

    @property
    def charset(self) -> str:
        """The charset the server names, empty where it names none."""
        found = _CHARSET.search(self.get("content-type"))
        return found[1].lower() if found else ""

    @property
    def max_age(self) -> int | None:
        """Seconds for which the answer may be kept, at most a week."""
        control = self.get("cache-control").lower()
        if "no-cache" in control or "no-store" in control:
            return 0
        found = _MAX_AGE.search(control)
        return min(int(found[1]), LONGEST_AGE) if found else None

    @property
    def validators(self) -> Validators:
        """What may be sent back to the server; odd or overlong values are dropped."""
        return Validators(sendable(self.get("etag"), LONGEST_ETAG), sendable(self.get("last-modified"), LONGEST_DATE))

    @property
    def location(self) -> str:
        """Where a redirect leads, with bytes above ASCII read as UTF-8 where they are that."""
        value = self.get("location")
        try:
            return value.encode("latin-1").decode("utf-8")
        except UnicodeDecodeError:
            return value


def sendable(value: str, longest: int) -> str:
    """The value if it may stand in a header of ours, else nothing."""
    if len(value) > longest or not all(" " <= character <= "~" for character in value):
        return ""
    return value
