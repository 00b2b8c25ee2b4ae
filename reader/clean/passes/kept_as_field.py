"""Lines that say again what the story's fields say: headline, standfirst, byline, dates; and credits, which become fields.

The first line that is a field word for word has gone to its place whole: it is lifted, not removed. A second one is removed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.clean.draft import Draft, Finding
from reader.clean.leaves import Leaf
from reader.clean.passes.matching import is_short_item, names_of, rules_of
from reader.clean.phrases import key
from reader.clean.walk import stripped_texts
from reader.model.story import Reason
from reader.rules import Rules
from reader.wire.agencies import agency_named
from reader.wire.byline import read_byline
from reader.wire.credits import is_copyright, read_credit
from reader.wire.desk_notes import is_desk_note
from reader.wire.labels import label_alone
from reader.wire.page_lines import is_date_line

NAME = "kept as field"
# How many leaves from the top a byline or date may stand; and how many from the end a credit.
_HEAD = 12
# Words that may follow the author's name: "and Bo Lind, Associated Press".
_OFFICE_WORDS = 8
# A note about the author is no longer than this.
_AUTHOR_NOTE = 300
_IS_A = re.compile(
    r",? (?:is|was) (?:an? |the )?[\w' -]{0,60}(?:reporter|correspondent|editor|writer|author|journalist|"
    r"columnist|producer|critic|professor|fellow|contributor|chief|director)|,? (?:covers|writes|reports) |"
    r",? (?:ist|war) [\w' -]{0,60}(?:reporter|korrespondent|redakteur|redaktor|journalist|autorin|autor|kolumnist)|"
    r",? (?:berichtet|schreibt) (?:für|als|aus|über) |"
    r",? est [\w' -]{0,60}(?:journaliste|correspondant|rédact|reporter|chroniqueu|éditorialiste)|"
    r",? es [\w' -]{0,60}(?:periodista|corresponsal|redactor|reporter|columnista)|"
    r",? è [\w' -]{0,60}(?:giornalista|corrispondente|redattor|inviat)|"
    r",? é [\w' -]{0,60}(?:jornalista|repórter|correspondente|colunista)|"
    r",? is [\w' -]{0,60}(?:redacteur|verslaggever|columnist)|"
    r",? (?:är|er) [\w' -]{0,60}(?:journalist|reporter|korrespondent|redaktör|redaktør)"
)
# What may stand before the name in such a note: "Korrespondent Ulrich Exner ist …".
_OFFICE_BEFORE = re.compile(
    r"(?:[\w-]*(?:korrespondent|reporter|redakteur|autor|journalist)(?:in)?|author|correspondent|editor) "
)
# What agencies set around their own name below a story.
_AROUND_AGENCY = " =-–—()[]/."
_LONGEST_DECK = 400
_LONGEST_HEAD_LINE = 140
# Lines that have a place of their own beside the text.
_LIFTED = frozenset({"byline", "label"})
_DECK_NAMES = frozenset(
    [
        ".dek",
        ".deck",
        ".standfirst",
        ".subhead",
        ".subheading",
        ".subheadline",
        ".subtitle",
        ".bajada",
        ".chapo",
        ".vorspann",
        ".sommario",
        ".strapline",
        ".teaserline",
    ]
)


def find(draft: Draft, rules: Rules) -> Iterator[Finding]:
    """Head of the story for fields, the whole of it for credits."""
    context = draft.context
    lifted: set[str] = set()
    fields = {
        name: text
        for name, text in (
            ("headline", key(context.headline)),
            ("standfirst", key(context.standfirst)),
            ("byline", key(context.byline)),
        )
        if text
    }
    # The standfirst is prose but no part of the text: byline and date stand below it.
    said = set(fields.values())
    first = next((leaf.index for leaf in draft.leaves if leaf.alive and leaf.is_prose and leaf.key not in said), 0)
    _, last = draft.prose_range()
    seen = 0
    deck = None if context.standfirst else _deck(draft, first)
    for leaf in draft.leaves:
        if not leaf.alive or not leaf.text:
            continue
        seen += 1
        if leaf is deck:
            yield Finding((leaf.element,), Reason.KEPT_AS_FIELD, "standfirst", lifted="standfirst")
            continue
        name = next((name for name, text in fields.items() if leaf.key == text), "") if leaf.key in said else ""
        if name and _belongs_to_the_text(name, leaf, draft, first, last):
            continue
        if name and not (name == "standfirst" and not _stands_apart(leaf, draft)):
            yield Finding((leaf.element,), Reason.KEPT_AS_FIELD, name, lifted="" if name in lifted else name)
            lifted.add(name)
        elif (
            (leaf.index < first or (last < 0 and seen <= _HEAD))
            and not leaf.is_prose
            and (rule := _head_line(leaf, draft, lifted))
        ):
            field = rule if rule in _LIFTED and rule not in lifted else ""
            yield Finding((leaf.element,), Reason.KEPT_AS_FIELD, rule, lifted=field)
            lifted.add(rule)
        elif leaf.index >= last and _is_about_author(leaf, draft):
            yield Finding((leaf.element,), Reason.KEPT_AS_FIELD, "author-note")
        elif rule := _credit(leaf, draft, rules):
            yield Finding((leaf.element,), Reason.KEPT_AS_FIELD, rule)


def _belongs_to_the_text(name: str, leaf: Leaf, draft: Draft, first: int, last: int) -> bool:
    """A headline may come again as a heading within the story, or as one of the things that a list names."""
    if name != "headline" or leaf.left_out is not None:
        return False
    return (first < leaf.index < last and leaf.is_heading) or not leaf.tags.isdisjoint(("li", "td"))


def _stands_apart(leaf: Leaf, draft: Draft) -> bool:
    """True for a standfirst above the text; a first paragraph that pages also give as their description is text and stays."""
    if leaf.is_heading or not _DECK_NAMES.isdisjoint(names_of(leaf.element)):
        return True
    below = next((other for other in draft.leaves[leaf.index + 1 :] if other.alive and other.text), None)
    if below is None or len(below.text) > _LONGEST_HEAD_LINE:
        return False
    text = " ".join(below.text.split())
    return (
        read_byline(text) is not None
        or is_date_line(text)
        or any(_names_author(key(text), key(name)) for name in draft.context.names)
    )


def _deck(draft: Draft, first: int) -> Leaf | None:
    """The standfirst where the page's data give none: a line so called, or one prose line between headline and byline."""
    above = [leaf for leaf in draft.leaves[: first + 2] if leaf.alive and leaf.text]
    for place, leaf in enumerate(above):
        if len(leaf.text) > _LONGEST_DECK or leaf.index > first:
            return None
        if leaf.key == key(draft.context.headline):
            continue
        if not _DECK_NAMES.isdisjoint(names_of(leaf.element)):
            return leaf
        before = above[place - 1] if place else None
        after = above[place + 1] if place + 1 < len(above) else None
        if before is not None and before.element.name == "h1" and after is not None and len(leaf.text) > 30:
            byline = read_byline(" ".join(after.text.split()))
            if byline is not None and read_byline(" ".join(leaf.text.split())) is None:
                return leaf
    return None


def _head_line(leaf: Leaf, draft: Draft, lifted: set[str]) -> str:
    """A byline, a date or a desk's mark ("URGENT") standing alone above the text."""
    text = " ".join(leaf.text.split())
    if len(text) > _LONGEST_HEAD_LINE or leaf.is_heading:
        return ""
    if label_alone(text):
        return "label"
    byline = read_byline(text)
    if byline is not None:
        wanted = {key(name) for name in draft.context.names}
        if not wanted or any(key(name) in wanted for name in byline.names) or text.lower().startswith("by "):
            return "byline"
    if any(_names_author(key(text), key(name)) for name in draft.context.names):
        return "byline"
    # Sites part date and time by layout alone: "November 17, 2026" and "8:44 AM" in two spans.
    return "date" if is_date_line(text) or is_date_line(" ".join(stripped_texts(leaf.element))) else ""


def _names_author(line: str, name: str) -> bool:
    """A line that begins with an author known from the page's data and goes on with his office only."""
    return bool(name) and line.startswith(name) and len(line[len(name) :].split()) <= _OFFICE_WORDS


def _is_about_author(leaf: Leaf, draft: Draft) -> bool:
    """The last line: an author's name, or a sentence that says what he is."""
    if len(leaf.text) > _AUTHOR_NOTE:
        return False
    office = _OFFICE_BEFORE.match(leaf.key)
    said = leaf.key[office.end() :] if office else leaf.key
    for name in draft.context.names:
        if leaf.key == key(name):
            return True
        if name and len(name) > 5 and said.startswith(key(name)) and _IS_A.match(said[len(key(name)) :]):
            return True
    return False


def _credit(leaf: Leaf, draft: Draft, rules: Rules) -> str:
    if len(leaf.text) > 500 or leaf.is_heading or not leaf.tags.isdisjoint(("td", "th", "figure")) or is_short_item(leaf):
        return ""
    for rule in rules_of(leaf, draft, rules):
        if rule.take == "credit":
            return rule.id
    first, last = draft.prose_range()
    if is_desk_note(leaf.text):
        return "desk-note" if leaf.index <= first + 1 or leaf.index >= last else ""
    if leaf.index > last >= 0 and agency_named(leaf.text.strip(_AROUND_AGENCY)):
        return "credit"
    if leaf.index < last and not leaf.text.startswith(("(", "©", "（", "Copyright")):
        return ""
    if is_copyright(leaf.text):
        return "copyright"
    return "credit" if leaf.index > first and read_credit(leaf.text) else ""
