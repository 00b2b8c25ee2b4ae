"""A story on paper or as a PDF: set anew in black on white, broken into pages, source and page number at the foot."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt
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

from reader.errors import SaveError
from reader.model.image import StoredImage
from reader.model.story import Story
from ui import ornaments
from ui.document import PageDocument, build_document
from ui.theme import PageStyle, Theme, load_theme, sans_font
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
) -> int:
    """Print a story on any paged device at its own paper size; returns the number of pages."""
    layout = device.pageLayout()
    area = layout.paintRect(QPageLayout.Unit.Point)
    theme = paper_theme()
    size = (style or PageStyle()).size
    # On paper 18 px of the screen read as 10.5 pt.
    page_style = replace(style or PageStyle(), size=max(9, round(size * 0.61)), measure=1_000)
    document = build_document(story, theme, page_style, images, restored, limit=10**9, paper=True)
    # Whole points: a page that ends within one would show a hair of what begins the next.
    _fit(document, float(int(area.width())), float(int(area.height() - FOOT)))
    _keep_headings(document)
    pages = max(1, document.pageCount())
    painter = QPainter(device)
    try:
        scale = device.logicalDpiX() / POINTS
        painter.scale(scale, scale)
        for page in range(pages):
            if page:
                device.newPage()
            _paint_page(painter, document, page, area, theme, page_style)
            _paint_foot(painter, story, page + 1, pages, area, theme)
    finally:
        painter.end()
    return pages


def _fit(document: PageDocument, width: float, height: float) -> None:
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


def _paint_page(painter: QPainter, document: PageDocument, page: int, area: QRectF, theme: Theme, style: PageStyle) -> None:
    height = document.pageSize().height()
    clip = QRectF(0, page * height, area.width(), height)
    painter.save()
    painter.translate(0, -clip.top())
    painter.setClipRect(clip.adjusted(0, 0, 0, -1))  # a picture that begins the next page reaches a hair over its edge
    ornaments.paint(painter, document, theme, style.size, clip)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = clip
    document.documentLayout().draw(painter, context)
    painter.restore()


def _paint_foot(painter: QPainter, story: Story, page: int, pages: int, area: QRectF, theme: Theme) -> None:
    painter.save()
    painter.setFont(sans_font(8))
    painter.setPen(theme.color("muted"))
    foot = QRectF(0, area.height() - FOOT + 12, area.width(), FOOT - 12)
    day = long_date(story.furniture.published) if story.furniture.published else ""
    parts = [story.source, day, short_address(story.url, 64)]
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, " · ".join(part for part in parts if part))
    number = filled(translate("page", "%1 of %2"), page, pages)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, number)
    painter.restore()


def write_pdf(
    story: Story,
    images: Mapping[str, StoredImage],
    path: Path,
    paper: str = "A4",
    style: PageStyle | None = None,
    restored: Collection[int] = (),
) -> int:
    """A PDF with selectable text at a path; returns its number of pages. Raises SaveError, and then nothing is left there."""
    unfinished = path.with_name(f".{path.name}.part")
    writer = QPdfWriter(str(unfinished))
    writer.setResolution(1200)
    writer.setCreator("Cleanwire")
    writer.setTitle(story.furniture.headline)
    writer.setPageLayout(
        QPageLayout(QPageSize(PAPERS[paper]), QPageLayout.Orientation.Portrait, MARGINS_MM, QPageLayout.Unit.Millimeter)
    )
    try:
        unfinished.touch()
        pages = print_story(story, images, writer, style, restored)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise SaveError(str(path), error.strerror or str(error)) from error
    return pages
