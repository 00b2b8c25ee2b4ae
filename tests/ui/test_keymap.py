"""Keys as data: names of keys, the user's file, presets, conflicts told, the dialog that changes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import in_language, window_on
from ui.commands import BY_ID, COMMANDS, PRESETS, Where
from ui.controller import Controller
from ui.dialogs.keys import ChangeKeys
from ui.key_words import shown_key
from ui.keymap import Keymap, key_name, read_keys, spelled, write_keys
from ui.listing import Listing

CONTROL, SHIFT, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.mark.parametrize(
    ("key", "held", "typed", "name"),
    [
        (Qt.Key.Key_J, NONE, "j", "j"),
        (Qt.Key.Key_J, SHIFT, "J", "J"),
        (Qt.Key.Key_Question, SHIFT, "?", "?"),
        (Qt.Key.Key_Space, NONE, " ", "Space"),
        (Qt.Key.Key_Space, SHIFT, " ", "Shift+Space"),
        (Qt.Key.Key_Return, NONE, "\r", "Enter"),
        (Qt.Key.Key_Enter, NONE, "\r", "Enter"),
        (Qt.Key.Key_K, CONTROL, "\x0b", "Ctrl+K"),
        (Qt.Key.Key_Z, CONTROL | SHIFT, "\x1a", "Ctrl+Shift+Z"),
        (Qt.Key.Key_Plus, CONTROL | SHIFT, "+", "Ctrl++"),
        (Qt.Key.Key_Down, ALT, "", "Alt+Down"),
        (Qt.Key.Key_F5, NONE, "", "F5"),
        (Qt.Key.Key_Shift, SHIFT, "", ""),
    ],
)
def test_a_pressed_key_has_the_name_people_write(key: Qt.Key, held: Qt.KeyboardModifier, typed: str, name: str) -> None:
    assert key_name(QKeyEvent(QEvent.Type.KeyPress, key, held, typed)) == name


def test_another_alphabet_types_the_same_commands() -> None:
    """On a Russian layout the key of j types о; it stands where j stands."""
    event = QKeyEvent(QEvent.Type.KeyPress, 0x41E, NONE, 44, 0, 0, "о")
    assert key_name(event) == "j"
    event = QKeyEvent(QEvent.Type.KeyPress, 0x41A, SHIFT, 27, 0, 0, "К")
    assert key_name(event) == "R"


def test_the_users_file_wins_and_conflicts_are_told(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_text('preset = "newsboat"\n[keys]\nnext_story = ["k", "Ctrl+N"]\nno_such = "x"\nsearch = 3\n', encoding="utf8")
    keymap = read_keys(path)
    assert keymap.preset == "newsboat"
    assert keymap.find(Where.STORIES, ("k",)).command is BY_ID["next_story"]
    assert keymap.keys_of("previous_story") == ("K",)
    told = "\n".join(keymap.problems)
    assert "no_such" in told
    assert "search" in told
    assert "“k” is “Next story”; “Previous story” does without." in told


@pytest.mark.parametrize("text", ["[keys\n", "\xff\xfe", 'preset = "vi"\n', "keys = 3\n", "preset = 4\n", "preset = [1]\n"])
def test_a_broken_file_leaves_the_tables_keys(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys.toml"
    path.write_bytes(text.encode("latin-1"))
    keymap = read_keys(path)
    assert keymap.find(Where.STORY, ("j",)).command is BY_ID["next_story"]
    assert keymap.problems


def test_keys_of_the_table_and_the_presets_are_spelled_as_they_are_pressed() -> None:
    for keys in (*(command.keys for command in COMMANDS), *(keys for preset in PRESETS.values() for keys in preset.values())):
        for key in keys:
            assert spelled(key) == key


def test_keys_are_shown_as_the_readers_keyboard_has_them(qapp: QApplication) -> None:
    """A German found "Ctrl" and "Del" on no key."""
    with in_language(qapp, "de"):
        assert shown_key("Ctrl+Shift+K") == "Strg+Umsch+K"
        assert [shown_key(key) for key in ("Ctrl++", "+", "g u", "Shift+Space", "Alt+Down", "F5")] == [
            "Strg++", "+", "g u", "Umsch+Leertaste", "Alt+↓", "F5",
        ]  # fmt: skip
        assert Keymap().shown_keys("remove_source") == ("Entf",)
        assert Keymap().keys_of("remove_source") == ("Del",)


def test_every_key_of_the_table_is_shown_as_it_is_in_english(qapp: QApplication) -> None:
    for command in COMMANDS:
        assert [key for key in command.keys if shown_key(key) != key] == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [("ctrl+k", "Ctrl+K"), ("Control + K", ""), ("Control+k", "Ctrl+K"), ("Shift+Ctrl+z", "Ctrl+Shift+Z"), ("Shift+j", "J"),
     ("escape", "Esc"), ("g  U", "g U"), ("Ctrl++", "Ctrl++"), ("+", "+"), ("pageup", "PgUp"), ("shift+space", "Shift+Space"),
     ("Ctrl+", ""), ("Ctrl", ""), ("Ctrl+Shift+=", ""), ("Shift+1", ""), ("F13", ""), ("jj", ""), ("", ""), ("g Hyper+x", "")],
)  # fmt: skip
def test_keys_as_people_write_them(written: str, expected: str) -> None:
    assert spelled(written) == expected


def test_what_is_no_key_is_told(tmp_path: Path) -> None:
    """It was taken, and the command had lost its key without a word."""
    path = tmp_path / "keys.toml"
    path.write_text('[keys]\nsave_copy = ["Ctrl+", "ctrl+s"]\n', encoding="utf8")
    keymap = read_keys(path)
    assert keymap.keys_of("save_copy") == ("Ctrl+S",)
    assert keymap.problems == ["“Ctrl+”, wanted for “save_copy”, is no key."]


def test_the_window_tells_of_the_key_file_and_leads_to_the_keys(
    folder: Path, qapp: QApplication, qtbot: QtBot, press: Callable[..., None]
) -> None:
    """Nothing read what was found wrong with it."""
    (folder / "keys.toml").write_text('[keys]\ntoggle_star = "j"\nnext_story = "j"\nno_such = "q"\n', encoding="utf8")
    with window_on(folder, qapp, qtbot) as desk:
        notice = desk.window.notice
        qtbot.waitUntil(lambda: "no_such" in notice.words.text() and "And 1 more." in notice.words.text(), timeout=60_000)
        press("!")
        (dialog,) = (each for each in qapp.topLevelWidgets() if isinstance(each, ChangeKeys) and each.isVisible())
        assert "no_such" in dialog.note.text()
        assert "“j” is “Next story”; “Star” does without." in dialog.note.text()
        dialog.reject()


def test_who_comes_from_a_reader_in_the_browser_goes_back_to_what_he_has_read(
    folder: Path, qapp: QApplication, qtbot: QtBot, press: Callable[..., None]
) -> None:
    """`j` and `k` went to unread stories alone: after `j o j`, `k` found nothing."""
    write_keys(folder / "keys.toml", "miniflux", {})
    with window_on(folder, qapp, qtbot) as desk:
        press("2")
        first = desk.stories.current()
        press("o", "2", "j", "o", "2", "k")
        assert desk.stories.current() == first


def test_with_arrow_keys_only_the_arrows_read_on_in_a_story(
    folder: Path, qapp: QApplication, qtbot: QtBot, press: Callable[..., None]
) -> None:
    """Down in a story went to the next one, so nobody came to its end."""
    write_keys(folder / "keys.toml", "arrows", {})
    with window_on(folder, qapp, qtbot) as desk:
        press("Alt+2")
        first = desk.stories.current()
        press("Down")
        second = desk.stories.current()
        assert second != first
        press("Right")
        qtbot.waitUntil(lambda: desk.reading.is_story and desk.reading.opened.row.id == second, timeout=60_000)  # type: ignore[union-attr]
        press("Down")
        assert desk.stories.current() == second
        qtbot.waitUntil(lambda: desk.reading.view.verticalScrollBar().value() > 0, timeout=60_000)
        press("Left", "Up")
        assert desk.stories.current() == first


def test_a_file_that_cannot_be_read_is_not_thrown_away(folder: Path, qapp: QApplication, qtbot: QtBot) -> None:
    (folder / "keys.toml").write_text('[keys\nnext_story = "J"\n', encoding="utf8")
    with window_on(folder, qapp, qtbot) as desk:
        desk.run("change_keys")
        (dialog,) = (each for each in qapp.topLevelWidgets() if isinstance(each, ChangeKeys) and each.isVisible())
        dialog.accept()
        qtbot.waitUntil(lambda: not desk.keymap.problems, timeout=60_000)
    assert (folder / "keys.toml.before").read_text("utf8").startswith("[keys\n")


def test_a_key_that_begins_others_is_a_conflict() -> None:
    keymap = Keymap(own={"search": ("g",)})
    assert all(conflict.prefix for conflict in keymap.conflicts)
    assert {conflict.loser for conflict in keymap.conflicts} >= {"go_unread", "first_story"}
    assert keymap.find(Where.STORY, ("g",)).command is BY_ID["search"]


@pytest.mark.parametrize("own", [{"search": ("g",)}, {"start_with_pack": ("z",)}, {"next_story": ("k", "n")}])
def test_keys_are_settled_as_they_were_found_to_work(own: dict[str, tuple[str, ...]]) -> None:
    keymap = Keymap(own=own)
    settled = Keymap(own=keymap.settled())
    assert keymap.conflicts
    assert not settled.conflicts
    assert all(settled.keys_of(command.id) == keymap.keys_of(command.id) for command in COMMANDS)


def test_a_panes_own_key_wins_there_only() -> None:
    keymap = Keymap(own={"rename_source": ("j",)})
    assert keymap.find(Where.SOURCES, ("j",)).command is BY_ID["rename_source"]
    assert keymap.find(Where.STORY, ("j",)).command is BY_ID["next_story"]


KEYS = st.lists(st.sampled_from(["a", "Z", "?", '"', "\\", "#", "Ctrl+K", "g u", "Space", "é"]), max_size=3, unique=True).map(
    tuple
)


@given(
    own=st.dictionaries(st.sampled_from([command.id for command in COMMANDS]), KEYS, max_size=8),
    preset=st.sampled_from(list(PRESETS)),
)
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, own: dict[str, tuple[str, ...]], preset: str
) -> None:
    path = tmp_path_factory.mktemp("keys") / "keys.toml"
    write_keys(path, preset, own)
    again = read_keys(path)
    assert again.own == own
    assert again.preset == preset


def test_the_window_for_keys_keeps_them_in_the_plain_file(
    desk: Controller, press: Callable[..., None], qapp: QApplication, qtbot: object
) -> None:
    desk.run("change_keys")
    dialog = desk.window.findChild(ChangeKeys)
    QTest.keyClicks(dialog.focusWidget(), "Previous unread")
    assert dialog.table.rowCount() == 1
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)  # goes on to what was found, and keeps nothing yet
    assert dialog.isVisible()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert "Press the keys" in dialog.note.text()
    QTest.keyClicks(dialog.table, "N")
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.table.item(0, 2).text() == "N"
    dialog.filter.setText("Search")
    dialog.change.click()
    QTest.keyClicks(dialog.table, "N")
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert "does without" in dialog.note.text()
    dialog.accept()
    qapp.processEvents()
    assert 'previous_unread = ["N"]' in (desk.library.folder / "keys.toml").read_text(encoding="utf8")
    assert desk.keymap.keys_of("previous_unread") == ("N",)
    assert read_keys(desk.library.folder / "keys.toml").problems == []  # told once, in the dialog, not at every start
    assert "\tN" in desk.actions.by_id["previous_unread"].text()
    desk.run("last_story")
    before = desk.stories.current()
    press("N")
    qtbot.waitUntil(lambda: desk.stories.current() != before, timeout=60_000)  # type: ignore[attr-defined]


@pytest.mark.parametrize("preset", PRESETS)
def test_an_empty_list_names_the_key_that_helps(preset: str) -> None:
    """Newsboat's s saves a copy: "press s" would not star there."""
    keymap = Keymap(preset)
    for key, command in (("show:starred", "toggle_star"), ("show:saved", "save_copy"), ("show:all", "refresh")):
        words = Listing(key).empty_words(keymap.key_or_words, has_sources=True)
        assert f"ress {keymap.key_or_words(command)} " in words
    assert f"ress {keymap.key_or_words('add_source')} " in Listing("show:all").empty_words(keymap.key_or_words, has_sources=False)


def test_a_command_without_a_key_is_named_by_its_words(qapp: QApplication) -> None:
    assert Keymap("cleanwire", {"refresh": ()}).key_or_words("refresh") == "“Refresh all”"
