"""Icons from the bundled set, drawn in the theme's own ink, sharp at every scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.resource_files import resource


@lru_cache(maxsize=256)
def _drawing(name: str, color: str, width: float, filled: bool) -> QSvgRenderer:
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf8")
    svg = svg.replace("currentColor", color).replace('stroke-width="2"', f'stroke-width="{width}"')
    if filled:
        svg = svg.replace('fill="none"', f'fill="{color}"')
    return QSvgRenderer(QByteArray(svg.encode()))


@lru_cache(maxsize=512)
def pixmap(name: str, color: str, px: int = 18, ratio: float = 1.0, width: float = 1.75, filled: bool = False) -> QPixmap:
    """One icon in one colour; `px` is its size on the page, `ratio` the screen's pixels a px. An unknown name raises OSError."""
    drawing = _drawing(name, color, width, filled)  # before there is a painter, which must not outlive what it paints on
    made = QPixmap(QSize(round(px * ratio), round(px * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(0, 0, made.width(), made.height()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, color: str, px: int = 18) -> QIcon:
    """The icon for a menu or a button, at one, two and three pixels a px."""
    made = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        made.addPixmap(pixmap(name, color, px, ratio))
    return made
