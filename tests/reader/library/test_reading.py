"""Stories opened, fetched, given by hand, put back and saved, on the real sample wire."""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.errors import DiskFull, FetchError, Forbidden, ParseError
from reader.library import OPENED_FILES, Library, ListQuery, Opened
from reader.library.preparing import NOT_KEPT
from reader.model.feed import Entry
from reader.model.story import Completeness
from reader.offline.assets import collect, picture_addresses
from reader.prepare import prepare_fragment
from reader.rules import bundled_rules
from reader.sample.server import SampleWire
from reader.store import stories
from tests.wire.misbehaving import Misbehaving

EVERY = ListQuery(collapse=False)


def test_the_sample_wire_is_there_without_any_network(library: Library) -> None:
    sources = library.add_sample_wire()
    rows = library.rows(EVERY)
    assert len(sources) >= 4
    assert len(rows) >= 24
    opened = library.story(rows[0].id)
    assert opened is not None
    assert opened.story.blocks
    assert opened.story.completeness is Completeness.WHOLE
    assert library.add_sample_wire() == sources
    assert len(library.rows(EVERY)) == len(rows)


def test_the_sample_wire_can_be_searched_before_a_story_was_opened(library: Library) -> None:
    """Its pages are here and were cleaned by nobody: "berths" stands in a story and in no feed."""
    library.add_sample_wire()
    library.settle()
    assert library.search("berths ") == []
    library.start_housekeeping()
    library._wait_for_errands()
    assert [row.has_page for row in library.search("berths ")] == [True]
    assert any(row.same for row in library.rows()), "and what several outlets tell shares a row"


def test_pictures_of_the_sample_wire_are_kept_with_it(library: Library) -> None:
    library.add_sample_wire()
    opened = [library.story(row.id) for row in library.rows(EVERY)]
    assert sum(len(each.images) for each in opened if each) >= 10
    lacking = [address for each in opened if each for address in picture_addresses(each.story) if address not in each.images]
    assert not lacking, "a story would show an empty frame"
    assert all(image.body for each in opened if each for image in each.images.values())


def test_a_story_is_fetched_cleaned_and_kept(library: Library, wire: SampleWire) -> None:
    added = library.add_source(wire.feed_urls[0])
    row = library.rows(ListQuery(source_id=added.source.id))[0]
    before = library.story(row.id)
    assert before is not None
    assert not before.row.has_page
    fetched = library.fetch_story(row.id)
    assert fetched.row.has_page
    assert len(fetched.story.text) > len(before.story.text)
    assert fetched.story.removals
    wire.stop()
    again = library.story(row.id)
    assert again is not None
    assert again.story == fetched.story


def test_a_picture_that_found_no_room_comes_when_there_is_some(tmp_path: Path) -> None:
    """The text was kept, its picture was not: the story counted as had, and the picture's place stayed empty for ever."""
    told: list[tuple[str, tuple[int, ...]]] = []
    with Misbehaving() as server, Library(tmp_path, allow_private=True) as library:
        library.ahead = False
        library.add_source(server.url("story-feed"))
        (id,) = (row.id for row in library.rows(EVERY) if row.headline == "Ferries sail again")
        library.subscribe(lambda changed: told.append((changed.kind, tuple(changed.ids))))
        with library._database.write(durable=False) as db:
            pages = db.execute("PRAGMA page_count").fetchone()[0]
            db.execute(f"PRAGMA max_page_count = {pages + 100}")
        with pytest.raises(DiskFull):
            library.fetch_story(id)
        assert ("story", (id,)) in told
        found = library.story(id)
        assert found is not None
        assert (len(found.story.text) > 500, found.images, found.row.has_page) == (True, {}, False)
        with library._database.write(durable=False) as db:
            db.execute("PRAGMA max_page_count = 1000000")
        again = library.fetch_story(id)
        assert (len(again.images), again.row.has_page) == (1, True)
        library.fetch_story(id)
        assert server.hits("picture") == 2


def test_a_host_whose_pictures_fail_is_not_asked_for_fifty_of_them(tmp_path: Path) -> None:
    with Misbehaving() as server, Library(tmp_path, allow_private=True) as library:
        pictures = "".join(f'<p>The ferry of day {n}.</p><img src="{server.url("hangs-up")}?{n}" width=800>' for n in range(50))
        entry = Entry("1", "", server.url("page"), "Ferries", content_html=pictures)
        images, missing = collect(prepare_fragment(entry, bundled_rules()), lambda url: library._get(url, 0, kind="image"))
        assert (images, len(missing)) == ({}, 50)
        assert server.hits("hangs-up") <= 6


def test_reading_makes_no_request(library: Library, wire: SampleWire) -> None:
    library.add_source(wire.feed_urls[0])
    asked = len(wire.requests)
    for row in library.rows(EVERY):
        library.story(row.id)
    assert len(wire.requests) == asked


def test_a_page_that_cannot_be_had_leaves_the_feeds_text(library: Library, wire: SampleWire) -> None:
    library.add_source(wire.feed_urls[0])
    row = library.rows(EVERY)[0]
    wire.stop()
    with pytest.raises(FetchError):
        library.fetch_story(row.id)
    opened = library.story(row.id)
    assert opened is not None
    assert opened.story.blocks


def test_a_list_and_a_feed_of_headlines_alone_are_no_text_of_the_feed(tmp_path: Path) -> None:
    """It said that this was the feed's own text, on a page that was empty."""
    with Misbehaving() as server, Library(tmp_path, allow_private=True) as library:
        library.ahead = False
        library.add_source(server.url("headlines-feed"))
        (id,) = (row.id for row in library.rows(EVERY) if row.headline == "Ferries sail again")
        before = library.story(id)
        assert before is not None
        assert "the headline alone" in before.story.note
        story = library.fetch_story(id).story
        assert (story.blocks, story.completeness) == ((), Completeness.NOTHING)
        assert "the feed brings no text" in story.note
        again = library.story(id)
        assert again is not None
        assert again.story.note == story.note


def test_what_was_taken_out_is_put_back_and_taken_out_again(folder: Path) -> None:
    with Library(folder) as library:
        library.add_sample_wire()
        opened = next(each for row in library.rows(EVERY) if (each := library.story(row.id)) and each.story.removals)
        blocks = len(opened.story.blocks)
        id = opened.row.id
        back = library.restore(id, 0)
        assert back.restored == {0}
        assert len(back.story.blocks) > blocks
    with Library(folder) as library:
        kept = library.story(id)
        assert kept is not None
        assert kept.restored == {0}
        assert library.undo() == "Put back what was taken out"
        assert library.restore(id, 0, on=False).restored == frozenset()
        with pytest.raises(IndexError):
            library.restore(id, 9999)


def test_a_dropped_file_is_kept_as_one_story(library: Library, tmp_path: Path) -> None:
    page = tmp_path / "ferry.html"
    page.write_text(
        "<html><head><title>Ferry line returns</title></head><body><article><h1>Ferry line returns</h1>"
        + "".join(
            f"<p>The ferry of line {n} leaves the old harbour at dawn and is back before the evening, its owners said.</p>"
            for n in range(8)
        )
        + "</article></body></html>"
    )
    first = library.open_file(page)
    second = library.open_file(page)
    assert first.row.id == second.row.id
    assert first.row.source == OPENED_FILES
    assert "old harbour" in first.story.text


def test_wire_copy_and_our_own_copies_open(library: Library, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(
        "Port reopens after storm\nBy Ann Example\n\n"
        "OSLO, Norway, May 3 (UPI) -- The port opened again on Friday.\n\nTwo ships left.\n"
    )
    opened = library.open_file(copy)
    assert opened.story.furniture.dateline is not None
    assert opened.story.furniture.dateline.place == "OSLO, Norway"
    saved = library.save_copy(opened.row.id, "html", tmp_path / "copies")
    assert library.row(opened.row.id).saved
    back = library.open_file(saved.path)
    assert back.story.text == opened.story.text
    library.settle()
    assert library.check().ok
    saved.path.write_bytes(saved.path.read_bytes().replace(b"Two ships left", b"Ten ships left"))
    assert library.check().copies_changed


@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"\xff\xfe" + bytes(range(256)), b"<" * 10_000])
def test_odd_files_end_in_a_sentence_or_a_story(library: Library, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.html"
    path.write_bytes(content)
    with contextlib.suppress(ParseError):
        assert library.open_file(path).row.source == OPENED_FILES
    with pytest.raises(ParseError):
        library.open_file(tmp_path / "missing.html")


def test_private_addresses_are_opened_only_where_the_user_allowed_their_host(library: Library, wire: SampleWire) -> None:
    library.add_sample_wire()
    link = wire.url + "northline/dark-sky-town.html"
    with pytest.raises(Forbidden):
        library.open_url(link)
    library.add_source(wire.feed_urls[0])
    opened = library.open_url(link)
    assert opened.story.blocks
    assert opened.images


def test_a_changed_page_becomes_a_version_only_where_its_text_changed(library: Library, wire: SampleWire) -> None:
    report = library.import_opml(wire.held("/opml", wire.url.rstrip("/")).body, allow_private=True)  # type: ignore[union-attr]
    assert report.added
    library.refresh()
    rows = {row.headline: row for row in library.rows(EVERY)}
    jura = next(row for headline, row in rows.items() if "Jura" in headline)
    library.fetch_story(jura.id)
    assert library.fetch_story(jura.id).versions == ()
    wire.advance(2)
    fetched = library.fetch_story(jura.id)
    assert len(fetched.versions) == 1
    change = fetched.versions[0].changes
    assert change.added or change.edited
    kinds = {str(span.kind) for span in library.differences(jura.id, fetched.versions[0].id)}
    assert {"added", "removed", "same"} <= kinds


def test_full_text_comes_ahead_of_reading(library: Library, wire: SampleWire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.ahead.PAUSE", 0.01)
    monkeypatch.setattr("reader.store.pending._FRESH_DAYS", 10**9)
    library.add_source(wire.feed_urls[0])
    library.edit_source(library.add_source(wire.feed_urls[1]).source.id, full_text=False)
    library.ahead = True
    library.refresh(force=True)
    library._ahead.wait(60)
    by_source = {row.source_id: row.has_page for row in library.rows(EVERY)}
    assert sorted(by_source.values()) == [False, True]


def test_a_source_added_while_others_are_read_ahead_has_its_turn(
    library: Library, wire: SampleWire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.ahead.PAUSE", 0.05)
    monkeypatch.setattr("reader.store.pending._FRESH_DAYS", 10**9)
    library.ahead = True
    for url in wire.feed_urls:
        library.add_source(url)
    library._ahead.wait(60)
    assert all(row.has_page for row in library.rows(EVERY))


def test_a_cleaning_that_was_stopped_is_tried_again_but_not_for_ever(library: Library) -> None:
    library.add_sample_wire()
    id = library.ids(EVERY)[0]
    worker = library._worker()
    patience, worker.deadline = worker.deadline, 0.0
    for _ in range(3):
        opened = library.story(id)
        assert opened is not None
        assert opened.story.engine == "plain"
        assert opened.story.note
    worker.deadline = 0.0 + patience
    with library._database.read() as db:
        assert stories.times_stopped(db, id) == 3
    assert library.story(id) == opened
    with library._database.write(durable=False) as db:
        db.execute("UPDATE story SET cleaned_by = replace(cleaned_by, '!3', '!2')")
    again = library.story(id)
    assert again is not None
    assert again.story.engine != "plain"


def test_better_rules_on_a_page_just_fetched_are_no_version_of_the_publishers(
    folder: Path, library: Library, wire: SampleWire
) -> None:
    """The page's moment had parts of a second when it was fetched and none when it was read back."""
    library.ahead = False
    library.add_source(wire.feed_urls[0])
    fetched = (library.fetch_story(row.id) for row in library.rows(EVERY))
    opened = next(each for each in fetched if len(each.story.blocks) > 6)
    teach(folder, opened.story.blocks[3].text)
    library.reload_rules()
    again = library.story(opened.row.id)
    assert again is not None
    assert len(again.story.blocks) < len(opened.story.blocks)
    assert again.versions == ()


def teach(folder: Path, line: str) -> None:
    """A rule of the user's own that takes this line out."""
    (folder / "rules").mkdir()
    (folder / "rules" / "mine.toml").write_text(
        '[[rule]]\nid = "mine-line"\nreason = "advertisement"\nlangs = ["*"]\nwhy = "A test."\n'
        f"phrases = [{json.dumps(line)}]\nexample = {json.dumps(line)}\n"
        'counter = "Something else."\n'
    )


def test_stories_are_cleaned_anew_when_the_rules_change(folder: Path, library: Library) -> None:
    library.add_sample_wire()
    opened = next(each for row in library.rows(EVERY) if (each := library.story(row.id)) and len(each.story.blocks) > 6)
    line = opened.story.blocks[3].text
    teach(folder, line)
    before = opened.story.rules_version
    assert library.reload_rules() != before
    again = library.story(opened.row.id)
    assert again is not None
    assert again.story.rules_version != before
    assert not any(block.text == line for block in again.story.blocks)


def test_a_page_that_changes_within_a_second_is_a_version_and_better_rules_are_none(library: Library) -> None:
    library.add_sample_wire()
    id = library.ids()[0]
    opened = library.story(id)
    assert opened is not None
    story, at = opened.story, datetime(2026, 3, 1, 12, tzinfo=UTC)
    with library._database.write(durable=False) as db:
        for microsecond, blocks, versions in ((100, 0, 0), (900, 1, 1), (0, 2, 1)):
            left = story.blocks[: len(story.blocks) - blocks]
            stories.keep_story(db, id, replace(story, fetched_at=at.replace(microsecond=microsecond), blocks=left), "page")
            assert len(stories.versions(db, id)) == versions


@pytest.mark.expects_warning("housekeeping stopped")  # it, too, wants to write meanwhile
def test_on_a_full_disk_a_story_is_given_that_had_to_be_cleaned_first(library: Library) -> None:
    """Who reads writes nothing: only keeping what was cleaned has to wait for room."""
    library.add_sample_wire()
    with library._database.write(durable=False) as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
    given = {id: library.story(id) for id in library.ids()}  # the first few may find room in what is there
    assert all(opened is not None and opened.story.blocks for opened in given.values())
    not_kept = [id for id, opened in given.items() if opened is not None and opened.story.note == NOT_KEPT]
    assert not_kept
    with library._database.write(durable=False) as db:
        assert all(stories.kept_story(db, id) is None for id in not_kept)
        db.execute("PRAGMA max_page_count = 1000000")
    again, before = library.story(not_kept[0]), given[not_kept[0]]
    assert again is not None
    assert before is not None
    assert (again.story.blocks, again.story.note) == (before.story.blocks, "")


def test_two_windows_put_things_back_and_neither_loses_the_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other window puts something back just after this one has read the story."""
    with Library(folder) as one, Library(folder) as two:
        one.add_sample_wire()
        id = next(id for id in one.ids(EVERY) if (it := one.story(id)) is not None and len(it.story.removals) > 2)
        read = two.story

        def read_and_then_the_other(id: int) -> Opened | None:
            opened = read(id)
            one.restore(id, 0)
            return opened

        monkeypatch.setattr(two, "story", read_and_then_the_other)
        assert two.restore(id, 1).restored == {0, 1}
        two.undo()
        again = one.story(id)
        assert again is not None
        assert again.restored == {0}


def test_settings_that_another_program_changed_stay_changed(folder: Path) -> None:
    with Library(folder) as window, Library(folder) as command:
        command.change_settings(keep_days=30)
        window.change_settings(theme="dark")
        assert (window.settings.keep_days, window.settings.theme) == (30, "dark")
        (folder / "settings.toml").write_text("keep_days = 40\ntheme = 'sepia'\nof_a_newer_version = 1\n")
        window.change_settings(text_size=20)
        assert (window.settings.keep_days, window.settings.theme) == (40, "sepia")
        (folder / "settings.toml").write_text("keep_days = 'for ev")
        window.change_settings(text_size=21)
    with Library(folder) as later:
        assert (later.settings.keep_days, later.settings.theme, later.settings.text_size) == (40, "sepia", 21)
        assert "of_a_newer_version" in (folder / "settings.toml").read_text()


def test_what_was_put_back_stays_put_back_when_the_story_is_cleaned_anew(folder: Path) -> None:
    """It was known by its number alone: a lesson that keeps one line made the next line the one that was put back."""
    with Library(folder) as library:
        library.add_sample_wire()
        stories = (each for row in library.rows(EVERY) if (each := library.story(row.id)))
        opened = next(each for each in stories if len(_single_lines(each)) > 2)
        id = opened.row.id
        kept, *_, wanted = _single_lines(opened)
        text = opened.story.removals[wanted].text
        library.restore(id, wanted)
        taught = library.teach(id, kept, "never")
        assert len(taught.story.removals) < len(opened.story.removals)
        assert [taught.story.removals[index].text for index in taught.restored] == [text]
        assert library.undo() == "Teach a line"
        again = library.story(id)
        assert again is not None
        assert [again.story.removals[index].text for index in again.restored] == [text]
        assert library.undo() == "Put back what was taken out"
        assert library.story(id).restored == frozenset()  # type: ignore[union-attr]


def test_what_is_put_back_is_what_the_reader_saw(folder: Path) -> None:
    """The story may have been cleaned anew behind the window that still shows it as it was."""
    with Library(folder) as library:
        library.add_sample_wire()
        stories = (each for row in library.rows(EVERY) if (each := library.story(row.id)))
        seen = next(each for each in stories if len(_single_lines(each)) > 2)
        kept, *_, wanted = _single_lines(seen)
        library.teach(seen.row.id, kept, "never")
        back = library.restore(seen.row.id, wanted, seen=seen.story)
        assert [back.story.removals[index].text for index in back.restored] == [seen.story.removals[wanted].text]
        assert library.restore(seen.row.id, kept, seen=seen.story).restored == back.restored, "this line is there already"
        with pytest.raises(IndexError):
            library.restore(seen.row.id, 9999, seen=seen.story)


def _single_lines(opened: Opened) -> list[int]:
    """The removals of one line, each text once: what can be taught."""
    texts = [removal.text for removal in opened.story.removals]
    return [index for index, text in enumerate(texts) if text.strip() and "\n" not in text and texts.count(text) == 1]
