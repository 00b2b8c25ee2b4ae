"""Following, refreshing, importing and exporting, over the real fetch path on loopback."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from reader.errors import FetchError, ParseError, Refused
from reader.library import Library, ListQuery, RefreshProgress
from reader.model.feed import Entry
from reader.sample.server import SampleWire, serve
from reader.store.entries import add_entries

EVERY = ListQuery(collapse=False, limit=1000)


def opml_of(wire: SampleWire) -> bytes:
    held = wire.held("/opml", wire.url.rstrip("/"))
    assert held is not None
    return held.body


def test_a_source_is_added_by_its_sites_address(library: Library, wire: SampleWire) -> None:
    added = library.add_source(wire.url + "northline/")
    assert added.found
    assert added.new > 0
    assert library.sources()[0].total == added.new
    again = library.add_source(added.source.url)
    assert again.was_there
    assert again.source.id == added.source.id


def test_nothing_is_added_where_there_is_no_feed(library: Library, wire: SampleWire) -> None:
    with pytest.raises((ParseError, FetchError)):
        library.add_source(wire.url + "northline/images/")
    wire.stop()
    with pytest.raises(FetchError):
        library.add_source(wire.url)
    assert library.sources() == []


def test_a_refresh_brings_what_is_new_and_nothing_twice(library: Library, wire: SampleWire) -> None:
    imported = library.import_opml(opml_of(wire), allow_private=True)
    assert len(imported.added) == 5
    told: list[RefreshProgress] = []
    first = library.refresh(progress=told.append)
    assert [progress.done for progress in told] == [1, 2, 3, 4, 5]
    assert first.asked == 5
    assert len(first.new) == sum(progress.new for progress in told) == len(library.rows(EVERY))
    assert library.refresh().asked == 0  # nothing is due
    second = library.refresh(force=True)
    assert (second.asked, second.new, second.changed, second.unchanged) == (5, (), (), 5)
    assert sum(1 for seen in wire.requests if seen.status == 304) == 5
    wire.advance()
    assert library.refresh(force=True).new


def test_stories_appear_while_the_refresh_is_under_way(library: Library) -> None:
    with serve(feeds=30, items=5, latency=0.02) as wire:
        library.import_opml(opml_of(wire), allow_private=True)
        seen: list[int] = []
        library.refresh(progress=lambda progress: seen.append(library.counts().total))
    assert seen[0] < seen[-1]


def test_a_refresh_is_cancelled(library: Library) -> None:
    with serve(feeds=40, items=5, latency=0.1) as wire:
        library.import_opml(opml_of(wire), allow_private=True)
        cancel = threading.Event()
        report = library.refresh(progress=lambda _: cancel.set(), cancel=cancel)
        assert report.cancelled
        assert report.asked < 40
        assert library.counts().total == len(report.new) > 0


def test_failures_are_told_by_source_and_pass(library: Library, wire: SampleWire) -> None:
    library.import_opml(opml_of(wire), allow_private=True)
    library.refresh()
    total = library.counts().total
    wire.stop()
    report = library.refresh(force=True)
    assert len(report.failures) == 5
    row = library.sources()[0]
    assert row.health
    assert row.error == "Unreachable"
    assert library.counts().total == total


def test_private_addresses_are_not_refreshed_without_consent(library: Library, wire: SampleWire) -> None:
    imported = library.import_opml(opml_of(wire))
    assert len(imported.added) == len(imported.unasked) == 5
    report = library.refresh()
    assert [type(failure.error).__name__ for failure in report.failures] == ["Private"] * 5
    assert len(wire.requests) == 0
    assert library.import_opml(opml_of(wire), allow_private=True).already == 5
    assert library.refresh().new


def test_an_address_added_by_hand_allows_a_host_that_a_list_did_not(library: Library, wire: SampleWire) -> None:
    library.import_opml(opml_of(wire))
    assert library.add_source(wire.feed_urls[2]).was_there
    report = library.refresh(force=True)
    assert len(report.failures) == 4
    assert report.new


def test_no_list_brings_addresses_that_are_never_fetched(library: Library) -> None:
    opml = b"<opml><body><outline xmlUrl='file:///etc/passwd'/><outline xmlUrl='https://feed.invalid/' text='F'/></body></opml>"
    report = library.import_opml(opml)
    assert [source.url for source in report.added] == ["https://feed.invalid/"]
    assert len(report.refused) <= 1
    assert not report.unasked


def test_consent_is_for_the_host_that_was_given(folder: Path, wire: SampleWire) -> None:
    with Library(folder) as library:
        library.add_source(wire.feed_urls[0])
        library.edit_source(library.sources()[0].source.id, url="http://localhost:8000/feed")
        report = library.refresh(force=True)
        assert [type(failure.error).__name__ for failure in report.failures] == ["Private"]


def test_opml_goes_out_and_in_with_folders(folder: Path, tmp_path: Path) -> None:
    with Library(folder) as library:
        library.add_pack()
        opml = library.export_opml()
        before = [(row.source.title, row.source.url, row.source.folder) for row in library.sources()]
    with Library(tmp_path / "other") as library:
        report = library.import_opml(opml)
        assert len(report.added) == len(before)
        assert [(row.source.title, row.source.url, row.source.folder) for row in library.sources()] == before
        assert library.import_opml(opml).already == len(before)


def test_the_listed_pack_contacts_nobody(library: Library) -> None:
    listed = library.pack()
    assert all(each.url.startswith("https://") and each.title and each.folder for each in listed)
    chosen = listed[:3]
    assert [source.url for source in library.add_pack([each.url for each in chosen])] == [each.url for each in chosen]
    assert library.add_pack([each.url for each in chosen]) == []
    assert library._made_client is None


def test_a_list_that_is_wrong_is_named(library: Library, tmp_path: Path) -> None:
    """ "OPML could not be read", it said, whatever the file was called."""
    (tmp_path / "mine.opml").write_text("<opml><body><outline>", encoding="utf8")
    with pytest.raises(ParseError) as caught:
        library.import_opml(tmp_path / "mine.opml")
    assert (caught.value.about, caught.value.line) == ("mine.opml", 1)


def test_a_bad_opml_file_is_a_sentence(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ParseError):
        library.import_opml(b"<opml><body><outline")
    with pytest.raises(ParseError):
        library.import_opml(tmp_path / "missing.opml")


def test_a_removed_source_that_is_added_again_has_its_stories_and_marks(library: Library, wire: SampleWire) -> None:
    added = library.add_source(wire.feed_urls[0])
    id = library.ids(EVERY)[0]
    library.star(id)
    library.remove_source(added.source.id)
    assert library.counts().total == 0
    again = library.add_source(wire.feed_urls[0])
    assert again.source.id == added.source.id
    assert library.row(id).starred
    assert not again.was_there


def test_the_error_of_a_page_behind_a_password_says_so(library: Library, wire: SampleWire) -> None:
    with pytest.raises(Refused) as caught:
        library.add_source(wire.url + "nowhere/feed.xml")
    assert caught.value.status == 404


NESTED = b"""<opml version="2.0"><body><outline text="News"><outline text="One" xmlUrl="https://a.example/1"/>
<outline text="Europe"><outline text="Two" xmlUrl="https://a.example/2"/><outline text="Again" xmlUrl="https://A.Example/1#top"/>
<outline text="Film/TV"><outline text="Three" xmlUrl="https://a.example/3"/></outline></outline></outline>
<outline text="Newspapers"><outline text="Four" xmlUrl="https://a.example/4"/></outline>
<outline text="By mail" xmlUrl="mailto:somebody@a.example"/></body></opml>"""


def test_folders_of_a_list_lie_in_one_another(library: Library) -> None:
    imported = library.import_opml(NESTED)
    assert [source.title for source in imported.added] == ["One", "Two", "Three", "Four"]
    assert imported.already == 1
    assert [url for url, _why in imported.refused] == ["mailto:somebody@a.example"]
    with library._database.write(durable=False) as db:
        for source in imported.added:
            add_entries(db, source.id, [Entry("1", "", "", f"Story of {source.title}")], 1_700_000_000)

    def told(folder: str) -> set[str]:
        return {row.source for row in library.rows(ListQuery(folder=folder))}

    assert told("News") == {"One", "Two", "Three"}
    assert len(library.ids(ListQuery(folder="News"))) == 3
    assert told("News / Europe") == {"Two", "Three"}
    library.rename_folder("News", "World")
    assert library.folders() == ["Newspapers", "World", "World / Europe", "World / Europe / Film/TV"]
    library.rename_folder("World", "")
    assert library.folders() == ["Europe", "Europe / Film/TV", "Newspapers"]
    library.undo()
    assert told("World") == {"One", "Two", "Three"}


def standing(library: Library) -> list[tuple[int, int]]:
    """Of each source: failures in a row, and in how many minutes it is asked again."""
    with library._database.read() as db:
        now = int(db.execute("SELECT max(last_attempt) FROM feed_state").fetchone()[0])
        return [(failures, (due - now) // 60) for failures, due in db.execute("SELECT failures, next_due FROM feed_state")]


def test_a_night_without_a_network_is_nobodys_fault(library: Library) -> None:
    """Each refresh counted as a failure of every source, until nobody was asked for a day."""
    with serve(feeds=5, items=2, own_hosts=True) as wire:
        library.import_opml(opml_of(wire), allow_private=True)
        library.refresh()
    for _hour in range(4):
        report = library.refresh(force=True)
        assert (len(report.failures), report.network_away) == (5, True)
        assert {(failures, minutes <= 5) for failures, minutes in standing(library)} == {(0, True)}
    assert all(row.error == "Unreachable" for row in library.sources())


def test_sources_that_are_dead_for_long_are_asked_ever_less(library: Library) -> None:
    with serve(feeds=5, items=2, own_hosts=True) as wire:
        library.import_opml(opml_of(wire), allow_private=True)
    with library._database.write(durable=False) as db:
        db.execute("UPDATE feed_state SET failures = 3 WHERE source_id > 2")
    library.refresh(force=True)
    assert {failures for failures, _minutes in standing(library)} == {1, 4}


def test_where_one_server_answers_the_others_failed(library: Library) -> None:
    with serve(feeds=5, items=2, own_hosts=True) as gone:
        library.import_opml(opml_of(gone), allow_private=True)
    with serve(feeds=1, items=2, own_hosts=True) as wire:
        library.add_source(wire.feed_urls[0])
        assert not library.refresh(force=True).network_away
    assert sorted(failures for failures, _minutes in standing(library)) == [0, 1, 1, 1, 1, 1]
