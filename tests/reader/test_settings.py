"""Settings: what is odd in the file is named with its line and the default holds; nothing in it is ever a traceback."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import settings as kept
from reader.errors import ParseError
from reader.library import Library
from reader.settings import ABOUT, FILE, Settings


def test_every_setting_is_described() -> None:
    assert [each.name for each in fields(Settings)] == list(ABOUT)


def test_what_is_chosen_comes_back(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.change_settings(theme="dark", text_size=22, hints_seen=('a "b"\n', "ü\x7f\u2028"), line_height=2)
    with Library(tmp_path) as library:
        assert library.notices == ()
        assert library.settings == Settings(theme="dark", text_size=22, hints_seen=('a "b"\n', "ü\x7f\u2028"), line_height=2.0)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("theme = 3", "theme must be a text in quotes"),
        ('theme = "purple"', "must be one of system"),
        ("text_size = 400", "must be from 12 to 40"),
        ("text_size = true", "must be a whole number"),
        ("serif = 1", "must be true or false"),
        ("hints_seen = [1]", "must be a list of texts"),
        ("line_height = nan", "must be from 1.1 to 2.2"),
        ("theme = ", "line 3"),
        ("theme", "line 3"),
        ("[[[", "line 3"),
    ],
)
def test_odd_lines_are_named_and_the_rest_holds(line: str, says: str) -> None:
    read = kept.read(f"# mine\nmeasure = 77\n{line}\n".encode())
    assert len(read.faults) == 1
    assert says in read.faults[0]
    assert "3" in read.faults[0]
    assert read.settings == Settings(measure=77)


def test_what_a_newer_one_wrote_stays_in_the_file(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('colour = "red"\ntheme = "sepia"\n')
    with Library(tmp_path) as library:
        library.change_settings(serif=False)
    assert 'colour = "red"' in (tmp_path / FILE).read_text()


def test_a_value_that_is_none_of_the_settings_is_refused(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        with pytest.raises(ParseError):
            library.change_settings(theme="purple")
        with pytest.raises(KeyError):
            library.change_settings(colour="red")
        assert library.settings == Settings()


@given(st.binary(max_size=300))
def test_no_bytes_are_a_traceback(body: bytes) -> None:
    assert isinstance(kept.read(body).settings, Settings)


@given(st.text(max_size=40), st.integers(12, 40))
def test_written_is_read(text: str, size: int) -> None:
    wanted = Settings(keys=text.encode("utf8", "replace").decode(), text_size=size)
    read = kept.read(kept.write(wanted).encode())
    assert read.settings == wanted
    assert read.faults == ()


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert "is a folder" in kept.load(tmp_path).faults[0]
