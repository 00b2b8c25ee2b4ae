"""One walk over a page that gathers all that may speak of its story, so that each field is then judged from a few strings."""

from __future__ import annotations

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

    def body(self) -> Iterator[Any]:
        """Every element of the page's body, in order."""
        body = self.root.find("body")
        return (self.root if body is None else body).iter(etree.Element)

    def meta(self, *names: str) -> str:
        """The first meta element of these names that says something."""
        return next((value for name in names for value in self.metas.get(name, ()) if value), "")

    def all_meta(self, *names: str) -> list[str]:
        """Everything these meta elements say."""
        return [value for name in names for value in self.metas.get(name, ()) if value]

    def node_of(self, *kinds: str) -> dict[str, Any]:
        """The first JSON-LD node of one of these types."""
        return next((node for node in self.nodes if types_of(node) & set(kinds)), {})


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
