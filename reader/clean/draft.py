"""The tree being cleaned: a story's fragment cut into leaves (its smallest blocks), for passes to point at.

Every piece of text lies in exactly one leaf, so a pass judges whole blocks and never parts of a sentence. Passes read; only the
pipeline takes elements out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from reader.clean.leaves import Leaf, leaves_and_boxes
from reader.clean.loose import well_formed
from reader.clean.markup import tree_of
from reader.clean.nodes import Element, Text, around
from reader.clean.normalise import normalise
from reader.clean.tables import take_apart_layout_tables
from reader.clean.tags import LEFT_OUT, SITE_STRIP
from reader.clean.walk import tags_below
from reader.model.story import Reason

if TYPE_CHECKING:
    from reader.clean.memory import SourceMemory
    from reader.rules import Rule

# More than this share of a fragment's text is the story, whatever it is called.
MOST = 0.4
# So many parts of one line are read about one by one.
_OFTEN = 50


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a story before its body is cleaned."""

    url: str = ""
    language: str = ""
    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    names: tuple[str, ...] = ()
    published: datetime | None = None
    lead_image: str = ""
    source: str = ""
    # Classes and ids that the page's own style sheet hides: ".promo", "#popup".
    hidden_names: frozenset[str] = frozenset()
    memory: SourceMemory | None = None
    # True where `data-left-out` and `data-site-strip` in the fragment are ours and not the page's own.
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What a pass points at: elements in the order of the page, why, by which rule. `lifted`: the field they went to whole."""

    elements: tuple[Element, ...]
    reason: Reason
    rule: str
    probability: float | None = None
    lifted: str = ""


class Draft:
    """A fragment ready for passes: HTML of whatever kind, or a tree of it, which is used up."""

    def __init__(self, fragment: str | Element, context: Context) -> None:
        self.context = context
        self.root = tree_of(well_formed(fragment)) if isinstance(fragment, str) else fragment
        if not context.marked:
            for element in tags_below(self.root):
                element.attrs.pop(LEFT_OUT, None)
                element.attrs.pop(SITE_STRIP, None)
        normalise(self.root)
        self.leaves: list[Leaf]
        # Elements with a block somewhere below them.
        self.containers: list[Element]
        self._spans: dict[int, tuple[int, int]] = {}
        # What the rules say of each leaf, filled as passes ask (see passes/matching.py).
        self.matched: dict[int, tuple[Rule, ...]] = {}
        self.worded: list[Leaf] | None = None
        # Of each list with such a leaf, how many of its lines rules know, and how many there are.
        self.rows: dict[int, tuple[int, int]] = {}
        # Boxes that a rule knows by name, likewise.
        self.named: list[tuple[Element, Rule]] | None = None
        # Elements that a browser would not show, likewise.
        self.hidden: list[Element] | None = None
        # Cards that open only over a word, likewise.
        self.hover_cards: list[Element] | None = None
        # How often something was taken out or called by another name.
        self.changes = 0
        self._all = self._tags = tags_below(self.root)
        # Most of what passes look for is in few pages, and looking over all elements of a long one for each takes its time.
        self._by_name: dict[str, list[Element]] | None = None
        self._with_attribute: dict[str, list[Element]] = {}
        self._gone: set[int] = set()
        # Of how many leaves' lines how many parts were taken out, and which of these are to be read anew.
        self._torn: Counter[int] = Counter()
        self._unread: set[int] = set()
        self._some_went = False
        self._prose: tuple[int, int] | None = None
        # Whether a table may have become another one since tables were looked at.
        self._tables_changed = True
        self._read()
        self.chosen = any(leaf.left_out is not None for leaf in self.leaves)

    def _read(self) -> None:
        """Leaves, the boxes around them, and the span of leaves under each."""
        self.leaves, self.containers = leaves_and_boxes(self.root, self._all)
        spans = self._spans
        for leaf in self.leaves:
            spans[id(leaf.element)] = (leaf.index, leaf.index + 1)
        for element in reversed(self.containers):
            first, last = len(self.leaves), 0
            for child in element.contents:
                span = spans.get(id(child))
                if span:
                    first, last = min(first, span[0]), max(last, span[1])
            spans[id(element)] = (first, last) if last else (0, 0)
        self._lengths = [0]
        for leaf in self.leaves:
            self._lengths.append(self._lengths[-1] + len(leaf.text))

    @property
    def total(self) -> int:
        """Characters of text in the whole fragment as it came."""
        return self._lengths[-1]

    def alive(self) -> Iterator[Leaf]:
        """The leaves that no pass has taken yet."""
        return (leaf for leaf in self.leaves if leaf.alive)

    def span(self, element: Element) -> tuple[int, int]:
        """First and past-last index of the leaves under an element."""
        return self._spans.get(id(element), (0, 0))

    def under(self, element: Element) -> list[Leaf]:
        """Living leaves under an element."""
        first, last = self.span(element)
        return [leaf for leaf in self.leaves[first:last] if leaf.alive]

    def behind(self, leaf: Leaf) -> Iterator[Leaf]:
        """The living leaves after one, for as long as somebody asks."""
        leaves = self.leaves
        return (leaves[at] for at in range(leaf.index + 1, len(leaves)) if leaves[at].alive)

    def length(self, element: Element) -> int:
        """Characters of text under an element, as it came."""
        first, last = self.span(element)
        return self._lengths[last] - self._lengths[first]

    def holds_most(self, element: Element) -> bool:
        """True where an element holds so much of the text that it is the story, whatever its name says."""
        return self.length(element) > MOST * max(self.total, 1)

    def holds_prose(self, element: Element) -> bool:
        """True where a paragraph of prose that the chooser kept stands under an element."""
        return any(leaf.is_prose for leaf in self.under(element))

    def grown(self, leaf: Leaf) -> Element:
        """The largest element that holds nothing but this leaf: the box an "Advertisement" label stands in."""
        element = leaf.element
        while True:
            parent = element.parent
            if (
                parent is None
                or parent is self.root
                or parent.name in ("blockquote", "figure")
                or self._holds_others(parent, leaf)
            ):
                return element
            element = parent

    def _holds_others(self, box: Element, leaf: Leaf) -> bool:
        """True where another living leaf stands in the box. The one behind is asked first: in a box of many things that go one
        by one, those before are gone.
        """
        first, last = self.span(box)
        leaves = self.leaves
        return any(leaves[at].alive for at in range(leaf.index + 1, last)) or any(
            leaves[at].alive for at in range(leaf.index - 1, first - 1, -1)
        )

    def tags(self) -> list[Element]:
        """All elements of the page that are still there, in their order."""
        if self._some_went:
            self._tags = self._staying(self._tags)
            self._some_went = False
        return self._tags

    def _staying(self, elements: list[Element]) -> list[Element]:
        return [element for element in elements if id(element) not in self._gone]

    def let_go(self) -> None:
        """Parts the tree once it is read. Parents and children that know each other wait for Python's collector, which holds
        everything up for a while when many have come together.
        """
        nothing: list[Element | Text] = []
        for element in (self.root, *self._all):
            element.contents = nothing

    def all_of(self, names: Collection[str]) -> list[Element]:
        """Elements whose name is one of these."""
        if self._by_name is None:
            self._by_name = {}
            for element in self.tags():
                self._by_name.setdefault(element.name, []).append(element)
        named = [name for name in names if name in self._by_name]
        if len(named) == 1:
            return self._staying(self._by_name[named[0]])
        return [element for element in self.tags() if element.name in names] if named else []

    def with_attribute(self, name: str) -> list[Element]:
        """Elements that have the attribute."""
        if name not in self._with_attribute:
            self._with_attribute[name] = [element for element in self.tags() if name in element.attrs]
        return self._staying(self._with_attribute[name])

    def is_alive(self, element: Element) -> bool:
        """False once the element, or one it stands in, was taken out."""
        node: Element | None = element
        while node is not None:
            if node is self.root:
                return True
            node = node.parent
        return False

    def prose_range(self) -> tuple[int, int]:
        """Index of the first and last living leaf that is prose; (0, -1) where there is none."""
        if self._prose is None:
            first = next((leaf.index for leaf in self.leaves if leaf.alive and leaf.is_prose), -1)
            last = next((leaf.index for leaf in reversed(self.leaves) if leaf.alive and leaf.is_prose), -1)
            self._prose = (max(0, first), last)
        return self._prose

    def bury(self, element: Element) -> None:
        """Marks the leaves of an element as taken; the pipeline calls it when it takes the element out."""
        first, last = self.span(element)
        for leaf in self.leaves[first:last]:
            leaf.alive = False
        self._some_went = True
        self._gone.add(id(element))
        self._gone.update(map(id, tags_below(element)))
        self._prose = None
        self._tables_changed = self._tables_changed or around(element, ("table",)) is not None
        self.changes += 1

    def rename(self, leaf: Leaf, name: str) -> None:
        """Only the leaf's own element changes its name; a later reader sees it and knows what it is."""
        leaf.rename(name)
        self._by_name = None
        self._prose = None
        self._tables_changed = True
        self.changes += 1

    def settle_tables(self) -> bool:
        """Takes apart what is no table any more once cells were taken out of it; True where there was one."""
        if not self._tables_changed:
            return False
        self._tables_changed = bool(self.all_of(("table",))) and take_apart_layout_tables(self.root)
        if not self._tables_changed:
            return False
        self._by_name = None
        self.changes += 1
        for leaf in self.leaves:
            if leaf.alive and not leaf.tags.isdisjoint(("td", "th")):
                leaf.tags = frozenset(node.name for node in (leaf.element, *leaf.element.parents))
        return True

    def reread(self, parent: Element | None) -> None:
        """Reads a leaf anew from which a part of its line was taken out; the pipeline calls it with the part's parent."""
        node = parent
        while node is not None and id(node) not in self._spans:
            node = node.parent
        first, last = self.span(node) if node is not None else (0, 0)
        if last - first == 1 and self.leaves[first].element is node:
            self._torn[first] += 1
            self._unread.add(first)
            if self._torn[first] <= _OFTEN:
                self.read_torn()

    def read_torn(self) -> None:
        """Reads what lost a part: at once, or once a pass has ended where a line loses thousands of them."""
        for index in self._unread:
            self.leaves[index].read_again()
            self.matched.pop(index, None)
            self.worded = None
            self.rows.clear()
        self._unread.clear()
