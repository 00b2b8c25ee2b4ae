"""The sheet of keys as it looks in other languages and sizes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import in_language
from ui.commands import COMMANDS
from ui.key_sheet import KeyTable
from ui.keymap import Keymap
from ui.theme import load_theme


@pytest.mark.parametrize("language", ["de", "fr", "es"])
@pytest.mark.parametrize(("width", "px"), [(1250, 13.0), (600, 13.0), (1250, 26.0)])
def test_the_key_sheet_says_all_of_what_a_key_does(qapp: QApplication, language: str, width: int, px: float) -> None:
    """ "Als gelesen oder ungelesen markie…": of five keys the German sheet said half."""
    table = KeyTable(load_theme("light"))
    table.resize(width, 800)
    with in_language(qapp, language):
        table.dress(table.theme, px)
        table.show_keymap(Keymap())
        told = {command.words.rstrip("…") for command in COMMANDS}
    rows = [lines for column in table._columns for _title, rows in column for lines, _keys in rows]
    assert len(rows) > 60
    assert {" ".join(lines) for lines in rows} <= told
    table.grab()
