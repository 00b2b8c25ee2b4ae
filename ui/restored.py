"""Which blocks of a story were put back: a removal knows where it stood, and the story may have been cleaned anew since."""

from __future__ import annotations

from collections.abc import Collection

from reader.model.story import Story


def restored_blocks(story: Story, restored: Collection[int]) -> dict[int, int]:
    """Which blocks of the story were put back, and from which removal: index of the block -> index of the removal.

    They stand where the removal stood; where it cannot be found there (the story was cleaned anew), anywhere.
    """
    found: dict[int, int] = {}
    if not restored:
        return found
    texts = [" ".join(block.text.split()) for block in story.blocks]
    for number in sorted(restored):
        if number >= len(story.removals):
            continue
        whole = " ".join(story.removals[number].text.split())
        matching = [index for index, text in enumerate(texts) if index not in found and (text in whole if text else not whole)]
        index = story.removals[number].after + 1
        run: list[int] = []
        while index in matching:
            run.append(index)
            index += 1
        for index in run or matching:
            found[index] = number
    return found
