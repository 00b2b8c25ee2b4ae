"""Well-formed HTML to the BeautifulSoup tree that passes work on, and back, in one plain loop each.

What comes here was written out by a parser already (see loose.py), so every tag but the empty ones ends, and every value stands
in quotes: no parser that is made for HTML as it is found needs to look at it again.
"""

from __future__ import annotations

import re
from html import escape, unescape

from reader.clean.nodes import EMPTY, ROOT, AttributeValue, Bracket, Element, Reading, Text
from reader.clean.sanitise import SAFE_ATTRIBUTES, safe_value

_TAG = re.compile(r'<(/?)([^\s/>"]+)((?: [^\s=">]+="[^"]*")*)>')
_ATTRIBUTE = re.compile(r' ([^\s=">]+)="([^"]*)"')
_NAMED = (("&quot;", '"'), ("&nbsp;", "\xa0"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_ANY_TAG = re.compile(r"<[^>]*>")
_SPACES = " \n\t\f\r"
_KEEPS_SPACES = "pre"
_RUBY = "ruby"
_IN_RUBY: dict[str, type[Text]] = {"rt": Reading, "rp": Bracket}
# Where files were joined it stands in the middle of a page: no letter, and nothing that a paragraph may consist of.
_BYTE_ORDER_MARK = "\ufeff"
# What stands in a frame is written out as it was, neither closed nor quoted.
_RAW = "iframe"
_CHANGES_TEXT = frozenset({_KEEPS_SPACES, _RUBY, _RAW, *_IN_RUBY})
_READ_AGAIN = frozenset().union(*SAFE_ATTRIBUTES.values())


def tree_of(html: str) -> Element:
    """The tree of HTML that `well_formed` has written."""
    root = parent = Element(ROOT)
    # Of what kind the strings are: readings of ruby are not counted among an element's text.
    kinds: list[type[Text]] = [Text]
    # The same few sets of attributes stand in a page again and again.
    known: dict[str, dict[str, AttributeValue]] = {"": {}}
    kept_spaces = rubies = 0
    # What was read in a frame so far; None outside of one.
    raw: list[str] | None = None
    first, *parts = _TAG.split(html)
    if first:
        _add_text(root, first, Text, as_it_is=False)
    for closing, name, attributes, text in zip(*[iter(parts)] * 4, strict=True):
        if raw is not None:
            if not (closing and name == _RAW):
                raw += (f"<{closing}{name}{attributes}>", text)
                continue
            _add_raw(parent, raw, kinds[-1], kept_spaces > 0)
            raw = None
        if closing:
            if parent.name == name and parent.parent is not None:
                parent = parent.parent
                if name in _CHANGES_TEXT:
                    kept_spaces -= name == _KEEPS_SPACES
                    rubies -= name == _RUBY
                    if name in _IN_RUBY:
                        kinds.pop()
        else:
            said = known.get(attributes)
            if said is None:
                said = known[attributes] = _attributes(attributes)
            element = Element(name, said.copy())
            element.parent = parent
            parent.contents.append(element)
            if name not in EMPTY:
                parent = element
            if name in _CHANGES_TEXT:
                kept_spaces += name == _KEEPS_SPACES
                rubies += name == _RUBY
                if name in _IN_RUBY:
                    # A reading without the ruby it belongs to is text like any other.
                    if rubies:
                        element.counted = _IN_RUBY[name]
                    kinds.append(element.counted)
                elif name == _RAW:
                    raw = [text]
                    continue
        if text:
            _add_text(parent, text, kinds[-1], kept_spaces > 0)
    if raw is not None:
        _add_raw(parent, raw, kinds[-1], kept_spaces > 0)
    return root


def _add_raw(frame: Element, parts: list[str], kind: type[Text], as_it_is: bool) -> None:
    """The words of what stands in a frame."""
    if words := escape(unescape(_ANY_TAG.sub("", "".join(parts))), quote=False):
        _add_text(frame, words, kind, as_it_is)


def _add_text(parent: Element, text: str, kind: type[Text], as_it_is: bool) -> None:
    put_text(parent, _unescaped(text) if "&" in text else text, kind, as_it_is)


def put_text(parent: Element, text: str, kind: type[Text], as_it_is: bool) -> None:
    """Puts text at the end of an element; spaces between tags are one."""
    if _BYTE_ORDER_MARK in text:
        text = text.replace(_BYTE_ORDER_MARK, "")
        if not text:
            return
    if not as_it_is and not text.strip(_SPACES):
        text = "\n" if "\n" in text else " "
    # Nothing is to be done but what a string does, and a page has hundreds of texts.
    node = str.__new__(kind, text)
    node.parent = parent
    parent.contents.append(node)


def _unescaped(text: str) -> str:
    """The letters that `well_formed` writes as names; it knows no others."""
    for name, letter in _NAMED:
        if name in text:
            text = text.replace(name, letter)
    return text


def attributes_in(html: str) -> dict[str, AttributeValue]:
    """The attributes of the first tag that `well_formed` has written."""
    tag = _TAG.match(html)
    return _attributes(tag[3]) if tag else {}


def _attributes(text: str) -> dict[str, AttributeValue]:
    found: dict[str, AttributeValue] = {}
    for name, value in _ATTRIBUTE.findall(text):
        if "&" in value:
            value = _unescaped(value)
        found[name] = value.split() if name == "class" else value
    return found


def inner_html(element: Element, base_url: str) -> str:
    """What stands in an element, with the attributes that the sanitiser lets through or judges: it alone reads this.

    Text without a tag is written as the sanitiser writes it.
    """
    parts: list[str] = []
    _write(element, base_url, parts)
    return "".join(parts)


def _write(element: Element, base_url: str, parts: list[str]) -> None:
    for node in element.contents:
        if isinstance(node, Text):
            parts.append(escape(node, quote=False).replace("\u00a0", "&nbsp;"))
            continue
        name = node.name
        parts.append(f"<{name}")
        names = sorted(_READ_AGAIN.intersection(node.attrs)) if node.attrs else []
        for key in names:
            value = node.attrs[key]
            # The sanitiser puts the last attribute in the place of one that it refuses, which would change their order.
            words = safe_value(key, " ".join(value) if isinstance(value, list) else value, base_url)
            if words is not None:
                parts.append(f' {key}="{escape(words)}"')
        parts.append(">")
        if node.contents or name not in EMPTY:
            _write(node, base_url, parts)
            parts.append(f"</{name}>")
