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
        by_place.setdefault(removal.after, []).extend(_blocks(removal))
    blocks = list(by_place.get(-1, ()))
    for index, block in enumerate(story.blocks):
        blocks.append(block)
        blocks.extend(by_place.get(index, ()))
    return replace(story, blocks=tuple(blocks))


def _blocks(removal: Removal) -> list[Block]:
    """A removal's blocks as they were; its HTML is safe already."""
    from reader.clean.blocks import read_blocks
    from reader.clean.draft import Context, Draft

    if not removal.html:
        return [Block(BlockKind.PARAGRAPH, "", removal.text)] if removal.text else []
    return read_blocks(Draft(removal.html, Context()).soup, "").blocks
