"""Refreshing for real, from the sample wire on loopback: rows as they come, failures in words, a window that never stops."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QDialogButtonBox, QLineEdit, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from reader.library import Library, ListQuery, RefreshReport
from reader.sample.server import SampleWire, serve
from tests.ui.conftest import window_on
from tests.wire.misbehaving import Misbehaving
from ui.commands import Where
from ui.controller import Controller
from ui.dialogs.add_source import AddSource
from ui.dialogs.pack import ChooseFeeds
from ui.dialogs.preferences import Preferences
from ui.panels.sources_model import LINE
from ui.tray import Tray
from ui.verbs.sources import SourceVerbs


@pytest.fixture
def wire() -> Iterator[SampleWire]:
    with serve() as served:
        yield served


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A library that has been opened before and follows nobody."""
    folder = tmp_path / "library"
    with Library(folder) as library:
        library.remember("window", "{}")
        library.change_settings(hints_seen=("add_source", "palette", "key_sheet"), nightly_backup=False)
    return folder


def window(folder: Path, qapp: QApplication) -> Controller:
    from ui.app import open_window

    library = Library(folder)
    desk = open_window(library, qapp)
    desk.window.resize(1360, 860)
    desk.window.activateWindow()
    qapp.processEvents()
    return desk


def closed_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def import_wire(desk: Controller, wire: SampleWire) -> int:
    with urllib.request.urlopen(wire.opml_url) as answer:
        return len(desk.library.import_opml(answer.read(), allow_private=True).added)


def test_add_refresh_open_and_keep(
    empty: Path, wire: SampleWire, qapp: QApplication, qtbot: object, press: Callable[..., None], tmp_path: Path
) -> None:
    desk = window(empty, qapp)
    desk.library.ahead = False  # what is asked for here, and only that, is fetched
    try:
        assert desk.stories.nothing.isVisible()
        assert "+" in desk.stories.nothing.text()
        press("+")
        dialog = desk.window.findChild(AddSource)
        dialog.findChild(QLineEdit).setText(wire.feed_urls[0])
        dialog.ok.click()
        qtbot.waitUntil(lambda: len(desk.library.sources()) == 1 and bool(desk.stories.model.ids), timeout=60_000)  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: not any(each.isVisible() for each in desk.window.findChildren(AddSource)), timeout=60_000)  # type: ignore[attr-defined]
        row = desk.library.row(desk.stories.model.ids[0])
        assert not row.has_page
        desk.window.activateWindow()
        desk.window.focus_pane(Where.STORIES)
        press("Enter")
        qtbot.waitUntil(lambda: desk.library.row(row.id).has_page and desk.reading.is_story, timeout=60_000)  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: desk.library.row(row.id).read, timeout=60_000)  # type: ignore[attr-defined]
        text = desk.reading.opened.story.text
        assert len(text) > 300
        assert "Advertisement" not in text
        asked = len(wire.requests)
        press("j", "k")
        qtbot.waitUntil(lambda: desk.jobs.busy == 0, timeout=60_000)  # type: ignore[attr-defined]
        assert len(wire.requests) == asked, "reading made a request"
    finally:
        desk.window.close()


def test_a_sites_further_feeds_are_offered(
    empty: Path, wire: SampleWire, qapp: QApplication, qtbot: object, press: Callable[..., None]
) -> None:
    desk = window(empty, qapp)
    try:
        press("+")
        dialog = desk.window.findChild(AddSource)
        dialog.findChild(QLineEdit).setText(wire.url)
        dialog.ok.click()
        qtbot.waitUntil(lambda: "3 more feeds" in desk.window.notice.words.text(), timeout=60_000)  # type: ignore[attr-defined]
        desk.window.notice.button.click()
        choose = desk.window.findChild(ChooseFeeds)
        boxes = choose.findChildren(QCheckBox)
        assert [box.isEnabled() for box in boxes] == [False, True, True, True], "what is followed already cannot be unticked"
        boxes[1].setChecked(True)
        boxes[3].setChecked(True)
        choose.accept()
        qtbot.waitUntil(lambda: "2 sources added" in desk.window.notice.words.text(), timeout=60_000)  # type: ignore[attr-defined]
        assert {row.source.url for row in desk.library.sources()} == {wire.feed_urls[at] for at in (0, 1, 3)}
    finally:
        desk.window.close()


def test_pictures_that_come_after_the_text_are_shown(empty: Path, wire: SampleWire, qapp: QApplication, qtbot: object) -> None:
    """A page is kept as soon as it is there; who opened it before its pictures came sees them all the same."""
    desk = window(empty, qapp)
    desk.library.ahead = False
    try:
        desk.library.add_source(wire.feed_urls[0])
        ids = desk.library.ids(ListQuery(collapse=False))
        opened = next(opened for id in ids if (opened := desk.library.fetch_story(id)).images)
        desk.show(replace(opened, images={}))
        desk.library.fetch_story(opened.row.id)
        qtbot.waitUntil(lambda: bool(desk.reading.opened.images), timeout=60_000)  # type: ignore[attr-defined]
    finally:
        desk.window.close()


def test_an_address_without_a_feed_is_told_in_the_dialog(
    empty: Path, wire: SampleWire, qapp: QApplication, qtbot: object, press: Callable[..., None]
) -> None:
    desk = window(empty, qapp)
    try:
        press("+")
        dialog = desk.window.findChild(AddSource)
        dialog.findChild(QLineEdit).setText(f"http://127.0.0.1:{closed_port()}/feed")
        dialog.ok.click()
        qtbot.waitUntil(lambda: dialog.note.property("role") == "error", timeout=60_000)  # type: ignore[attr-defined]
        assert "127.0.0.1" in dialog.note.text()
        assert "could not be reached" in dialog.note.text()
        assert dialog.isVisible()
        assert dialog.buttons.button(QDialogButtonBox.StandardButton.NoButton) is None
        dialog.reject()
    finally:
        desk.window.close()


def test_failures_are_told_per_source_in_words(
    empty: Path, qapp: QApplication, qtbot: object, press: Callable[..., None]
) -> None:
    with serve(feeds=4, items=5) as wire:
        desk = window(empty, qapp)
        try:
            import_wire(desk, wire)
            dead = desk.library.import_opml(
                f'<opml version="2.0"><body><outline text="Gone" xmlUrl="http://127.0.0.1:{closed_port()}/g"/></body></opml>'.encode(),
                allow_private=True,
            ).added[0]
            press("R")
            qtbot.waitUntil(lambda: desk.refreshing is not None, timeout=60_000)  # type: ignore[attr-defined]
            assert desk.stories.bar.isVisible()
            qtbot.waitUntil(lambda: desk.refreshing is None, timeout=60_000)  # type: ignore[attr-defined]
            assert not desk.stories.bar.isVisible()
            assert desk.stories.model.ids
            assert "1 source" in desk.window.notice.words.text()
            row = desk.sources.model.row_of(f"source:{dead.id}")
            line = desk.sources.model.index(row, 0).data(LINE)
            assert line.health
            assert "Gone" in line.title
            desk.choose(f"source:{dead.id}")
            said = desk.stories.nothing
            assert said.isVisible()
            assert said.text().startswith("127.0.0.1 could not be reached. See whether you are online")
        finally:
            desk.window.close()


def test_a_refresh_never_holds_the_window(empty: Path, qapp: QApplication, qtbot: object, press: Callable[..., None]) -> None:
    """A heartbeat goes on while 500 feeds with 12 stories each come in from a wire in another process, and keys are answered.

    How long the window keeps still between two beats is measured by `python -m tests.bench.heartbeat`.
    """
    verb = [sys.executable, "-m", "ui", "sample-wire", "--port", str(closed_port()), "--feeds", "500", "--items", "12"]
    with subprocess.Popen(verb, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout is not None
        address = served.stdout.readline().split("listed at ")[1].strip()
        desk = window(empty, qapp)
        desk.library.ahead = False  # the feeds are what is measured
        try:
            with urllib.request.urlopen(address) as answer:
                desk.library.import_opml(answer.read(), allow_private=True)
            qtbot.wait(400)  # type: ignore[attr-defined]
            seen: list[int] = []  # how many stories stood in the list at each beat
            heart = QTimer()
            heart.setInterval(5)
            heart.timeout.connect(lambda: seen.append(len(desk.stories.model.ids)))
            heart.start()
            press("R")
            qtbot.waitUntil(lambda: bool(seen) and seen[-1] > 0, timeout=60_000)  # type: ignore[attr-defined]
            press("j")
            assert desk.stories.current() is not None
            qtbot.waitUntil(lambda: desk.refreshing is None, timeout=90_000)  # type: ignore[attr-defined]
            qtbot.waitUntil(lambda: len(desk.stories.model.ids) >= 500 * 12 * 0.9, timeout=60_000)  # type: ignore[attr-defined]
            heart.stop()
            assert len(set(seen)) >= 3, f"the list grew {len(set(seen)) - 1} times that the window could show"
        finally:
            desk.window.close()
            served.terminate()


@pytest.mark.parametrize("wanted", [True, False])
def test_new_stories_are_told_of_once_and_only_where_that_is_wanted(
    wanted: bool, empty: Path, qapp: QApplication, qtbot: object, press: Callable[..., None]
) -> None:
    """Grouped by source in one notice, while the window is not the active one; off unless the preferences say so."""
    with serve(feeds=5, items=4) as wire:
        desk = window(empty, qapp)
        try:
            assert not desk.library.settings.notifications
            desk.library.change_settings(notifications=wanted)
            import_wire(desk, wire)
            verbs = desk.verbs(SourceVerbs)
            verbs.tray = Tray(desk.window)
            told: list[tuple[str, str]] = []
            verbs.tray.told.connect(lambda title, words: told.append((title, words)))
            other = QWidget()
            other.show()
            other.activateWindow()
            qapp.processEvents()
            desk.run("refresh")
            qtbot.waitUntil(lambda: desk.refreshing is None, timeout=60_000)  # type: ignore[attr-defined]
            other.close()
            assert len(told) == (1 if wanted else 0)
            if wanted:
                title, words = told[0]
                assert "new stories" in title
                assert words.count("\n") == 3, "three sources and a sign that there are more"
        finally:
            desk.window.close()


def test_a_desktop_without_a_tray_is_told_by_notify_send(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, qtbot: QtBot
) -> None:
    """GNOME has no tray, and nothing was told there at all."""
    said = tmp_path / "said"
    program = tmp_path / "notify-send"
    program.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" > {said}.part && mv {said}.part {said}\n", encoding="utf8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    window = QWidget()
    qtbot.addWidget(window)
    Tray(window).tell("1 new story.", "--help <b>Pier & port</b>")
    qtbot.waitUntil(said.exists, timeout=60_000)
    assert said.read_text("utf8").splitlines()[-3:] == ["--", "1 new story.", "--help &lt;b&gt;Pier &amp; port&lt;/b&gt;"]


def test_a_refresh_that_nobody_asked_for_is_quiet_where_it_brings_nothing(
    empty: Path, qapp: QApplication, qtbot: QtBot, press: Callable[..., None]
) -> None:
    """Every half hour the foot of the page said "Nothing new."."""
    with serve(feeds=2, items=3) as wire:
        desk = window(empty, qapp)
        try:
            import_wire(desk, wire)
            desk.run("refresh")
            qtbot.waitUntil(lambda: desk.refreshing is None and "new stories" in desk.window.notice.words.text(), timeout=60_000)
            words = desk.window.notice.words.text()
            verbs = desk.verbs(SourceVerbs)
            nothing = RefreshReport()
            verbs._refreshed(nothing, by_hand=False)
            assert desk.window.notice.words.text() == words
            verbs._refreshed(nothing, by_hand=True)
            assert desk.window.notice.words.text() == "Nothing new."
        finally:
            desk.window.close()


def test_stories_appear_as_they_arrive(empty: Path, qapp: QApplication, qtbot: object, press: Callable[..., None]) -> None:
    """The wire answers each feed after a while, two at a time: the list grows long before the last has come."""
    with serve(feeds=16, items=5, latency=0.3) as wire:
        desk = window(empty, qapp)
        try:
            import_wire(desk, wire)
            seen: list[int] = []
            desk.stories.model.modelReset.connect(lambda: seen.append(len(desk.stories.model.ids)))
            press("R")
            qtbot.waitUntil(lambda: desk.refreshing is not None, timeout=60_000)  # type: ignore[attr-defined]
            qtbot.waitUntil(lambda: desk.refreshing is None, timeout=60_000)  # type: ignore[attr-defined]
            qtbot.waitUntil(lambda: bool(seen) and seen[-1] > 60, timeout=60_000)  # type: ignore[attr-defined]
            assert [count for count in seen if 0 < count < seen[-1]], f"stories came only at the end: {seen}"
        finally:
            desk.window.close()


def test_a_refresh_can_be_stopped(empty: Path, qapp: QApplication, qtbot: object, press: Callable[..., None]) -> None:
    with serve(feeds=40, items=5, latency=2.0) as wire:
        desk = window(empty, qapp)
        try:
            import_wire(desk, wire)
            press("R")
            qtbot.waitUntil(lambda: desk.stories.bar.isVisible(), timeout=60_000)  # type: ignore[attr-defined]
            press("Ctrl+.")
            qtbot.waitUntil(lambda: desk.refreshing is None, timeout=60_000)  # type: ignore[attr-defined]
            assert len(wire.requests) < 40, "the rest is not asked any more"
            assert not desk.stories.bar.isVisible()
        finally:
            desk.window.close()


def test_nothing_moves_under_the_reader(folder: Path, qapp: QApplication, qtbot: object, press: Callable[..., None]) -> None:
    """Stories that come in while one reads leave the cursor and the row in sight where they were."""
    with window_on(folder, qapp, qtbot) as desk, serve(feeds=6, items=10) as wire:
        desk.stories.select(desk.stories.model.ids[-3])
        qapp.processEvents()
        current = desk.stories.current()
        place = desk.stories.view.visualRect(desk.stories.view.currentIndex()).top()
        import_wire(desk, wire)
        press("R")
        qtbot.waitUntil(lambda: desk.refreshing is not None, timeout=60_000)  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: desk.refreshing is None, timeout=60_000)  # type: ignore[attr-defined]
        desk.window.notice.hide()
        assert desk.stories.current() == current
        assert abs(desk.stories.view.visualRect(desk.stories.view.currentIndex()).top() - place) <= 60


def test_it_refreshes_by_itself_only_where_the_preferences_say_so(desk: Controller, qtbot: object) -> None:
    desk.run("preferences")
    dialog = next(each for each in desk.window.findChildren(Preferences) if each.isVisible())
    verbs = desk.verbs(SourceVerbs)
    dialog.changed.emit("refresh_minutes", 30)
    qtbot.waitUntil(lambda: verbs._clock is not None and verbs._clock.isActive(), timeout=60_000)  # type: ignore[attr-defined]
    assert verbs._clock.interval() == 30 * 60_000
    assert desk.library.settings.refresh_minutes == 30
    dialog.changed.emit("refresh_minutes", 0)
    qtbot.waitUntil(lambda: not verbs._clock.isActive(), timeout=60_000)  # type: ignore[attr-defined]
    dialog.close()


def test_the_whole_story_takes_the_place_of_the_feeds_lines(
    empty: Path, qapp: QApplication, qtbot: object, press: Callable[..., None]
) -> None:
    """Pages are fetched ahead after a refresh; the story on the screen becomes whole without being asked for again."""
    with serve(feeds=1, items=3) as wire:
        desk = window(empty, qapp)
        try:
            import_wire(desk, wire)
            press("R")
            qtbot.waitUntil(lambda: bool(desk.stories.model.ids) and desk.refreshing is None, timeout=60_000)  # type: ignore[attr-defined]
            desk.stories.select(desk.stories.model.ids[0])
            qtbot.waitUntil(  # type: ignore[attr-defined]
                lambda: desk.reading.opened is not None and desk.reading.opened.row.has_page, timeout=60_000
            )
            assert desk.reading.opened is not None
            assert len(desk.reading.opened.story.blocks) > 1
        finally:
            desk.window.close()


def test_a_refresh_by_hand_says_who_wants_to_be_left_alone(
    folder: Path, qapp: QApplication, qtbot: QtBot, press: Callable[..., None]
) -> None:
    def said(desk: Controller) -> str:
        return desk.window.notice.words.text() if desk.refreshing is None else ""

    with Misbehaving() as server:
        with Library(folder) as library:
            addresses = [f"{server.url()}status?is=429&amp;retry=600&amp;feed={number}" for number in range(2)]
            body = "".join(f'<outline type="rss" xmlUrl="{address}" text="Feed {address[-1]}"/>' for address in addresses)
            library.import_opml(f'<opml version="2.0"><body>{body}</body></opml>'.encode(), allow_private=True)
            library.refresh()
        asked = len(server.heads)
        with window_on(folder, qapp, qtbot) as desk:
            press("R")
            start = "2 sources were not asked: their servers want to be left alone, the longest until "
            qtbot.waitUntil(lambda: said(desk).startswith(start), timeout=60_000)
            [first] = [row for row in desk.rows if row.source.title == "Feed 0"]
            desk.choose(f"source:{first.source.id}")
            press("r")
            start = f"{first.source.title} was not asked: its server wants to be left alone until "
            qtbot.waitUntil(lambda: said(desk).startswith(start), timeout=60_000)
        assert len(server.heads) == asked


def test_without_a_network_no_source_is_blamed(empty: Path, qapp: QApplication, qtbot: QtBot, press: Callable[..., None]) -> None:
    desk = window(empty, qapp)
    try:
        with serve(feeds=4, items=2, own_hosts=True) as wire:
            import_wire(desk, wire)
        desk.library.allow_private = True
        press("R")
        qtbot.waitUntil(lambda: "Is this machine connected?" in desk.window.notice.words.text(), timeout=60_000)
        model = desk.sources.model
        qtbot.waitUntil(lambda: sum(each.source_id is not None for each in model.lines) == 4, timeout=60_000)
        qtbot.waitUntil(lambda: not any(model.index(row, 0).data(LINE).health for row in range(model.rowCount())), timeout=60_000)
    finally:
        desk.window.close()
