"""A story that its outlet changes: what is said while it is read, and what changed, word by word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ui.controller import Controller

PAGE = "<html><body><article><h1>The quay lamps</h1>{}</article></body></html>"
WORDS = "".join(
    f"<p>Paragraph {n} says at some length what happened along the quay that night, and who saw it.</p>" for n in range(9)
)
LATER = "<p>Later in the night the lamps went out again, the harbour master said.</p>"


@pytest.fixture
def changed(desk: Controller, tmp_path: Path, qtbot: object) -> Controller:
    """A story is read; a version with a paragraph more comes meanwhile."""
    file = tmp_path / "story.html"
    file.write_text(PAGE.format(WORDS))
    shown = desk.library.open_file(file).row.id
    desk.reload_stories()
    desk.stories.select(shown)
    wait(qtbot, lambda: desk.reading.opened is not None and desk.reading.opened.row.id == shown)
    file.write_text(PAGE.format(WORDS + LATER))
    desk.library.open_file(file)
    wait(qtbot, lambda: "has changed this story" in desk.window.notice.words.text())
    return desk


def wait(qtbot: object, until: Callable[[], bool]) -> None:
    qtbot.waitUntil(until, timeout=60_000)  # type: ignore[attr-defined]


def test_the_new_version_is_offered_and_not_put_under_the_readers_eyes(
    changed: Controller, press: Callable[..., None], qtbot: object
) -> None:
    assert "harbour master" not in changed.reading.view.toPlainText()
    press("!")
    wait(qtbot, lambda: "harbour master" in changed.reading.view.toPlainText())
    wait(qtbot, lambda: "then: +1 paragraph" in changed.panel.document().toPlainText())


def test_what_changed_is_shown_and_left_by_the_same_key(changed: Controller, press: Callable[..., None], qtbot: object) -> None:
    press("!", "d")
    wait(qtbot, lambda: changed.reading.opened is None)
    assert changed.reading.view.toPlainText().startswith("Changed since ")
    assert "d goes back" in changed.reading.view.toPlainText()
    press("d")
    wait(qtbot, lambda: changed.reading.opened is not None)
    assert changed.reading.view.toPlainText().count("harbour master") == 1


@pytest.mark.parametrize("pane", ["1", "2", "3"])
def test_a_step_back_leaves_what_changed_from_every_pane(
    changed: Controller, press: Callable[..., None], qtbot: object, pane: str
) -> None:
    """Opened by a key in the list, it was left by Esc in the story alone."""
    press("!", "d")
    wait(qtbot, lambda: changed.reading.opened is None)
    changed.window.notice.hide()
    press(pane, "Esc")
    wait(qtbot, lambda: changed.reading.opened is not None)
    assert changed.reading.view.toPlainText().count("harbour master") == 1


def test_who_fetches_it_anew_is_not_offered_what_he_is_about_to_see(
    desk: Controller, tmp_path: Path, qtbot: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind F5 the new version stood on the page, and below it "… has changed this story. Show it"."""
    file = tmp_path / "story.html"
    file.write_text(PAGE.format(WORDS))
    shown = desk.library.open_file(file).row.id
    desk.reload_stories()
    desk.stories.select(shown)
    wait(qtbot, lambda: desk.reading.opened is not None and desk.reading.opened.row.id == shown and desk.jobs.busy == 0)
    monkeypatch.setitem(desk._fetching, shown, desk.jobs.run(lambda _job: None, lambda _done: None, desk.tell_error))
    file.write_text(PAGE.format(WORDS + LATER))
    assert len(desk.library.open_file(file).versions) == 1
    desk.refresh_panel(shown)
    wait(qtbot, lambda: desk.jobs.busy == 0)
    assert "has changed" not in desk.window.notice.words.text()
