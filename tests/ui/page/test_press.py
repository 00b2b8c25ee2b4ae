"""A day's paper and copies as PDFs: contents that name the right pages, the colophon, the command line, all or nothing."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.errors import SaveError
from reader.library import Library, ListQuery, Paper
from reader.press import PaperLine
from tests.ui.page.test_pdf import text_of
from ui import pdf
from ui.press import QtPress, press_of

NOVEMBER = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def library(sample_library: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Library]:
    with Library(shutil.copytree(sample_library, tmp_path / "library")) as opened:
        opened.settle(matched=True)
        opened.press = press_of(opened)
        yield opened


def test_the_contents_name_the_page_on_which_each_story_begins(library: Library, tmp_path: Path) -> None:
    chosen = library.edition(NOVEMBER, by="source")
    report = library.write_edition(tmp_path / "paper.pdf", chosen, title="Morning")
    pages = text_of(tmp_path / "paper.pdf")
    assert "Morning" in pages[0]
    assert f"{report.stories} stories" in pages[0]
    listed = {
        headline: int(number)
        for headline, number in re.findall(r"^\s*(.+?)\s+\d+ min\s+(\d+)$", "\n".join(pages[1:3]), re.MULTILINE)
    }
    assert len(listed) > 20
    for row in chosen.rows:
        found = next((number for headline, number in listed.items() if headline[:20] == row.headline[:20]), None)
        if found is not None:
            assert row.headline.split()[0] in pages[found - 1][:300], (row.headline, found)
    for number, page in enumerate(pages, 1):
        foot = re.sub("[\u202a-\u202e]", "", page.rstrip().splitlines()[-1])
        assert foot.endswith(f" {number}")
    sections = {row.source.title for row in library.sources()}
    assert all(any(section in page for page in pages[1:3]) for section in sections)


def test_a_cancelled_or_failed_paper_leaves_the_one_that_stood_there(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"yesterday's")
    chosen = library.edition(NOVEMBER)

    def fail(done: int) -> None:
        if done == 3:
            raise SaveError(str(path), "the disk is full")

    with pytest.raises(SaveError):
        library.write_edition(path, chosen, progress=fail)
    with pytest.raises(SaveError):
        library.write_edition(tmp_path / "no such folder" / "paper.pdf", chosen)
    assert path.read_bytes() == b"yesterday's"
    assert {entry.name for entry in tmp_path.iterdir()} == {"library", "paper.pdf"}


def test_a_copy_carries_its_colophon_and_is_found_again_as_this_story(library: Library, tmp_path: Path) -> None:
    entry_id = library.ids(ListQuery(words='"stolen tuba" '))[0]
    copy = library.save_copy(entry_id, "pdf", tmp_path / "copies")
    text = " ".join(" ".join(text_of(copy.path)).split())
    for fact in ("Source The Lowmoor Gazette", "Published 17 November 2026", "Taken out 2 advertisements", copy.sha256[:40]):
        assert fact in text
    again = library.save_copy(entry_id, "pdf", tmp_path / "copies")
    assert again.path == copy.path
    library.change_settings(paper="Letter")
    assert b"612" in library.save_copy(entry_id, "pdf", tmp_path / "copies").path.read_bytes().split(b"/MediaBox [", 1)[1][:20]
    assert len(list((tmp_path / "copies").iterdir())) == 1
    copy.path.write_bytes(copy.path.read_bytes()[:9000])
    assert [each.path for each in library.repair(fetch=False).copies] == [copy.path]


def test_without_qt_a_pdf_is_refused_in_words(library: Library, tmp_path: Path) -> None:
    library.press = None
    with pytest.raises(SaveError, match="where Qt is"):
        library.save_copy(library.ids(ListQuery())[0], "pdf", tmp_path)


def test_the_command_line_prints_pdfs_by_a_program_of_their_own(library: Library, tmp_path: Path) -> None:
    library.close()
    start = [sys.executable, "-m", "ui", "--library", str(library.folder)]
    paper, copies = tmp_path / "{day}.pdf", tmp_path / "copies"
    for words in (
        ["edition", "--to", str(paper), "--since", "2026-11-01", "--limit", "4"],
        ["save", "1", "2", "--as", "pdf", "--to", str(copies)],
    ):
        done = subprocess.run([*start, *words], capture_output=True, text=True, timeout=120)
        assert (done.returncode, done.stderr) == (0, "")
    assert [path.name for path in tmp_path.glob("*.pdf")] == [f"{datetime.now():%Y-%m-%d}.pdf"]
    assert all(path.read_bytes().startswith(b"%PDF") for path in (*tmp_path.glob("*.pdf"), *copies.iterdir()))
    assert len(list(copies.iterdir())) == 2


def test_a_hebrew_headline_has_its_page_number_on_its_line(qtbot: QtBot) -> None:
    """It stood alone on the next line, below the wrong end of the headline."""
    lines = (
        PaperLine("עיתון העיר", "עיתון העיר", "ספרייה ניידת על גב אופניים מגיעה לכל רחוב בעיר", "", 3),
        PaperLine("Harbour Post", "Harbour Post", "A headline", "", 2),
    )
    paper = Paper("Morning", "26 November 2026", "2 stories", lines, (0,), None)
    contents = QtPress(lambda: "A4")._set_contents(paper, [28, 29], pdf.printable("A4"))
    blocks = [contents.findBlockByNumber(number) for number in range(contents.blockCount())]
    assert [block.textDirection() for block in blocks] == [Qt.LayoutDirection.LeftToRight] * len(blocks)
    assert [block.layout().lineCount() for block in blocks] == [1] * len(blocks)
