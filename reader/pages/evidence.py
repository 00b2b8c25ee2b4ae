"""One walk over a page that gathers all that may speak of its story, so that each field is then judged from a few strings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from reader.model.fetched import Page
from reader.pages.linked_data import by_id, read_nodes, story_node, types_of
from reader.pages.page_dates import Clock, clock_for

# Class and id words of what is not the story's own, and those of a byline, which outweigh them.
OTHERS = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|comment-?author|related|relatedposts|recommend(?:ed|ations?)|"
    r"(?<!main[-_])(?<!with[-_])(?<!has[-_])(?<!no[-_])sidebar|"
    r"footer|trending|teasers?|promos?|carousel|photo-?credit|captions?|newsletter|repl(?:y|ies)|"
    r"discussion|nav|navbar|navigation|menu|similar|popular|most-?(?:read|popular|viewed)|more-(?:from|stories|posts)"
    r"|latest(?:-?(?:news|posts|stories))?|read-?(?:more|next)|copyright|breadcrumbs?|cookie|modal)(?:$|[\s_-])",
    re.I,
)
STORYS = re.compile(
    r"author[-_]*(?:name|link)|byline|by-line|authorname|article[-_]*author|post[-_]*author|entry[-_]*author|story[-_]*author|"
    r"\bauthor\b|written-?by|(?:article|post|entry|story|single)[-_]+(?:post-)?(?:header|meta|info|sidebar|top|details|"
    r"date|footer)|author__",
    re.I,
)
# In each name of a byline stands one of these: to look for them takes a fraction of the time.
_STORYS_HAVE = ("author", "byline", "by-line", "written", "article", "post", "entry", "story", "single")
_BLOCKED = frozenset(
    {"script", "style", "noscript", "svg", "template", "footer", "nav", "figure", "figcaption", "select", "option", "button"}
)
# Of a field that is longer, no more than this is read.
_LONGEST_FIELD = 8_000
# A run of text with more letters is a paragraph of a story.
_PARAGRAPH = 200
_WHOLE = frozenset({"body", "main", "article"})


@lru_cache(maxsize=4096)
def _is_others(tag: str, mark: str) -> bool:
    """Whether an element of this class holds what is not the story's own. Classes repeat, within a page and a site."""
    small = mark.lower()
    if any(sign in small for sign in _STORYS_HAVE) and STORYS.search(mark):
        return False
    return tag in _BLOCKED or (tag not in _WHOLE and len(mark) > 6 and bool(OTHERS.search(mark)))


@dataclass(slots=True)
class Evidence:
    """What was found, in the order of the page. `metas` holds lower-case names; `headings` hold elements, `scripts` the larger
    scripts that are no JSON-LD.
    """

    url: str
    language: str = ""
    title: str = ""
    canonical: str = ""
    metas: dict[str, list[str]] = field(default_factory=dict)
    nodes: list[dict[str, Any]] = field(default_factory=list)
    story: dict[str, Any] = field(default_factory=dict)
    references: dict[str, dict[str, Any]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    headings: list[Any] = field(default_factory=list)
    root: Any = None
    _around: list[tuple[Any, str, bool]] | None = None

    @property
    def clock(self) -> Clock:
        """How this page writes dates."""
        host = urlsplit(self.url).hostname or "" if "[" not in self.url else ""
        return clock_for(self.language or self.meta("og:locale", "content-language"), host.rsplit(".", 1)[-1])

    def around(self) -> list[tuple[Any, str, bool]]:
        """What can hold a byline or a date of the story: (element, its class and id, whether the heading came before).

        What belongs to other stories, comments, menus and pictures is left out with all it holds. Walked only when first
        asked for: it costs as much as all the rest.
        """
        if self._around is None:
            self._around = list(self._walk())
        return self._around

    def _walk(self) -> Iterator[tuple[Any, str, bool]]:
        body = self.root.find("body")
        first = self.headings[0] if self.headings else None
        after = first is None
        above = {parent for heading in self.headings[:8] for parent in heading.iterancestors()}
        walker = etree.iterwalk(self.root if body is None else body, events=("start",))
        for _, element in walker:
            if element is first:
                after = True
            get = element.get
            mark = f"{get('class') or ''} {get('id') or ''} {get('data-testid') or ''}"
            if _is_others(element.tag, mark) and element not in above:
                walker.skip_subtree()
            else:
                yield element, mark, after

    def below_heading(self, pieces: int, paragraphs: int) -> Iterator[str]:
        """The runs of text behind the heading: some `pieces` at most, and until more than so many paragraphs have come."""
        for element, _, after in self.around():
            if not after:
                continue
            for text in (element.text, element.tail):
                if text and (line := " ".join(text.split())):
                    pieces -= 1
                    paragraphs -= len(line) > _PARAGRAPH
                    yield line
            if pieces < 0 or paragraphs < 0:
                return

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
    found = Evidence(
        url=page.url,
        root=root,
        language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip(),
    )
    scripts: list[str] = []
    for element in root.iter("meta", "title", "link", "script", "h1"):
        match element.tag:
            case "meta":
                _add_meta(found, element)
            case "script":
                text = element.text
                if text and "ld+json" in (element.get("type") or "").lower():
                    scripts.append(text)
                elif text and len(text) < 1_000_000 and ("ublish" in text or "datePosted" in text):
                    found.scripts.append(text)
            case "h1":
                found.headings.append(element)
            case "title" if not found.title:
                found.title = "".join(element.itertext())[:_LONGEST_FIELD]
            case "link" if "canonical" in (element.get("rel") or "").lower().split() and not found.canonical:
                found.canonical = element.get("href") or ""
    found.nodes = read_nodes(scripts)
    found.references = by_id(found.nodes)
    found.story = story_node(found.nodes, found.canonical or page.url)
    return found


def _add_meta(found: Evidence, element: Any) -> None:
    content = element.get("content") or element.get("value")
    if not content:
        return
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        if name := element.get(attribute):
            for one in name.lower().split():
                found.metas.setdefault(one, []).append(content[:_LONGEST_FIELD].strip())


def words_of(element: Any, limit: int = 2_000) -> str:
    """An element's text without scripts and styles, in one line. Of a text longer than `limit` little more is read."""
    parts: list[str] = []
    length = 0
    for part in _strings(element):
        parts.append(part)
        length += len(part.strip())
        if length > limit:
            break
    return " ".join(" ".join(parts).split())


def pieces_of(element: Any, most: int) -> Iterator[str]:
    """An element's pieces of text, each as its tags part it, as many as `most`."""
    lines = (line for part in _strings(element) if (line := " ".join(part.split())))
    return islice(lines, most)


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
