"""What odd servers do to a library: nothing twice, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library import Library, ListQuery
from tests.wire import misbehaving
from tests.wire.misbehaving import Misbehaving


def titles(library: Library) -> list[str]:
    return sorted(row.headline for row in library.rows(ListQuery()))


@pytest.mark.parametrize("path", ["etag-same", "etag-changes", "feed"])
def test_a_second_refresh_adds_nothing(tmp_path: Path, path: str) -> None:
    with Misbehaving() as server, Library(tmp_path, allow_private=True) as library:
        library.add_source(server.url(path))
        library.refresh(force=True)
        before = titles(library)
        assert len(before) == 2
        report = library.refresh(force=True)
        assert (report.new, report.failures) == ((), ())
        assert titles(library) == before


@pytest.mark.parametrize(
    "trouble", ["status", "gzip-cut", "hangs-up", "length-long", "page", "endless-headers", "redirect-to-rubbish"]
)
def test_trouble_loses_nothing(tmp_path: Path, trouble: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The feed is well at first; then its server does what it should not, and the source says so in words."""
    with Misbehaving() as server, Library(tmp_path, allow_private=True) as library:
        library.add_source(server.url("feed"))
        library.refresh(force=True)
        before = titles(library)
        path = "/status?is=500" if trouble == "status" else f"/{trouble}"
        bad = misbehaving.BEHAVIOURS[trouble]

        def now_bad(call: misbehaving.Call) -> None:
            call.head = call.head.replace("/feed", path, 1)
            bad(call)

        monkeypatch.setitem(misbehaving.BEHAVIOURS, "feed", now_bad)
        report = library.refresh(force=True)
        assert len(report.failures) == 1
        assert titles(library) == before
        [row] = library.sources()
        assert row.health
