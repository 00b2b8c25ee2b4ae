"""What a page says of its story, title, authors, dates, language, picture, read from JSON-LD, meta elements, microdata and the
page's own words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from reader.model.fetched import Page
from reader.model.story import Image
from reader.pages.evidence import Evidence, gather
from reader.pages.linked_data import text_of
from reader.pages.page_authors import find_authors
from reader.pages.page_published import find_published, find_updated
from reader.pages.page_title import find_title, plain


@dataclass(frozen=True, slots=True)
class Metadata:
    """Fields of a page; those it does not give are empty. `free` is None where the page does not say. Dates are aware, in UTC."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    language: str = ""
    site_name: str = ""
    standfirst: str = ""
    lead_image: Image | None = None
    canonical_url: str = ""
    free: bool | None = None
    section: str = ""


def read_metadata(page: Page) -> Metadata:
    """All that is known of the page's story. Reads the tree and never changes it."""
    evidence = gather(page)
    site_name = _site_name(evidence)
    title = find_title(evidence, site_name)
    published = find_published(evidence)
    updated = find_updated(evidence)
    return Metadata(
        title=title,
        authors=find_authors(evidence, site_name),
        published=published,
        updated=updated if updated and (published is None or updated > published) else None,
        language=_language(evidence),
        site_name=site_name,
        standfirst=_standfirst(evidence, title),
        lead_image=_lead_image(evidence),
        canonical_url=_canonical(evidence),
        free=_is_free(evidence),
        section=_section(evidence),
    )


def _site_name(evidence: Evidence) -> str:
    name = evidence.meta("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:app:name:iphone")
    if not name or "://" in name:
        name = text_of(evidence.story.get("publisher")) or text_of(
            evidence.node_of("WebSite", "NewsMediaOrganization").get("name")
        )
    if not name or "://" in name or len(name) > 60:
        name = (urlsplit(evidence.url).hostname or "").removeprefix("www.")
    return plain(name)


def _language(evidence: Evidence) -> str:
    found = (
        evidence.language
        or evidence.meta("og:locale", "content-language", "language", "dc.language")
        or text_of(evidence.story.get("inLanguage"))
    )
    return found.replace("_", "-").split(",")[0].split("-")[0].strip().lower()[:3]


def _standfirst(evidence: Evidence, title: str) -> str:
    for found in (
        text_of(evidence.story.get("description")),
        evidence.meta("og:description"),
        evidence.meta("description", "twitter:description", "dc.description"),
    ):
        text = plain(found)
        if _says_something(text) and text.casefold() != title.casefold() and len(text) <= 1_000:
            return text
    return ""


def _says_something(text: str) -> bool:
    """More than a word or two; scripts without spaces are counted by their characters."""
    return len(text.split()) > 4 or len(re.findall(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", text)) > 9


def _lead_image(evidence: Evidence) -> Image | None:
    address = evidence.meta("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
    credit = caption = ""
    node: Any = evidence.story.get("image") or evidence.story.get("thumbnailUrl")
    node = node[0] if isinstance(node, list) and node else node
    if isinstance(node, str):
        address = address or node
    elif isinstance(node, dict):
        address = address or text_of(node.get("url") or node.get("contentUrl") or "")
        caption, credit = text_of(node.get("caption") or ""), text_of(node.get("creditText") or node.get("author") or "")
    if not address or address.startswith("data:"):
        return None
    try:
        address = urljoin(evidence.url, address.strip())
    except ValueError:
        return None
    if not address.startswith(("http://", "https://")):
        return None
    return Image(address, plain(evidence.meta("og:image:alt", "twitter:image:alt")), plain(caption), plain(credit))


def _canonical(evidence: Evidence) -> str:
    found = evidence.canonical or evidence.meta("og:url")
    try:
        address = urljoin(evidence.url, found.strip()) if found else ""
        same_house = _house(urlsplit(address).hostname) == _house(urlsplit(evidence.url).hostname)
    except ValueError:
        return evidence.url
    # A canonical address that names another house, or the front page, is a fault of the page.
    if (
        not address.startswith(("http://", "https://"))
        or not same_house
        or (urlsplit(address).path in {"", "/"} and urlsplit(evidence.url).path not in {"", "/"})
    ):
        return evidence.url
    return address


def _house(host: str | None) -> str:
    return ".".join((host or "").split(".")[-2:])


def _is_free(evidence: Evidence) -> bool | None:
    said: Any = evidence.story.get("isAccessibleForFree")
    if said is None:
        said = evidence.meta("article:content_tier") or None
    if isinstance(said, bool):
        return said
    word = str(said).strip().casefold() if said is not None else ""
    if word in {"true", "free", "http://schema.org/true", "https://schema.org/true"}:
        return True
    return (
        False
        if word in {"false", "locked", "metered", "premium", "http://schema.org/false", "https://schema.org/false"}
        else None
    )


def _section(evidence: Evidence) -> str:
    return plain(evidence.meta("article:section", "section") or text_of(evidence.story.get("articleSection")))[:80]
