"""A feed's entry as a story of plain paragraphs, for when cleaning it was stopped: every word, nothing else."""

from __future__ import annotations

import html
import re

from reader.model.feed import Entry
from reader.model.story import Block, BlockKind, Byline, Completeness, Furniture, Story
from reader.store.plain import plain

_BREAK = re.compile(r"</(?:p|div|li|h[1-6]|blockquote|tr|pre)\s*>|<br\s*/?>\s*<br\s*/?>", re.I)


def plain_story(entry: Entry, source: str) -> Story:
    """No markup of the feed's survives: each paragraph is its words, escaped."""
    pieces = (plain(piece) for piece in _BREAK.split(entry.content_html or entry.summary_html))
    blocks = tuple(Block(BlockKind.PARAGRAPH, f"<p>{html.escape(text, quote=False)}</p>", text) for text in pieces if text)
    return Story(
        source=source,
        url=entry.link,
        furniture=Furniture(
            plain(entry.title), byline=Byline(entry.authors, ", ".join(entry.authors)) if entry.authors else None,
            published=entry.published, updated=entry.updated,
        ),
        blocks=blocks,
        engine="plain",
        completeness=Completeness.FEED_TEXT,
        note="Cleaning was stopped because it took too long: this is the feed's text as it came, without its markup.",
    )  # fmt: skip
