"""Decoding pictures: never two threads that wait for each other."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import REPOSITORY
from tests.reader.offline.stories import picture

AT_ONCE = """
import sys, threading
from PySide6.QtGui import QGuiApplication
from reader.model.image import StoredImage
from ui.figures import decode
application = QGuiApplication(["decode", "-platform", "offscreen"])
sys.setswitchinterval(0.0005)
picture = StoredImage("image/png", bytes.fromhex(sys.argv[1]))
def work():
    for _ in range(400):
        assert not decode(picture, 100).isNull()
threads = [threading.Thread(target=work, daemon=True) for _ in range(3)]
for thread in threads:
    thread.start()
work()
for thread in threads:
    thread.join()
print("done")
"""


def test_a_pdf_may_be_printed_while_the_window_paints() -> None:
    """Both decode pictures. A device made in Python, asked for bytes below Qt's lock of the formats, hung them for ever."""
    done = subprocess.run(
        [sys.executable, "-c", AT_ONCE, picture().body.hex()], capture_output=True, text=True, timeout=120, cwd=REPOSITORY
    )
    assert done.stdout == "done\n", done.stderr
