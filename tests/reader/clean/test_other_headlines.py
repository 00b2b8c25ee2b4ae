"""Rows of cards that begin other stories and break off are no part of this one, though their sentences read like it."""

from __future__ import annotations

import pytest

from reader.clean.draft import Context
from reader.clean.pipeline import clean
from reader.model.story import Reason
from reader.rules import load_rules
from tests.growth import ALLOWED, growth

RULES = load_rules()
CONTEXT = Context(url="https://news.example/1")
STORY = "".join(
    f"<p>The ferry left the harbour an hour before dawn on day {n}, with forty people on board.</p>" for n in range(2)
)
BEGUN = "A buoy was lost in last week's storm and has not been seen since by any of the boats that look for it, and"


def _card(number: int, ending: str) -> str:
    return f"<article class='post-{number}'><h3>Buoy {number} is lost</h3><p>{BEGUN} {number}{ending}</p></article>"


def _cards(*endings: str) -> str:
    return f"<div>{''.join(_card(number, ending) for number, ending in enumerate(endings))}</div>"


@pytest.mark.parametrize("endings", [("...", "\u2026", " [\u2026]"), ("\u2026", " boats.", "...", " boats."), ("...",) * 9])
def test_excerpts_that_break_off_below_a_story_are_taken_out(endings: tuple[str, ...]) -> None:
    result = clean(STORY + _cards(*endings), CONTEXT, RULES)
    assert [block.text for block in result.blocks] == [
        f"The ferry left the harbour an hour before dawn on day {n}, with forty people on board." for n in range(2)
    ]
    removal = next(removal for removal in result.removals if removal.rule == "excerpts-broken-off")
    assert removal.reason is Reason.OTHER_HEADLINES
    assert removal.text.count("Buoy") == len(endings)


def test_cards_that_the_chooser_left_out_count_in_their_row() -> None:
    """Two that break off among three whole ones were no row of excerpts: the sixth, which breaks off too, was left out."""
    row = [_card(number, ending) for number, ending in enumerate(("...", "...", *[" boats."] * 3, "..."))]
    row[5] = row[5].replace("<article", '<article data-left-out="0.2"')
    marked = Context(url=CONTEXT.url, marked=True)
    result = clean(f"{STORY}<div>{''.join(row)}</div>", marked, RULES)
    assert len(result.blocks) == 2
    assert next(removal for removal in result.removals if removal.rule == "excerpts-broken-off").text.count("Buoy") == 6


@pytest.mark.parametrize(
    "html",
    [
        # Two are no row, and one that breaks off among many whole ones is how somebody writes.
        STORY + _cards("...", "..."),
        STORY + _cards("...", " boats.", " boats."),
        # Items of a list that say more on another page are short.
        STORY
        + "<ul>"
        + "".join(
            f"<li><a href='/{n}'>Buoys</a><p>Forty-two yellow buoys, and ropes for them, free for members{n}\u2026</p></li>"
            for n in range(4)
        )
        + "</ul>",
        # Paragraphs that end so are the story's own.
        STORY + "".join(f"<p>{BEGUN} {number}...</p>" for number in range(4)),
        # Nothing stands before them: they are what there is to read.
        _cards("...", "...", "..."),
    ],
)
def test_other_sentences_that_break_off_stay(html: str) -> None:
    result = clean(html, CONTEXT, RULES)
    assert not any(removal.rule == "excerpts-broken-off" for removal in result.removals)


def test_the_heading_of_a_box_that_stays_for_its_words_stays_too() -> None:
    menu = '<nav data-left-out="0.01">Harbour Ferries Weather</nav>'
    words = "The ferry left the harbour an hour before dawn, with forty people on board and two horses."
    card = f'<div class="teaser"><div class="teaser__title"><h3>What it carried</h3></div><p>{words}</p></div>'
    other = '<div class="teaser"><h3 class="teaser__title"><a href="/2">Another ferry goes north</a></h3></div>'
    context = Context(url="https://news.example/1", marked=True)
    text = [
        block.text
        for block in clean(menu + f"<p>{words}</p>" * 5 + card + other + f"<p>{words}</p>", context, load_rules()).blocks
    ]
    assert text[5:] == ["What it carried", words, words]


@pytest.mark.parametrize(
    ("below", "goes"),
    [
        (
            '<ul><li><a href="/2">Ferry fares to rise in spring</a></li><li><a href="/3">Museum finds a lost chart</a></li></ul>',
            True,
        ),
        ('<p><a href="/2">Ferry fares to rise in spring</a></p>', True),
        # Words of the story, a link amid them, a button.
        ("<p>The two ferries are sisters, built at Oster in one winter, and no one could tell them apart.</p>", False),
        ('<p>The two ferries are <a href="/2">sisters</a>, built at Oster in one winter, and look alike.</p>', False),
        ('<p><a href="/2">Here</a></p>', False),
    ],
)
def test_a_label_that_says_little_goes_with_the_links_below_it_and_no_further(below: str, goes: bool) -> None:
    words = "The ferry left the harbour an hour before dawn, with forty people on board and two horses."
    heading = "<h2>What it carried</h2>"
    page = f"<p>{words}</p><p><strong>Related:</strong></p>{below}{heading}<p>{words}</p>"
    text = [block.text for block in clean(page, Context(url="https://news.example/1"), load_rules()).blocks]
    assert ("Related:" not in text) == goes
    assert text[0] == words
    assert text[-2:] == ["What it carried", words]
    assert not goes or len(text) == 3


_CARD = (
    '<div class="teaser"><h3 class="teaser__title"><a href="/2">Another ferry</a></h3><p>The harbour board said that the '
    "north quay would stay closed until the ice had gone from the outer basin, and so it was that the boats…</p></div>"
)


@pytest.mark.parametrize("marked", [True, False])
def test_a_long_row_of_cards_takes_no_longer_than_its_length_asks(marked: bool) -> None:
    words = "<p>The ferry left the harbour an hour before dawn, with forty people on board and two horses.</p>"
    menu = '<nav data-left-out="0.01">Harbour Ferries Weather</nav>' if marked else ""
    card = _CARD.replace("…", ".") if marked else _CARD
    context = Context(url="https://news.example/1", marked=marked)
    assert growth(lambda cards: clean(menu + words * 5 + card * cards, context, load_rules()), 1200) <= ALLOWED


@pytest.mark.parametrize("heading", ["Mehr zum Thema", "Czytaj także", "Related stories", "À lire aussi"])
def test_a_heading_over_nothing_goes_where_a_rule_knows_it(heading: str) -> None:
    """What stood below came by a script, or was left out; within the story, and over words, the same heading stays."""
    result = clean(f"{STORY}<h3>{heading}</h3>", CONTEXT, RULES)
    assert [block.kind for block in result.blocks] == ["paragraph"] * 2
    assert [removal.text for removal in result.removals] == [heading]


@pytest.mark.parametrize(
    "html", [f"<h3>Mehr zum Thema</h3>{STORY}", f"{STORY}<h3>How it was made</h3>", "<h3>Mehr zum Thema</h3>"]
)
def test_a_heading_over_words_or_of_the_story_stays(html: str) -> None:
    assert not clean(html, CONTEXT, RULES).removals
