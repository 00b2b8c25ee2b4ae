"""What a source's stories have in common: fingerprints of blocks that stand in several of them, kept by the library, learnt here.

A block recurs when it stood in at least three stories of the source and in a fair share of the last ones. A standing dateline, a
refrain or a correction note stays: it must stand outside the prose of the story, or be as it is in nearly every story.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.clean.phrases import key
from reader.model.kinds import NO_STORY
from reader.model.story import Reason, Story

# Stories a block must stand in before it is boilerplate, and the share of the source's stories it must reach.
FEWEST_STORIES = 3
SMALLEST_SHARE = 0.5
# Stories remembered; older ones count less and less.
REMEMBERED = 40
# Blocks shorter than this in letters say too little to be told apart ("Yes.", "No.").
SHORTEST = 4


@dataclass(frozen=True)
class SourceMemory:
    """Fingerprints by the stories they stood in. `stories` are digests of the stories learnt from, oldest first."""

    stories: tuple[str, ...] = ()
    blocks: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return len(self.stories) >= FEWEST_STORIES

    def recurs(self, text: str) -> bool:
        """True where a block of this text is the source's furniture."""
        seen = len(self.blocks.get(fingerprint(text), ()))
        return seen >= FEWEST_STORIES and seen >= SMALLEST_SHARE * len(self.stories)

    @property
    def version(self) -> str:
        """A digest of what recurs: stories cleaned under another version are cleaned again."""
        known = sorted(
            print_
            for print_, seen in self.blocks.items()
            if len(seen) >= FEWEST_STORIES and len(seen) >= SMALLEST_SHARE * len(self.stories)
        )
        return hashlib.sha256("".join(known).encode()).hexdigest()[:12] if known else ""

    def to_json(self) -> str:
        """As text, for the library to keep."""
        return json.dumps({"stories": self.stories, "blocks": self.blocks}, ensure_ascii=False, separators=(",", ":"))


EMPTY = SourceMemory()


def from_json(text: str) -> SourceMemory:
    """A memory as the library kept it."""
    table = json.loads(text)
    return SourceMemory(tuple(table["stories"]), {name: tuple(seen) for name, seen in table["blocks"].items()})


def fingerprint(text: str) -> str:
    """The same for two blocks that say the same, whatever their case, spaces and quotes."""
    return hashlib.blake2b(key(text).encode(), digest_size=8).hexdigest()


def learn(memory: SourceMemory, story: Story) -> SourceMemory:
    """The memory with one story more. Learning a story twice changes nothing."""
    name = hashlib.blake2b((story.url or story.furniture.headline).encode(), digest_size=6).hexdigest()
    if name in memory.stories:
        return memory
    stories = (*memory.stories, name)[-REMEMBERED:]
    kept = set(stories)
    blocks: dict[str, tuple[str, ...]] = {}
    for print_ in {*memory.blocks, *(found := set(_fingerprints(story)))}:
        seen = tuple(one for one in memory.blocks.get(print_, ()) if one in kept)
        if print_ in found:
            seen = (*seen, name)
        if seen:
            blocks[print_] = seen
    return SourceMemory(stories, blocks)


def _fingerprints(story: Story) -> Iterable[str]:
    for block in story.blocks:
        for line in {block.text, *block.text.split("\n")}:
            if len(line) >= SHORTEST:
                yield fingerprint(line)
    for removal in story.removals:
        if removal.reason in (Reason.REPEAT, Reason.NOT_CHOSEN) and removal.rule != NO_STORY:
            for line in {removal.text, *removal.text.split("\n")}:
                if len(line) >= SHORTEST:
                    yield fingerprint(line)
