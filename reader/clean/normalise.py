"""Brings a fragment into the form that passes judge: words in paragraphs, one paragraph for each run of text between blocks."""

from __future__ import annotations

from reader.clean.nodes import Element, Text, detach, put_around, put_before, put_instead
from reader.clean.shapes import settle_figures, settle_links, settle_pictures
from reader.clean.tables import take_apart_layout_tables
from reader.clean.tags import BLOCK_TAGS, LEFT_OUT, MEDIA_TAGS, SITE_STRIP
from reader.clean.walk import all_around, all_of, has_text, holds, tags_below

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
_BOXES = frozenset({"div", "section", "article", "main"})
_NO_WORDS = ["script", "style", "template", "svg", "canvas", "head", "meta", "link", "base"]


def normalise(root: Element) -> None:
    """Renames, takes layout tables apart, and parts what stands in one block but is more."""
    tags = _rename(root)
    names = {element.name for element in tags}
    if "table" in names:
        take_apart_layout_tables(root)
    _part_runs(root, tags, names)


def _rename(root: Element) -> list[Element]:
    """Elements whose words are ordinary words once scripts and forms are gone; gives all that are left."""
    tags = tags_below(root)
    names = {element.name for element in tags}
    if not names.isdisjoint(_NO_WORDS):
        for element in all_of(root, _NO_WORDS):
            detach(element)
        tags = tags_below(root)
    if "picture" in names:
        for element in [element for element in tags if element.name == "picture"]:
            if holds(element, BLOCK_TAGS) or has_text(element):
                element.name = "div"
    for element in [element for element in tags if element.name == "span" and not element.contents]:
        if "br" in _classes(element):
            element.name = "br"
            names.add("br")
    empty = [element for element in tags if element.name == "form" and not element.contents] if "form" in names else ()
    for element in empty:
        # Between the rows of a table a parser leaves the form and takes what it holds elsewhere.
        detach(element)
    if empty:
        tags = tags_below(root)
    for element in [element for element in tags if element.name in _RENAMED] if not names.isdisjoint(_RENAMED) else ():
        element.name = _RENAMED[element.name]
    if "time" in names:
        _set_dates_apart(tags)
    # Nothing is left of a page's own inline elements (<x-note>) but what they hold; a double break within is one between lines.
    if "br" in names and any("-" in name for name in names):
        own = {parent.name for each in all_of(root, ("br",)) for parent in each.parents if "-" in parent.name}
        for element in all_of(root, own):
            if holds(element, ("br",)) and not holds(element, BLOCK_TAGS):
                put_instead(element, element.contents)
        tags = tags_below(root)
    return tags


def _classes(element: Element) -> list[str]:
    classes: object = element.attrs.get("class")
    return classes if isinstance(classes, list) else str(classes or "").split()


def _set_dates_apart(tags: list[Element]) -> None:
    """ "<span>By Ann Moss</span><time>1 March" stands apart by the page's style alone; a date is never part of a name."""
    dated = {id(element.parent): element.parent for element in tags if element.name == "time" and element.parent is not None}
    for parent in dated.values():
        apart: list[Element | Text] = []
        for node in parent.contents:
            if isinstance(node, Element) and node.name == "time" and apart and isinstance(apart[-1], Element):
                apart.append(Text(" "))
                apart[-1].parent = parent
            apart.append(node)
        parent.contents[:] = apart


def _part_runs(root: Element, tags: list[Element], names: set[str]) -> None:
    """Puts every stray run of text between blocks into a paragraph of its own, and parts paragraphs at double line breaks.

    `names` are those of the elements: for what is not among them a long page needs not be looked over.
    """
    containers = containers_of(root, tags)
    breaks = "br" in names
    for element in tags if breaks else ():
        if element.name == "p" and id(element) not in containers:
            _split_at_breaks(element)
    # Some sites write a whole story into one box, with double breaks between its paragraphs.
    written = [tag for tag in tags if id(tag) in containers or (breaks and tag.name in _BOXES and _has_double_break(tag))]
    for element in [root, *written]:
        if element is root or element.name not in ("table", "tbody", "thead", "tfoot", "tr", "colgroup"):
            _wrap_runs(element, containers)
    settle_links(tags, BLOCK_TAGS)
    if "figure" in names:
        settle_figures(tags)
    settle_pictures(tags, BLOCK_TAGS, (LEFT_OUT, SITE_STRIP))


def containers_of(root: Element, tags: list[Element]) -> set[int]:
    """Elements with a block somewhere below them; `tags` are all that stand below the root."""
    return {id(root)} | set(map(id, all_around([element for element in tags if element.name in BLOCK_TAGS])))


def _is_block(node: Element | Text, containers: set[int]) -> bool:
    return isinstance(node, Element) and (node.name in BLOCK_TAGS or id(node) in containers)


def _has_double_break(element: Element) -> bool:
    breaks = 0
    for node in element.contents:
        if isinstance(node, Element) and node.name == "br":
            breaks += 1
            if breaks > 1:
                return True
        elif isinstance(node, Element) or node.strip():
            breaks = 0
    return False


def _wrap_runs(element: Element, containers: set[int]) -> None:
    run: list[Element | Text] = []
    breaks = 0
    for node in [*element.contents, None]:
        is_break = isinstance(node, Element) and node.name == "br"
        if node is not None and not (is_break and breaks) and not _is_block(node, containers):
            if is_break:
                breaks = 1
            elif isinstance(node, Element) or node.strip():
                breaks = 0
            run.append(node)
            continue
        if run:
            _wrap(run)
            run = []
        if is_break and node is not None:
            detach(node)


def _wrap(run: list[Element | Text]) -> None:
    first, behind = 0, len(run)
    while first < behind and _is_blank(run[first]):
        first += 1
    while first < behind and _is_blank(run[behind - 1]):
        behind -= 1
    nodes = run[first:behind]
    if any(_says_something(node) for node in nodes):
        put_around(nodes, Element("p"))


def _is_blank(node: Element | Text) -> bool:
    return node.name == "br" if isinstance(node, Element) else not node.strip()


def _says_something(node: Element | Text) -> bool:
    if isinstance(node, Text):
        return bool(node.strip())
    return node.name in MEDIA_TAGS or has_text(node) or holds(node, MEDIA_TAGS)


def _split_at_breaks(paragraph: Element) -> None:
    """<p>one<br><br>two</p> is two paragraphs."""
    if not holds(paragraph, ("br",)):
        return
    runs: list[list[Element | Text]] = [[]]
    breaks = 0
    for node in paragraph.contents:
        if isinstance(node, Element) and node.name == "br":
            breaks += 1
        elif isinstance(node, Element) or node.strip():
            if breaks > 1:
                runs.append([])
            breaks = 0
        runs[-1].append(node)
    for run in runs[:-1]:
        while run and _is_blank(run[-1]):
            detach(run.pop())
        if run:
            part = Element("p", {name: value for name, value in paragraph.attrs.items() if name in (LEFT_OUT, SITE_STRIP)})
            for node in run:
                part.append(detach(node))
            put_before(paragraph, part)
