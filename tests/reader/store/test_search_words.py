"""What is typed into the search field: never an error, and what each operator means."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import FOUND_END, FOUND_START, Library, ListQuery
from reader.model.feed import Entry
from reader.store import sources
from reader.store.entries import add_entries
from reader.store.search_words import Wanted, read_search, spaced, unspaced, written_otherwise

STORIES = [
    (
        "Flood in the valley",
        ("Ann Bergström",),
        "2024-03-01",
        "GENEVA, March 1 (UPI) -- The dam burst at night and the valley was flooded.",
    ),
    (
        "Dam holds after storm",
        ("Jo Müller",),
        "2024-04-10",
        "OSLO, April 10 (AP) -- A storm passed; the dam held. Nobody was hurt.",
    ),
    ("Storm closes the port", (), "2024-05-20", "Ships waited outside the port. A burst of wind took the roof."),
    ("津波の後、港が再開", (), "2024-06-01", "港は金曜日に再開した。船が二隻出た。"),
    ("Café owners strike", ("Zoë Lambert",), "2024-06-02", "PARIS, June 2 (AFP) -- The cafés of the old town stayed shut."),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("search")) as opened:
        with opened._database.write(durable=True) as db:
            first = sources.insert_source(db, "https://one.invalid/", title="BBC News")
            second = sources.insert_source(db, "https://two.invalid/", title="Réseau Sud")
            for number, (title, authors, day, text) in enumerate(STORIES):
                entry = Entry(
                    str(number), "", f"https://one.invalid/{number}", title, authors,
                    datetime.fromisoformat(day).replace(tzinfo=UTC), None, f"<p>{text}</p>",
                )  # fmt: skip
                add_entries(db, first if number < 3 else second, [entry], 1_900_000_000)
        opened.settle()
        rows = {row.headline: row.id for row in opened.rows()}
        opened.star(rows["Flood in the valley"])
        opened.mark_read(rows["Dam holds after storm"])
        yield opened


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("dam", {0, 1}),
        ("da", {0, 1}),
        ("DAM burst", {0}),
        ('"dam burst"', {0}),
        ('"burst dam"', set()),
        ("dam OR port", {0, 1, 2}),
        ("storm -dam", {2}),
        ("-dam", {2, 3, 4}),
        ("title:storm", {1, 2}),
        ("title:dam storm", {1}),
        ("by:bergstrom", {0}),
        ("by:Müller", {1}),
        ("place:geneva", {0}),
        ("agency:afp", {4}),
        ('source:"bbc news"', {0, 1, 2}),
        ("source:bbc storm", {1, 2}),
        ("-source:bbc", {3, 4}),
        ("source:réseau", {3, 4}),
        ("before:2024-04", {0}),
        ("after:2024-05-01", {2, 3, 4}),
        ("after:2024-04 before:2024-06", {1, 2}),
        ("is:starred", {0}),
        ("is:read", {1}),
        ("is:unread dam", {0}),
        ("-is:unread", {1}),
        ("is:saved", set()),
        ("cafe", {4}),
        ("港", {3}),
        ("再開", {3}),
        ("港再", set()),
        ("is:purple", set()),
        ("before:tomorrow", set()),
        ("-before:2024-06", {3, 4}),
        ("-after:2024-04", {0}),
        ("-", {0, 1, 2, 3, 4}),
        ("", {0, 1, 2, 3, 4}),
        ("title: storm", {1, 2}),
        ("title: dam storm", {1}),
        ("by: Jo by:Müller", {1}),
        ("title:", {0, 1, 2, 3, 4}),
        ("storm by:", {1, 2}),
        ("source: bbc storm", {1, 2}),
        ('title:"dam holds"', {1}),
        ("storm AND dam", {1}),
        ("storm NOT dam", {2}),
        ("NOT is:unread", {1}),
        ("“dam burst”", {0}),
        ("„burst dam“", set()),
        ("title：storm", {1, 2}),
        ("「港が再開」", {3}),
    ],
)
def test_operators(library: Library, typed: str, numbers: set[int]) -> None:
    found = {
        STORIES.index(next(story for story in STORIES if story[0] == row.headline))
        for row in library.rows(ListQuery(words=typed))
    }
    assert found == numbers
    assert library.count(ListQuery(words=typed)) == len(numbers)
    assert len(library.ids(ListQuery(words=typed))) == len(numbers)
    if read_search(typed).match:
        assert len(library.search(typed)) == len(numbers)


# A story of each script, and what finds it, as people type it.
LANGUAGES = {
    ("서울에서 지하철 파업", "서울 지하철 노조가 파업에 들어갔다."): ("서울 ", "노조 ", "title:서울 ", "파업"),
    ("北京暴雨致道路关闭", "北京市气象台发布暴雨红色预警信号。"): ("暴雨 ", "北京 预警 ", "title:道路 ", '"红色预警"'),
    ("新潟で地震、列車が止まる", "新潟県で強い地震があり、JRの列車が止まった。"): ("地震 ", "jr ", "列車が止ま", "title:新潟 "),
    ("น้ำท่วมกรุงเทพ", "ฝนตกหนักทำให้น้ำท่วม"): ("น้ำท่วม ", "ฝนตก"),
    ("Sperrung der Straße nach Łódź", "Bjørn Ødegård sagte, der Fluß steige."): (
        "strasse ", "STRASSE ", "lodz ", "Łódź ", "bjorn ", "odegard ", "fluss ", "title:strasse ",
    ),
    ("Élections à Saint-Étienne", "Les électeurs de l’Île-de-France votent."): (
        "elections ", "saint etienne ", '"ile de france"',
    ),
    ("انتخابات في القاهرة", "جرت الانتخابات يوم الجمعة."): ("القاهرة ", "قاهرة ", "جمعة ", "الانتخابات "),
    ("בחירות בירושלים", "הבחירות נדחו."): ("ירושלים ", "בירושלים ", "בחירות "),
    ("दिल्ली में बारिश", "हिन्दी समाचार"): ("दिल्ली ", "समाचार "),
    ("Động đất ở Hà Nội", "Một trận động đất nhẹ."): ("dong dat ", "hà nội ", "ha noi "),
    ("Ещё одно землетрясение", "Учёные ждут новых толчков, сказал Королёв."): ("еще ", "ученые ", "королев ", "УЧЁНЫЕ "),
}  # fmt: skip


@pytest.fixture(scope="module")
def many_scripts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("scripts")) as opened:
        with opened._database.write(durable=True) as db:
            id = sources.insert_source(db, "https://one.invalid/", title="One")
            entries = [
                Entry(title, "", f"https://one.invalid/{number}", title, summary_html=f"<p>{text}</p>")
                for number, (title, text) in enumerate(LANGUAGES)
            ]
            add_entries(db, id, entries, 1_900_000_000)
        opened.settle()
        yield opened


@pytest.mark.parametrize(("title", "typed"), [(title, typed) for (title, _), words in LANGUAGES.items() for typed in words])
def test_words_are_found_as_people_type_them(many_scripts: Library, title: str, typed: str) -> None:
    assert [row.headline for row in many_scripts.search(typed)] == [title]
    assert [row.headline for row in many_scripts.search(typed, ranked=False)] == [title]


def test_a_word_of_the_other_spelling_is_marked(many_scripts: Library) -> None:
    (row,) = many_scripts.search("fluss ")
    assert f"{FOUND_START}Fluß{FOUND_END}" in row.snippet


def test_no_word_becomes_many(many_scripts: Library) -> None:
    assert len(written_otherwise("lollipop" * 50)) == 8


def test_found_words_are_marked(library: Library) -> None:
    (row,) = library.search('"dam burst"')
    assert f"{FOUND_START}dam burst{FOUND_END}" in row.snippet
    (row,) = library.search("再開 ")
    assert f"{FOUND_START}再開{FOUND_END}" in row.snippet.replace(" ", "")
    assert "<" not in row.snippet


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_nothing_typed_is_an_error(library: Library, typed: str) -> None:
    library.rows(ListQuery(words=typed))
    library.rows(ListQuery(words=typed, ranked=True, show="unread"))


@given(
    st.lists(
        st.sampled_from(
            [
                '"',
                "OR",
                "AND",
                "NOT",
                "NEAR",
                "-",
                "(",
                ")",
                "*",
                ":",
                "^",
                "title:",
                "is:",
                "before:9999-99",
                "+",
                "'",
                "a",
                "\0",
                "{",
                "source:",
            ]
        ),
        max_size=12,
    )
)
@settings(max_examples=300, deadline=None)
def test_the_index_own_syntax_is_never_spoken(library: Library, words: list[str]) -> None:
    for joint in (" ", ""):
        library.rows(ListQuery(words=joint.join(words)))


@given(st.text())
def test_spacing_is_undone_for_showing(text: str) -> None:
    tight = "".join(text.split())
    assert unspaced(" ".join(spaced(tight).split())) == tight or " " in unspaced(" ".join(spaced(tight).split()))


def test_dates_and_their_meaning() -> None:
    today = datetime(2024, 5, 10, 12, tzinfo=UTC)
    assert read_search("after:today", today).after == int(datetime(2024, 5, 10, tzinfo=UTC).timestamp())
    assert read_search("after:yesterday", today).after == int(datetime(2024, 5, 9, tzinfo=UTC).timestamp())
    assert read_search("after:2d", today).after == int(datetime(2024, 5, 8, 12, tzinfo=UTC).timestamp())
    assert read_search("before:2024-02-31", today).before is None
    assert read_search("").is_empty
    assert not Wanted(match='"x"').is_empty


@pytest.mark.parametrize(
    ("typed", "odd"),
    [
        ("before:yesterdayish storm", ("before:yesterdayish",)),
        ("-After:2024-02-31", ("-After:2024-02-31",)),
        ('dam is:"quite new"', ('is:"quite new"',)),
        ("before:", ("before:",)),
        ("before:soon is:purple", ("before:soon", "is:purple")),
        ("before:2024 after:7d is:unread by:nobody place:nowhere", ()),
        ("before: 2024", ("before:",)),
        ("storms: before it: after", ()),
        ('"before:soon" title:is:', ()),
    ],
)
def test_what_is_not_understood_is_named(typed: str, odd: tuple[str, ...]) -> None:
    assert read_search(typed).misread == odd


def test_a_folder_of_paths_and_pages(tmp_path: Path) -> None:
    """Pages of a list follow each other without a gap or a repetition, in every order and with every filter."""
    with Library(tmp_path) as library:
        with library._database.write(durable=True) as db:
            for number in range(4):
                id = sources.insert_source(
                    db, f"https://s{number}.invalid/", title=f"S{number}", folder="News" if number % 2 else "News / Deep"
                )
                entries = [
                    Entry(
                        f"{number}-{n}",
                        "",
                        f"https://s{number}.invalid/{n}",
                        f"Port story {n}",
                        (),
                        datetime(2024, 1, 1 + n % 7, tzinfo=UTC),
                    )
                    for n in range(25)
                ]
                add_entries(db, id, entries, 1_900_000_000)
        library.settle()
        library.mark_read(library.ids()[::3])
        for query in (
            ListQuery(), ListQuery(order="oldest"), ListQuery(order="source"), ListQuery(show="unread"), ListQuery(source_id=2),
            ListQuery(folder="News"), ListQuery(folder="News / Deep", show="unread"), ListQuery(words="port"),
            ListQuery(folder="News", order="oldest"),
            ListQuery(words="port is:unread", order="oldest"),
        ):  # fmt: skip
            paged: list[int] = []
            after = None
            while page := library.rows(ListQuery(query.source_id, query.folder, query.show, query.words, query.order, 7, after)):
                paged += [row.id for row in page]
                after = page[-1].cursor
            assert len(paged) == len(set(paged))
            every = library.ids(query)
            assert set(paged) == set(every)
            if not query.words:
                assert paged == every
                assert [key[0] for key in library.keys(query)] == every
        assert library.ids(ListQuery(folder="News")) == library.ids()
        assert library.rows(ListQuery(folder="New")) == []
