"""What the page says in its head of the story in it, as far as the chooser needs it: to know which segments repeat that."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

_HEADLINES = frozenset({"og:title", "twitter:title", "title"})
_SUMMARIES = frozenset({"og:description", "description", "twitter:description"})
_BODY = re.compile(r'"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"')
TYPE_NAMED = re.compile(r'"@type"\s*:\s*(?:\[\s*)?"([A-Za-z]+)"')
_STORY_TYPES = re.compile(r"Article|BlogPosting|Report|Review$|Recipe")
_LIST_TYPES = re.compile(r"ItemList|CollectionPage|Product|Offer|SearchResults|Service|LocalBusiness|Course|Event|QAPage|Forum")
_NO_WORD = re.compile(r"[\W_]+")
_NO_WORD_OF_LINES = re.compile(r"(?:[^\w\n]|_)+")
# What JSON-LD calls the things on a page: which of them it names, and how often, tells stories from lists and shops.
LINKED_TYPES = (
    "NewsArticle", "BlogPosting", "Article", "Product", "FAQPage", "ItemList", "Person", "WebSite", "WebPage", "BreadcrumbList",
    "Organization", "CollectionPage", "Offer", "Review", "Question",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Head:
    """Headline and summary, the text that JSON-LD gives ("" where it gives none), and what the page calls itself.

    `linked_types` says how often JSON-LD names each of LINKED_TYPES, `linked_author` and `linked_date` whether it signs
    and dates anything.
    """

    headline: str = ""
    summary: str = ""
    body: str = ""
    og_article: bool = False
    dated: bool = False
    story_types: int = 0
    list_types: int = 0
    linked_types: tuple[int, ...] = (0,) * len(LINKED_TYPES)
    linked_author: bool = False
    linked_date: bool = False


def read_head(tree: Any) -> Head:
    """The head's own words; the tree is only read."""
    headline = summary = ""
    og_article = dated = False
    body = ""
    story_types = list_types = 0
    named: Counter[str] = Counter()
    linked_author = linked_date = False
    for element in tree.iter("meta", "script"):
        if element.tag == "script":
            if "ld+json" not in (element.get("type") or "").lower():
                continue
            text = element.text or ""
            for kind in TYPE_NAMED.findall(text):
                story_types += bool(_STORY_TYPES.search(kind))
                list_types += bool(_LIST_TYPES.search(kind))
                named[kind] += 1
            linked_author = linked_author or '"author"' in text
            linked_date = linked_date or '"datePublished"' in text
            if not body and '"articleBody"' in text and (found := _BODY.search(text)):
                body = _unescaped(found[1])
            continue
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        if name in _HEADLINES:
            headline = headline or element.get("content") or ""
        elif name in _SUMMARIES:
            summary = max(summary, element.get("content") or "", key=len)
        elif name == "og:type":
            og_article = (element.get("content") or "").strip().lower() in ("article", "news", "blog", "newsarticle")
        elif "publish" in name or name in ("date", "datepublished", "article:modified_time"):
            dated = True
    if not headline:
        title = tree.find(".//title")
        headline = (title.text or "") if title is not None else ""
    types = tuple(named[kind] for kind in LINKED_TYPES)
    return Head(headline, summary, body, og_article, dated, story_types, list_types, types, linked_author, linked_date)


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return text


def letters_only(text: str) -> str:
    """Text without what two renderings of it may differ in: spaces, punctuation, case."""
    return _NO_WORD.sub("", text).lower()


def letters_of_each(lines: list[str]) -> list[str]:
    """The same for many texts in one go, none of which has a line end in it."""
    return _NO_WORD_OF_LINES.sub("", "\n".join(lines)).lower().split("\n") if lines else []
