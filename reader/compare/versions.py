"""What changed between two versions of a story: counted, and word by word, block by block."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from reader.compare.alignment import Op, align_blocks, align_words
from reader.model.story import Block, BlockKind, Changes, Story

_TOKEN = re.compile(r"\s+|\w+(?:[.,:'’]\w+)*|[^\w\s]|.", re.S)
_SPACE = re.compile(r"\s+")
# Scripts without spaces are compared character by character.
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Kind(StrEnum):
    """What happened to a stretch of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with one fate. Joined, the spans that are not REMOVED give the new text, those not ADDED the old."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class BlockChange:
    """One block of both versions: `kind` SAME with spans that may hold changes, or wholly ADDED or REMOVED."""

    kind: Kind
    block: BlockKind
    spans: tuple[Span, ...]


def changes(old: Story, new: Story) -> Changes:
    """What changed from `old` to `new`."""
    pairs = align_blocks(_texts(old.blocks), _texts(new.blocks))
    added = sum(1 for one, other in pairs if one is None and other is not None)
    removed = sum(1 for one, other in pairs if other is None and one is not None)
    edited = sum(
        1
        for one, other in pairs
        if one is not None and other is not None and _plain(old.blocks[one].text) != _plain(new.blocks[other].text)
    )
    moved = not (added or removed or edited) and _texts(old.blocks) != _texts(new.blocks)
    labels = [label for label in new.furniture.labels if label not in old.furniture.labels]
    marks = tuple(f"{label.kind} {label.number}" if label.number else label.kind for label in labels)
    return Changes(added, removed, edited, moved, tuple(_furniture(old, new)), marks)


def _furniture(old: Story, new: Story) -> list[str]:
    before, after = old.furniture, new.furniture
    parts = []
    if _plain(before.headline) != _plain(after.headline):
        parts.append("headline")
    if _plain(before.standfirst) != _plain(after.standfirst):
        parts.append("standfirst")
    if (before.byline.names if before.byline else ()) != (after.byline.names if after.byline else ()):
        parts.append("byline")
    if (before.dateline.place if before.dateline else "") != (after.dateline.place if after.dateline else ""):
        parts.append("dateline")
    return parts


def diff_blocks(old: Story, new: Story) -> tuple[BlockChange, ...]:
    """Both versions as one sequence of blocks, with word spans inside the blocks that were edited."""
    rows: list[BlockChange] = []
    for one, other in align_blocks(_texts(old.blocks), _texts(new.blocks)):
        if one is None and other is not None:
            block = new.blocks[other]
            rows.append(BlockChange(Kind.ADDED, block.kind, (Span(Kind.ADDED, block.text),)))
        elif one is not None and other is None:
            block = old.blocks[one]
            rows.append(BlockChange(Kind.REMOVED, block.kind, (Span(Kind.REMOVED, block.text),)))
        elif one is not None and other is not None:
            rows.append(BlockChange(Kind.SAME, new.blocks[other].kind, diff_text(old.blocks[one].text, new.blocks[other].text)))
    return tuple(rows)


def word_diff(old: Story, new: Story) -> tuple[Span, ...]:
    """Both versions, headline first, as one run of spans; blocks are parted by blank lines."""
    spans = list(diff_text(old.furniture.headline, new.furniture.headline))
    for row in diff_blocks(old, new):
        if spans:
            spans.append(Span(row.kind, "\n\n"))
        spans.extend(row.spans)
    return _joined(spans)


def diff_text(old: str, new: str) -> tuple[Span, ...]:
    """Two texts word by word. Spaces between two changed words are taken into the change, so that it reads well."""
    if old == new:
        return (Span(Kind.SAME, old),) if old else ()
    before, after = _tokens(old), _tokens(new)
    spans: list[Span] = []
    gone: list[str] = []
    come: list[str] = []
    rows = align_words(before, after)
    for index, (op, start, end, other_start, other_end) in enumerate(rows):
        text = "".join(after[other_start:other_end])
        if op is Op.CHANGED:
            gone.append("".join(before[start:end]))
            come.append(text)
        elif 0 < index < len(rows) - 1 and not text.strip() and (gone and come):
            gone.append(text)
            come.append(text)
        else:
            spans.extend(_change(gone, come))
            spans.append(Span(Kind.SAME, text))
            gone, come = [], []
    spans.extend(_change(gone, come))
    return _joined(spans)


def _change(gone: list[str], come: list[str]) -> list[Span]:
    before, after = "".join(gone), "".join(come)
    if not before.strip() or not after.strip():  # only one side says something: the bridged spaces stay with it
        return [Span(Kind.REMOVED, before), Span(Kind.ADDED, after)]
    space = len(after) - len(after.rstrip())
    if space and before[len(before.rstrip()) :] == after[len(after.rstrip()) :]:
        return [Span(Kind.REMOVED, before.rstrip()), Span(Kind.ADDED, after.rstrip()), Span(Kind.SAME, after[-space:])]
    return [Span(Kind.REMOVED, before), Span(Kind.ADDED, after)]


def _tokens(text: str) -> list[str]:
    if _CJK.search(text):
        return list(text)
    return _TOKEN.findall(text)


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    return [_plain(block.text) for block in blocks]


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if joined and joined[-1].kind is span.kind:
            joined[-1] = Span(span.kind, joined[-1].text + span.text)
        else:
            joined.append(span)
    return tuple(joined)
