"""One walk over a page that gathers all that may speak of its story, so that each field is then judged from a few strings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from reader.model.fetched import Page
from reader.pages.linked_data import by_id, read_nodes, story_node, types_of


@dataclass(slots=True)
class Evidence:
    """What was found, in the order of the page. `metas` holds lower-case names; `times` and `headings` hold elements."""

    url: str
    language: str = ""
    title: str = ""
    canonical: str = ""
    metas: dict[str, list[str]] = field(default_factory=dict)
    nodes: list[dict[str, Any]] = field(default_factory=list)
    story: dict[str, Any] = field(default_factory=dict)
    references: dict[str, dict[str, Any]] = field(default_factory=dict)
    headings: list[Any] = field(default_factory=list)
    times: list[Any] = field(default_factory=list)
    root: Any = None
    _marked: tuple[list[Any], list[Any]] | None = None

    @property
    def bylines(self) -> list[Any]:
        """Elements whose class, id or role names an author. Looked for when asked for only: it costs as much as all the rest."""
        return self._by_mark()[0]

    @property
    def dated(self) -> list[Any]:
        """Elements whose class, id or role speaks of a date."""
        return self._by_mark()[1]

    def _by_mark(self) -> tuple[list[Any], list[Any]]:
        if self._marked is None:
            named: list[Any] = []
            dated: list[Any] = []
            for element in self.root.iter(etree.Element):
                get = element.get
                mark = f"{get('class') or ''} {get('itemprop') or ''} {get('rel') or ''} {get('id') or ''} {get('data-testid') or ''}"
                if len(mark) > 4:
                    if len(named) < _MOST and _NAMED.search(mark):
                        named.append(element)
                    if len(dated) < _MOST and _DATED.search(mark):
                        dated.append(element)
            self._marked = named, dated
        return self._marked

    def meta(self, *names: str) -> str:
        """The first meta element of these names that says something."""
        return next((value for name in names for value in self.metas.get(name, ()) if value), "")

    def all_meta(self, *names: str) -> list[str]:
        """Everything these meta elements say."""
        return [value for name in names for value in self.metas.get(name, ()) if value]

    def node_of(self, *kinds: str) -> dict[str, Any]:
        """The first JSON-LD node of one of these types."""
        return next((node for node in self.nodes if types_of(node) & set(kinds)), {})


_NAMED = re.compile(r"byline|author|writer|autor|auteur|reporter|contributor|creator|journalist|redakt", re.I)
_DATED = re.compile(r"date|time|publish|datum|fecha|posted|timestamp|meta", re.I)
_MOST = 80


def gather(page: Page) -> Evidence:
    """Walks the page once."""
    root = page.tree
    found = Evidence(url=page.url, root=root, language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip())
    scripts: list[str] = []
    for element in root.iter("meta", "title", "link", "script", "h1", "time"):
        match element.tag:
            case "meta":
                _add_meta(found, element)
            case "script":
                if "ld+json" in (element.get("type") or "").lower() and element.text:
                    scripts.append(element.text)
            case "h1":
                found.headings.append(element)
            case "time":
                found.times.append(element)
            case "title" if not found.title:
                found.title = "".join(element.itertext())
            case "link" if "canonical" in (element.get("rel") or "").lower().split() and not found.canonical:
                found.canonical = element.get("href") or ""
    found.nodes = read_nodes(scripts)
    found.references = by_id(found.nodes)
    found.story = story_node(found.nodes, found.canonical or page.url)
    return found


def _add_meta(found: Evidence, element: Any) -> None:
    content = element.get("content")
    if not content:
        return
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        if name := element.get(attribute):
            for one in name.lower().split():
                found.metas.setdefault(one, []).append(content.strip())


def words_of(element: Any) -> str:
    """An element's text, scripts and styles left out, in one line."""
    return " ".join(" ".join(_strings(element)).split())


def _strings(element: Any) -> Iterator[str]:
    for part in element.iter():
        if not isinstance(part.tag, str) or part.tag in {"script", "style", "noscript", "svg", "template"}:
            if part is not element and part.tail:
                yield part.tail
            continue
        if part.text:
            yield part.text
        if part is not element and part.tail:
            yield part.tail
