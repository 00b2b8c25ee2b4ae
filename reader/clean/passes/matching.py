"""What passes share: asking the rules about whole blocks, and about boxes by their names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from reader.clean.draft import Draft, Finding
from reader.clean.leaves import Leaf
from reader.clean.nodes import Element
from reader.clean.tags import HEADINGS, LEFT_OUT
from reader.model.story import Reason
from reader.rules import Rule, Rules

_NAME_PARTS = re.compile(r"[^a-z0-9]+|(?<=[a-z])(?=[A-Z])")
_NAMING = ("class", "id", "data-component", "data-testid")
# Where a heading's id is made of its own words, so that links can lead to it: <h2 id="popular-dishes">Popular dishes</h2>.
_NAMING_HEADINGS = ("class", "data-component", "data-testid")
# A box named like furniture may hold this much of the text in prose where no chooser has judged the page before.
_SMALL_SHARE = 0.1
_PITCH = 400
_ITEMS = frozenset({"li", "dd", "dt", "td", "th"})
_LABEL = 40
_SEVERAL = 3
# A link to another story is a headline of so many words at least, and nothing beside it.
_ALL_LINK, _HEADLINE_WORDS = 0.9, 2


def rules_of(leaf: Leaf, draft: Draft, rules: Rules) -> tuple[Rule, ...]:
    """The rules that match a leaf's text and place; none where the user said that this line stays."""
    cached = draft.matched.get(leaf.index)
    if cached is None:
        source = draft.context.source
        if not leaf.text or rules.spared(leaf.key, source):
            cached = ()
        else:
            cached = tuple(rules.for_text(leaf.text, leaf.key or leaf.text, draft.context.language, source))
        draft.matched[leaf.index] = cached
    if not cached:
        return ()
    item = is_short_item(leaf) and _stands_among_others(leaf, draft, rules)
    return tuple(rule for rule in cached if _in_place(rule, leaf, draft) and not (item and _is_a_label(rule)))


def _is_a_label(rule: Rule) -> bool:
    """True for a rule of ours that goes by the words alone; what heads a list, must be a link or was taught says more."""
    return rule.where == "anywhere" and rule.take != "section" and rule.reason is not Reason.NOT_CHOSEN


def is_short_item(leaf: Leaf) -> bool:
    """An item of a list or a cell of a table that the chooser kept, no longer than a label."""
    return leaf.left_out is None and len(leaf.text) <= _LABEL and not leaf.is_heading and not leaf.tags.isdisjoint(_ITEMS)


def _stands_among_others(leaf: Leaf, draft: Draft, rules: Rules) -> bool:
    """True where most of its list says something else: "Watch" is no button among the things to pack."""
    item: Element | None = leaf.element
    while item is not None and item.name not in _ITEMS:
        item = item.parent
    row = item.parent if item is not None else None
    if row is None:
        return False
    # The leaf itself is one that a rule knows.
    known, others = _known_in(row, draft, rules)
    return 2 * (known - 1) < others - 1


def _known_in(row: Element, draft: Draft, rules: Rules) -> tuple[int, int]:
    """How many lines of a list a rule or the chooser says no story has, and how many there are. A list of thousands is asked
    about once for each of them.
    """
    counted = draft.rows.get(id(row))
    if counted is None:
        context = draft.context
        first, last = draft.span(row)
        lines = [leaf for leaf in draft.leaves[first:last] if leaf.text]
        known = sum(
            leaf.left_out is not None or any(rules.for_text(leaf.text, leaf.key or leaf.text, context.language, context.source))
            for leaf in lines
        )
        counted = draft.rows[id(row)] = known, len(lines)
    return counted


def matched_leaves(draft: Draft, rules: Rules) -> Iterator[Leaf]:
    """The living leaves that a rule may match: few of all."""
    if draft.worded is None:
        for leaf in draft.alive():
            rules_of(leaf, draft, rules)
        draft.worded = [leaf for leaf in draft.leaves if draft.matched.get(leaf.index)]
    return (leaf for leaf in draft.worded if leaf.alive)


def _in_place(rule: Rule, leaf: Leaf, draft: Draft) -> bool:
    if rule.where == "anywhere":
        return True
    if rule.where == "linked":
        return leaf.links > 0.3 or leaf.left_out is not None or _heads_nothing(leaf, draft)
    if rule.where == "above_links":
        return leaf.links < _ALL_LINK and (bool(links_below(leaf, draft)) or _heads_nothing(leaf, draft))
    first, last = draft.prose_range()
    return leaf.index > last if rule.where == "tail" else leaf.index < first


def _heads_nothing(leaf: Leaf, draft: Draft) -> bool:
    """True for a heading behind the whole story: what stood below it is gone, or was never there without its script."""
    return leaf.is_heading and leaf.index > draft.prose_range()[1] >= 0 and not any(other.text for other in draft.behind(leaf))


def links_below(leaf: Leaf, draft: Draft) -> list[Leaf]:
    """The leaves next below one that are links to other stories and no more."""
    links: list[Leaf] = []
    for other in draft.behind(leaf):
        if other.text:
            if other.links < _ALL_LINK or len(other.text.split()) < _HEADLINE_WORDS:
                break
            links.append(other)
    return links


def by_words(draft: Draft, rules: Rules, reason: Reason) -> Iterator[Finding]:
    """Blocks whose whole text a rule knows."""
    for leaf in matched_leaves(draft, rules):
        for rule in rules_of(leaf, draft, rules):
            if rule.reason is reason and rule.take == "block":
                yield Finding((draft.grown(leaf),), reason, rule.id)
                break


def by_names(draft: Draft, rules: Rules, reason: Reason) -> Iterator[Finding]:
    """Boxes that a rule knows by class or id, unless they hold the story."""
    if draft.named is None:
        boxes = [*draft.containers[1:], *(leaf.element for leaf in draft.leaves)]
        draft.named = _known_boxes(boxes, rules, _names_of_prose(draft))
    known = {id(element): rule for element, rule in draft.named}
    for element, rule in draft.named:
        if rule.reason is not reason or not draft.under(element):
            continue
        if (
            draft.is_alive(element)
            and (may_go(element, draft) or _is_pitch(element, rule, draft))
            and not _holds_spared(element, draft, rules)
            and not _is_part_of_kept(element, rule, known, draft)
        ):
            yield Finding((element,), reason, rule.id)


def _is_part_of_kept(element: Element, rule: Rule, known: dict[int, Rule], draft: Draft) -> bool:
    """True for heading and picture of a box of that name which stays for the story's words in it: there, names say nothing."""
    if not draft.chosen or any(leaf.left_out is not None for leaf in draft.under(element)):
        return False
    box = element.parent
    while box is not None and box is not draft.root:
        if known.get(id(box)) is rule and draft.holds_prose(box):
            return not draft.holds_most(box)
        box = box.parent
    return False


def _is_pitch(element: Element, rule: Rule, draft: Draft) -> bool:
    """A small box whose whole name says what it is may go with the prose that the chooser took for the story's."""
    if rule.reason is Reason.OTHER_HEADLINES or element.name in ("body", "main", "article"):
        return False
    wanted = {name.lower() for name in rule.names if not name.startswith(".")}
    return not wanted.isdisjoint(names_of(element)) and draft.length(element) <= min(_PITCH, 0.1 * draft.total)


def _holds_spared(element: Element, draft: Draft, rules: Rules) -> bool:
    return any(rules.spared(leaf.key, draft.context.source) for leaf in draft.under(element))


def may_go(element: Element, draft: Draft) -> bool:
    """False for a box that holds most of the text, or prose that the chooser kept."""
    if element.name in ("body", "main", "article", "html") or draft.holds_most(element):
        return False
    if not draft.holds_prose(element):
        return True
    return not draft.chosen and draft.length(element) <= _SMALL_SHARE * draft.total


def _names_of_prose(draft: Draft) -> frozenset[str]:
    """Names that the story's own paragraphs bear: where each of them is called "paywall", a heading called so is no pitch."""
    if not draft.chosen:
        return frozenset()
    # Paragraphs are called alike, and few ways to call them are to be looked at.
    borne: Counter[str] = Counter()
    for names, times in Counter(names_of(leaf.element) for leaf in draft.leaves if leaf.is_prose).items():
        for name in set(names):
            borne[name] += times
    return frozenset(name for name, times in borne.items() if times >= _SEVERAL)


def _known_boxes(boxes: list[Element], rules: Rules, prose: frozenset[str]) -> list[tuple[Element, Rule]]:
    """The boxes of which a rule knows one of the names, whole names before their parts."""
    found: list[tuple[Element, Rule]] = []
    # The same names stand in a page again and again.
    known: dict[tuple[str, ...], Rule | None] = {(): None}
    for element in boxes:
        names = names_of(element, _NAMING_HEADINGS if element.name in HEADINGS else _NAMING)
        if names not in known:
            known[names] = next((rule for name in names if (rule := rules.for_name(name)) and name not in prose), None)
        if rule := known[names]:
            found.append((element, rule))
    return found


def names_of(element: Element, attributes_read: tuple[str, ...] = _NAMING) -> tuple[str, ...]:
    """Class and id names, whole and in parts: "ad-slot" gives "ad-slot", "ad", "slot"."""
    whole: list[str] = []
    attributes = element.attrs
    if not attributes and "-" not in element.name:
        return ()
    for attribute in attributes_read:
        value = attributes.get(attribute)
        if value:
            whole.extend(value if isinstance(value, list) else str(value).split())
    if not whole and "-" not in element.name:
        return ()
    return _in_parts(element.name if "-" in element.name else "", tuple(whole))


@lru_cache(maxsize=4096)
def _in_parts(own_name: str, whole: tuple[str, ...]) -> tuple[str, ...]:
    """Names and their parts; an element's own name counts where it is one that the site made up. Names repeat within a site."""
    names = [name.lower() for name in whole]
    parts = [part for name in whole[:12] for part in _parts_of(name)]
    if own_name:
        names.append(own_name)
        parts.extend(f".{part}" for part in own_name.split("-"))
    return (*names, *parts)


@lru_cache(maxsize=4096)
def _parts_of(name: str) -> tuple[str, ...]:
    return tuple(f".{part.lower()}" for part in _NAME_PARTS.split(name[:80]) if part)


def left_out_probability(element: Element) -> float | None:
    """The chooser's probability, where it left this element out."""
    value = element.get(LEFT_OUT)
    if not isinstance(value, str):
        return None
    try:
        return float(value)
    except ValueError:
        return 0.0
