"""Bytes to a tree: one lxml parse a page, with no text lost to nesting.

libxml2 stops silently at depth 256 and drops all that follows. Where it says so, the page is parsed once more
with the start and end tags below a depth of 200 left out: their text stays, in its order.
"""

from __future__ import annotations

import re
from typing import Any

import lxml.html
from lxml import etree

from reader.errors import Empty, ParseError, TooMuchToClean
from reader.model.fetched import Page
from reader.pages.charset import decode

MAX_BYTES = 25_000_000
FLAT_DEPTH = 200
# What no letter, line end or tab is; libxml2 would end the text at a NUL.
CONTROL = bytes(code for code in range(32) if code not in (9, 10, 12, 13)) + b"\x7f"
# The same without the escape that opens Japanese letters: where there are many, it is a picture, a program or noise.
NEVER_WRITTEN = CONTROL.replace(b"\x1b", b"")
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style|textarea|title|xmp|iframe|noembed|noframes)\b[^>]*>.*?(?:</\1\s*>|\Z)"
    r"|<(/?)([a-zA-Z][^\s/>]*)((?:[^>\"']|\"[^\"]{0,9999}\"|'[^']{0,9999}')*)>",
    re.IGNORECASE | re.DOTALL,
)
VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
# libxml2 knows these not as void: what follows one would stand in it.
UNKNOWN_AS_VOID = frozenset(["embed", "keygen", "source", "track", "wbr"])
# With what they need inside them, these make more than one level each.
LEVELS = {"table": 4, "ul": 2, "ol": 2, "dl": 2}
# These end by themselves when the next one begins, so an open one says nothing about depth.
SELF_CLOSING = frozenset(
    ["p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "html", "body", "head"]
)

# So many open tags up its start is looked for. What stands in a drawing or a formula is no text, and where one that ended were
# left open, all that follows would stand in it.
NEAR = 39
NEVER_READ = frozenset(["svg", "math", "template"])

# libxml2 knows no element that is younger than HTML 4, and leaves such a one in the head where no <body> is written.
NOT_IN_A_HEAD = frozenset(
    ["article", "aside", "details", "dialog", "figure", "footer", "header", "hgroup", "main", "nav", "section"]
)
# A wrapper that says nothing of what it holds: any number of them around a text are as good as a few.
BARE = frozenset(
    [
        "article",
        "b",
        "blockquote",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "em",
        "fieldset",
        "figure",
        "font",
        "i",
        "li",
        "main",
        "ol",
        "section",
        "small",
        "span",
        "strong",
        "ul",
    ]
)
MOST_WRAPPERS = 6
_WRAPPER = "*[not(@*) and count(*)=1]"
MANY_WRAPPERS = etree.XPath(f"boolean(//{'/'.join([_WRAPPER] * 2 * MOST_WRAPPERS)})")

# libxml2 looks through all attributes of a tag for each that it adds or gives out: thousands on one tag take seconds.
MOST_ATTRIBUTES = 200
# Where no bracket stands in so many bytes, a tag as long may go through them; they are looked at in steps, as pages are long.
STEP = 2_000
TAG_NAME = re.compile(rb"<[a-zA-Z][^\s/>]*")
ATTRIBUTE = re.compile(rb"[\s/]+[^\s/=>][^\s/=>]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]*))?")


def parse_page(body: bytes, url: str, charset: str = "") -> Page:
    """The page's tree. `charset` is what HTTP said, "" where it said nothing. Raises ParseError where there is no page."""
    if len(body) > MAX_BYTES:
        raise TooMuchToClean(url, f"a page of {len(body):,} bytes, more than is cleaned")
    start = body[:2000]
    binary = start.count(0) > 200 or len(start) - len(start.translate(None, NEVER_WRITTEN)) > max(20, len(start) // 20)
    if (binary and not body.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))) or body.startswith(b"%PDF-"):
        raise ParseError(url, "not a page but a file of another kind")
    return Page(url, parse_text(decode(body, charset), url))


def parse_text(text: str, url: str) -> Any:
    """The root element of text that is HTML. Raises ParseError where nothing is in it."""
    if declaration := XML_DECLARATION.match(text):
        text = text[declaration.end() :]
    body = _written(text)
    tree, cut_short = _parse(body, huge=False)
    if cut_short:
        tree, _ = _parse(flattened(body.decode("utf-8")).encode("utf-8"), huge=True)
    if tree is None:
        raise Empty(url, "an empty page")
    _end_the_head(tree)
    return tree


def _written(text: str) -> bytes:
    """What libxml2 reads: without CONTROL, and the longest tags without the attributes that nobody writes so many of.

    Hardly a page has either. To look for each byte of CONTROL takes half the time of leaving them all out.
    """
    body = text.encode("utf-8", "replace")
    if any(code in body for code in CONTROL):
        body = body.translate(None, CONTROL)
    kept: list[bytes] = []
    done = at = 0
    while at < len(body):
        if body.find(b"<", at, at + STEP) < 0 and body.find(b">", at, at + STEP) < 0:
            begins, ends = body.rfind(b"<", done, at), body.find(b">", at)
            if begins >= 0 and ends >= 0 and body.find(b">", begins, at) < 0 and body.find(b"<", at, ends) < 0:
                kept += body[done:begins], _with_few_attributes(body[begins:ends])
                done = ends
            at = ends if ends >= 0 else len(body)
        at += STEP
    return b"".join([*kept, body[done:]]) if done else body


def _with_few_attributes(tag: bytes) -> bytes:
    name = TAG_NAME.match(tag)
    ends = name.end() if name else len(tag)
    for _ in range(MOST_ATTRIBUTES):
        attribute = ATTRIBUTE.match(tag, ends)
        if attribute is None:
            return tag
        ends = attribute.end()
    left_out = tag[ends:]
    # Within quotes no tag ends.
    return tag if left_out.count(b'"') % 2 or left_out.count(b"'") % 2 else tag[:ends]


def take_wrappers_off(tree: Any) -> bool:
    """Of wrappers in wrappers with nothing beside them the outer few stay; False where there are not so many.

    How deep a text stands is measured, and no page that people made hides its words below dozens of them.
    """
    if not MANY_WRAPPERS(tree):
        return False
    for outer in list(tree.iter(*BARE)):
        if outer.getparent() is None or _only_wraps(outer.getparent()):
            continue  # taken off already, or no outer one
        chain = [outer]
        while _only_wraps(chain[-1]):
            chain.append(chain[-1][0])
        if len(chain) > MOST_WRAPPERS:
            inner, kept = chain[-1], chain[MOST_WRAPPERS - 1]
            kept.text = inner.text
            kept[:] = list(inner)
    return True


def _only_wraps(element: Any) -> bool:
    """Whether it says nothing and holds one more wrapper that says nothing."""
    if element.tag not in BARE or element.attrib or len(element) != 1 or (element.text or "").strip():
        return False
    inside = element[0]
    return inside.tag in BARE and not inside.attrib and not (inside.tail or "").strip()


def _end_the_head(tree: Any) -> None:
    """Put what stands in the head and belongs to the body there: the tags between the two may be left out."""
    head = tree.find("head")
    if head is None:
        return
    inside = list(head)
    begins = next((place for place, child in enumerate(inside) if child.tag in NOT_IN_A_HEAD), None)
    if begins is None:
        return
    body = tree.find("body")
    if body is None:
        body = etree.SubElement(tree, "body")
    moved = inside[begins:]
    moved[-1].tail = (moved[-1].tail or "") + (body.text or "")
    body.text = None
    for place, child in enumerate(moved):
        body.insert(place, child)


def _parse(body: bytes, *, huge: bool) -> tuple[Any, bool]:
    """The tree, None where there is nothing to make one of, and whether libxml2 gave up before the end."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=huge, remove_comments=True, remove_pis=True)
    # One class for all elements: choosing one by name, as lxml.html's own parser does, costs a Python call an element.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=lxml.html.HtmlElement))
    try:
        tree = etree.fromstring(body, parser)
    except etree.ParserError:
        return None, False
    except etree.XMLSyntaxError:
        tree = None
    limits = (etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_INTERNAL_ERROR, etree.ErrorTypes.ERR_NO_MEMORY)
    last = parser.error_log.last_error
    return tree, last is not None and (last.level == etree.ErrorLevels.FATAL or last.type in limits)


def flattened(text: str) -> str:
    """The same HTML without the tags that stand deeper than FLAT_DEPTH; no text is touched."""
    kept: list[str] = []
    open_tags: list[tuple[str, int]] = []  # with the levels each one makes, 0 where its tag was left out
    drawings: list[int] = []  # where in them drawings and formulas stand
    depth = 0
    position = 0
    for token in TOKEN.finditer(text):
        kept.append(text[position : token.start()])
        position = token.end()
        name = (token[3] or "").lower()
        if not name or name in VOID or name in SELF_CLOSING or token[4].endswith("/"):
            if name in UNKNOWN_AS_VOID:
                kept.append("" if token[2] else f"{token[0][:-1]} />")
            elif not (name in SELF_CLOSING and depth >= FLAT_DEPTH):
                kept.append(token[0])
            elif not token[2]:
                kept.append(" ")
            continue
        if not token[2]:
            shown = LEVELS.get(name, 1) if depth < FLAT_DEPTH else 0
            if name in NEVER_READ:
                drawings.append(len(open_tags))
            open_tags.append((name, shown))
            depth += shown
            kept.append(token[0] if shown else " ")
            continue
        # An end tag ends the nearest start tag of its name, if one is near; the ones between were never closed.
        if drawings and open_tags[drawings[-1]][0] == name:
            back = drawings[-1]
        else:
            near = range(len(open_tags) - 1, max(-1, len(open_tags) - 1 - NEAR), -1)
            back = next((place for place in near if open_tags[place][0] == name), -1)
        if back >= 0:
            shown = open_tags[back][1]
            depth -= sum(levels for _, levels in open_tags[back:])
            del open_tags[back:]
            while drawings and drawings[-1] >= back:
                drawings.pop()
            kept.append(token[0] if shown else " ")
    kept.append(text[position:])
    return "".join(kept)
