"""What to ask the network for; apart from the client, so that a request can be written down without loading curl."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reader.model.fetched import Validators

Kind = Literal["page", "feed", "image"]

DEADLINE = 30.0
PATIENCE = 12.0
LARGEST_BODY = 15_000_000


@dataclass(frozen=True, slots=True)
class Request:
    """One thing to fetch.

    `allow_private` says that the user consented to the host of `url`, even where it is on this machine or in his own
    network; the consent does not reach any other host that the first one redirects to. `auth` is sent to that host only.
    `patience` is how long nothing at all may come, `deadline` how long all of it may take, in seconds. `max_bytes` counts the
    body after decoding. `within_site` refuses redirects that lead away from the site of `url`.
    """

    url: str
    validators: Validators = field(default_factory=Validators)
    kind: Kind = "page"
    allow_private: bool = False
    auth: tuple[str, str] | None = None
    deadline: float = DEADLINE
    patience: float = PATIENCE
    max_bytes: int = LARGEST_BODY
    within_site: bool = False
