"""A story on paper or as a PDF: set anew in black on white, broken into pages, source and page number at the foot.

Nothing here needs the window's thread: a copy is printed where it is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCursor,
    QTextFormat,
)

from reader.library import Facts
from reader.model.image import StoredImage
from reader.model.story import Story
from ui import ornaments
from ui.clean_text import clean_text
from ui.document import PageDocument, build_document
from ui.formats import Setting
from ui.theme import PageStyle, Theme, load_theme, sans_font
from ui.typesetter import Typesetter
from ui.wording import filled, long_date, short_address

translate = QCoreApplication.translate
POINTS = 72.0
MARGINS_MM = QMarginsF(25, 22, 25, 24)
FOOT = 26.0  # points below the text for the running foot
PAPERS = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}


def paper_theme() -> Theme:
    """Ink on paper: the light theme without its grounds."""
    light = load_theme("light")
    return replace(light, name="paper", page="#ffffff", text="#000000", code="#f4f4f2", restored="#f2f6ef", muted="#4d4a45")


def print_story(
    story: Story,
    images: Mapping[str, StoredImage],
    device: QPagedPaintDevice,
    style: PageStyle | None = None,
    restored: Collection[int] = (),
    facts: Facts = (),
) -> int:
    """Print a story on any paged device at its own paper size; returns the number of pages."""
    area = device.pageLayout().paintRect(QPageLayout.Unit.Point)
    document = set_on_paper(story, images, area, style, restored, facts)
    pages = pages_of(document)
    painter = begin_painting(device)
    try:
        for page in range(pages):
            if page:
                device.newPage()
            paint_page(painter, document, page, area)
            paint_foot(painter, foot_of(story), filled(translate("page", "%1 of %2"), page + 1, pages), area)
    finally:
        painter.end()
    return pages


def paper_style(style: PageStyle | None = None) -> PageStyle:
    """A page style for paper: 18 px of the screen read as 10.5 pt, and the paper's width is the measure."""
    style = style or PageStyle()
    return replace(style, size=max(9, round(style.size * 0.61)), measure=1_000)


def set_on_paper(
    story: Story,
    images: Mapping[str, StoredImage],
    area: QRectF,
    style: PageStyle | None = None,
    restored: Collection[int] = (),
    facts: Facts = (),
) -> PageDocument:
    """A story laid out in pages for a paper's printable area, in points; below it, small, what is known of it."""
    document = build_document(story, paper_theme(), paper_style(style), images, restored, limit=10**9, paper=True)
    if facts:
        _set_facts(document, story, facts)
    fit(document, area)
    _keep_headings(document)
    return document


def _set_facts(document: PageDocument, story: Story, facts: Facts) -> None:
    """The colophon: a rule, then a line for each fact."""
    formats = document.formats
    setter = Typesetter(document, formats, document.figures, story, {})
    setter.cursor.movePosition(QTextCursor.MoveOperation.End)
    setter.fresh = False
    setter.rule(6.0, Setting(formats.text(), formats.line))
    label, value = formats.small(0.74, "muted"), formats.small(0.74, "text")
    line = round(label.font().pixelSize() * 1.4)
    for name, words in facts:
        setter.start(Setting(label, line, below=formats.px(0.12)), name)
        setter.cursor.insertText(f"{name}  ", label)
        setter.cursor.insertText(clean_text(words), value)


def pages_of(document: PageDocument) -> int:
    """How many pages a document that was fitted has."""
    return max(1, document.pageCount())


def begin_painting(device: QPagedPaintDevice) -> QPainter:
    """A painter on the device that measures in points."""
    painter = QPainter(device)
    scale = device.logicalDpiX() / POINTS
    painter.scale(scale, scale)
    return painter


def fit(document: PageDocument, area: QRectF) -> None:
    """Break a document into pages. Whole points: a page that ends within one would show a hair of what begins the next."""
    width, height = float(int(area.width())), float(int(area.height() - FOOT))
    document.set_width(width, margin_above=0)
    frame = document.rootFrame().frameFormat()
    for side in (frame.setLeftMargin, frame.setRightMargin, frame.setBottomMargin):
        side(0)
    document.figures.column = width
    document.rootFrame().setFrameFormat(frame)
    document.setPageSize(QSizeF(width, height))


def _keep_headings(document: PageDocument) -> None:
    """No heading stays alone at the foot of a page: it goes over with the paragraph below it."""
    layout, height = document.documentLayout(), document.pageSize().height()
    block = document.begin()
    while block.isValid():
        following = block.next()
        if block.blockFormat().headingLevel() and following.isValid():
            ends = layout.blockBoundingRect(block).bottom()
            starts = layout.blockBoundingRect(following)
            line = starts.top() + (following.layout().lineAt(0).height() if following.layout().lineCount() else starts.height())
            if int((ends - 1) // height) != int((line - 1) // height):
                cursor = QTextCursor(block)
                form = block.blockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                cursor.setBlockFormat(form)
        block = following


def paint_page(painter: QPainter, document: PageDocument, page: int, area: QRectF) -> None:
    """One page of a document, counted from 0."""
    height = document.pageSize().height()
    clip = QRectF(0, page * height, area.width(), height)
    painter.save()
    painter.translate(0, -clip.top())
    painter.setClipRect(clip.adjusted(0, 0, 0, -1))  # a picture that begins the next page reaches a hair over its edge
    ornaments.paint(painter, document, document.theme, document.style.size, clip)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = clip
    document.documentLayout().draw(painter, context)
    painter.restore()


def foot_of(story: Story) -> tuple[str, ...]:
    """What the running foot says of a story: its source, its day, its address."""
    day = long_date(story.furniture.published) if story.furniture.published else ""
    return (story.source, day, short_address(story.url, 64))


def paint_foot(painter: QPainter, parts: Sequence[str], number: str, area: QRectF) -> None:
    """The running foot: words at the left, cut where they would run into the page's number at the right."""
    painter.save()
    painter.setFont(sans_font(8))
    painter.setPen(paper_theme().color("muted"))
    foot = QRectF(0, area.height() - FOOT + 12, area.width(), FOOT - 12)
    metrics = painter.fontMetrics()
    room = int(area.width()) - metrics.horizontalAdvance(number) - 16
    words = metrics.elidedText(" · ".join(part for part in parts if part), Qt.TextElideMode.ElideRight, room)
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, number)
    painter.restore()


def page_layout(paper: str) -> QPageLayout:
    """The page of a paper size, with its margins."""
    return QPageLayout(QPageSize(PAPERS[paper]), QPageLayout.Orientation.Portrait, MARGINS_MM, QPageLayout.Unit.Millimeter)


def printable(paper: str) -> QRectF:
    """What of a paper size is printed on, in points."""
    return page_layout(paper).paintRect(QPageLayout.Unit.Point)


def pdf_writer(target: str | QIODevice, title: str, paper: str, authors: str = "") -> QPdfWriter:
    """A PDF of this paper size, to a path or a device, with its title."""
    writer = QPdfWriter(target)
    writer.setResolution(1200)
    writer.setCreator("Cleanwire")
    writer.setTitle(title)
    if authors and hasattr(writer, "setAuthor"):  # since Qt 6.9
        writer.setAuthor(authors)
    writer.setPageLayout(page_layout(paper))
    return writer


def pdf_bytes(
    story: Story, images: Mapping[str, StoredImage], facts: Facts = (), paper: str = "A4", style: PageStyle | None = None
) -> bytes:
    """The story as a PDF file with selectable text."""
    body = QByteArray()
    buffer = QBuffer(body)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    byline = story.furniture.byline
    writer = pdf_writer(buffer, story.furniture.headline, paper, ", ".join(byline.names) if byline else "")
    print_story(story, images, writer, style, facts=facts)
    del writer  # it holds the buffer until then
    buffer.close()
    return bytes(body.data())
