"""The body of an agency's file, NITF or XHTML, as plain blocks of a few known tags; everything else becomes text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from reader.wire.safe_xml import local
from reader.wire.wordlists import words

# What a tag of NITF or XHTML becomes within a line; tags not named give their text.
_INLINE = {
    "em": "em",
    "i": "em",
    "strong": "strong",
    "b": "strong",
    "q": "q",
    "sub": "sub",
    "sup": "sup",
    "code": "code",
    "cite": "cite",
}
_HEADINGS = {"hl2": "h2", "h1": "h2", "h2": "h2", "h3": "h3", "h4": "h3", "h5": "h3", "h6": "h3"}
_PARAGRAPHS = frozenset({"p", "dt", "dd", "tagline", "note"})
_SKIPPED = frozenset({"script", "style", "head", "media-metadata", "media-object", "object", "iframe", "form", "nav"})
_QUOTES = frozenset({"blockquote", "bq"})
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """A block: its HTML, safe as it stands, and its text. `picture` is the address of its image, "" where it is none."""

    html: str
    text: str
    picture: str = ""
    credit: str = ""


def pieces_of(root: Any) -> Iterator[Piece]:
    """The blocks below `root`, in order. No text is lost: what stands outside of every paragraph becomes one."""
    yield from _walk(root, 0)


def _walk(element: Any, depth: int) -> Iterator[Piece]:
    loose: list[str] = [escape(element.text or "", quote=False)]
    for child in element:
        name = local(child)
        if depth >= _DEEPEST or not _is_block(child):
            loose.append("" if name in _SKIPPED else _inline(child, depth))
        else:
            yield from _paragraph("p", "".join(loose))
            loose = []
            yield from _block(child, name, depth)
        loose.append(escape(child.tail or "", quote=False))
    yield from _paragraph("p", "".join(loose))


def _is_block(element: Any) -> bool:
    name = local(element)
    return (
        name in _PARAGRAPHS
        or name in _HEADINGS
        or name in _QUOTES
        or name in _BLOCKS
        or any(_is_block(child) for child in element if local(child) in _BLOCKS | _PARAGRAPHS)
    )


_BLOCKS = words(
    "block div section article body main body.content ul ol dl table media figure img pre hr blockquote bq inlinexml html"
)


def _block(element: Any, name: str, depth: int) -> Iterator[Piece]:
    if name in _PARAGRAPHS and not any(_is_block(child) for child in element):
        yield from _paragraph("p", _inside(element, depth))
    elif name in _HEADINGS:
        yield from _paragraph(_HEADINGS[name], _inside(element, depth))
    elif name in _QUOTES:
        inner = list(_walk(element, depth + 1))
        if inner:
            yield Piece(
                f"<blockquote>{''.join(piece.html for piece in inner)}</blockquote>", "\n".join(piece.text for piece in inner)
            )
    elif name in {"ul", "ol"}:
        yield from _list(element, name, depth)
    elif name == "table":
        yield from _table(element, depth)
    elif name in {"media", "figure", "img"}:
        yield from _picture(element, name)
    elif name == "pre":
        text = "".join(element.itertext()).strip("\n")
        if text.strip():
            yield Piece(f"<pre>{escape(text, quote=False)}</pre>", text)
    elif name not in _SKIPPED and name != "hr":
        yield from _walk(element, depth + 1)


def _paragraph(tag: str, html: str) -> Iterator[Piece]:
    plain = " ".join(html.split())
    text = _text(plain)
    if text:
        yield Piece(f"<{tag}>{plain}</{tag}>", text)


def _text(html: str) -> str:
    from lxml.html import fromstring  # what was escaped above, read back: one rule for what is text

    return " ".join(fromstring(f"<div>{html}</div>").text_content().split()) if html else ""


def _inside(element: Any, depth: int) -> str:
    parts = [escape(element.text or "", quote=False)]
    for child in element:
        parts.append("" if local(child) in _SKIPPED else _inline(child, depth + 1))
        parts.append(escape(child.tail or "", quote=False))
    return "".join(parts)


def _inline(element: Any, depth: int) -> str:
    name = local(element)
    if depth > _DEEPEST:
        return escape("".join(element.itertext()), quote=False)
    if name == "br":
        return "<br>"
    inner = _inside(element, depth)
    if name == "a":
        href = (element.get("href") or "").strip()
        return f'<a href="{escape(href)}">{inner}</a>' if href.startswith(("http://", "https://")) else inner
    tag = _INLINE.get(name)
    return f"<{tag}>{inner}</{tag}>" if tag else inner


def _list(element: Any, name: str, depth: int) -> Iterator[Piece]:
    items = [" ".join(_inside(child, depth).split()) for child in element if local(child) == "li"]
    items = [item for item in items if _text(item)]
    if items:
        yield Piece(f"<{name}>{''.join(f'<li>{item}</li>' for item in items)}</{name}>", "\n".join(_text(item) for item in items))


def _table(element: Any, depth: int) -> Iterator[Piece]:
    rows: list[str] = []
    lines: list[str] = []
    for row in (one for one in element.iter() if local(one) == "tr"):
        cells = [(local(cell), " ".join(_inside(cell, depth).split())) for cell in row if local(cell) in {"td", "th"}]
        rows.append(f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for tag, cell in cells)}</tr>")
        lines.append("\t".join(_text(cell) for _, cell in cells))
    if any(line.strip() for line in lines):
        yield Piece(f"<table>{''.join(rows)}</table>", "\n".join(lines))


def _picture(element: Any, name: str) -> Iterator[Piece]:
    source = next((one for one in element.iter() if local(one) in {"media-reference", "img"}), None)
    address = ((source.get("source") or source.get("src") or "") if source is not None else "").strip()
    caption = next((one for one in element.iter() if local(one) in {"media-caption", "figcaption"}), None)
    producer = next((one for one in element.iter() if local(one) in {"media-producer", "credit"}), None)
    words = " ".join("".join(caption.itertext()).split()) if caption is not None else ""
    alt = (source.get("alternate-text") or source.get("alt") or "") if source is not None else ""
    if not address.startswith(("http://", "https://")):
        if words:
            yield Piece(f"<p>{escape(words, quote=False)}</p>", words)
        return
    note = f"<figcaption>{escape(words, quote=False)}</figcaption>" if words else ""
    html = f'<figure><img src="{escape(address)}" alt="{escape(alt)}">{note}</figure>'
    yield Piece(html, words or alt, address, " ".join("".join(producer.itertext()).split()) if producer is not None else "")
