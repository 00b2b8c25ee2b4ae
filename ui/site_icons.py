"""The sites' own small pictures, decoded for the sources panel: the frame that fits, no larger than it is ever shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from reader.model.image import StoredImage
from ui.figures import open_picture, picture_size

# 16 px on a screen of three pixels a px, and text at 200 %.
SIDE = 96
# What claims to be larger is no icon, and decoding it would take memory for nothing.
LARGEST_SIDE = 1024
_MOST_FRAMES = 64


def decode_icon(stored: StoredImage) -> QImage:
    """The picture, at most SIDE pixels wide and high; a null image where it cannot be decoded or must not be."""
    size = picture_size(stored)
    if size.isEmpty() or max(size.width(), size.height()) > LARGEST_SIDE:
        return QImage()
    reader, _stream = open_picture(stored.body)
    best = reader.read()
    # Only an .ico holds one picture in several sizes; the frames of a GIF are a film.
    if stored.media_type == "image/x-icon":
        for number in range(1, min(reader.imageCount(), _MOST_FRAMES)):
            frame = reader.read() if reader.jumpToImage(number) else QImage()
            if not frame.isNull() and _fits_better(frame.width(), best.width()):
                best = frame
    if max(best.width(), best.height()) > SIDE:
        best = best.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return best


def _fits_better(width: int, than: int) -> bool:
    """The smallest that need not be blown up, else the largest."""
    return SIDE > width > than or (width >= SIDE and (than < SIDE or width < than))
