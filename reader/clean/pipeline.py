"""The pipeline: passes in their order, and the one place where something is taken out of a story and written down."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from types import ModuleType

from reader.clean.blocks import MARKER, read_blocks
from reader.clean.captions import gather_captions
from reader.clean.draft import Context, Draft, Finding
from reader.clean.lone_dateline import join_lone_dateline
from reader.clean.nodes import Element, detach, put_before
from reader.clean.notes import mark_notes
from reader.clean.passes import (
    advertisement,
    hidden,
    kept_as_field,
    navigation,
    not_chosen,
    other_headlines,
    repeat,
    sharing,
    subscribe,
    tracking,
    unsafe,
)
from reader.clean.questions import mark_questions
from reader.clean.walk import has_text, text_of
from reader.model.story import Block, Image, Reason, Removal
from reader.rules import Rules

# Order matters: what is dangerous or unseen, what is known by its words, what stands often, what the chooser left out.
PIPELINE: tuple[ModuleType, ...] = (
    tracking,
    hidden,
    unsafe,
    advertisement,
    other_headlines,
    sharing,
    subscribe,
    navigation,
    kept_as_field,
    repeat,
    not_chosen,
)
# What one pass takes away may show another what it could not see: the last line, a heading over nothing. Passes go again until
# nothing is found, so that cleaning what is clean finds nothing either.
_ROUNDS = 5
# What the others take away shows these nothing that they have not seen.
_ONCE = frozenset({tracking.NAME})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned fragment. `lifted` are (field, text) that went to a field whole and are therefore no removals."""

    blocks: tuple[Block, ...]
    removals: tuple[Removal, ...]
    lifted: tuple[tuple[str, str], ...] = ()
    trackers_blocked: int = 0
    images: tuple[Image, ...] = ()


@dataclass(frozen=True, slots=True)
class _Taken:
    by: str
    finding: Finding
    html: str
    text: str


def clean(fragment: str | Element, context: Context, rules: Rules) -> Cleaned:
    """Cleans a story's fragment: HTML, or the tree of it, which is used up. What comes out is safe, and what was taken out is
    told whole.
    """
    draft = Draft(fragment, context)
    mark_notes(draft.tags())
    taken: list[_Taken] = []
    # How often the draft had changed when a pass last looked at it: where it has not since, there is nothing new to see.
    seen: dict[str, int] = {}
    for round_ in range(_ROUNDS):
        before = len(taken)
        gather_captions(draft)
        mark_questions(draft)
        for a_pass in PIPELINE:
            if seen.get(a_pass.NAME) == draft.changes or (round_ and a_pass.NAME in _ONCE):
                continue
            seen[a_pass.NAME] = draft.changes
            for finding in a_pass.find(draft, rules):
                _take(draft, a_pass.NAME, finding, taken)
            draft.read_torn()
        if not draft.settle_tables() and len(taken) == before:
            break
    join_lone_dateline(draft)
    read = read_blocks(draft.root, context.url)
    draft.let_go()
    removals = []
    lifted = []
    for number, item in enumerate(taken):
        if item.finding.lifted:
            lifted.append((item.finding.lifted, item.text))
        elif item.html:
            place = read.places.get(number, -1)
            removal = Removal(
                item.by, item.finding.reason, item.finding.rule, place, item.html, item.text, item.finding.probability
            )
            removals.append((place, number, removal))
    removals.sort(key=lambda entry: entry[:2])
    return Cleaned(
        blocks=tuple(read.blocks),
        removals=tuple(removal for _, _, removal in removals),
        lifted=tuple(lifted),
        trackers_blocked=sum(1 for item in taken if item.finding.reason is Reason.TRACKING),
        images=tuple(read.images),
    )


def _take(draft: Draft, by: str, finding: Finding, taken: list[_Taken]) -> None:
    """Takes the elements of a finding out, leaves a marker where the first stood, and keeps what they held."""
    elements = [element for element in finding.elements if draft.is_alive(element)]
    if not elements:
        return
    marker = Element(MARKER, {"n": str(len(taken))})
    put_before(elements[0], marker)
    box = Element("div")
    for element in elements:
        parent = element.parent
        draft.bury(element)
        box.append(detach(element))
        draft.reread(parent)
    html, text = _what_it_was(box, elements[0], finding, draft.context.url)
    box.contents = []
    taken.append(_Taken(by, finding, html, text))


def _what_it_was(box: Element, first: Element, finding: Finding, base_url: str) -> tuple[str, str]:
    """A removal's safe HTML and its words. What would load something is told by its address, as text."""
    if (finding.reason in (Reason.TRACKING, Reason.UNSAFE) and not has_text(box)) or finding.rule == "frame":
        address = next((str(first.get(name)) for name in ("src", "data-src", "data", "poster") if first.get(name)), "")[:500]
        words = " ".join(text_of(box).split())
        text = " ".join(part for part in (address, words) if part)
        return (f"<p>{escape(text, quote=False)}</p>", text) if text else ("", "")
    read = read_blocks(box, base_url)
    return "\n".join(block.html for block in read.blocks), "\n".join(block.text for block in read.blocks if block.text)
