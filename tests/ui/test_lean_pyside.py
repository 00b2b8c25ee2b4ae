"""What PySide reads at its import and seldom needs is read late, and whoever asks for it gets it all the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

from tests.conftest import REPOSITORY
from ui.lean_pyside import LATE

LAID_OUT = Path(shiboken6.__file__).parent / "files.dir"

CODE = """
import sys
from ui.lean_pyside import LATE, read_pyside_lean
if sys.argv[1] == "late":
    read_pyside_lean()
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
class Told(QObject):
    came = Signal(int)
    @Slot(int)
    def take(self, number):
        self.number = number
told = Told()
told.came.connect(told.take)
told.came.emit(3)
label = QLabel("Words")
assert (told.number, label.text()) == (3, "Words")
def late():
    print([name for name in sorted(LATE) if type(sys.modules[name]).__name__ == "_LateModule"])
late()
try:
    label.setText(3)
except TypeError as error:
    print(error)
print(QLabel.setText.__doc__)
import PySide6.support.signature.lib.pyi_generator as generator
print(generator.TYPE_MAP["QString"])
import tempfile, zipfile
assert zipfile.is_zipfile(tempfile.gettempdir()) is False
import json, re, shibokensupport.feature as feature
from reader.render import to_markdown
from ui.theme import SEMIBOLD
print([feature.pyside_feature_dict[name] for name in ("ui.theme", "reader.render", "re", "json")])
print("linecache" in sys.modules and any("render" in name for name in sys.modules["linecache"].cache))
late()
"""


def said(when: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", CODE, when], cwd=REPOSITORY, capture_output=True, text=True, timeout=280)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


@pytest.mark.skipif(not LAID_OUT.exists(), reason="PySide keeps its signatures to itself here (make setup lays them out)")
def test_they_are_read_when_they_are_asked_for() -> None:
    early, late = said("early"), said("late")
    assert early[0] == early[-1] == late[-1] == "[]"
    assert late[0] == str(sorted(LATE))
    assert (early[-2], late[-2]) == ("True", "False"), "whether PySide has read the source of every module"
    assert "setText(self" in "".join(late)
    assert "called with wrong argument types" in "".join(late)
    assert late[1:-2] == early[1:-2]
