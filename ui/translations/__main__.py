"""Collects every text of the interface into the .ts files and compiles them: run it after a text was changed or translated."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

FOLDER = Path(__file__).resolve().parent
# English has plurals only: its other texts stand in the code.
LANGUAGES = ("en", "de", "fr", "es")


def collect(language: str, target: Path) -> None:
    """Bring a .ts file up to date with the code; what is no longer said goes, what is new is unfinished."""
    ui = FOLDER.parent
    files = sorted(str(path) for path in ui.rglob("*.py") if FOLDER not in path.parents)
    plural = ["-pluralonly"] if language == "en" else []
    run(
        "lupdate", "-no-obsolete", "-locations", "none", *plural, "-tr-function-alias", "QT_TRANSLATE_NOOP+=_",
        *files, "-source-language", "en", "-target-language", language, "-ts", str(target),
    )  # fmt: skip


def compiled(source: Path, target: Path) -> None:
    """A .ts file as Qt reads it."""
    run("lrelease", "-silent", str(source), "-qm", str(target))


def run(tool: str, *arguments: str) -> None:
    """One of the two tools that come with PySide6."""
    subprocess.run([str(Path(PySide6.__file__).parent / tool), *arguments], check=True, capture_output=True)


def main() -> int:
    """All languages."""
    for language in LANGUAGES:
        source = FOLDER / f"cleanwire_{language}.ts"
        collect(language, source)
        compiled(source, source.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
