"""The sites' own pictures: from the site alone, after a refresh, once in a long while, and only where they are wanted."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library
from reader.sample.server import SampleWire, serve
from reader.store import site_icons
from reader.store.codec import now

DAY = 86400


@pytest.fixture
def wire() -> Iterator[SampleWire]:
    with serve(feeds=6, items=1) as running:
        yield running


@pytest.fixture
def library(tmp_path: Path, wire: SampleWire) -> Iterator[Library]:
    with Library(tmp_path / "library") as made:
        with urllib.request.urlopen(wire.opml_url) as answer:
            made.import_opml(answer.read(), allow_private=True)
        made.refresh()
        wire.requests.clear()
        yield made


def asked(wire: SampleWire) -> list[str]:
    paths = [seen.path for seen in wire.requests]
    wire.requests.clear()
    return paths


def test_each_sites_picture_comes_from_the_site(library: Library, wire: SampleWire) -> None:
    assert library.icons() == {}
    heard: list[str] = []
    library.subscribe(lambda changed: heard.append(changed.kind))
    assert library.fetch_icons() == 6
    assert "icons" in heard
    assert set(library.icons()) == {row.source.id for row in library.sources()}
    assert {icon.media_type for icon in library.icons().values()} == {"image/png"}
    paths = asked(wire)
    assert len(paths) == 12, "a front page and a picture each"
    assert all(path.endswith(("/", ".png")) for path in paths)


def test_no_site_is_asked_twice_in_a_month(library: Library, wire: SampleWire) -> None:
    library.fetch_icons()
    asked(wire)
    assert library.fetch_icons() == 0
    assert asked(wire) == []
    with library._database.read() as db:
        assert site_icons.due_icons(db, 9, now() + 29 * DAY) == []
        assert len(site_icons.due_icons(db, 9, now() + 31 * DAY)) == 6
        assert len(site_icons.due_icons(db, 9, now() - 365 * DAY)) == 6, "the clock was a year ahead when they were asked"


def test_a_site_that_is_away_is_asked_the_day_after_and_keeps_its_picture(library: Library, wire: SampleWire) -> None:
    library.fetch_icons()
    before = library.icons()
    wire.stop()
    with library._database.write(durable=False) as db:
        db.execute("UPDATE site_icon SET due_at = 0")
    assert library.fetch_icons() == 0
    assert library.icons() == before
    with library._database.read() as db:
        assert site_icons.due_icons(db, 9) == []
        assert len(site_icons.due_icons(db, 9, now() + 2 * DAY)) == 6


def test_nothing_is_fetched_where_it_is_not_wanted_or_by_a_command(library: Library, wire: SampleWire) -> None:
    library.fetch_icons_soon()
    library._icons.wait(60)
    assert library.icons() == {}, "a command has no window to show pictures in"
    library.ahead = True
    library.change_settings(site_icons=False, full_text=False)
    library.refresh()
    library._icons.wait(60)
    library.change_settings(site_icons=True)
    assert library.icons() == {}
    library.refresh()
    library._icons.wait(60)
    assert len(library.icons()) == 6
    library.change_settings(site_icons=False)
    assert library.icons() == {}, "and none is shown"


def test_a_picture_goes_with_its_source_and_comes_back_with_it(library: Library) -> None:
    library.fetch_icons()
    gone = library.sources()[0].source.id
    library.remove_sources([gone])
    assert gone not in library.icons()
    library.undo()
    assert gone in library.icons()


def test_the_bundled_sources_bring_theirs(tmp_path: Path) -> None:
    with Library(tmp_path / "library") as library:
        library.add_sample_wire()
        assert set(library.icons()) == {row.source.id for row in library.sources()}
        assert library.fetch_icons() == 0, "they are on no network"
