"""Whatever is given as a file is read or refused in words, at once: pipes, devices, folders, huge, unreadable and forged ones."""

from __future__ import annotations

import gzip
import json
import os
import socket
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest

from reader.clean.sanitise import SAFE_TAGS
from reader.cli.main import main
from reader.errors import CleanwireError, NotAFile, ParseError, RuleError
from reader.given import LARGEST_FILE, read_given
from reader.imports.files import stories_in
from reader.library import Library
from reader.offline.colophon import Colophon
from reader.offline.html import write_html
from reader.offline.read_back import is_copy
from reader.restore import restored
from reader.rules import load_rules, read_rules
from reader.settings import load
from tests.reader.offline.stories import PICTURE, SAVED, picture, story


def pipe(path: Path) -> None:
    os.mkfifo(path)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def silent(path: Path) -> None:
    path.symlink_to("/dev/tty")


def folder(path: Path) -> None:
    path.mkdir()


def heard(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        here = os.getcwd()
        os.chdir(path.parent)
        try:
            one.bind(path.name)
        finally:
            os.chdir(here)


def circle(path: Path) -> None:
    path.symlink_to(path)


def missing(path: Path) -> None:
    """Nothing is there."""


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)  # a hole: it takes no room on the disk


ODD: list[Callable[[Path], None]] = [pipe, endless, silent, folder, heard, circle, missing, huge]


@pytest.mark.parametrize("make", ODD, ids=lambda make: make.__name__)
@pytest.mark.parametrize("ending", ["html", "opml", "zip", "toml"])
def test_what_is_no_ordinary_file_is_refused_at_once(make: Callable[[Path], None], ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"given.{ending}"
    make(path)
    with pytest.raises(ParseError) as told:
        read_given(path)
    assert told.value.detail
    assert isinstance(told.value, NotAFile) == (make in (pipe, endless, silent, folder, heard))
    with pytest.raises(ParseError):
        list(stories_in(path)) if make is not huge else read_given(path)


@pytest.mark.parametrize("make", ODD, ids=lambda make: make.__name__)
def test_the_library_says_what_was_given(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "given.html"
    make(path)
    with Library(tmp_path / "library") as library:
        for read in (library.open_file, library.import_opml):
            with pytest.raises(CleanwireError) as told:
                read(path)
            assert "given.html" in told.value.about
        assert library.sources() == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(ParseError, match="cannot be read"):
        read_given(path)


def test_an_ordinary_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"x" * 3_000_000)
    assert read_given(path) == b"x" * 3_000_000
    with pytest.raises(ParseError, match="larger"):
        read_given(path, 2_999_999)
    with pytest.raises(ParseError, match="name of a file"):
        read_given(Path("a\0b"))


@pytest.mark.parametrize("make", [endless, folder, missing, circle], ids=lambda make: make.__name__)
def test_the_terminal_says_it_in_one_line(
    make: Callable[[Path], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "given.html"
    make(path)
    assert main(["clean", str(path)]) == 2
    said = capsys.readouterr().err
    assert "given.html" in said
    assert said.count("\n") == 1


def test_a_packed_page_that_grows_without_end_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bomb.html.gz"
    with gzip.open(path, "wb") as file:
        for _ in range(LARGEST_FILE // 1_000_000 + 10):
            file.write(b"\0" * 1_000_000)
    assert main(["clean", str(path)]) == 2
    assert "larger than" in capsys.readouterr().err


def damaged_zips(folder: Path) -> Iterator[Path]:
    whole = folder / "whole.zip"
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("export.csv", "url,title,time_added\n" + "https://a.example/1,A,1\n" * 400)
    body = whole.read_bytes()
    for at in range(20, len(body), 7):
        path = folder / f"damaged{at}.zip"
        path.write_bytes(body[:at] + bytes([body[at] ^ 0xFF]) + body[at + 1 :])
        yield path


def refusal(path: Path) -> str:
    """Why a file is not read; empty where it is."""
    try:
        list(stories_in(path))
    except ParseError as error:
        return error.detail or "no word"
    return ""


def test_damaged_zips_are_read_or_refused(tmp_path: Path) -> None:
    said = [refusal(path) for path in damaged_zips(tmp_path)]
    assert "no word" not in said
    assert len(list(filter(None, said))) > 10


EVIL = (
    '<p onclick="alert(1)">x<script>alert(1)</script><img src="file:///etc/passwd" onerror=alert(1)>'
    '<a href="javascript:alert(1)">y</a></p><iframe src="https://evil.example/"></iframe><style>p{}</style>'
)


def forged() -> bytes:
    """One of our own copies, with a record that somebody changed wherever HTML, addresses and words stand in it."""
    body = write_html(story(), {PICTURE: picture()}, Colophon(SAVED))
    before, mark, rest = body.partition(b'id="cleanwire-record">')
    text, end, after = rest.partition(b"</script>")
    record = json.loads(text)

    def evil(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: evil(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [evil(each, key) for each in value]
        if key == "url":
            return "file:///etc/passwd"
        return EVIL if isinstance(value, str) and key in WORDS else value

    record["story"] = evil(record["story"])
    return before + mark + json.dumps(record).replace("<", "\\u003c").encode() + end + after


WORDS = {
    "html",
    "headline",
    "standfirst",
    "source",
    "names",
    "credits",
    "copyright",
    "alt",
    "caption",
    "credit",
    "note",
    "rule",
    "by",
}


def faults(html: str) -> set[str]:
    """What an HTML5 parser finds in a story's HTML that should not be there."""
    found = set()
    for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        if element.tag != "DOCUMENT_FRAGMENT" and element.tag not in SAFE_TAGS:
            found.add(str(element.tag))
        found |= {name for name in element.attrib if name.startswith("on") or name == "style"}
        found |= {value for name, value in element.attrib.items() if name in ("href", "src") and not value.startswith("http")}
    return found


def test_a_forged_copy_brings_nothing_in(tmp_path: Path) -> None:
    path = tmp_path / "copy.html"
    path.write_bytes(forged())
    assert is_copy(path.read_bytes())
    with Library(tmp_path / "library") as library:
        opened = library.open_file(path)
        every = range(len(opened.story.removals))
        assert opened.story.removals
        for block in restored(opened.story, every).blocks:
            assert faults(block.html) == set()
        assert not [image for image in opened.images if image.startswith("file:")]
        for form in ("html", "epub", "markdown", "text"):
            saved = library.save_copy(opened.row.id, form, tmp_path / "copies").path
            if form == "html":
                page = html5lib.parse(saved.read_text(encoding="utf8"), namespaceHTMLElements=False)
                for element in page.iter():
                    assert not [name for name in element.attrib if name.startswith("on")]
                    assert element.tag != "iframe"
                    assert not element.get("href", "http").startswith(("javascript:", "file:"))
                    assert element.get("src", "data:").startswith("data:")
                scripts = [element.get("type") for element in page.iter("script")]
                assert set(scripts) == {"application/ld+json", "application/json"}
            elif form == "markdown":
                words = saved.read_text(encoding="utf8")
                assert "](javascript:" not in words
                assert "](file:" not in words


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (b"[[rule]]\nid = \n", 2),
        (b"[[rule]]\nid = 'a'\n\xff\n", 3),
        (b"x = " + b"[" * 5_000, 0),
        (b"x = " + b"9" * 5_000, 0),
        (b"x = 2024-99-99", 1),
        (b"\0", 1),
    ],
)
def test_a_wrong_rule_file_is_told_by_its_line(body: bytes, line: int, tmp_path: Path) -> None:
    with pytest.raises(RuleError) as told:
        read_rules(body, "mine.toml")
    assert told.value.about.startswith("mine.toml")
    assert told.value.about == (f"mine.toml, line {line}" if line else "mine.toml")
    assert told.value.detail
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "mine.toml").write_bytes(body)
    with pytest.raises(RuleError):
        load_rules(folder)


@pytest.mark.parametrize("make", ODD, ids=lambda make: make.__name__)
def test_odd_settings_and_rules_hold_nobody_up(make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / "settings.toml")
    read = load(tmp_path)
    assert bool(read.faults) == (make not in (missing, circle) or bool(read.faults))
    make(tmp_path / "mine.toml")
    if make is not missing:
        with pytest.raises(RuleError, match=r"mine\.toml"):
            load_rules(tmp_path)
