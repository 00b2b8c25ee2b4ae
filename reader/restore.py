"""Puts back what was taken out, where it stood, because the reader asked for it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from reader.model.story import Block, BlockKind, Removal, Story


def restored(story: Story, indices: Collection[int]) -> Story:
    """The story with the removals of these indices among its blocks again. Its list of removals stays whole."""
    wanted = [removal for index, removal in enumerate(story.removals) if index in set(indices)]
    if not wanted:
        return story
    by_place: dict[int, list[Block]] = {}
    for removal in wanted:
        by_place.setdefault(removal.after, []).extend(_blocks(removal, story.url))
    blocks = list(by_place.get(-1, ()))
    for index, block in enumerate(story.blocks):
        blocks.append(block)
        blocks.extend(by_place.get(index, ()))
    return replace(story, blocks=tuple(blocks))


def _blocks(removal: Removal, url: str) -> list[Block]:
    """A removal's blocks as they were, made safe once more: the record of a copy may be anybody's."""
    from reader.clean.blocks import read_blocks
    from reader.clean.draft import Context, Draft
    from reader.clean.sanitise import sanitise
    from reader.clean.tame import tame

    if not removal.html:
        return [Block(BlockKind.PARAGRAPH, "", removal.text)] if removal.text else []
    return read_blocks(Draft(sanitise(tame(removal.html), url), Context()).root, "").blocks
