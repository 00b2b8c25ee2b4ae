"""A block's safe HTML as the strict XHTML of electronic books: each element where it may stand, no word lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Any
from urllib.parse import quote, urlsplit

from reader.offline.markup import ImageMaker

INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "br",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "var",
        "wbr",
        "ruby",
        "rt",
        "rp",
    }
)
FLOW = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "figure", "table", "pre", "div", "hr"})
_RENAMED = {"h1": "h2", "strike": "s", "tt": "code", "acronym": "abbr", "section": "div", "article": "div", "center": "div"}
_PARAGRAPHS = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "pre"})
_CELLS = frozenset({"td", "th"})
_EMPTY = frozenset({"br", "hr", "wbr"})
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_xhtml(html: str, image: ImageMaker) -> str:
    """Flow content that may stand in a body. `image(address, alt)` gives the XHTML that stands for a picture."""
    from bs4 import BeautifulSoup

    return _Writer(image).flow(BeautifulSoup(html, "html.parser").children)


def xml_only(text: str) -> str:
    """The text without the characters that XML has no room for."""
    return _NOT_XML.sub("", text)


def xml_text(text: str) -> str:
    """Text for an XML file, without the characters that XML has no room for."""
    return escape(xml_only(text), quote=False)


def xml_attribute(text: str) -> str:
    """An attribute's value for an XML file."""
    return escape(xml_only(text))


def web_address(address: str) -> str:
    """The address in the characters that addresses may have; empty where it is none that a book may link to."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
        if parts.scheme not in {"http", "https"} or not re.fullmatch(
            r"[A-Za-z0-9.-]+", ascii_host := host.encode("idna").decode()
        ):
            return ""
    except ValueError:
        return ""
    safe = "!$&'()*+,;=:@/~-._%"
    query = f"?{quote(parts.query, safe=safe + '?')}" if parts.query else ""
    fragment = f"#{quote(parts.fragment, safe=safe + '?')}" if parts.fragment else ""
    path = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quote(parts.path, safe=safe) + query + fragment)
    return f"{parts.scheme}://{ascii_host}{port}{path}"


class _Writer:
    def __init__(self, image: ImageMaker) -> None:
        self._image = image

    def flow(self, nodes: Iterable[Any]) -> str:
        """Children of a body, a quote, a list item, a cell: loose text and inline elements are gathered into paragraphs."""
        out: list[str] = []
        loose: list[str] = []

        def close() -> None:
            text = "".join(loose).strip()
            if text:
                out.append(f"<p>{text}</p>")
            loose.clear()

        for node in nodes:
            name = _name(node)
            if name in INLINE or name in {"", "img", "time", "font"}:
                loose.append(self.phrase([node]))
                continue
            close()
            out.append(self._block(node, name))
        close()
        return "".join(out)

    def phrase(self, nodes: Iterable[Any], *, in_link: bool = False) -> str:
        """Children of a paragraph: text and inline elements; a block among them gives its words only."""
        out = []
        for node in nodes:
            name = _name(node)
            if not name:
                out.append(xml_text(str(node)) if _is_text(node) else "")
            elif name == "img":
                out.append(self._image(node.get("src") or "", node.get("alt") or ""))
            elif name in _EMPTY:
                out.append("<br/>" if name != "wbr" else "<wbr/>")
            elif name == "a":
                out.append(self._link(node, in_link))
            elif name in {"rt", "rp"} and _name(node.parent) != "ruby":
                out.append(f" ({self.phrase(node.children, in_link=in_link)})" if name == "rt" else "")
            elif name in INLINE:
                out.append(f"<{name}{_attributes(node)}>{self.phrase(node.children, in_link=in_link)}</{name}>")
            else:
                words = self.phrase(node.children, in_link=in_link)
                out.append(words if name in {"time", "font"} else f" {words} ")
        return "".join(out)

    def _link(self, node: Any, in_link: bool) -> str:
        address = web_address(node.get("href") or "")
        inside = self.phrase(node.children, in_link=True)
        if in_link or not address:
            return inside
        return f'<a href="{xml_attribute(address)}"{_attributes(node)}>{inside}</a>'

    def _block(self, node: Any, name: str) -> str:
        attributes = _attributes(node)
        if name == "hr":
            return "<hr/>"
        if name in _PARAGRAPHS:
            inside = self.phrase(node.children)
            return f"<{name}{attributes}>{inside}</{name}>" if inside.strip() else ""
        if name in {"ul", "ol"}:
            return self._list(node, name, attributes)
        if name == "dl":
            return self._terms(node, attributes)
        if name == "table":
            return self._table(node, attributes)
        if name == "figure":
            return self._figure(node, attributes)
        inside = self.flow(node.children)
        if not inside:
            return ""
        return f"<blockquote{attributes}>{inside}</blockquote>" if name == "blockquote" else f"<div{attributes}>{inside}</div>"

    def _list(self, node: Any, name: str, attributes: str) -> str:
        items = []
        for child in node.children:
            if _name(child) == "li":
                items.append(f"<li{_attributes(child)}>{self._item(child)}</li>")
            elif inside := self.flow([child]):
                items.append(f"<li>{inside}</li>")
        start = node.get("start") or ""
        number = f' start="{start}"' if name == "ol" and re.fullmatch(r"-?\d{1,6}", start) else ""
        return f"<{name}{number}{attributes}>{''.join(items)}</{name}>" if items else ""

    def _item(self, node: Any) -> str:
        """A list item or cell whose content is one line stays one line."""
        if any(_name(child) in FLOW for child in node.children):
            return self.flow(node.children)
        return self.phrase(node.children).strip()

    def _terms(self, node: Any, attributes: str) -> str:
        pairs: list[str] = []
        wanted = "dt"
        for child in node.find_all(["dt", "dd"]):
            name = _name(child)
            if wanted == "dt" and name == "dd" and not pairs:
                pairs.append("<dt></dt>")
            words = self.phrase(child.children).strip() if name == "dt" else self._item(child)
            pairs.append(f"<{name}>{words}</{name}>")
            wanted = name
        if pairs and pairs[-1].startswith("<dt"):
            pairs.append("<dd></dd>")
        return f"<dl{attributes}>{''.join(pairs)}</dl>" if pairs else self.flow(node.children)

    def _table(self, node: Any, attributes: str) -> str:
        caption = node.find("caption")
        rows = [self._row(row) for row in node.find_all("tr") if row.find_parent("table") is node]
        head = f"<caption>{self._item(caption)}</caption>" if caption is not None else ""
        body = "".join(row for row in rows if row)
        if not body:
            return (
                self.flow([child for child in node.children if child is not caption])
                if not head
                else f"<p>{self._item(caption)}</p>"
            )
        return f"<table{attributes}>{head}<tbody>{body}</tbody></table>"

    def _row(self, row: Any) -> str:
        cells = []
        for cell in row.find_all(list(_CELLS), recursive=False):
            spans = "".join(
                f' {name}="{cell[name]}"'
                for name in ("colspan", "rowspan")
                if re.fullmatch(r"[1-9]\d{0,2}", cell.get(name) or "")
            )
            cells.append(f"<{cell.name}{spans}{_attributes(cell)}>{self._item(cell)}</{cell.name}>")
        return f"<tr>{''.join(cells)}</tr>" if cells else ""

    def _figure(self, node: Any, attributes: str) -> str:
        # Its own, wherever they stand in it: one within a link was said there and once more below.
        captions = [caption.extract() for caption in node.find_all("figcaption") if caption.find_parent("figure") is node]
        inside = []
        for child in node.children:
            inside.append(self.phrase([child]).strip() if _name(child) in {"img", "a", "span", ""} else self.flow([child]))
        words = "".join(f"<figcaption>{self._item(caption)}</figcaption>" for caption in captions[:1])
        more = "".join(f"<p>{self.phrase(caption.children).strip()}</p>" for caption in captions[1:])
        return f"<figure{attributes}>{''.join(inside)}{more}{words}</figure>"


def _name(node: Any) -> str:
    name = getattr(node, "name", None) or ""
    return _RENAMED.get(name, name)


def _is_text(node: Any) -> bool:
    from bs4.element import CData, NavigableString

    return type(node) in {NavigableString, CData}


def _attributes(node: Any) -> str:
    language, direction = node.get("lang") or "", node.get("dir") or ""
    out = f' xml:lang="{language}" lang="{language}"' if _LANGUAGE.fullmatch(language) else ""
    return out + (f' dir="{direction}"' if direction in {"ltr", "rtl", "auto"} else "")
