"""The reading pane as a reader uses it: opening, paging, place kept, links, finding, sizes, messages."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.story import Story
from tests.ui.page.made import block, made_opened, made_story, with_restored
from ui.document import PageDocument, build_document
from ui.panels.reading import ReadingPane
from ui.prepared import KEPT
from ui.theme import NAMES, PageStyle, load_theme
from ui.typesetter import SHOW_MORE


def long_story(paragraphs: int = 120) -> Story:
    text = "The crew had been told only the evening before that the ships would sail at dawn, and nobody had asked them why. "
    blocks = tuple(block("paragraph", f"<p>Paragraph {number}. {text * 3}</p>") for number in range(paragraphs))
    return replace(made_story(), blocks=blocks, removals=())


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    made = ReadingPane()
    qtbot.addWidget(made)
    made.resize(820, 600)
    made.show()
    return made


def shown_words(pane: ReadingPane) -> str:
    start = pane.view.cursorForPosition(QPoint(pane.view.viewport().width() // 2, 8))
    return start.block().text()


def test_a_story_is_shown_from_its_top(pane: ReadingPane) -> None:
    pane.show_story(made_opened())
    assert pane.is_story
    assert pane.position() == 0
    assert pane.document is not None
    assert "Navy ships" in pane.document.toPlainText()


def test_a_page_is_as_wide_with_nothing_to_scroll(pane: ReadingPane) -> None:
    """Pages are set ahead: a scroll bar that came and went set each of them twice, 0.1 s of a long one."""
    pane.resize(820, 3_000)
    pane.show_story(made_opened(long_story(2)))
    QApplication.processEvents()
    assert pane.view.verticalScrollBar().maximum() == 0
    short = pane.view.viewport().width()
    empty = pane.view.verticalScrollBar().grab().toImage()
    pane.show_story(made_opened(long_story(), entry_id=2))
    QApplication.processEvents()
    assert pane.view.verticalScrollBar().maximum() > 0
    assert pane.view.viewport().width() == short
    assert pane.view.verticalScrollBar().grab().toImage() != empty, "the bar is seen only where there is something to scroll"


def test_a_story_opens_where_it_was_left(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_story(made_opened(long_story()))
    pane.go_to(0.5)
    there, place = shown_words(pane), pane.position()
    assert place == pytest.approx(0.5, abs=0.01)
    pane.show_story(made_opened(entry_id=2))
    pane.show_story(made_opened(long_story(), entry_id=3, position=place))
    qtbot.waitUntil(lambda: shown_words(pane) == there, timeout=60_000)
    pane.resize(560, 600)
    QApplication.processEvents()
    assert shown_words(pane) == there
    pane.set_theme(load_theme("dark"))
    assert shown_words(pane) == there
    pane.larger(2)
    assert shown_words(pane) == there


def test_pages_overlap_by_a_line_and_end(pane: ReadingPane) -> None:
    pane.show_story(made_opened(long_story(20)))
    bar, height = pane.view.verticalScrollBar(), pane.view.viewport().height()
    assert pane.page_down()
    assert height - 3 * 28 <= bar.value() <= height - 28
    assert pane.page_up()
    assert bar.value() == 0
    assert not pane.page_up()
    pages = 0
    while pane.page_down():
        pages += 1
        assert pages < 100
    assert bar.value() == bar.maximum()
    assert not pane.page_down()


def test_a_short_story_is_at_its_end_at_once(pane: ReadingPane) -> None:
    pane.resize(820, 4000)
    pane.show_story(made_opened())
    assert not pane.page_down()


def test_lines_and_ends(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_story(made_opened(long_story()))
    places: list[float] = []
    pane.position_changed.connect(places.append)
    for key, lines in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        qtbot.keyClick(pane.view, key)
        assert pane.view.verticalScrollBar().value() == lines * 28
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    assert pane.view.verticalScrollBar().value() == pane.view.verticalScrollBar().maximum()
    qtbot.keyClick(pane.view, Qt.Key.Key_Home)
    assert places[-1] == 0
    assert max(places) > 0.9


def test_links_are_told_and_never_followed(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_story(made_opened())
    assert pane.document is not None
    before = pane.document
    cursor = pane.document.find("A memo seen")
    rect = pane.view.cursorRect(cursor)
    with qtbot.waitSignal(pane.link_activated, timeout=60_000) as told:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() - QPoint(10, 0))
    assert told.args == ["https://example.test/memo"]
    assert pane.document is before


def test_the_rest_of_a_long_story_is_shown_when_asked(pane: ReadingPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.typesetter.MOST_BLOCKS", 10)
    pane.show_story(made_opened(long_story(40)))
    assert pane.document is not None
    assert "Paragraph 39." not in pane.document.toPlainText()
    pane.view.anchorClicked.emit(QUrl(SHOW_MORE))
    qtbot.waitUntil(lambda: "Paragraph 39." in pane.document.toPlainText(), timeout=60_000)


def test_what_is_copied_is_words(pane: ReadingPane) -> None:
    pane.show_story(made_opened())
    assert pane.selected_text() == ""
    pane.view.selectAll()
    text = pane.selected_text()
    assert "\ufffc" not in text
    assert "Navy ships pull out of port as talks over gas price stall\n\nOfficials said" in text
    pane.view.copy()
    assert QApplication.clipboard().text() == text
    assert not QApplication.clipboard().mimeData().hasImage()


def test_finding_marks_all_places_and_goes_round(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_story(made_opened(long_story(30)))
    pane.find_words("nobody")
    bar = pane.find_bar
    assert not bar.isHidden()
    assert bar.count.text() == "1 of 90"
    assert len(pane.view.extraSelections()) == 90
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 90"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "90 of 90"
    assert pane.view.verticalScrollBar().value() > 0
    bar.words.setText("no such words here")
    assert bar.count.text() == "Not found"
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert pane.view.extraSelections() == []


def test_finding_starts_from_what_is_read(pane: ReadingPane) -> None:
    pane.show_story(made_opened(long_story(30)))
    pane.go_to(0.5)
    pane.find_words("Paragraph")
    place = int(pane.find_bar.count.text().split()[0])
    assert 13 <= place <= 18


def test_another_story_is_searched_too(pane: ReadingPane) -> None:
    pane.show_story(made_opened(long_story(3)))
    pane.find_words("harbour")
    assert pane.find_bar.count.text() == "Not found"
    pane.show_story(made_opened(entry_id=2))
    assert pane.find_bar.count.text().startswith("1 of ")


@pytest.mark.parametrize("name", NAMES)
def test_every_theme_reaches_the_page(name: str, pane: ReadingPane) -> None:
    pane.show_story(made_opened())
    pane.set_theme(load_theme(name))
    assert pane.document is not None
    found = pane.document.find("The ministry").charFormat().foreground().color().name()
    assert found == load_theme(name).text


def test_sizes_are_told_and_bounded(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_story(made_opened())
    with qtbot.waitSignal(pane.style_changed, timeout=60_000) as told:
        pane.larger()
    assert told.args == [PageStyle(size=20)]
    pane.larger(50)
    assert pane.style_of_page.size == PageStyle.LARGEST
    pane.set_style(PageStyle(serif=False, measure=60))
    assert pane.document is not None
    assert "Inter" in pane.document.find("The ministry").charFormat().font().families()[0]


def test_the_wheel_with_control_changes_the_size(pane: ReadingPane) -> None:
    pane.show_story(made_opened())
    point = QPointF(100, 100)
    event = QWheelEvent(
        point,
        point,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.view.viewport(), event)
    assert pane.style_of_page.size == 20


def test_headlines_are_smaller_in_a_narrow_pane(pane: ReadingPane) -> None:
    def size() -> int:
        assert pane.document is not None
        return pane.document.find("Navy ships").charFormat().font().pixelSize()

    pane.show_story(made_opened())
    wide = size()
    pane.resize(420, 600)
    QApplication.processEvents()
    assert size() < wide
    pane.resize(820, 600)
    QApplication.processEvents()
    assert size() == wide


def test_stories_are_set_ahead_and_let_go_of(pane: ReadingPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[str] = []

    def counting(story: Story, *args: object, **named: object) -> PageDocument:
        built.append(story.url)
        return build_document(story, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("ui.document.build_document", counting)
    coming = [made_opened(replace(made_story(), url=f"https://example.test/{number}"), number) for number in range(1, 4)]
    for opened in coming:
        pane.prepare(opened)
    qtbot.waitUntil(lambda: len(built) == 3, timeout=60_000)
    for opened in coming:
        pane.show_story(opened)
    assert len(built) == 3
    for number in range(10, 30):
        pane.show_story(made_opened(entry_id=number))
    assert len(pane._pages) <= KEPT


def test_the_page_lives_as_long_as_it_is_shown(pane: ReadingPane) -> None:
    pane.show_story(made_opened())
    pane.show_message("Nothing here")
    for name in NAMES:
        pane.set_theme(load_theme(name))
        gc.collect()
        pane.grab()
    pane.show_story(made_opened())
    pane._pages.clear()
    gc.collect()
    pane.grab()
    assert pane.is_story


def test_pages_that_were_shown_before_are_let_go_of(pane: ReadingPane) -> None:
    """PySide's text views hold each document that they ever showed: 0.17 MB more with every story that was opened."""
    pages = []
    for number in range(KEPT + 6):
        pane.show_story(made_opened(replace(made_story(), language=f"x-{number}")))
        pages.append(weakref.ref(pane.document))
        pane.find_words("ships")
        pane.view.verticalScrollBar().setValue(40)
        pane.grab()
    gc.collect()
    alive = [page for page in pages if page() is not None]
    assert len(alive) <= KEPT, f"{len(alive)} of {len(pages)} pages are still there"
    assert alive[-1]() is pane.document


def test_keys_are_left_to_the_commands(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_story(made_opened())
    for key in (Qt.Key.Key_Space, Qt.Key.Key_J, Qt.Key.Key_Return, Qt.Key.Key_Slash, Qt.Key.Key_Escape):
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(pane.view, event)
        assert not event.isAccepted(), key


def test_messages_are_one_sentence_and_one_remedy(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_story(made_opened())
    pane.show_message("The server does not answer.", "Try again later.", "Try again", kind="error")
    assert not pane.is_story
    assert pane.opened is None
    assert pane.position() == 0
    with qtbot.waitSignal(pane.action_activated, timeout=60_000):
        qtbot.mouseClick(pane.message.button, Qt.MouseButton.LeftButton)
    pane.show_loading("Ships leave", "The Wire")
    assert pane.message.title.text() == "Ships leave"
    assert "The Wire" in pane.message.body.text()
    assert pane.message.progress.isVisible()
    assert not pane.message.button.isVisible()
    pane.clear()
    assert not pane.message.title.text()


@pytest.mark.parametrize("width", [220, 420, 900])
def test_no_line_of_a_message_is_cut(width: int, pane: ReadingPane) -> None:
    """The case that taught it: a remedy of two lines lost its second, "again."."""
    pane.resize(width, 700)
    QApplication.processEvents()
    pane.show_message("northline.example could not be reached.", "See whether you are online, then try again. " * 2, "Again")
    QApplication.processEvents()
    for label in (pane.message.title, pane.message.body):
        assert label.height() >= label.heightForWidth(label.width())
        assert label.width() <= width


def test_what_was_put_back_is_found_on_the_page(pane: ReadingPane) -> None:
    pane.resize(820, 200)
    pane.show_story(made_opened(with_restored(made_story(), 3), restored=frozenset({3})))
    pane.go_to_removal(0)
    assert pane.view.verticalScrollBar().value() == 0
    assert pane.document is not None
    cursor = QTextCursor(pane.document)
    cursor.setPosition(pane.document.place_of_removal(3))
    for begin in (pane.view.verticalScrollBar().maximum(), 0):
        pane.view.verticalScrollBar().setValue(begin)
        pane.go_to_removal(3)
        assert pane.view.viewport().rect().contains(pane.view.cursorRect(cursor))


def test_changes_are_set_word_by_word(pane: ReadingPane) -> None:
    spans = (
        ("same", "Ships at sea\n\nThe ships "), ("removed", "stay"), ("added", "sail"), ("same", " at "), ("removed", "noon"),
        ("added", "dawn"), ("same", ".\n\nThe crew knew.\n\n"), ("added", "They sang."),
    )  # fmt: skip
    pane.show_changes("What changed since May 19, 14:05", "d goes back", spans)
    document = pane.view.page()
    assert document is not None
    assert document.find("stay").charFormat().fontStrikeOut()
    assert document.find("sail").charFormat().fontUnderline()
    assert document.toPlainText().split("\n") == [
        "What changed since May 19, 14:05  ·  d goes back", "Ships at sea", "The ships stay sail at noon dawn.", "The crew knew.",
        "They sang.",
    ]  # fmt: skip
    assert document.find("Ships").charFormat().font().pixelSize() > document.find("crew").charFormat().font().pixelSize()
    assert not pane.is_story


def test_marked_words_start_the_search(pane: ReadingPane) -> None:
    pane.show_story(made_opened())
    assert pane.document is not None
    cursor = QTextCursor(pane.document.find("harbour"))
    pane.view.setTextCursor(cursor)
    pane.find_words()
    assert pane.find_bar.words.text() == "harbour"


def test_a_note_is_followed_and_left_again(pane: ReadingPane) -> None:
    story = long_story(60)
    blocks = (
        block("paragraph", '<p>Said so.<a href="#note-1">1</a></p>'),
        *story.blocks,
        block("list", '<ol><li id="note-1">In a letter.</li></ol>'),
    )
    pane.show_story(made_opened(replace(story, blocks=blocks)))
    told: list[str] = []
    pane.link_activated.connect(told.append)
    assert not pane.back()
    pane.view.anchorClicked.emit(QUrl("#note-1"))
    assert pane.position() > 0.8
    assert pane.back()
    assert pane.position() == 0
    pane.view.anchorClicked.emit(QUrl("#note-none"))
    assert not pane.back()
    assert told == []


def test_words_read_aloud_are_marked_and_kept_in_sight(pane: ReadingPane) -> None:
    pane.show_story(made_opened(long_story(60)))
    text = pane.spoken_text()
    start = text.index("Paragraph 40.")
    pane.find_words("harbour")
    pane.mark_spoken(start, len("Paragraph 40."))
    marks = pane.view.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks][-1] == "Paragraph 40."
    rect = pane.view.cursorRect(marks[-1].cursor)
    assert 0 <= rect.top() < pane.view.viewport().height()
    pane.mark_spoken(0, 0)
    assert not [mark for mark in pane.view.extraSelections() if mark.cursor.selectedText() == "Paragraph 40."]
    pane.mark_spoken(10**9, 5)


def test_a_huge_story_is_begun_at_once_and_finished_by_and_by(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_story(made_opened(long_story(900)))
    assert pane.document is not None
    assert "Paragraph 3." in pane.document.toPlainText()
    assert "Paragraph 899." not in pane.document.toPlainText()
    qtbot.waitUntil(lambda: pane.document is not None and "editing by C. Desk" in pane.document.toPlainText(), timeout=60_000)
    assert "Paragraph 899." in pane.document.toPlainText()


@pytest.mark.parametrize("reach", ["end", "find", "place", "copy", "note"])
def test_a_huge_story_is_whole_wherever_it_is_gone_to(reach: str, pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_story(made_opened(long_story(900)))
    if reach == "end":
        qtbot.keyClick(pane.view, Qt.Key.Key_End)
    elif reach == "find":
        pane.find_words("Paragraph 899")
        assert pane.find_bar.count.text() == "1 of 1"
    elif reach == "place":
        pane.go_to(0.9)
        assert "Paragraph 8" in shown_words(pane)
    elif reach == "copy":
        assert "Paragraph 899." in pane.spoken_text()
    else:
        pane.go_to_removal(3)
    assert pane.document is not None
    assert "Paragraph 899." in pane.document.toPlainText()


def test_select_all_takes_the_whole_of_a_huge_story(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_story(made_opened(long_story(300)))
    qtbot.keyClick(pane.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert "Paragraph 299." in pane.selected_text()
