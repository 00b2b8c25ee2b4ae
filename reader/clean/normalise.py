"""Brings a fragment into the form that passes judge: words in paragraphs, one paragraph for each run of text between blocks."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from reader.clean.shapes import settle_figures, settle_links, settle_pictures
from reader.clean.tables import take_apart_layout_tables
from reader.clean.tags import BLOCK_TAGS, LEFT_OUT, MEDIA_TAGS, SITE_STRIP
from reader.clean.walk import all_of, has_text, holds, ids_around, tags_below

_RENAMED = {
    "noscript": "div",
    "form": "div",
    "fieldset": "div",
    "legend": "p",
    "label": "span",
    "center": "div",
    "font": "span",
    "noembed": "span",
    "noframes": "div",
    "xmp": "span",
    "plaintext": "span",
    "textarea": "span",
    "title": "span",
    "math": "span",
    "frameset": "div",
}
_NO_WORDS = ["script", "style", "template", "svg", "canvas", "head", "meta", "link", "base"]


def normalise(soup: BeautifulSoup) -> None:
    """Renames, takes layout tables apart, and parts what stands in one block but is more."""
    _rename(soup)
    take_apart_layout_tables(soup)
    _part_runs(soup)


def _rename(soup: BeautifulSoup) -> None:
    """Elements whose words are ordinary words once scripts and forms are gone."""
    # What stands in a <noscript> was one text to the parser before this one.
    tags = tags_below(soup)
    names = {element.name for element in tags}
    if not names.isdisjoint(_NO_WORDS):
        for element in all_of(soup, _NO_WORDS):
            element.decompose()
        tags = tags_below(soup)
    if "picture" in names:
        for element in [element for element in tags if element.name == "picture"]:
            if holds(element, BLOCK_TAGS) or has_text(element):
                element.name = "div"
    for element in [element for element in tags if element.name in _RENAMED]:
        if element.name == "form" and not element.contents:
            # Between the rows of a table a parser leaves the form and takes what it holds elsewhere.
            element.extract()
        else:
            element.name = _RENAMED[element.name]
    # Nothing is left of a page's own inline elements (<x-note>) but what they hold; a double break within is one between lines.
    if "br" not in names or not any("-" in name for name in names):
        return
    for element in all_of(soup, {parent.name for each in all_of(soup, ("br",)) for parent in each.parents if "-" in parent.name}):
        if holds(element, ("br",)) and not holds(element, BLOCK_TAGS):
            element.unwrap()


def _part_runs(soup: BeautifulSoup) -> None:
    """Puts every stray run of text between blocks into a paragraph of its own, and parts paragraphs at double line breaks."""
    containers = containers_of(soup)
    tags = tags_below(soup)
    for element in tags:
        if element.name == "p" and id(element) not in containers:
            _split_at_breaks(soup, element)
    for element in [soup, *(tag for tag in tags if id(tag) in containers)]:
        if element is soup or element.name not in ("table", "tbody", "thead", "tfoot", "tr", "colgroup"):
            _wrap_runs(soup, element, containers)
    settle_links(soup, BLOCK_TAGS)
    settle_figures(soup)
    settle_pictures(soup, BLOCK_TAGS, (LEFT_OUT, SITE_STRIP))


def containers_of(soup: BeautifulSoup) -> set[int]:
    """Elements with a block somewhere below them."""
    return {id(soup)} | ids_around(all_of(soup, BLOCK_TAGS))


def _is_block(node: object, containers: set[int]) -> bool:
    return isinstance(node, Tag) and (node.name in BLOCK_TAGS or id(node) in containers)


def _wrap_runs(soup: BeautifulSoup, element: Tag, containers: set[int]) -> None:
    run: list[object] = []
    breaks = 0
    for node in [*element.contents, None]:
        is_break = isinstance(node, Tag) and node.name == "br"
        blank = isinstance(node, NavigableString) and not node.strip()
        if node is not None and not _is_block(node, containers) and not (is_break and breaks):
            if is_break:
                breaks = 1
            elif not blank:
                breaks = 0
            run.append(node)
            continue
        if is_break and isinstance(node, Tag):
            node.extract()
        _wrap(soup, run)
        run = []


def _wrap(soup: BeautifulSoup, run: list[object]) -> None:
    nodes = [node for node in run if isinstance(node, (Tag, NavigableString))]
    while nodes and _is_blank(nodes[0]):
        nodes.pop(0)
    while nodes and _is_blank(nodes[-1]):
        nodes.pop()
    if not nodes or not any(_says_something(node) for node in nodes):
        return
    paragraph = soup.new_tag("p")
    nodes[0].insert_before(paragraph)
    for node in nodes:
        paragraph.append(node.extract())


def _is_blank(node: object) -> bool:
    return (isinstance(node, NavigableString) and not node.strip()) or (isinstance(node, Tag) and node.name == "br")


def _says_something(node: object) -> bool:
    if isinstance(node, NavigableString):
        return bool(node.strip())
    return isinstance(node, Tag) and (node.name in MEDIA_TAGS or has_text(node) or holds(node, MEDIA_TAGS))


def _split_at_breaks(soup: BeautifulSoup, paragraph: Tag) -> None:
    """<p>one<br><br>two</p> is two paragraphs."""
    if not holds(paragraph, ("br",)):
        return
    runs: list[list[PageElement]] = [[]]
    breaks = 0
    for node in list(paragraph.contents):
        if isinstance(node, Tag) and node.name == "br":
            breaks += 1
            runs[-1].append(node)
            continue
        if isinstance(node, NavigableString) and not node.strip():
            runs[-1].append(node)
            continue
        if breaks > 1:
            runs.append([])
        breaks = 0
        runs[-1].append(node)
    if len(runs) == 1:
        return
    for run in runs[:-1]:
        part = soup.new_tag(
            "p", attrs={name: str(value) for name, value in paragraph.attrs.items() if name in (LEFT_OUT, SITE_STRIP)}
        )
        for node in run:
            if isinstance(node, (Tag, NavigableString)):
                part.append(node.extract())
        while part.contents and _is_blank(part.contents[-1]):
            part.contents[-1].extract()
        if part.contents:
            paragraph.insert_before(part)
