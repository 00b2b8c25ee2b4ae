"""Wire copy that is no web page: plain text, ANPA, NITF, NewsML-G2 and ninjs become stories here."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from reader.clean.draft import Context
from reader.clean.phrases import key
from reader.clean.pipeline import Cleaned, clean
from reader.model.fetched import Fetched
from reader.model.story import Block, BlockKind, Completeness, Reason, Removal, Story
from reader.pages.page_dates import read_words
from reader.rules import Rules
from reader.wire.copy import WireCopy, read_wire_copy
from reader.wire.formats import read_wire_file, wire_format
from reader.wire.page_lines import plain_mark

_TEXT_TYPES = frozenset({"text/plain", "text/x-anpa"})
_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})


def is_wire_copy(fetched: Fetched) -> bool:
    """By media type, and by what the first bytes say where that says nothing."""
    return fetched.media_type not in _HTML_TYPES and (
        fetched.media_type in _TEXT_TYPES or bool(wire_format(fetched.body, fetched.media_type))
    )


def read_wire_story(fetched: Fetched, rules: Rules, source: str = "") -> Story:
    """A story from wire copy. The same rules as for pages say which whole lines go."""
    kind = wire_format(fetched.body, fetched.media_type)
    about = fetched.final_url or fetched.url
    copy = read_wire_file(fetched.body, about, fetched.media_type) if kind else None
    if copy is None:
        copy = read_wire_copy(_decoded(fetched), lambda line: mark(line, rules))
    return _story(copy, fetched, rules, source, kind or "text")


def mark(line: str, rules: Rules) -> Reason | None:
    """Why a whole line of plain copy is no part of the story, by the rules, else by the wire's own table."""
    text = key(line)
    for rule in rules.for_text(line, text or line):
        if rule.where == "anywhere":
            return rule.reason
    return plain_mark(line)


def _decoded(fetched: Fetched) -> str:
    from reader.pages.charset import decode

    return decode(fetched.body, fetched.charset)


def _story(copy: WireCopy, fetched: Fetched, rules: Rules, source: str, kind: str) -> Story:
    url = fetched.final_url or fetched.url
    furniture = copy.furniture
    if copy.dated and furniture.published is None:
        furniture = replace(furniture, published=read_words(copy.dated))
    if copy.html:
        cleaned = clean("".join(copy.html), Context(url=url, language=copy.language, headline=copy.furniture.headline), rules)
    else:
        cleaned = Cleaned(tuple(_paragraph(text) for text in copy.paragraphs), ())
    own = tuple(
        Removal("wire", reason, "wire-copy", after, f"<p>{escape(text, quote=False)}</p>", text)
        for text, reason, after in copy.removals
    )
    return Story(
        source=source,
        url=url,
        furniture=furniture,
        blocks=cleaned.blocks,
        removals=own + cleaned.removals,
        language=copy.language,
        engine=f"wire:{kind}",
        rules_version=rules.version,
        fetched_at=fetched.fetched_at,
        completeness=_completeness(copy, cleaned),
        images=cleaned.images,
    )


def _completeness(copy: WireCopy, cleaned: Cleaned) -> Completeness:
    if copy.withdrawn:
        return Completeness.WITHDRAWN
    return Completeness.WHOLE if cleaned.blocks else Completeness.NOTHING


def _paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, f"<p>{escape(text, quote=False)}</p>", text)
