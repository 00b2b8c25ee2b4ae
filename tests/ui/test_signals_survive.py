"""PySide6 6.12.0 loses references to None, True and False on Python 3.11 and aborts after some hundred emits: ours must not."""

from __future__ import annotations

import os
import subprocess
import sys

CODE = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter
class Sender(QObject):
    told = Signal(bool, object)
app = QGuiApplication([])
sender, heard = Sender(), []
sender.told.connect(lambda on, thing: heard.append((on, thing)))
for number in range(2000):
    sender.told.emit(number % 2 == 0, None)
    app.processEvents()
image = QImage(8, 8, QImage.Format.Format_RGB32)
for _ in range(2000):
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.end()
print(len(heard), None, True, False)
"""


def test_two_thousand_emits_and_paints() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["2000", "None", "True", "False"]
