"""Well-formed HTML to a BeautifulSoup tree and back, in one plain loop each.

`html.parser`, which BeautifulSoup would ask, is made for HTML as it is found, and cost a quarter of a page's cleaning; what comes
here was written out by a parser already (see loose.py), so every tag but the empty ones ends, and every value stands in quotes.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.builder import TreeBuilder
from bs4.element import NavigableString, PageElement

from reader.clean.sanitise import SAFE_ATTRIBUTES, safe_value

_TAG = re.compile(r'<(/?)([^\s/>"]+)((?: [^\s=">]+="[^"]*")*)>')
_ATTRIBUTE = re.compile(r' ([^\s=">]+)="([^"]*)"')
_ANY_TAG = re.compile(r"<[^>]*>")
_SPACES = " \n\t\f\r"
_KEEPS_SPACES = "pre"
_RUBY = "ruby"
# Where files were joined it stands in the middle of a page: no letter, and nothing that a paragraph may consist of.
_BYTE_ORDER_MARK = "\ufeff"
# What stands in a frame is written out as it was, neither closed nor quoted.
_RAW = "iframe"
_READ_AGAIN = frozenset().union(*SAFE_ATTRIBUTES.values())


class _Element(Tag):
    """A Tag whose class says what all in a fragment have in common: setting it on each is what making a Tag costs most."""

    namespace = prefix = sourceline = sourcepos = next_element = next_sibling = previous_sibling = None
    parser_class = BeautifulSoup
    hidden = known_xml = can_be_empty_element = False
    interesting_string_types = Tag.MAIN_CONTENT_STRING_TYPES
    _namespaces: dict[str, str] = {}  # noqa: RUF012  (read only, as BeautifulSoup declares it)


def soup_of(html: str) -> BeautifulSoup:
    """The tree of HTML that `well_formed` has written."""
    soup = BeautifulSoup("", "html.parser")
    builder = soup.builder
    parent: Tag = soup
    last: PageElement = soup
    # Of what tag's own kind the strings are: readings of ruby are not counted among an element's text.
    kinds: list[type[NavigableString]] = [NavigableString]
    kept_spaces = rubies = position = 0

    def add(node: Any) -> None:
        nonlocal last
        node.parent = parent
        node.previous_element = last
        last.next_element = node
        siblings = parent.contents
        if siblings:
            before = siblings[-1]
            node.previous_sibling = before
            before.next_sibling = node
        siblings.append(node)
        last = node

    def add_text(text: str) -> None:
        if "&" in text:
            text = unescape(text)
        if _BYTE_ORDER_MARK in text:
            text = text.replace(_BYTE_ORDER_MARK, "")
            if not text:
                return
        if not kept_spaces and not text.strip(_SPACES):
            text = "\n" if "\n" in text else " "
        add(kinds[-1](text))

    for token in _TAG.finditer(html):
        start = token.start()
        if start < position:
            continue
        if start > position:
            add_text(html[position:start])
        position = token.end()
        closing, name, attributes = token.groups()
        if closing:
            if parent.name == name and parent.parent is not None:
                kept_spaces -= name == _KEEPS_SPACES
                rubies -= name == _RUBY
                if name in builder.string_containers:
                    kinds.pop()
                parent = parent.parent
            continue
        tag = _element(builder, name, attributes, rubies > 0)
        add(tag)
        if tag.can_be_empty_element:
            continue
        parent = tag
        kept_spaces += name == _KEEPS_SPACES
        rubies += name == _RUBY
        if name in builder.string_containers:
            # A reading without the ruby it belongs to is text like any other.
            kinds.append(builder.string_containers[name] if rubies else NavigableString)
        if name == _RAW:
            end = html.find(f"</{_RAW}>", position)
            end = len(html) if end < 0 else end
            if words := _ANY_TAG.sub("", html[position:end]):
                add_text(words)
            position = end
    if position < len(html):
        add_text(html[position:])
    return soup


def _element(builder: TreeBuilder, name: str, attributes: str, in_ruby: bool) -> _Element:
    """An element without a place, as BeautifulSoup's own builder would make it."""
    tag = _Element.__new__(_Element)
    tag.name = name
    tag.contents = []
    values = builder.attribute_dict_class(
        (key, unescape(value) if "&" in value else value) for key, value in _ATTRIBUTE.findall(attributes)
    )
    tag.attrs = builder._replace_cdata_list_attribute_values(name, values) if values else values
    tag.attribute_value_list_class = builder.attribute_value_list_class
    tag.cdata_list_attributes = builder.cdata_list_attributes
    tag.preserve_whitespace_tags = builder.preserve_whitespace_tags
    if name == "meta":
        builder.set_up_substitutions(tag)
    if builder.can_be_empty_element(name):
        tag.can_be_empty_element = True
    elif name in builder.string_containers and in_ruby:
        tag.interesting_string_types = {builder.string_containers[name]}
    return tag


def inner_html(element: Tag, base_url: str) -> str:
    """What stands in an element, with the attributes that the sanitiser lets through or judges: it alone reads this.

    Text without a tag is written as the sanitiser writes it.
    """
    parts: list[str] = []
    _write(element, base_url, parts)
    return "".join(parts)


def _write(element: Tag, base_url: str, parts: list[str]) -> None:
    for node in element.contents:
        if isinstance(node, NavigableString):
            parts.append(escape(node, quote=False).replace("\u00a0", "&nbsp;"))
        elif isinstance(node, Tag):
            name = node.name
            parts.append(f"<{name}")
            names = sorted(_READ_AGAIN.intersection(node.attrs))
            for key in names:
                value = node.attrs[key]
                words = " ".join(value) if isinstance(value, list) else str(value)
                # The sanitiser puts the last attribute in the place of one that it refuses, which would change their order.
                if len(names) == 1 or safe_value(key, words, base_url) is not None:
                    parts.append(f' {key}="{escape(words)}"')
            parts.append(">")
            if node.contents or not node.can_be_empty_element:
                _write(node, base_url, parts)
                parts.append(f"</{name}>")
