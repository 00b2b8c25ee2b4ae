"""German, French and Spanish are whole: every text is translated, keeps its places to fill, and is what Qt reads."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from ui.commands import COMMANDS, MENU_TITLES
from ui.translations.__main__ import FOLDER, LANGUAGES, collect, compiled

OTHERS = [language for language in LANGUAGES if language != "en"]
Text = tuple[str, str]


def texts(path: Path) -> dict[Text, list[str]]:
    """(context, source) and its translation: one form, or one a number where it counts."""
    found: dict[Text, list[str]] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation] or [translation.text or ""]
            found[context.findtext("name", ""), message.findtext("source", "")] = forms
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_code_is_translated_and_no_other(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    collect(language, fresh)
    kept = texts(FOLDER / f"cleanwire_{language}.ts")
    assert set(kept) == set(texts(fresh)), "run python -m ui.translations, then translate what is new"
    empty = [source for (_context, source), forms in kept.items() if not all(form.strip() for form in forms)]
    assert empty == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_qt_reads_is_what_was_translated(language: str, tmp_path: Path) -> None:
    compiled(FOLDER / f"cleanwire_{language}.ts", tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == (FOLDER / f"cleanwire_{language}.qm").read_bytes()


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_keeps_the_places_to_fill(language: str) -> None:
    for (_context, source), forms in texts(FOLDER / f"cleanwire_{language}.ts").items():
        wanted = Counter(re.findall(r"%[1-9ns]|\{\d\}", source))
        for form in forms:
            assert Counter(re.findall(r"%[1-9ns]|\{\d\}", form)) == wanted, f"{source!r} -> {form!r}"
            assert source.endswith("…") == form.endswith("…"), f"{source!r} -> {form!r}"
            assert form.endswith(".") or not source.endswith("."), f"{source!r} -> {form!r}"


@pytest.mark.parametrize("language", OTHERS)
def test_the_commands_are_told_apart_in_every_language(qapp: QApplication, language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"cleanwire_{language}.qm"))
    qapp.installTranslator(translator)
    try:
        words = {command.id: command.words for command in COMMANDS}
        assert len({(command.menu, words[command.id]) for command in COMMANDS}) == len(COMMANDS)
        assert words["next_story"] != "Next story"
        menus = [QCoreApplication.translate("menus", title) for title in MENU_TITLES.values()]
        letters = [menu[menu.index("&") + 1].lower() for menu in menus]
        assert len(set(letters)) == len(letters), f"two menus under one letter: {letters}"
    finally:
        qapp.removeTranslator(translator)
