"""Which names a page's own style sheet hides from every reader, and cards that open over a word."""

from __future__ import annotations

import pytest

from reader.clean.draft import Context
from reader.clean.passes.hidden import hidden_by_style
from reader.clean.pipeline import clean
from reader.rules import load_rules
from tests.growth import ALLOWED, growth

RULES = load_rules()
CONTEXT = Context(url="https://news.example/1")
LINES = "".join(
    f"<p>Paragraph {n}: the ferry left the harbour an hour before dawn, with forty people on board.</p>" for n in range(5)
)


@pytest.mark.parametrize(
    ("css", "names"),
    [
        (".seo{display:none}", {".seo"}),
        ("p{color:red} .a, #b , div.c{ margin:0; display : none !important }", {".a", "#b"}),
        ("@media print{.text{display:none}} .seo{visibility:hidden}", {".seo"}),
        ("@media print{.x{color:red}.text{display:none}.y{top:0}}", set()),
        (".open:hover .menu{display:none}", set()),
        (".a{display:block}", set()),
        ("}}}.a{display:none}", {".a"}),
        ("", set()),
    ],
)
def test_names_hidden_on_every_medium(css: str, names: set[str]) -> None:
    assert hidden_by_style(css) == names


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (
            '<span class="rollover"><a href="/p">Ann Moss</a><span class="rollover-block"><b>Ann Moss</b>Quays</span></span>',
            "Ann Moss",
        ),
        ('<span class="tooltip">the quay<span class="tooltiptext">A place for boats</span></span>', "the quay"),
        ('the quay<span role="tooltip">A place for boats</span>', "the quay"),
        ('<span class="tooltip">the quay</span>', "the quay"),
        ('<span class="tooltip"><span class="tooltip-word"><b>the quay</b></span></span>', "the quay"),
        ('<span class="hover">the quay<span class="hover-red"> of the town</span></span>', "the quay of the town"),
    ],
)
def test_cards_that_open_over_a_word_are_not_read_with_it(sentence: str, kept: str) -> None:
    body = f"<p>On Monday {sentence} was closed to all boats, said the harbour master, and will be so for a week.</p>"
    result = clean(body + LINES, CONTEXT, RULES)
    assert (
        result.blocks[0].text == f"On Monday {kept} was closed to all boats, said the harbour master, and will be so for a week."
    )
    assert all(removal.rule == "hidden-text" for removal in result.removals)


def test_a_huge_sheet_takes_no_longer_than_its_size_asks() -> None:
    def read(size: int) -> None:
        assert hidden_by_style(".a{display:none}" * size + "{" * size * 2 + "x" * size * 20) == {".a"}

    assert growth(read, 50_000) <= ALLOWED


def left_out(html: str) -> str:
    """As the chooser marks what is not the story's."""
    return html.replace("<nav>", '<nav data-left-out="0.01">')


CHOSEN = Context(url="https://news.example/1", marked=True, hidden_names=frozenset([".slide-rest"]))
MENU = left_out("<nav>Harbour Ferries Weather</nav>")
ANSWER = "<p>The ferry goes at noon in winter, and at dawn from May until the end of the season.</p>"


@pytest.mark.parametrize(
    ("above", "panel", "kept"),
    [
        ("<h3>When does it go?</h3>", f"<div hidden>{ANSWER}</div>", True),
        ("<p>When does it go?</p>", f'<div style="display:none">{ANSWER}</div>', True),
        ("<h3><button>Winter and summer</button></h3>", f'<div hidden aria-hidden="true">{ANSWER}</div>', True),
        # Below the text of the story it unfolds from nothing.
        ("<p>The harbour board met on Monday and spoke of the ice.</p>", f"<div hidden>{ANSWER}</div>", False),
        ("<h3>When does it go?</h3>", '<div hidden><p data-left-out="0.2">Sign in to read on.</p></div>', False),
        ("<h3>When does it go?</h3>", "<span hidden>Link copied</span>", False),
    ],
)
def test_what_unfolds_below_its_heading_is_read_with_it(above: str, panel: str, kept: bool) -> None:
    text = " ".join(block.text for block in clean(MENU + LINES + above + panel + LINES, CHOSEN, RULES).blocks)
    assert ("at noon in winter" in text) == kept
    assert "Sign in" not in text
    assert "Link copied" not in text


def test_slides_that_hold_most_of_the_story_together_stay() -> None:
    slides = "".join(f'<div class="slide-rest">{line}</p></div>' for line in LINES.split("</p>") if line)
    whole = clean(MENU + "<p>The ferry of the north has sailed for forty years.</p>" + slides, CHOSEN, RULES)
    assert [block.text.split(":")[0] for block in whole.blocks[1:]] == [f"Paragraph {n}" for n in range(5)]
    one = '<div class="slide-rest"><p>The crew of the other boat had been told to wait for the ice to go.</p></div>'
    assert "The crew" not in " ".join(block.text for block in clean(MENU + LINES + one, CHOSEN, RULES).blocks)
