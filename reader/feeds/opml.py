"""Lists of feeds in OPML, in and out; folders are kept, and a second round gives the same list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import quoteattr

from lxml import etree

from reader.addresses import feed_address, without_user
from reader.errors import ParseError
from reader.feeds.encoding import decode
from reader.feeds.mend import mend
from reader.feeds.strict import parse_root
from reader.feeds.text import LONGEST_TITLE, one_line, web_link
from reader.model.source import BETWEEN_FOLDERS

LARGEST = 20_000_000
MOST_SOURCES = 50_000
DEEPEST = 100
# "example.org/feed": a name with a dot in it, and no scheme.
_BARE_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?::\d+)?(?:[/?]|\Z)")


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed of a list. `folder` is empty at the top; folders in folders are parted by " / "."""

    title: str
    url: str
    site_url: str = ""
    folder: str = ""


def read_opml(body: bytes, name: str = "OPML") -> tuple[Outline, ...]:
    """The feeds of a list, in its order, each address once a folder. Raises ParseError that names the file and the line."""
    if len(body) > LARGEST:
        raise ParseError(name, "this is too large for a list of feeds")
    if not body.strip():
        raise ParseError(name, "there is nothing in it", line=1)
    root = _root(body, name)
    if _local(root) != "opml":
        raise ParseError(name, f"this is no list of feeds: its first element is <{_local(root)[:40]}>", line=root.sourceline or 1)
    start = next((child for child in root if _local(child) == "body"), None)
    if start is None:
        raise ParseError(name, "it has no <body>", line=root.sourceline or 1)
    found: dict[tuple[str, str], Outline] = {}
    waiting: list[tuple[Any, str, int]] = [(child, "", 1) for child in reversed(start)]
    while waiting:
        element, folder, depth = waiting.pop()
        if _local(element) != "outline":
            continue
        attributes = {name.rpartition("}")[2].lower(): value for name, value in element.attrib.items()}
        title = one_line(attributes.get("title") or attributes.get("text") or "")[:LONGEST_TITLE]
        address = attributes.get("xmlurl") or (
            attributes.get("url", "") if attributes.get("type", "").lower() in ("rss", "atom") else ""
        )
        if address:
            # What is no address of the web stays as it is written, for who imports it to say so.
            url = feed_address(web_link(_with_scheme(address), "")) or one_line(without_user(address))[:LONGEST_TITLE]
            found.setdefault((url, folder), Outline(title or url, url, web_link(attributes.get("htmlurl"), ""), folder))
            if len(found) > MOST_SOURCES:
                raise ParseError(name, f"there are more than {MOST_SOURCES} feeds in it", line=element.sourceline or 0)
        if depth < DEEPEST:
            inner = folder if address else BETWEEN_FOLDERS.join(part for part in (folder, title) if part)
            waiting += [(child, inner, depth + 1) for child in reversed(element)]
    return tuple(found.values())


def write_opml(outlines: Iterable[Outline], title: str = "Cleanwire") -> bytes:
    """The list as OPML 2.0; folders come in the order of their first feed."""
    tree: dict[str, Any] = {}
    for outline in outlines:
        place = tree
        for name in outline.folder.split(BETWEEN_FOLDERS) if outline.folder else ():
            place = place.setdefault("folders", {}).setdefault(name, {})
        place.setdefault("feeds", []).append(outline)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"  <head><title>{_escaped(title)}</title></head>",
        "  <body>",
    ]
    _write(tree, lines, "    ")
    lines += ["  </body>", "</opml>", ""]
    return "\n".join(lines).encode("utf-8")


def _write(place: dict[str, Any], lines: list[str], indent: str) -> None:
    for outline in place.get("feeds", ()):
        name = quoteattr(outline.title)
        site = f" htmlUrl={quoteattr(outline.site_url)}" if outline.site_url else ""
        lines.append(f'{indent}<outline type="rss" text={name} title={name} xmlUrl={quoteattr(outline.url)}{site}/>')
    for name, inner in place.get("folders", {}).items():
        lines.append(f"{indent}<outline text={quoteattr(name)} title={quoteattr(name)}>")
        _write(inner, lines, indent + "  ")
        lines.append(f"{indent}</outline>")


def _root(body: bytes, name: str) -> Any:
    try:
        if b"<!DOCTYPE" not in body[:4096].upper():
            return parse_root(body)
    except etree.XMLSyntaxError:
        pass  # what can be mended without guessing is mended; the error below is of what is left
    try:
        return parse_root(mend(decode(body)))
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        raise ParseError(name, f"line {line}: {(error.msg or 'this is no XML').partition(', line ')[0]}", line=line) from error


def _local(element: Any) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _with_scheme(address: str) -> str:
    """`feed:https://…` and `feed://…` are what some browsers wrote, and some lists leave the scheme out."""
    address = address.strip()
    if address.lower().startswith("feed:"):
        rest = address[5:]
        return f"http:{rest}" if rest.startswith("//") else rest
    if address.startswith("//"):
        return f"https:{address}"
    return f"https://{address}" if _BARE_HOST.match(address) else address


def _escaped(text: str) -> str:
    return quoteattr(text)[1:-1]
