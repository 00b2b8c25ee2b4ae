"""The rules of the house: who may import whom, how large a module may be, what runs at import, and who says what it is."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

CODE = sorted(path for folder in ("reader", "ui") for path in (REPOSITORY / folder).rglob("*.py"))
TOP_LEVEL = {"reader", "ui", "resources", "tests", "pyproject.toml", "README.md", "Makefile", "LICENSE", "constraints.txt"}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "misc", "manager", "common"}
LONGEST_MODULE = 500


def relative(path: Path) -> str:
    return str(path.relative_to(REPOSITORY))


def run_python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        timeout=60,
        env={**os.environ, "PYTHONPATH": "."},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_imports_run_in_one_direction() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"], capture_output=True, text=True, cwd=REPOSITORY, timeout=280
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_top_level_is_what_the_readme_says() -> None:
    tracked = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=REPOSITORY, timeout=280).stdout.split("\n")
    if tracked == [""]:
        pytest.skip("not a git checkout: the list of files is not known")
    names = {line.split("/")[0] for line in tracked if line}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


def test_the_core_loads_without_qt() -> None:
    printed = run_python(
        "import reader.library, reader.cli.main, sys; print([m for m in sys.modules if m.startswith('PySide6')])"
    )
    assert printed.strip() == "[]"


def test_the_library_loads_nothing_heavy() -> None:
    heavy = "('readability', 'bs4', 'nh3', 'numpy', 'feedparser', 'pycurl', 'lxml.html', 'keyring', 'markdownify')"
    printed = run_python(f"import reader.library, sys; print([m for m in {heavy} if m in sys.modules])")
    assert printed.strip() == "[]"


@pytest.mark.parametrize("path", CODE, ids=relative)
def test_module_says_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf8"))
    if not tree.body:
        return  # an empty __init__
    assert ast.get_docstring(tree), f"{relative(path)} has no docstring"


@pytest.mark.parametrize("path", CODE, ids=relative)
def test_module_is_of_readable_size_and_name(path: Path) -> None:
    assert len(path.read_text(encoding="utf8").splitlines()) <= LONGEST_MODULE
    assert path.stem not in FORBIDDEN_NAMES


@pytest.mark.parametrize("path", CODE, ids=relative)
def test_nothing_runs_at_import_but_definitions(path: Path) -> None:
    if path.name == "__main__.py":
        return
    tree = ast.parse(path.read_text(encoding="utf8"))
    allowed = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)
    for node in tree.body:
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        is_typing_guard = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        assert isinstance(node, allowed) or is_docstring or is_typing_guard, f"{relative(path)}:{node.lineno} runs at import"


@pytest.mark.parametrize("path", CODE, ids=relative)
def test_no_exception_is_swallowed_whole(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if not isinstance(node, ast.ExceptHandler):
            continue
        broad = node.type is None or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"})
        only_pass = all(isinstance(statement, ast.Pass) for statement in node.body)
        assert not (broad and only_pass), f"{relative(path)}:{node.lineno} swallows every exception"
