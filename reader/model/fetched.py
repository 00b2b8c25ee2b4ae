"""What came over the wire, and a page made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave us to ask "has it changed?" with."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A whole answer. `body` is decoded of its transfer and content encodings, never of its charset."""

    url: str
    final_url: str
    status: int
    media_type: str
    charset: str
    body: bytes
    validators: Validators
    fetched_at: datetime
    # Seconds the server allows the answer to be kept (Cache-Control: max-age); None where it does not say.
    max_age: int | None = None
    # Where a chain of only permanent redirects (301, 308) led; empty where there was none.
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that what we have is still right."""

    url: str
    fetched_at: datetime
    validators: Validators = field(default_factory=Validators)
    max_age: int | None = None
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page. `tree` is the root element of an lxml tree, which is read and never changed."""

    url: str
    tree: Any
