"""`cleanwire clean` as tools outside call it: formats, exit codes, and rows that are wrong."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest

from reader.cli.main import main

LINES = [
    f"Line {number} of the story tells how the ferry left the harbour before dawn, with {number} horses on board."
    for number in range(8)
]
PAGE = (
    "<!doctype html><html lang=en><head><title>The ferry sails</title></head><body><article><h1>The ferry sails</h1>"
    + "".join(f"<p>{line}</p>" for line in LINES)
    + "<p>Advertisement</p></article></body></html>"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf8")
    return path


def test_text_and_json(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", str(page)]) == 0
    assert capsys.readouterr().out == "The ferry sails\n\n" + "\n\n".join(LINES) + "\n"
    assert main(["clean", str(page), "--format", "json", "--url", "https://news.example/1"]) == 0
    story = json.loads(capsys.readouterr().out)
    assert [block["text"] for block in story["blocks"]] == LINES
    assert [removal["text"] for removal in story["removals"]] == ["Advertisement"]
    assert story["url"] == "https://news.example/1"


def test_nothing_readable_is_said_and_coded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.html").write_text("<p>x</p>")
    assert main(["clean", str(tmp_path / "empty.html")]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert "no story found" in told.err


def test_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean"]) == 2
    assert main(["clean", "/nowhere/at/all.html"]) == 2
    assert "No such file" in capsys.readouterr().err


def test_a_list_goes_on_after_bad_rows(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = tmp_path / "page.html.gz"
    packed.write_bytes(gzip.compress(PAGE.encode()))
    broken = tmp_path / "broken.html.gz"
    broken.write_bytes(gzip.compress(PAGE.encode())[:40])
    (tmp_path / "list.html").write_text("<ul>" + "<li><a href=/x>Another story</a></li>" * 30 + "</ul>")
    rows = [
        json.dumps({"id": 1, "file": str(page), "url": ""}),
        "no json",
        json.dumps({"id": 2}),
        json.dumps({"id": 3, "file": str(tmp_path / "gone.html")}),
        json.dumps({"id": 4, "file": str(broken)}),
        json.dumps({"id": 5, "file": str(tmp_path / "list.html")}),
        json.dumps({"id": 6, "file": str(packed)}),
    ]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(rows) + "\n"))
    assert main(["clean", "--batch", "--jobs", "2", "--format", "html"]) == 0
    out = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in out] == [1, None, 2, 3, 4, 5, 6]
    assert ["error" in row for row in out] == [False, True, True, True, True, False, False]
    assert out[0]["text"] == out[6]["text"] == "\n".join(LINES)
    assert out[5]["text"] == ""
    assert "<h1>The ferry sails</h1>" in out[0]["html"]


def test_a_fragment_is_cleaned_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "entry.html").write_text("<p>Short.</p><p>Advertisement</p><script>x()</script><a href='javascript:x()'>link</a>")
    assert main(["clean", str(tmp_path / "entry.html"), "--fragment", "--format", "html"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[0] == "<p>Short.</p>"
    assert "script" not in out
    assert "Advertisement" not in out
