"""The story's headline: what og:title, the headings, JSON-LD and <title> agree on, without the name of the site."""

from __future__ import annotations

import html
import re

from reader.pages.evidence import Evidence, words_of
from reader.pages.linked_data import text_of

_SEPARATOR = re.compile(r"\s+[|–—·•»›:/\-~]+\s+|\s*[|»›‹«]\s*|\s+::\s+|\s+<\s+|\s+[-–—]+\s*(?=[A-Z])|(?<=\w)\s+-\s+")
_TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_WORD = re.compile(r"\w+")


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
    headings = [text for element in evidence.headings[:6] if (text := plain(words_of(element))) and len(text) <= 400]
    linked = plain(text_of(evidence.story.get("headline") or evidence.story.get("name") or ""))
    shared = plain(evidence.meta("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title"))
    window = plain(evidence.title)
    candidates = [text for text in (shared, linked, window) if text]
    # A heading that the fields agree with is what the reader of the page sees as its title.
    for heading in headings:
        if any(_agree(heading, other) for other in candidates):
            return heading
    for text in (shared, linked):
        if text:
            return strip_site(text, site_name, evidence.url)
    if window:
        return strip_site(window, site_name, evidence.url)
    return headings[0] if headings else ""


def _agree(heading: str, other: str) -> bool:
    one, two = key(heading), key(other)
    return len(one) > 8 and len(one.split()) > 1 and (one == two or two.startswith(one + " ") or two.endswith(" " + one))


def strip_site(title: str, site_name: str, url: str) -> str:
    """The title without a site's name before or after a separator."""
    pieces = _SEPARATOR.split(title)
    if len(pieces) < 2:
        return title
    house = {key(site_name), *_host_keys(url)}
    joined = {name.replace(" ", "") for name in house if name}
    for _ in range(3):
        found = list(_SEPARATOR.finditer(title))
        if not found:
            break
        last = title[found[-1].end() :]
        first = title[: found[0].start()]
        if key(last).replace(" ", "") in joined or not key(last):
            title = title[: found[-1].start()].strip()
        elif key(first).replace(" ", "") in joined:
            title = title[found[0].end() :].strip()
        elif "|" in found[-1].group() and len(_WORD.findall(last)) <= 4 < len(_WORD.findall(title[: found[-1].start()])):
            title = title[: found[-1].start()].strip()
        else:
            break
    return title


def _host_keys(url: str) -> set[str]:
    found = re.match(r"^https?://(?:www\.)?([^/:]+)", url)
    if not found:
        return set()
    host = found[1].lower()
    labels = host.split(".")
    return {key(host), *(label for label in labels[:-1] if len(label) > 2)}
