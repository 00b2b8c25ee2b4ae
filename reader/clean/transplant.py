"""The page's own tree made into the tree that passes work on, where writing it out and parsing it again would change nothing.

A fragment that comes from a page was parsed already. To write it out, bound it, parse it as browsers do and read what that gives
is a tenth of what a long page costs. libxml2 does not nest elements as browsers do, though: so each element is held against the
rules by which a browser would end another one, move it or leave it out, and at the first that it would, nothing is made here and
the long way is gone (see loose.py). Which elements and attributes stay is said there; what comes out is no safer either.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from reader.clean.attributes import Otherwise, attributes_of, check_names
from reader.clean.loose import KNOWN, MOST_NAMES, OWN_NAME, well_formed
from reader.clean.markup import put_text
from reader.clean.nodes import ROOT, Element, Text

# Far from where tags are left out (see tame.py).
_DEEPEST, _MOST_FORMATTING = 90, 20
# What an element stands in, as far as it decides how another one is read there.
_P, _A, _BUTTON, _FORM, _HEADING, _LI, _DD = (1 << place for place in range(7))
_ITEMS = _LI | _DD
# Nothing stands in these: libxml2 knows it of the first, and what it puts in the others stands behind them.
_EMPTY = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "param"})
_VOID = _EMPTY | {"embed", "source", "track", "wbr"}
_IN_TABLE = {
    "table": frozenset({"caption", "colgroup", "thead", "tbody", "tfoot", "tr"}),
    "thead": frozenset({"tr"}),
    "tbody": frozenset({"tr"}),
    "tfoot": frozenset({"tr"}),
    "tr": frozenset({"td", "th"}),
    "colgroup": frozenset({"col"}),
}
_TABLE_PARTS = frozenset().union(*_IN_TABLE.values())
_FORMATTING = frozenset({"a", "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"})
# Parsers have rules of their own for these, or for what stands in them.
_OTHERS = """applet base basefont bgsound body canvas dir frame frameset head html image isindex keygen listing marquee math nobr
noembed noframes object optgroup option plaintext rb rp rt rtc ruby script search style template title xmp"""
_RULES_OF_THEIR_OWN = frozenset(_OTHERS.split())
# For an element what it must not stand in; what those in it stand in besides, and in what they do not stand any more.
_Place = tuple[int, int, int]
_INLINE: _Place = (0, 0, _HEADING)
_BOX: _Place = (_P, 0, _HEADING)
_LIST: _Place = (_P, 0, _HEADING | _ITEMS)
_BOXES = """address article aside blockquote center details dialog div fieldset figcaption figure footer header hgroup main nav
pre section summary"""
_CELL: _Place = (0, 0, _HEADING | _P | _A | _BUTTON | _ITEMS)
_PLACES: dict[str, _Place] = (
    dict.fromkeys(KNOWN - _VOID - _TABLE_PARTS - _RULES_OF_THEIR_OWN - {"iframe", "noscript"}, _INLINE)
    | dict.fromkeys(_BOXES.split(), _BOX)
    | dict.fromkeys(("dl", "menu", "ol", "ul"), _LIST)
    | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), (_P | _HEADING, _HEADING, 0))
    | dict.fromkeys(("dd", "dt"), (_P | _DD, _DD, _HEADING))
    | dict.fromkeys(("td", "th", "caption"), _CELL)
    | {
        "a": (_A, _A, _HEADING),
        "button": (_BUTTON, _BUTTON, _HEADING | _P),
        "form": (_P | _FORM, _FORM, _HEADING),
        "hr": _BOX,
        "li": (_P | _LI, _LI, _HEADING),
        "p": (_P, _P, _HEADING),
        "table": (_P, 0, _HEADING | _P | _BUTTON | _ITEMS),
    }
)
# Those in which anything may stand that may stand where they do.
_PLAIN = {name: _PLACES[name] for name in KNOWN.intersection(_PLACES) - _VOID - _TABLE_PARTS - {"li", "pre", "select", "table"}}
_PARTS_OF_PICTURES = """a animate animatetransform circle clippath defs desc ellipse feblend fecolormatrix fecomposite feflood
fegaussianblur femerge femergenode feoffset filter g image line lineargradient mask path pattern polygon polyline radialgradient
rect stop svg symbol text title tspan use"""
_PICTURE_PARTS = frozenset(_PARTS_OF_PICTURES.split())
# Elements of HTML that do not stay while what is in them does.
_OPENED = frozenset(
    {"acronym", "area", "data", "hgroup", "map", "meter", "output", "param", "progress", "slot", "textarea", "track"}
)
_MEANS_NOTHING = re.compile(r"[a-z][a-z0-9]*(?::[a-z0-9]+)?")
_OWN = re.compile(r"(?!annotation-|color-|font-|missing-|noscript)[a-z][a-z0-9]*-[a-z0-9-]*")
_SPACES = " \t\n\f\r"


def transplanted(root: Any) -> Element | None:
    """The tree that `tree_of(well_formed(…))` makes of what is written out of `root`; None where that may be another one."""
    graft = _Graft()
    try:
        graft.take(root, graft.root, 0, 0, 0)
    except Otherwise:
        return None
    graft.end_text(graft.root)
    return graft.root


class _Graft:
    def __init__(self) -> None:
        self.root = Element(ROOT)
        # The text since the last tag that stays; it may come from several elements that do not.
        self.text: list[str] = []
        self.own_names: set[str] = set()
        self.as_it_is = False

    def end_text(self, target: Element) -> None:
        """Text ends where a tag that stays begins or ends."""
        text = self.text
        if text:
            put_text(target, text[0] if len(text) == 1 else "".join(text), Text, self.as_it_is)
            text.clear()

    def fill(self, node: Any, target: Element, around: int, depth: int, formatting: int) -> None:
        """Puts what is in an element at the end of another one."""
        self._words(node.text)
        ended = False
        for child in node:
            name = child.tag
            place = _PLAIN.get(name)
            if place is None or around & place[0] or depth > _DEEPEST:
                if place is not None and around & place[0] == _P and target.name == node.tag == "p" and target.parent is not None:
                    # libxml2 knows no <section>: a browser ends the paragraph before it, and what follows stands behind it.
                    self.end_text(target)
                    target, around, ended = target.parent, (around & ~_P) | _HEADING, True
                self.take(child, target, around, depth, formatting)
            else:
                # As `take` does; nearly all elements are of this kind, and a call for each would be half of the time.
                if self.text:
                    self.end_text(target)
                self._fill_new(child, name, target, (around & ~place[2]) | place[1], depth, formatting)
            tail = child.tail
            if tail and not (name == "li" and _is_bare(child)):
                self._words(tail)
        if ended:
            # The end of a paragraph that has ended is an empty one.
            self.end_text(target)
            _put(Element("p"), target)

    def _fill_new(self, node: Any, name: str, target: Element, inside: int, depth: int, formatting: int) -> None:
        items = node.items()
        element = Element(name, attributes_of(name, items) if items else {})
        element.parent = target
        target.contents.append(element)
        if name in _FORMATTING:
            formatting += 1
            if formatting > _MOST_FORMATTING:
                raise Otherwise
        self.fill(node, element, inside, depth + 1, formatting)
        if self.text:
            self.end_text(element)

    def take(self, node: Any, target: Element, around: int, depth: int, formatting: int) -> None:
        """Puts an element, with all that is in it, at the end of another one."""
        name = node.tag
        if not isinstance(name, str) or name in _RULES_OF_THEIR_OWN or name in _TABLE_PARTS or depth > _DEEPEST:
            raise Otherwise
        refused, begun, ended = _PLACES.get(name, _INLINE)
        if around & refused:
            raise Otherwise
        inside = (around & ~ended) | begun
        if name not in KNOWN or name == "noscript":
            check_names(node)
        if name == "noscript":
            # For us, who run no scripts, its tags are two spaces.
            self.text.append(" ")
            self.fill(node, target, around, depth + 1, formatting)
            self.text.append(" ")
        elif name == "svg":
            _check_picture(node)
        elif name == "textarea":
            if len(node) or (node.text or "").startswith("\n"):
                raise Otherwise  # what stands in it is text to a browser, and it drops a line end
            self.fill(node, target, inside, depth, formatting)
        elif name in _VOID:
            if name in _EMPTY and not _is_bare(node):
                raise Otherwise
            if name in KNOWN:
                self.end_text(target)
                self._begin(node, name, target)
            self.fill(node, target, around, depth, formatting)
        elif name not in KNOWN and not self._is_own(name):
            self.fill(node, target, inside, depth + 1, formatting)
        else:
            self.end_text(target)
            if name == "table":
                self._table(node, self._begin(node, name, target), name, inside, depth, formatting)
            elif name == "li" and _is_bare(node):
                self._bare_item(node, self._begin(node, name, target))
            elif name == "iframe" and (len(node) or (node.text or "").strip(_SPACES)):
                raise Otherwise  # what stands in it is text to a browser
            elif name == "select":
                self._choice(node, self._begin(node, name, target))
            elif name == "pre":
                if (node.text or "").startswith("\n"):
                    raise Otherwise  # a browser drops it
                before, self.as_it_is = self.as_it_is, True
                self._fill_new(node, name, target, inside, depth, formatting)
                self.as_it_is = before
            else:
                self._fill_new(node, name, target, inside, depth, formatting)

    def _begin(self, node: Any, name: str, target: Element) -> Element:
        return _put(Element(name, attributes_of(name, node.items())), target)

    def _is_own(self, name: str) -> bool:
        """Whether a name that is none of HTML's stays: one that the site made up does."""
        if name in _OPENED or ("-" not in name and _is_opened(name)):
            return False
        if _OWN.fullmatch(name) is None:
            raise Otherwise
        self.own_names.add(name)
        if len(self.own_names) > MOST_NAMES:
            raise Otherwise
        return OWN_NAME.match(f"<{name}>") is not None

    def _bare_item(self, item: Any, target: Element) -> None:
        """An item with nothing in it is written without its end, and what follows up to the next one stands in it."""
        following, around = item.getnext(), item.getparent()
        if around is None or around.tag not in ("ul", "ol") or (following is not None and following.tag != "li"):
            raise Otherwise
        self._spaces(item.tail)
        self.end_text(target)

    def _choice(self, node: Any, target: Element) -> None:
        """A list to choose from, of options with nothing but words in them."""
        self._words(node.text)
        for option in node:
            if option.tag != "option" or len(option):
                raise Otherwise
            self.end_text(target)
            chosen = self._begin(option, "option", target)
            self._words(option.text)
            self.end_text(chosen)
            self._words(option.tail)
        self.end_text(target)

    def _table(self, node: Any, target: Element, name: str, around: int, depth: int, formatting: int) -> None:
        """Rows right in a table stand in a body that nobody wrote; words between them would be put before the table."""
        may_hold = _IN_TABLE[name]
        body = target
        self._spaces(node.text)
        for child in node:
            part = child.tag
            if part not in may_hold:
                raise Otherwise
            if name == "table" and (part != "tr" or body is target):
                self.end_text(body)
                body = target
                if part == "tr":
                    body = _put(Element("tbody"), target)
            self.end_text(body)
            if part in _IN_TABLE:
                self._table(child, self._begin(child, part, body), part, around, depth + 2, formatting)
            elif part == "col":
                self._begin(child, part, body)
            else:
                _, begun, ended = _PLACES[part]
                self._fill_new(child, part, body, (around & ~ended) | begun, depth + 2, formatting)
            self._spaces(child.tail)
        self.end_text(body)

    def _words(self, text: str | None) -> None:
        if text:
            if "\r" in text:
                raise Otherwise  # libxml2 leaves it and a parser makes a line end of it
            self.text.append(text)

    def _spaces(self, text: str | None) -> None:
        if text and text.strip(_SPACES):
            raise Otherwise
        self._words(text)


@lru_cache(maxsize=256)
def _is_opened(name: str) -> bool:
    """Whether a name that means nothing goes while what is in it stays; of drawings the sanitiser drops all."""
    return _MEANS_NOTHING.fullmatch(name) is not None and well_formed(f"<p>a<{name}>b</{name}>c</p>") == "<p>abc</p>"


def _put(element: Element, target: Element) -> Element:
    element.parent = target
    target.contents.append(element)
    return element


def _is_bare(node: Any) -> bool:
    return not node.text and not len(node)


def _check_picture(node: Any) -> None:
    """A drawing goes with all that is in it, unless something is in it that a browser would put behind it."""
    for part in node.iterdescendants():
        if part.tag not in _PICTURE_PARTS or (part.tag in ("desc", "title") and len(part)):
            raise Otherwise
        check_names(part)
