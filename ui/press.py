"""The press that the library borrows: stories as PDFs, and a day's paper with a front page and contents that name the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPdfWriter, QTextBlockFormat, QTextOption

from reader.library import Facts, Library, Paper
from reader.model.image import StoredImage
from reader.model.story import Furniture, Story
from ui import pdf
from ui.clean_text import clean_text
from ui.document import PageDocument
from ui.formats import Formats, Setting
from ui.theme import PageStyle
from ui.typesetter import Typesetter
from ui.wording import filled

translate = QCoreApplication.translate


def press_of(library: Library) -> QtPress:
    """A press that prints as the library's settings have it."""

    def style() -> PageStyle:
        settings = library.settings
        return PageStyle(settings.text_size, settings.measure, settings.line_height, settings.serif)

    return QtPress(lambda: library.settings.paper, style)


class QtPress:
    """Prints on the paper that `paper` names when it begins; from any thread, one paper at a time."""

    def __init__(self, paper: Callable[[], str], style: Callable[[], PageStyle] = PageStyle) -> None:
        self._paper, self._style = paper, style
        self._writer: QPdfWriter | None = None
        self._painter: QPainter | None = None
        self._page = 0
        self._name = ""

    def copy(self, story: Story, images: Mapping[str, StoredImage], facts: Facts) -> bytes:
        """One story as a PDF."""
        return pdf.pdf_bytes(story, images, facts, self._paper(), self._style())

    def pages_of(self, story: Story, images: Mapping[str, StoredImage], facts: Facts) -> int:
        """How many pages it takes."""
        return pdf.pages_of(pdf.set_on_paper(story, images, pdf.printable(self._paper()), self._style(), facts=facts))

    def begin(self, path: Path, paper: Paper, pages: Sequence[int]) -> None:
        """The front page, then the contents; their own pages are counted first, with as many figures as they will have."""
        path.touch()  # Qt says nothing where it may not write; this does
        self._name, self._page = f"{paper.title}, {paper.day}", 0
        self._writer = pdf.pdf_writer(str(path), self._name, self._paper(), paper.title)
        self._painter = pdf.begin_painting(self._writer)
        area = pdf.printable(self._paper())
        front = self._set_front(paper, area)
        before = pdf.pages_of(front) + pdf.pages_of(self._set_contents(paper, [888] * len(pages), area))
        starts = [before + 1 + sum(pages[:number]) for number in range(len(pages))]
        for document in (front, self._set_contents(paper, starts, area)):
            self._print(document, (self._name,))

    def add(self, story: Story, images: Mapping[str, StoredImage], facts: Facts, section: str) -> None:
        """The next story, on a page of its own."""
        document = pdf.set_on_paper(story, images, pdf.printable(self._paper()), self._style(), facts=facts)
        source, *rest = pdf.foot_of(story)
        self._print(document, (*dict.fromkeys((section, source)), *rest))

    def end(self) -> None:
        """Write the file's end."""
        if self._painter is not None:
            self._painter.end()
        self._painter = self._writer = None

    def _print(self, document: PageDocument, foot: Sequence[str]) -> None:
        assert self._writer is not None
        assert self._painter is not None
        area = pdf.printable(self._paper())
        for page in range(pdf.pages_of(document)):
            if self._page:
                self._writer.newPage()
            self._page += 1
            pdf.paint_page(self._painter, document, page, area)
            pdf.paint_foot(self._painter, foot, str(self._page), area)

    # Front page and contents -----------------------------------------------------------------------------------

    def _begun(self, paper: Paper) -> tuple[PageDocument, Typesetter]:
        document = PageDocument(pdf.paper_theme(), pdf.paper_style(self._style()), paper=True)
        story = Story("", "", Furniture(paper.title), ())
        return document, Typesetter(document, document.formats, document.figures, story, {})

    def _set_front(self, paper: Paper, area: QRectF) -> PageDocument:
        """As many leads as one page has room for."""
        for count in range(len(paper.leads), 1, -1):
            document = self._set_leads(paper, paper.leads[:count], area)
            if pdf.pages_of(document) == 1:
                return document
        return self._set_leads(paper, paper.leads[:1], area)

    def _set_leads(self, paper: Paper, leads: Sequence[int], area: QRectF) -> PageDocument:
        document, setter = self._begun(paper)
        formats, px = document.formats, document.formats.px
        name = formats.headline()
        name_font = name.font()
        name_font.setPixelSize(round(name_font.pixelSize() * 1.5))
        name.setFont(name_font)
        setter.line(paper.title, name, 1.2, 0, px(0.3))
        setter.line(f"{paper.day}   ·   {paper.totals}", formats.small(), 1.5, 0, px(0.6))
        setter.rule(6.0, Setting(formats.text(), formats.line))
        if paper.picture is not None:
            setter.images = {"lead": paper.picture}
            setter.picture_at("lead", "", Setting(formats.text(), formats.line))
        for number in leads:
            line = paper.lines[number]
            setter.line(line.source, formats.kicker(), 1.5, px(0.9), px(0.15))
            setter.line(line.headline, formats.heading(2), 1.25, 0, px(0.25))
            setter.balance_line()
            if line.words:
                setter.line(line.words, formats.text(), 1.5, 0, px(0.25))
        pdf.fit(document, area)
        return document

    def _set_contents(self, paper: Paper, starts: Sequence[int], area: QRectF) -> PageDocument:
        document, setter = self._begun(paper)
        formats, px = document.formats, document.formats.px
        setter.line(translate("pdf", "In this edition"), formats.heading(1), 1.3, 0, px(0.6))
        section = ""
        for line, start in zip(paper.lines, starts, strict=True):
            if line.section != section:
                section = line.section
                setter.line(section, formats.kicker(), 1.5, px(1.0), px(0.3))
                form = setter.cursor.blockFormat()
                form.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as its lines do
                setter.cursor.setBlockFormat(form)
            self._set_entry(setter, formats, line.headline, self._small_print(line.source, section, line.minutes), start, area)
        pdf.fit(document, area)
        return document

    def _small_print(self, source: str, section: str, minutes: int) -> str:
        time = filled(translate("pdf", "%1 min"), minutes)
        return time if source == section else f"{source} · {time}"

    def _set_entry(self, setter: Typesetter, formats: Formats, headline: str, small: str, start: int, area: QRectF) -> None:
        """One line: the headline, cut where it is too long, what is small behind it, and the page at the right edge."""
        text, light = formats.text(), formats.small(0.74)
        form: QTextBlockFormat = formats.block(below=formats.px(0.2))
        tab = QTextOption.Tab(float(int(area.width())) - 1, QTextOption.TabType.RightTab)
        form.setTabPositions([tab])
        small = f"   {clean_text(small)}"
        number = str(start)
        room = area.width() - QFontMetricsF(light.font()).horizontalAdvance(small)
        room -= QFontMetricsF(text.font()).horizontalAdvance(number) + formats.px(1.5)
        cut = QFontMetricsF(text.font()).elidedText(clean_text(headline), Qt.TextElideMode.ElideRight, room)
        # The line runs from left to right to its page number, whichever way the headline runs within it: Qt looks into isolates.
        form.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        setter.start(Setting(text, formats.line), block=form)
        setter.cursor.insertText(f"\u2068{cut}\u2069", text)
        setter.cursor.insertText(small, light)
        setter.cursor.insertText(f"\t{number}", text)
