"""How a line of the sources panel is painted: the site's own picture or a letter, the title, the count, a dot for bad health."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model.image import StoredImage
from ui import icons
from ui.panels.sources_model import LINE, Line
from ui.theme import Theme, sans_font
from ui.wording import numeral

# Below pictures on a dark page: many are drawn in black on nothing.
_LIGHT_GROUND = QColor("#ece8e0")
_CORNER = 3.5


class SourceLine(QStyledItemDelegate):
    """Paints a line: icon, title, unread count; a dot where a source does not fare well."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[int, StoredImage] = {}
        self._drawn: dict[tuple[int, int], QPixmap] = {}
        self.dress(theme, 13.0)

    def set_pictures(self, pictures: Mapping[int, StoredImage]) -> None:
        """The sites' own pictures, by source, decoded when they are first seen; a source without one has its letter."""
        self._pictures = dict(pictures)
        self._drawn.clear()

    def dress(self, theme: Theme, px: float) -> None:
        """Take colours and text size."""
        self.theme, self.px = theme, px
        scale = px / 13
        self.font = sans_font(13 * scale)
        self.strong = sans_font(13 * scale, semibold=True)
        self.small = sans_font(11.5 * scale, semibold=True)
        self.height = round(30 * scale)
        self.heading = round(36 * scale)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, self.heading if index.data(LINE).is_heading else self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        line: Line = index.data(LINE)
        rect: QRect = option.rect
        theme, scale = self.theme, self.px / 13
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.is_heading:
            painter.setFont(self.small)
            painter.setPen(theme.color("muted"))
            box = rect.adjusted(round(16 * scale), 0, -10, -round(6 * scale))
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, line.title)
            painter.restore()
            return
        flag, inner = QStyle.StateFlag, rect.adjusted(6, 1, -6, -1)
        if option.state & (flag.State_Selected | flag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected" if option.state & flag.State_Selected else "hover"))
            painter.drawRoundedRect(inner, 6, 6)
        if option.state & flag.State_HasFocus and not option.state & flag.State_Selected:
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(inner).adjusted(1, 1, -1, -1), 5, 5)
        size, ratio = round(16 * scale), painter.device().devicePixelRatioF()
        left = rect.left() + round((16 + 12 * line.depth) * scale)
        name = ("chevron-right" if line.folded else "chevron-down") if line.folded is not None else line.icon
        place = QPointF(left, rect.center().y() - size / 2 + 1)
        picture = self._picture(line.source_id, round(size * ratio)) if line.source_id in self._pictures else None
        if picture is not None:
            self._paint_picture(painter, QRectF(place.x(), place.y(), size, size), picture, ratio)
        elif line.source_id is not None and line.icon == "rss":
            self._paint_initial(painter, QRectF(place.x(), place.y(), size, size), line)
        else:
            painter.drawPixmap(place, icons.pixmap(name, theme.muted, size, ratio))
        right = rect.right() - round(14 * scale)
        if line.unread:
            words = numeral(line.unread) if line.unread < 100_000 else numeral(99_999) + "+"
            width = QFontMetrics(self.small).horizontalAdvance(words)
            painter.setFont(self.small)
            painter.setPen(theme.color("muted"))
            painter.drawText(QRect(right - width, rect.top(), width, rect.height()), Qt.AlignmentFlag.AlignVCenter, words)
            right -= width + round(8 * scale)
        if line.health:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("error"))
            painter.drawEllipse(QPointF(right - 4 * scale, rect.center().y() + 1), 3.5 * scale, 3.5 * scale)
            right -= round(14 * scale)
        text = left + size + round(9 * scale)
        font = self.strong if line.unread and line.source_id is None and line.key.startswith("folder:") else self.font
        painter.setFont(font)
        painter.setPen(theme.color("muted" if line.muted else "text"))
        box = QRect(text, rect.top(), right - text, rect.height())
        shown = QFontMetrics(font).elidedText(line.title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()

    def _picture(self, source_id: int, pixels: int) -> QPixmap | None:
        """A site's own picture in so many screen pixels, made once; None where it cannot be decoded."""
        drawn = self._drawn.get((source_id, pixels))
        if drawn is None:
            from ui.site_icons import decode_icon

            image = decode_icon(self._pictures[source_id])
            if image.isNull():
                del self._pictures[source_id]
                return None
            aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            drawn = self._drawn[source_id, pixels] = QPixmap.fromImage(image.scaled(pixels, pixels, aspect, smooth))
        return drawn

    def _paint_picture(self, painter: QPainter, box: QRectF, drawn: QPixmap, ratio: float) -> None:
        """The site's own picture with its corners rounded."""
        drawn.setDevicePixelRatio(ratio)
        # On whole screen pixels, or it is blurred.
        corner = QPointF(round(box.x() * ratio) / ratio, round(box.y() * ratio) / ratio)
        box.moveTopLeft(corner)
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(box, _CORNER, _CORNER)
        painter.setClipPath(shape)
        if self.theme.dark and drawn.hasAlphaChannel():
            painter.fillRect(box, _LIGHT_GROUND)
        inside = drawn.deviceIndependentSize()
        painter.drawPixmap(corner + QPointF((box.width() - inside.width()) / 2, (box.height() - inside.height()) / 2), drawn)
        painter.restore()

    def _paint_initial(self, painter: QPainter, box: QRectF, line: Line) -> None:
        """A source's first letter on a small tile: calmer than a column of the same sign."""
        painter.setPen(QPen(self.theme.color("rule"), 1))
        painter.setBrush(self.theme.color("raised"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(sans_font(9.5 * self.px / 13, semibold=True))
        painter.setPen(self.theme.color("muted"))
        letter = next((c for c in line.title if c.isalnum()), "•").upper()
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
