"""The day's paper: a valid book, nothing lost on the way, made quickly and in little memory."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.edition import Article, write_edition
from reader.errors import SaveError
from reader.model.story import Furniture, Story
from reader.resource_files import resource
from tests.reader.offline.stories import PICTURE, paragraph, picture, story
from tests.reader.offline.test_epub import checked

MADE = datetime(2026, 5, 20, 5, 0, tzinfo=UTC)


def article(number: int, section: str, **changes: object) -> Article:
    furniture = Furniture(f"Headline {number}", f"Standfirst {number}", published=MADE)
    made: Story = story(url=f"https://x.example/{number}", furniture=furniture, **changes)
    return Article(section, made, {})


def read(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as book:
        return book.read(f"book/{name}").decode()


def test_a_paper_of_three_sections(tmp_path: Path) -> None:
    articles = [
        Article("World", story(), {PICTURE: picture()}, ("https://x.example/lost.png",), ("The Gazette",)),
        article(2, "Home"),
        article(3, "World", language="ar"),
        article(4, "Other & <odd>", blocks=(paragraph("One."),)),
    ]
    done: list[int] = []
    report = write_edition(iter(articles), tmp_path / "paper.epub", made_at=MADE, progress=done.append)
    assert (report.stories, report.sections, done) == (4, 3, [1, 2, 3, 4])
    front, contents = read(report.path, "front.xhtml"), read(report.path, "contents.xhtml")
    assert f"4 stories · {report.words:,} words · {report.minutes} minute" in front
    assert front.index("Aurora") < front.index("Headline 2")
    assert "also in The Gazette" in contents
    order = re.findall(r'idref="(\w+)"', read(report.path, "content.opf"))
    assert order == [
        "front", "contents", "section001", "story0001", "story0003", "section002", "story0002", "section003", "story0004",
    ]  # fmt: skip


def test_the_front_page_begins_with_the_story(tmp_path: Path) -> None:
    """Of a corrected story it told "(Corrects the number of people in the first paragraph)", and no word of what happened."""
    told = story()
    blocks = (paragraph("(Corrects the number of people in the first paragraph)"), *told.blocks)
    corrected = Article("World", story(blocks=blocks, furniture=replace(told.furniture, standfirst="")), {})
    front = read(write_edition(iter([corrected]), tmp_path / "paper.epub", made_at=MADE).path, "front.xhtml")
    assert "The ferry left at dawn, with 212 people aboard." in front
    assert "KARLSHAMN" not in front
    assert "(Corrects" not in front


def test_no_stories_make_no_paper(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="needs a story"):
        write_edition([], tmp_path / "paper.epub", made_at=MADE)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_leaves_the_old_paper(tmp_path: Path) -> None:
    path = tmp_path / "paper.epub"
    path.write_text("yesterday")

    def torn() -> Iterator[Article]:
        yield article(1, "World")
        raise SaveError("x", "the disk is full")

    with pytest.raises(SaveError):
        write_edition(torn(), path, made_at=MADE)
    assert path.read_text() == "yesterday"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.timeout(300)
def test_two_hundred_stories_with_pictures_make_a_valid_book(tmp_path: Path) -> None:
    from reader.model.image import StoredImage

    photographs = [StoredImage("image/jpeg", path.read_bytes()) for path in sorted(resource("sample").glob("*/images/*.jpg"))]

    def articles() -> Iterator[Article]:
        for number in range(200):
            address = f"https://x.example/{number}.jpg"
            html = f'<figure><img src="{address}" alt="Picture {number}"><figcaption>Caption</figcaption></figure>'
            block = story().blocks[3]
            blocks = (type(block)(block.kind, html, "Caption"), *(story().blocks[:3] if number % 50 else story().blocks))
            language = ("en", "ar", "ja", "", "de-AT", "fr")[number % 6]
            made = story(url=f"https://x.example/{number}", blocks=blocks, language=language)
            if number % 40 == 1:
                made = story(furniture=Furniture(""), blocks=(paragraph("One."),), removals=(), url="", language=language)
            yield Article(f"Section {number % 12}", made, {address: photographs[number % len(photographs)]})

    report = write_edition(articles(), tmp_path / "paper.epub", made_at=MADE)
    assert report.stories == 200
    assert checked(report.path.read_bytes(), tmp_path) == ""
