"""The training table is kept between runs: it must be made anew when anything changes that its numbers come from."""

from __future__ import annotations

import ast

from tests.gate.corpus import ROOT
from tests.gate.dataset import SHAPING

_PAGES = ROOT / "reader" / "pages"


def _asked_by(name: str) -> set[str]:
    """The modules of reader.pages that this one imports."""
    asked: set[str] = set()
    for node in ast.walk(ast.parse((_PAGES / f"{name}.py").read_text(encoding="utf8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "reader.pages":
            asked.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("reader.pages."):
            asked.add((node.module or "").removeprefix("reader.pages."))
    return asked


def test_every_module_behind_the_features_is_in_the_tables_key() -> None:
    seen: set[str] = set()
    open_names = {"features", "head", "segments", "tree"}
    while open_names:
        name = open_names.pop()
        seen.add(name)
        open_names |= _asked_by(name) - seen
    assert seen == set(SHAPING)
