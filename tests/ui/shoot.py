"""Pictures of the window in each of its states, into a folder: `python -m tests.ui.shoot FOLDER [--scale 2]`. To be looked at."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

THEMES = ("light", "dark", "sepia", "contrast")


def main() -> int:
    """Take them all; the scale must be known before Qt is loaded."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--language", default="en")
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(asked.scale)
    asked.folder.mkdir(parents=True, exist_ok=True)
    shoot(asked.folder, asked.language, f"{asked.scale:g}x")
    return 0


def shoot(folder: Path, language: str, scale: str) -> None:
    """One window, state after state."""
    from PySide6.QtWidgets import QApplication

    from reader.errors import Unreachable
    from reader.library import Library
    from ui.app import open_window, translate
    from ui.commands import Where
    from ui.messages import explain
    from ui.verbs.application import ApplicationVerbs
    from ui.verbs.looks import LooksVerbs

    application = QApplication(sys.argv[:1])
    translate(application, language)
    with tempfile.TemporaryDirectory() as home:
        library = Library(home)
        library.change_settings(nightly_backup=False)
        desk = open_window(library, application)

        def wait(until: Callable[[], bool] = lambda: False, seconds: float = 0.4) -> None:
            end = time.monotonic() + seconds
            while time.monotonic() < end and not until():
                application.processEvents()
                time.sleep(0.005)

        def take(name: str) -> None:
            wait()
            top = application.activeModalWidget() or desk.window
            top.grab().save(str(folder / f"{name}-{scale}.png"))

        wait(lambda: desk.reading.is_story, 20)
        for theme in THEMES:
            desk.verbs(LooksVerbs).set_theme(theme)
            for width in (1600, 1360, 1000, 800, 640):
                desk.window.resize(width, 900)
                take(f"story-{width}-{theme}")
        desk.verbs(LooksVerbs).set_theme("light")
        desk.window.resize(1360, 860)
        for command in ("palette", "key_sheet"):
            desk.run(command)
            take(command)
            for card in desk.window.findChildren(type(desk.verbs(ApplicationVerbs)._palette)):
                card.leave()
            if desk.verbs(ApplicationVerbs)._sheet is not None:
                desk.verbs(ApplicationVerbs)._sheet.leave()
        for command in ("add_source", "start_with_pack", "preferences", "change_keys", "about"):
            desk.run(command)
            take(f"dialog-{command}")
            modal = application.activeModalWidget()
            if modal is not None:
                modal.close()
        for command in ("group_day", "density_compact", "density_roomy", "group_source"):
            desk.run(command)
            take(f"list-{command}")
        desk.run("density_normal")
        desk.run("group_none")
        desk.stories.begin_search()
        desk.stories.field.setText("port")
        desk.stories.search_changed.emit("port")
        take("search")
        desk.run("back")
        desk.stories.show_progress("12 of 60   Northline Wire", 12, 60)
        desk.say("3 new stories. 1 source could not be read; the dot beside it says why.")
        take("refresh")
        desk.stories.show_progress(None)
        desk.window.notice.hide()
        desk.choose("show:starred")
        take("empty")
        desk.choose("show:all")
        row = desk.library.row(desk.stories.model.ids[0])
        desk.reading.show_loading(row.headline, row.source)
        take("loading")
        words = explain(Unreachable("https://northline.example/feed", "no route"))
        desk.reading.show_message(words.sentence, words.remedy, "Try again", kind="error")
        desk.panel.clear()
        take("error")
        desk.window.focus_pane(Where.STORIES)
        desk.run("first_story")
        for px in (17, 26):
            desk.set_size(px)
            take(f"size-{px}")
        desk.window.close()


if __name__ == "__main__":
    sys.exit(main())
