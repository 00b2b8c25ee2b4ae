"""Takes a broken feed apart entry by entry, so that what is wrong in one harms no other, and reads those that are no XML by hand.

Everything here is linear in the feed's size: a feed that is broken on purpose gains nothing by it.
"""

from __future__ import annotations

import re
from html import unescape

from lxml import etree

from reader.errors import ParseError
from reader.feeds.entry import Draft, finish
from reader.feeds.mend import without_controls
from reader.feeds.names import ENTRY_SLOTS, ENTRY_TAGS, USUAL_SPACES, is_known_space, name_of
from reader.feeds.strict import parse_root, strict_parser
from reader.feeds.text import plain
from reader.feeds.xml import MOST_ENTRIES, Reader, read_tree
from reader.model.feed import Entry, Feed

_LOOKS_LIKE_FEED = re.compile(r"<(?:[a-z_][\w.-]{0,20}:)?(?:rss|feed|RDF|channel|item|entry)[\s>]", re.IGNORECASE)
_LOOKS_LIKE_PAGE = re.compile(r"<(?:html|body|head|div|p|h1|meta|script)\b|<!doctype html", re.IGNORECASE)
_ENTRY = re.compile(r"<(/?)((?:[A-Za-z_][\w.-]{0,20}:)?(?:item|entry))(?=[\s/>])|<!\[CDATA\[", re.IGNORECASE)
_BETWEEN_ENTRIES = re.compile(r"</(item|entry)>\s*<\1[\s>]", re.IGNORECASE)
_SPACE = re.compile(r"""\sxmlns(?::([A-Za-z_][A-Za-z0-9_.-]{0,40}))?\s*=\s*(?:"([^"<&]{0,300})"|'([^'<&]{0,300})')""")
_TAG = re.compile(r"<((?:[A-Za-z_][A-Za-z0-9._-]{0,30}:)?[A-Za-z][A-Za-z0-9._-]{0,60})((?:\s[^<>]*)?)>")
_ATTRIBUTE = re.compile(r"""(?<![\w:.-])([A-Za-z][A-Za-z0-9._-]{0,60})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_NAME = re.compile(r"<(?:[\w.-]{1,20}:)?name\s*>([^<]{0,500})<", re.IGNORECASE)
_LARGEST_HEAD = 200_000


def read_broken(text: str, url: str) -> tuple[Feed, tuple[Entry, ...]]:
    """What can be read of it; ParseError where that is nothing."""
    if _LOOKS_LIKE_FEED.search(text[:_LARGEST_HEAD]) is None:
        is_page = _LOOKS_LIKE_PAGE.search(text[:_LARGEST_HEAD]) is not None
        raise ParseError(url, "this is a web page, not a feed" if is_page else "this is no feed")
    head, entries = take_apart(text)
    feed = _head(head, url)
    if not entries and feed is None:
        raise ParseError(url, "this feed is broken beyond reading")
    feed = feed or Feed(url, "")
    hand = _Hand(_opening(head), feed)
    return finish(feed, [draft for entry in entries for draft in hand.read(entry)])


def take_apart(text: str) -> tuple[str, list[str]]:
    """What stands before the first entry, and the entries, each from its tag to its end or to the next one's tag."""
    entries: list[str] = []
    head_ends = len(text)
    start = -1
    position = 0
    last_close = text.rfind("]]>")
    while len(entries) < MOST_ENTRIES:
        found = _ENTRY.search(text, position)
        if found is None:
            break
        position = found.end()
        if found[2] is None:  # CDATA: nothing in it is a tag, unless it has no end, or only that of the next entry's
            end = text.find("]]>", position) if position <= last_close else -1
            if end >= 0 and _BETWEEN_ENTRIES.search(text, position, end) is None:
                position = end + 3
            continue
        if not found[1]:
            if start >= 0:
                entries.append(text[start : found.start()])
            else:
                head_ends = min(head_ends, found.start())
            start = found.start()
        elif start >= 0:
            close = text.find(">", position)
            position = close + 1 if close >= 0 else len(text)
            entries.append(text[start:position])
            start = -1
    if start >= 0 and len(entries) < MOST_ENTRIES:
        entries.append(text[start:])
    return text[:head_ends], entries


def _head(head: str, url: str) -> Feed | None:
    try:
        root = parse_root(head[:_LARGEST_HEAD], recover=True)
        return None if root is None else read_tree(root, url)[0]
    except (etree.XMLSyntaxError, ParseError, UnicodeDecodeError):
        return None  # the tolerant parser lets halves of characters through, which then cannot be read


def _opening(head: str) -> str:
    """A root tag that declares what the feed declares, and what it should have."""
    spaces = {prefix: space for prefix, space in USUAL_SPACES.items() if prefix}
    declared_there: set[str] = set()
    for prefix, double, single in _SPACE.findall(head[:_LARGEST_HEAD])[:100]:
        # The first counts: in an entry whose own tag is broken, and which is part of the head so, XHTML may follow.
        if prefix.lower() not in ("xml", "xmlns", *declared_there) and (double or single or not prefix):
            declared_there.add(prefix.lower())
            # A name we don't know may be no name at all; any will do for what is not read.
            space = double or single
            spaces[prefix] = space if is_known_space(space) else "urn:unknown" if prefix else ""
    declared = "".join(f' xmlns{":" + prefix if prefix else ""}="{space}"' for prefix, space in spaces.items())
    return f"<feed{declared}>"


class _Hand:
    """Reads single entries under a root that declares what the feed declares."""

    def __init__(self, opening: str, feed: Feed) -> None:
        self._opening = opening
        self._feed = feed
        self._parser = strict_parser()
        self._root = parse_root(f"{opening}</feed>")

    def read(self, entry: str) -> list[Draft]:
        """The entry's draft: strictly where it is well-formed by itself."""
        try:
            root = etree.fromstring(f"{self._opening}{entry}</feed>".encode("utf-8", "replace"), self._parser)
        except etree.XMLSyntaxError:
            root = self._root
            root.clear(keep_tail=False)
            self._by_hand(entry)
        return Reader(root, self._feed.url).drafts(root, self._feed.site_url or self._feed.url)

    def _by_hand(self, entry: str) -> None:
        """An element with the fields that can be told: the text between a field's tag and its end, or the next field's tag."""
        started = _TAG.match(entry)
        prefix, _, local = (started[1] if started else "item").rpartition(":")
        item = etree.SubElement(self._root, self._qualified(prefix, local.lower()), _attributes(started[2] if started else ""))
        lower = entry.lower()
        missing: set[str] = set()
        position = started.end() if started else 0
        while found := _TAG.search(entry, position):
            position = found.end()
            prefix, _, local = found[1].rpartition(":")
            tag = self._qualified(prefix, local)
            name = name_of(tag)
            slot = ENTRY_SLOTS.get(name)
            if slot is None or name in ENTRY_TAGS:
                continue
            child = etree.SubElement(item, tag, _attributes(found[2]))
            if found[2].endswith("/"):
                continue
            closing = f"</{found[1].lower()}"
            end = -1 if closing in missing else lower.find(closing, position)
            if end < 0:
                missing.add(closing)
                end = _next_field(entry, position)
            child.text = without_controls(_inside(entry[position:end], slot[0]))
            position = end

    def _qualified(self, prefix: str, local: str) -> str:
        space = self._root.nsmap.get(prefix or None, "")
        return f"{{{space}}}{local}" if space else local


def _next_field(entry: str, position: int) -> int:
    """Where a field without an end must have ended: before the next field's tag."""
    while found := _TAG.search(entry, position):
        if name_of(found[1]) in ENTRY_SLOTS and ":" not in found[1]:
            return found.start()
        position = found.end()
    return len(entry)


def _inside(text: str, slot: str) -> str:
    text = text.strip()
    if "<![CDATA[" in text:
        return text.replace("<![CDATA[", "").replace("]]>", "")
    if slot == "author":
        name = _NAME.search(text)
        return plain(name[1] if name else text)
    if "<" not in text:
        return unescape(text)
    return text if slot in ("content", "summary", "title") else plain(text)


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text[:20_000])[:50]:
        if name != "xmlns":
            found.setdefault(name, without_controls(unescape(double or single or bare)))
    return found
