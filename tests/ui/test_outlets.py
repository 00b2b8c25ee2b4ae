"""One row for what several outlets tell: it says whom it stands for, and who reads it has read them all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from reader.library import EntryRow, Library, ListQuery
from reader.model.feed import Entry
from reader.store import sources
from reader.store.codec import now
from reader.store.entries import add_entries
from tests.ui.conftest import Browser
from ui.controller import Controller
from ui.panels.found_line import found_words
from ui.panels.story_row import folded, other_outlets

COPY = (
    "<p>GENEVA, Nov 20 (AP) -- The ferry Marlene ran aground in fog off the Nyon pier on Friday and all 212 aboard were taken "
    "off by fishing boats before noon, the lake police said. Captain Odile Perrin told investigators that a buoy had drifted "
    "from its place in the storm of the night before. Divers were to look at the hull on Saturday.</p>"
)
OWN_WORDS = (
    "<p>Fishermen brought 212 passengers ashore after the Marlene struck rocks near Nyon in thick fog. The skipper, Odile "
    "Perrin, blames a buoy that was not where her chart has it; the lake police want to see the hull first.</p>"
)


TOLD = (
    ("Gazette", "Ferry runs aground off Nyon, 212 saved", COPY),
    ("Courier", "Ferry runs aground off Nyon; 212 saved", COPY),
    ("Herald", "Fishing boats save 212 from ferry Marlene off Nyon", OWN_WORDS),
)


def bring(library: Library, told: tuple[tuple[str, str, str], ...]) -> None:
    """These outlets tell what they have, each as a source of its own."""
    at = now()
    with library._database.write(durable=True) as db:
        for name, title, text in told:
            number = [each for each, _title, _text in TOLD].index(name)
            source = sources.insert_source(db, f"https://{name.lower()}.example.org/feed", title=name)
            published = datetime.fromtimestamp(at - 60 * number, UTC)
            link = f"https://{name.lower()}.example.org/ferry"
            add_entries(db, source, [Entry(link, "", link, title, (), published, None, text)], at)
    library.settle(matched=True)


def tell(library: Library) -> EntryRow:
    """Three outlets tell one story, two of them in the same words; the row that stands for them."""
    bring(library, TOLD)
    row = library.rows(ListQuery())[0]
    assert [name for _id, name in row.same] == ["Courier", "Herald"]
    return row


@pytest.fixture
def told(desk: Controller, qtbot: object) -> EntryRow:
    row = tell(desk.library)
    desk.reload_sources()
    desk.choose("show:unread")
    desk.reload_stories()
    until(qtbot, lambda: desk.jobs.busy == 0)
    assert desk.stories.select(row.id)
    return row


def until(qtbot: object, test: Callable[[], bool]) -> None:
    qtbot.waitUntil(test, timeout=60_000)  # type: ignore[attr-defined]


def unread(desk: Controller, row: EntryRow) -> list[bool]:
    return [not each.read for each in desk.library.rows_of([row.id, *(id for id, _name in row.same)])]


def test_who_reads_one_has_read_them_all(desk: Controller, told: EntryRow, press: Callable[..., None], qtbot: object) -> None:
    desk.mark_read([told.id], True)
    until(qtbot, lambda: unread(desk, told) == [False, False, False])
    press("u")
    until(qtbot, lambda: unread(desk, told) == [True, True, True])


def test_it_can_be_left_to_the_reader(desk: Controller, told: EntryRow, press: Callable[..., None], qtbot: object) -> None:
    desk.library.change_settings(mark_outlets_read=False)
    desk.mark_read([told.id], True)
    until(qtbot, lambda: desk.jobs.busy == 0 and unread(desk, told)[0] is False)
    assert unread(desk, told) == [False, True, True]
    press("a")
    until(qtbot, lambda: unread(desk, told) == [False, False, False])


def test_marking_the_whole_list_leaves_no_folded_story_unread(
    desk: Controller, told: EntryRow, press: Callable[..., None], qtbot: object
) -> None:
    desk.library.change_settings(mark_outlets_read=False)
    press("A")
    until(qtbot, lambda: desk.library.counts().unread == 0)


def test_the_whole_list_of_one_source_is_no_list_of_others(
    desk: Controller, told: EntryRow, press: Callable[..., None], qtbot: object
) -> None:
    desk.library.change_settings(mark_outlets_read=False)
    desk.choose(f"source:{told.source_id}")
    press("A")
    until(qtbot, lambda: unread(desk, told)[0] is False)
    assert unread(desk, told) == [False, True, True]


def test_the_row_says_whom_it_stands_for(desk: Controller, told: EntryRow) -> None:
    assert other_outlets(told) == ["Courier", "Herald"]
    line = desk.stories.row._origin(told, 2000)
    assert "Gazette +2: Courier, Herald" in line
    assert "Gazette +2" in desk.stories.row._origin(told, 150)


def test_what_one_source_told_twice_is_counted(desk: Controller, told: EntryRow) -> None:
    """Its list of ten stories showed six rows, and nothing said where the others were."""
    twice = replace(told, same=((told.id + 1, told.source), (told.id + 2, told.source)))
    assert (folded(told), folded(twice)) == (2, 2)
    assert "Gazette +2" in desk.stories.row._origin(twice, 2000)
    desk.stories.row.one_source = True
    assert desk.stories.row._origin(twice, 2000).startswith("\u2068+2\u2069")


def test_unread_stories_are_counted_as_beside_the_sources(desk: Controller, told: EntryRow) -> None:
    """Above the list stood how many rows it had, beside the line how many stories: 11,481 and 14,971."""
    assert desk.listing.key == "show:unread"
    assert len(desk.stories.model.ids) < desk.counts.unread
    assert desk.stories.counts.text() == f"{desk.counts.unread} unread"


def test_the_panel_tells_the_same_copy_from_the_same_event(desk: Controller, told: EntryRow) -> None:
    opened = desk.library.story(told.id)
    assert opened is not None
    names = dict(opened.row.same)
    assert {names[id] for id in opened.same_words} == {"Courier"}


def test_a_found_line_has_its_words_in_sight() -> None:
    text, found = found_words("… told the harbour master of the \x02storm\x03 that had moved the \x02stormy\x03 buoy")
    assert [text[start : start + length] for start, length in found] == ["storm", "stormy"]
    assert text.startswith("… ")
    assert text.index("storm") <= 20


def test_a_found_line_begins_with_a_word(qapp: QApplication) -> None:
    text, _found = found_words("… NEUCHATEL, Switzerland, Nov. 20 (MNA) - A railway \x02tunnel\x03 under the Jura")
    assert text == "… A railway tunnel under the Jura"


def test_search_shows_the_line_that_holds_the_words(
    desk: Controller, told: EntryRow, press: Callable[..., None], qtbot: object
) -> None:
    press("/")
    press(*"drifted")
    until(qtbot, lambda: desk.listing.words == "drifted" and bool(desk.stories.model.ids))
    entry = desk.stories.model.entry(0)
    assert entry is not None
    assert "\x02drifted\x03" in entry.snippet
    press("Esc")
    until(qtbot, lambda: desk.listing.words == "")
    entry = desk.stories.model.entry(0)
    assert entry is not None
    assert not entry.snippet


def test_the_panel_names_who_tells_it_too_as_soon_as_that_is_known(desk: Controller, qtbot: object) -> None:
    """The story is open when the others bring it; its page stays, and what is said about it does not grow old."""
    bring(desk.library, TOLD[:1])
    desk.choose("show:unread")
    desk.reload_stories()
    until(qtbot, lambda: desk.jobs.busy == 0)
    desk.stories.select(desk.stories.model.ids[0])
    until(qtbot, lambda: desk.reading.opened is not None and desk.reading.opened.row.source == "Gazette")
    page = desk.reading.document
    assert "Courier" not in desk.panel.toPlainText()
    bring(desk.library, TOLD[1:])
    until(qtbot, lambda: "Herald" in desk.panel.toPlainText() and "Courier" in desk.panel.toPlainText())
    said = desk.panel.toPlainText().replace("\u2029", "\n")
    assert "the same copy" in said
    assert "in its own words" in said
    assert desk.reading.document is page


def test_the_notice_counts_what_undo_takes_back(
    desk: Controller, told: EntryRow, qtbot: object, press: Callable[..., None]
) -> None:
    """In the list of one source the others' stories are not to be seen, and are marked with it all the same."""
    desk.choose(f"source:{told.source_id}")
    until(qtbot, lambda: desk.stories.model.ids == [told.id] and desk.jobs.busy == 0)
    press("A")
    until(qtbot, lambda: unread(desk, told) == [False] * 3 and desk.jobs.busy == 0)
    until(qtbot, lambda: desk.window.notice.isVisible())
    assert "3 marked read." in desk.window.notice.words.text()
    press("!")
    until(qtbot, lambda: unread(desk, told) == [True] * 3)


def test_a_story_in_sight_is_not_folded_away_under_the_readers_eyes(desk: Controller, qtbot: object) -> None:
    """What is the same is found some seconds after it was listed; the row with the cursor was gone, and those below it jumped."""
    bring(desk.library, TOLD[1:2])
    desk.choose("show:unread")
    desk.reload_stories()
    until(qtbot, lambda: desk.jobs.busy == 0)
    (courier,) = (row for row in desk.library.rows(ListQuery()) if row.source == "Courier")
    desk.stories.select(courier.id)
    bring(desk.library, TOLD[:1])  # newer, and in the same words: its row stands for both
    (gazette,) = (row for row in desk.library.rows(ListQuery()) if row.source == "Gazette")
    assert courier.id not in desk.library.ids(ListQuery())
    until(qtbot, lambda: gazette.id in desk.stories.model.ids)
    assert desk.stories.current() == courier.id
    assert [each for each in desk.stories.model.ids if each in (gazette.id, courier.id)] == [gazette.id, courier.id]
    desk.choose("show:all")
    until(qtbot, lambda: desk.jobs.busy == 0)
    assert courier.id not in desk.stories.model.ids


def test_each_file_that_was_opened_has_its_row(desk: Controller, qtbot: Any, tmp_path: Path) -> None:
    """Two that tell the same were one row, and the one that had just been opened could not be chosen."""
    for name, title, text in TOLD[:2]:
        page = tmp_path / f"{name}.html"
        page.write_text(
            f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{text * 2}</article></body></html>"
        )
        desk.library.open_file(page)
    desk.library.settle(matched=True)
    source = next(row.source.id for row in desk.library.sources() if row.kind == "opened")
    assert len(desk.library.rows(ListQuery(source_id=source))) == 1
    desk.reload_sources()
    desk.choose(f"source:{source}")
    qtbot.waitUntil(lambda: len(desk.stories.model.ids) == 2, timeout=60_000)


def test_commands_are_about_the_outlet_that_is_read(
    desk: Controller, told: EntryRow, press: Callable[..., None], browser: Browser, qtbot: object
) -> None:
    """The Courier's story stood on the page, and "s" starred the Gazette's; "v" and F5 led back to that, too."""
    courier = next(entry_id for entry_id, name in told.same if name == "Courier")
    until(qtbot, lambda: desk.reading.opened is not None and desk.reading.opened.row.id == told.id)
    press("]")
    until(qtbot, lambda: desk.reading.opened is not None and desk.reading.opened.row.id == courier)
    press("v")
    assert browser.opened == ["https://courier.example.org/ferry"]
    press("s")
    until(qtbot, lambda: desk.library.row(courier).starred)
    assert not desk.library.row(told.id).starred
    assert desk.stories.current() == told.id  # it stays in this list of unread stories, though it was read there
    press("2", "Enter")
    until(qtbot, lambda: desk.wanted == told.id)
    press("s")
    until(qtbot, lambda: desk.library.row(told.id).starred)
