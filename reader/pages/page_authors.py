"""The people who wrote a story: names only, from JSON-LD, meta elements, and the bylines a page shows."""

from __future__ import annotations

from typing import Any

from reader.pages.evidence import Evidence, words_of
from reader.pages.page_title import key, plain
from reader.wire.byline import names_in, read_byline
from reader.wire.names import is_name, tidy_name

_META = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "citation_author", "article:author_name", "dc.contributor", "og:article:author", "authors", "creator")


def find_authors(evidence: Evidence, site_name: str) -> tuple[str, ...]:
    """Names in the order the page gives them; a house's own name only where no person is named."""
    house: tuple[str, ...] = ()
    for names in (_linked(evidence), _from_meta(evidence), _shown(evidence)):
        people = tuple(name for name in names if not _is_house(name, site_name))
        if any(is_name(name) for name in people):
            return people
        house = house or people or names
    return house


def _is_house(name: str, site_name: str) -> bool:
    return bool(site_name) and key(name).replace(" ", "") in {key(site_name).replace(" ", ""), key(site_name).replace(" ", "") + "staff"}


def _linked(evidence: Evidence) -> tuple[str, ...]:
    return _unique(_names_of(evidence.story.get("author") or evidence.story.get("creator"), evidence, 0))


def _names_of(value: Any, evidence: Evidence, depth: int) -> list[str]:
    if depth > 4 or not value:
        return []
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, list):
        return [name for item in value for name in _names_of(item, evidence, depth + 1)]
    if isinstance(value, dict):
        if "name" in value:
            return _names_of(value["name"], evidence, depth + 1)
        if "@id" in value and (target := evidence.references.get(str(value["@id"]))) and "name" in target:
            return _names_of(target["name"], evidence, depth + 1)
        if "@list" in value:
            return _names_of(value["@list"], evidence, depth + 1)
    return []


def _clean(text: str) -> list[str]:
    text = plain(text)
    if not text or "://" in text or "@" in text or len(text) > 200:
        return []
    if names := names_in(text):
        return list(names)
    return [text] if len(text.split()) <= 6 and not text.isdigit() else []


def _from_meta(evidence: Evidence) -> tuple[str, ...]:
    for name in _META:
        found = [one for value in evidence.all_meta(name) for one in _clean(value)]
        if found:
            return _unique(found)
    return ()


def _shown(evidence: Evidence) -> tuple[str, ...]:
    for element in evidence.bylines:
        text = words_of(element)
        if not text or len(text) > 200:
            continue
        byline = read_byline(text)
        if byline:
            return byline.names
        if is_name(text):
            return (tidy_name(text),)
    return ()


def _unique(names: list[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(key(name), name)
    return tuple(seen.values())
