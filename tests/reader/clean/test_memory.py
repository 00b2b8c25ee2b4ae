"""A source's own furniture is learnt from its stories: five sources, twenty pages each, and no rule that names any of it."""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest

from reader.clean.memory import EMPTY, SourceMemory, from_json, learn
from reader.model.feed import Entry
from reader.model.story import Reason, Story
from reader.prepare import prepare_fragment
from reader.rules import load_rules

RULES = load_rules()
PAGES = 20
LEARNT = 3


@dataclass(frozen=True)
class House:
    """A made-up publisher: what stands above, within and below each of its stories, and its standing subheading."""

    name: str
    above: tuple[str, ...]
    within: tuple[str, ...]
    below: tuple[str, ...]
    subheading: str


HOUSES = (
    House(
        "Harbour Post",
        ("<p>Printed on the quay since 1871</p>",),
        ("<div><p>Four in five of our readers own a boat. The other one is saving for it.</p></div>",),
        ("<p>Tides for the week are posted at the chandler's.</p>", "<ul><li>Births and launches</li><li>Lost oars</li></ul>"),
        "What the harbour master says",
    ),
    House(
        "Hill Gazette",
        ("<div><span>Weather on the summit is told by the goats.</span></div>",),
        ("<p>The Gazette climbs to your door at seven each morning, snow or not.</p>",),
        ("<p>Our shepherds answer letters on the second Tuesday.</p>",),
        "Seen from below",
    ),
    House(
        "Die Mühle",
        ("<p>Das Blatt für alle, die früh aufstehen müssen.</p>",),
        ("<p>Unsere Redaktion sitzt im ehemaligen Mehlspeicher und freut sich über Kuchen.</p>",),
        ("<p>Wer das Mühlrad anhalten will, fragt vorher den Müller.</p>", "<p>Aus dem Wasserkasten</p>"),
        "Was nun geschieht",
    ),
    House(
        "Le Phare",
        ("<p>Le journal qui s'allume à la nuit tombée</p>",),
        ("<blockquote><p>Nos gardiens veillent, et ils écrivent aussi.</p></blockquote>",),
        ("<p>Les horaires du bac figurent au dos de chaque billet vendu au port.</p>",),
        "Ce que l'on sait",
    ),
    House(
        "橋日報",
        ("<p>川べりの町の毎日を伝える新聞です。</p>",),
        ("<p>本紙は橋のたもとの印刷所で毎朝三時に刷り上がり、自転車で町じゅうに届けられます。</p>",),
        ("<p>次の市の日は広場の掲示板をご覧ください。</p>",),
        "これからの見通し",
    ),
)
NOUNS = [
    "bridge",
    "council",
    "oven",
    "ferry",
    "school",
    "orchard",
    "clock",
    "tunnel",
    "library",
    "market",
    "fence",
    "well",
    "choir",
    "kiln",
    "bus",
    "field",
]
VERBS = ["mended", "moved", "counted", "painted", "opened", "closed", "sold", "measured", "praised", "forgot"]
PEOPLE = [
    "the baker",
    "the surveyor",
    "two pupils",
    "the mayor",
    "a retired pilot",
    "the beekeeper",
    "nobody",
    "the twins",
    "the piano tuner",
]


def story_paragraphs(house: House, number: int) -> list[str]:
    chance = random.Random(f"{house.name} {number}")
    paragraphs = [
        " ".join(
            f"{chance.choice(PEOPLE).capitalize()} {chance.choice(VERBS)} the {chance.choice(NOUNS)} number {chance.randrange(10_000)} "  # noqa: E501
            f"before {chance.choice(PEOPLE)} {chance.choice(VERBS)} the other {chance.choice(NOUNS)}."
            for _ in range(chance.randrange(2, 5))
        )
        for _ in range(chance.randrange(5, 9))
    ]
    if number % 4 == 0:
        paragraphs.append("Correction: an earlier version of this story gave the wrong year for the flood.")
    if number % 5 == 0:
        # A refrain of one columnist, in every fifth story of the house.
        paragraphs.insert(2, "And still the river rose, as it always does when nobody is looking at it.")
    return paragraphs


def page(house: House, number: int) -> str:
    paragraphs = [f"<p>{text}</p>" for text in story_paragraphs(house, number)]
    middle = len(paragraphs) // 2
    parts = [
        *house.above,
        *paragraphs[:middle],
        *house.within,
        f"<h3>{house.subheading}</h3>",
        *paragraphs[middle:],
        *house.below,
    ]
    return "".join(parts)


def prepared(house: House, number: int, memory: SourceMemory) -> Story:
    entry = Entry(f"{number}", "", f"https://{number}.example/story", f"Story {number}", content_html=page(house, number))
    return prepare_fragment(entry, RULES, memory, house.name)


def shown(story: Story) -> list[str]:
    return [line for block in story.blocks for line in block.text.split("\n")]


def furniture(house: House) -> list[str]:
    import re

    joined = "\n".join((*house.above, *house.within, *house.below))
    return [line for line in (part.strip() for part in re.sub(r"<[^>]+>", "\n", joined).split("\n")) if line]


@pytest.mark.parametrize("house", HOUSES, ids=lambda house: house.name)
def test_after_three_stories_a_houses_furniture_is_gone_and_no_paragraph_is_lost(house: House) -> None:
    memory = EMPTY
    for number in range(LEARNT):
        story = prepared(house, number, memory)
        assert set(furniture(house)) <= set(shown(story)), "no rule names this furniture, so it still stands"
        memory = learn(memory, story)
    for number in range(PAGES):
        story = prepared(house, number, memory)
        lines = shown(story)
        assert not set(furniture(house)) & set(lines), "furniture left"
        assert set(story_paragraphs(house, number)) <= set(lines), "a paragraph was lost"
        assert house.subheading in lines
        assert {removal.reason for removal in story.removals} == {Reason.REPEAT}
        assert sorted(line for removal in story.removals for line in removal.text.split("\n")) == sorted(furniture(house))


@pytest.mark.parametrize("house", HOUSES, ids=lambda house: house.name)
def test_learning_goes_on_and_keeps_refrains_and_corrections(house: House) -> None:
    memory = EMPTY
    for number in range(PAGES):
        memory = learn(memory, prepared(house, number, memory))
    for number in range(PAGES):
        lines = shown(prepared(house, number, memory))
        assert set(story_paragraphs(house, number)) <= set(lines)
        assert not set(furniture(house)) & set(lines)


def test_two_stories_teach_nothing() -> None:
    memory = EMPTY
    for number in range(2):
        memory = learn(memory, prepared(HOUSES[0], number, memory))
    assert not memory
    assert prepared(HOUSES[0], 3, memory).removals == ()


def test_learning_a_story_twice_changes_nothing() -> None:
    story = prepared(HOUSES[0], 1, EMPTY)
    once = learn(EMPTY, story)
    assert learn(once, story) == once


def test_a_memory_comes_back_from_the_library_as_it_went() -> None:
    memory = EMPTY
    for number in range(5):
        memory = learn(memory, prepared(HOUSES[1], number, memory))
    assert from_json(memory.to_json()) == memory
    assert memory.version
    assert EMPTY.version == ""


def test_the_memory_of_a_source_stays_small() -> None:
    memory = EMPTY
    for number in range(300):
        entry = Entry(f"{number}", "", f"https://{number}.example/", "", content_html=page(HOUSES[0], number))
        if number < 60 or number % 10 == 0:
            memory = learn(memory, prepare_fragment(entry, RULES, memory, "Harbour Post"))
    assert len(memory.to_json()) < 60_000
