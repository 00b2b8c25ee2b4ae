"""Makes labelled pairs of stories: same copy, same event, or neither, from the invented events and from the bundled sample
stories.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path

from reader.compare.same import Sameness, Signature, make_signature, signature_of
from reader.model.story import Block, BlockKind, Dateline, Furniture, Story
from reader.pages.tree import parse_page
from reader.resource_files import resource

EVENTS = Path(__file__).with_name("events.toml")
DAY = datetime(2024, 5, 3, 6, tzinfo=UTC)
_EDITED = re.compile(r"\b(said|told|which|about|would)\b")
_NOTE = "The paper adds a note of its own, number {}, for readers nearby."
TELLINGS = ("a", "b", "de", "fr", "es", "ru")


@dataclass(frozen=True)
class Pair:
    """Two stories and what they are to each other; `why` says how the pair was made."""

    one: Signature
    two: Signature
    truth: Sameness | None
    why: str
    half: int


def story(headline: str, paragraphs: list[str], place: str, moment: datetime | None) -> Story:
    """A story of plain paragraphs."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, f"<p>{text}</p>", text) for text in paragraphs)
    dateline = Dateline(f"{place} --", place) if place else None
    return Story("Test", "https://example.org/", Furniture(headline, dateline=dateline, published=moment), blocks)


def events() -> list[dict[str, object]]:
    """The invented events."""
    found: list[dict[str, object]] = tomllib.loads(EVENTS.read_text(encoding="utf8"))["event"]
    return found


def _telling(event: dict[str, object], name: str, number: int, days: int = 0) -> Signature:
    headline, *paragraphs = event[name]  # type: ignore[misc]
    # The two English tellings stand under a dateline; the others leave the place to the text, as half of all outlets do.
    place = str(event["place"]) if name in {"a", "b"} else ""
    return signature_of(
        story(str(headline), [str(text) for text in paragraphs], place, DAY + timedelta(days=days, hours=number * 5 % 17))
    )


def event_pairs() -> list[Pair]:
    """Tellings of one event, tellings of others in the same place, of the same kind elsewhere, and of a day long past."""
    pairs: list[Pair] = []
    rows = events()
    signed = [{name: _telling(event, name, number) for number, name in enumerate(TELLINGS) if name in event} for event in rows]
    for index, tellings in enumerate(signed):
        half = index * 2 // len(rows)
        pairs.extend(
            Pair(tellings[one], tellings[two], Sameness.EVENT, "rewritten" if {one, two} == {"a", "b"} else "translated", half)
            for one, two in combinations(tellings, 2)
        )
        old = {name: _telling(rows[index], name, 0, days=-30) for name in ("a", "b")}
        pairs.append(Pair(tellings["a"], old["b"], None, "a month before", half))
    for one, two in combinations(range(len(rows)), 2):
        half = one * 2 // len(rows)
        if rows[one]["place"] == rows[two]["place"]:
            chosen = [("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]
            translated = [name for name in signed[one] if name not in {"a", "b"} and name in signed[two]]
            chosen += [(name, name) for name in translated]
            why = "same place"
        elif str(rows[one]["id"]).rpartition("-")[2] == str(rows[two]["id"]).rpartition("-")[2]:
            chosen, why = [("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")], "same kind elsewhere"
        else:
            chosen, why = [("a", "b")], "other"
        pairs.extend(Pair(signed[one][left], signed[two][right], None, why, half) for left, right in chosen)
    return pairs


def sample_stories() -> list[Story]:
    """The bundled sample stories, read without the cleaner: the paragraphs of the page that are long enough to be the story's."""
    found: list[Story] = []
    for path in sorted(resource("sample").glob("*/*.toml")):
        page = path.with_suffix(".html")
        if path.name == "source.toml" or not page.exists():
            continue
        row = tomllib.loads(path.read_text(encoding="utf8"))
        tree = parse_page(page.read_bytes(), "https://sample.invalid/").tree
        paragraphs = [" ".join(element.text_content().split()) for element in tree.iter("p")]
        ends = {first for first, _ in row["expect"]["paragraphs"]}
        paragraphs = [text for text in paragraphs if any(text.startswith(first[:20]) for first in ends)]
        if len(paragraphs) >= 4:
            found.append(story(row["title"], paragraphs, "", row["published"]))
    return found


def _with_blocks(one: Story, paragraphs: list[str], **furniture: object) -> Story:
    blocks = tuple(Block(BlockKind.PARAGRAPH, f"<p>{text}</p>", text) for text in paragraphs)
    return replace(one, blocks=blocks, furniture=replace(one.furniture, **furniture))


def copies_of(one: Story) -> dict[str, Story]:
    """What desks do to an agency's story before they print it."""
    paragraphs = [block.text for block in one.blocks]
    words = paragraphs[0].split()
    moment = one.furniture.published
    later = moment + timedelta(hours=30) if moment else None
    return {
        "whole": _with_blocks(one, paragraphs, headline="What happened: " + one.furniture.headline),
        "shortened": _with_blocks(one, paragraphs[: max(3, len(paragraphs) * 2 // 5)], published=later),
        "without a middle": _with_blocks(one, paragraphs[:2] + paragraphs[len(paragraphs) // 2 :]),
        "edited": _with_blocks(one, [_EDITED.sub("also", text) for text in paragraphs], headline="In brief"),
        "other dateline and credits": _with_blocks(
            one, [f"GENEVA, May 3 (Reuters) - {' '.join(words[min(6, len(words) // 3):])}", *paragraphs[1:]], published=None
        ),
        "with more": _with_blocks(one, [*paragraphs, *(_NOTE.format(number) for number in range(3))]),
    }  # fmt: skip


def copy_pairs() -> list[Pair]:
    """Sample stories and what desks made of them; and sample stories that are not each other's copy."""
    pairs: list[Pair] = []
    stories = sample_stories()
    signed = [signature_of(one) for one in stories]
    for index, one in enumerate(stories):
        for why, other in copies_of(one).items():
            pairs.append(Pair(signed[index], signature_of(other), Sameness.COPY, why, index % 2))
        # Two stories of one desk share a closing paragraph of background and are not each other's copy.
        background = [block.text for block in one.blocks][-2:]
        neighbour = stories[(index + 1) % len(stories)]
        mixed = _with_blocks(neighbour, [block.text for block in neighbour.blocks][:6] + background[-1:])
        pairs.append(Pair(signed[index], signature_of(mixed), None, "shared background", index % 2))
    return pairs


def short_copies() -> list[Pair]:
    """Feed texts of a line or two: the same again, and another story's."""
    pairs: list[Pair] = []
    for index, event in enumerate(events()):
        headline, lead, *_ = event["a"]  # type: ignore[misc]
        one = make_signature(str(headline), [str(lead)], str(event["place"]), DAY)
        again = make_signature(str(headline), [str(lead) + " Read on."], "", DAY + timedelta(hours=3))
        pairs.append(Pair(one, again, Sameness.COPY, "short", index * 2 // 24))
    return pairs
