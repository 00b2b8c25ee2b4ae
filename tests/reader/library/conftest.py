"""A library in a fresh folder, and the sample wire on loopback for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library
from reader.sample.server import SampleWire, serve


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library(folder) as opened:
        yield opened


@pytest.fixture
def wire() -> Iterator[SampleWire]:
    with serve(feeds=5, items=8) as running:
        yield running
