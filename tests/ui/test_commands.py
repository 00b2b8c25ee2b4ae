"""Every command of the table, by its keys, with the focus in every pane; and what each does to the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from ui.commands import BY_ID, COMMANDS, PRESETS, Command, Menu, Where
from ui.controller import Controller
from ui.keymap import Keymap
from ui.verbs import VERB_CLASSES

PANES = (Where.SOURCES, Where.STORIES, Where.STORY)
PANES_OWN = {(command.where, keys) for command in COMMANDS if command.where is not Where.ANYWHERE for keys in command.keys}
ROWS = [
    pytest.param(command, keys, pane, id=f"{command.id}-{keys}-{pane}")
    for command in COMMANDS
    for keys in command.keys
    for pane in PANES
    if command.where is pane or (command.where is Where.ANYWHERE and (pane, keys) not in PANES_OWN)
]


def test_ids_and_titles_are_unique() -> None:
    assert len(BY_ID) == len(COMMANDS)
    assert len({(command.menu, command.title) for command in COMMANDS}) == len(COMMANDS)


def test_every_command_is_one_method_of_one_class() -> None:
    for command in COMMANDS:
        owners = [each.__name__ for each in VERB_CLASSES if hasattr(each, command.id)]
        assert len(owners) == 1, f"{command.id}: {owners}"


def test_menus_stand_in_the_order_of_the_table() -> None:
    menus = [command.menu for command in COMMANDS]
    assert menus == sorted(menus, key=list(Menu).index)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_has_no_conflict_and_every_way_stays_open(preset: str) -> None:
    keymap = Keymap(preset)
    assert keymap.conflicts == []
    for needed in ("next_story", "open_story", "back", "palette", "key_sheet", "search", "refresh", "save_copy"):
        assert keymap.keys_of(needed), f"{preset} leaves {needed} without a key"
    assert set(PRESETS[preset]) <= set(BY_ID)


@pytest.fixture(scope="module")
def listening(sample_library: object, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> object:
    """One window for all rows, whose keys are heard but not obeyed."""
    import shutil
    import time

    from reader.library import Library
    from ui.app import open_window

    folder = tmp_path_factory.mktemp("listening") / "library"
    shutil.copytree(str(sample_library), folder)
    library = Library(folder)
    library.change_settings(nightly_backup=False)
    desk = open_window(library, qapp)
    desk.window.resize(1360, 860)
    until = time.monotonic() + 10
    while desk.reading.opened is None and time.monotonic() < until:
        qapp.processEvents()
    desk.keys.pressed.disconnect(desk.run)
    yield desk
    desk.window.close()


@pytest.mark.parametrize(("command", "keys", "pane"), ROWS)
def test_a_key_means_its_command_in_every_pane(
    listening: Controller, press: Callable[..., None], command: Command, keys: str, pane: Where
) -> None:
    listening.window.activateWindow()
    listening.window.focus_pane(pane)
    listening.keys.forget()
    assert listening.window.pane_of_focus() is pane
    heard: list[tuple[str, int]] = []
    listening.keys.pressed.connect(lambda id, count: heard.append((id, count)))
    press(keys)
    assert heard == [(command.id, 1)]


def test_a_count_before_a_key_repeats_it(listening: Controller, press: Callable[..., None]) -> None:
    heard: list[tuple[str, int]] = []
    listening.window.focus_pane(Where.STORIES)
    listening.keys.pressed.connect(lambda id, count: heard.append((id, count)))
    press("5", "j")
    press("0", "1", "2", "k")  # 1, 2 and 3 are panes: a nought says that a number follows
    press("4", "s")
    assert heard == [("next_story", 5), ("previous_story", 12), ("toggle_star", 1)]


DIALOGS = ("add_source", "start_with_pack", "preferences", "change_keys", "source_settings", "mute_words")


@pytest.mark.parametrize("command", DIALOGS)
def test_a_dialog_opens_without_a_complaint_of_qt(desk: Controller, qapp: QApplication, qtlog: object, command: str) -> None:
    desk.run(command)
    qapp.processEvents()
    dialog = qapp.activeModalWidget()
    assert dialog is not None
    dialog.close()
    said = [record.message for record in qtlog.records if "propagateSizeHints" not in record.message]  # type: ignore[attr-defined]
    assert not said
