"""What stands beside and behind the text: bars of quotes, list markers, grounds of code and of what was put back, rules.

Painted, not typed: a bar runs over all paragraphs of its quote, a marker hangs in the margin, and copying takes only text.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextBlock, QTextBlockFormat, QTextDocument

from ui import formats
from ui.theme import Theme

BAR = 3.0
BULLETS = ("•", "◦", "▪")
QUOTE_STEP = 1.25  # em from one quote's bar to its text, and to the bar of a quote in it


def _same_run(block: QTextBlock, other: QTextBlock, property_id: int) -> bool:
    return other.isValid() and other.blockFormat().intProperty(property_id) == block.blockFormat().intProperty(property_id)


def _run_end(block: QTextBlock, property_id: int) -> bool:
    """Whether the next block belongs to another run of quote or code, or to none."""
    return not _same_run(block, block.next(), property_id)


def _starts(block: QTextBlock, property_id: int) -> bool:
    return not _same_run(block, block.previous(), property_id)


def first_visible(document: QTextDocument, top: float) -> QTextBlock:
    """The block that stands at a height of the page."""
    position = document.documentLayout().hitTest(QPointF(document.textWidth() / 2, top), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(0, position))
    # A quote or a run of code that began above still has to be painted from its own first visible block on.
    return block.previous() if block.previous().isValid() else block


def paint(painter: QPainter, document: QTextDocument, theme: Theme, em: float, clip: QRectF) -> None:
    """Paint the ornaments of all blocks that touch `clip`, in the document's own coordinates, before its text is drawn."""
    layout = document.documentLayout()
    frame = document.rootFrame().frameFormat()
    left, right = frame.leftMargin(), document.textWidth() - frame.rightMargin()
    block = first_visible(document, clip.top())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        if rect.top() > clip.bottom():
            break
        following = block.next()
        # Where the next block begins: a bar or a ground that goes on over both leaves no gap at their margins.
        reach = layout.blockBoundingRect(following).top() - rect.bottom() if following.isValid() else 0.0
        column = QRectF(left, rect.top(), right - left, rect.height())
        _paint_block(painter, block, block.blockFormat(), rect, column, max(0.0, reach), theme, em)
        block = following
    painter.restore()


def _paint_block(
    painter: QPainter,
    block: QTextBlock,
    form: QTextBlockFormat,
    rect: QRectF,
    column: QRectF,
    reach: float,
    theme: Theme,
    em: float,
) -> None:
    rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
    if form.hasProperty(formats.RESTORED):
        pad = em * 0.55
        below = reach if not _run_end(block, formats.RESTORED) else 0
        ground = QRectF(column.left() - pad, rect.top() - 3, column.width() + 2 * pad, rect.height() + 6 + below)
        painter.fillRect(ground, theme.color("restored"))
        painter.fillRect(QRectF(ground.left(), ground.top(), 2, ground.height()), theme.color("good"))
    if form.hasProperty(formats.CODE_RUN):
        _paint_code(painter, block, form, rect, column, reach, theme, em)
    depth = form.intProperty(formats.QUOTE_DEPTH)
    if depth:
        following = block.next().blockFormat().intProperty(formats.QUOTE_DEPTH) if block.next().isValid() else 0
        for level in range(depth):
            offset = level * em * QUOTE_STEP
            x = column.right() - offset - BAR if rtl else column.left() + offset
            height = rect.height() + (reach if following > level else 0)
            painter.fillRect(QRectF(x, rect.top(), BAR, height), theme.color("accent"))
    if form.hasProperty(formats.MARKER):
        _paint_marker(painter, block, form.stringProperty(formats.MARKER), rect, theme, em, rtl)
    if form.hasProperty(formats.RULE):
        width = em * form.doubleProperty(formats.RULE)
        start = column.right() - width if rtl else column.left()
        if form.alignment() & Qt.AlignmentFlag.AlignHCenter:
            start = round(column.center().x() - width / 2)
        painter.fillRect(QRectF(start, round(rect.center().y()), width, 1), theme.color("rule"))


def _paint_code(
    painter: QPainter,
    block: QTextBlock,
    form: QTextBlockFormat,
    rect: QRectF,
    column: QRectF,
    reach: float,
    theme: Theme,
    em: float,
) -> None:
    pad = em * 0.75
    first, last = _starts(block, formats.CODE_RUN), _run_end(block, formats.CODE_RUN)
    # Text stands at the foot of its line: less room above looks like as much as below.
    top = rect.top() - (pad * 0.75 if first else 0)
    bottom = rect.bottom() + (pad if last else reach)
    indent = form.leftMargin() - form.doubleProperty(formats.PAD)
    ground = QRectF(column.left() + indent, top, column.width() - indent, bottom - top)
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    shape.addRoundedRect(ground, 5, 5)
    if not first:
        shape.addRect(QRectF(ground.left(), ground.top(), ground.width(), 6))
    if not last:
        shape.addRect(QRectF(ground.left(), ground.bottom() - 6, ground.width(), 6))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, first or last)
    painter.fillPath(shape, theme.color("code"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_marker(painter: QPainter, block: QTextBlock, marker: str, rect: QRectF, theme: Theme, em: float, rtl: bool) -> None:
    layout = block.layout()
    if not layout.lineCount():
        return
    line = layout.lineAt(0)
    baseline = rect.top() + line.y() + line.ascent()
    start = block.begin()
    font = QFont((block.charFormat() if start.atEnd() else start.fragment().charFormat()).font())
    font.setWeight(QFont.Weight.Normal)
    font.setItalic(False)
    natural = line.naturalTextRect()
    painter.setFont(font)
    if marker in BULLETS:
        # Drawn, because a font's own bullet is as small and as high as its designer liked.
        radius = em * (0.135 if marker == "•" else 0.125)
        x = rect.left() + natural.right() + em * 0.72 if rtl else rect.left() + line.x() - em * 0.72
        middle = QPointF(x, baseline - QFontMetricsF(font).xHeight() / 2)
        painter.setPen(QPen(theme.color("muted"), max(1.0, em / 16)))
        painter.setBrush(Qt.BrushStyle.NoBrush if marker == "◦" else theme.color("muted"))
        if marker == "▪":
            painter.drawRect(QRectF(middle.x() - radius * 0.7, middle.y() - radius * 0.7, radius * 1.4, radius * 1.4))
        else:
            painter.drawEllipse(middle, radius, radius)
        return
    if rtl and marker.endswith("."):
        marker = f".{marker[:-1]}"
    width = QFontMetricsF(font).horizontalAdvance(marker)
    x = rect.left() + natural.right() + em * 0.45 if rtl else rect.left() + line.x() - em * 0.45 - width
    painter.setPen(theme.color("text"))
    painter.drawText(QPointF(x, baseline), marker)
