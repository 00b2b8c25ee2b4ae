"""The one way XML from elsewhere is parsed: no DTD, no entities, no network."""

from __future__ import annotations

from typing import Any

from lxml import etree

_LARGEST_NODE = 9_000_000  # libxml2 cuts texts of more than 10 MB, unless it is told that the whole is bounded


def strict_parser(*, recover: bool = False, is_text: bool = True, is_large: bool = False) -> Any:
    """A parser that loads nothing and resolves nothing. It may be used for one document after the other."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=is_large,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
        encoding="utf-8" if is_text else None,
    )


def parse_root(body: bytes | str, *, recover: bool = False) -> Any:
    """The root element. Raises etree.XMLSyntaxError; with `recover`, what can be read of broken XML, None for nothing."""
    is_text = isinstance(body, str)
    parser = strict_parser(recover=recover, is_text=is_text, is_large=len(body) > _LARGEST_NODE)
    return etree.fromstring(body.encode("utf-8", "replace") if isinstance(body, str) else body, parser)
