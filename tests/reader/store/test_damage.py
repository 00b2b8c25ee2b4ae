"""A damaged library is noticed, set aside and rebuilt; nothing passes as empty, and a newer one is refused politely."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.errors import DiskFull, StoreCorrupt, StoreError, StoreLocked, StoreTooNew
from reader.library import Library, ListQuery
from reader.store import backup, retention
from reader.store.database import FILE
from reader.store.entries import add_entries
from reader.store.migrate import steps
from tests.conftest import REPOSITORY
from tests.reader.store.worker_actions import entries, prepare

EVERY = ListQuery(collapse=False, limit=1000)
PAGE = 8192


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a backup, five stars from before it and two from after."""
    folder = tmp_path_factory.mktemp("damage") / "library"
    prepare(folder)
    with Library(folder) as library:
        ids = sorted(library.ids(EVERY))
        library.star(ids[:5])
        library.nightly()
        library.star(ids[5:7])
    return folder


def overwrite(path: Path, offset: int, body: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(body)


def damages() -> dict[str, Callable[[Path], None]]:
    """Forty ways in which a file is ruined: cut, emptied, overwritten, replaced."""
    found: dict[str, Callable[[Path], None]] = {
        "empty": lambda path: path.write_bytes(b""),
        "one byte": lambda path: path.write_bytes(b"S"),
        "text": lambda path: path.write_text("This is no database. " * 500),
        "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
        "header": lambda path: overwrite(path, 0, bytes(100)),
        "page size": lambda path: overwrite(path, 16, b"\x03\x07"),
        "schema page": lambda path: overwrite(path, 100, os.urandom(PAGE - 100)),
        "another program's": other_database,
        "tables gone": empty_database,
        "missing": lambda path: path.unlink(),
    }
    for tenth in range(1, 10):
        found[f"cut at {tenth}0 %"] = lambda path, tenth=tenth: os.truncate(path, path.stat().st_size * tenth // 10)  # type: ignore[misc]
    found["cut by one page"] = lambda path: os.truncate(path, path.stat().st_size - PAGE)
    for number in range(10):
        found[f"page of noise {number}"] = lambda path, number=number: noise(path, number, os.urandom)  # type: ignore[misc]
        found[f"page of zeros {number}"] = lambda path, number=number: noise(path, number, bytes)  # type: ignore[misc]
    return found


def noise(path: Path, number: int, body: Callable[[int], bytes]) -> None:
    """Three pages in use, spread over the file, the same for each number."""
    chance = random.Random(number)
    pages = path.stat().st_size // PAGE
    for page in chance.sample(range(2, pages), 3):
        overwrite(path, page * PAGE, body(PAGE))


def other_database(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE recipe (name TEXT)")
    db.close()


def empty_database(path: Path) -> None:
    path.unlink()
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE t (a)")
    db.execute("DROP TABLE t")
    db.close()


DAMAGES = damages()


def test_there_are_forty() -> None:
    assert len(DAMAGES) == 40


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_library_is_noticed_and_rebuilt(kept: Path, tmp_path: Path, damage: Callable[[Path], None]) -> None:
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    damage(folder / FILE)
    ruined = (folder / FILE).read_bytes() if (folder / FILE).exists() else None
    with Library(folder) as library:
        assert len(library.notices) == 1
        assert "backup of" in library.notices[0]
        starred = library.rows(ListQuery(show="starred", collapse=False))
        assert len(starred) >= 5
        assert library.counts().total == 40
        library.settle()
        assert library.search("harbour")
        assert library.check().faults == ()
        library.star(sorted(library.ids(EVERY))[20])
    aside = list((folder / "set-aside").rglob(FILE))
    if ruined is not None:
        assert [path.read_bytes() for path in aside] == [ruined]
    with Library(folder) as library:
        assert library.notices == ()


def test_marks_made_after_the_backup_are_carried_over_where_they_can_be_read(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    db = sqlite3.connect(folder / FILE)
    page = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'search_text'").fetchone()[0]
    db.close()
    overwrite(folder / FILE, (page - 1) * PAGE, os.urandom(PAGE))
    with Library(folder) as library:
        assert len(library.notices) == 1
        assert len(library.rows(ListQuery(show="starred", collapse=False))) == 7


def test_a_damaged_library_without_a_backup_starts_anew_and_says_so(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    shutil.rmtree(folder / "backups")
    (folder / FILE).write_bytes(b"")
    with Library(folder) as library:
        assert "there is no backup" in library.notices[0]
        assert library.counts().total == 0


def test_damage_met_while_reading_is_mended_at_the_next_start(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.rescue.CHECKED_AT_OPENING", 0)
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    db = sqlite3.connect(folder / FILE)
    page = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'state_newest'").fetchone()[0]
    db.close()
    overwrite(folder / FILE, (page - 1) * PAGE, b"\xff" * PAGE)
    with Library(folder) as library:
        assert library.notices == ()
        with pytest.raises(StoreCorrupt):
            library.rows(EVERY)
    with Library(folder) as library:
        assert len(library.notices) == 1
        assert len(library.rows(EVERY)) == 40


def test_a_damaged_library_never_takes_the_place_of_a_good_backup(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.rescue.CHECKED_AT_OPENING", 0)
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    (good,) = (folder / "backups").iterdir()
    good.rename(good.with_name("library-2020-01-01.db"))
    noise(folder / FILE, 3, bytes)
    with Library(folder) as library, pytest.raises(StoreCorrupt):
        library.nightly()
    assert [path.name for path in (folder / "backups").iterdir()] == ["library-2020-01-01.db"]


def test_a_newer_library_is_refused_and_left_alone(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    db = sqlite3.connect(folder / FILE)
    db.execute(f"PRAGMA user_version = {steps()[-1][0] + 1}")
    db.close()
    before = (folder / FILE).read_bytes()
    with pytest.raises(StoreTooNew, match="newer Cleanwire"):
        Library(folder)
    assert (folder / FILE).read_bytes() == before
    assert not (folder / "set-aside").exists()


def test_a_backup_goes_out_and_comes_back(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    with Library(folder) as library:
        path = library.backup(tmp_path / "all.backup")
        library.mark_all_read()
        library.remove_source(library.sources()[0].source.id)
        library.restore_backup(path)
        assert library.counts().unread == 40
        assert library.counts().starred == 7
        library.settle()
        assert library.search("harbour")
        assert library.check().ok
        with pytest.raises(StoreError):
            library.restore_backup(tmp_path / "missing")
        (tmp_path / "bad").write_bytes(path.read_bytes()[:50_000])
        with pytest.raises(StoreCorrupt):
            library.restore_backup(tmp_path / "bad")
        assert library.counts().starred == 7
    with Library(folder) as library:
        assert library.counts().starred == 7


def test_a_backup_comes_back_while_others_read(kept: Path, tmp_path: Path) -> None:
    """A window reads for every row it paints: it meets the old library or the new one, never a closed file."""
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    with Library(folder) as library:
        path = library.backup(tmp_path / "all.backup")
        library.mark_all_read()
        done = threading.Event()
        seen: set[int] = set()
        faults: list[BaseException] = []

        def read() -> None:
            try:
                while not done.is_set():
                    seen.add(library.counts().unread)
                    library.rows(EVERY)
            except BaseException as fault:
                faults.append(fault)

        readers = [threading.Thread(target=read) for _ in range(4)]
        for reader in readers:
            reader.start()
        library.restore_backup(path)
        library.star(sorted(library.ids(EVERY))[30])
        done.set()
        for reader in readers:
            reader.join()
        assert not faults
        assert seen <= {0, 40}
        assert library.counts().unread == 40


def test_three_nightly_backups_are_kept(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    backups = folder / "backups"
    (made,) = backups.iterdir()
    for day in ("2024-01-01", "2024-01-02", "2024-01-03"):
        shutil.copy(made, backups / f"library-{day}.db")
    made.unlink()
    with Library(folder) as library:
        assert library.nightly() == made
        assert library.nightly() is None
        assert [backup.path.name for backup in library.backups()] == [made.name, "library-2024-01-03.db", "library-2024-01-02.db"]


def test_killed_while_the_days_backup_is_made(kept: Path, tmp_path: Path) -> None:
    """The three of the days before stay as they were, and the next backup takes away what the killed program left."""
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    backups = folder / "backups"
    (made,) = backups.iterdir()
    for day in ("2024-01-01", "2024-01-02", "2024-01-03"):
        shutil.copy(made, backups / f"library-{day}.db")
    made.unlink()
    before = {path.name: path.read_bytes() for path in backups.iterdir()}
    code = f"""
import time
from pathlib import Path
from reader.store import backup, file
from reader.store.database import Database
file.STEPS = 10
def half_way():
    if list(Path({str(backups)!r}).glob(".library-*.new")):
        print("half-way", flush=True)
        time.sleep(600)
backup.nightly(Database(Path({str(folder)!r})), stopped=half_way)
"""
    with subprocess.Popen([sys.executable, "-c", code], cwd=REPOSITORY, stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == "half-way\n"
        killed.kill()
    assert len(list(backups.iterdir())) == 4
    with Library(folder) as library:
        assert {each.path.name: each.path.read_bytes() for each in library.backups()} == before
        assert library.nightly() == made
        assert sorted(path.name for path in backups.iterdir()) == ["library-2024-01-02.db", "library-2024-01-03.db", made.name]
        library.restore_backup(made)
        assert library.counts().starred == 7


def test_what_search_reads_is_made_anew_out_of_a_backup(kept: Path, tmp_path: Path) -> None:
    """A backup holds neither the index nor its texts; making them tells nobody that the stories are new."""
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)

    def known(library: Library, table: str) -> list[tuple[object, ...]]:
        with library._database.read() as db:
            return db.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()

    with Library(folder) as library:
        library.add_sample_wire()
        library.settle(matched=True)
        before = {table: known(library, table) for table in ("search_text", "same", "same_key", "entry")}
        assert len(before["search_text"]) > 60
        path = library.backup(tmp_path / "all.backup")
        with sqlite3.connect(path) as db:
            assert db.execute("SELECT count(*) FROM search_text").fetchone() == (0,)
        library.restore_backup(path)
        library.settle()
        assert {table: known(library, table) for table in before} == before
        assert known(library, "to_match") == []
        assert library.check().ok
        assert library.search("harbour")


def test_backups_of_days_to_come_never_push_out_those_of_today(kept: Path, tmp_path: Path) -> None:
    """The clock was a year ahead for three days, and is right again."""
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    (made,) = (folder / "backups").iterdir()
    made.unlink()
    monday = datetime(2026, 3, 2, 9, tzinfo=UTC)
    with Library(folder) as library:
        for days in (365, 366, 367, 0, 1):
            assert backup.nightly(library._database, monday + timedelta(days=days)) is not None
        names = [each.path.stem for each in backup.nightly_backups(folder, monday + timedelta(days=1))]
    assert names == ["library-2026-03-03", "library-2026-03-02", "library-2027-03-04"]


def test_nothing_is_let_go_by_a_clock_that_jumped(kept: Path, tmp_path: Path) -> None:
    folder, day, monday = tmp_path / "library", 86_400, 1_800_000_000
    shutil.copytree(kept, folder)
    with Library(folder) as library:
        believed = [
            retention.believe_clock(library._database, monday + at)
            for at in (
                *(0, day, 20 * day),  # a clock as it should be
                *(385 * day, 385 * day + 3600),  # a year ahead
                *(20 * day + 7200, 21 * day, 22 * day),  # right again, and believed after a day
                *(-344 * day, 22 * day + 60, 23 * day + 60),  # a year back and right again
                *(100 * day, 101 * day),  # a summer away
            )
        ]
    assert believed == [True] * 3 + [False] * 2 + [False, False, True] + [False, False, True] + [False, True]


def test_a_backup_never_overwrites_somebody_elses_file(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    other = tmp_path / "thesis.odt"
    other.write_text("years of work")
    with Library(folder) as library:
        with pytest.raises(Exception, match="left alone"):
            library.backup(other)
        library.backup(tmp_path / "again")
        library.backup(tmp_path / "again")
    assert other.read_text() == "years of work"


def test_a_library_that_another_program_holds(kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.store.file.BUSY_SECONDS", 0.1)
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    other = sqlite3.connect(folder / FILE, isolation_level=None)
    with Library(folder) as library:
        id = sorted(library.ids(EVERY))[30]
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLocked):
            library.star(id)
        assert library.rows(EVERY)
        other.execute("ROLLBACK")
        library.star(id)
        assert library.row(id).starred
    with Library(folder) as library:
        with library._database.write(durable=False) as db:  # so that there is something to be written at the end
            add_entries(db, library.sources()[0].source.id, entries(1_000, 1_900), 1_800_000_000)
        other.execute("BEGIN IMMEDIATE")
    assert not library._database._readers, "it is closed without a word, though the other program is still writing"
    other.execute("ROLLBACK")
    other.close()


def test_two_programs_on_one_library_see_each_others_work(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    with Library(folder) as one, Library(folder) as two:
        id = sorted(one.ids(EVERY))[30]
        one.star(id)
        assert two.row(id).starred
        with pytest.raises(StoreLocked):
            two.restore_backup(two.backup(tmp_path / "b"))
        assert two.row(id).starred


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    folder.chmod(stat.S_IREAD | stat.S_IEXEC)
    with pytest.raises(DiskFull):
        Library(folder)


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("not a folder")
    with pytest.raises(DiskFull):
        Library(tmp_path / "library")


def test_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(kept: Path, tmp_path: Path) -> None:
    """The system refuses to let any file grow beyond a limit, as a full disk does."""
    folder = tmp_path / "library"
    shutil.copytree(kept, folder)
    code = f"""
import resource, signal
from reader.errors import DiskFull, StoreError
from reader.library import Library, ListQuery
from tests.reader.store.worker_actions import entries
from reader.store.entries import add_entries
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Library({str(folder)!r}) as library:
    ids = sorted(library.ids(ListQuery(collapse=False)))
    library.star(ids[10])
    resource.setrlimit(resource.RLIMIT_FSIZE, (120_000, resource.RLIM_INFINITY))
    try:
        with library._database.write(durable=False) as db:
            add_entries(db, library.sources()[0].source.id, entries(3000, 5000), 1_800_000_000)
    except StoreError as error:
        print(type(error).__name__)
    print(library.row(ids[10]).starred, library.counts().total)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    print(library.star(ids[11]))
    print(library.check().faults)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, timeout=60)
    assert done.stdout.split("\n")[:4] == ["DiskFull", "True 40", "1", "()"], done.stdout + done.stderr
