"""The window as a screen reader meets it: all controls named, rows that begin with the headline, 200 % that can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QTextEdit,
    QWidget,
)

from ui.commands import Where
from ui.controller import Controller
from ui.dialogs.add_source import AddSource
from ui.dialogs.form import Form

CONTROLS = (QAbstractButton, QAbstractItemView, QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox)
DIALOGS = (
    "add_source",
    "start_with_pack",
    "preferences",
    "change_keys",
    "about",
    "source_settings",
    "mute_words",
    "mail_edition",
)


def controls(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        inner = widget.objectName().startswith("qt_") or isinstance(
            widget.parentWidget(), QComboBox | QAbstractSpinBox | QLineEdit
        )
        if isinstance(widget, CONTROLS) and not inner and widget.isVisibleTo(root):
            yield widget


def check(root: QWidget) -> int:
    count = 0
    for widget in controls(root):
        face = QAccessible.queryAccessibleInterface(widget)
        assert isinstance(face, QAccessibleInterface)
        what = f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        assert face.text(QAccessible.Text.Name).strip(), f"{what} has no name"
        assert face.role() != QAccessible.Role.NoRole, f"{what} has no role"
        assert not face.state().invalid, f"{what} has no state"
        count += 1
    return count


def walk(face: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """A part and all that is in it, as a screen reader goes; of a list its first lines."""
    yield face
    for number in range(face.childCount()):
        child = face.child(number)
        if child is not None and not (face.role() == QAccessible.Role.List and number > 3):
            yield from walk(child)


def unnamed(root: QWidget) -> list[str]:
    """What can have the focus or be chosen, and tells nobody what it is."""
    whole = QAccessible.queryAccessibleInterface(root)
    assert isinstance(whole, QAccessibleInterface)
    roles = (QAccessible.Role.MenuItem, QAccessible.Role.PushButton, QAccessible.Role.List, QAccessible.Role.EditableText)
    return [
        f"{face.role()} {type(face.object()).__name__}"
        for face in walk(whole)
        if (face.state().focusable or face.role() in roles) and not face.state().invisible
        if not face.text(QAccessible.Text.Name).strip() and not isinstance(face.object(), QListView | type(None))
    ]


def test_menus_palette_and_key_sheet_tell_what_is_in_them(
    desk: Controller, press: Callable[..., None], qapp: QApplication
) -> None:
    assert unnamed(desk.window) == []
    for key in ("Ctrl+K", "?"):
        press(key)
        assert unnamed(desk.window) == []
        press("Esc")
    menus = [action.menu() for action in desk.window.menuBar().actions()]
    menus.append(desk.actions.menu_of(("refresh_source", "", "remove_source"), desk.window))
    assert len(menus) == 7
    for menu in menus:
        menu.popup(QPoint(0, 0))
        qapp.processEvents()
        assert unnamed(menu) == []
        menu.hide()


def test_every_control_of_the_window_has_name_role_and_state(desk: Controller) -> None:
    desk.stories.begin_search()
    desk.stories.show_progress("Refreshing …", 1, 2)
    desk.window.show_panel(True)
    desk.reading.find_words()
    desk.hints.show()
    assert check(desk.window) >= 8


@pytest.mark.parametrize("command", DIALOGS)
def test_every_control_of_every_dialog_has_name_role_and_state(desk: Controller, command: str) -> None:
    desk.run(command)
    dialog = next(each for each in QApplication.topLevelWidgets() if each.isModal() and each.isVisible())
    assert check(dialog) >= 1
    assert unnamed(dialog) == []
    dialog.close()


def test_tab_comes_to_every_field_where_an_address_was_copied(desk: Controller) -> None:
    """With the address there from the start all three buttons can be used, and Tab went to and fro between two of them."""
    QApplication.clipboard().setText("https://news.example/feed")
    desk.run("add_source")
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, AddSource) and each.isVisible())
    dialog.activateWindow()
    came = [dialog.focusWidget()]
    for _ in range(5):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        came.append(dialog.focusWidget())
    dialog.close()
    QApplication.clipboard().clear()
    assert came == [dialog.address, dialog.folder, dialog.ok, dialog.cancel, dialog.read, dialog.address]


@pytest.mark.parametrize("command", DIALOGS)
def test_a_dialog_begins_in_its_first_field_and_tab_comes_to_the_buttons_last(desk: Controller, command: str) -> None:
    QGuiApplication.clipboard().setText("https://example.org/feed")  # it is taken up, and every button can be pressed
    desk.run(command)
    dialog = next(each for each in QApplication.topLevelWidgets() if each.isModal() and each.isVisible())
    assert isinstance(dialog, Form)
    dialog.activateWindow()
    first, came = dialog.focusWidget(), []
    while not came or came[-1] is not first:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        came.append(dialog.focusWidget())
        assert len(came) < 100, "Tab never comes back"
    if any(isinstance(each, QLineEdit | QComboBox | QAbstractSpinBox) for each in came):
        assert not dialog.buttons.isAncestorOf(first)
        before, _button = next(
            pair for pair in pairwise([came[-1], *came])
            if dialog.buttons.isAncestorOf(pair[1]) and not dialog.buttons.isAncestorOf(pair[0])
        )  # fmt: skip
        lowest = max(each.mapTo(dialog, QPoint()).y() for each in came if not dialog.buttons.isAncestorOf(each))
        assert before.mapTo(dialog, QPoint()).y() == lowest
    dialog.close()


def test_no_label_takes_a_title_for_markup(desk: Controller) -> None:
    for command in DIALOGS:
        desk.run(command)
    labels = [label for top in QApplication.topLevelWidgets() for label in top.findChildren(QLabel)]
    assert len(labels) > 20
    for label in labels:
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), f"{label.text()!r} may be taken for markup"
    for dialog in [each for each in QApplication.topLevelWidgets() if each.isModal()]:
        dialog.close()


@pytest.mark.parametrize("width", [1360, 1000, 1361])
def test_panes_and_what_is_in_them_are_read_as_they_are_seen(desk: Controller, qapp: QApplication, width: int) -> None:
    """The source panel came first, the title of the list after its rows, "Close" before what the hint offers."""
    for each in (1000, width):
        desk.window.resize(each, 860)
        qapp.processEvents()
    splitter = desk.stories.parentWidget()
    panes = [child for child in splitter.children() if child in (desk.sources, desk.stories, desk.reading, desk.panel)]
    assert panes == sorted(panes, key=lambda pane: pane.geometry().left())
    names = [name for name in named(desk.stories) if name in ("All stories", "List of stories")]
    assert names == ["All stories", "List of stories"]
    desk.window.offer.show_offer("Everything goes by keyboard.", [("palette", "Try it")])
    assert named(desk.window.offer)[0] == "Everything goes by keyboard."
    assert named(desk.window.offer)[-2:] == ["Try it", "Close the hint"]


def named(widget: QWidget) -> list[str]:
    """The names of what is in a widget, in the order in which a screen reader is told of them."""
    face = QAccessible.queryAccessibleInterface(widget)
    return [face.child(index).text(QAccessible.Text.Name) for index in range(face.childCount())]


def test_rows_are_read_headline_first(desk: Controller) -> None:
    for row in range(desk.stories.model.rowCount()):
        entry = desk.stories.model.entry(row)
        said = desk.stories.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said.startswith(entry.headline)
        assert ("unread" in said) is not entry.read
        assert entry.source in said


def test_sources_are_read_with_their_counts(desk: Controller) -> None:
    model = desk.sources.model
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert any(line.startswith("Unread, ") and "unread" in line for line in said)
    assert all(said)


def test_tab_walks_the_panes_in_their_order(desk: Controller, press: Callable[..., None]) -> None:
    desk.hints.close()
    desk.window.focus_pane(Where.SOURCES)
    met = [Where.SOURCES]
    for _step in range(6):
        press("Tab")
        pane = desk.window.pane_of_focus()
        if pane is not met[-1]:
            met.append(pane)
    assert met[:3] == [Where.SOURCES, Where.STORIES, Where.STORY]


@pytest.mark.parametrize("px", [13.0, 26.0])
def test_text_at_200_percent_is_not_cut(desk: Controller, px: float) -> None:
    """Every word of the rows has room at twice the size: rows grow with their letters, and panes fold sooner."""
    desk.set_size(px)
    row, heading = desk.stories.row.heights()
    assert row >= 2 * desk.stories.title.fontMetrics().height() * 0.8
    assert desk.stories.view.row_height == row
    assert heading < row
    for label in (desk.stories.title, desk.stories.counts):
        assert label.height() >= label.fontMetrics().height()
    assert desk.window.shape.name == ("WIDE" if px == 13 else "NARROW")
    desk.reading.show_loading("A story", "A source")  # a wait and an error stand in these letters too
    assert desk.reading.message.title.font().pixelSize() == round(24 * px / 13)
    assert desk.reading.message.body.font().pixelSize() == round(14 * px / 13)


def test_the_focus_can_be_seen_in_every_pane(desk: Controller) -> None:
    for where in (Where.SOURCES, Where.STORIES, Where.STORY):
        desk.window.focus_pane(where)
        line = desk.window._focus_line
        assert line.isVisible()
        pane = desk.window._panes[where]
        assert line.geometry().left() == pane.mapTo(desk.window.centralWidget(), pane.rect().topLeft()).x()
        assert line.width() == pane.width()
