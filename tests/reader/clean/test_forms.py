"""The box around a field for an e-mail address goes with its pitch, whatever it is called; other fields say nothing."""

from __future__ import annotations

import pytest

from reader.clean.draft import Context
from reader.clean.pipeline import clean
from reader.model.story import Reason
from reader.rules import load_rules

RULES = load_rules()
LINE = "<p>The ferry left the harbour an hour before dawn, with forty people on board and two horses on deck.</p>"
PITCH = "All the river’s news, every morning before the first boat."


@pytest.mark.parametrize(
    ("field", "goes"),
    [
        ('<input type="email">', True),
        ('<input name="EMAIL">', True),
        ('<input type="TEXT" id="mail">', True),
        ('<input type="text" class="field email-field">', True),
        ('<input type="checkbox" name="mail">', False),
        ('<input type="hidden" name="mail_list">', False),
        ('<input type="search" placeholder="Search the mail">', False),
        ('<input name="town" placeholder="Your town">', False),
    ],
)
def test_the_box_around_a_field_for_an_address(field: str, goes: bool) -> None:
    box = f'<div class="x7"><div><p>{PITCH}</p><form>{field}<button>Send</button></form></div></div>'
    cleaned = clean(LINE * 4 + box + LINE * 4, Context(url="https://news.example/1"), RULES)
    assert (PITCH not in " ".join(block.text for block in cleaned.blocks)) == goes
    assert any(removal.reason is Reason.SUBSCRIBE and PITCH in removal.text for removal in cleaned.removals) == goes
    assert sum("The ferry left" in block.text for block in cleaned.blocks) == 8
