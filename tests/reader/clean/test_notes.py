"""What hangs on a story stays: the notes that its words lead to."""

from __future__ import annotations

import pytest

from reader.clean.draft import Context
from reader.clean.pipeline import clean
from reader.rules import load_rules

RULES = load_rules()
CONTEXT = Context(url="https://news.example/1", marked=True)
ONE, TWO = (
    "<p>The ferry left at noon with forty passengers and a piano on deck, as it does in every year.</p>",
    "<p>In the evening the wind turned, and nobody on the quay could say where the boat had gone.</p>",
)
NOTE = '<li id="fn1">The barometer was made in Oster in 1902. <a href="#ref1">back</a></li>'
MARK = ONE.replace("deck,", 'deck,<sup><a href="#fn1" id="ref1">1</a></sup>')


@pytest.mark.parametrize(
    ("mark", "notes", "kept"),
    [
        (MARK, f'<section data-left-out="0.02"><h2>Notes</h2><ol>{NOTE}</ol></section>', True),
        (MARK, f"<ol>{NOTE.replace('<li', '<li data-left-out=0.1')}</ol>", True),
        # What only the menu leads to is no note, nor what leads nowhere back, nor a whole line that is a link.
        (ONE, f'<section data-left-out="0.02"><ol>{NOTE}</ol></section>', False),
        (MARK, '<section data-left-out="0.02"><ol><li id="fn1">Ferry fares to rise</li></ol></section>', False),
        (MARK.replace(">1<", ">Read the comments<"), f'<section data-left-out="0.02"><ol>{NOTE}</ol></section>', False),
        (MARK.replace("<p>", '<p data-left-out="0.1">') + TWO, f'<section data-left-out="0.02"><ol>{NOTE}</ol></section>', False),
    ],
)
def test_a_note_stays_where_the_story_leads_to_it_and_it_leads_back(mark: str, notes: str, kept: bool) -> None:
    cleaned = clean(mark + TWO + notes + '<p data-left-out="0.1">Terms</p>', CONTEXT, RULES)
    assert any("barometer" in block.text for block in cleaned.blocks) == kept
    if kept:
        assert 'href="#note-fn1"' in cleaned.blocks[0].html
        assert 'id="note-fn1"' in "".join(block.html for block in cleaned.blocks)
