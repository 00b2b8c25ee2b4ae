"""What only sounds like furniture is the story's own: things that a list names, ids made of a heading's words, names of prose."""

from __future__ import annotations

import pytest

from reader.clean.draft import Context
from reader.clean.pipeline import clean
from reader.model.story import BlockKind
from reader.rules import load_rules

RULES = load_rules()
CONTEXT = Context(url="https://news.example/1", language="en", headline="What to pack for the ferry")
STORY = [
    "The ferry left the harbour an hour before dawn, with forty people and two horses on board.",
    "Nobody on the quay had seen a sea like that, and the master said he would not have sailed had he known.",
    "By noon the wind had gone round to the north and the boat lay safe behind the island.",
    "The company will decide next week whether the old ferry is to be replaced before the winter.",
]
BEFORE, AFTER = ("".join(f"<p>{text}</p>" for text in half) for half in (STORY[:2], STORY[2:]))


def texts(html: str, context: Context = CONTEXT) -> list[str]:
    return [block.text for block in clean(html, context, RULES).blocks]


@pytest.mark.parametrize(
    "items",
    [
        ["A map in a bag", "Watch", "Two pairs of socks", "A rope"],
        ["Sails", "Search", "Anchors", "Print", "Ropes", "Buoys"],
        ["The ferry", "What to pack for the ferry", "The harbour"],
    ],
)
def test_a_list_keeps_what_it_names(items: list[str]) -> None:
    listed = "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    assert texts(BEFORE + listed + AFTER) == [*STORY[:2], "\n".join(items), *STORY[2:]]


def test_a_table_keeps_what_its_cells_say() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{note}</td></tr>" for name, note in (("Tern", "Sponsored"), ("Gull", "Two masts")))
    assert any("Sponsored" in text for text in texts(BEFORE + f"<table>{rows}</table>" + AFTER))


@pytest.mark.parametrize("items", [["Print", "Comments", "Watch"], ["Print", "Comments", "The harbour", "Watch"]])
def test_a_list_of_buttons_goes(items: list[str]) -> None:
    listed = "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    assert "Print" not in "\n".join(texts(BEFORE + AFTER + listed))


@pytest.mark.parametrize("words", ["Popular ferries of the north", "What share of the boats is old?", "Navigation at night"])
def test_a_headings_id_is_made_of_its_words_and_names_no_box(words: str) -> None:
    heading = f'<h2 id="{words.lower().rstrip("?").replace(" ", "-")}">{words}</h2>'
    assert texts(BEFORE + heading + AFTER) == [*STORY[:2], words, *STORY[2:]]


def test_a_headings_class_names_its_box() -> None:
    assert texts(BEFORE + '<h2 class="related-title">Dogs of the north</h2>' + AFTER) == STORY


def test_a_name_that_paragraphs_bear_says_nothing_of_a_heading() -> None:
    """Some publishers call each part of a story "paywall", headings too."""
    marked = Context(url="https://news.example/1", language="en", marked=True)
    story = "".join(f'<p class="paywall">{text}</p>' for text in STORY)
    left_out = '<p data-left-out="0.02">Our apps</p>'
    assert "The boats" in texts(story + '<h2 class="paywall">The boats</h2>' + AFTER + left_out, marked)
    plain = "".join(f"<p>{text}</p>" for text in STORY)
    assert "The boats" not in texts(plain + '<h2 class="paywall">The boats</h2>' + AFTER + left_out, marked)


def test_a_headline_that_comes_again_within_the_story_is_a_heading_of_it() -> None:
    again = "<h2>What to pack for the ferry</h2>"
    assert texts(BEFORE + again + AFTER) == [*STORY[:2], "What to pack for the ferry", *STORY[2:]]
    assert texts(again + BEFORE + AFTER) == STORY


def test_minutes_are_a_reading_time_above_the_text_only() -> None:
    assert texts("<p>4 min</p>" + BEFORE + AFTER) == STORY
    assert texts(BEFORE + "<p>4 minutes</p>" + AFTER) == [*STORY[:2], "4 minutes", *STORY[2:]]


@pytest.mark.parametrize(
    ("box", "is_caption"),
    [
        ("<div><img src='/a.png'><p>The old ferry at the quay</p></div>", True),
        ("<div><div><img src='/a.png'></div><span>The old ferry at the quay</span></div>", True),
        ("<div><img src='/a.png'><p>The old ferry at the quay</p><p>Photo: Ann Moss</p></div>", True),
        ("<div><img src='/a.png'><div><button>Enlarge</button></div><p>The old ferry at the quay</p></div>", True),
        # With other words beside them these are the story's, and a whole sentence is one.
        ("<div><img src='/a.png'><p>The old ferry at the quay</p><p>The new ferry</p></div>", False),
        ("<div><img src='/a.png'><p>The old ferry lies at the quay, where it has been lying since the winter.</p></div>", False),
    ],
)
def test_a_short_line_alone_with_a_picture_is_its_caption(box: str, is_caption: bool) -> None:
    blocks = clean(BEFORE + box + AFTER, CONTEXT, RULES).blocks
    kinds = {block.text: block.kind for block in blocks}
    said = next(text for text in kinds if text.startswith("The old ferry"))
    assert (kinds[said] is BlockKind.FIGURE) is is_caption
    assert [block.text for block in blocks if block.text in STORY] == STORY


@pytest.mark.parametrize(("rows", "chance", "stays"), [(6, "0.07", True), (2, "0.07", False), (6, "0.01", False)])
def test_a_large_table_below_its_heading_ends_the_story(rows: int, chance: str, stays: bool) -> None:
    """Choosers know prose: a ranking that is what the story is about has a small chance with them, a widget none."""
    marked = Context(url="https://news.example/1", language="en", marked=True)
    cells = "".join(f"<tr><td>{row}</td><td>Boat {row}</td><td>{row * 7}</td></tr>" for row in range(1, rows + 1))
    ranking = f'<h3>The fastest boats</h3><table data-left-out="{chance}">{cells}</table>'
    html = f'{BEFORE}{AFTER}{ranking}<p data-left-out="0.02">Our apps</p>'
    assert any("Boat 1" in text for text in texts(html, marked)) is stays


@pytest.mark.parametrize(
    ("heading", "stays"),
    [
        ('<h3 data-left-out="0.34">The boats</h3>', True),
        ('<div data-left-out="0.34"><h3>The boats</h3></div>', True),
        ('<h3 data-left-out="0.12">The boats</h3>', False),
        ('<h3 data-left-out="0.34"><a href="/2">The boats</a></h3>', False),
        ('<p data-left-out="0.34">The boats</p>', False),
        ('<h3 data-left-out="0.34">The boats</h3><p data-left-out="0.34">Forty of them are for sale.</p>', False),
    ],
)
def test_a_heading_in_doubt_stays_right_above_words_of_the_story(heading: str, stays: bool) -> None:
    marked = Context(url="https://news.example/1", language="en", marked=True)
    assert ("The boats" in texts(BEFORE + heading + AFTER, marked)) is stays
    # Above the first paragraph and below the last one stand other headings.
    assert texts(heading + BEFORE + AFTER, marked) == texts(BEFORE + AFTER + heading, marked) == STORY
