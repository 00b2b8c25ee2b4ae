"""The window on a library with a story open, in a process of its own; prints its memory, with the cleaning process, as JSON.

python -m tests.bench.window_memory FOLDER
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from reader.worker import REST_AFTER
from tests.bench.one_refresh import pss

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SETTLED = 3.0  # seconds of quiet after the last work


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from reader.library import Library
    from ui.app import open_window

    application = QApplication([])
    library = Library(Path(sys.argv[1]))
    library.change_settings(nightly_backup=False)
    desk = open_window(library, application)
    desk.window.resize(1360, 860)
    quiet = time.monotonic()
    while time.monotonic() - quiet < SETTLED or desk.reading.opened is None:
        _turn(application)
        if desk.jobs.busy:
            quiet = time.monotonic()
    memory = {"at work": _memory()}
    quiet = time.monotonic()
    while time.monotonic() - quiet < REST_AFTER + SETTLED:
        _turn(application)
    memory["at rest"] = _memory()
    print(json.dumps(memory))
    desk.window.close()


def _turn(application: QApplication) -> None:
    application.processEvents()
    time.sleep(0.01)


def _memory() -> float:
    """Of the window and of the cleaning process, where it stands."""
    tasks = Path("/proc/self/task")
    children = [child for task in tasks.iterdir() for child in (task / "children").read_text().split()]
    return pss() + sum(pss(child) for child in children)


if __name__ == "__main__":
    main()
