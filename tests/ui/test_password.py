"""A feed behind a name and a password can be followed: both are asked for where the server does, and kept in the keyring."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from urllib.parse import quote

import keyring
import pytest
from PySide6.QtWidgets import QLineEdit

from tests.reader.library.test_keeping import Memory
from tests.wire.misbehaving import Misbehaving
from ui.controller import Controller
from ui.dialogs.add_source import AddSource


@pytest.fixture
def ring() -> Iterator[Memory]:
    before, ring = keyring.get_keyring(), Memory()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def test_name_and_password_are_asked_for_where_the_server_does(
    desk: Controller, ring: Memory, press: Callable[..., None], qtbot: object
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
        assert ring.kept == {}
        press("correct-horse", "Enter")
        wait(qtbot, lambda: "You follow Harbour now" in desk.window.notice.words.text())
    assert list(ring.kept.values()) == ["correct-horse"]
    assert [row.account for row in desk.library.sources() if row.source.title == "Harbour"] == ["ann"]


def fill(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.setText(words)


def wait(qtbot: object, until: Callable[[], bool]) -> None:
    qtbot.waitUntil(until, timeout=60_000)  # type: ignore[attr-defined]
