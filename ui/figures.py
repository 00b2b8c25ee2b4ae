"""The pictures of a story: decoded within bounds, fitted to the column, drawn with round corners; never a file or an address.

A picture on the page is a text object of our own, not an `<img>`: Qt's image loading, which opens local files, is never asked.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QCoreApplication, QDataStream, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageIOHandler,
    QImageReader,
    QPainter,
    QPainterPath,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.model.image import StoredImage
from ui import icons
from ui.theme import Theme, sans_font

OBJECT = QTextFormat.ObjectTypes.UserObject + 1
NUMBER = QTextFormat.Property.UserProperty + 20

FORMATS = frozenset((b"png", b"jpeg", b"jpg", b"gif", b"webp", b"bmp", b"ico"))
LARGEST_SIDE = 16_000
MOST_PIXELS = 50_000_000
SMALLEST_SIDE = 24  # below this it is a spacer or a tracker, not a picture
DECODED_BYTES = 48_000_000  # decoded pictures kept in memory, all documents together
CORNER = 5.0


def open_picture(body: bytes) -> tuple[QImageReader, QDataStream]:
    """A reader of a picture's bytes, and what it reads from, which must be held for as long as it is used.

    Read from a stream's own buffer, not from a QBuffer that Python made: of such a one Qt asks Python for every byte. It does
    so while it holds its lock of the image formats, and a PDF that was printed beside the window hung both for ever.
    """
    stream = QDataStream(QByteArray(body))
    reader = QImageReader(stream.device())
    reader.setAutoTransform(True)
    return reader, stream


def picture_size(stored: StoredImage) -> QSize:
    """A picture's px size from its header alone; an empty size for what is no picture we draw, or is too large to decode."""
    reader, _stream = open_picture(stored.body)
    if bytes(reader.format().data()) not in FORMATS:
        return QSize()
    size = reader.size()
    if size.isEmpty() or max(size.width(), size.height()) > LARGEST_SIDE or size.width() * size.height() > MOST_PIXELS:
        return QSize()
    if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
        size.transpose()
    return size


def decode(stored: StoredImage, width: int) -> QImage:
    """A picture decoded at most `width` px wide; a null image where it cannot be decoded or must not be."""
    size = picture_size(stored)
    if size.isEmpty():
        return QImage()
    reader, _stream = open_picture(stored.body)
    if size.width() > width:
        scaled = QSize(width, max(1, round(size.height() * width / size.width())))
        if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
            scaled.transpose()
        reader.setScaledSize(scaled)
    return reader.read()


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture on the page: its bytes, None where it was not kept, its size, and what it shows in words."""

    stored: StoredImage | None
    size: QSize
    alt: str = ""


def figure_for(url: str, alt: str, images: Mapping[str, StoredImage]) -> Figure | None:
    """The figure for an address; None for a spacer or a tracking pixel."""
    stored = images.get(url)
    if stored is None:
        return Figure(None, QSize(), alt)
    size = picture_size(stored)
    if not size.isEmpty() and min(size.width(), size.height()) < SMALLEST_SIDE:
        return None
    return Figure(stored if not size.isEmpty() else None, size, alt)


class _Decoded:
    """Decoded pictures, the ones used last kept, up to DECODED_BYTES."""

    def __init__(self) -> None:
        self.images: OrderedDict[tuple[int, int], tuple[StoredImage, QImage]] = OrderedDict()
        self.bytes = 0

    def get(self, stored: StoredImage, width: int) -> QImage:
        key = (id(stored), width)
        if key in self.images:
            self.images.move_to_end(key)
            return self.images[key][1]
        image = decode(stored, width)
        self.images[key] = (stored, image)
        self.bytes += image.sizeInBytes()
        while self.bytes > DECODED_BYTES and len(self.images) > 1:
            _, (_, gone) = self.images.popitem(last=False)
            self.bytes -= gone.sizeInBytes()
        return image


class FigureObject(QPyTextObject):
    """Tells the layout how large each figure is in the column as it is now, and draws it."""

    decoded = _Decoded()

    def __init__(self, theme: Theme, px: int) -> None:
        super().__init__()
        self.theme = theme
        self.px = px
        self.figures: list[Figure] = []
        self.column = 600.0

    def insert(self, cursor: QTextCursor, figure: Figure) -> None:
        """Put a figure where the cursor stands."""
        chars = QTextCharFormat()
        chars.setObjectType(OBJECT)
        chars.setProperty(NUMBER, len(self.figures))
        chars.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBottom)
        if figure.alt:
            chars.setToolTip("")
        self.figures.append(figure)
        cursor.insertText("\ufffc", chars)

    def decode_first(self, ratio: float, count: int = 2) -> None:
        """Decode the first pictures before they are painted, for a screen with so many pixels a px."""
        for figure in self.figures[:count]:
            if figure.stored is not None:
                self.decoded.get(figure.stored, self._pixels(self.size_of(figure).width(), ratio))

    @staticmethod
    def _pixels(width: float, ratio: float) -> int:
        return max(1, round(width * min(ratio, 3.0)))

    def size_of(self, figure: Figure) -> QSizeF:
        """The px size a figure is drawn at: the column's width at most, and never blown up to more than twice its own."""
        if figure.stored is None:
            return QSizeF(self.column, self.px * 3.2)
        width, height = figure.size.width(), figure.size.height()
        drawn = min(self.column, width if width < self.column * 0.55 else self.column)
        tallest = self.column * 1.25
        if drawn * height / width > tallest:
            drawn = tallest * width / height
        return QSizeF(drawn, drawn * height / width)

    def intrinsicSize(self, document: QTextDocument, position: int, chars: QTextFormat) -> QSizeF:
        return self.size_of(self.figures[chars.intProperty(NUMBER)])

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, chars: QTextFormat
    ) -> None:
        rect = QRectF(rect)
        figure = self.figures[chars.intProperty(NUMBER)]
        rect = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        image = QImage()
        if figure.stored is not None:
            scale = max(painter.device().devicePixelRatioF(), painter.transform().m11())
            image = self.decoded.get(figure.stored, self._pixels(rect.width(), scale))
        shape = QPainterPath()
        shape.addRoundedRect(rect, CORNER, CORNER)
        if image.isNull():
            self._draw_absent(painter, rect, shape, figure)
        else:
            painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
            painter.drawImage(rect, image)
        painter.restore()

    def _draw_absent(self, painter: QPainter, rect: QRectF, shape: QPainterPath, figure: Figure) -> None:
        painter.fillPath(shape, QColor(self.theme.code))
        side = self.px
        left = rect.left() + side
        icon = icons.pixmap("image-off", self.theme.muted, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(round(left), round(rect.center().y() - side / 2), icon)
        painter.setPen(self.theme.color("muted"))
        painter.setFont(sans_font(self.px * 0.74))
        words = rect.adjusted(side * 2.6, 0, -side, 0)
        text = figure.alt or QCoreApplication.translate("page", "Picture not kept")
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, flags, text)
