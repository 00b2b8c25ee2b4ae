"""What is readable offline, and what a repair brings back: pages, pictures, copies, and what could no longer be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli.main import main
from reader.library import Library, ListQuery
from reader.sample.server import serve

EVERY = ListQuery(collapse=False)
OFFLINE = ListQuery(show="offline", collapse=False)


def feed_of(url: str) -> str:
    return f"{url.rstrip('/')}/northline/rss.xml"


def test_the_offline_list_holds_what_needs_no_network(tmp_path: Path) -> None:
    with Library(tmp_path) as library, serve() as wire:
        source = library.add_source(feed_of(wire.url)).source
        every = library.ids(EVERY)
        assert library.ids(OFFLINE) == []
        assert library.count(OFFLINE) == 0
        library.fetch_story(every[2])
        library.fetch_story(every[4])
        assert library.ids(OFFLINE) == [every[2], every[4]]
        assert [row.id for row in library.rows(ListQuery(show="offline"))] == [every[2], every[4]]
        assert library.ids(ListQuery(words="is:offline ", collapse=False)) == [every[2], every[4]]
        assert set(library.ids(ListQuery(words="-is:offline ", collapse=False))) == set(every) - {every[2], every[4]}
        library.edit_source(source.id, full_text=False)  # whoever wants no pages has all that he wants
        assert set(library.ids(OFFLINE)) == set(every)


def test_a_repair_fetches_what_is_unread_starred_or_saved_and_nothing_else(tmp_path: Path) -> None:
    with Library(tmp_path) as library, serve() as wire:
        library.add_source(feed_of(wire.url))
        every = library.ids(EVERY)
        library.mark_read(every[:4])
        library.star(every[0])
        assert library.not_here() == len(every) - 3
        told: list[tuple[int, int]] = []
        report = library.repair(lambda done, total: told.append((done, total)))
        assert (report.pages, report.not_had, report.left) == (len(every) - 3, (), 0)
        assert told[-1] == (len(every) - 3, len(every) - 3)
        assert set(library.ids(OFFLINE)) == set(every) - set(every[1:4])
        assert library.not_here() == 0
        assert library.repair().pages == 0


def test_a_repair_without_the_network_says_what_could_not_be_had_and_leaves_all_as_it_was(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        with serve() as wire:
            library.add_source(feed_of(wire.url))
        every = library.ids(EVERY)
        report = library.repair()
        assert {id for id, _ in report.not_had} == set(every)
        assert report.pages == 0
        assert library.not_here() == len(every)
        assert all(library.story(id) is not None for id in every)


def test_pictures_that_are_missing_are_fetched_alone(tmp_path: Path) -> None:
    with Library(tmp_path) as library, serve() as wire:
        library.add_source(feed_of(wire.url))
        library.repair()
        before = {id: set(opened.images) for id in library.ids(EVERY) if (opened := library.story(id)) is not None}
        with library._database.write(durable=True) as db:
            db.execute("DELETE FROM entry_image")
        report = library.repair()
        assert report.pages == 0
        assert report.pictures == sum(map(len, before.values())) > 3
        after = {id: set(opened.images) for id in before if (opened := library.story(id)) is not None}
        assert before == after


def test_what_can_no_longer_be_read_is_had_again(tmp_path: Path) -> None:
    with Library(tmp_path) as library, serve() as wire:
        library.add_source(feed_of(wire.url))
        library.repair()
        library.settle()
        page, story, pictured, *_ = (id for id in library.ids(EVERY) if (it := library.story(id)) is not None and it.images)
        texts = {id: it.story.text for id in library.ids(EVERY) if (it := library.story(id)) is not None}
        with library._database.write(durable=True) as db:
            db.execute("UPDATE page SET body = x'00ff' WHERE entry_id = ?", (page,))
            db.execute("UPDATE story SET story = x'00ff' WHERE entry_id = ?", (story,))
            db.execute(
                "UPDATE image SET body = x'00ff' WHERE id IN (SELECT image_id FROM entry_image WHERE entry_id = ?)", (pictured,)
            )
            db.execute("UPDATE tally SET unread = 99")
            db.execute("INSERT INTO search (search) VALUES ('delete-all')")
        assert len(library.check().faults) >= 5
        report = library.repair()
        assert {page, story, pictured} <= set(report.touched)
        assert library.check().faults == ()
        after = {id: it.story.text for id in texts if (it := library.story(id)) is not None}
        assert texts == after
        assert len(library.search(f'"{library.row(page).headline}" ')) >= 1
        assert library.counts().unread == len(texts)


def test_a_copy_whose_headline_changed_is_written_again_once(tmp_path: Path) -> None:
    with Library(tmp_path / "library") as library:
        library.add_sample_wire()
        copy = library.save_copy(library.ids(EVERY)[0], "text", tmp_path / "copies")
        other = copy.path.with_name("An older headline.txt")
        copy.path.rename(other)
        with library._database.write(durable=True) as db:
            db.execute("UPDATE offline_copy SET path = ?", (str(other),))
        other.unlink()
        assert [again.path for again in library.repair(fetch=False).copies] == [copy.path]
        assert library.check().copies_changed == ()
        assert library.repair(fetch=False).copies == ()


def test_the_command_line_says_what_is_not_here_and_fetches_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = ["--library", str(tmp_path)]
    with serve() as wire:
        assert main([*library, "add", feed_of(wire.url)]) == 0
        assert main([*library, "check"]) == 0
        assert "7 stories are unread, starred or saved and not here whole" in capsys.readouterr().out
        assert main([*library, "check", "--repair"]) == 0
    assert "fetched: 7 pages" in capsys.readouterr().out
    assert main([*library, "check"]) == 0
    assert "not here whole" not in capsys.readouterr().out
