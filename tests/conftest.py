"""What every test shares: an unexpected warning in the log fails it, whoever wrote it, Python's logging or Qt."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from hypothesis import settings

from tests.memory_keyring import Memory

# Without a screen and without this, Qt ends the whole run. Where there is one, no window is to flicker over it.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No example fails by the clock, wherever it is run alone: the machine may be busy. The laws set more than this.
settings.register_profile("without a deadline", deadline=None)
settings.load_profile("without a deadline")

REPOSITORY = Path(__file__).resolve().parent.parent
SHARED = REPOSITORY.parent / "shared"


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that provokes a warning says so with `@pytest.mark.expects_warning("part of the message")`."""
    listener = _Listener()
    root = logging.getLogger()
    root.addHandler(listener)
    yield
    root.removeHandler(listener)
    expected = [text for mark in request.node.iter_markers("expects_warning") for text in mark.args]
    surprises = [
        f"{record.name}: {record.getMessage()}"
        for record in listener.records
        if not any(text in record.getMessage() for text in expected)
    ]
    assert not surprises, "unexpected in the log: " + "; ".join(surprises)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of evaluation data beside the checkout; the test is skipped, saying so, where it is not there."""
    data = SHARED / "data"
    if not data.is_dir():
        pytest.skip("../shared/data is not here: this gate was skipped")
    return data


@pytest.fixture(autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or touches the library, settings or keyring of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "CLEANWIRE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
        (home / name.lower()).mkdir()
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def system_keyring() -> Iterator[Memory]:
    """The system's keyring, empty, and gone when the test is over."""
    before, ring = keyring.get_keyring(), Memory()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)
