"""The story's headline: what the headings, og:title, JSON-LD and <title> agree on, without the name of the site."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any

from reader.pages.evidence import Evidence, words_of
from reader.pages.linked_data import text_of, types_of

# Between a title and a site's name. A plain hyphen counts with spaces around it only.
_SEPARATOR = re.compile(
    r"\s+(?:[|–—·•»›\-~/@]|::|<)+\s+|\s*[|»›‹«｜ㅣ]+\s*|\s+::\s*|\s*::\s+|-{2,}|\s*[–—]\s+(?=[A-Z]\w*$)|:\s+(?=\S)"
)
_TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_WORD = re.compile(r"[\w]+")
_LOGO = re.compile(r"logo|site-?title|site-?name|brand|masthead", re.I)
_NEWS = frozenset({"NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "LiveBlogPosting"})
# A heading is the story's when this share of its words, or of a field's, is in the other.
_AGREES = 0.4
_LONGEST = 300


def plain(text: str) -> str:
    """Text of a field without entities, tags and doubled spaces."""
    if "&" in text:
        text = html.unescape(text)
        if "&" in text and ";" in text:
            text = html.unescape(text)
    if "<" in text:
        text = _TAGS.sub("", text)
    return " ".join(text.replace("\u200b", "").replace("\u00ad", "").split())


def key(text: str) -> str:
    """Words alone, to compare two titles by."""
    return " ".join(_WORD.findall(text.casefold()))


def find_title(evidence: Evidence, site_name: str) -> str:
    """The headline, or "" where the page has none at all."""
    house = house_names(evidence, site_name)
    linked = plain(text_of(evidence.story.get("headline") or ""))
    shared = strip_house(
        plain(
            evidence.meta("og:title")
            or evidence.meta("twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title")
        ),
        house,
    )
    window = strip_house(plain(evidence.title), house, generic=True)
    fields = [text for text in (shared, strip_house(linked, house), window) if key(text)]
    headings = [text for element in evidence.headings[:8] if (text := _heading(element, house))]
    best = max(headings, key=lambda text: _agreement(text, fields), default="")
    if linked and shared and key(linked) == key(shared) and types_of(evidence.story) & _NEWS and key(best) != key(shared):
        return shared
    if best and _is_storys(best, fields, only=len(headings) == 1):
        return best
    named = plain(text_of(evidence.story.get("name") or ""))
    return next((text for text in (*fields, named) if text), headings[0] if headings else plain(evidence.title))


def _heading(element: Any, house: frozenset[str]) -> str:
    """A heading's text, "" where it is the site's name or logo."""
    text = plain(words_of(element)).rstrip(" ¶#")
    if not key(text) or len(text) > _LONGEST or _compact(text) in house:
        return ""
    if _LOGO.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
        return ""
    return "" if any((link.get("href") or "").rstrip("/") == "" for link in element.iter("a") if link.get("href")) else text


def _is_storys(heading: str, fields: list[str], *, only: bool) -> bool:
    if not fields:
        return True
    share = max(_overlap(heading, field) for field in fields)
    return share >= _AGREES and (only or share == 1.0 or len(key(heading).split()) > 1)


def _agreement(heading: str, fields: list[str]) -> tuple[float, bool]:
    """How alike the likeliest field is, and whether a field begins with the heading: the site's name stands at the end."""
    alike = max((_likeness(heading, field) for field in fields), default=0.0)
    return alike, any(key(field).startswith(key(heading)) for field in fields)


def _overlap(one: str, two: str) -> float:
    left, right = set(key(one).split()), set(key(two).split())
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _likeness(one: str, two: str) -> float:
    left, right = set(key(one).split()), set(key(two).split())
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def _compact(text: str) -> str:
    return key(text).replace(" ", "").replace("_", "")


def house_names(evidence: Evidence, site_name: str) -> frozenset[str]:
    """All the names that the site goes by, as compact keys."""
    names: Iterable[str] = (
        site_name,
        *evidence.all_meta(
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "twitter:site",
            "publisher",
            "dc.publisher",
            "al:ios:app_name",
        ),
        text_of(evidence.story.get("publisher")),
        text_of(evidence.node_of("WebSite", "NewsMediaOrganization", "Organization").get("name")),
        *_host_names(evidence.url),
        *_host_names(evidence.canonical),
    )
    return frozenset(compact for name in names if len(compact := _compact(plain(name).removeprefix("@"))) > 1)


def _host_names(url: str) -> list[str]:
    found = re.match(r"^https?://(?:www\.|m\.|amp\.)?([^/:]+)", url or "")
    if not found:
        return []
    labels = found[1].lower().split(".")
    return [found[1], *(label for label in labels[:-1] if len(label) > 2)]


def strip_house(title: str, house: frozenset[str], *, generic: bool = False) -> str:
    """The title without the site's name before or after a separator; `generic` also takes off a short last piece of any name."""
    for _ in range(4):
        found = list(_SEPARATOR.finditer(title))
        if not found:
            break
        last, first = title[found[-1].end() :], title[: found[0].start()]
        rest, rest_after = title[: found[-1].start()].strip(), title[found[0].end() :].strip()
        if _is_house(last, house) and key(rest):
            title = rest
        elif _is_house(first, house) and key(rest_after):
            title = rest_after
        elif _can_go(last, rest, found[-1].group().strip(), generic):
            title = rest
        else:
            break
    return title


def _is_house(piece: str, house: frozenset[str]) -> bool:
    compact = _compact(piece)
    if not compact or compact in house:
        return True
    bare = compact.removeprefix("the")
    return any(len(name) > 4 and bare.startswith(name) and len(bare) <= 2 * len(name) + 8 for name in house) or (
        "the" + compact in house or compact.removeprefix("the") in house
    )


def _can_go(last: str, rest: str, separator: str, generic: bool) -> bool:
    """A short last piece after "|" (or, in <title>, after any dash) is a site's or a section's name."""
    words, before = len(_WORD.findall(last)), len(_WORD.findall(rest))
    if separator.startswith(":"):
        return False
    if "|" in separator or "»" in separator or "｜" in separator or "ㅣ" in separator:
        return words <= 5 and before > words
    return generic and words <= 4 and before >= max(3, words + 1)
