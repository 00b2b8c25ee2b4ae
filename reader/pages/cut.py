"""A page cut into segments: its block elements, and the runs of text between their tags, in columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

# These part one run of text from the next. What stands in none of these lists runs on, like a word in bold.
BLOCK_TAGS = (
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
)  # fmt: skip
TAG_NUMBERS = {tag: number for number, tag in enumerate(BLOCK_TAGS, start=1)}
# A list of so many links or more that says nothing else is one segment: a menu is kept or left out as a whole.
FEWEST_OF_MENU = 3


@dataclass(slots=True)
class Cut:
    """The page's block elements and text segments, in columns. Elements come in document order, so parents come first."""

    elements: list[Any] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    tags: list[int] = field(default_factory=list)
    bits: list[int] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)
    # A number for each chain of tags with their names from the outermost element down to this one.
    paths: list[int] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)
    # The segments that stand within an element: from first[i] up to, not including, behind[i].
    first: list[int] = field(default_factory=list)
    # How many pictures stood before the element, and before its end.
    pictures_before: list[int] = field(default_factory=list)
    behind: list[int] = field(default_factory=list)
    # The last element within an element, itself where it holds none.
    last: list[int] = field(default_factory=list)
    pictures_behind: list[int] = field(default_factory=list)

    texts: list[str] = field(default_factory=list)
    holders: list[int] = field(default_factory=list)
    link_letters: list[int] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    emphasis_letters: list[int] = field(default_factory=list)
    inline_bits: list[int] = field(default_factory=list)
    # Where a segment stands in its holder: the child behind which it begins (None: at the very start) and its own children.
    begins_behind: list[Any] = field(default_factory=list)
    children: list[list[Any]] = field(default_factory=list)
    # For each chain the chain above it, and which tag with which names ends it; the chain above the first is itself.
    path_parents: list[int] = field(default_factory=list)
    path_ends: list[int] = field(default_factory=list)
    path_bits: list[int] = field(default_factory=list)
    # The tags with their names, as text and by the tags' numbers.
    signed: list[str] = field(default_factory=list)
    signed_tags: list[int] = field(default_factory=list)

    def is_menu(self, segment: int) -> bool:
        """Whether a segment is a row or a list of links and says nothing else."""
        return self.links[segment] >= FEWEST_OF_MENU and self.link_letters[segment] == len(self.texts[segment])
