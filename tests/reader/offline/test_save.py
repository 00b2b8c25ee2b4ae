"""Saving: all or nothing, the same story replaced, another story never."""

from __future__ import annotations

import errno
import os
import stat
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from reader.errors import SaveError
from reader.model.story import Label
from reader.offline.colophon import Colophon, text_digest
from reader.offline.save import render_copy, save_story
from tests.reader.offline.stories import PICTURE, SAVED, paragraph, picture, story


def keep(folder: Path, **changes: object) -> Path:
    return save_story(story(**changes), {PICTURE: picture()}, (), "html", folder, saved_at=SAVED).path


def test_a_copy_says_what_it_is(tmp_path: Path) -> None:
    copy = save_story(story(), {}, (PICTURE,), "html", tmp_path / "new" / "folder", saved_at=SAVED)
    assert copy.path.name == "2026-05-19 CP - Ferry line “Aurora” returns after (18 months) & a vote.html"
    assert copy.sha256 == text_digest(story())
    assert copy.missing == (PICTURE,)
    assert copy.path.read_bytes().startswith(b"<!DOCTYPE html>")


def test_the_same_story_replaces_its_copy_and_another_gets_its_own(tmp_path: Path) -> None:
    first = keep(tmp_path)
    assert keep(tmp_path, blocks=(paragraph("A later text."),)) == first
    assert b"A later text." in first.read_bytes()
    second = keep(tmp_path, url="https://other.example/x")
    assert second.name.endswith(" (2).html")
    assert b"A later text." in first.read_bytes()
    assert keep(tmp_path, url="https://other.example/x") == second
    assert len(os.listdir(tmp_path)) == 2


def test_a_file_of_the_readers_own_is_never_touched(tmp_path: Path) -> None:
    own = keep(tmp_path)
    own.write_text("my notes")
    assert keep(tmp_path) != own
    assert own.read_text() == "my notes"


def test_a_name_in_other_case_is_taken_for_the_same(tmp_path: Path) -> None:
    own = keep(tmp_path)
    own.rename(tmp_path / own.name.upper())
    assert keep(tmp_path).name == own.name.upper()
    assert len(os.listdir(tmp_path)) == 1


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_copy_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    path = keep(tmp_path)
    before = path.read_bytes()

    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(f"reader.offline.save.os.{step}", full)
    with pytest.raises(SaveError) as raised:
        keep(tmp_path, blocks=(paragraph("Never lands."),))
    monkeypatch.undo()
    assert raised.value.detail == "the disk is full"
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == [path.name]


def test_a_really_full_disk(tmp_path: Path) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no /dev/full")
    with pytest.raises(SaveError):
        keep(Path("/dev/full"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_one_may_not_write(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(SaveError) as raised:
        keep(tmp_path)
    tmp_path.chmod(stat.S_IRWXU)
    assert raised.value.detail == "you may not write there"


def test_without_hard_links_it_still_saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_args: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr("reader.offline.save.os.link", no_links)
    first = keep(tmp_path)
    second = keep(tmp_path, url="https://other.example/x")
    assert first != second
    assert first.exists()


def test_stories_without_an_address_are_told_apart_by_their_text(tmp_path: Path) -> None:
    one = replace(story(), url="")
    other = replace(one, blocks=(paragraph("Something else."),))
    first = save_story(one, {}, (), "html", tmp_path).path
    assert save_story(other, {}, (), "html", tmp_path).path != first
    assert save_story(one, {}, (), "html", tmp_path).path == first


@pytest.mark.parametrize("headline", ["https://coastal.example/ferry", "ferry.html", "~/ferry", "1. Ferry", "# Ferry"])
def test_a_headline_that_looks_like_something_else_is_saved_without_a_word(tmp_path: Path, headline: str) -> None:
    """Libraries that read markup warn of an address in its place, and what they say lands in the user's terminal."""
    one = story()
    one = replace(one, furniture=replace(one.furniture, headline=headline))
    copy = save_story(one, {}, (), "markdown", tmp_path, saved_at=SAVED)
    assert headline.rpartition(" ")[2] in copy.path.read_text(encoding="utf8").replace("\\", "")


@pytest.mark.parametrize(
    ("format", "set_apart"),
    [("html", '<b class="dateline">{}</b>'), ("epub", "<strong>{}</strong>"), ("markdown", "**{}**"), ("text", "{}")],
)
def test_labels_and_datelines_are_as_on_the_screen(format: str, set_apart: str) -> None:
    """The badge was "CORRECTED-", and behind "(Corrects …)" the dateline was set as any other words."""
    told = story()
    before = paragraph("(Corrects the number of people in the first paragraph)")
    furniture = replace(told.furniture, labels=(Label("CORRECTED", 0, "CORRECTED-"),))
    body = render_copy(replace(told, furniture=furniture, blocks=(before, *told.blocks)), {}, Colophon(SAVED), format)
    if format == "epub":
        with zipfile.ZipFile(BytesIO(body)) as book:
            body = b"".join(book.read(name) for name in book.namelist() if name.endswith("xhtml"))
    text = body.decode("utf8")
    assert set_apart.format("KARLSHAMN, Sweden, May 19 (CP) --") in text
    shown = text.split('id="cleanwire-record"')[0]
    assert "CORRECTED-" not in shown
    assert "CORRECTED" in shown
