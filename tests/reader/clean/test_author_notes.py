"""A last line that says who the author is becomes a credit, in whatever language; what the author says or does is story."""

from __future__ import annotations

import pytest

from reader.clean.draft import Context
from reader.clean.pipeline import clean
from reader.rules import load_rules

RULES = load_rules()
CONTEXT = Context(url="https://news.example/1", byline="By Ann Moss", names=("Ann Moss",))
STORY = "".join(
    f"<p>The ferry left the harbour an hour before dawn on day {n}, with forty people on board.</p>" for n in range(3)
)


@pytest.mark.parametrize(
    ("note", "goes"),
    [
        ("Ann Moss is a reporter who covers the sea.", True),
        ("Ann Moss ist Wire-Korrespondentin für Häfen und Fähren.", True),
        ("Korrespondentin Ann Moss berichtet für die Redaktion aus Esbjerg über Häfen und Fähren.", True),
        ("Ann Moss est grande reporter et journaliste au service Mer.", True),
        ("Ann Moss es corresponsal del puerto desde hace tres años.", True),
        ("Ann Moss è giornalista e scrive di porti e di traghetti.", True),
        ("Ann Moss is verslaggever en schrijft over havens en veerboten.", True),
        ("Ann Moss är journalist och bevakar hamnar och färjor.", True),
        ("Ann Moss ist in Esbjerg von Bord gegangen und hat die Fähre nicht mehr gesehen.", False),
        ("Ann Moss est montée à bord la dernière, et le passeur n'a rien dit du tout.", False),
        ("Bo Lind ist Korrespondent, und er hat die Fähre an diesem Morgen gesehen.", False),
    ],
)
def test_a_note_about_the_author_is_no_part_of_the_story(note: str, goes: bool) -> None:
    result = clean(STORY + f"<p>{note}</p>", CONTEXT, RULES)
    assert (result.blocks[-1].text == note) is not goes
    assert [removal.text for removal in result.removals] == [note] * goes
