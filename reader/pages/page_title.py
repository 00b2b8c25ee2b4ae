"""The story's headline: what the headings, og:title, JSON-LD and <title> agree on, without the name of the site."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from reader.pages.evidence import Evidence, words_of
from reader.pages.linked_data import text_of, types_of

# Between a title and a site's name. A plain hyphen counts with spaces around it only.
_SEPARATOR = re.compile(
    r"\s+(?:[|–—·•»›\-~/@]|::|<)+\s+|\s*[|»›‹«｜ㅣ]+\s*|\s+::\s*|\s*::\s+|-{2,}|\s*[–—]\s+(?=[A-Z]\w*$)|:\s+(?=\S)"
)
_TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_WORD = re.compile(r"[\w]+")
_UNPARTED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_LOGO = re.compile(r"logo|site-?title|site-?name|brand|masthead|widget|modal|dialog|overlay", re.I)
_NEWS = frozenset({"NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "LiveBlogPosting"})
# A heading is the story's when this share of its words, or of a field's, is in the other.
_AGREES = 0.4
_LONGEST = 200
_LONGEST_KICKER, _LONGEST_SECTION = 6, 3
_TITLES = ("dc:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "dcterms:title")
# What a heading holds that is not its own words.
_KICKER = re.compile(
    r"kicker|overline|overtitle|eyebrow|dachzeile|roofline|volanta|sur-?titre|super-?title|ante-?titulo|pre-?title|cintillo|"
    r"offscreen|visually-?hidden|sr-only|screen-?reader|badge",
    re.I,
)
_DEEPEST = 6
_COLON = re.compile(r":\s|\s[–—|-]\s")
_ASIDE = frozenset({"time", "button", "svg", "script", "style", "sup", "rt", "rp"})


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
    said = plain(evidence.meta("og:title") or evidence.meta(*_TITLES))
    shared = strip_house(said, house)
    if linked and _is_section_behind(shared, linked):
        shared = linked
    window = strip_house(plain(evidence.title), house, generic=True)
    fields = [text for text in (shared, strip_house(linked, house), window) if key(text)]
    headings = [text for element in evidence.headings[:8] if (text := _heading(element, house, fields, evidence.url))]
    best = max(headings, key=lambda text: _agreement(text, fields), default="")
    if shared and said.startswith(shared) and _is_kicker_before(best, shared):
        return shared
    if linked and shared and key(linked) == key(shared) and types_of(evidence.story) & _NEWS and key(best) != key(shared):
        return shared
    if best and _is_storys(best, fields, only=len(headings) == 1):
        return best
    named = plain(text_of(evidence.story.get("name") or ""))
    return next((text for text in (*fields, named) if text), headings[0] if headings else plain(evidence.title))


def _heading(element: Any, house: frozenset[str], fields: list[str], url: str) -> str:
    """A heading's text, "" where it is the site's name or logo, or stands over something beside the story."""
    text = plain(words_of(element)).rstrip(" ¶#")
    if len(element) and (bare := _without_kicker(element)) and key(bare) != key(text):
        alike = [max((_likeness(one, field) for field in fields), default=0.0) for one in (bare, text)]
        text = bare if alike[0] > alike[1] else text
    if not key(text) or len(text) > _LONGEST or _compact(text) in house:
        return ""
    if element.get("itemprop") == "alternativeHeadline" or _LOGO.search(
        f"{element.get('class') or ''} {element.get('id') or ''}"
    ):
        return ""
    return "" if any(_is_front_page(link.get("href"), url) for link in element.iter("a") if link.get("href")) else text


def _without_kicker(heading: Any) -> str:
    """A heading's text without the line above it, the day and the letters for screen readers that it holds as elements."""
    parts: list[str] = []

    def read(element: Any, depth: int) -> None:
        parts.append(element.text or "")
        for child in element:
            if (
                isinstance(child.tag, str)
                and depth < _DEEPEST
                and child.tag not in _ASIDE
                and not _KICKER.search(child.get("class") or "")
            ):
                read(child, depth + 1)
            parts.append(child.tail or "")

    read(heading, 0)
    whole = "".join(parts)
    return plain(whole if _UNPARTED.search(whole) else " ".join(parts))


def _is_front_page(href: str, url: str) -> bool:
    """Whether a link leads to the site's front page."""
    try:
        there, here = urlsplit(href.strip()), urlsplit(url)
    except ValueError:
        return False
    return not (there.path.strip("/") or there.query or there.fragment) and there.hostname in {None, here.hostname}


def _is_kicker_before(heading: str, field: str) -> bool:
    """Whether a heading is a field's words with a few and a colon before them: a line above the headline, set within it."""
    long, short = key(heading).split(), key(field).split()
    if not 3 < len(short) < len(long) <= len(short) + _LONGEST_KICKER or long[-len(short) :] != short:
        return False
    return any(key(heading[mark.end() :]).split() == short for mark in _COLON.finditer(heading))


def _is_section_behind(title: str, headline: str) -> bool:
    """Whether a title is the headline with a section behind a stroke: "Ferry runs aground-World"."""
    rest = title[len(headline) :]
    return title.startswith(headline) and bool(re.match(r"\s*[-–—|ㅣ:/]", rest)) and len(_WORD.findall(rest)) <= _LONGEST_SECTION


def _is_storys(heading: str, fields: list[str], *, only: bool) -> bool:
    if not fields:
        return True
    share = max(_overlap(heading, field) for field in fields)
    words = key(heading).split()
    if len(words) == 1 and not _UNPARTED.search(heading):
        # A word of a long headline may head any part of the page.
        return share == 1.0 and (only or any(key(field).startswith(words[0]) for field in fields))
    return share >= _AGREES


def _agreement(heading: str, fields: list[str]) -> tuple[float, bool]:
    """How alike the likeliest field is, and whether a field begins with the heading: the site's name stands at the end."""
    alike = max((_likeness(heading, field) for field in fields), default=0.0)
    return alike, any(key(field).startswith(key(heading)) for field in fields)


def _pieces(text: str) -> set[str]:
    """What two titles are compared by: words; where words are not parted, each two letters."""
    found: set[str] = set()
    for word in key(text).split():
        found |= {word[at : at + 2] for at in range(max(1, len(word) - 1))} if _UNPARTED.search(word) else {word}
    return found


def _overlap(one: str, two: str) -> float:
    left, right = _pieces(one), _pieces(two)
    shared = len(left & right)
    # One word that two longer lines share says nothing, unless both begin with it.
    if shared == 1 < min(len(left), len(right)) and key(one).split()[0] != key(two).split()[0]:
        return 0.0
    return shared / min(len(left), len(right)) if shared else 0.0


def _likeness(one: str, two: str) -> float:
    left, right = _pieces(one), _pieces(two)
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
    before, colon, behind = title.rpartition(":")
    if colon and key(before) and key(behind) and _is_house(behind, house):
        title = before.strip()
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
