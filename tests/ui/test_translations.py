"""German, French and Spanish are whole: every text is translated, keeps its places to fill, and is what Qt reads."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import in_language
from ui.commands import COMMANDS, MENU_TITLES
from ui.controller import Controller
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


def test_french_signs_stand_off_by_a_space_that_does_not_break() -> None:
    """A colon stood alone at the beginning of a line."""
    forms = [form for forms in texts(FOLDER / "cleanwire_fr.ts").values() for form in forms]
    assert [form for form in forms if re.search(r" [;:!?»]|« ", form)] == []


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


def test_no_class_that_others_derive_from_counts_by_its_own_tr() -> None:
    """`self.tr` asks for the text by each class in turn and takes the first answer that differs from the question. One with a
    number always does: above the list of a German window stood "32 unread of 37", and in English "1 stories"."""
    counting: set[str] = set()
    derived_from: set[str] = set()
    for path in FOLDER.parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf8"))):
            if isinstance(node, ast.ClassDef):
                derived_from |= {base.id for base in node.bases if isinstance(base, ast.Name)}
                if re.search(r"""self\.tr\(\s*["'][^"']*%L?n""", ast.unparse(node)):
                    counting.add(node.name)
    assert len(counting) >= 5
    assert not counting & derived_from


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_counted_above_the_list_is_in_the_readers_language(desk: Controller, qapp: QApplication, language: str) -> None:
    english = desk.stories.counts.text()
    with in_language(qapp, language):
        desk.reload_stories()
        assert desk.stories.counts.text() != english
        assert "unread" not in desk.stories.counts.text()
