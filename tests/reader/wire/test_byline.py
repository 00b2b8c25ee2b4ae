"""Bylines in many languages, with roles, places and agencies; and sentences that begin with "By"."""

from __future__ import annotations

import pytest

from reader.wire.byline import names_in, read_byline, without_comment_count
from reader.wire.names import is_name, tidy_name

BYLINES = [
    ("By Aileen Graef", ("Aileen Graef",)),
    ("By JOHN SMITH, Associated Press", ("John Smith",)),
    ("By JOHN SMITH Associated Press Writer", ("John Smith",)),
    ("By JANE DOE and TOM O'BRIEN, AP Sports Writers", ("Jane Doe", "Tom O'Brien")),
    ("By Jane Doe in London and Tom Reed in Paris", ("Jane Doe", "Tom Reed")),
    ("By Jane Doe, Tom Reed and Ann Lee", ("Jane Doe", "Tom Reed", "Ann Lee")),
    ("By Jane Doe with Tom Reed", ("Jane Doe", "Tom Reed")),
    ("By Jane Doe, Political Correspondent", ("Jane Doe",)),
    ("By Jane Doe | Special to The Post", ("Jane Doe",)),
    ("By Jane Doe @janedoe", ("Jane Doe",)),
    ("By Jane Doe, UPI", ("Jane Doe",)),
    ("By Jane Doe (Reuters)", ("Jane Doe",)),
    ("BY FIONA McDONALD", ("Fiona McDONALD",)),
    ("By April Fulton", ("April Fulton",)),
    ("By Miguel A. Herguedo", ("Miguel A. Herguedo",)),
    ("By Ludwig van Beethoven", ("Ludwig van Beethoven",)),
    ("By Martin Luther King Jr.", ("Martin Luther King Jr.",)),
    ("Written by Jane Doe", ("Jane Doe",)),
    ("By The Associated Press", ("The Associated Press",)),
    ("By Reuters Staff", ("Reuters",)),
    ("By UPI Staff", ("UPI",)),
    ("By Martin Tarn, Jr., and Ann Moss", ("Martin Tarn Jr.", "Ann Moss")),
    ("Reuters", ("Reuters",)),
    ("JOHN SMITH, Associated Press", ("John Smith",)),
    ("By JANE DOE Associated Press", ("Jane Doe",)),
    ("JANE DOE Associated Press", ("Jane Doe",)),
    ("JANE DOE and TOM REED, Associated Press", ("Jane Doe", "Tom Reed")),
    ("Jane Doe and Tom Reed, CNN", ("Jane Doe", "Tom Reed")),
    ("By Chief Political Correspondent Jane Doe", ("Jane Doe",)),
    ("By AP writers Jane Doe and Tom Reed", ("Jane Doe", "Tom Reed")),
    ("by Xinhua writers Li Ming, Wang Fang", ("Li Ming", "Wang Fang")),
    ("By PA Reporters", ("PA",)),
    ("Words: Jane Doe", ("Jane Doe",)),
    ("Von unserem Korrespondenten Jan Krämer", ("Jan Krämer",)),
    ("Jeanne Dubois (avec AFP)", ("Jeanne Dubois",)),
    ("(di Maria Rossi)", ("Maria Rossi",)),
    ("(di Maria Rossi) (ANSA)", ("Maria Rossi",)),
    ("dell'inviato Mario Rossi", ("Mario Rossi",)),
    ("Von Jan Krämer und Anna Lüdens", ("Jan Krämer", "Anna Lüdens")),
    ("Von Jan Krämer, dpa", ("Jan Krämer",)),
    ("Ein Kommentar von Jan Krämer", ("Jan Krämer",)),
    ("Par Jeanne Dubois", ("Jeanne Dubois",)),
    ("Par Jeanne Dubois avec AFP", ("Jeanne Dubois",)),
    ("Propos recueillis par Jeanne Dubois", ("Jeanne Dubois",)),
    ("Por Ana García y Luis Pérez", ("Ana García", "Luis Pérez")),
    ("Por Ana de la Torre", ("Ana de la Torre",)),
    ("di Marco Rossi", ("Marco Rossi",)),
    ("Door Piet van der Berg", ("Piet van der Berg",)),
    ("Av Lars Nygård", ("Lars Nygård",)),
    ("Oleh Budi Santoso", ("Budi Santoso",)),
    ("Автор: Иван Петров", ("Иван Петров",)),
    ("بقلم أحمد علي", ("أحمد علي",)),
    ("홍길동 기자", ("홍길동",)),
    ("本报记者 王明 李华", ("王明", "李华")),
    ("文/王小明", ("王小明",)),
]

NOT_BYLINES = [
    "By Monday the river had risen.",
    "By May 3 the work was done",
    "By land and sea the army came",
    "By contrast, France won.",
    "By the time the police came the house was empty",
    "By John's own account he was not there that night and knew nothing of it.",
    "Von wegen!",
    "Von Montag an gilt der neue Fahrplan",
    "Par exemple, les prix montent",
    "Por favor",
    "di notte",
    "Author",
    "Text of the agreement",
    "JIM WATSON/AFP/Getty Images",
    "",
    "By",
    "By " + "word " * 80,
]


@pytest.mark.parametrize(("line", "names"), BYLINES, ids=[row[0] for row in BYLINES])
def test_byline_is_read(line: str, names: tuple[str, ...]) -> None:
    found = read_byline(line)
    assert found is not None
    assert tuple(name.casefold() for name in found.names) == tuple(name.casefold() for name in names)
    assert found.text == line


@pytest.mark.parametrize("line", NOT_BYLINES)
def test_sentence_is_no_byline(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Moss, Tom Reed & Li Wei", ("Anna Moss", "Tom Reed", "Li Wei")),
        ("Anna Moss Senior Science Editor", ("Anna Moss",)),
        ("Anna Moss, 3 May 2024", ("Anna Moss",)),
        ("Anna Moss 10:12 GMT", ("Anna Moss",)),
        ("anna.moss@example.org Anna Moss", ("Anna Moss",)),
        ("Anna Moss and 2 others", ("Anna Moss",)),
        ("Anna Moss Anna Moss", ("Anna Moss",)),
        ("AFP", ("AFP",)),
        ("Staff", ()),
        ("more from this author", ()),
    ],
)
def test_names_alone_are_kept(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "set_as"),
    [
        ("JOHN SMITH", "John Smith"),
        ("TOM O'BRIEN", "Tom O'Brien"),
        ("FIONA MCDONALD", "Fiona McDonald"),
        ("JEAN-LUC DE LA TOUR", "Jean-Luc de la Tour"),
        ("J.R. SMITH III", "J.R. Smith III"),
        ("Anna MOSS", "Anna MOSS"),
    ],
)
def test_capitals_are_set_as_one_writes_them(text: str, set_as: str) -> None:
    assert tidy_name(text) == set_as


@pytest.mark.parametrize("text", ["Read More", "Share Photo", "the minister", "Anna", "anna moss", "News Desk", "12 Monkeys"])
def test_other_words_are_no_name(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("By Tom Birtwistle | 15 November 2026, 09:45 3 Comments", "By Tom Birtwistle | 15 November 2026, 09:45"),
        ("Von Ada Lee · 12 Kommentare", "Von Ada Lee"),
        ("By Ada Lee, who comments on 3 papers", "By Ada Lee, who comments on 3 papers"),
    ],
)
def test_a_count_of_readers_comments_is_no_part_of_a_byline(line: str, kept: str) -> None:
    """It stood under "As it stood on the wire", which never had readers' comments."""
    assert without_comment_count(line) == kept
