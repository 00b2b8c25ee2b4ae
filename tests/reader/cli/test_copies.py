"""The verbs about copies, as another program would call them: what they write, print and answer."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.cli.copies import read_since
from reader.cli.main import main
from reader.library import Library, ListQuery
from reader.sample.server import serve


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("library")
    with Library(folder) as library:
        library.add_sample_wire()
        ids = library.ids(ListQuery(collapse=False))
        for id in ids:
            library.story(id)
        library.star(ids[:2])
        library.settle(matched=True)
    return folder


def run(home: Path, *words: str) -> int:
    return main(["--library", str(home), *words])


def test_save_writes_the_formats_asked_for(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for format, begins in (("html", b"<!DOCTYPE html>"), ("epub", b"PK"), ("markdown", b"---\n"), ("text", b"")):
        assert run(home, "save", "1", "2", "--as", format, "--to", str(tmp_path / format)) == 0
        printed = capsys.readouterr().out.split("\n")[:-1]
        assert len(printed) == 2
        assert all(Path(line).read_bytes().startswith(begins) for line in printed)


def test_save_takes_stars_and_searches_and_says_what_it_does_not_know(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(home, "save", "--starred", "--to", str(tmp_path)) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert run(home, "save", "--search", "barley", "--to", str(tmp_path)) == 0
    assert len(capsys.readouterr().out.splitlines()) >= 2
    assert run(home, "save", "1", "99999", "--to", str(tmp_path)) == 3
    assert "there is no story 99999" in capsys.readouterr().err
    assert run(home, "save", "--to", str(tmp_path)) == 2


def test_save_fetches_an_address_with_its_pictures(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serve() as wire:
        address = f"{wire.url}/northline/night-train-trieste.html".replace("//northline", "/northline")
        assert run(home, "save", address, "--to", str(tmp_path / "no")) == 4
        assert run(home, "save", address, "--to", str(tmp_path / "yes"), "--allow-private") == 0
    page = Path(capsys.readouterr().out.strip())
    assert b"data:image/jpeg;base64," in page.read_bytes()
    assert b"The train reached Vienna at 8:11 a.m." in page.read_bytes()


def test_save_puts_the_original_beside_it_where_asked(home: Path, tmp_path: Path) -> None:
    assert run(home, "save", "1", "--to", str(tmp_path), "--original") == 0
    copy, original = sorted(tmp_path.iterdir(), key=lambda path: ".original." in path.name)
    assert original.name == f"{copy.stem}.original.html"
    with Library(home) as library, library._database.read() as db:
        assert db.execute("SELECT count(*) FROM page WHERE entry_id = 1").fetchone()[0] == 1
    assert b"<script" in original.read_bytes()
    assert b"cleanwire-record" not in original.read_bytes()


def test_save_into_what_is_no_folder(home: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert run(home, "save", "1", "--to", str(tmp_path / "file")) == 5


def test_edition(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "paper.epub"
    assert run(home, "edition", "--to", str(path), "--since", "2026-11-01", "--by", "source", "--title", "Morning") == 0
    assert "26 stories" in capsys.readouterr().out
    with zipfile.ZipFile(path) as book:
        assert "Morning" in book.read("book/front.xhtml").decode()
    assert run(home, "edition", "--to", str(path), "--since", "2999-01-01") == 3
    assert run(home, "edition", "--to", str(path), "--since", "soon") == 2
    assert run(home, "edition", "--to", str(tmp_path / "paper.doc"), "--since", "24h") == 2


def test_a_daily_edition_is_a_timer_of_the_users_own(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The system of whoever runs the tests must not hear of it.
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    papers = tmp_path / 'my "papers" 100%' / "{day}.epub"
    assert run(home, "edition", "--daily", "06:30", "--to", str(papers), "--unread") == 0
    service, clock = (Path(line) for line in capsys.readouterr().out.splitlines()[:2])
    assert "OnCalendar=*-*-* 06:30:00" in clock.read_text(encoding="utf8")
    line = service.read_text(encoding="utf8")
    escaped = str(papers).replace("%", "%%").replace('"', '\\"')
    assert f'--to "{escaped}"' in line
    assert f"--library {home} edition --refresh --since 24h" in line
    if shutil.which("systemd-analyze"):
        command = ["systemd-analyze", "verify", "--user", clock]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
    assert run(home, "edition", "--daily", "25:00", "--to", str(papers)) == 2
    assert run(home, "edition", "--never") == 0
    assert not service.exists()
    assert not clock.exists()
    assert run(home, "edition") == 2


def test_the_day_in_the_name(home: Path, tmp_path: Path) -> None:
    assert run(home, "edition", "--to", str(tmp_path / "{day}.epub"), "--since", "2026-11-01", "--offline") == 0
    assert [path.name for path in tmp_path.iterdir()] == [f"{datetime.now():%Y-%m-%d}.epub"]


def test_whole_library_out_and_in(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(home, "export", "--all", str(tmp_path / "out")) == 0
    assert run(tmp_path / "new", "import", "--all", str(tmp_path / "out")) == 0
    assert "0 here already" in capsys.readouterr().out
    with Library(home) as one, Library(tmp_path / "new") as two:
        assert two.counts().total == one.counts().total
        assert two.counts().starred == one.counts().starred == 2
    assert run(home, "import", "--all", str(tmp_path / "nowhere")) == 3
    assert run(home, "import") == 2
    assert run(home, "export") == 2


def test_saved_pages_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.html"
    page.write_text("<h1>Kept page</h1>" + "<p>One more sentence of a page that somebody kept for later.</p>" * 12)
    assert run(tmp_path / "library", "import", "--pages", str(page)) == 0
    assert "1 story and 0 links" in capsys.readouterr().out
    (tmp_path / "bad.json").write_text("{")
    assert run(tmp_path / "library", "import", "--pages", str(tmp_path / "bad.json")) == 3


def test_check_repairs_a_lost_copy(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(home, "save", "5", "--to", str(tmp_path))
    path = Path(capsys.readouterr().out.splitlines()[0])
    path.unlink()
    run(home, "check", "--repair")
    assert f"written again: {path}" in capsys.readouterr().out
    assert path.is_file()


@pytest.mark.parametrize(("text", "hours"), [("24h", 24), ("90m", 1.5), ("7d", 168), ("2w", 336), (" 3 H ", 3)])
def test_since(text: str, hours: float) -> None:
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    assert read_since(text, now) == now - timedelta(hours=hours)
    assert read_since("yesterday", now) is None
    assert read_since("2026-11-20T08:00:00+00:00", now) == datetime(2026, 11, 20, 8, tzinfo=UTC)
