"""Plain-text and ANPA-like copy into furniture, paragraphs and what was left out."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.fetched import Fetched, Validators
from reader.model.story import Reason
from reader.rules import load_rules
from reader.wire.copy import read_wire_copy
from reader.wire.paragraphs import split_paragraphs
from reader.wire_story import mark as rules_mark
from reader.wire_story import read_wire_story

RULES = load_rules()

PLAIN = """Advertisement

Ferry runs aground off Skerry Point

All 212 passengers were taken off by noon.

By Ines Falk

SKERRY POINT, Feb 3 (Meridian) - A ferry ran aground in fog on Wednesday.

ADVERTISEMENT

"We felt it before we heard it," said a passenger.

More news

A list of names followed, the company said, and each of them was read out twice.

The captain was not hurt.

(Reporting by Ines Falk; editing by Kai Lund)

Copyright 2021 Meridian. All rights reserved.

Latest Headlines

Apple growers expect half a harvest

LINDENTAL, Sept 20 (Meridian) - Hail in August has cost growers half of their apples.
"""

ANPA = """\x01a0123\x02
r i
^BC-Norland--Ferry, 1st Ld-Writethru,310<
^Eds: UPDATES with captain. Will be updated.<
^Ferry runs aground off Skerry Point<
^By INES FALK=
^Meridian Staff Writer=
   SKERRY POINT, Norland (AP) _ A ferry ran aground in fog Wednesday, and
``all of us'' were taken off, a passenger said.
   The captain was not hurt.
   ___
   Meridian writer Kai Lund contributed to this report.
AP-NY-02-03-21 1234EST<
\x03"""


def test_plain_copy() -> None:
    copy = read_wire_copy(PLAIN)
    assert copy.furniture.headline == "Ferry runs aground off Skerry Point"
    assert copy.furniture.standfirst == "All 212 passengers were taken off by noon."
    assert copy.furniture.byline is not None
    assert copy.furniture.byline.names == ("Ines Falk",)
    assert copy.furniture.dateline is not None
    assert copy.furniture.dateline.place == "SKERRY POINT"
    assert copy.furniture.credits == ("Reporting by Ines Falk; editing by Kai Lund",)
    assert copy.furniture.copyright == "Copyright 2021 Meridian. All rights reserved."
    assert [paragraph[:12] for paragraph in copy.paragraphs] == ["SKERRY POINT", '"We felt it ', "A list of na", "The captain "]
    assert [(text[:12], reason, after) for text, reason, after in copy.removals] == [
        ("Advertisemen", Reason.ADVERTISEMENT, -1),
        ("ADVERTISEMEN", Reason.ADVERTISEMENT, 0),
        ("More news", Reason.OTHER_HEADLINES, 1),
        ("(Reporting b", Reason.KEPT_AS_FIELD, 3),
        ("Copyright 20", Reason.KEPT_AS_FIELD, 3),
        ("Latest Headl", Reason.OTHER_HEADLINES, 3),
        ("Apple grower", Reason.OTHER_HEADLINES, 3),
        ("LINDENTAL, S", Reason.OTHER_HEADLINES, 3),
    ]


# As it comes from a page that was copied whole.
FROM_A_PAGE = """World News

Feb. 3, 2021 / 4:12 PM

Ferry runs aground off Skerry Point

By Ines Falk

The ferry on Wednesday. File Photo by Kai Lund/Meridian | License Photo

Feb. 3 (UPI) -- A ferry ran aground in fog on Wednesday.

All 212 passengers were taken off by noon.

Read More
Fog shuts the northern harbors
Ferry line had asked for a second pilot

"We felt it before we heard it," said a passenger.

The captain was not hurt.

Topics
Ines Falk
Skerry Point

Latest Headlines

World News // 3 hours ago
Apple growers expect half a harvest
"""


def test_copy_from_a_page_leaves_the_page_behind() -> None:
    copy = read_wire_copy(FROM_A_PAGE)
    furniture = copy.furniture
    assert furniture.headline == "Ferry runs aground off Skerry Point"
    assert furniture.standfirst == "The ferry on Wednesday. File Photo by Kai Lund/Meridian | License Photo"
    assert furniture.byline is not None
    assert furniture.byline.names == ("Ines Falk",)
    assert furniture.dateline is not None
    assert (furniture.dateline.place, furniture.dateline.day, furniture.dateline.agency) == ("", "Feb. 3", "UPI")
    assert copy.dated == "Feb. 3, 2021 / 4:12 PM"
    assert [paragraph[:12] for paragraph in copy.paragraphs] == ["Feb. 3 (UPI)", "All 212 pass", '"We felt it ', "The captain "]
    assert [(text[:12], reason) for text, reason, _ in copy.removals] == [
        ("World News", Reason.NAVIGATION),
        ("Feb. 3, 2021", Reason.KEPT_AS_FIELD),
        ("Read More", Reason.OTHER_HEADLINES),
        ("Fog shuts th", Reason.OTHER_HEADLINES),
        ("Ferry line h", Reason.OTHER_HEADLINES),
        ("Topics", Reason.NAVIGATION),
        ("Ines Falk", Reason.NAVIGATION),
        ("Skerry Point", Reason.NAVIGATION),
        ("Latest Headl", Reason.OTHER_HEADLINES),
        ("World News /", Reason.OTHER_HEADLINES),
        ("Apple grower", Reason.OTHER_HEADLINES),
    ]


def test_a_caption_that_ends_with_its_photographer_is_no_standfirst() -> None:
    page = Fetched("", "", 200, "text/plain", "utf-8", FROM_A_PAGE.encode(), Validators(), datetime.now(UTC))
    story = read_wire_story(page, load_rules())
    assert story.furniture.standfirst == ""
    assert story.furniture.credits == ("File Photo by Kai Lund/Meridian",)
    assert story.furniture.published == datetime(2021, 2, 3, 16, 12, tzinfo=UTC)


def test_an_agency_below_the_byline_is_no_standfirst_and_the_tail_may_hold_the_copyright() -> None:
    copy = read_wire_copy(
        "Ferry runs aground\n\nBy INES FALK\nAssociated Press\n\nSKERRY POINT (AP) — A ferry ran aground.\n\n"
        "The captain was not hurt.\n\n___\n\nRelated stories\n\nApples are late this year\n\n"
        "Copyright 2021 The Associated Press. All rights reserved."
    )
    assert (copy.furniture.headline, copy.furniture.standfirst) == ("Ferry runs aground", "")
    assert copy.paragraphs == ("SKERRY POINT (AP) — A ferry ran aground.", "The captain was not hurt.")
    assert copy.furniture.copyright == "Copyright 2021 The Associated Press. All rights reserved."
    assert ("Apples are late this year", Reason.OTHER_HEADLINES, 1) in copy.removals


def test_short_lines_below_each_other_stay_apart_and_a_lone_dateline_joins_its_sentence() -> None:
    copy = read_wire_copy(
        "Ferry runs aground\nFebruary 3, 2021 3:14 PM\nInes Falk\n\nSKERRY POINT —\n\nA ferry ran aground.\n\nNobody was hurt."
    )
    assert copy.furniture.headline == "Ferry runs aground"
    assert copy.furniture.byline is not None
    assert copy.furniture.byline.names == ("Ines Falk",)
    assert copy.dated == "February 3, 2021 3:14 PM"
    assert copy.paragraphs == ("SKERRY POINT — A ferry ran aground.", "Nobody was hurt.")


def test_a_letter_gives_headline_and_date_and_loses_its_signature() -> None:
    copy = read_wire_copy(
        "From: desk@meridian.example\nTo: papers@meridian.example\nSubject: URGENT: Ferry runs aground\n"
        "Date: Wed, 3 Feb 2021 10:00:00 +0000\n\nSKERRY POINT, Feb 3 (Meridian) - A ferry ran aground in fog on Wednesday, and "
        "all of\nthe passengers were taken off by noon, the company said, while more than a hundred stood on the quay\nto look "
        "at it.\n\nThe captain was not hurt.\n\n-- \nMeridian News Desk\n+1 555 0100\n"
    )
    assert copy.furniture.headline == "Ferry runs aground"
    assert [label.kind for label in copy.furniture.labels] == ["URGENT"]
    assert copy.dated == "Wed, 3 Feb 2021 10:00:00 +0000"
    assert [paragraph[-14:] for paragraph in copy.paragraphs] == ["to look at it.", " was not hurt."]
    assert [text for text, _, _ in copy.removals][-3:] == ["--", "Meridian News Desk", "+1 555 0100"]


def test_a_line_of_parts_and_topics_behind_a_colon_and_a_byline_below() -> None:
    copy = read_wire_copy(
        "News / World\n\nFerry runs aground\n\n2021-02-03 10:00 | Editor: Kai Lund\n\nSKERRY POINT, Feb. 3 (Xinhua) -- A ferry "
        "ran aground.\n\nNobody was hurt.\n\n-- By Ines Falk\n\nKEY WORDS: ferry, fog\n\nYOU MAY LIKE\n\nApples late\n\nEND"
    )
    assert copy.furniture.headline == "Ferry runs aground"
    assert copy.furniture.credits == ("Editor: Kai Lund",)
    assert copy.dated == "2021-02-03 10:00"
    assert copy.furniture.byline is not None
    assert copy.furniture.byline.names == ("Ines Falk",)
    assert copy.paragraphs == ("SKERRY POINT, Feb. 3 (Xinhua) -- A ferry ran aground.", "Nobody was hurt.")


def test_what_only_looks_like_lines_of_a_page_stays() -> None:
    text = (
        "The year of the ferry\n\nIt ran for one winter only, and people remember what they did.\n\nFebruary 3, 2021\n\n"
        "The ferry ran aground, and nobody was hurt.\n\nTopics\n\nShe spoke of fog, of pilots and of the price of a crossing.\n\n"
        "World News\n\nThat was the name of the boat which came to help, and it came too late."
    )
    copy = read_wire_copy(text)
    assert copy.furniture.headline == "The year of the ferry"
    assert "\n\n".join(copy.paragraphs) == text.partition("\n\n")[2]
    assert copy.removals == ()


@pytest.mark.parametrize(
    ("signed", "names"), [("(Reuters)", None), ("AFP", None), ("By Ines Falk", ("Ines Falk",)), ("Ines Falk, AP", ("Ines Falk",))]
)
def test_a_short_story_that_is_signed_below_is_no_headline_with_a_standfirst(signed: str, names: tuple[str, ...] | None) -> None:
    story = ["A ferry ran aground in fog on Wednesday.", "All were taken off by noon, the coast guard said."]
    copy = read_wire_copy("\n\n".join(["Ferry runs aground off Skerry Point", *story, signed]))
    assert copy.furniture.headline == "Ferry runs aground off Skerry Point"
    assert list(copy.paragraphs) == story
    assert (copy.furniture.byline.names if copy.furniture.byline else None) == names
    assert [text for text, _, _ in copy.removals] == ([] if names else [signed])


def test_what_was_learnt_above_the_byline_and_notes_of_the_desk_are_no_story() -> None:
    copy = read_wire_copy(
        "WRAPUP 3-Ferry runs aground\n\n(Adds quotes)\n\n* Ferry aground in fog\n\n* All passengers safe\n\n* Captain not hurt"
        "\n\nBy Ines Falk\n\nSource: Reuters\n\nSKERRY POINT, Feb 3 (Reuters) - A ferry ran aground on Wednesday."
        "\n\nThe captain was not hurt."
    )
    assert copy.furniture.headline == "Ferry runs aground"
    assert copy.furniture.standfirst == "* Ferry aground in fog * All passengers safe * Captain not hurt"
    assert copy.furniture.byline is not None
    assert len(copy.paragraphs) == 2
    assert [text for text, _, _ in copy.removals] == ["(Adds quotes)", "Source: Reuters"]


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Trawler sinks in the strait",
        "Also read: Lighthouse is sold",
        "Lesen Sie auch: Kutter sinkt",
        "À lire aussi : un chalutier coule",
        "Читайте также: тонет траулер",
        "Article continues after ad",
        "Comments (12)",
    ],
)
def test_a_line_about_another_story_goes_alone(line: str) -> None:
    mark = partial(rules_mark, rules=RULES)
    said = ["SKERRY POINT, Feb 3 (Meridian) - A ferry ran aground in fog on Wednesday.", "What happens next", "It is towed off."]
    copy = read_wire_copy("\n\n".join(["Ferry runs aground", said[0], line, *said[1:]]), mark)
    assert list(copy.paragraphs) == said
    assert [text for text, _, _ in copy.removals] == [line]


def test_a_sentence_that_only_begins_so_stays() -> None:
    said = [
        "SKERRY POINT, Feb 3 (Meridian) - A ferry ran aground.",
        "Related: the captain and the pilot are cousins.",
        "Read more books.",
    ]
    assert list(read_wire_copy("\n\n".join(["Ferry runs aground", *said])).paragraphs) == said


def test_headline_and_byline_stand_above_indented_paragraphs_on_lines_of_their_own() -> None:
    copy = read_wire_copy(
        "Ferry runs aground\nBy Ines Falk\n   SKERRY POINT, Feb 3 (Meridian) - A ferry ran aground,\nthey said.\n   It is off."
    )
    assert copy.furniture.headline == "Ferry runs aground"
    assert copy.furniture.byline is not None
    assert [text[-7:] for text in copy.paragraphs] == ["y said.", "is off."]


def test_anpa_copy() -> None:
    copy = read_wire_copy(ANPA)
    assert copy.furniture.headline == "Ferry runs aground off Skerry Point"
    assert copy.furniture.byline is not None
    assert copy.furniture.byline.names == ("Ines Falk",)
    assert [(label.kind, label.number) for label in copy.furniture.labels] == [("WRITETHRU", 1)]
    assert copy.paragraphs == (
        'SKERRY POINT, Norland (AP) _ A ferry ran aground in fog Wednesday, and "all of us" were taken off, a passenger said.',
        "The captain was not hurt.",
    )
    assert copy.furniture.credits == ("Meridian writer Kai Lund contributed to this report.",)
    assert "Eds: UPDATES with captain. Will be updated." in [text for text, _, _ in copy.removals]


def test_kill_notice_is_flagged() -> None:
    copy = read_wire_copy(
        "^BC-Norland--Ferry, KILL,50<\n^Editors: Kill the story BC-Norland--Ferry.<\n^No replacement story will be issued.<\n"
    )
    assert copy.withdrawn
    assert not read_wire_copy(PLAIN).withdrawn


def test_story_without_furniture_stays_whole() -> None:
    text = "The river rose again on Monday.\n\nNobody was hurt."
    copy = read_wire_copy(text)
    assert copy.furniture.headline == ""
    assert copy.paragraphs == ("The river rose again on Monday.", "Nobody was hurt.")


def test_headline_without_byline() -> None:
    copy = read_wire_copy("UPDATE 1-River rises again\n\nThe river rose again on Monday.\n\nNobody was hurt.")
    assert copy.furniture.headline == "River rises again"
    assert copy.furniture.labels[0].number == 1
    assert len(copy.paragraphs) == 2


def test_a_heading_among_paragraphs_does_not_end_the_story() -> None:
    long = (
        "The company said on Monday that it would open four new halls beside the river, and that it had asked the town "
        "for leave to do so."
    )
    copy = read_wire_copy(f"Halls for the river\n\n{long}\n\nRead more\n\n{long}\n\n{long}")
    assert len(copy.paragraphs) == 3
    assert [text for text, _, _ in copy.removals] == ["Read more"]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("one\n\ntwo", ["one", "two"]),
        ("  one line\nof text\n  and a second\nof them", ["one line of text", "and a second of them"]),
        ("A first line of text that was wrapped\nby an editor at a fixed width of\nsome forty characters.", None),
        ("one\r\n\r\ntwo\r\n", ["one", "two"]),
        ("\ufeffone\n \t\n\ntwo", ["one", "two"]),
        ("", []),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str] | None) -> None:
    assert split_paragraphs(text) == ([" ".join(text.split())] if paragraphs is None else paragraphs)


@given(
    st.lists(
        st.text(alphabet=st.characters(codec="utf8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=80),
        max_size=12,
    )
)
def test_no_word_is_lost(lines: list[str]) -> None:
    copy = read_wire_copy("\n\n".join(lines))
    furniture = copy.furniture
    kept = [
        furniture.headline,
        furniture.standfirst,
        furniture.byline.text if furniture.byline else "",
        *(label.text for label in furniture.labels),
        *copy.paragraphs,
    ]
    kept.extend(text for text, _, _ in copy.removals)
    assert sorted("".join("".join(lines).split())) == sorted("".join("".join(kept).split()))


@pytest.mark.gate
def test_the_story_this_project_began_with(shared_data: Path) -> None:
    folder = shared_data / "wire"
    expected = json.loads((folder / "upi-2014-rostov.expected.json").read_text(encoding="utf8"))
    copy = read_wire_copy((folder / "upi-2014-rostov.txt").read_text(encoding="utf8"))
    furniture = copy.furniture
    assert furniture.byline is not None
    assert furniture.dateline is not None
    dateline = furniture.dateline
    assert {
        "headline": furniture.headline,
        "standfirst": furniture.standfirst,
        "byline": list(furniture.byline.names),
        "dateline": {"text": dateline.text, "place": dateline.place, "day": dateline.day, "agency": dateline.agency},
        "paragraphs": list(copy.paragraphs),
        "removals": [text for text, _, _ in copy.removals],
    } == expected
