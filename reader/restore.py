"""Puts back what was taken out, where it stood, because the reader asked for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
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


def followed(before: Sequence[Removal], after: Sequence[Removal]) -> dict[int, int]:
    """Where each removal of one cleaning stands in another of the same story: index -> index, without those that are gone.

    Removals are the same that took out the same; where several did ("Advertisement"), their order tells them apart.
    """
    from difflib import SequenceMatcher

    old, new = ([removal.text or removal.html for removal in removals] for removals in (before, after))
    places = {
        block.a + step: block.b + step
        for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
        for step in range(block.size)
    }
    free = sorted(set(range(len(new))).difference(places.values()))
    for index, what in enumerate(old):
        if index not in places and (found := next((place for place in free if new[place] == what), None)) is not None:
            places[index] = found
            free.remove(found)
    return places


def place_in(story: Story, index: int, seen: Story | None = None) -> int | None:
    """The place in the story of a removal that was seen at `index` in another cleaning of it; None where it is gone.

    Raises IndexError where there was none in what was seen.
    """
    removals = (seen or story).removals
    if not 0 <= index < len(removals):
        raise IndexError(index)
    return index if removals == story.removals else followed(removals, story.removals).get(index)


def _blocks(removal: Removal, url: str) -> list[Block]:
    """A removal's blocks as they were, made safe once more: the record of a copy may be anybody's."""
    from reader.clean.blocks import read_blocks
    from reader.clean.draft import Context, Draft
    from reader.clean.sanitise import sanitise
    from reader.clean.tame import tame

    if not removal.html:
        return [Block(BlockKind.PARAGRAPH, "", removal.text)] if removal.text else []
    return read_blocks(Draft(sanitise(tame(removal.html), url), Context()).root, "").blocks
