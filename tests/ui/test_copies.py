"""Copies from the window: stopped and gone on with, made by themselves, checked and repaired."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from reader.sample.server import serve
from reader.store import check
from reader.store.database import Database
from reader.store.reports import CheckPart
from tests.ui.conftest import window_on
from tests.wire.smtp import MailServer
from ui.commands import Where
from ui.controller import Controller
from ui.dialogs.mail_paper import MailPaper
from ui.dialogs.preferences import Preferences
from ui.verbs.copies import nearest_folder
from ui.verbs.safety import CHECKED

Press = Callable[..., None]


def said(desk: Controller) -> str:
    return desk.window.notice.words.text() if desk.window.notice.isVisible() else ""


def test_saving_many_is_stopped_by_a_key_and_goes_on_by_the_same_as_before(
    desk: Controller, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    desk.library.change_settings(copies_folder=str(kept))
    desk.window.focus_pane(Where.STORIES)
    press("Ctrl+A")
    total = len(desk.stories_at_hand())

    def stop_after_some() -> None:
        if kept.exists() and len(list(kept.glob("*.html"))) >= 3:
            press("Ctrl+.")
            watch.stop()

    watch = QTimer()
    watch.timeout.connect(stop_after_some)
    watch.start(1)
    press("e")
    qtbot.waitUntil(lambda: desk.refreshing is None, timeout=60_000)
    qtbot.waitUntil(lambda: said(desk).startswith("Stopped after"), timeout=60_000)
    stopped = len(list(kept.iterdir()))
    assert 3 <= stopped < total
    before = {path: path.stat().st_mtime_ns for path in kept.iterdir()}
    press("e")
    qtbot.waitUntil(lambda: desk.refreshing is None and f"{total} copies saved in" in said(desk), timeout=60_000)
    assert len(list(kept.iterdir())) == total
    assert all(path.stat().st_mtime_ns == then for path, then in before.items())


def test_a_star_saves_a_copy_where_that_was_ticked(desk: Controller, press: Press, qtbot: QtBot, tmp_path: Path) -> None:
    desk.library.change_settings(copies_folder=str(tmp_path / "kept"))
    press("Ctrl+,")
    (dialog,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, Preferences) and each.isVisible())
    (tick,) = (box for box in dialog.findChildren(QCheckBox) if box.text().startswith("Starred stories are saved"))
    tick.setFocus()
    press("Space")
    press("Esc")
    desk.window.focus_pane(Where.STORIES)
    press("s")
    qtbot.waitUntil(lambda: len(list((tmp_path / "kept").glob("*.html"))) == 1, timeout=60_000)
    current = desk.stories.current()
    assert current is not None
    qtbot.waitUntil(lambda: desk.library.row(current).saved, timeout=60_000)


def test_copies_that_cannot_be_written_by_themselves_are_told_of(desk: Controller, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    desk.library.change_settings(copies_folder=str(tmp_path / "file"), keep_starred=True)
    desk.library.star(desk.stories.model.ids[:1])
    qtbot.waitUntil(lambda: "could not be written" in said(desk), timeout=60_000)


def test_a_check_offers_to_fetch_what_is_not_here_and_the_offline_list_fills(
    folder: Path, qapp: QApplication, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serve() as wire, window_on(folder, qapp, qtbot) as desk:
        monkeypatch.setattr(desk.library, "ahead", False)
        desk.library.change_settings(group=False)  # the sample tells the same stories: no row would be added
        source = desk.library.add_source(f"{wire.url.rstrip('/')}/northline/rss.xml").source
        desk.actions.by_id["check_library"].trigger()
        qtbot.waitUntil(lambda: said(desk) == "All is well; 7 unread or starred stories are not here whole.", timeout=60_000)
        desk.choose("show:offline")
        offline = set(desk.stories.model.ids)
        assert not any(row.source_id == source.id for row in desk.library.rows_of(sorted(offline)))
        desk.window.notice.button.click()
        qtbot.waitUntil(lambda: said(desk) == "7 stories fetched.", timeout=60_000)
        assert desk.library.not_here() == 0
        qtbot.waitUntil(lambda: len(desk.stories.model.ids) > len(offline), timeout=60_000)


def test_each_part_of_a_check_has_its_words() -> None:
    assert tuple(CHECKED) == get_args(CheckPart)


def test_a_check_shows_what_it_looks_at_and_is_stopped_by_a_key(
    desk: Controller, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def takes_long(_database: Database, step: Callable[[int, int], None]) -> list[str]:
        for at in range(1_000_000):
            step(at, 4_000_000)
            time.sleep(0.001)
        return []

    with monkeypatch.context() as patched:
        patched.setattr(check, "index_faults", takes_long)
        desk.actions.by_id["check_library"].trigger()
        qtbot.waitUntil(lambda: desk.stories.doing.text().startswith("Checking the library and the copies: "), timeout=60_000)
        qtbot.waitUntil(lambda: desk.stories.doing.text().endswith("the search index   0 %"), timeout=60_000)
        desk.window.focus_pane(Where.STORIES)
        press("Ctrl+.")
        qtbot.waitUntil(lambda: said(desk) == "Stopped.", timeout=60_000)
    assert desk.refreshing is None
    assert not desk.stories.doing.isVisible()
    desk.actions.by_id["check_library"].trigger()
    qtbot.waitUntil(lambda: said(desk) == "All is well.", timeout=60_000)


def test_the_paper_is_mailed_from_the_window(desk: Controller, press: Press, qtbot: QtBot, tmp_path: Path) -> None:
    desk.library.change_settings(copies_folder=str(tmp_path / "kept"))
    with desk.library._database.write(durable=True) as db:  # the sample is of one week
        db.execute("UPDATE entry SET published = unixepoch() - 3600")
    with MailServer() as server:
        for to, said_then in (("reader@e-reader.example", "Sent to reader@e-reader.example."), ("", "")):
            desk.actions.by_id["mail_edition"].trigger()
            (dialog,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, MailPaper) and each.isVisible())
            if to:
                assert not dialog.ok.isEnabled()
                qtbot.waitUntil(dialog.to.hasFocus, timeout=60_000)
                press(*to)
                dialog.server.setText(f"127.0.0.1:{server.port}")
                dialog.sender.setText("me@example.org")
            qtbot.waitUntil(lambda dialog=dialog: dialog.isActiveWindow(), timeout=60_000)  # type: ignore[misc]
            press("Enter")
            qtbot.waitUntil(lambda: desk.refreshing is None and said(desk).startswith("Sent to"), timeout=60_000)
            assert said(desk) == (said_then or "Sent to reader@e-reader.example.")
            desk.window.notice.hide()
        first, second = server.delivered
        (attached,) = second.message.iter_attachments()
        assert attached.get_content_type() == "application/epub+zip"
        assert first.recipients == second.recipients == ("reader@e-reader.example",)
    desk.actions.by_id["mail_edition"].trigger()
    qtbot.waitUntil(
        lambda: any(isinstance(each, MailPaper) and each.isActiveWindow() for each in QApplication.topLevelWidgets()),
        timeout=60_000,
    )
    press("Enter")
    qtbot.waitUntil(lambda: "could not be sent" in said(desk), timeout=60_000)


def test_a_dialog_begins_in_a_folder_that_is_there(tmp_path: Path) -> None:
    """Sent to one that is not, it opened wherever the program had been started."""
    assert nearest_folder(tmp_path) == tmp_path
    assert nearest_folder(tmp_path / "Documents" / "Cleanwire") == tmp_path
