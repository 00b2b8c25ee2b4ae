"""Many stories at once, on the real sample wire: saved, stopped and taken up again, printed, repaired."""

from __future__ import annotations

import errno
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library import Library, ListQuery
from reader.offline.read_back import read_whole_copy


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("library")) as library:
        library.add_sample_wire()
        for id in library.ids(ListQuery(collapse=False)):
            library.story(id)
        library.settle(matched=True)
        yield library


def test_every_story_is_saved_and_a_second_run_keeps_what_stands(shared: Library, tmp_path: Path) -> None:
    ids = shared.ids(ListQuery(collapse=False))
    counted: list[int] = []
    first = shared.save_many(ids, "html", tmp_path, counted.append)
    assert (len(first.saved), first.kept, first.failed, first.stopped) == (len(ids), (), (), False)
    assert counted == list(range(1, len(ids) + 1))
    assert len(list(tmp_path.iterdir())) == len(ids)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    first.saved[3].path.unlink()
    second = shared.save_many(ids, "html", tmp_path)
    assert [copy.path for copy in second.saved] == [first.saved[3].path]
    assert len(second.kept) == len(ids) - 1
    untouched = set(before) - {first.saved[3].path}
    assert all(path.stat().st_mtime_ns == before[path] for path in untouched)


def test_pictures_come_along_and_copies_read_back_as_they_were(shared: Library, tmp_path: Path) -> None:
    for copy in shared.save_many(shared.ids(ListQuery(words='"Night train from Trieste" ')), "html", tmp_path).saved:
        read = read_whole_copy(copy.path.read_bytes())
        opened = shared.story(copy.entry_id or 0)
        assert opened is not None
        assert read.story == opened.story
        assert set(read.images) == set(opened.images) & set(read.images)
        assert read.images
        assert read.intact


def test_a_stopped_run_says_so_and_goes_on_later(shared: Library, tmp_path: Path) -> None:
    ids, stop = shared.ids(ListQuery(collapse=False)), threading.Event()

    def after_five(done: int) -> None:
        if done == 5:
            stop.set()

    first = shared.save_many(ids, "text", tmp_path, after_five, stop)
    assert first.stopped
    assert len(first.saved) == 5
    second = shared.save_many(ids, "text", tmp_path)
    assert (len(second.kept), len(second.saved)) == (5, len(ids) - 5)


def test_a_full_disk_ends_it_and_leaves_whole_files_only(
    shared: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    real, calls = os.fsync, [0]

    def full(handle: int) -> None:
        calls[0] += 1
        if calls[0] > 6:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    monkeypatch.setattr("reader.offline.save.os.fsync", full)
    report = shared.save_many(shared.ids(ListQuery(collapse=False)), "html", tmp_path)
    assert report.stopped
    assert len(report.failed) == 1
    assert sorted(tmp_path.iterdir()) == sorted(copy.path for copy in report.saved)


def test_lost_copies_are_made_good_and_changed_ones_left_alone(shared: Library, tmp_path: Path) -> None:
    report = shared.save_many(shared.ids(ListQuery(collapse=False))[:4], "epub", tmp_path)
    gone, torn, changed, well = (copy.path for copy in report.saved)
    gone.unlink()
    torn.write_bytes(torn.read_bytes()[:400])
    with zipfile.ZipFile(changed, "a") as book:
        book.writestr("note.txt", "mine")
    before = (changed.read_bytes(), well.read_bytes())
    repaired = shared.repair(fetch=False)
    assert {gone, torn} <= {copy.path for copy in repaired.copies}
    assert zipfile.is_zipfile(gone)
    assert zipfile.is_zipfile(torn)
    assert (changed.read_bytes(), well.read_bytes()) == before


def test_an_edition_prints_the_same_copy_once_and_both_reports_of_an_event(shared: Library, tmp_path: Path) -> None:
    chosen = shared.edition(datetime(2026, 11, 1, tzinfo=UTC), by="source")
    headlines = [row.headline for row in chosen.rows]
    assert len(headlines) == len(shared.ids(ListQuery(collapse=False))) - 1
    assert sum("barley comes home" in headline for headline in headlines) == 1
    assert sum("Gdansk" in headline for headline in headlines) == 2
    report = shared.write_edition(tmp_path / "paper.epub", chosen)
    assert (report.stories, report.sections) == (len(headlines), 4)
    with zipfile.ZipFile(report.path) as book:
        assert "also in" in book.read("book/contents.xhtml").decode()
        assert any(name.startswith("book/images/") for name in book.namelist())


def test_an_edition_since_then_has_nothing_older(shared: Library) -> None:
    since = datetime(2026, 11, 20, tzinfo=UTC)
    rows = shared.edition(since).rows
    assert rows
    assert all((row.published or row.arrived) >= since for row in rows)


def test_a_cancelled_edition_leaves_no_file(shared: Library, tmp_path: Path) -> None:
    stop = threading.Event()
    chosen = shared.edition(datetime(2026, 11, 1, tzinfo=UTC), cancel=stop)
    with pytest.raises(ValueError, match="cancelled"):
        shared.write_edition(tmp_path / "paper.epub", chosen, progress=lambda done: stop.set() if done == 3 else None)
    assert list(tmp_path.iterdir()) == []


def test_pages_that_are_not_here_are_fetched_and_where_that_fails_the_feeds_text_says_so(tmp_path: Path) -> None:
    from reader.sample.server import serve

    with Library(tmp_path / "library") as library:
        with serve() as wire:
            library.add_source(f"{wire.url.rstrip('/')}/northline/rss.xml")
            library.refresh(force=True)
            ids = library.ids(ListQuery(collapse=False))
            assert len(ids) == 7
            offline = library.save_many(ids[:1], "text", tmp_path / "offline", fetch=False)
            assert offline.without_page == ()
            before = offline.saved[0].path.read_text(encoding="utf8")
            report = library.save_many(ids[:4], "text", tmp_path / "copies")
            assert (len(report.saved), report.without_page, report.failed) == (4, (), ())
            assert all(len(copy.path.read_text(encoding="utf8").split()) > 350 for copy in report.saved)
            assert len(before.split()) < 200
        poor = library.save_many(ids[4:6], "text", tmp_path / "copies")
        assert [id for id, _ in poor.without_page] == ids[4:6]
        assert len(poor.saved) == 2
        one = library.save_copy(ids[6], "text", tmp_path / "copies")
        assert "Only the feed's own text: the page could not be had" in one.path.read_text(encoding="utf8")
        chosen = library.edition(datetime(2026, 11, 1, tzinfo=UTC))
        report_of_paper = library.write_edition(tmp_path / "paper.epub", chosen)
        assert report_of_paper.stories == 7
        assert {id for id, _ in chosen.failed} == set(ids[4:])


def test_a_copy_opened_elsewhere_and_saved_again_is_the_same_story(shared: Library, tmp_path: Path) -> None:
    first = shared.save_copy(shared.ids(ListQuery(words='"Pupils map every tree" '))[0], "html", tmp_path / "one")
    with Library(tmp_path / "other") as other:
        opened = other.open_file(first.path)
        again = other.save_copy(opened.row.id, "html", tmp_path / "two")
    before, after = read_whole_copy(first.path.read_bytes()), read_whole_copy(again.path.read_bytes())
    assert replace(after.story, entry_id=None) == replace(before.story, entry_id=None)
    assert after.images == before.images
    assert before.story.removals
    assert before.images
    assert (first.sha256, first.path.name) == (again.sha256, again.path.name)
