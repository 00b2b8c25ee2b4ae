"""The window on a library with a story open, in a process of its own; prints its memory as JSON.

python -m tests.bench.window_memory FOLDER
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from tests.bench.one_refresh import pss

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
        application.processEvents()
        time.sleep(0.01)
        if desk.jobs.busy:
            quiet = time.monotonic()
    tasks = Path("/proc/self/task")
    children = [child for task in tasks.iterdir() for child in (task / "children").read_text().split()]
    print(json.dumps({"window": pss(), "cleaning": sum(pss(child) for child in children)}))
    desk.window.close()


if __name__ == "__main__":
    main()
