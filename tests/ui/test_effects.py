"""What each command does, done by its first key: a check for every row of the table, none left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPageLayout
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QFileDialog, QLineEdit

from reader.library import ListQuery
from tests.ui.conftest import Browser
from ui.commands import BY_ID, COMMANDS, Where
from ui.controller import Controller
from ui.dialogs.printing import printer_for
from ui.key_sheet import KeySheet
from ui.main_window import MainWindow
from ui.palette import Palette
from ui.panels.page_view import PageView

Check = Callable[["Case"], None]
CHECKS: dict[str, Check] = {}


class Case:
    """One command in one window: `do()` presses its key, or chooses it from the menu where it has none."""

    def __init__(self, desk: Controller, press: Callable[..., None], qtbot: object, browser: Browser, tmp_path: Path) -> None:
        self.desk, self.press, self.qtbot, self.browser, self.tmp = desk, press, qtbot, browser, tmp_path
        self.command = ""
        self.patch: pytest.MonkeyPatch

    def do(self, command: str = "") -> None:
        command = command or self.command
        key = self.desk.keymap.first_key(command)
        if key:
            self.press(key)
        else:
            self.desk.actions.refresh()
            self.desk.actions.by_id[command].trigger()
        self.settle()

    def settle(self) -> None:
        self.until(lambda: self.desk.jobs.busy == 0)
        QApplication.processEvents()

    def until(self, test: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(test, timeout=60_000)  # type: ignore[attr-defined]

    @property
    def current(self) -> int:
        found = self.desk.stories.current()
        assert found is not None
        return found

    def row(self) -> object:
        return self.desk.library.row(self.current)

    def said(self) -> str:
        return self.desk.window.notice.words.text() if self.desk.window.notice.isVisible() else ""

    def dialog(self) -> QDialog:
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
        assert len(found) == 1, f"{len(found)} dialogs"
        return found[0]

    def close_dialog(self, kind: str) -> None:
        dialog = self.dialog()
        assert type(dialog).__name__ == kind
        dialog.reject()
        QApplication.processEvents()

    def answer_file(self, path: Path) -> None:
        self.patch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(path), ""))

    def source_line(self) -> None:
        key = next(f"source:{row.source.id}" for row in self.desk.rows)
        self.desk.window.focus_pane(Where.SOURCES)
        self.desk.sources.choose(key)


def check(*ids: str) -> Callable[[Check], Check]:
    def add(function: Check) -> Check:
        for id in ids:
            CHECKS[id] = function
        return function

    return add


@pytest.fixture
def case(
    desk: Controller, press: Callable[..., None], qtbot: object, browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Case:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(tmp_path / "chosen.out"), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(tmp_path / "copies"))
    made = Case(desk, press, qtbot, browser, tmp_path)
    made.patch = monkeypatch
    return made


def test_no_command_is_left_unchecked() -> None:
    assert set(CHECKS) == set(BY_ID)


@pytest.mark.parametrize("command", [command.id for command in COMMANDS])
def test_effect(case: Case, command: str) -> None:
    case.command = command
    case.desk.window.focus_pane(Where.STORIES)
    CHECKS[command](case)


# Getting about ------------------------------------------------------------------------------------------------------


@check("next_story", "previous_story", "last_story", "first_story")
def walking(case: Case) -> None:
    ids = case.desk.stories.model.ids
    assert case.current == ids[0]
    if case.command in ("previous_story", "first_story"):
        case.desk.stories.select(ids[1])
    case.do()
    wanted = {"next_story": ids[1], "previous_story": ids[0], "last_story": ids[-1], "first_story": ids[0]}[case.command]
    assert case.current == wanted
    case.until(lambda: case.desk.reading.opened is not None and case.desk.reading.opened.row.id == wanted)
    assert not case.row().read, "moving the cursor marks nothing read"


@check("next_unread", "previous_unread")
def unread(case: Case) -> None:
    ids = case.desk.stories.model.ids
    forward = case.command == "next_unread"
    case.desk.library.mark_read([ids[1], ids[-2]])
    case.settle()
    case.desk.stories.select(ids[0] if forward else ids[-1])
    case.do()
    assert case.current == (ids[2] if forward else ids[-3])
    case.until(lambda: case.row().read)


@check("read_on", "page_up")
def paging(case: Case) -> None:
    case.desk.window.resize(900, 420)
    longest = max(case.desk.stories.model.ids, key=lambda id: len(case.desk.library.story(id).story.text))
    case.desk.stories.select(longest)
    case.until(lambda: case.desk.reading.opened is not None and case.desk.reading.opened.row.id == longest)
    bar = case.desk.reading.view.verticalScrollBar()
    case.until(lambda: bar.maximum() > 0)
    case.do("read_on")
    place = bar.value()
    assert place > 0
    if case.command == "page_up":
        case.do()
        assert bar.value() < place
        return
    bar.setValue(bar.maximum())
    case.do()
    assert case.current != longest, "at the end Space goes to the next unread story"


@check("take_offer")
def take_offer(case: Case) -> None:
    case.desk.run("mark_all_read")
    case.settle()
    assert "[!]" in case.desk.window.notice.button.text()
    case.do()
    case.until(lambda: case.desk.library.count(ListQuery(show="unread")) > 0)
    assert not case.desk.window.notice.offers
    case.do()  # nothing is offered any more: nothing happens


@check("back")
def back(case: Case) -> None:
    desk = case.desk
    case.do("search")
    assert desk.stories.searching
    case.press("d", "o", "c", "k")
    case.until(lambda: desk.listing.words == "dock")
    case.press("Enter")
    desk.window.focus_pane(Where.STORY)
    case.do()
    assert desk.window.pane_of_focus() is Where.STORIES
    case.do()
    assert not desk.stories.searching
    assert desk.listing.words == ""
    desk.choose("show:unread")
    case.do()
    assert desk.listing.key == "show:all"


@check("focus_sources", "focus_stories", "focus_story")
def panes(case: Case) -> None:
    wanted = {"focus_sources": Where.SOURCES, "focus_stories": Where.STORIES, "focus_story": Where.STORY}[case.command]
    case.desk.window.focus_pane(Where.STORY if wanted is not Where.STORY else Where.SOURCES)
    case.do()
    assert case.desk.window.pane_of_focus() is wanted


@check("go_unread", "go_all", "go_starred", "go_today", "go_saved", "go_offline")
def lists(case: Case) -> None:
    desk, key = case.desk, "show:" + case.command.removeprefix("go_")
    desk.library.star([case.current])
    case.settle()
    desk.choose("show:unread" if key != "show:unread" else "show:all")
    case.do()
    assert desk.listing.key == key
    assert desk.sources.current_key() == key
    if key == "show:starred":
        assert len(desk.stories.model.ids) == 1
    if key == "show:offline":
        assert set(desk.stories.model.ids) == {row.id for row in desk.library.rows() if row.has_page}
    if key == "show:saved":
        assert desk.stories.model.ids == []
        assert desk.stories.nothing.isVisible()


@check("next_source", "previous_source")
def sources(case: Case) -> None:
    desk = case.desk
    desk.choose("show:unread")
    case.do()
    assert desk.listing.key == ("show:today" if case.command == "next_source" else "show:all")


@check("line_below", "line_above", "first_line", "last_line")
def among_the_sources(case: Case) -> None:
    """With the focus on the sources their cursor moves, as it does in every list that has it; the story stays."""
    desk = case.desk
    desk.choose("show:unread")
    desk.window.focus_pane(Where.SOURCES)
    story, lines = desk.reading.opened, desk.sources.model.lines
    case.do()
    reached = {
        "line_below": "show:today", "line_above": "show:all", "first_line": lines[0].key, "last_line": lines[-1].key,
    }  # fmt: skip
    assert desk.sources.current_key() == desk.listing.key == reached[case.command]
    assert desk.window.pane_of_focus() is Where.SOURCES
    assert story is not None
    assert desk.reading.opened is not None
    assert desk.reading.opened.row.id == story.row.id


@check("jump_to_source")
def jump(case: Case) -> None:
    desk = case.desk
    wanted = desk.rows[1].source
    case.do()
    for letter in wanted.title.lower()[:6]:
        case.press(letter if letter != " " else "Space")
    case.press("Enter")
    assert desk.listing.key == f"source:{wanted.id}"
    assert {desk.library.row(id).source_id for id in desk.stories.model.ids} == {wanted.id}


@check("search")
def search(case: Case) -> None:
    desk = case.desk
    case.do()
    for letter in "barley":
        case.press(letter)
    case.until(lambda: desk.listing.words == "barley")
    assert 0 < len(desk.stories.model.ids) < 10
    case.press("Enter")
    assert desk.window.pane_of_focus() is Where.STORIES


@check("find_in_story")
def find(case: Case) -> None:
    case.do()
    assert not case.desk.reading.find_bar.isHidden()
    case.press("Esc")
    assert case.desk.reading.find_bar.isHidden()


# The story ----------------------------------------------------------------------------------------------------------


@check("open_story")
def open_story(case: Case) -> None:
    assert not case.row().read
    case.do()
    case.until(lambda: case.row().read)
    assert case.desk.window.pane_of_focus() is Where.STORY
    assert case.desk.reading.opened.row.id == case.current


@check("next_outlet", "previous_outlet")
def outlets(case: Case) -> None:
    desk = case.desk
    pair = next((row for row in desk.library.rows(ListQuery()) if row.same), None)
    if pair is None:
        case.do()
        assert case.said()
        return
    desk.stories.select(pair.id)
    case.until(lambda: desk.reading.opened.row.id == pair.id)
    case.do()
    others = {entry_id for entry_id, _name in pair.same}
    case.until(lambda: desk.reading.opened is not None and desk.reading.opened.row.id in others)


@check("open_original")
def original(case: Case) -> None:
    case.do()
    assert case.browser.opened == [case.row().link]


@check("fetch_again")
def fetch_again(case: Case) -> None:
    case.do()  # the sample wire's addresses lead nowhere: what is kept stays, and it is said why
    case.until(lambda: case.desk.reading.is_story and bool(case.said()))


@check("toggle_star")
def star(case: Case) -> None:
    case.do()
    assert case.row().starred
    case.until(lambda: case.desk.counts.starred == 1)
    case.do()
    assert not case.row().starred


@check("toggle_read")
def toggle_read(case: Case) -> None:
    case.do()
    assert case.row().read
    case.do()
    assert not case.row().read


@check("mark_all_read")
def mark_all(case: Case) -> None:
    case.do()
    case.until(lambda: case.desk.counts.unread == 0)
    case.do("undo")
    case.until(lambda: case.desk.counts.unread > 20)


@check("mark_outlets_read")
def mark_outlets(case: Case) -> None:
    """tests/ui/test_outlets.py has stories with other outlets."""
    case.do()
    assert case.row().read
    assert "1 marked read" in case.said()
    case.do()
    assert "All of these are read" in case.said()


@check("select_all")
def select_all(case: Case) -> None:
    case.do()
    assert case.desk.stories.chosen() == case.desk.stories.model.ids
    case.do("toggle_star")
    case.until(lambda: case.desk.counts.starred == len(case.desk.stories.model.ids))


@check("toggle_taken_out")
def taken_out(case: Case) -> None:
    shown = case.desk.panel.isVisible()
    assert shown, "a wide window shows where a story comes from"
    case.do()
    assert not case.desk.panel.isVisible()
    case.do()
    assert case.desk.panel.isVisible()


@check("next_removal", "previous_removal")
def removals(case: Case) -> None:
    chosen: list[int] = []
    case.desk.panel.removal_chosen.connect(chosen.append)
    case.do("next_removal")
    case.do("next_removal")
    case.do()
    assert len(chosen) == 3
    assert (chosen[2] == chosen[0]) == (case.command == "previous_removal")


def test_a_number_before_the_key_goes_so_many_removals_on(desk: Controller, press: Callable[..., None]) -> None:
    """On a page with two hundred of them there was no other way than to press it as often."""
    press("Enter", ".")
    first = desk.panel.current_removal()
    press("4", ".")
    there = desk.panel.current_removal()
    press(".", ".", ".", ".", "8", ",")
    assert None not in (first, there)
    assert there != first
    assert desk.panel.current_removal() == first
    press(".", ".", ".", ".")
    assert desk.panel.current_removal() == there


def test_a_lesson_says_what_it_would_change_before_it_is_given(desk: Controller, qtbot: object) -> None:
    """What was taught was known only afterwards, story by story."""
    removals = desk.reading.opened.story.removals
    index = next(n for n, each in enumerate(removals) if "\n" not in each.text and len(each.text.strip()) > 12)
    menu = desk.panel.teach_menu(index)
    desk.panel.lesson_considered.emit(index)
    qtbot.waitUntil(lambda: all("stories it changes: " in each.text() for each in menu.actions()), timeout=60_000)  # type: ignore[attr-defined]
    assert menu.actions()[2].text().startswith("Never take this out\tstories it changes: ")
    assert not menu.actions()[2].text().split(": ")[1].startswith("0 of")


@check("teach_here", "teach_everywhere", "teach_never")
def teach(case: Case) -> None:
    """The lesson stands in a plain file, and the story is cleaned by it at once."""
    desk = case.desk
    removals = desk.reading.opened.story.removals
    index = next(n for n, each in enumerate(removals) if "\n" not in each.text and len(each.text.strip()) > 12)
    line = removals[index].text
    desk.panel.choose_removal(index)
    case.do()
    case.until(lambda: "Taught" in case.said())
    lessons = (desk.library.folder / "rules" / "taught.toml").read_text(encoding="utf8")
    assert line.split()[0] in lessons
    assert ("never = true" in lessons) == (case.command == "teach_never")
    assert ("sources = " in lessons) == (case.command == "teach_here")
    if case.command == "teach_never":
        assert any(line in block.text for block in desk.reading.opened.story.blocks)
    else:
        assert any(line in removal.text for removal in desk.reading.opened.story.removals)


@check("show_changes")
def changes(case: Case) -> None:
    """A story of which an earlier version is kept; then one that has only one."""
    desk = case.desk
    case.do()
    assert case.said()
    other = case.tmp / "story.html"
    page = "<html><body><article><h1>The quay lamps</h1>{}</article></body></html>"
    words = "".join(
        f"<p>Paragraph {n} says at some length what happened along the quay that night, and who saw it.</p>" for n in range(9)
    )
    other.write_text(page.format(words))
    desk.library.open_file(other)
    other.write_text(page.format(words + "<p>Later in the night the lamps went out again, the harbour master said.</p>"))
    opened = desk.library.open_file(other)
    assert opened.versions
    desk.reload_stories()
    desk.stories.select(opened.row.id)
    case.until(lambda: desk.reading.opened is not None and desk.reading.opened.row.id == opened.row.id)
    case.do()
    case.until(lambda: "harbour master" in desk.reading.view.toPlainText() and desk.reading.opened is None)
    case.do()
    case.until(lambda: desk.reading.opened is not None)


@check("put_back")
def put_back(case: Case) -> None:
    desk = case.desk
    assert desk.reading.opened.story.removals
    case.do()
    case.until(lambda: bool(desk.reading.opened.restored))
    case.until(lambda: "Advertisement" in words_in_sight(desk.reading.view))
    bar = desk.reading.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert "Advertisement" not in words_in_sight(desk.reading.view)
    case.press(desk.keymap.first_key("previous_removal"))  # the same is chosen still: it is the first
    assert "Advertisement" in words_in_sight(desk.reading.view)
    case.do()
    case.until(lambda: not desk.reading.opened.restored)


def words_in_sight(view: PageView) -> str:
    """What of a page is to be seen."""
    cursor = view.cursorForPosition(view.viewport().rect().topLeft())
    end = view.cursorForPosition(view.viewport().rect().bottomRight()).position()
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    return str(cursor.selectedText())


@check("save_copy")
def save_copy(case: Case) -> None:
    case.desk.library.change_settings(copies_folder=str(case.tmp / "kept"))
    case.do()
    (copy,) = (case.tmp / "kept").iterdir()
    assert copy.suffix == ".html"
    assert case.row().saved
    case.until(lambda: bool(case.desk.reading.opened.copies))


@check("save_copy_as")
def save_as(case: Case) -> None:
    from PySide6.QtCore import QTimer

    def answer() -> None:
        dialog = case.dialog()
        from PySide6.QtWidgets import QRadioButton

        next(button for button in dialog.findChildren(QRadioButton) if button.property("choice") == "markdown").setChecked(True)
        dialog.accept()

    QTimer.singleShot(100, answer)
    case.do()
    (copy,) = (case.tmp / "copies").iterdir()
    assert copy.suffix == ".md"


@check("copy_citation", "copy_citation_markdown", "copy_address")
def copies(case: Case) -> None:
    row = case.row()
    case.do()
    text = QGuiApplication.clipboard().text()
    assert row.link in text
    if case.command != "copy_address":
        assert row.source in text
        assert (f"[{row.headline[:10]}" in text) == (case.command == "copy_citation_markdown")


@check("mail_story")
def mail(case: Case) -> None:
    case.do()
    assert case.browser.opened[0].startswith("mailto:?subject=")
    assert case.browser.opened[0].endswith("%0D%0A")
    assert "If none opens" in case.said()
    case.patch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    case.do()
    assert "No mail program could be started." in case.said()


@check("print_story")
def printing(case: Case) -> None:
    margins = printer_for(case.desk.reading.opened).pageLayout().margins(QPageLayout.Unit.Millimeter)
    assert min(margins.left(), margins.top(), margins.right(), margins.bottom()) >= 20
    case.do()
    case.close_dialog("QPrintPreviewDialog")


@check("save_pdf")
def pdf(case: Case) -> None:
    case.do()
    assert (case.tmp / "chosen.out").exists(), case.said()
    assert (case.tmp / "chosen.out").read_bytes().startswith(b"%PDF")


@check("read_aloud")
def aloud(case: Case) -> None:
    case.do()
    case.until(lambda: bool(case.said()))


# Sources ------------------------------------------------------------------------------------------------------------


@check("add_source")
def add_source(case: Case) -> None:
    case.do()
    case.close_dialog("AddSource")


@check("start_with_pack")
def pack(case: Case) -> None:
    case.do()
    assert any("UPI" in listed.title for listed in case.desk.library.pack())
    dialog = case.dialog()
    ticked = [box.text() for box in dialog.findChildren(QCheckBox) if box.isChecked()]
    assert any("BBC" in each for each in ticked)
    assert not any("Deutsch" in each for each in ticked)
    case.close_dialog("ChoosePack")
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        case.do()
        assert any("Deutsch" in box.text() for box in case.dialog().findChildren(QCheckBox) if box.isChecked())
        case.close_dialog("ChoosePack")
    finally:
        QLocale.setDefault(before)


@check("import_opml")
def import_opml(case: Case) -> None:
    opml = case.tmp / "list.opml"
    opml.write_text('<opml version="2.0"><body><outline text="One" xmlUrl="https://one.example/feed"/></body></opml>')
    case.answer_file(opml)
    before = len(case.desk.library.sources())
    case.do()
    assert len(case.desk.library.sources()) == before + 1


@check("export_opml")
def export_opml(case: Case) -> None:
    case.do()
    chosen = case.tmp / "chosen.out"
    assert b"<opml" in chosen.read_bytes()
    chosen.unlink()
    chosen.mkdir()  # a folder has taken the name
    case.do()
    assert "could not be written" in case.said()


@check("refresh", "refresh_source")
def refresh(case: Case) -> None:
    case.do()
    assert case.said()  # the sample wire is not fetched; test_refresh.py refreshes for real


@check("cancel_refresh")
def cancel(case: Case) -> None:
    case.do()
    assert case.desk.refreshing is None


@check("source_settings")
def source_settings(case: Case) -> None:
    case.source_line()
    case.do()
    case.close_dialog("SourceSettings")
    case.desk.choose("show:all")
    case.settle()
    case.do()
    assert case.dialog().findChild(QLineEdit).text() == case.row().source  # type: ignore[attr-defined, union-attr]
    case.close_dialog("SourceSettings")


@check("rename_source")
def rename(case: Case) -> None:
    from PySide6.QtCore import QTimer

    case.source_line()

    def answer() -> None:
        dialog = case.dialog()
        dialog.findChild(QLineEdit).setText("Another name")
        dialog.accept()

    QTimer.singleShot(100, answer)
    case.do()
    case.until(lambda: "Another name" in [row.source.title for row in case.desk.library.sources()])
    case.do("undo")
    case.until(lambda: "Another name" not in [row.source.title for row in case.desk.library.sources()])


def test_a_folder_and_a_search_are_renamed_where_they_are_read(
    desk: Controller, press: Callable[..., None], qtbot: object, browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search kept its name, and the list of a folder that was renamed was empty."""
    from ui.dialogs import choose

    case = Case(desk, press, qtbot, browser, tmp_path)
    monkeypatch.setattr(choose, "ask_text", lambda *_asked: "Of my own")
    desk.library.save_search("Trains", "train")
    case.until(lambda: desk.sources.choose("search:1"))
    desk.window.focus_pane(Where.SOURCES)
    case.do("rename_source")
    case.until(lambda: [each.title for each in desk.searches] == ["Of my own"])
    assert desk.listing.key == "search:1"
    assert desk.stories.model.ids
    desk.choose(f"folder:{desk.rows[0].source.folder}")
    ids = desk.stories.model.ids
    case.do("rename_source")
    case.until(lambda: desk.listing.key == "folder:Of my own")
    assert desk.stories.model.ids == ids
    case.do("mute_source")
    assert case.said() == "Choose a source first."
    case.do("undo")
    case.until(lambda: desk.listing.key == "show:all")
    assert set(ids) <= set(desk.stories.model.ids)


@check("move_source")
def move(case: Case) -> None:
    case.source_line()
    source_id = case.desk.sources.current().source_id
    case.do()
    for letter in "Harbour":
        case.press(letter)
    case.press("Enter")
    case.settle()
    assert next(row for row in case.desk.library.sources() if row.source.id == source_id).source.folder == "Harbour"
    case.until(lambda: case.desk.sources.model.row_of("folder:Harbour") >= 0)
    # The letters of a new name may fit another folder's, which had to be chosen then.
    case.do()
    for letter in "Bour":
        case.press(letter)
    palette = next(each for each in case.desk.window.findChildren(Palette) if each.isVisible())
    assert [choice.title for choice in palette.model.choices] == ["Harbour", "New folder “Bour”"]
    case.press("Down", "Enter")
    case.settle()
    assert next(row for row in case.desk.library.sources() if row.source.id == source_id).source.folder == "Bour"


def test_a_palette_in_which_nothing_fits_says_so(desk: Controller, press: Callable[..., None]) -> None:
    press("Ctrl+K")
    press("qqqq")
    palette = next(each for each in desk.window.findChildren(Palette) if each.isVisible())
    assert [choice.title for choice in palette.model.choices] == ["Nothing fits."]
    press("Down", "Enter")
    assert palette.isVisible()
    press("Esc")
    assert not palette.isVisible()


@check("mute_source")
def mute(case: Case) -> None:
    case.source_line()
    source_id = case.desk.sources.current().source_id
    case.do()
    assert next(row for row in case.desk.library.sources() if row.source.id == source_id).source.muted


@check("remove_source")
def remove(case: Case) -> None:
    before = len(case.desk.library.sources())
    case.source_line()
    case.do()
    assert len(case.desk.library.sources()) == before - 1
    case.do("undo")
    case.until(lambda: len(case.desk.library.sources()) == before)


@check("save_search")
def save_search(case: Case) -> None:
    from PySide6.QtCore import QTimer

    case.do()
    assert case.said()
    case.do("search")
    for letter in "train":
        case.press(letter)
    case.until(lambda: case.desk.listing.words == "train")
    QTimer.singleShot(100, lambda: case.dialog().accept())
    case.do()
    assert [each.words for each in case.desk.library.saved_searches()] == ["train"]
    unread = case.desk.library.saved_searches()[0].unread
    assert unread
    case.until(lambda: [line.unread for line in case.desk.sources.model.lines if line.key.startswith("search:")] == [unread])


# Looks --------------------------------------------------------------------------------------------------------------


@check("filter_unread")
def filter_unread(case: Case) -> None:
    total = len(case.desk.stories.model.ids)
    case.desk.library.mark_read(case.desk.stories.model.ids[:5])
    case.settle()
    case.do()
    assert len(case.desk.stories.model.ids) == total - 5
    assert case.desk.actions.by_id["filter_unread"] is not None


@check("sort_newest", "sort_oldest")
def sort(case: Case) -> None:
    ids = case.desk.stories.model.ids
    case.do()
    assert case.desk.stories.model.ids == (ids if case.command == "sort_newest" else ids[::-1])


@check("group_none", "group_day", "group_source")
def group(case: Case) -> None:
    case.do()
    headings = case.desk.stories.model.headings()
    expected = {"group_none": 0, "group_source": len({row.source_id for row in case.desk.library.rows(ListQuery())})}
    assert len(headings) == expected.get(case.command, len(headings))
    assert bool(headings) == (case.command != "group_none")
    for row in headings:
        assert case.desk.stories.model.heading_at(row) is not None


@check("density_compact", "density_normal", "density_roomy")
def density(case: Case) -> None:
    normal = case.desk.stories.view.row_height
    case.do()
    height = case.desk.stories.view.row_height
    assert {"density_compact": height < normal, "density_normal": height == normal, "density_roomy": height > normal}[
        case.command
    ]


@check("theme_system", "theme_light", "theme_dark", "theme_sepia", "theme_contrast", "theme_contrast_dark", "next_theme")
def theme(case: Case) -> None:
    before = case.desk.theme.name
    case.do()
    name = case.desk.theme.name
    if case.command == "next_theme":
        assert name != before
    elif case.command != "theme_system":
        assert name == case.command.removeprefix("theme_").replace("_", "-")
        assert case.desk.library.settings.theme == name
    assert case.desk.holds(case.command) == (case.command != "next_theme")


@check("text_larger", "text_smaller", "text_normal")
def text_size(case: Case) -> None:
    size = case.desk.reading.style_of_page.size
    if case.command == "text_normal":
        case.do("text_larger")
    case.do()
    now = case.desk.reading.style_of_page.size
    assert {"text_larger": now > size, "text_smaller": now < size, "text_normal": now == size}[case.command]
    assert case.desk.library.settings.text_size == now


@check("column_wider", "column_narrower")
def column(case: Case) -> None:
    before = case.desk.reading.style_of_page.measure
    case.do()
    after = case.desk.reading.style_of_page.measure
    assert after - before == (4 if case.command == "column_wider" else -4)


@check("toggle_serif")
def serif(case: Case) -> None:
    case.do()
    assert not case.desk.library.settings.serif


@check("toggle_sources")
def toggle_sources(case: Case) -> None:
    shown = case.desk.window.sources_shown
    case.do()
    assert case.desk.window.sources_shown is not shown


@check("full_screen")
def full_screen(case: Case) -> None:
    case.do()
    assert case.desk.window.isFullScreen()
    case.do()
    assert not case.desk.window.isFullScreen()


# The whole ----------------------------------------------------------------------------------------------------------


@check("undo", "redo")
def undo(case: Case) -> None:
    case.do("toggle_star")
    case.do("undo")
    assert not case.row().starred
    assert case.said()
    if case.command == "redo":
        case.do()
        assert case.row().starred


@check("open_file")
def open_file(case: Case) -> None:
    page = case.tmp / "page.txt"
    page.write_text(
        "HARBOUR TOWN, May 4 (XYZ) -- The lamps along the quay were lit again on Monday.\n\n" + "They burned all night. " * 20
    )
    case.answer_file(page)
    case.do()
    case.until(lambda: case.desk.reading.is_story and "quay" in case.desk.reading.opened.story.text)


@check("backup")
def backup(case: Case) -> None:
    case.do()
    case.until(lambda: (case.tmp / "chosen.out").exists() and case.desk.jobs.busy == 0)


@check("restore_backup")
def restore_backup(case: Case) -> None:
    """The night's backup is proposed; what the user did after it is set aside with the library that stood here."""
    desk = case.desk
    desk.library.star([case.current])
    assert desk.library.nightly() is not None
    desk.library.mark_all_read()
    case.do()
    case.until(lambda: any(type(each).__name__ == "ChooseBackup" for each in QApplication.topLevelWidgets() if each.isVisible()))
    dialog = case.dialog()
    dialog.accept()
    case.until(lambda: desk.refreshing is None and "Gone back" in case.said())
    case.settle()
    assert desk.library.counts().unread > 20
    assert desk.library.counts().starred == 1
    assert list((desk.library.folder / "set-aside").iterdir())
    case.until(lambda: desk.reading.opened is not None)


@check("mute_words")
def mute_words(case: Case) -> None:
    desk = case.desk
    before = len(desk.stories.model.ids)
    word = max(case.row().headline.split(), key=len).strip(",.:;’'")
    case.do()
    dialog = case.dialog()
    assert type(dialog).__name__ == "MuteWords"
    case.press(*word)
    dialog.accept()
    case.until(lambda: "hidden by these words" in case.said())
    case.until(lambda: len(desk.stories.model.ids) < before and "hidden by words" in desk.stories.counts.text())
    hidden = desk.library.counts().silenced
    assert hidden
    assert f"{hidden} hidden by words" in desk.stories.counts.text()
    case.do("undo")
    case.until(lambda: len(desk.stories.model.ids) == before)


@check("export_all", "import_all")
def everything(case: Case) -> None:
    """Written out, then read into the library that it came from: nothing is doubled."""
    total = case.desk.library.counts().total
    case.do("export_all")
    case.until(lambda: case.desk.refreshing is None)
    assert (case.tmp / "copies" / "sources.opml").exists()
    assert f"{total} stories" in case.said()
    if case.command == "import_all":
        case.do()
        case.until(lambda: case.desk.refreshing is None)
        assert case.desk.library.counts().total == total


@check("make_edition")
def edition(case: Case) -> None:
    case.do()
    case.until(lambda: case.desk.refreshing is None)
    printed = case.tmp / "chosen.out"
    assert printed.exists() == case.said().startswith("Printed")
    if printed.exists():
        assert printed.read_bytes().startswith(b"PK")


@check("mail_edition")
def mail_edition(case: Case) -> None:
    case.do()
    case.close_dialog("MailPaper")


@check("check_library")
def check_library(case: Case) -> None:
    case.do()
    case.until(lambda: case.said() == "All is well.")


@check("repair_library")
def repair_library(case: Case) -> None:
    case.desk.library.save_copy(case.current, "text", case.tmp / "kept").path.unlink()
    case.do()
    case.until(lambda: "1 copy written again." in case.said())
    assert len(list((case.tmp / "kept").iterdir())) == 1


@check("preferences", "change_keys", "about")
def dialogs(case: Case) -> None:
    case.do()
    case.close_dialog({"preferences": "Preferences", "change_keys": "ChangeKeys", "about": "Form"}[case.command])


@check("palette")
def palette(case: Case) -> None:
    case.do()
    shown = next(card for card in case.desk.window.findChildren(Palette) if card.isVisible())
    for letter in "dark":
        case.press(letter)
    assert shown.model.choices[0].id == "theme_dark"
    case.press("Enter")
    case.settle()
    case.until(lambda: case.desk.theme.name == "dark")
    assert not shown.isVisible()


@check("key_sheet")
def key_sheet(case: Case) -> None:
    case.do()
    sheet = case.desk.window.findChild(KeySheet)
    assert sheet.isVisible()
    said = sheet.table.accessibleDescription()
    for command in COMMANDS:
        for key in case.desk.keymap.keys_of(command.id):
            assert key in said
    case.press("Esc")
    assert not sheet.isVisible()
    assert case.desk.window.pane_of_focus() is Where.STORIES


@check("show_hints")
def show_hints(case: Case) -> None:
    case.desk.hints.used("add_source")
    case.do()
    assert case.desk.window.offer.isVisible()
    assert case.desk.hints.current == "add_source"


@check("quit")
def quit_(case: Case) -> None:
    case.press("Ctrl+Q")
    assert isinstance(case.desk.window, MainWindow)
    assert not case.desk.window.isVisible()
