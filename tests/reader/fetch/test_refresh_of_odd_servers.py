"""What odd servers do to a library: nothing twice, nothing lost."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest

from reader.cli.main import main
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


@pytest.mark.parametrize("trouble", ["status", "hangs-up", "page", "gzip-cut"])
def test_a_server_that_comes_back_is_read_again_and_nothing_is_twice(
    tmp_path: Path, trouble: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First its feed fails, then it is there again with one entry more: the source is well, and that entry is all that is new."""
    well = misbehaving.BEHAVIOURS["feed"]
    bad = misbehaving.BEHAVIOURS[trouble]

    def now_bad(call: misbehaving.Call) -> None:
        call.head = call.head.replace("/feed", "/status?is=503" if trouble == "status" else f"/{trouble}", 1)
        bad(call)

    def back(call: misbehaving.Call) -> None:
        item = b"<item><title>A third ferry</title><link>http://harbour.example/3</link><guid>3</guid></item></channel>"
        call.answer(body=misbehaving.FEED.replace(b"</channel>", item))

    with Misbehaving() as server, Library(tmp_path, allow_private=True) as library:
        monkeypatch.setitem(misbehaving.BEHAVIOURS, "feed", now_bad)
        subscribe(library, [server.url("feed")])
        assert len(library.refresh(force=True).failures) == 1
        monkeypatch.setitem(misbehaving.BEHAVIOURS, "feed", well)
        report = library.refresh(force=True)
        assert (len(report.new), report.failures) == (2, ())
        monkeypatch.setitem(misbehaving.BEHAVIOURS, "feed", now_bad)
        assert len(library.refresh(force=True).failures) == 1
        assert len(titles(library)) == 2
        [row] = library.sources()
        assert row.health
        monkeypatch.setitem(misbehaving.BEHAVIOURS, "feed", back)
        report = library.refresh(force=True)
        assert (len(report.new), report.failures) == (1, ())
        assert titles(library) == ["A third ferry", "Cranes stand still", "Ferries sail again"]
        [row] = library.sources()
        assert not row.health


def test_a_server_that_was_switched_off_is_asked_again_when_its_turn_comes(tmp_path: Path) -> None:
    with Misbehaving() as server:
        address, port = server.url("feed"), server.port
    with Library(tmp_path) as library:
        subscribe(library, [address])
        assert len(library.refresh().failures) == 1
        with Misbehaving(port=port):
            assert library.refresh().asked == 0
            with library._database.write(durable=False) as db:
                db.execute("UPDATE feed_state SET next_due = 0")
            report = library.refresh()
        assert (report.asked, len(report.new), report.failures) == (1, 2, ())
        assert not library.sources()[0].health


def subscribe(library: Library, addresses: list[str]) -> None:
    body = "".join(f'<outline type="rss" xmlUrl={quoteattr(address)} text="Feed"/>' for address in addresses)
    library.import_opml(f'<opml version="2.0"><body>{body}</body></opml>'.encode(), allow_private=True)


def test_a_host_that_fails_feed_after_feed_is_left_alone_for_the_rest(tmp_path: Path) -> None:
    """Forty feeds of a host that hangs up: it is asked a few times, not forty; the other host's feeds all come."""
    with Misbehaving() as bad, Misbehaving("127.0.0.2") as good, Library(tmp_path) as library:
        gone = [f"{bad.url('hangs-up')}?feed={number}" for number in range(40)]
        fine = [f"{good.url('feed')}?feed={number}" for number in range(10)]
        subscribe(library, gone + fine)
        report = library.refresh(force=True, jobs=8)
        assert report.asked == 50
        assert len(report.failures) == 40
        assert len(bad.heads) <= 6
        assert len(report.new) == 20
        [one] = {row.health for row in library.sources() if "left alone" in row.health}
        assert "others of its feeds" in one


def test_one_good_answer_keeps_a_host_in_the_round(tmp_path: Path) -> None:
    with Misbehaving() as server, Library(tmp_path) as library:
        mixed = [f"{server.url('hangs-up' if number % 2 else 'feed')}?feed={number}" for number in range(20)]
        subscribe(library, mixed)
        report = library.refresh(force=True, jobs=1)
        assert len(report.failures) == 10
        assert len(server.heads) == 20


@pytest.mark.parametrize("unchanged", [False, True])
def test_a_feed_that_has_moved_for_good_is_followed_to_its_new_address(tmp_path: Path, unchanged: bool) -> None:
    """Twice is enough, and "not modified" from the new address counts as well as the whole feed."""
    with Misbehaving() as server, Library(tmp_path) as library:
        target = "/etag-same" if unchanged else "/feed"
        subscribe(library, [f"{server.url('redirect')}?to={target}&status=301"])
        library.refresh(force=True)
        [row] = library.sources()
        assert "redirect" in row.source.url
        library.refresh(force=True)
        [row] = library.sources()
        assert row.source.url == server.url(target[1:])
        assert not row.health


def wait_is_over(library: Library) -> None:
    with library._database.write(durable=False) as db:
        db.execute("UPDATE feed_state SET leave_until = unixepoch() - 1, next_due = 0")


@pytest.mark.parametrize(("path", "waits"), [
    ("status?is=429&retry=600", True),
    ("status?is=503&retry=600", True),
    ("status?is=429", True),
    ("status?is=503", False),
    ("status?is=500", False),
    ("hangs-up", False),
])  # fmt: skip
def test_a_refresh_by_hand_keeps_to_what_a_server_asked_for_itself(tmp_path: Path, path: str, waits: bool) -> None:
    """Too many requests, or "come back in ten minutes": nobody asks sooner. What only failed is asked again by hand."""
    with Misbehaving() as server, Misbehaving("127.0.0.2") as other, Library(tmp_path) as library:
        subscribe(library, [f"{server.url()}{path}", other.url("feed")])
        assert len(library.refresh().failures) == 1
        asked = len(server.heads)
        [id] = [row.source.id for row in library.sources() if row.health]
        assert library.due_count() == 0
        for report in (library.refresh(force=True), library.refresh([id])):
            assert [each.source_id for each in report.left_alone] == ([id] if waits else [])
            assert bool(report.failures) is not waits
        assert len(server.heads) == asked + (0 if waits else 2)
        wait_is_over(library)
        assert library.refresh([id]).left_alone == ()
        assert len(server.heads) == asked + (1 if waits else 3)


def test_what_a_host_asked_for_holds_for_its_other_feeds_unless_one_is_named(tmp_path: Path) -> None:
    with Misbehaving() as server, Misbehaving("127.0.0.2") as other, Library(tmp_path) as library:
        subscribe(library, [server.url("feed"), other.url("feed"), f"{server.url()}status?is=429&retry=600"])
        fine, elsewhere, strict = (row.source.id for row in sorted(library.sources(), key=lambda row: row.source.id))
        library.refresh([strict])
        before = len(server.heads)
        assert library.due_count() == 1
        report = library.refresh()
        assert (report.asked, report.left_alone) == (1, ())  # by the clock nobody is told
        report = library.refresh(force=True)
        assert {each.source_id for each in report.left_alone} == {fine, strict}
        assert len(server.heads) == before
        report = library.refresh([fine])
        assert (report.asked, len(report.new), report.left_alone) == (1, 2, ())
        assert library.refresh([elsewhere]).asked == 1


def test_too_many_requests_are_heard_at_once_by_all_feeds_of_a_host(tmp_path: Path) -> None:
    with Misbehaving() as server, Library(tmp_path) as library:
        subscribe(library, [f"{server.url()}status?is=429&retry=600&feed={number}" for number in range(20)])
        assert len(library.refresh(jobs=1).failures) == 20
        assert len(server.heads) <= 2  # two to a host at a time
        assert len(library.refresh(force=True).left_alone) == 20


def test_a_new_address_is_asked_whatever_the_old_server_wished(tmp_path: Path) -> None:
    with Misbehaving() as server, Library(tmp_path) as library:
        subscribe(library, [f"{server.url()}status?is=429&retry=600"])
        library.refresh()
        [row] = library.sources()
        library.edit_source(row.source.id, url=server.url("feed"))
        assert len(library.refresh(force=True).new) == 2


def test_a_clock_that_was_set_back_does_not_stretch_a_wait(tmp_path: Path) -> None:
    with Misbehaving() as server, Library(tmp_path) as library:
        subscribe(library, [f"{server.url()}status?is=429&retry=600"])
        library.refresh()
        with library._database.write(durable=False) as db:
            db.execute("UPDATE feed_state SET leave_until = leave_until + 400 * 86400")
        assert library.refresh(force=True).asked == 1


def test_the_command_line_says_who_wants_to_be_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--library", str(tmp_path)]
    with Misbehaving() as server:
        with Library(tmp_path) as library:
            subscribe(library, [f"{server.url()}status?is=429&retry=600"])
        assert main([*where, "refresh"]) == 4
        capsys.readouterr()
        for more in ([], ["1"]):
            assert main([*where, "refresh", *more]) == 4
            told = capsys.readouterr()
            assert "Feed: not asked: its server wants to be left alone until " in told.err
            assert told.out == "0 sources asked, 0 new stories, 0 changed, 0 failed, 1 not asked\n"
        assert main([*where, "refresh", "--due"]) == 0
        told = capsys.readouterr()
        assert (told.out, told.err) == ("0 sources asked, 0 new stories, 0 changed, 0 failed\n", "")
