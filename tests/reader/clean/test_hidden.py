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
