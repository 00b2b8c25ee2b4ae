"""The JSON-LD of a page, broken or not, as a flat list of nodes, and the node that speaks of the story."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from reader.wire.wordlists import words

ARTICLE_TYPES = words(
    "NewsArticle Article ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle "
    "ReviewNewsArticle AskPublicNewsArticle BlogPosting LiveBlogPosting SocialMediaPosting TechArticle "
    "ScholarlyArticle AdvertiserContentArticle SatiricalArticle Report MedicalScholarlyArticle"
)
PAGE_TYPES = words(
    "WebPage ItemPage VideoObject CreativeWork Recipe PodcastEpisode MedicalWebPage FAQPage DiscussionForumPosting "
    "CollectionPage Review HowTo"
)
_COMMENT = re.compile(
    r"^\s*(?:<!--|//<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')
_FIELD = re.compile(r'"(headline|datePublished|dateModified|dateCreated)"\s*:\s*"((?:[^"\\]|\\.)*)"')
_LONGEST = 2_000_000
_DEEPEST = 12


def read_nodes(scripts: list[str]) -> list[dict[str, Any]]:
    """Every object in the page's JSON-LD, outer before inner. A script that cannot be read gives the few fields it plainly
    holds.
    """
    nodes: list[dict[str, Any]] = []
    for script in scripts:
        if len(script) > _LONGEST:
            continue
        nodes.extend(_flatten(_parse(script), 0))
    return nodes


def _parse(script: str) -> Any:
    text = script.strip().rstrip(";")
    if text[:1] not in "{[":
        text = _COMMENT.sub("", text).strip().rstrip(";")
    for attempt in (text, _BAD_ESCAPE.sub(r"\\\\", _TRAILING_COMMA.sub(r"\1", text))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    fields = dict(reversed(_FIELD.findall(text)))
    return {"@type": "NewsArticle", **fields} if "headline" in fields else None


def _flatten(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _flatten(item, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value or "@graph" in value or "@id" in value:
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "item", "liveBlogUpdate"):
            if (
                key in value
                and isinstance(value[key], dict | list)
                and key not in {"hasPart", "liveBlogUpdate", "itemListElement"}
            ):
                yield from _flatten(value[key], depth + 1)


def types_of(node: dict[str, Any]) -> frozenset[str]:
    """The node's types, without their prefix."""
    kinds = node.get("@type", ())
    return frozenset(str(kind).rsplit("/", 1)[-1] for kind in (kinds if isinstance(kinds, list) else [kinds]))


def story_node(nodes: list[dict[str, Any]], url: str) -> dict[str, Any]:
    """The node of the story itself: an article type, the one of this address where there are several; {} where there is none."""
    articles = [node for node in nodes if types_of(node) & ARTICLE_TYPES]
    for node in articles:
        if any(same_page(address, url) for address in _addresses(node)):
            return node
    named = [node for node in articles if node.get("headline") or node.get("name")]
    if named:
        return named[0]
    return (
        articles[0]
        if articles
        else next(
            (node for node in nodes if types_of(node) & PAGE_TYPES and (node.get("headline") or node.get("datePublished"))), {}
        )
    )


def _addresses(node: dict[str, Any]) -> Iterator[str]:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str):
            yield value


def same_page(one: str, other: str) -> bool:
    """Whether two addresses are one page but for scheme, query and fragment."""

    def bare(address: str) -> str:
        return re.sub(r"^https?://(?:www\.|m\.|amp\.)?", "", address.split("#")[0].split("?")[0]).rstrip("/")

    return bool(bare(one)) and bare(one) == bare(other)


def text_of(value: Any) -> str:
    """A field's text, whether it is a string, a list of strings, or a node with a name."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return next((text for item in value if (text := text_of(item))), "")
    if isinstance(value, dict):
        return text_of(value.get("@value") or value.get("name") or value.get("url") or "")
    return ""


def by_id(nodes: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Nodes by @id, to follow references."""
    return {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 1}
