"""What a nightly backup leaves out to stay small is there again afterwards: the sample wire's pages, and pictures at opening."""

from __future__ import annotations

from pathlib import Path

from reader.library import Library, ListQuery
from reader.model.story import Completeness
from reader.sample.server import SampleWire

EVERY = ListQuery(collapse=False)


def test_the_sample_wire_is_whole_again(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add_sample_wire()
        before = {id: library.story(id) for id in library.ids(EVERY)[:6]}
        library.settle()
        library.nightly()
    (tmp_path / "library.db").write_bytes(b"no library any more" * 1000)
    with Library(tmp_path) as library:
        assert "rebuilt from the backup" in library.notices[0]
        never_opened = [id for id in library.ids(EVERY) if id not in before]
        assert never_opened
        library.start_housekeeping()
        library.settle()
        for id in never_opened:
            opened = library.story(id)
            assert opened is not None
            assert opened.row.has_page
            assert opened.story.completeness is not Completeness.FEED_TEXT
        for id, then in before.items():
            now = library.story(id)
            assert now is not None
            assert then is not None
            assert set(now.images) == set(then.images)
            assert now.story.blocks == then.story.blocks
        assert any(then is not None and then.images for then in before.values())


def test_pictures_of_a_story_are_fetched_when_it_is_opened(tmp_path: Path, wire: SampleWire) -> None:
    with Library(tmp_path / "library") as library:
        library.add_source(wire.feed_urls[0])
        opened = [library.fetch_story(id) for id in library.ids(EVERY)]
        pictured = next(each for each in opened if each.images)
        plain = next(each for each in opened if not each.images)
        library.nightly()
        (backup,) = library.backups()
        library.restore_backup(backup.path)
        without = library.story(pictured.row.id)
        assert without is not None
        assert without.story.blocks == pictured.story.blocks
        assert not without.images
        assert not without.row.has_page, "so that opening it asks for its page, and its pictures with it"
        assert library.row(plain.row.id).has_page
        assert set(library.fetch_story(pictured.row.id).images) == set(pictured.images)
