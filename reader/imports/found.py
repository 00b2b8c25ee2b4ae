"""What other programs' files bring: a page with its address and pictures, a text, or only a link."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from reader.model.image import StoredImage


@dataclass(frozen=True, slots=True)
class FoundStory:
    """One story found. `page` are a whole page's bytes, `content_html` its text alone; a mere link has neither."""

    tool: str
    address: str
    title: str = ""
    page: bytes | None = None
    charset: str = ""
    media_type: str = "text/html"
    content_html: str = ""
    summary_html: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    saved_at: datetime | None = None
    read: bool = False
    starred: bool = False
    images: dict[str, StoredImage] = field(default_factory=dict)
