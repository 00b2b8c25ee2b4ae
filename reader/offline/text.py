"""A story as plain text that any machine reads: furniture, paragraphs, and where it came from at the foot."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model.image import StoredImage
from reader.model.story import BlockKind, Story
from reader.offline.colophon import REASON_WORDS, Colophon, story_key


def write_text(story: Story, _images: Mapping[str, StoredImage], colophon: Colophon) -> bytes:
    """The whole file, in UTF-8. Pictures are left out; their captions stay."""
    furniture = story.furniture
    labels = " ".join(label.mark for label in furniture.labels)
    head = [
        f"{labels}: {furniture.headline}" if labels else furniture.headline,
        furniture.standfirst,
        f"By {', '.join(furniture.byline.names)}" if furniture.byline else "",
        story.note,
    ]
    body = [f"    {block.text}".replace("\n", "\n    ") if block.kind is BlockKind.CODE else block.text for block in story.blocks]
    body += [line for line in furniture.credits if line not in story.text]
    lines = colophon.lines(story)
    width = max(len(label) for label, _ in lines) + 2
    foot = [f"{label + ':':<{width}} {value}" for label, value in lines]
    foot += [f"{'':<{width}} - {REASON_WORDS[removal.reason][0]}: {_one_line(removal.text)}" for removal in story.removals]
    parts = [*(part for part in head if part), *body, "-" * 72 + "\n" + "\n".join([*foot, story_key(story)])]
    return ("\n\n".join(parts) + "\n").encode("utf8", "replace")


def _one_line(text: str, longest: int = 100) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
