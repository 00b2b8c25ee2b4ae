"""Copies that make themselves: of every story of a source, and of starred ones where that was chosen."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.errors import Refused, Unreachable
from reader.library import Library, ListQuery
from reader.offline.read_back import read_whole_copy
from reader.sample.server import serve

EVERY = ListQuery(collapse=False)


def in_time(what: Callable[[], bool]) -> bool:
    """Whether it comes true before anybody would lose patience."""
    end = time.monotonic() + 60
    while not what() and time.monotonic() < end:
        time.sleep(0.02)
    return what()


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "library")
    library.change_settings(copies_folder=str(tmp_path / "copies"))
    return library


def test_a_source_that_is_kept_whole_has_every_story_with_its_pictures_in_a_folder_of_its_name(
    library: Library, tmp_path: Path
) -> None:
    with library, serve() as wire:
        source = library.add_source(f"{wire.url.rstrip('/')}/northline/rss.xml").source
        assert library.keep_copies().saved == ()
        library.edit_source(source.id, keep_every_story=True)
        report = library.keep_copies()
        assert (len(report.saved), report.failed) == (library.counts().total, ())
        files = list((tmp_path / "copies" / source.title).iterdir())
        assert len(files) == len(report.saved)
        copies = [read_whole_copy(path.read_bytes()) for path in files]
        assert all(copy.story.completeness == "whole" for copy in copies)
        assert any(copy.images for copy in copies)
        assert library.keep_copies().saved == ()
        files[0].unlink()
        assert library.keep_copies().saved == ()  # what the user threw away is not forced on him again


def test_starred_stories_are_saved_where_that_was_chosen_and_only_then(library: Library, tmp_path: Path) -> None:
    with library:
        library.add_sample_wire()
        ids = library.ids(EVERY)
        library.star(ids[:2])
        assert library.keep_copies().saved == ()
        library.change_settings(keep_starred=True)
        assert {copy.entry_id for copy in library.keep_copies().saved} == set(ids[:2])
        assert len(list((tmp_path / "copies").iterdir())) == 2


def test_an_open_library_saves_them_by_itself(library: Library, tmp_path: Path) -> None:
    with library:
        library.add_sample_wire()
        library.change_settings(keep_starred=True)
        library.start_housekeeping()
        first, second, third = library.ids(EVERY)[:3]
        for id in (first, second):
            library.star(id)
            assert in_time(lambda id=id: library.row(id).saved)  # type: ignore[misc]
        library.edit_source(library.row(third).source_id, keep_every_story=True)
        assert in_time(lambda: library.row(third).saved)
    assert not library._copies.is_under_way()


def test_a_page_that_cannot_be_had_now_is_waited_for(library: Library) -> None:
    with library:
        with serve() as wire:
            source = library.add_source(f"{wire.url.rstrip('/')}/northline/rss.xml").source
        library.edit_source(source.id, keep_every_story=True)
        away = library.keep_copies()
        assert away.saved == ()
        assert {type(fault) for _, fault in away.failed} == {Unreachable}
        with serve(port=int(wire.url.rstrip("/").rpartition(":")[2])):
            assert len(library.keep_copies().saved) == len(away.failed)


def test_a_page_that_is_gone_for_good_leaves_the_feeds_text(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with library, serve() as wire:
        source = library.add_source(f"{wire.url.rstrip('/')}/northline/rss.xml").source
        library.edit_source(source.id, keep_every_story=True)
        with library._database.write(durable=True) as db:
            db.execute("UPDATE entry SET link = link || '/no-such-page'")
        report = library.keep_copies()
        assert (len(report.saved), report.failed) == (library.counts().total, ())
    with pytest.raises(Refused), Library(tmp_path / "library") as again, serve(port=_port(wire.url)):
        again.fetch_story(report.saved[0].entry_id or 0)


def _port(url: str) -> int:
    return int(url.rstrip("/").rpartition(":")[2])


def test_a_folder_that_cannot_be_written_is_told_once_and_is_well_again_when_it_can(library: Library, tmp_path: Path) -> None:
    told: list[str] = []
    (tmp_path / "copies").write_text("no folder")
    with library:
        library.add_sample_wire()
        library.change_settings(keep_starred=True)
        library.star(library.ids(EVERY)[:3])
        library.subscribe(lambda changed: told.append(changed.kind))
        for _ in range(2):
            report = library.keep_copies()
            assert (report.saved, len(report.failed)) == ((), 1)
        assert library.copies_fault is not None
        assert "not a folder" in str(library.copies_fault)
        (tmp_path / "copies").unlink()
        assert len(library.keep_copies().saved) == 3
        assert library.copies_fault is None
    assert told.count("copies") == 2


def test_the_command_line_keeps_them_as_well(library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library.close()
    with serve() as wire:
        assert main(["--library", str(tmp_path / "library"), "add", "--keep", f"{wire.url.rstrip('/')}/northline/rss.xml"]) == 0
        assert f"7 copies saved in {tmp_path / 'copies'}" in capsys.readouterr().out
    assert main(["--library", str(tmp_path / "library"), "list", "--offline"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 7
