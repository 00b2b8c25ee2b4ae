"""Brings what pages write in many ways into one shape before anything is judged, so that a cleaned story is read again as it is.

Links around blocks become links within them, pictures leave the paragraph they stand in, and the words of a bare figure become
its caption. What the passes see is then what the story will look like.
"""

from __future__ import annotations

from collections.abc import Collection

from reader.clean.nodes import ROOT, Element, detach, move_all, put_before
from reader.clean.pictures import PICTURES, is_icon, pictures_in
from reader.clean.walk import all_around, all_of, has_text, holds, stripped_texts

# A figure with more words than this, with or without a picture, is a box of the page and its words are story.
CAPTION_WITH_PICTURE, CAPTION_ALONE = 600, 160
# Where a picture belongs to what stands around it.
_KEEPING_PICTURES = frozenset({"li", "dd", "dt", "td", "th", "caption", "figcaption", "figure", "pre", "ul", "ol", "dl", "table"})
_MORE_THAN_A_CAPTION = frozenset({"figcaption", "figure", "table", "blockquote", "pre"})
# A line with more pictures than this is no line of a story; moving each is not worth the time.
_MOST_PICTURES = 50


def settle_links(tags: list[Element], block_tags: Collection[str]) -> None:
    """<a><p>one</p><p>two</p></a> is two linked paragraphs; the box keeps the link's names."""
    for link in tags:
        if link.name != "a" or not holds(link, block_tags):
            continue
        for leaf in all_of(link, block_tags):
            if leaf.contents and not holds(leaf, block_tags) and not holds(leaf, ("a",)):
                inside = Element("a", {name: link.attrs[name] for name in ("href", "title") if name in link.attrs})
                move_all(leaf, inside)
                leaf.append(inside)
        link.name = "div"
        for name in ("href", "title"):
            link.attrs.pop(name, None)


def settle_pictures(tags: list[Element], block_tags: Collection[str], kept_attributes: Collection[str]) -> None:
    """A picture in a paragraph stands before it, as it will be shown; only icons belong to the line."""
    for paragraph in all_around([element for element in tags if element.name in PICTURES]):
        if paragraph.name not in block_tags or paragraph.name in _KEEPING_PICTURES or holds(paragraph, block_tags):
            continue
        if any(parent.name in _KEEPING_PICTURES for parent in paragraph.parents) or not has_text(paragraph):
            continue
        for picture in pictures_in(paragraph)[:_MOST_PICTURES]:
            if not is_icon(picture):
                _lift_out(picture)
                picture.attrs.update({name: paragraph.attrs[name] for name in kept_attributes if name in paragraph.attrs})
                put_before(paragraph, picture)


def settle_figures(tags: list[Element]) -> None:
    """The words of a figure are its caption, in whatever boxes they stand, unless the figure holds more than a caption."""
    for figure in tags:
        if figure.name != "figure" or holds(figure, _MORE_THAN_A_CAPTION):
            continue
        text = "".join(stripped_texts(figure))
        pictures = pictures_in(figure)
        if not text or len(text) > (CAPTION_WITH_PICTURE if pictures else CAPTION_ALONE):
            continue
        for picture in pictures:
            _lift_out(picture)
        caption = Element("figcaption")
        move_all(figure, caption)
        for part in (*pictures, caption):
            figure.append(part)


def _lift_out(picture: Element) -> None:
    """Out of its line, with the links and spans that held nothing else."""
    parent = picture.parent
    detach(picture)
    while parent is not None and not holds(parent, PICTURES) and not has_text(parent):
        if parent.parent is None or parent.name in ("figure", ROOT):
            break
        outer = parent.parent
        detach(parent)
        parent = outer
