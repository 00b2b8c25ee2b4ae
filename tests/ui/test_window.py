"""Panes that fold by width, the way back, what is kept over a restart, and what the first start shows."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from reader.library import Library, ListQuery
from tests.conftest import REPOSITORY
from tests.ui.conftest import window_on
from ui.app import open_window
from ui.commands import Where
from ui.controller import Controller
from ui.dialogs.add_source import AddSource
from ui.main_window import MainWindow
from ui.one_window import OneWindow, hand_over
from ui.pane_widths import USUAL, Shape, Sides, beside_a_page
from ui.theme import load_theme


def test_wide_medium_and_narrow(desk: Controller, qapp: QApplication) -> None:
    window = desk.window
    assert window.shape is Shape.WIDE
    assert all(pane.isVisible() for pane in (desk.sources, desk.stories, desk.reading, desk.panel))
    window.resize(1000, 800)
    qapp.processEvents()
    assert window.shape is Shape.MEDIUM
    assert desk.stories.isVisible()
    assert desk.reading.isVisible()
    assert not desk.sources.isVisible()
    window.resize(600, 800)
    qapp.processEvents()
    assert window.shape is Shape.NARROW
    assert [pane.isVisible() for pane in (desk.sources, desk.stories, desk.reading)].count(True) == 1
    window.resize(1360, 860)
    qapp.processEvents()
    assert all(pane.isVisible() for pane in (desk.sources, desk.stories, desk.reading, desk.panel))


@pytest.mark.parametrize(
    ("room", "seen", "expected"),
    [
        (1600, (True, True, True), (236, 320, 280)),
        (1306, (True, True, True), (236, 320, 280)),
        (1200, (True, True, True), (191, 280, 259)),
        (1100, (True, True, True), (168, 260, 248)),
        (1200, (False, True, True), (236, 320, 280)),
        (1060, (False, True, True), (236, 313, 277)),
    ],
)
def test_the_sides_make_room_for_the_page(room: int, seen: tuple[bool, bool, bool], expected: tuple[int, int, int]) -> None:
    assert beside_a_page(USUAL, seen, room, 1.0) == expected
    doubled = beside_a_page(Sides(*(2 * side for side in USUAL)), seen, 2 * room, 2.0)
    assert all(abs(large - 2 * small) <= 2 for large, small in zip(doubled, expected, strict=True))


def test_a_window_starts_with_sides_as_wide_as_they_are_wanted(qapp: QApplication, qtbot: object) -> None:
    """Before it is shown its parts know no size yet; reckoned by theirs, the sides came as narrow as they can be."""
    panes = [QWidget() for _ in range(4)]
    window = MainWindow(*panes, load_theme("light"))
    qtbot.addWidget(window)  # type: ignore[attr-defined]
    window.resize(1360, 860)
    window.show()
    qapp.processEvents()
    assert [panes[number].width() for number in (0, 1, 3)] == list(USUAL)
    for width, stories in ((1200, 280), (1600, 320)):
        window.resize(width, 860)
        qapp.processEvents()
        assert abs(panes[1].width() - stories) <= 1


def test_sources_slide_over_and_go_when_left(desk: Controller, press: Callable[..., None], qapp: QApplication) -> None:
    desk.window.resize(1000, 800)
    qapp.processEvents()
    press("1")
    assert desk.sources.isVisible()
    assert desk.window.pane_of_focus() is Where.SOURCES
    press("Down")
    assert desk.listing.key == "show:unread"
    press("Esc")
    assert not desk.sources.isVisible()
    press("x")
    assert desk.panel.isVisible()
    press("Esc")
    assert not desk.panel.isVisible()


def test_in_a_narrow_window_esc_goes_back(
    desk: Controller, press: Callable[..., None], qapp: QApplication, qtbot: object
) -> None:
    desk.window.resize(600, 800)
    qapp.processEvents()
    desk.window.focus_pane(Where.STORIES)
    press("Enter")
    assert desk.reading.isVisible()
    assert not desk.stories.isVisible()
    press("Esc")
    assert desk.stories.isVisible()
    press("Esc")
    assert desk.sources.isVisible()
    assert desk.window.pane_of_focus() is Where.SOURCES
    press("Enter")
    assert desk.stories.isVisible()


def test_closing_and_opening_again_restores_everything(folder: Path, qapp: QApplication, qtbot: object) -> None:
    with window_on(folder, qapp, qtbot, (760, 700)) as desk:
        desk.choose("folder:Sample wire" if desk.sources.model.row_of("folder:Sample wire") >= 0 else "show:unread")
        key = desk.listing.key
        wanted = max(desk.stories.model.ids, key=lambda id: len(desk.library.story(id).story.text))
        desk.stories.select(wanted)
        qtbot.waitUntil(lambda: desk.reading.opened is not None and desk.reading.opened.row.id == wanted, timeout=60_000)  # type: ignore[attr-defined]
        desk.window.set_widths({"sources": 260, "stories": 400})
        desk.run("group_day")
        desk.reading.go_to(0.5)
        place = desk.reading.position()
        assert place > 0.2
    library = Library(folder)
    desk = open_window(library, qapp)
    try:
        qtbot.waitUntil(lambda: desk.reading.opened is not None and desk.reading.opened.row.id == wanted, timeout=60_000)  # type: ignore[attr-defined]
        assert desk.listing.key == key
        assert desk.listing.groups == "day"
        assert desk.stories.current() == wanted
        assert (desk.window.width(), desk.window.height()) == (760, 700)
        assert desk.window.widths["stories"] == 400
        assert abs(desk.reading.position() - place) < 0.08
    finally:
        desk.window.close()


def test_the_session_is_there_after_a_crash(folder: Path, qapp: QApplication, qtbot: object) -> None:
    """What is shown is written down while it is shown, not when the window closes."""
    with window_on(folder, qapp, qtbot) as desk:
        wanted = desk.stories.model.ids[4]
        desk.stories.select(wanted)
        qtbot.waitUntil(lambda: f'"story": {wanted}' in desk.library.recall("window"), timeout=60_000)  # type: ignore[attr-defined]


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"key": "source:zzz", "widths": 3, "px": "x", "story": [], "geometry": "!!"}'])
def test_a_damaged_memory_of_the_window_does_no_harm(folder: Path, qapp: QApplication, qtbot: object, kept: str) -> None:
    with Library(folder) as library:
        library.remember("window", kept)
    with window_on(folder, qapp, qtbot) as desk:
        assert desk.listing.key == "show:all"
        assert desk.stories.model.ids


def test_the_first_start_shows_a_clean_story_and_one_line(tmp_path: Path, qapp: QApplication, qtbot: object) -> None:
    library = Library(tmp_path / "new")
    library.change_settings(nightly_backup=False)
    desk = open_window(library, qapp)
    try:
        desk.window.resize(1360, 860)
        qtbot.waitUntil(lambda: desk.reading.is_story, timeout=60_000)  # type: ignore[attr-defined]
        opened = desk.reading.opened
        assert opened.story.blocks
        assert opened.story.removals
        assert "Advertisement" not in opened.story.text
        assert desk.window.offer.isVisible()
        assert [button.text() for button in desk.window.offer._buttons] == ["add an address", "start with listed sources"]
        assert len(desk.stories.model.ids) >= 20
        # What is the same is found a moment later: a newcomer saw it twice, each with "+1", until he went to another list.
        qtbot.waitUntil(lambda: desk.stories.model.ids == library.ids(desk.query()) != library.ids(ListQuery(collapse=False)),
                        timeout=60_000)  # type: ignore[attr-defined]  # fmt: skip
        desk.hints.close()
        assert not desk.window.offer.isVisible()
        assert "add_source" in library.settings.hints_seen
    finally:
        desk.window.close()


@pytest.mark.parametrize(("px", "width"), [(13.0, 1360), (13.0, 640), (26.0, 800), (26.0, 600)])
def test_the_line_at_the_foot_leaves_room_and_cuts_nothing_off(
    folder: Path, qapp: QApplication, qtbot: object, px: float, width: int
) -> None:
    """In large letters its words took half of a narrow window, a word a line, and its buttons were cut off."""
    with window_on(folder, qapp, qtbot, (width, 880)) as desk:
        desk.set_size(px)
        offer = desk.window.offer
        offer.show_offer("These stories are the sample wire; nothing was fetched. Drop a page or a list of feeds here, or",
                         [("add_source", "add an address"), ("start_with_pack", "start with listed sources")])  # fmt: skip
        few = 6 * offer.words.fontMetrics().lineSpacing() + 36

        def is_whole(button: QPushButton) -> bool:
            return button.width() >= button.sizeHint().width() and offer.rect().contains(button.geometry())

        qtbot.waitUntil(  # type: ignore[attr-defined]
            lambda: offer.height() == offer.sizeHint().height() <= few and all(map(is_whole, offer._buttons)), timeout=60_000
        )


def test_large_letters_are_there_after_a_restart(folder: Path, qapp: QApplication, qtbot: object) -> None:
    """The lines at the foot were in small letters again: their fonts were set before the window was shown."""
    with window_on(folder, qapp, qtbot) as desk:
        desk.set_size(26.0)
        qtbot.waitUntil(lambda: desk.jobs.busy == 0, timeout=60_000)  # type: ignore[attr-defined]
    with window_on(folder, qapp, qtbot) as desk:
        notice, offer = desk.window.notice, desk.window.offer
        desk.offer_action("Something was done.", "Undo", lambda: None)
        offer.show_offer("A hint.", [])
        assert [each.font().pixelSize() for each in (notice.words, notice.button, offer.words)] == [26, 26, 26]


def drop(desk: Controller, data: QMimeData) -> None:
    flags = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    desk.window.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, *flags))


def test_files_lists_and_addresses_can_be_dropped(desk: Controller, tmp_path: Path, qtbot: object) -> None:
    page = tmp_path / "ship.html"
    words = "".join(
        f"<p>The ship left the harbour on the tide number {n}, said the harbour master to reporters.</p>" for n in range(9)
    )
    page.write_text(f"<html><body><article><h1>A ship leaves</h1>{words}</article></body></html>", encoding="utf8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(page))])
    drop(desk, data)
    qtbot.waitUntil(lambda: desk.reading.is_story and "tide number 3" in desk.reading.opened.story.text, timeout=60_000)  # type: ignore[attr-defined]
    opml = tmp_path / "list.opml"
    opml.write_text(
        '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/feed"/></body></opml>', encoding="utf8"
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(opml))])
    drop(desk, data)
    qtbot.waitUntil(lambda: any(row.source.url == "https://a.example/feed" for row in desk.library.sources()), timeout=60_000)  # type: ignore[attr-defined]
    data = QMimeData()
    data.setText("https://b.example/")
    drop(desk, data)
    dialog = desk.window.findChild(AddSource)
    assert dialog.address.text() == "https://b.example/"
    dialog.reject()


def test_a_second_start_hands_its_files_over(folder: Path, qapp: QApplication, qtbot: object) -> None:
    one = OneWindow(folder, qapp)
    told: list[list[str]] = []
    one.given.connect(told.append)
    given = ["/a/b.html", "https://c.example/"]
    code = f"from pathlib import Path; from ui.one_window import hand_over; print(hand_over(Path({str(folder)!r}), {given!r}))"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as second:
        qtbot.waitUntil(lambda: bool(told), timeout=60_000)  # type: ignore[attr-defined]
        assert second.stdout is not None
        assert second.stdout.read().strip() == "True"
    assert told == [["/a/b.html", "https://c.example/"]]
    one.close()
    assert not hand_over(folder, ["/x"])


def test_without_a_display_it_says_so_and_names_the_verbs(tmp_path: Path) -> None:
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "ui"], env=environment, capture_output=True, text=True, cwd=REPOSITORY, timeout=280
    )
    assert done.returncode == 2
    assert "no display" in done.stderr
    assert "cleanwire clean" in done.stderr


def test_a_mistyped_verb_opens_no_window() -> None:
    """It was taken for a file, and a window said that it was not in a form that Cleanwire knows."""
    done = subprocess.run([sys.executable, "-m", "ui", "refesh"], capture_output=True, text=True, cwd=REPOSITORY, timeout=280)
    assert done.returncode == 2
    assert done.stderr.startswith("cleanwire: there is no verb and no file called refesh. Did you mean refresh?")


def test_verbs_never_load_qt() -> None:
    code = (
        "import sys, ui.__main__\nfor words in (['list'], ['--help'], ['clean', '--help']):\n    ui.__main__.main(words)\n"
        "print([m for m in sys.modules if m.startswith('PySide6')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=REPOSITORY, timeout=60_000)
    assert done.stdout.strip().endswith("[]"), done.stdout + done.stderr


def test_the_window_is_painted_before_anything_heavy_is_loaded(folder: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from reader.library import Library, ListQuery
from ui.app import open_window
from ui.panels.rows_view import RowsView
app = QApplication([])
painted = []
before = RowsView.paintEvent
def paint(self, event):
    before(self, event)
    painted.append(1)
RowsView.paintEvent = paint
desk = open_window(Library(Path({str(folder)!r})), app)
while len(painted) < 2:
    app.processEvents()
heavy = ("readability", "bs4", "nh3", "numpy", "pycurl", "lxml.html", "keyring", "markdownify", "PySide6.QtPrintSupport")
print([name for name in heavy if name in sys.modules])
desk.window.close()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=REPOSITORY, timeout=60,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})  # fmt: skip
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_what_is_heavy_waits_for_a_screen_that_is_late(folder: Path) -> None:
    """On a busy machine the window was painted a second later, because what should have come after it came first."""
    code = f"""
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from reader.library import Library, ListQuery
import ui.app
ui.app.WHEN_QUIET = 600_000
app = QApplication([])
desk = ui.app.open_window(Library(Path({str(folder)!r})), app)
desk.window.hide()
until = time.monotonic() + 10 * ui.app.AFTER_FIRST_PICTURE / 1000
while time.monotonic() < until:
    app.processEvents()
print(desk.library.press is None)
desk.window.show()
while desk.library.press is None:
    app.processEvents()
print("loaded")
desk.window.close()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=REPOSITORY, timeout=60,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})  # fmt: skip
    assert done.stdout.split() == ["True", "loaded"], done.stdout + done.stderr


def test_a_rebuilt_library_is_told_of_until_it_was_read(
    folder: Path, qapp: QApplication, qtbot: object, press: Callable[..., None]
) -> None:
    with Library(folder) as library:
        assert library.nightly() is not None
    (folder / "library.db").write_bytes(b"")
    with window_on(folder, qapp, qtbot) as desk:
        notice = desk.window.notice
        qtbot.waitUntil(notice.isVisible, timeout=60_000)  # type: ignore[attr-defined]
        assert "was damaged and was rebuilt from the backup of" in notice.words.text()
        press("j", "k")
        assert notice.isVisible()
        assert notice.stays
        assert desk.can("take_offer")
        QTest.mouseClick(notice, Qt.MouseButton.LeftButton)
        assert not notice.isVisible()


def test_a_right_click_on_a_story_offers_what_can_be_done_with_it(desk: Controller, qapp: QApplication) -> None:
    """It did nothing: whoever comes with a mouse looks there first."""
    view = desk.stories.view
    second = view.visualRect(desk.stories.model.index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=second)
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        qapp.sendEvent(view.viewport(), QContextMenuEvent(reason, second, view.viewport().mapToGlobal(second)))
        menu = qapp.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert menu.pos() == view.viewport().mapToGlobal(second)
        titles = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
        assert titles[:3] == ["Open", "Original in the browser", "Star"]
        star = next(action for action in menu.actions() if action.text().startswith("Star"))
        star.trigger()
        menu.close()
    assert desk.stories.current() == desk.stories.model.ids[1]


def test_the_row_that_gets_the_cursor_is_chosen(desk: Controller, press: Callable[..., None], qtbot: object) -> None:
    """Into the list from the sources by Enter: its first row had a frame and was not chosen."""
    other = next(row.source.id for row in desk.rows if desk.reading.opened and row.source.id != desk.reading.opened.row.source_id)
    desk.window.focus_pane(Where.SOURCES)
    assert desk.sources.choose(f"source:{other}")
    assert desk.stories.current() is None
    press("Enter")
    first = desk.stories.model.ids[0]
    assert desk.stories.current() == first
    assert desk.stories.chosen() == [first]
    shown = lambda: desk.reading.opened is not None and desk.reading.opened.row.id == first  # noqa: E731
    qtbot.waitUntil(shown, timeout=60_000)  # type: ignore[attr-defined]
