"""A dateline in a paragraph of its own joins the sentence that it opens; no other line does, and no word is lost."""

from __future__ import annotations

import pytest

from reader.clean.draft import Context
from reader.clean.pipeline import Cleaned, clean
from reader.rules import load_rules

RULES = load_rules()
CONTEXT = Context(url="https://news.example/1", language="en")
ONE = "The ferry left at noon with forty passengers and a piano on deck, as it does in every year."
TWO = "In the evening the wind turned, and nobody on the quay could say where the boat had gone."


def cleaned(*paragraphs: str) -> Cleaned:
    return clean("".join(paragraphs), CONTEXT, RULES)


def texts(found: Cleaned) -> list[str]:
    return [block.text for block in found.blocks]


@pytest.mark.parametrize("dateline", ["LONDON (AP) —", "SKERRY POINT, Scotland, May 3 (Reuters) -", "<b>OSLO</b>, May 3 (AFP) –"])
def test_it_joins_the_sentence_below(dateline: str) -> None:
    found = cleaned(f"<p>{dateline}</p>", f"<p>{ONE} <em>Really.</em></p>", f"<p>{TWO}</p>")
    plain = dateline.replace("<b>", "").replace("</b>", "")
    assert texts(found) == [f"{plain} {ONE} Really.", TWO]
    assert "<em>Really.</em>" in found.blocks[0].html
    again = clean("".join(block.html for block in found.blocks), CONTEXT, RULES)
    assert [block.html for block in again.blocks] == [block.html for block in found.blocks]


def test_what_was_taken_out_between_them_is_told_behind_the_sentence() -> None:
    found = cleaned("<p>LONDON (AP) —</p>", "<p>Advertisement</p>", f"<p>{ONE}</p>", f"<p>{TWO}</p>")
    assert texts(found) == [f"LONDON (AP) — {ONE}", TWO]
    assert [(removal.text, removal.after) for removal in found.removals] == [("Advertisement", 0)]


@pytest.mark.parametrize(
    "above",
    [
        "<p>What they said –</p>",
        "<h2>LONDON (AP) —</h2>",
        "<p>LONDON</p>",
        f"<p>LONDON (AP) — {TWO}</p>",
        "<ul><li>LONDON (AP) —</li></ul>",
    ],
)
def test_other_lines_stay_apart(above: str) -> None:
    assert texts(cleaned(above, f"<p>{ONE}</p>", f"<p>{TWO}</p>"))[-2:] == [ONE, TWO]
