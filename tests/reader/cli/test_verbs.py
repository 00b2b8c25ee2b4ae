"""The command line as other tools call it: its exit codes, its JSON, and that it loads no more than it needs."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli.main import main, way_on
from reader.cli.stories import _column
from reader.cli.verbs import TABLE, VERBS
from reader.errors import DiskFull, StoreCorrupt, StoreLocked, StoreTooNew
from reader.library import Library
from reader.sample.server import SampleWire, serve
from tests.conftest import REPOSITORY

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a verb on a library of this test's own: exit code, stdout, stderr."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["--library", str(tmp_path / "library"), *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def wire() -> Iterator[SampleWire]:
    with serve(feeds=5, items=6) as running:
        yield running


def opml(wire: SampleWire, folder: Path) -> str:
    held = wire.held("/opml", wire.url.rstrip("/"))
    assert held is not None
    path = folder / "wire.opml"
    path.write_bytes(held.body)
    return str(path)


def test_a_day_with_the_command_line(run: Run, wire: SampleWire, tmp_path: Path) -> None:
    code, out, _ = run("add", wire.feed_urls[0])
    assert code == 0
    assert wire.feed_urls[0] in out
    assert run("import", opml(wire, tmp_path), "--allow-private")[1].startswith("4 sources added, 1 followed already")
    assert run("refresh", "--allow-private", "--jobs", "4")[0] == 0
    code, out, _ = run("list", "--format", "json")
    rows = json.loads(out)
    assert code == 0
    assert set(rows[0]) == {"id", "source", "headline", "link", "published", "read", "starred", "saved"}
    dates = [row["published"] for row in rows]
    assert dates == sorted(dates, reverse=True)
    assert json.loads(run("list", "--starred", "--format", "json")[1]) == []
    assert len(json.loads(run("list", "--unread", "--limit", "3", "--format", "json")[1])) == 3
    id = str(rows[0]["id"])
    code, out, _ = run("show", id)
    assert code == 0
    assert rows[0]["headline"].split()[-1] in out
    assert json.loads(run("show", id, "--format", "json")[1])["blocks"]
    word = max(rows[0]["headline"].split(), key=len).strip(".,:")
    found = json.loads(run("search", word, "--format", "json")[1])
    assert rows[0]["id"] in {row["id"] for row in found}
    assert word in run("search", word)[1]
    assert run("search", "zzzznothing")[:2] == (0, "")
    code, out, err = run("search", "before:yesterdayish")
    assert (code, out) == (0, "")
    assert "before:yesterdayish is not understood" in err
    assert "2026-05-31" in err
    assert run("check")[0] == 0
    assert run("export", str(tmp_path / "out.opml"))[0] == 0
    assert (tmp_path / "out.opml").read_text().count("xmlUrl") == 5
    assert run("backup", str(tmp_path / "all.backup"))[0] == 0
    assert run("remove", wire.feed_urls[0])[0] == 0
    assert len(json.loads(run("list", "--format", "json")[1])) < len(rows)
    assert run("restore", str(tmp_path / "all.backup"))[0] == 0
    assert len(json.loads(run("list", "--format", "json")[1])) == len(rows)


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["frobnicate"], 2, "invalid choice"),
        (["show"], 2, "ID"),
        (["show", "seven"], 2, "no number of a story"),
        (["list"], 0, "no source is followed yet"),
        (["search", "words"], 0, "nothing holds these words"),
        (["list", "--limit", "-3"], 2, "from 1 on"),
        (["list", "--limit", "x"], 2, "from 1 on"),
        (["clean", "--batch", "--jobs", "0"], 2, "from 1 to 256"),
        (["clean", "ftp://example.org/story"], 2, "not ftp"),
        (["import", "--all", "missing"], 3, "no library in it"),
        (["export", "missing/list.opml"], 5, "no such folder"),
        (["export", "/tmp"], 5, "is a folder"),
        (["show", "7"], 3, "no story 7"),
        (["show", "9" * 30], 3, "no story 9"),
        (["save", "9" * 30, "--as", "html", "--to", "."], 3, "no story 9"),
        (["list", "--source", "nobody"], 2, "not followed"),
        (["remove", "nobody"], 2, "not followed"),
        (["refresh", "--jobs", "0"], 2, "from 1 to 256"),
        (["refresh", "nobody"], 2, "not followed"),
        (["import", "missing.opml"], 3, "cannot be read"),
        (["import", "/dev/null"], 3, "is a device"),
        (["restore", "missing.backup"], 5, "no such file"),
        (["backup", "/proc/nowhere/file"], 5, "cannot be written"),
        (["add", "http://127.0.0.1:9/feed"], 4, "127.0.0.1:9"),
        (["add", "file:///etc/passwd"], 4, "file"),
        (["add", "http://[::1"], 4, "not an address"),
        (["add", "[::1"], 4, "not an address"),
        (["list", "--unread", "--starred"], 2, "not allowed"),
    ],
)
def test_exit_codes(run: Run, arguments: list[str], code: int, says: str) -> None:
    got, _, error = run(*arguments)
    assert got == code, error
    assert says.lower() in error.lower()
    assert "Traceback" not in error


def test_a_refresh_where_nothing_answers_could_not_fetch(run: Run, wire: SampleWire, tmp_path: Path) -> None:
    run("import", opml(wire, tmp_path), "--allow-private")
    wire.stop()
    code, out, error = run("refresh", "--allow-private")
    assert code == 4
    assert "5 failed" in out
    assert len(error.splitlines()) == 5


def test_private_addresses_need_the_flag(run: Run, wire: SampleWire, tmp_path: Path) -> None:
    code, out, error = run("import", opml(wire, tmp_path))
    assert code == 0
    assert "5 sources added" in out
    assert "5 sources on private hosts: asked only with --allow-private" in error
    assert run("refresh")[0] == 4
    assert len(wire.requests) == 0
    assert run("refresh", "--allow-private")[0] == 0
    assert json.loads(run("list", "--format", "json")[1])


def test_a_library_that_cannot_be_opened(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("x")
    assert main(["list", "--library", str(tmp_path / "file")]) == 5
    assert "file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("pragma", "says"),
    [
        ("PRAGMA user_version = 99", "update Cleanwire, or name another library with --library"),
        ("BEGIN EXCLUSIVE", "close the other program, then try again"),
    ],
)
def test_a_fault_of_the_library_is_told_with_what_helps(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pragma: str, says: str
) -> None:
    monkeypatch.setattr("reader.store.file.BUSY_SECONDS", 0.1)
    listed = tmp_path / "feeds.opml"
    listed.write_text('<opml><body><outline xmlUrl="https://feeds.example/rss"/></body></opml>')
    assert run("list")[0] == 0
    with closing(sqlite3.connect(tmp_path / "library" / "library.db", isolation_level=None)) as other:
        other.execute(pragma)
        code, out, error = run("import", str(listed))
    assert (code, out) == (5, "")
    assert says in error


def test_every_fault_of_the_library_has_something_that_helps() -> None:
    for kind in (StoreLocked, DiskFull, StoreCorrupt, StoreTooNew):
        assert way_on(kind("/there"), Namespace()).startswith(" (")


def test_a_strangers_text_cannot_move_the_cursor(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    body = "".join(f"<p>The ferry number {n} left the harbour at dawn and came back in the evening.</p>" for n in range(8))
    page.write_text(f"<title>Evil \x1b[2Jtitle</title><article><h1>Evil \x1b[2J\u202etitle</h1>{body}</article>")
    with Library(tmp_path / "library") as library:
        id = library.open_file(page).row.id
    for out in (run("list")[1], run("show", str(id))[1]):
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert "Evil" in out


def test_every_verb_has_a_module_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert set(TABLE) == VERBS
    for verb in VERBS:
        assert main([verb, "--help"]) == 0
        assert f"cleanwire {verb}" in capsys.readouterr().out
    assert main([]) == 2


@pytest.mark.parametrize(
    ("verb", "unwanted"),
    [
        ("list", "bs4 readability nh3 pycurl lxml numpy feedparser keyring"),
        ("search x", "bs4 readability nh3 pycurl numpy"),
        ("refresh", "bs4 readability nh3 numpy"),
    ],
)
def test_verbs_load_no_more_than_they_need(tmp_path: Path, verb: str, unwanted: str) -> None:
    code = (
        "import sys; from reader.cli.main import main; main(sys.argv[1].split()); "
        f"print([m for m in {unwanted.split()!r} + ['PySide6'] if m in sys.modules])"
    )
    environment = {**os.environ, "CLEANWIRE_HOME": str(tmp_path / "library")}
    done = subprocess.run(
        [sys.executable, "-c", code, verb], cwd=REPOSITORY, env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr


def test_a_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    with Library(tmp_path / "library") as library:
        library.add_sample_wire()
    environment = {**os.environ, "CLEANWIRE_HOME": str(tmp_path / "library")}
    code = "import sys; from reader.cli.main import main; sys.exit(main(['list', '--limit', '100000']))"
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=REPOSITORY, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    assert process.wait() == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("backup", "/"), 5, "it is a folder"),
        (("restore", "."), 5, "it is a folder"),
        (("export", "/"), 5, "that is a folder"),
        (("sample-wire", "--port", "99999"), 2, "from 0 to 65535"),
        (("sample-wire", "--feeds", "abc"), 2, "no whole number"),
        (("add", ""), 2, "it is empty"),
        (("remove", " "), 2, "it is empty"),
        (("import", ""), 2, "it is empty"),
        (("export", ""), 2, "it is empty"),
        (("backup", ""), 2, "it is empty"),
        (("restore", ""), 2, "it is empty"),
        (("save", "1", "--to", ""), 2, "it is empty"),
    ],
)
def test_what_is_empty_or_no_file_is_told_in_a_sentence(run: Run, arguments: tuple[str, ...], code: int, told: str) -> None:
    found, _, error = run(*arguments)
    assert found == code
    assert told in error


def test_an_empty_name_is_not_the_usual_library(capsys: pytest.CaptureFixture[str]) -> None:
    for library in (("--library", ""), ("--library=",)):
        assert main([*library, "list"]) == 2
        assert "--library" in capsys.readouterr().err


def test_a_pipe_is_not_written_over_and_a_link_stays_one(run: Run, tmp_path: Path) -> None:
    """Root's devices were replaced by files: `cleanwire export /dev/full`."""
    paper, feeds, file, link = (tmp_path / name for name in ("p.epub", "l.opml", "kept/feeds.opml", "feeds.opml"))
    with Library(tmp_path / "library") as library:
        library.add_sample_wire()
    for pipe, words in ((feeds, ("export",)), (paper, ("edition", "--since", "2000-01-01", "--to"))):
        os.mkfifo(pipe)
        code, _, error = run(*words, str(pipe))
        assert (code, pipe.is_fifo()) == (5, True)
        assert "not a file" in error
    file.parent.mkdir()
    file.write_text("an earlier list")
    link.symlink_to(file)
    assert run("export", str(link))[0] == 0
    assert link.is_symlink()
    assert "<opml" in file.read_text()
    assert sorted(path.name for path in file.parent.iterdir()) == ["feeds.opml"]


def test_the_keys_are_those_of_the_readme(run: Run, wire: SampleWire, tmp_path: Path) -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf8")
    promised = {of: re.findall(r"`(\w+)`", keys) for of, keys in re.findall(r"^\| (.+?) \| ((?:`\w+` ?)+) \|$", readme, re.M)}
    page = tmp_path / "page.html"
    page.write_text(
        "<title>Ferry</title><article><h1>Ferry leaves</h1>" + "<p>The ferry left the harbour at dawn, with horses.</p>" * 9
        + "<div class='share-bar'><a href='#'>Share</a></div></article>"
    )  # fmt: skip
    story = json.loads(run("clean", str(page), "--format", "json")[1])
    run("add", wire.feed_urls[0])
    told = {
        "a story of `list`, `search`": json.loads(run("list", "--format", "json")[1])[0],
        "a source of `list --sources`": json.loads(run("list", "--sources", "--format", "json")[1])[0],
        "`clean`, `show`": story,
        "one of `blocks`": story["blocks"][0],
        "one of `removals`": story["removals"][0],
    }
    assert {of: list(keys) for of, keys in told.items()} == promised


def test_sources_are_listed_with_their_numbers_and_how_they_fare(run: Run, wire: SampleWire, tmp_path: Path) -> None:
    assert run("list", "--sources") == (0, "", "no source is followed yet: `cleanwire add URL` follows one\n")
    assert json.loads(run("list", "--sources", "--format", "json")[1]) == []
    run("import", opml(wire, tmp_path), "--allow-private")
    wire.stop()
    run("refresh", "--allow-private")
    code, out, _ = run("list", "--sources")
    assert code == 0
    rows = json.loads(run("list", "--sources", "--format", "json")[1])
    assert {row["url"] for row in rows} == set(wire.feed_urls)
    assert all(row["url"] in out and row["health"] in out and row["health"] for row in rows)
    (one,) = json.loads(run("list", "--sources", "--source", str(rows[0]["id"]), "--format", "json")[1])
    assert one == rows[0]
    assert run("list", "--sources", "--unread")[0] == 2


def test_without_a_network_there_is_one_sentence(run: Run, tmp_path: Path) -> None:
    with serve(feeds=5, items=2, own_hosts=True) as wire:
        run("import", opml(wire, tmp_path), "--allow-private")
    code, out, error = run("refresh", "--allow-private")
    assert code == 4
    assert "is this machine connected?" in error
    assert len(error.splitlines()) == 1
    assert "5 failed" in out


def test_a_paper_of_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    with Library(tmp_path / "library") as library:
        library.add_sample_wire()
    words = ("edition", "--since", "2000-01-01", "--to", str(tmp_path / "paper.epub"), "--folder")
    code, _, error = run(*words, "Nope")
    assert (code, error) == (2, "cleanwire edition: there is no folder called Nope\n")
    assert run(*words, "Sample wire")[0] == 0


def test_columns_stand_below_each_other_whatever_the_script() -> None:
    """A Chinese character takes two cells of a terminal: the headlines stood further to the right by as many."""
    assert _column("海港日报", 24) == "海港日报" + 16 * " "
    assert _column("A wire", 24) == "A wire" + 18 * " "
    assert _column("海" * 20, 5) == "海海 "
    assert _column("Zu\u0308rich", 7) == "Zu\u0308rich "
