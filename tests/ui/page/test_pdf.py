"""A story as a PDF: whole pages of the chosen paper, text that can be searched, source and number at each foot."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from pytestqt.qtbot import QtBot

from reader.model.image import StoredImage
from reader.model.story import Story
from tests.reader.offline.test_no_requests import Canary, hostile, opened
from tests.ui.page.made import HARBOUR, block, made_story, picture
from ui.pdf import pdf_bytes

WORDS = "of the officials’ first affidavit in flight."


def write_pdf(story: Story, images: Mapping[str, StoredImage], path: Path, paper: str = "A4") -> int:
    """The PDF at a path; how many pages it has."""
    path.write_bytes(pdf_bytes(story, images, paper=paper))
    return path.read_bytes().count(b"/Type /Page\n")


def text_of(path: Path) -> list[str]:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed: the PDF's text was not read back")
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.split("\f")[:-1]


def test_text_is_whole_and_every_page_has_its_foot(tmp_path: Path, qtbot: QtBot) -> None:
    more = tuple(
        block("paragraph", f"<p>Paragraph {number} of the officials’ first affidavit in flight.</p>") for number in range(90)
    )
    story = replace(made_story(), blocks=(*made_story().blocks, *more))
    path = tmp_path / "story.pdf"
    pages = write_pdf(story, {HARBOUR: picture()}, path)
    assert pages >= 3
    texts = text_of(path)
    assert len(texts) == pages
    for number, text in enumerate(texts, 1):
        foot = text.rstrip().splitlines()[-1]
        assert foot.startswith("World Wire · ")
        assert foot.endswith(f"{number} of {pages}")
    whole = " ".join(" ".join(texts).split())
    assert "Officials said a “working agreement” was close" in whole
    for number in range(90):
        assert f"Paragraph {number} {WORDS}" in whole


@pytest.mark.parametrize(("paper", "width", "height"), [("A4", 595, 842), ("Letter", 612, 792)])
def test_paper_is_the_chosen_one(paper: str, width: int, height: int, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "story.pdf"
    write_pdf(made_story(), {}, path, paper)
    head = path.read_bytes()
    assert head.startswith(b"%PDF-")
    box = head.split(b"/MediaBox [", 1)[1].split(b"]")[0].split()
    assert QSizeF(float(box[2]), float(box[3])).toSize() == QSizeF(width, height).toSize()


def test_pictures_are_in_it(tmp_path: Path, qtbot: QtBot) -> None:
    with_picture, without = tmp_path / "a.pdf", tmp_path / "b.pdf"
    write_pdf(made_story(), {HARBOUR: picture()}, with_picture)
    write_pdf(made_story(), {}, without)
    assert b"/Subtype /Image" in with_picture.read_bytes()
    assert with_picture.stat().st_size > without.stat().st_size


def test_no_heading_ends_a_page(tmp_path: Path, qtbot: QtBot) -> None:
    filler = block("paragraph", "<p>One line.</p>")
    for lines in range(22, 34):
        heading = block("heading", "<h2>A heading that must not stand alone</h2>")
        after = block("paragraph", "<p>What the heading is over.</p>")
        story = replace(made_story(), blocks=(*[filler] * lines, heading, after, *[filler] * 6))
        path = tmp_path / f"{lines}.pdf"
        write_pdf(story, {}, path)
        page = next(text for text in text_of(path) if "must not stand alone" in text)
        assert "What the heading is over." in page, lines


def test_a_pdf_is_silent_in_a_browser(tmp_path: Path, qtbot: QtBot) -> None:
    canary = Canary()
    try:
        path = tmp_path / "story.pdf"
        write_pdf(hostile(canary.url), {}, path)
        opened(path, tmp_path)
        assert canary.heard == []
    finally:
        canary.stop()
