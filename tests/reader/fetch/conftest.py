"""The misbehaving server and a client that loses patience sooner than the real one, so that the tests don't take minutes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.fetch import transfer
from reader.fetch.client import Client
from tests.wire.misbehaving import PATIENCE, Misbehaving


@pytest.fixture(scope="module")
def server() -> Iterator[Misbehaving]:
    with Misbehaving() as running:
        yield running


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    monkeypatch.setattr(transfer, "READ_TIMEOUT", PATIENCE)
    with Client() as running:
        yield running


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    monkeypatch.setattr(transfer, "READ_TIMEOUT", 2)
    with Client() as running:
        yield running
