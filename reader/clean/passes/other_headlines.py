"""Other stories: "Latest Headlines", "Related", "Read also" and what stands below them.

A heading that a rule knows takes the box it stands in, if nothing of the story is in it; else what follows it, as far as that
looks like headlines. A dateline below such a heading proves that another story begins there, and all that follows goes with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reader.clean.draft import Draft, Finding
from reader.clean.leaves import Leaf
from reader.clean.nodes import Element
from reader.clean.passes.matching import by_names, by_words, links_below, matched_leaves, rules_of
from reader.clean.phrases import key
from reader.clean.walk import stripped_texts
from reader.model.story import Reason
from reader.rules import Rules
from reader.wire.dateline import read_dateline

NAME = "other headlines"
_TEASER = 400
# Excerpts of other stories stand in a row of cards alike, so many at least and so long, and half of them break off.
_FEWEST_CARDS, _SHORTEST_EXCERPT, _EXCERPT = 3, 100, 700
_ELLIPSES = ("\u2026", "...", "[\u2026]", "[...]")


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Sections under a known heading, single lines known by their words, boxes known by their names."""
    for leaf in matched_leaves(draft, rules):
        for rule in rules_of(leaf, draft, rules):
            if rule.take == "section":
                above = rule.where == "above_links"
                found = _outermost([leaf, *links_below(leaf, draft)], draft) if above else _section(leaf, draft)
                yield Finding(found, rule.reason, rule.id)
                break
    yield from _proved_by_datelines(draft)
    yield from _broken_off(draft)
    yield from by_words(draft, rules, Reason.OTHER_HEADLINES)
    yield from _labelled_links(draft, rules)
    yield from by_names(draft, rules, Reason.OTHER_HEADLINES)


def _proved_by_datelines(draft: Draft) -> Iterator[Finding]:
    """A heading nobody knows, with nothing below it but paragraphs that each have a dateline, under a story that has its own."""
    language = draft.context.language
    first, last = draft.prose_range()
    if last <= first or read_dateline(draft.leaves[first].text, language) is None:
        return
    tail: list[Leaf] = []
    datelines = 0
    for leaf in reversed(draft.leaves[first + 1 :]):
        if not leaf.alive:
            continue
        if leaf.is_prose:
            if read_dateline(leaf.text, language) is None:
                break
            datelines += 1
        tail.append(leaf)
        if leaf.is_heading and datelines >= 2:
            tail.reverse()
            yield Finding(_outermost(tail, draft), Reason.OTHER_HEADLINES, "second-dateline")
            return


def _broken_off(draft: Draft) -> Iterator[Finding]:
    """Below the story's first prose, cards that each begin a story and break off, each with a headline, a link or a picture."""
    first, _ = draft.prose_range()
    broken = [leaf for leaf in draft.alive() if leaf.text.endswith(_ELLIPSES) and leaf.index > first and leaf.is_prose]
    rows: dict[int, tuple[Element, str]] = {}
    for leaf in broken if len(broken) > 1 else ():
        card = _card(leaf, draft)
        if card is not leaf.element and card.parent is not None:
            rows[id(card.parent)] = card.parent, card.name
    for row, name in rows.values():
        excerpts = [
            (card, prose[0])
            for card in row.contents
            if isinstance(card, Element) and card.name == name and len(prose := _excerpts_under(card, draft)) == 1
        ]
        excerpts = [
            (card, leaf) for card, leaf in excerpts if leaf.index > first and _SHORTEST_EXCERPT <= len(leaf.text) <= _EXCERPT
        ]
        halves = 2 * sum(leaf.text.endswith(_ELLIPSES) for _, leaf in excerpts)
        if len(excerpts) >= _FEWEST_CARDS and halves >= len(excerpts):
            yield Finding(tuple(card for card, _ in excerpts), Reason.OTHER_HEADLINES, "excerpts-broken-off")


def _card(leaf: Leaf, draft: Draft) -> Element:
    """The largest element around it with no other prose in it, where that holds more than the leaf; else the leaf's own."""
    element = leaf.element
    while element.parent is not None and len(_prose_under(element.parent, draft)) == 1:
        element = element.parent
    return element if len(draft.under(element)) > 1 else leaf.element


def _prose_under(element: Element, draft: Draft) -> list[Leaf]:
    """The first two: whether there is one or more is all that is asked, and a row may hold thousands."""
    leaves = map(draft.leaves.__getitem__, range(*draft.span(element)))
    return list(islice((leaf for leaf in leaves if leaf.alive and leaf.is_prose), 2))


def _excerpts_under(card: Element, draft: Draft) -> list[Leaf]:
    """What reads as prose in a card, kept or left out: the chooser may have kept some cards of a row and others not."""
    return [leaf for leaf in draft.under(card) if leaf.reads_as_prose]


def _labelled_links(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """A link with a label before it in the same block: <span>Read next</span><a>Another story</a>."""
    for leaf in draft.leaves:
        if not leaf.alive or leaf.links < 0.5 or len(leaf.text) > 300:
            continue
        label = next(iter(stripped_texts(leaf.element)), "")
        if not label or len(label) > 60 or len(label) >= len(leaf.text):
            continue
        for rule in rules.for_text(label, key(label) or label, draft.context.language, draft.context.source):
            if rule.reason is Reason.OTHER_HEADLINES and rule.where != "above_links":
                yield Finding((draft.grown(leaf),), rule.reason, rule.id)
                break


def _section(heading: Leaf, draft: Draft) -> tuple[Element, ...]:
    """The heading's box, or the heading and the run of headlines after it."""
    box = _box(heading, draft)
    if box is not None:
        return (box,)
    following = [leaf for leaf in draft.leaves[heading.index + 1 :] if leaf.alive]
    count = len(following) if _another_story(following, draft) else _headlines(following)
    run = [heading, *following[:count]]
    return _outermost(run, draft)


def _box(heading: Leaf, draft: Draft) -> Element | None:
    """The largest element around the heading that holds other headlines only, and begins with it."""
    best: Element | None = None
    element = heading.element.parent
    while element is not None and element is not draft.root:
        if draft.holds_most(element):
            break
        under = draft.under(element)
        if under[0] is not heading and any(leaf.is_prose or len(leaf.text) > 60 for leaf in under[: under.index(heading)]):
            break
        after = under[under.index(heading) + 1 :]
        if len(after) < len(under) and _headlines(after) < len(after) and not _another_story(after, draft):
            break
        if after:
            best = element
        element = element.parent
    return best


def _headlines(leaves: list[Leaf]) -> int:
    """How many leaves from the start look like other headlines, with a lead under each where links alternate with prose."""
    count = pairs = 0
    while count < len(leaves):
        leaf = leaves[count]
        if _is_teaser_line(leaf):
            count += 1
            continue
        before = count > 0 and leaves[count - 1].links >= 0.8
        after = leaves[count + 1] if count + 1 < len(leaves) else None
        if (
            before
            and len(leaf.text) <= _TEASER
            and ((after is not None and after.links >= 0.8) or (after is None and pairs >= 1))
        ):
            pairs += 1
            count += 1
            continue
        break
    # What ends as a plain short line may be a subheading of the story, going on below.
    while (
        count
        and count < len(leaves)
        and leaves[count - 1].links < 0.5
        and leaves[count - 1].left_out is None
        and leaves[count - 1].element.name != "li"
    ):
        count -= 1
    return count


def _is_teaser_line(leaf: Leaf) -> bool:
    if leaf.left_out is not None or leaf.links >= 0.5 or not leaf.text:
        return True
    if "figcaption" in leaf.tags or leaf.element.name == "img":
        return True
    return not leaf.is_prose and len(leaf.text) < 160


def _another_story(leaves: list[Leaf], draft: Draft) -> bool:
    """True where the first prose of what follows has a dateline of its own: no story has two."""
    for leaf in leaves:
        if leaf.is_prose or len(leaf.text) > 80:
            return read_dateline(leaf.text, draft.context.language) is not None
    return False


def _outermost(run: list[Leaf], draft: Draft) -> tuple[Element, ...]:
    """As few elements as hold exactly these leaves."""
    wanted = {leaf.index for leaf in run}
    leaves = draft.leaves
    elements: list[Element] = []
    covered: set[int] = set()
    for leaf in run:
        if leaf.index in covered:
            continue
        element = leaf.element
        while True:
            parent = element.parent
            if parent is None or parent is draft.root:
                break
            if any(leaves[at].alive and at not in wanted for at in range(*draft.span(parent))):
                break
            element = parent
        covered.update(below.index for below in draft.under(element))
        elements.append(element)
    return tuple(elements)
