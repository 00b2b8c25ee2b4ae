"""The one way agency files are parsed as XML: no DTD is loaded, no entity expanded, no address contacted, no bomb opened."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from reader.errors import Empty, ParseError

MAX_BYTES = 20_000_000
_ENTITY = re.compile(rb"<!ENTITY", re.I)
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?\s*>", re.I)


def parse_xml(body: bytes, about: str = "") -> Any:
    """The root element. Raises ParseError for what is no XML, is too large, or declares entities of its own."""
    if len(body) > MAX_BYTES:
        raise ParseError(about, f"a file of {len(body):,} bytes, more than is read")
    head = body[:4096].replace(b"\0", b"")
    if _ENTITY.search(head) or b"<!ENTITY" in body.replace(b"\0", b"")[:65_536]:
        raise ParseError(about, "the file declares entities, which no agency's file needs")
    # The name of a DTD says nothing that we use, and without it nobody is tempted to fetch it.
    plain = _DOCTYPE.sub(b"", body, count=1) if b"\0" not in body[:64] else body
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(plain, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise ParseError(about, f"not well-formed XML: {fault}", line=getattr(fault, "lineno", 0) or 0) from fault
    if root is None:
        raise Empty(about, "an empty file")
    return root


def local(element: Any) -> str:
    """An element's name without its namespace, in small letters; "" for what is no element."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def find(element: Any, *path: str) -> Any | None:
    """The first descendant along these local names, each anywhere below the one before."""
    for name in path:
        if element is None:
            return None
        element = next((one for one in element.iter() if one is not element and local(one) == name), None)
    return element


def find_all(element: Any, name: str) -> list[Any]:
    """All descendants of this local name, in order."""
    return [one for one in element.iter() if one is not element and local(one) == name]


def text_of(element: Any | None) -> str:
    """An element's whole text in one line, "" for none."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
