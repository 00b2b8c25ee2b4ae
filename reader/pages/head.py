"""What the page says in its head of the story in it, as far as the chooser needs it: to know which segments repeat that."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

_HEADLINES = frozenset({"og:title", "twitter:title", "title"})
_SUMMARIES = frozenset({"og:description", "description", "twitter:description"})
_BODY = re.compile(r'"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"')
_TYPE = re.compile(r'"@type"\s*:\s*(?:\[\s*)?"([A-Za-z]+)"')
_STORY_TYPES = re.compile(r"Article|BlogPosting|Report|Review$|Recipe")
_LIST_TYPES = re.compile(r"ItemList|CollectionPage|Product|Offer|SearchResults|Service|LocalBusiness|Course|Event|QAPage|Forum")
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Head:
    """Headline and summary, the text that JSON-LD gives ("" where it gives none), and what the page calls itself."""

    headline: str = ""
    summary: str = ""
    body: str = ""
    og_article: bool = False
    dated: bool = False
    story_types: int = 0
    list_types: int = 0


def read_head(tree: Any) -> Head:
    """The head's own words; the tree is only read."""
    headline = summary = ""
    og_article = dated = False
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in _HEADLINES:
            headline = headline or meta.get("content") or ""
        elif name in _SUMMARIES:
            summary = max(summary, meta.get("content") or "", key=len)
        elif name == "og:type":
            og_article = (meta.get("content") or "").strip().lower() in ("article", "news", "blog", "newsarticle")
        elif "publish" in name or name in ("date", "datepublished", "article:modified_time"):
            dated = True
    if not headline:
        title = tree.find(".//title")
        headline = (title.text or "") if title is not None else ""
    body = ""
    story_types = list_types = 0
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            text = script.text or ""
            for kind in _TYPE.findall(text):
                story_types += bool(_STORY_TYPES.search(kind))
                list_types += bool(_LIST_TYPES.search(kind))
            if not body and (found := _BODY.search(text)):
                body = _unescaped(found[1])
    return Head(headline, summary, body, og_article, dated, story_types, list_types)


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return text


def letters_only(text: str) -> str:
    """Text without what two renderings of it may differ in: spaces, punctuation, case."""
    return _NO_WORD.sub("", text).lower()
