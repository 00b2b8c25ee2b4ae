"""Marks of the desk on headlines; and headlines that only begin with such a word."""

from __future__ import annotations

import pytest

from reader.wire.label_words import LABELS
from reader.wire.labels import read_labels, with_those_of

MARKED = [
    ("UPDATE 2-Dockers return to work", [("UPDATE", 2)], "Dockers return to work"),
    ("WRAPUP 1-Bank cuts rates", [("WRAPUP", 1)], "Bank cuts rates"),
    ("CORRECTED-UPDATE 3-Bank cuts rates", [("CORRECTED", 0), ("UPDATE", 3)], "Bank cuts rates"),
    ("REFILE-Bank cuts rates", [("REFILE", 0)], "Bank cuts rates"),
    ("RPT-UPDATE 1-Bank cuts rates", [("RPT", 0), ("UPDATE", 1)], "Bank cuts rates"),
    ("URGENT: Quake off the coast", [("URGENT", 0)], "Quake off the coast"),
    ("URGENT - Quake off the coast", [("URGENT", 0)], "Quake off the coast"),
    ("EXCLUSIVE-Bank to close branches", [("EXCLUSIVE", 0)], "Bank to close branches"),
    ("Exclusive: Bank to close branches", [("EXCLUSIVE", 0)], "Bank to close branches"),
    ("FACTBOX-What the pact says", [("FACTBOX", 0)], "What the pact says"),
    ("(2nd LD) Quake off the coast", [("LEAD", 2)], "Quake off the coast"),
    ("(LEAD) Quake off the coast", [("LEAD", 0)], "Quake off the coast"),
    ("3RD LD: Quake off the coast", [("LEAD", 3)], "Quake off the coast"),
    ("2. Lead: Kanzler sagt Reise ab", [("LEAD", 2)], "Kanzler sagt Reise ab"),
    ("BC-EU--Harbour, 1st Ld-Writethru", [("WRITETHRU", 1)], "BC-EU--Harbour"),
    ("Quake off the coast - UPDATE", [("UPDATE", 0)], "Quake off the coast"),
    ("Quake off the coast (corrected)", [("CORRECTED", 0)], "Quake off the coast"),
    ("LEAD: Quake off the coast", [("LEAD", 0)], "Quake off the coast"),
    ("BC-EU--Harbour, 3rd Ld", [("LEAD", 3)], "BC-EU--Harbour"),
    ("URGENT -- Quake off the coast", [("URGENT", 0)], "Quake off the coast"),
    ("++ Terremoto al largo della costa ++", [("URGENT", 0)], "Terremoto al largo della costa"),
    ("+++ Kanzler sagt Reise ab +++", [("URGENT", 0)], "Kanzler sagt Reise ab"),
    ("EILMELDUNG - Kanzler sagt Reise ab", [("URGENT", 0)], "Kanzler sagt Reise ab"),
    ("Korrektur: Kanzler sagt Reise ab", [("CORRECTED", 0)], "Kanzler sagt Reise ab"),
    ("ACTUALISATION: Grève au port", [("UPDATE", 0)], "Grève au port"),
    ("AMPLIACIÓN: Huelga en el puerto", [("UPDATE", 0)], "Huelga en el puerto"),
    ("【速報】沖合で地震", [("URGENT", 0)], "沖合で地震"),
    ("WITHDRAWN-Bank cuts rates", [("WITHDRAWN", 0)], "Bank cuts rates"),
]

UNMARKED = [
    "C++ turns forty",
    "The first lead, and the 3rd Leader",
    "Live Nation sues its landlord",
    "Breaking Bad returns",
    "Update your phone now, experts say",
    "Lead: what it does to water",
    "Poll: most voters want change",
    "Interview with a keeper",
    "Flash floods hit the valley",
    "Urgent care clinics to close",
    "Kill switch found in buses",
    "Facts about figs",
    "UPDATE",
    "",
    "Corrected vision: how lenses work",
]


@pytest.mark.parametrize(("headline", "labels", "rest"), MARKED, ids=[row[0] for row in MARKED])
def test_marks_are_read(headline: str, labels: list[tuple[str, int]], rest: str) -> None:
    found, plain = read_labels(headline)
    assert [(label.kind, label.number) for label in found] == labels
    assert plain == rest
    assert all(label.text in headline for label in found)


@pytest.mark.parametrize("headline", UNMARKED)
def test_ordinary_headline_stays_whole(headline: str) -> None:
    assert read_labels(headline) == ((), headline)


@pytest.mark.parametrize(("kind", "word"), [(kind, word) for kind, words in LABELS.items() for word in words])
def test_every_word_of_the_table_is_a_mark(kind: str, word: str) -> None:
    found, rest = read_labels(f"{word} 2-Quake off the coast")
    assert [label.kind for label in found] == [kind]
    assert rest == "Quake off the coast"


def test_marks_of_the_feed_join_those_of_the_page() -> None:
    page = read_labels("UPDATE 1-Ferries sail again")[0]
    kinds = [(label.kind, label.number) for label in with_those_of(page, "CORRECTED-UPDATE 2-Ferries sail again")]
    assert sorted(kinds) == [("CORRECTED", 0), ("UPDATE", 2)]
    assert with_those_of(page, "Ferries sail again") == page
    assert with_those_of((), "Ferries sail again") == ()
