"""Ways around a site: breadcrumbs, topics, page turners, players' buttons."""

from __future__ import annotations

from collections.abc import Iterator

from reader.clean.draft import Draft, Finding
from reader.clean.passes.matching import by_names, by_words
from reader.clean.phrases import key
from reader.clean.walk import all_of, text_of
from reader.model.story import Reason
from reader.rules import Rules

NAME = "navigation"


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Blocks known by their words, then boxes known by their names."""
    yield from by_words(draft, rules, Reason.NAVIGATION)
    yield from _in_captions(draft, rules)
    yield from _rows_of_links(draft)
    yield from by_names(draft, rules, Reason.NAVIGATION)


def _rows_of_links(draft: Draft) -> Iterator[Finding]:
    """Below the last paragraph, a block of nothing but three links or more: topics, tags, sections."""
    _, last = draft.prose_range()
    for leaf in draft.leaves[last + 1 :] if last >= 0 else ():
        if leaf.alive and leaf.links >= 0.9 and len(leaf.text) < 300 and len(all_of(leaf.element, ("a",))) >= 3:
            yield Finding((draft.grown(leaf),), Reason.NAVIGATION, "row-of-links")


def _in_captions(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Links of a caption that are buttons of the picture: "License Photo"."""
    for leaf in draft.leaves:
        if not leaf.alive or "figcaption" not in leaf.tags:
            continue
        for link in all_of(leaf.element, ("a", "span", "small")):
            text = " ".join(text_of(link).split())
            if not text or len(text) > 40 or len(text) >= len(leaf.text) or not draft.is_alive(link):
                continue
            for rule in rules.for_text(text, key(text) or text, draft.context.language):
                if rule.reason is Reason.NAVIGATION and rule.take == "block" and rule.where == "anywhere":
                    yield Finding((link,), rule.reason, rule.id)
                    break
