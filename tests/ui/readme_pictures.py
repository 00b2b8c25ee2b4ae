"""The two pictures of the README, as sharp as a screen of today: `python -m tests.ui.readme_pictures`. To be looked at."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable

SCREENSHOTS = "resources/screenshots"
SIZE, SCALE = (1440, 900), 2  # the scale must be known before Qt is loaded


def main() -> int:
    """By day with what was taken out beside the story; at night with a piece of it put back."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(SCALE)
    from PySide6.QtWidgets import QApplication

    from reader.library import Library
    from ui.app import open_window, translate
    from ui.verbs.looks import LooksVerbs

    application = QApplication(sys.argv[:1])
    translate(application, "en")
    with tempfile.TemporaryDirectory() as home:
        library = Library(home)
        library.change_settings(nightly_backup=False, hints_seen=("add_source", "palette", "key_sheet"))
        desk = open_window(library, application)

        def wait(until: Callable[[], bool], seconds: float = 120) -> None:
            end = time.monotonic() + seconds
            while time.monotonic() < end and not until():
                application.processEvents()
                time.sleep(0.005)

        def take(name: str) -> None:
            wait(lambda: False, 1.5)
            desk.window.grab().toImage().save(f"{SCREENSHOTS}/{name}.png", "PNG", 0)

        desk.window.resize(*SIZE)
        wait(lambda: desk.reading.is_story)
        wait(lambda: not any(not library.row(story).place for story in desk.stories.model.ids[:4]), 15)
        ids = desk.stories.model.ids
        library.mark_read([*ids[2:4], *ids[6:8]])
        library.star(ids[3])
        library.save_search("Trains", "train OR railway")
        desk.verbs(LooksVerbs).set_theme("light")
        desk.run("next_removal")
        take("window-light")
        desk.verbs(LooksVerbs).set_theme("dark")
        for _again in range(4):
            desk.run("next_removal")
        desk.run("put_back")
        wait(lambda: desk.reading.opened is not None and bool(desk.reading.opened.restored))
        take("window-dark")
        desk.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
