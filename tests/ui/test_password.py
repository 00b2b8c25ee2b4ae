"""A feed behind a name and a password can be followed: both are asked for where the server does, and kept in the keyring."""

from __future__ import annotations

import base64
from collections.abc import Callable
from urllib.parse import quote

from PySide6.QtWidgets import QLineEdit

from tests.memory_keyring import Memory
from tests.wire.misbehaving import Misbehaving
from ui.controller import Controller
from ui.dialogs.add_source import AddSource


def test_name_and_password_are_asked_for_where_the_server_does(
    desk: Controller, system_keyring: Memory, press: Callable[..., None], qtbot: object
) -> None:
    expected = "Basic " + base64.b64encode(b"ann:correct-horse").decode()
    with Misbehaving() as server:
        press("+")
        dialog = desk.window.findChild(AddSource)
        assert dialog is not None
        assert not dialog.user.isVisible()
        fill(dialog.address, server.url(f"asks-for-password?expect={quote(expected)}"))
        press("Enter")
        wait(qtbot, lambda: dialog.note.text() == "127.0.0.1 asks for a name and a password.")
        assert dialog.user.hasFocus()
        press("ann")
        fill(dialog.secret, "wrong")
        press("Enter")
        wait(qtbot, lambda: dialog.note.text() == "127.0.0.1 does not take this name and password.")
        assert dialog.secret.hasFocus()
        assert system_keyring.kept == {}
        press("correct-horse", "Enter")
        wait(qtbot, lambda: "You follow Harbour now" in desk.window.notice.words.text())
    assert list(system_keyring.kept.values()) == ["correct-horse"]
    assert [row.account for row in desk.library.sources() if row.source.title == "Harbour"] == ["ann"]


def fill(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.setText(words)


def wait(qtbot: object, until: Callable[[], bool]) -> None:
    qtbot.waitUntil(until, timeout=60_000)  # type: ignore[attr-defined]
