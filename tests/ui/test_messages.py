"""Every error of the tree has its sentence and its remedy, of its own, and none shows an address as markup."""

from __future__ import annotations

import inspect

import pytest
from PySide6.QtWidgets import QApplication

from reader import errors
from ui.messages import STATUS_WORDS, WORDS, explain, name_of

TREE = [each for _name, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, errors.CleanwireError)]


def test_the_table_is_the_tree() -> None:
    assert set(WORDS) == set(TREE)


@pytest.mark.parametrize("kind", TREE, ids=lambda kind: kind.__name__)
def test_one_sentence_and_one_remedy(qapp: QApplication, kind: type[errors.CleanwireError]) -> None:
    words = explain(kind("https://www.example.org/a/long/page.html?x=<b>", "detail"))
    for part in (words.sentence, words.remedy):
        assert part
        assert part[0].isupper() or part.startswith("example.org")
        assert part.endswith(".")
        assert "%" not in part
        assert "www.example.org/a" not in part, "an address is named by its host"
    assert words.line == f"{words.sentence} {words.remedy}"
    assert "detail" in words.detail


def test_no_two_errors_say_the_same() -> None:
    assert len(set(WORDS.values())) == len(WORDS)


@pytest.mark.parametrize("status", STATUS_WORDS)
def test_a_refusal_is_told_by_its_status(qapp: QApplication, status: int) -> None:
    words = explain(errors.Refused("https://example.org/x", "no", status=status))
    assert words.sentence != explain(errors.Refused("https://example.org/x", "no", status=418)).sentence
    assert "example.org" in words.sentence


@pytest.mark.parametrize(
    ("about", "name"),
    [
        ("https://www.example.org/x", "example.org"),
        ("/home/me/list.opml", "list.opml"),
        ("rules/ads.toml: ad-7", "ads.toml: ad-7"),
        ("http://[::1", "http://[::1"),
        ("", ""),
    ],
)
def test_what_an_error_is_about_is_said_short(about: str, name: str) -> None:
    assert name_of(about) == name
