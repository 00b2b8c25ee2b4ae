"""What a page says that it is: a thread, a product, a list, a page of a manual. Such a page must be the surer a story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from reader.pages.head import TYPE_NAMED
from reader.wire.wordlists import words

# A page that is something else by its own word holds a story only from this probability on.
SURE_FROM = 0.97
# What makes manuals makes essays and whole sites as well: its name alone says less.
LIKELY_FROM = 0.9

_STORY_TYPE = re.compile(r"(?:Article|BlogPosting|Recipe|NewsEvent)\Z")
_OTHER_TYPES = words(
    "QAPage DiscussionForumPosting Product ProductGroup CollectionPage SearchResultsPage Course APIReference JobPosting"
)
_OTHER_KINDS = words("product product.group product.item og:product book books.book")
_FORUM_SOFTWARE = re.compile(r"discourse|vbulletin|phpbb|mybb|xenforo|smf\b|simple machines|invision|nodebb|flarum|vanilla\b")
_MANUAL_SOFTWARE = re.compile(
    r"docusaurus|mkdocs|sphinx|bookdown|gitbook|mdbook|starlight|vitepress|vuepress|antora|rustdoc|pkgdown|doxygen|javadoc|pdoc\b|"
    r"mintlify|docfx"
)
# What shops, archives, forums and manuals write on <html> or <body>, whatever their theme.
_CLASSES = words(
    "single-product tax-product_cat template-product template-collection catalog-product-view catalog-category-view archive "
    "search-results question-page ipsapp_front_forums wy-body-for-nav docs-doc-page sidebar-visible"
)
_VIEWS = words("thread_view forum_view forum_list category_view")
_HOSTS = words("docs doc documentation forum forums community discuss boards shop store help support")
_FOLDERS = words(
    "docs doc documentation glossary forums threads questions viewtopic.php showthread.php product products collections shop "
    "tag tags category categories"
)


def needed(tree: Any, url: str) -> float:
    """How probable a story must be for this page to hold one; 0.0 where the page does not say that it is something else."""
    types = _types(tree)
    if any(_STORY_TYPE.search(kind) for kind in types):
        return 0.0
    if not types.isdisjoint(_OTHER_TYPES) or _address_says_so(url):
        return SURE_FROM
    return max(_by_its_metas(tree), _by_its_names(tree))


def _types(tree: Any) -> set[str]:
    """What JSON-LD and the elements call the things on the page."""
    found: set[str] = set()
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            found.update(TYPE_NAMED.findall(script.text or ""))
    found.update(str(kind).rstrip("/").rsplit("/", 1)[-1] for kind in tree.xpath("//@itemtype"))
    return found


def _address_says_so(url: str) -> bool:
    """A front page's address has no path; that of a manual, a forum or a catalogue names it, as host or as folder."""
    parts = urlsplit(url.lower())
    if parts.scheme not in ("http", "https"):
        return False
    path = parts.path.strip("/")
    if not path and not parts.query:
        return True
    return parts.netloc.split(".")[0] in _HOSTS or not _FOLDERS.isdisjoint(path.split("/"))


def _by_its_metas(tree: Any) -> float:
    surest = 0.0
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        content = (meta.get("content") or "").strip().lower()
        if (name == "og:type" and content in _OTHER_KINDS) or (name == "generator" and _FORUM_SOFTWARE.match(content)):
            return SURE_FROM
        if name == "generator" and _MANUAL_SOFTWARE.match(content):
            surest = LIKELY_FROM
    return surest


def _by_its_names(tree: Any) -> float:
    for element in _outermost(tree):
        names = (element.get("class") or "").lower().split()
        if not _CLASSES.isdisjoint(names) or element.get("data-template") in _VIEWS or element.get("id") == "phpbb":
            return SURE_FROM
    return 0.0


def _outermost(tree: Any) -> Iterator[Any]:
    """<html> and <body>."""
    root = tree.getroottree().getroot()
    yield root
    yield from root.iterchildren("body")
