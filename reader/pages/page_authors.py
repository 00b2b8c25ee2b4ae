"""The people who wrote a story: names only, from JSON-LD, meta elements, and the bylines a page shows."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from reader.pages.evidence import Evidence, words_of
from reader.pages.linked_data import text_of
from reader.pages.page_title import house_names, key, plain
from reader.wire.byline import has_role, names_in, read_byline, without_cue
from reader.wire.names import is_group, is_name, is_single_name, tidy_name

# Meta elements that may name the author, the most careful first.
_META = (
    "parsely-author", "sailthru.author", "article:author_name", "byl", "dc.creator", "dcterms.creator", "citation_author",
    "author", "article:author", "og:article:author",
    "authors", "dc.contributor", "creator", "twitter:data1", "cxenseparse:author", "rbauthors",
)  # fmt: skip
# Where a link leads when its text is a writer's name.
_AUTHOR_PATH = re.compile(
    r"/(?:authors?|by|people|person|contributors?|writers?|reporters?|staff|journalists?|columnists?|autor(?:en|"
    r"es|a)?|auteurs?|autori|firmas?|producers?|profiles?|"
    r"redaktion|redaktor|journalistes?|skribent|kirjoittajat|penulis|yazar|tacgia|our-team|team-member|experts?|"
    r"bio)s?/[^/?#]{2,}|[?&](?:_?author|autor)=[^&]{2,}|/author-[^/]+$",
    re.I,
)
_STRONG = re.compile(
    r"author[-_]*(?:name|link)|byline|by-line|authorname|article[-_]*author|post[-_]*author|entry[-_]*author|story[-_]*author|"
    r"^author |author vcard|written-?by",
    re.I,
)
# In each name that is strong stands one of these: to look for them takes a fraction of the time.
_STRONG_HAVE = ("author", "byline", "by-line", "written")
_WEAK = (
    "author", "writer", "autor", "auteur", "reporter", "contributor", "creator", "journalist", "redakt", "publish-date", "meta",
)  # fmt: skip
_CUE = re.compile(
    r"^(?:(?:words|text|story|written|posted|reported|published|article|edited|contributed|authored)\s+)?(?:by|von|"
    r"par|por|di|door|av|af|oleh|text|contributors?|authors?|autor(?:in)?|auteur|автор|yazan)\b\s*:?\s*\S|^(?:Från|"
    r"مאת|بقلم|מאת)",
    re.I,
)
_CUE_LETTERS = frozenset("bBvVpPdDaAoOtTwWsSrReEcCyYфаАмМבמFf")
_LONGEST = 160
# How sure a shown byline must be to outweigh a house that the page's fields name as author.
_SURE = 5.5


def find_authors(evidence: Evidence, site_name: str) -> tuple[str, ...]:
    """Names in the order the page gives them; a house's own name only where no person is named."""
    house = house_names(evidence, site_name)
    groups: tuple[str, ...] = ()
    for read in (_linked, _from_meta, _shown):
        names = _shown(evidence, least=_SURE if groups else 0.0) if read is _shown else read(evidence)
        people = tuple(name for name in names if not _is_house(name, house))
        if any(is_name(name) or is_single_name(name) for name in people if not is_group(name)):
            return people
        groups = groups or people or names
    return groups


def _is_house(name: str, house: frozenset[str]) -> bool:
    compact = key(name).replace(" ", "").removeprefix("the")
    return compact in house or any(
        compact == known.removeprefix("the") + ending
        for known in house
        if len(known) > 3
        for ending in ("staff", "team", "ltd", "inc", "com", "redaktion", "")
    )


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
    text = without_cue(plain(text))
    if not text or "://" in text or "@" in text or len(text) > 300 or text[0] in "([{<" or text.isdigit():
        return []
    if is_group(text) and len(text.split()) <= 6:
        return [text]
    if names := names_in(text):
        # "Le Figaro et AFP": two houses stand together as they signed.
        return list(names) if any(map(is_name, names)) or len(text.split()) > 5 else [text]
    return [text] if len(text.split()) <= 5 and re.search(r"[^\W\d_]{2}", text) and not re.search(r"\d{4}|[:?!]", text) else []


def _from_meta(evidence: Evidence) -> tuple[str, ...]:
    best: tuple[str, ...] = ()
    for name in _META:
        if name == "twitter:data1" and not re.match(r"written|by$|author", evidence.meta("twitter:label1"), re.I):
            continue
        found = _unique([one for value in evidence.all_meta(name) for one in clean_names(value)])
        if any(is_name(one) for one in found):
            return found
        best = best or found
    return best


def _shown(evidence: Evidence, least: float = 0.0) -> tuple[str, ...]:
    """The byline that stands on the page: the likeliest of all elements that look like one, None where it is not likelier than
    `least`.
    """
    best: tuple[float, tuple[str, ...]] = (least, ())
    seen = 0
    for element, mark, after_heading in evidence.around():
        weight = _weight(element, mark)
        if not weight:
            continue
        text = words_of(element, _LONGEST)
        if not 2 < len(text) <= _LONGEST:
            continue
        names = _read(text, weight)
        if not names:
            continue
        seen += 1
        people = any(is_name(name) for name in names)
        value = weight + (1.5 if people else 0.0) + (1.0 if after_heading else -0.5) - 0.15 * min(seen, 12)
        if value > best[0]:
            best = (value, _with_neighbours(element, names))
        if seen > 25:
            break
    return best[1]


def _weight(element: Any, mark: str) -> float:
    """How much an element looks like a byline before its text is read; 0 where it does not."""
    get = element.get
    if get("rel") == "author" or "author" in (get("itemprop") or ""):
        return 5.0
    if element.tag == "a" and (href := get("href")) and len(href) > 6 and _AUTHOR_PATH.search(href):
        return 4.0
    by_class = _class_weight(mark) if len(mark) > 6 else 0.0
    if by_class == 4.0:
        return by_class
    own = (element.text or "").lstrip()
    if (
        own
        and len(own) <= _LONGEST
        and own[0] in _CUE_LETTERS
        and _CUE.match(own if " " in own.rstrip() else own.rstrip() + " x")
    ):
        return 3.5
    return by_class


@lru_cache(maxsize=4096)
def _class_weight(mark: str) -> float:
    small = mark.lower()
    if any(sign in small for sign in _STRONG_HAVE) and _STRONG.search(mark):
        return 4.0
    return 2.0 if any(sign in small for sign in _WEAK) else 0.0


def _read(text: str, weight: float) -> tuple[str, ...]:
    text = re.split(r"\s[•·⋅|]\s|\s+(?:Updated|Published|Posted|Last updated|Reviewed|Fact checked)\b", text)[0].strip()
    byline = read_byline(text)
    if byline:
        return byline.names
    bare = without_cue(text)
    if weight < 3.5 and bare == text:
        return (tidy_name(text),) if is_name(text) else ()
    if is_group(bare) and len(bare.split()) <= 5:
        return (bare,)
    if is_name(bare) and not has_role(bare):
        return (tidy_name(bare),)
    if weight >= 3.5 and (names := names_in(bare)) and sum(len(name.split()) for name in names) * 4 >= len(bare.split()):
        return names
    return (bare,) if weight >= 4.0 and is_single_name(bare) else ()


def _with_neighbours(element: Any, names: tuple[str, ...]) -> tuple[str, ...]:
    """All the names of the byline that the element is a part of: its parents', as long as they are short and hold more names."""
    for _ in range(3):
        element = element.getparent()
        if element is None or element.tag in {"body", "article", "main", "header", "html"}:
            break
        text = words_of(element, _LONGEST)
        if len(text) > _LONGEST:
            break
        more = names_in(without_cue(text))
        only_names = sum(len(name.split()) for name in more) + 2 + len(more) >= len(text.split())
        if len(more) > len(names) and only_names and set(map(key, names)) <= set(map(key, more)) and all(map(is_name, more)):
            names = more
    return names


def _unique(names: list[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(key(name), name)
    return tuple(seen.values())
