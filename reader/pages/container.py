"""The story's container as a fragment of the page, with what was left out inside it marked and kept."""

from __future__ import annotations

from typing import Any

import numpy as np
from lxml import etree
from numpy.typing import NDArray

from reader.pages.attributes import ARTICLE_BODY
from reader.pages.columns import Floats, Ints
from reader.pages.cut import FEWEST_OF_MENU, TAG_NUMBERS, Cut
from reader.pages.extraction import LEFT_OUT
from reader.pages.names import BIT

# A container need not hold every kept segment, only nearly all of the story; the rest is joined to it.
NEARLY_ALL = 0.9
# These cannot be a fragment's outermost element.
ONLY_IN_TABLES = frozenset({"tr", "tbody", "thead", "tfoot"})
NEVER_SHOWN = ("script", "style", "template", "link", "meta")
# A picture below one of these names is no picture of the story.
_FOREIGN = sum(BIT[name] for name in ("related", "ad", "promo", "newsletter", "popular", "byline", "comment", "nav", "share"))
_ARTICLE, _HEADLINE = TAG_NUMBERS["article"], TAG_NUMBERS["h1"]
_MARKS = etree.XPath(f"boolean(descendant-or-self::*/@{LEFT_OUT})")
# So far before the first kept segment a picture may still be the story's.
BEFORE_TEXT = 8


def fragment_of(cut: Cut, lengths: Ints, probabilities: Floats, kept: NDArray[np.bool_]) -> Any:
    """The element that holds what was kept, taken out of the page; `kept` must hold at least one segment. `lengths` are those of
    the texts.

    Pages are read once: to copy what stands in them would take longer than to find it.
    """
    return _Fragment(cut, lengths, probabilities, kept).taken()


class _Fragment:
    def __init__(self, cut: Cut, lengths: Ints, probabilities: Floats, kept: NDArray[np.bool_]) -> None:
        self.cut = cut
        self.probabilities = probabilities
        self.kept = kept
        numbers = np.flatnonzero(kept)
        self.start, self.end = int(numbers[0]), int(numbers[-1])
        total = np.concatenate(([0], np.cumsum(np.where(kept, lengths, 0))))
        first, behind = np.array(cut.first), np.array(cut.behind)
        self.weights = total[behind] - total[first]
        # How many lines are in an element: a menu is one segment, and as many lines as it has links.
        links = np.array(cut.links)
        is_menu = (links >= FEWEST_OF_MENU) & (np.array(cut.link_letters) == lengths)
        lines = np.concatenate(([0], np.cumsum(np.where(is_menu, links, 1))))
        self.lines: list[int] = (lines[behind] - lines[first]).tolist()
        self.within: list[int] = self.weights.tolist()
        self.headlines: list[int] = np.flatnonzero(np.array(cut.tags) == _HEADLINE).tolist()
        self.whole = self._deepest(self.within[0])
        self.main = self._widened(self._deepest(self.within[0] * NEARLY_ALL))
        self.top = min(self.whole, self.main)

    def _inside(self, number: int) -> tuple[list[int], list[int]]:
        """The segments and the block elements right in an element."""
        first, behind, last = self.cut.first, self.cut.behind, self.cut.last
        segments: list[int] = []
        children = []
        begins = first[number]
        child = number + 1
        while child <= last[number]:
            children.append(child)
            if begins < first[child]:
                segments.extend(range(begins, first[child]))
            begins = behind[child]
            child = last[child] + 1
        segments.extend(range(begins, behind[number]))
        return segments, children

    def _deepest(self, enough: float) -> int:
        """The deepest element that holds that much of what was kept."""
        found = int(np.flatnonzero((self.weights >= enough) & (self.weights > 0))[-1])
        while self.cut.elements[found].tag in ONLY_IN_TABLES and self.cut.parents[found] >= 0:
            found = self.cut.parents[found]
        return found

    def _widened(self, main: int) -> int:
        """The story's own box around its text: the article, or what holds the headline or the picture at the head.

        What stands in it and is not the story is marked rather than dropped, so that the record of removals has it.
        """
        cut = self.cut
        most = 2 * self.lines[main] + 12
        box = main
        pictured = cut.pictures_behind[main] > cut.pictures_before[main]
        wider = cut.parents[main]
        while wider > 0 and self.lines[wider] <= most:
            brings_picture = not pictured and cut.pictures_behind[wider] > cut.pictures_before[wider]
            if cut.tags[wider] == _ARTICLE or cut.flags[wider] & ARTICLE_BODY or self._has_headline(wider) or brings_picture:
                box = wider
                pictured = pictured or brings_picture
                if cut.tags[wider] == _ARTICLE:
                    break
            wider = cut.parents[wider]
        while self.cut.elements[box].tag in ONLY_IN_TABLES and cut.parents[box] >= 0:
            box = cut.parents[box]
        return box

    def _has_headline(self, number: int) -> bool:
        """Whether the first-rank heading of the page is in it."""
        return any(number < headline <= self.cut.last[number] for headline in self.headlines)

    def taken(self) -> Any:
        root = self.cut.elements[self.top]
        root.tail = None
        # Our sign may be none of the page's own. Attributes are found in half the time that elements with them take.
        if _MARKS(root):
            for element in root.iter():
                element.attrib.pop(LEFT_OUT, None)
        self._visit(self.top)
        for element in list(root.iter(*NEVER_SHOWN)):
            if element is not root:
                element.drop_tree()
        if root.tag in ("body", "html", "td", "th", "li", "dd", "dt", "caption", "center", "a", "button", "p"):
            root.tag = "div"
        return root

    def _visit(self, number: int) -> None:
        """Mark what was left out in an element that holds something kept."""
        cut = self.cut
        segments, children = self._inside(number)
        for segment in segments:
            if not self.kept[segment]:
                self._mark_run(segment)
        for child in children:
            if self.within[child] > 0 or (child <= self.main <= cut.last[child]):
                self._visit(child)
            elif self._is_in_main(child):
                self._leave_out(child)
            elif not self._holds_picture_of_story(child):
                # Beside the container, and nothing of the story in it: not the container's business.
                cut.elements[child].drop_tree()

    def _is_in_main(self, number: int) -> bool:
        return self.main <= number <= self.cut.last[self.main]

    def _holds_picture_of_story(self, number: int) -> bool:
        """Whether a picture is in it that stands amid the story and leads nowhere else."""
        cut = self.cut
        if cut.pictures_behind[number] == cut.pictures_before[number] or cut.bits[number] & _FOREIGN:
            return False
        if cut.first[number] > self.end or cut.behind[number] < self.start - BEFORE_TEXT:
            return False
        element = cut.elements[number]
        if element.tag in ("a", "aside", "nav", "footer", "form"):
            return False
        return any(not _leads_elsewhere(picture, element) for picture in element.iter("img", "picture"))

    def _leave_out(self, number: int) -> None:
        """Mark an element that holds nothing kept, or what is in it beside a picture of the story."""
        cut = self.cut
        first, behind = cut.first[number], cut.behind[number]
        picture = self._holds_picture_of_story(number)
        if first == behind or (picture and cut.elements[number].tag == "figure" and behind - first <= 6):
            return
        if not picture:
            value = float(self.probabilities[first:behind].max())
            cut.elements[number].set(LEFT_OUT, f"{value:.3f}")
            return
        segments, children = self._inside(number)
        for segment in segments:
            self._mark_run(segment)
        for child in children:
            self._leave_out(child)

    def _mark_run(self, segment: int) -> None:
        """Mark a run of text in an element that has other content too: its one child, or a span put around it."""
        cut = self.cut
        value = f"{float(self.probabilities[segment]):.3f}"
        holder = cut.elements[cut.holders[segment]]
        before = cut.begins_behind[segment]
        text = (holder.text if before is None else before.tail) or ""
        if text.strip():
            span = _span(text, value)
            # Beside what stands there already: to count how many stand before it takes long where thousands do.
            if before is None:
                holder.text = None
                holder.insert(0, span)
            else:
                before.tail = None
                before.addnext(span)
        for child in cut.children[segment]:
            if child.tag in ("img", "picture") or next(child.iter("img", "picture"), None) is not None:
                pass
            elif isinstance(child.tag, str) and child.tag not in NEVER_SHOWN:
                child.set(LEFT_OUT, value)
            tail = child.tail
            if tail and tail.strip():
                child.tail = None
                child.addnext(_span(tail, value))


def _span(text: str, value: str) -> Any:
    span = etree.Element("span")
    span.set(LEFT_OUT, value)
    span.text = text
    return span


def _leads_elsewhere(picture: Any, limit: Any) -> bool:
    """Whether a picture stands in a link to another page, and not to a larger one of itself."""
    element = picture
    while element is not None:
        if element.tag == "a":
            target = (element.get("href") or "").split("?")[0].lower()
            return not target.endswith((".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"))
        if element is limit:
            return False
        element = element.getparent()
    return False
