"""The library's face: every name it offers is there, those that are loaded late as well; who has a library open can be asked."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

import reader.library as face
from reader.errors import StoreLocked
from reader.store.presence import alone
from tests.house.test_house import run_python


def test_every_name_is_there() -> None:
    """Each that a type checker is told of, those that are loaded late included, and no other."""
    offered = {
        name.asname: node.module
        for node in ast.walk(ast.parse(inspect.getsource(face)))
        if isinstance(node, ast.ImportFrom)
        for name in node.names
        if name.asname is not None
    }
    late = {name: module for module, names in face._LATER.items() for name in names}
    assert late.items() < offered.items()
    for name in offered:
        assert getattr(face, name) is not None
    at_once = {name for name in offered if name in vars(face)}
    assert at_once.isdisjoint(late)
    with pytest.raises(AttributeError):
        face.Nothing  # type: ignore[attr-defined]  # noqa: B018


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
