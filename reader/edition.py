"""The day's paper: many stories as one book with a front page, sections, a contents list and the time it takes to read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from reader.model.image import StoredImage
from reader.model.story import BlockKind, Completeness, Story
from reader.offline.colophon import Colophon, spoken_day
from reader.offline.epub import Book, BookFacts, colophon_page, story_page
from reader.offline.html import dateline_of, lead_picture
from reader.offline.save import write_by, write_stream
from reader.offline.xhtml import xml_text
from reader.press import Facts, Paper, PaperLine, Press
from reader.render import reading_minutes, word_count

LEADS = 5


@dataclass(frozen=True, slots=True)
class Article:
    """A story for the paper. `also` are other outlets whose copy of the same story was merged into this one."""

    section: str
    story: Story
    images: Mapping[str, StoredImage] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    starred: bool = False


@dataclass(frozen=True, slots=True)
class EditionReport:
    """What was made."""

    path: Path
    stories: int
    sections: int
    words: int
    minutes: int


@dataclass(frozen=True, slots=True)
class _Line:
    """What the front page and the contents say of a story, kept when the story itself is written and gone."""

    page: str
    section: str
    source: str
    headline: str
    words: str
    language: str
    length: int
    minutes: int
    weight: float
    also: tuple[str, ...]
    picture: str = ""


def write_edition(
    articles: Iterable[Article],
    path: Path,
    *,
    made_at: datetime,
    title: str = "Cleanwire",
    progress: Callable[[int], None] | None = None,
) -> EditionReport:
    """Write the paper, whole or not at all. Articles are taken one by one and let go of; they may come in any order of sections.

    Raises SaveError; ValueError where there is no story to print.
    """
    day = spoken_day(made_at.astimezone())
    with SpooledTemporaryFile(max_size=32_000_000) as file:
        stream = cast(BinaryIO, file)
        facts = BookFacts(f"{title}, {day}", f"cleanwire-edition-{made_at.isoformat()}", "en", made_at, (title,), title)
        lines: list[_Line] = []
        with Book(stream, facts) as book:
            for number, article in enumerate(articles, 1):
                lines.append(_print(book, article, number, made_at))
                if progress:
                    progress(number)
            if not lines:
                raise ValueError("an edition needs a story")
            sections = _sections(lines)
            words = sum(line.length for line in lines)
            report = EditionReport(path, len(lines), len(sections), words, sum(line.minutes for line in lines))
            _front(book, title, day, sections, report)
        stream.seek(0)
        write_stream(path, stream)
    return report


def print_edition(
    articles: Iterable[Article],
    again: Iterable[Article],
    path: Path,
    press: Press,
    *,
    made_at: datetime,
    title: str = "Cleanwire",
    progress: Callable[[int], None] | None = None,
) -> EditionReport:
    """The same as a PDF. The stories are taken twice: measured, so that the contents know the pages, then printed as they come.

    Raises SaveError; ValueError where there is no story to print.
    """
    lines: list[_Line] = []
    pages: list[int] = []
    picture: StoredImage | None = None
    for number, article in enumerate(articles, 1):
        lines.append(_line(article, ""))
        if lines[-1].weight >= max(line.weight for line in lines):
            lead = lead_picture(article.story)
            picture = article.images.get(lead.url) if lead else next(iter(article.images.values()), None)
        pages.append(press.pages_of(article.story, article.images, _facts(article, made_at)))
        if progress:
            progress(number)
    if not lines:
        raise ValueError("an edition needs a story")
    sections = _sections(lines)
    words, minutes = sum(line.length for line in lines), sum(line.minutes for line in lines)
    report = EditionReport(path, len(lines), len(sections), words, minutes)
    leads = tuple(sorted(range(len(lines)), key=lambda number: -lines[number].weight)[:LEADS])
    listed = tuple(PaperLine(line.section, line.source, line.headline, line.words, line.minutes, line.also) for line in lines)
    paper = Paper(title, spoken_day(made_at.astimezone()), _totals(report), listed, leads, picture)

    def make(file: Path) -> None:
        press.begin(file, paper, pages)
        try:
            for article in again:
                press.add(article.story, article.images, _facts(article, made_at), article.section)
        finally:
            press.end()

    write_by(path, make)
    return report


def _facts(article: Article, made_at: datetime) -> Facts:
    shown = ("Address", "Published", "Updated", "Retrieved", "Images not had", "Taken out")
    facts = [fact for fact in Colophon(made_at, article.missing).lines(article.story) if fact[0] in shown]
    return [*facts, ("Also in", ", ".join(article.also))] if article.also else facts


def _print(book: Book, article: Article, number: int, made_at: datetime) -> _Line:
    story = article.story
    page = f"story{number:04}"
    also = f'<p class="by">Also in {xml_text(", ".join(article.also))}.</p>' if article.also else ""
    colophon = Colophon(made_at, article.missing)
    printed = story_page(story, article.images, book)
    picture = re.search(r'<img src="images/[^>]*/>', printed)
    body = printed + also + colophon_page(story, colophon, whole=False)
    line = _line(article, page, picture[0] if picture else "")
    book.add_page(page, line.headline, body, language=line.language, depth=1)
    return line


def _line(article: Article, page: str, picture: str = "") -> _Line:
    story = article.story
    return _Line(
        page,
        article.section,
        story.source,
        story.furniture.headline or story.url or "Untitled",
        story.furniture.standfirst or _first_words(story),
        story.language or "en",
        word_count(story),
        reading_minutes(story),
        _weight(article),
        article.also,
        picture,
    )


def _weight(article: Article) -> float:
    """What makes a lead story: others carry it too, it is urgent or starred, has a picture, is whole and long enough."""
    story = article.story
    urgent = {"urgent", "flash", "bulletin", "alert", "breaking"}
    weight = 2.0 * len(article.also) + 3.0 * article.starred
    weight += sum(2.0 if label.kind.lower() in urgent else 0.5 for label in story.furniture.labels)
    weight += 1.0 if article.images else 0.0
    weight += min(word_count(story), 900) / 600
    return weight if story.completeness is Completeness.WHOLE else weight / 2


def _sections(lines: Sequence[_Line]) -> dict[str, list[_Line]]:
    sections: dict[str, list[_Line]] = {}
    for line in lines:
        sections.setdefault(line.section, []).append(line)
    return sections


def _front(book: Book, title: str, day: str, sections: Mapping[str, Sequence[_Line]], report: EditionReport) -> None:
    """Front page, contents and a title page for each section, put before what was printed; then the stories by section."""
    printed = {part.name: part for part in book.parts}
    book.parts.clear()
    leads = _leads([line for section in sections.values() for line in section])
    head = f'<div class="paper"><h1>{xml_text(title)}</h1><p>{day}</p><p>{_totals(report)}</p></div>'
    front = [head, '<div class="front">']
    for line in leads:
        if line is leads[0] and line.picture:
            front.append(f"<figure>{line.picture}</figure>")
        front.append(f'<p class="eyebrow">{xml_text(line.source)}</p>')
        front.append(f'<h2 lang="{line.language}" xml:lang="{line.language}">{_link(line)}</h2>')
        front.append(f'<p lang="{line.language}" xml:lang="{line.language}">{xml_text(line.words)}</p>')
    front.append("</div>")
    book.add_page("front", "Front page", "\n".join(front))
    contents = ["<h1>In this edition</h1>"]
    for section, lines in sections.items():
        contents.append(f'<h2>{xml_text(section)}</h2><ul class="contents">{"".join(map(_entry, lines))}</ul>')
    book.add_page("contents", "In this edition", "\n".join(contents), listed=False)
    for number, (section, lines) in enumerate(sections.items(), 1):
        length = sum(line.length for line in lines)
        minutes = sum(line.minutes for line in lines)
        head = f"<h1>{xml_text(section)}</h1><p>{_count(len(lines))} · {length:,} words · {minutes} min</p>"
        listing = f'<ul class="contents">{"".join(map(_entry, lines))}</ul>'
        book.add_page(f"section{number:03}", section, f'<div class="paper">{head}</div>{listing}')
        book.parts += [printed[line.page] for line in lines]


def _leads(lines: Sequence[_Line]) -> list[_Line]:
    return sorted(lines, key=lambda line: -line.weight)[:LEADS]


def _totals(report: EditionReport) -> str:
    hours, minutes = divmod(report.minutes, 60)
    time = f"{hours} h {minutes} min" if hours else f"{minutes} minutes"
    return f"{_count(report.stories)} · {report.words:,} words · {time}"


def _count(stories: int) -> str:
    return f"{stories} {'stories' if stories > 1 else 'story'}"


def _entry(line: _Line) -> str:
    source = [line.source] if line.source != line.section else []
    facts = " · ".join([*source, f"{line.minutes} min", *([f"also in {', '.join(line.also)}"] if line.also else [])])
    language = f'lang="{line.language}" xml:lang="{line.language}" dir="auto"'
    return f'<li><span {language}>{_link(line)}</span> <span class="more">{xml_text(facts)}</span></li>'


def _link(line: _Line) -> str:
    return f'<a href="{line.page}.xhtml">{xml_text(line.headline)}</a>'


def _first_words(story: Story, longest: int = 260) -> str:
    """The story's first paragraph without its dateline, for the front page; what stands before the dateline is no story yet."""
    dateline, opens = dateline_of(story)
    told = story.blocks[max(opens, 0) :]
    first = next((block.text for block in told if block.kind is BlockKind.PARAGRAPH and block.text.strip()), "")
    text = " ".join(first.removeprefix(dateline).split())
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"
