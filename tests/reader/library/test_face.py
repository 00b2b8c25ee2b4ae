"""The library's face: every name it offers is there, those that are loaded late as well; who has a library open can be asked."""

from __future__ import annotations

from pathlib import Path

import pytest

import reader.library as face
from reader.errors import StoreLocked
from reader.store.presence import alone
from tests.house.test_house import run_python


def test_every_name_is_there() -> None:
    late = {name for names in face._LATER.values() for name in names}
    assert late < set(face.__all__)
    for name in face.__all__:
        assert getattr(face, name) is not None
    with pytest.raises(AttributeError):
        face.Nothing  # noqa: B018


def test_what_no_first_picture_needs_is_loaded_late() -> None:
    printed = run_python("import sys, reader.library; print([name for name in reader.library._LATER if name in sys.modules])")
    assert printed.strip() == "[]"


def test_who_has_it_open_can_be_asked(tmp_path: Path) -> None:
    assert not face.in_use(tmp_path / "none")
    with face.Library(tmp_path):
        assert face.in_use(tmp_path)
    assert not face.in_use(tmp_path)
    with alone(tmp_path):
        assert face.in_use(tmp_path)
        with pytest.raises(StoreLocked):
            face.Library(tmp_path)
