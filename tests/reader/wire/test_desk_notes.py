"""What an agency writes for the desks alone is known as such; what speaks to readers stays."""

from __future__ import annotations

import pytest

from reader.clean.draft import Context
from reader.clean.pipeline import clean
from reader.rules import load_rules
from reader.wire.copy import read_wire_copy
from reader.wire.desk_notes import is_desk_note

NOTES = (
    "(Adds comment from the tug station, background)",
    "(Repeats for wider distribution with no change to text)",
    "(Recasts with the ministry's decision; adds quotes in paragraphs 3-5)",
    "(Updates shares in paragraph 6, adds details throughout)",
    "(With graphic, comment by pilots)",
    "[Adding quotes]",
    "(Neu: Ministerium, Hintergrund)",
    "(Actualisé avec le commentaire du ministère)",
    "(Actualiza con declaraciones de los prácticos)",
    "(Atualiza com reação do porto)",
    "(Aggiunge dichiarazioni)",
    "Eds: UPDATES: With the ministry's comment. Will be updated.",
    "(Eds: With photos by Jan Reet)",
    "BC-EU--Halvik-Ice, 1st Ld-Writethru",
    "FOR IMMEDIATE RELEASE",
    "EMBARGOED UNTIL 0001 GMT Tuesday",
    "PTI JRE RHL",
    "dpa jre xx n1",
)
STORY = (
    "(Corrects the day in paragraph 2)",
    "(This January 6 story has been corrected to say Oster, not Oxter, in paragraph 4)",
    "Editor's note: The quay closed on Monday, not Tuesday, as an earlier version had it.",
    "(With a dog, two goats and a piano he went ashore, and nobody asked him why.)",
    "(With the ice gone, boats came back)",
    "(Neuer Kai, altes Haus)",
    "(She adds nothing to that)",
    "Adds comment from the tug station",
    "Eds was the name of the last keeper.",
    "BC-built ferries were the pride of the coast for forty years, and two still sail.",
    "EMBARGO ENDS AFTER FORTY YEARS, AND GRAIN COMES BACK. WHO GAINS?",
    "PTI said that the quay was open",
    "dpa und die anderen Agenturen berichten",
    "",
)
SENTENCES = (
    "The harbour board said on Tuesday that the north quay would stay closed until the ice had gone from the basin.",
    "Two pilots who brought in the last freighter of the year said that they had seen nothing like it since 1987.",
    "Grain for the mills upriver is being landed at Oster instead, a detour of forty kilometres by road.",
)


@pytest.mark.parametrize("line", NOTES)
def test_a_note_to_the_desks(line: str) -> None:
    assert is_desk_note(line)


@pytest.mark.parametrize("line", STORY)
def test_what_readers_are_told_is_none(line: str) -> None:
    assert not is_desk_note(line)


@pytest.mark.parametrize("line", NOTES)
@pytest.mark.parametrize("above", [True, False])
def test_it_leaves_the_story_and_is_recorded(line: str, above: bool) -> None:
    lines = (line, *SENTENCES) if above else (*SENTENCES, line)
    cleaned = clean("".join(f"<p>{text}</p>" for text in lines), Context(url="https://news.example/1"), load_rules())
    assert [block.text for block in cleaned.blocks] == list(SENTENCES)
    assert [removal.text for removal in cleaned.removals] == [line]


def test_it_stays_amid_the_story() -> None:
    lines = (*SENTENCES, "(Adds a line to each song)", *SENTENCES)
    cleaned = clean("".join(f"<p>{text}</p>" for text in lines), Context(url="https://news.example/1"), load_rules())
    assert [block.text for block in cleaned.blocks] == list(lines)


@pytest.mark.parametrize("agency", ["EFE", "AFP", "Reuters", "==Kyodo", "dpa"])
def test_an_agency_alone_below_the_story_is_its_credit(agency: str) -> None:
    lines = (*SENTENCES, agency)
    cleaned = clean("".join(f"<p>{text}</p>" for text in lines), Context(url="https://news.example/1"), load_rules())
    assert [block.text for block in cleaned.blocks] == list(SENTENCES)
    assert [removal.text for removal in cleaned.removals] == [agency]


def test_plain_copy_loses_it_as_well() -> None:
    copy = read_wire_copy(
        "\n\n".join(("North quay stays shut", "By Jonas Reet", f"HALVIK (AP) — {SENTENCES[0]}", *SENTENCES[1:], NOTES[0]))
    )
    assert len(copy.paragraphs) == len(SENTENCES)
    assert copy.removals[-1][0] == NOTES[0]
    assert not copy.furniture.credits
