"""Bounds a fragment before any parser builds a tree of it: its depth and its attributes; tags are left out, text never."""

from __future__ import annotations

import re

# Deeper than this an element's tags are left out and its text stays; every parser after this one is safe at this depth.
MAX_DEPTH = 100
# Formatting left open is opened again in every paragraph that follows, so it is held far shorter.
MAX_FORMATTING = 24
MAX_TAG_LENGTH = 16_384
MAX_ATTRIBUTES = 256

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^>]*+>?")
_LONG_TAG = re.compile(r"<[a-zA-Z/][^>]{1024}[^>]*+>?")
# What may end without an end tag.
_LEFT_OPEN = frozenset({"li", "dd", "dt"})
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "basefont",
        "bgsound",
        "frame",
        "keygen",
    ]
)
_FORMATTING = frozenset(["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"])
# An opening tag that closes what was left open before it, as in "<p>one<p>two".
_CLOSED_BY: dict[str, frozenset[str]] = {
    "li": frozenset({"p", "li"}),
    "dt": frozenset({"p", "dt", "dd"}),
    "dd": frozenset({"p", "dt", "dd"}),
    "tr": frozenset({"p", "td", "th", "tr"}),
    "td": frozenset({"p", "td", "th"}),
    "th": frozenset({"p", "td", "th"}),
    "option": frozenset({"option"}),
}
_CLOSES_P = frozenset(
    [
        "p",
        "div",
        "ul",
        "ol",
        "dl",
        "table",
        "blockquote",
        "pre",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "aside",
        "header",
        "footer",
        "figure",
        "main",
        "nav",
        "form",
        "hr",
    ]
)
_ONLY_P = frozenset({"p"})
# What is inside these is text to a parser, not markup.
_RAW = frozenset(["script", "style", "iframe", "noembed", "noframes", "xmp", "textarea", "title"])


def tame(html: str) -> str:
    """The fragment with no element deeper than MAX_DEPTH and no monstrous tag. Ordinary pages come back untouched."""
    if "\0" in html:
        html = html.replace("\0", "\ufffd")
    return html if is_tame(html) else tamed(html)


def is_tame(html: str) -> bool:
    """Whether it is so at a glance: its tags are short and end in the order in which they began, and few are open at once."""
    if any(map(_is_monstrous, _LONG_TAG.findall(html))):
        return False
    stack: list[str] = []
    formatting = 0
    raw = ""
    for closing, name in _TAG.findall(html):
        if raw and not (closing and name == raw):
            return False
        raw = name if name in _RAW and not closing else ""
        if name in _VOID:
            continue
        if closing:
            while stack and stack[-1] != name and stack[-1] in _LEFT_OPEN:
                stack.pop()
            if not stack or stack.pop() != name:
                return False
            formatting -= name in _FORMATTING
        else:
            stack.append(name)
            formatting += name in _FORMATTING
            if len(stack) >= MAX_DEPTH or formatting >= MAX_FORMATTING:
                return False
    return True


def tamed(html: str) -> str:
    parts: list[str] = []
    copied = 0
    stack: list[str] = []
    open_count: dict[str, int] = {}
    formatting = 0
    position = 0
    length = len(html)
    for found in _TAG.finditer(html):
        start, end = found.span()
        if start < position:
            continue
        closing, name = found.groups()
        name = name.lower()
        keep = True
        if closing:
            if open_count.get(name):
                # Close up to the tag's own opening, as a parser would; never further.
                while stack:
                    top = stack.pop()
                    open_count[top] -= 1
                    if top in _FORMATTING:
                        formatting -= 1
                    if top == name:
                        break
            elif name not in ("p", "br"):
                keep = len(stack) < MAX_DEPTH
        elif name in _RAW:
            closer = re.compile(rf"</{name}[\s/>]", re.I).search(html, end)
            position = closer.start() if closer else length
            if closer:
                gone = html.find(">", position)
                position = length if gone < 0 else gone + 1
        elif name not in _VOID:
            left_open = _ONLY_P if name in _CLOSES_P else _CLOSED_BY.get(name, ())
            while stack and stack[-1] in left_open:
                open_count[stack.pop()] -= 1
            if len(stack) >= MAX_DEPTH or (name in _FORMATTING and formatting >= MAX_FORMATTING):
                keep = False
            else:
                stack.append(name)
                open_count[name] = open_count.get(name, 0) + 1
                formatting += name in _FORMATTING
        if not keep:
            # A block that goes leaves a space, so that the words on its two sides do not run together.
            parts.append(html[copied:start] + " ")
            copied = end
        elif end - start > 1024 and _is_monstrous(html[start:end]):
            parts.append(html[copied:start] + f"<{closing}{name}>")
            copied = end
    if not parts:
        return html
    parts.append(html[copied:])
    return "".join(parts)


def _is_monstrous(tag: str) -> bool:
    return len(tag) > MAX_TAG_LENGTH or len(tag.split(None, MAX_ATTRIBUTES)) > MAX_ATTRIBUTES
