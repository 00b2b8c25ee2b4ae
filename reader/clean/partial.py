"""How much of a story is here, said from evidence: the publisher's mark, the status, the feed's text beside the page's."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.model.story import BlockKind, Completeness, Story
from reader.wire.notices import is_withdrawal

# Statuses with which publishers answer for a page that has to be paid for.
PAYWALL_STATUSES = frozenset({401, 402, 403, 451})
# The feed's text counts as longer only by this much, in letters.
_LONGER = 1.5
_LEAST_LETTERS = 200


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """What the fetch and the page say themselves. `free` is isAccessibleForFree, None where the page says nothing."""

    status: int = 200
    free: bool | None = None


def completeness(story: Story, evidence: PageEvidence, feed_story: Story | None = None) -> Story:
    """The story with its completeness and a sentence for it; the feed's own story where that is the better one."""
    note = story.note
    if feed_story is not None and _letters(feed_story) > _LONGER * _letters(story) and _letters(feed_story) >= _LEAST_LETTERS:
        here, there = _paragraphs(story), _paragraphs(feed_story)
        words = f"The feed's own text, {there} {_noun(there)}; the page gave {here or 'none'}."
        merged = replace(
            feed_story,
            furniture=story.furniture if story.furniture.headline else feed_story.furniture,
            fetched_at=story.fetched_at,
            source=story.source or feed_story.source,
            language=story.language or feed_story.language,
        )
        return replace(merged, completeness=Completeness.FEED_TEXT, note=_join(note, words))
    if not story.blocks:
        return replace(story, completeness=Completeness.NOTHING, note=_join(note, "No story was found on this page."))
    if is_withdrawal(story.furniture.headline) or is_withdrawal(story.text[:400]):
        return replace(story, completeness=Completeness.WITHDRAWN, note=_join(note, "The agency has withdrawn this story."))
    count = _paragraphs(story)
    if evidence.status in PAYWALL_STATUSES:
        words = f"{count} {_noun(count)}: the publisher answered {evidence.status}, as for a page that is not open to all."
        return replace(story, completeness=Completeness.PARTIAL, note=_join(note, words))
    if evidence.free is False:
        words = f"{count} {_noun(count)}: the publisher marks this page as not free, so more may be missing."
        return replace(story, completeness=Completeness.PARTIAL, note=_join(note, words))
    return replace(story, completeness=Completeness.WHOLE)


def _letters(story: Story) -> int:
    return sum(len(block.text) for block in story.blocks if block.kind is not BlockKind.FIGURE)


def _paragraphs(story: Story) -> int:
    return sum(1 for block in story.blocks if block.text and block.kind is not BlockKind.FIGURE)


def _noun(count: int) -> str:
    return "paragraph" if count == 1 else "paragraphs"


def _join(first: str, second: str) -> str:
    return f"{first} {second}".strip()
