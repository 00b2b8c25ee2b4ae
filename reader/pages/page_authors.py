"""The people who wrote a story: names only, from JSON-LD, meta elements, and the bylines a page shows."""

from __future__ import annotations

import re
from typing import Any

from reader.pages.evidence import Evidence
from reader.pages.linked_data import text_of, types_of
from reader.pages.page_bylines import shown_authors
from reader.pages.page_title import house_names, key, plain
from reader.wire.byline import names_in, without_cue
from reader.wire.names import is_group, is_name, is_single_name

# Meta elements that may name the author, the most careful first.
_META = (
    "parsely-author", "sailthru.author", "article:author_name", "byl", "dc.creator", "dc:creator", "dcterms.creator",
    "dcterms:creator", "citation_author", "articleauthor", "author", "article:author", "og:article:author",
    "authors", "dc.contributor", "creator", "twitter:data1", "cxenseparse:author", "rbauthors",
)  # fmt: skip
# How sure a shown byline must be to outweigh a house that the page's fields name as author, or the name of an account.
_SURE, _ACCOUNTS = 5.5, 4.0
# Names under which somebody signs in, not a paper: "jlund", "kai.lund".
_ACCOUNT = re.compile(r"^[a-z][a-z0-9]*[._-]?[a-z0-9]+$")
_COMPANY = re.compile(r"(?:\b(?:inc|ltd|llc|gmbh|corp|plc|s\.?r\.?l|b\.?v|s\.a)\.?|株式会社)$", re.I)
_RIGHTS = re.compile(r"\b(?:copyright|all rights reserved|\(c\))|[©®]|\(c\)|\b(?:19|20)\d\d\b", re.I)
_MAIL = re.compile(r"(?<=\w)[\s,;<(]+[^\s@<>]+@[^\s@<>]+\.\w+[>)]?")
_LONGEST_HOUSE = 80


def find_authors(evidence: Evidence, site_name: str) -> tuple[str, ...]:
    """Names in the order the page gives them; a house's own name only where no person is named."""
    house = house_names(evidence, site_name) | _owners(evidence)
    groups: tuple[str, ...] = ()
    account = False
    for names in (_linked(evidence), _from_meta(evidence, house)):
        people = tuple(name for name in names if not _is_house(name, house))
        if any(map(_is_person, people)):
            return tuple(name for name in people if not _COMPANY.search(name))
        account = account or any(map(_ACCOUNT.match, people))
        groups = groups or people or names
    names = shown_authors(evidence, least=_ACCOUNTS if account else _SURE if groups else 0.0)
    people = tuple(name for name in names if not _is_house(name, house))
    if any(map(_is_person, people)) and not any(_is_rest_of(people[0], group) for group in groups):
        return people
    return groups or people or names


def _is_person(name: str) -> bool:
    return (is_name(name) or is_single_name(name)) and not (is_group(name) or _ACCOUNT.match(name) or _COMPANY.search(name))


def _is_rest_of(name: str, group: str) -> bool:
    """Whether what looks like a name is the beginning of a desk's: "Coast Weather" of "Coast Weather Desk"."""
    return group.startswith(f"{name} ") and is_group(group) and not re.search(r"[-–—|,/]", group)


def _is_house(name: str, house: frozenset[str]) -> bool:
    compact = key(name).replace(" ", "").removeprefix("the")
    return compact in house or any(
        compact == known.removeprefix("the") + ending
        for known in house
        if len(known) > 3
        for ending in ("staff", "team", "ltd", "inc", "com", "redaktion", "")
    )


def _owners(evidence: Evidence) -> frozenset[str]:
    """Who holds the rights, which a page may name as its author."""
    said = (_RIGHTS.sub(" ", plain(text)) for text in evidence.all_meta("copyright", "rights", "dcterms.rights", "dc.rights"))
    return frozenset(compact for text in said if len(compact := key(text).replace(" ", "")) > 3)


def _linked(evidence: Evidence) -> tuple[str, ...]:
    return _unique(_names_of(evidence.story.get("author") or evidence.story.get("creator"), evidence, 0))


def _names_of(value: Any, evidence: Evidence, depth: int) -> list[str]:
    if depth > 4 or not value:
        return []
    if isinstance(value, str):
        return clean_names(value)
    if isinstance(value, list):
        return [name for item in value for name in _names_of(item, evidence, depth + 1)]
    if isinstance(value, dict):
        house = text_of(value.get("name"))
        if "Organization" in " ".join(types_of(value)) and len(house.split()) > 3 and len(house) <= _LONGEST_HOUSE:
            return [plain(house)]
        for field in ("name", "@list"):
            if value.get(field):
                return _names_of(value[field], evidence, depth + 1)
        if value.get("familyName"):
            return clean_names(f"{text_of(value.get('givenName') or '')} {text_of(value['familyName'])}")
        if "@id" in value and (target := evidence.references.get(str(value["@id"]))) and "name" in target:
            return _names_of(target["name"], evidence, depth + 1)
    return []


def clean_names(text: str) -> list[str]:
    """The names in a field that should hold names; one that holds something else is taken as it stands when it is short."""
    text = _MAIL.sub("", without_cue(plain(text))).strip(" ,;")
    if not text or "://" in text or "@" in text or len(text) > 300 or text[0] in "([{<" or text.isdigit():
        return []
    if is_group(text) and len(text.split()) <= 6:
        return [text]
    if names := names_in(text):
        # "Le Figaro et AFP": two houses stand together as they signed.
        return list(names) if any(map(is_name, names)) or len(text.split()) > 5 else [text]
    return [text] if len(text.split()) <= 5 and re.search(r"[^\W\d_]{2}", text) and not re.search(r"\d{4}|[:?!]", text) else []


def _from_meta(evidence: Evidence, house: frozenset[str]) -> tuple[str, ...]:
    best: tuple[str, ...] = ()
    for name in _META:
        if name == "twitter:data1" and not re.match(r"written|by$|author", evidence.meta("twitter:label1"), re.I):
            continue
        found = _unique([one for value in evidence.all_meta(name) for one in clean_names(value)])
        if any(is_name(one) and not _is_house(one, house) for one in found):
            return found
        best = best or found
    return best


def _unique(names: list[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(key(name), name)
    return tuple(seen.values())
