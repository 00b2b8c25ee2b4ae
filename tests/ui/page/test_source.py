"""The source panel: every fact of the story told, every removal there to be put back, by click and by key."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from pytestqt.qtbot import QtBot

from reader.model.story import Completeness, Furniture, Reason, Story
from tests.ui.page.made import made_opened, made_story, with_restored
from ui.colophon import COMPLETENESS
from ui.panel_writer import PanelDocument
from ui.panels.source import EVERYWHERE, HERE, NEVER, SourcePanel
from ui.reasons import REASONS, groups, summary
from ui.theme import NAMES, load_theme
from ui.wording import short_address


@pytest.fixture
def panel(qtbot: QtBot) -> SourcePanel:
    made = SourcePanel()
    qtbot.addWidget(made)
    made.resize(280, 900)
    made.show()
    return made


def words(panel: SourcePanel) -> str:
    return " ".join(panel.document().toPlainText().replace("\u00a0", " ").split())


def test_what_it_told_before_is_let_go_of(panel: SourcePanel) -> None:
    told = []
    for name in (*NAMES, *NAMES):
        panel.set_theme(load_theme(name))
        panel.show_story(made_opened())
        panel.step_removal(1)
        told.append(weakref.ref(panel.document()))
        panel.grab()
    gc.collect()
    assert [each() is not None for each in told] == [False] * (len(told) - 1) + [True]


def test_every_fact_is_told(panel: SourcePanel) -> None:
    panel.show_story(made_opened())
    text = words(panel)
    for fact in (
        "World Wire",
        "Written by A. Reporter and B. Stringer.",
        "Filed from Rostov, Russia through UPI.",
        "Published",
        "2014",
        "words",
        "minute’s reading",
        "example.test/world/ships",
        "The whole story is here.",
        "readability-lxml",
        "4 trackers were not loaded.",
        "By A. Reporter and B. Stringer byline",
        "ROSTOV, Russia, May 19 (UPI) -- dateline",
        "2 advertisements",
        "1 list of other headlines",
        "1 block judged not to be the story",
        "1 line kept as a field",
        "+3 paragraphs, headline changed",
        "The Other Wire",
        "ships.html",
        "1 picture is missing.",
    ):
        assert fact in text, fact


def test_a_story_with_nothing_known_is_told_too(panel: SourcePanel) -> None:
    bare = Story("", "", Furniture(""), ())
    opened = replace(made_opened(bare), fetched_at=None, versions=(), copies=(), images={})
    opened = replace(opened, row=replace(opened.row, source="", link="", agency="", same=()))
    panel.show_story(opened)
    text = words(panel)
    assert "No writer is named. No date is given." in text
    assert "Nothing: the page held only the story." in text
    assert panel.current_removal() is None
    panel.step_removal()
    panel.toggle_current()


def test_every_reason_and_every_completeness_has_words() -> None:
    assert set(REASONS) == set(Reason)
    assert set(COMPLETENESS) == set(Completeness)


def test_summary_counts_by_reason() -> None:
    story = made_story()
    assert summary(story).startswith("2 advertisements, 1 list of other headlines, ")
    assert [index for _, indices in groups(story) for index in indices] == [0, 1, 2, 3, 4]
    assert summary(replace(story, removals=())) == ""


def test_groups_unfold_and_stay_so(panel: SourcePanel) -> None:
    panel.show_story(made_opened())
    assert "Minister resigns" not in words(panel)
    panel.anchorClicked.emit(QUrl("panel:fold/other_headlines"))
    assert "Latest Headlines · Minister resigns over the harbour" in words(panel)
    panel.show_story(made_opened(entry_id=2))
    assert "Minister resigns" in words(panel)
    panel.anchorClicked.emit(QUrl("panel:fold/other_headlines"))
    assert "Minister resigns" not in words(panel)


def test_a_click_puts_back_and_takes_out_again(panel: SourcePanel, qtbot: QtBot) -> None:
    panel.show_story(made_opened())
    panel.unfold_all()
    with qtbot.waitSignal(panel.restore_requested, timeout=60_000) as asked:
        panel.anchorClicked.emit(QUrl("panel:back/3"))
    assert asked.args == [3, True]
    panel.show_story(made_opened(with_restored(made_story(), 3), restored=frozenset({3})))
    assert "1 put back" in words(panel)
    assert panel.current_removal() == (3, True)
    with qtbot.waitSignal(panel.restore_requested, timeout=60_000) as asked:
        panel.anchorClicked.emit(QUrl("panel:out/3"))
    assert asked.args == [3, False]


def test_real_clicks_reach_the_links(panel: SourcePanel, qtbot: QtBot) -> None:
    panel.show_story(made_opened())
    cursor = panel.document().find("1 list of other")
    rect = panel.cursorRect(cursor)
    qtbot.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert "Minister resigns" in words(panel)
    cursor = panel.document().find("Put back")
    with qtbot.waitSignal(panel.restore_requested, timeout=60_000) as asked:
        qtbot.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=panel.cursorRect(cursor).center() - QPoint(12, 0))
    assert asked.args == [2, True]


def test_keys_walk_over_the_removals(panel: SourcePanel, qtbot: QtBot) -> None:
    panel.show_story(made_opened())
    assert panel.current_removal() == (0, False)
    for wanted in (0, 1, 2, 3, 4, 4):
        qtbot.keyClick(panel, Qt.Key.Key_Down)
        assert panel.current_removal() == (wanted, False)
    qtbot.keyClick(panel, Qt.Key.Key_Up)
    assert panel.current_removal() == (3, False)
    assert "The writer was there." in panel.accessibleDescription()
    assert "taken out" in panel.accessibleDescription()
    with qtbot.waitSignal(panel.restore_requested, timeout=60_000) as asked:
        panel.toggle_current()
    assert asked.args == [3, True]


def test_tab_and_enter_work_the_links(panel: SourcePanel, qtbot: QtBot) -> None:
    panel.show_story(made_opened())
    panel.setFocus()
    told: list[str] = []
    panel.link_activated.connect(told.append)
    qtbot.keyClick(panel, Qt.Key.Key_Tab)
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert told == ["https://example.test/world/ships"]


def test_how_the_text_was_found_is_said_in_words(panel: SourcePanel) -> None:
    panel.show_story(made_opened(replace(made_story(), engine="segments")))
    assert "weighing every block" in words(panel)
    panel.show_story(made_opened(replace(made_story(), engine="plain", note="The page could not be cleaned."), entry_id=2))
    assert "The page could not be cleaned." in words(panel)
    assert "plain" not in words(panel)


def test_long_removals_are_cut_until_asked_for(panel: SourcePanel) -> None:
    long = "word " * 200
    story = replace(made_story(), removals=(replace(made_story().removals[0], text=long, html=f"<p>{long}</p>"),))
    panel.show_story(made_opened(story))
    panel.unfold_all()
    assert words(panel).count("word ") < 100
    panel.anchorClicked.emit(QUrl("panel:whole/0"))
    assert words(panel).count("word") >= 200


def test_rules_say_why(panel: SourcePanel) -> None:
    panel.show_story(made_opened())
    panel.unfold_all()
    assert "Ad word." in words(panel)
    panel.set_whys({"ad-word": "A block that only says it is an advertisement"})
    assert "A block that only says it is an advertisement." in words(panel)
    assert "31 % likely to be part of the story." in words(panel)


@pytest.mark.parametrize(("number", "what"), [(0, HERE), (1, EVERYWHERE), (2, NEVER)])
def test_teaching(number: int, what: str, panel: SourcePanel, qtbot: QtBot) -> None:
    panel.show_story(made_opened())
    menu = panel.teach_menu(2)
    with qtbot.waitSignal(panel.teach_requested, timeout=60_000) as asked:
        menu.actions()[number].trigger()
    assert asked.args == [2, what]


def test_versions_outlets_copies_and_addresses_are_asked_for(panel: SourcePanel, qtbot: QtBot) -> None:
    panel.show_story(made_opened())
    for link, signal, args in (
        ("panel:version/3", panel.version_requested, [3]),
        ("panel:entry/7", panel.entry_requested, [7]),
        ("panel:copy/0", panel.copy_requested, [str(Path("/nowhere/ships.html"))]),
        ("https://example.test/world/ships", panel.link_activated, ["https://example.test/world/ships"]),
    ):
        with qtbot.waitSignal(signal, timeout=60_000) as asked:
            panel.anchorClicked.emit(QUrl(link))
        assert asked.args == args


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [220, 280, 420])
def test_nothing_sticks_out_at_any_width(name: str, width: int, panel: SourcePanel) -> None:
    panel.resize(width, 700)
    panel.set_theme(load_theme(name))
    address = "https://example.test/" + "very-long-path-without-a-space" * 8
    panel.show_story(made_opened(replace(made_story(), url=address)))
    panel.unfold_all()
    panel.set_size(15)
    panel.grab()
    document = panel.document()
    assert isinstance(document, PanelDocument)
    assert document.size().width() <= width
    assert panel.horizontalScrollBar().maximum() == 0


def test_addresses_are_shortened_in_the_middle() -> None:
    assert short_address("https://www.example.test/a/") == "example.test/a"
    short = short_address("https://example.test/" + "x" * 200 + "/end.html")
    assert len(short) < 70
    assert short.endswith("/end.html")


def test_clearing_leaves_nothing(panel: SourcePanel) -> None:
    panel.show_story(made_opened())
    panel.clear()
    assert words(panel) == ""
    assert panel.current_removal() is None
    panel.set_theme(load_theme("dark"))


def test_a_story_that_hundreds_tell_names_a_few_and_the_rest_at_a_click(panel: SourcePanel) -> None:
    opened = made_opened()
    told = replace(opened, row=replace(opened.row, same=tuple((1000 + number, f"Outlet {number}") for number in range(300))))
    panel.show_story(told)
    assert "Outlet 7 " in words(panel)
    assert "Outlet 8 " not in words(panel)
    assert "and 292 more" in words(panel)
    panel.anchorClicked.emit(QUrl("panel:outlets"))
    assert "Outlet 299 " in words(panel)
    assert "more" not in words(panel).rpartition("Outlet 299")[2]


def test_the_page_is_painted_before_the_panel_beside_it(panel: SourcePanel, qtbot: QtBot) -> None:
    panel.show_story(made_opened(), later=True)
    assert panel.current_removal() is not None  # what keys act on is the new story at once
    assert "World Wire" not in words(panel)
    qtbot.waitUntil(lambda: "World Wire" in words(panel), timeout=60_000)
    other = replace(made_opened(), row=replace(made_opened().row, id=77))
    panel.show_story(other, later=True)
    panel.choose_removal(0)
    assert panel.current_removal() == (0, False)


def test_what_can_be_done_with_a_removal_is_in_sight_when_it_is_chosen(panel: SourcePanel) -> None:
    """Of the one at the foot of the panel, the line with "Put back" was below its edge."""
    text = "A line of other headlines that takes more than one line of the panel, as many of them do on many pages"
    one = replace(
        made_story().removals[0], text=text, html=f"<p>{text}</p>", rule="a rule whose name takes more than one line too"
    )
    panel.show_story(made_opened(replace(made_story(), removals=(one,) * 60)))
    for index in range(60):
        panel.choose_removal(index)
        number = panel.document().spans[index][1]
        layout, bar = panel.document().documentLayout(), panel.verticalScrollBar()
        bottom = layout.blockBoundingRect(panel.document().findBlockByNumber(number)).bottom()
        assert bar.value() < bottom <= bar.value() + panel.viewport().height(), index


def test_what_can_be_done_with_a_removal_is_not_broken_into_two_lines(panel: SourcePanel) -> None:
    """ "Put" stood at the end of one line, and "back" on the next, as if they were two things."""
    panel.show_story(made_opened(with_restored(made_story(), 3), restored=frozenset({3})))
    panel.unfold_all()
    blocks = panel.document()
    text = "".join(blocks.findBlockByNumber(number).text() for number in range(blocks.blockCount()))
    assert "Put\u00a0back" in text
    assert "Take\u00a0out\u00a0again" in text
