"""Writes a story as text, Markdown, HTML or JSON: one renderer for the pane, the copies and the command line."""

from __future__ import annotations

import re
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING, Any

from reader.model.kinds import BlockKind

if TYPE_CHECKING:
    from reader.model.story import Block, Story

# Words a minute for languages with spaces, characters a minute for those without.
WORDS_A_MINUTE = 230
_UNSPACED = "[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]"  # compiled at the first count: 2 ms of every start
CHARACTERS_A_MINUTE = 500
COUNTED_WHOLE = 60_000  # characters


def byline_text(story: Story) -> str:
    """ "By Aileen Graef", or the byline as it stood where it gives no names; empty where there is none."""
    byline = story.furniture.byline
    if byline is None:
        return ""
    if not byline.names:
        return byline.text
    names = byline.names
    return "By " + (names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1])


def to_text(story: Story) -> str:
    """Furniture, a blank line, then paragraphs parted by blank lines."""
    furniture = story.furniture
    head = [line for line in (furniture.headline, furniture.standfirst, byline_text(story)) if line]
    body = [block_text(block) for block in story.blocks if block.text]
    return "\n\n".join(part for part in ("\n".join(head), *body) if part) + "\n"


def block_text(block: Block) -> str:
    """A block as plain text: list items with a dash, quotes with a bar."""
    lines = block.text.split("\n")
    if block.kind is BlockKind.LIST:
        return "\n".join(f"- {line}" for line in lines)
    if block.kind is BlockKind.QUOTE:
        return "\n".join(f"> {line}" for line in lines)
    return block.text


def body_text(story: Story) -> str:
    """The body alone, one block a line; captions belong to pictures and stay out."""
    return "\n".join(" ".join(block.text.split()) for block in story.blocks if block.text and block.kind is not BlockKind.FIGURE)


def to_html(story: Story) -> str:
    """The story as a fragment: a header with its furniture, then its blocks, which are safe already."""
    furniture = story.furniture
    head = [f"<h1>{escape(furniture.headline)}</h1>"] if furniture.headline else []
    if furniture.standfirst:
        head.append(f"<p>{escape(furniture.standfirst, quote=False)}</p>")
    if line := byline_text(story):
        head.append(f"<p>{escape(line, quote=False)}</p>")
    return "\n".join([*head, body_html(story)])


def body_html(story: Story) -> str:
    """The blocks alone."""
    return "\n".join(block.html for block in story.blocks)


def to_markdown(story: Story) -> str:
    """CommonMark with tables."""
    from markdownify import MarkdownConverter

    converter = MarkdownConverter(heading_style="ATX", bullets="-", escape_misc=True)
    furniture = story.furniture
    parts = [f"# {_plain(furniture.headline)}"] if furniture.headline else []
    if furniture.standfirst:
        parts.append(f"*{_plain(furniture.standfirst)}*")
    if line := byline_text(story):
        parts.append(_plain(line))
    parts.extend(
        _code(block) if block.kind is BlockKind.CODE else str(converter.convert(block.html)).strip() for block in story.blocks
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _plain(text: str) -> str:
    return "".join("\\" + letter if letter in "\\`*_{}[]<>#|" else letter for letter in " ".join(text.split()))


def _code(block: Block) -> str:
    fence = "```"
    while fence in block.text:
        fence += "`"
    return f"{fence}\n{block.text}\n{fence}"


def to_json(story: Story) -> dict[str, Any]:
    """The keys that tools outside rely on."""
    furniture = story.furniture
    dateline = furniture.dateline
    return {
        "headline": furniture.headline,
        "standfirst": furniture.standfirst,
        "byline": list(furniture.byline.names) if furniture.byline else [],
        "dateline": None
        if dateline is None
        else {"text": dateline.text, "place": dateline.place, "day": dateline.day, "agency": dateline.agency},
        "published": _moment(furniture.published),
        "updated": _moment(furniture.updated),
        "language": story.language,
        "site": story.source,
        "url": story.url,
        "engine": story.engine,
        "blocks": [{"kind": str(block.kind), "text": block.text, "html": block.html} for block in story.blocks],
        "removals": [
            {
                "by": removal.by,
                "reason": str(removal.reason),
                "rule": removal.rule,
                "text": removal.text,
                "html": removal.html,
                # The number of the block it stood behind, -1 above all of them.
                "after": removal.after,
                "probability": removal.probability,
            }
            for removal in story.removals
        ],
        "completeness": str(story.completeness),
        "note": story.note,
        "labels": [label.text or label.kind for label in furniture.labels],
        "credits": list(furniture.credits),
        "copyright": furniture.copyright,
    }


def _moment(value: datetime | None) -> str | None:
    return value.isoformat() if value else None


def word_count(story: Story) -> int:
    """Words of the body; in scripts without spaces every two letters count as one."""
    spaced, unspaced = _count(story)
    return spaced + unspaced // 2


def reading_minutes(story: Story) -> int:
    """Whole minutes, at least one."""
    spaced, unspaced = _count(story)
    return max(1, round(spaced / WORDS_A_MINUTE + unspaced / CHARACTERS_A_MINUTE))


def _count(story: Story) -> tuple[int, int]:
    """Words and letters of both kinds of scripts; of a text longer than any story, reckoned from its beginning."""
    text = story.text
    begun = text[:COUNTED_WHOLE]
    share = len(text) / max(1, len(begun))
    text, unspaced = re.subn(_UNSPACED, " ", begun)
    return round(len(text.split()) * share), round(unspaced * share)
