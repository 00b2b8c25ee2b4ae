"""PySide's signatures are read late, and whoever asks for them gets them all the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

from tests.conftest import REPOSITORY
from ui.late_signatures import LATE

LAID_OUT = Path(shiboken6.__file__).parent / "files.dir"

CODE = """
import sys
from ui.late_signatures import LATE, read_signatures_late
if sys.argv[1] == "late":
    read_signatures_late()
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
print([name for name in sorted(LATE) if type(sys.modules[name]).__name__ == "_LateModule"])
try:
    label.setText(3)
except TypeError as error:
    print(error)
print(QLabel.setText.__doc__)
import PySide6.support.signature.lib.pyi_generator as generator
print(generator.TYPE_MAP["QString"])
print([name for name in sorted(LATE) if type(sys.modules[name]).__name__ == "_LateModule"])
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
    assert "setText(self" in "".join(late)
    assert "called with wrong argument types" in "".join(late)
    assert late[1:-1] == early[1:-1]
