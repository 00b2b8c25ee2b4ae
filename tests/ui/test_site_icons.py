"""The sites' own pictures in the sources panel: which frame is taken, what is refused, and what is painted."""

from __future__ import annotations

import struct
from collections.abc import Callable

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPixmap

from reader.model.image import StoredImage
from ui.controller import Controller
from ui.site_icons import SIDE, decode_icon
from ui.verbs.looks import LooksVerbs


def png(side: int, colour: str) -> bytes:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    return written(image)


def written(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(*frames: tuple[int, str]) -> StoredImage:
    """An .ico of PNG frames."""
    bodies = [png(side, colour) for side, colour in frames]
    offset = 6 + 16 * len(frames)
    entries = b""
    for (side, _colour), body in zip(frames, bodies, strict=True):
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(body), offset)
        offset += len(body)
    return StoredImage("image/x-icon", struct.pack("<HHH", 0, 1, len(frames)) + entries + b"".join(bodies))


@pytest.mark.parametrize(
    ("frames", "colour"),
    [
        (((16, "red"), (32, "green"), (48, "blue")), "blue"),
        (((256, "red"), (16, "green"), (128, "blue")), "blue"),
        (((16, "red"),), "red"),
    ],
)
def test_the_frame_that_fits_is_taken(frames: tuple[tuple[int, str], ...], colour: str) -> None:
    found = decode_icon(ico(*frames))
    assert max(found.width(), found.height()) <= SIDE
    assert found.pixelColor(found.width() // 2, found.height() // 2) == QColor(colour)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'><rect width='16' height='16'/></svg>",
        png(16, "red")[:40],
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 30_000, 30_000) + b"\x08\x06\0\0\0",
        png(2000, "red"),
        b"\0\0\x01\0\xff\xff" + b"\xff" * 100,
    ],
)
def test_what_is_no_icon_is_none(body: bytes) -> None:
    assert decode_icon(StoredImage("image/png", body)).isNull()


def line_of(desk: Controller, source_id: int) -> QRect:
    row = next(row for row, line in enumerate(desk.sources.model.lines) if line.source_id == source_id)
    return desk.sources.view.visualRect(desk.sources.model.index(row, 0))


def test_a_source_wears_its_sites_picture_or_its_letter(desk: Controller, qtbot: object, press: Callable[..., None]) -> None:
    desk.reload_sources()
    first = next(line.source_id for line in desk.sources.model.lines if line.source_id is not None)

    def seen(theme: str) -> QPixmap:
        desk.verbs(LooksVerbs).set_theme(theme)
        return desk.sources.view.viewport().grab(line_of(desk, first))

    desk.sources.set_pictures({})
    letter = seen("light").toImage()
    transparent = QImage(32, 32, QImage.Format.Format_ARGB32)
    transparent.fill(Qt.GlobalColor.transparent)
    for x in range(8, 24):
        for y in range(8, 24):
            transparent.setPixelColor(x, y, QColor("#000000"))
    desk.sources.set_pictures({first: StoredImage("image/png", written(transparent))})
    light, dark = seen("light").toImage(), seen("dark").toImage()
    assert light != letter
    inked = QColor("#000000")
    assert any(dark.pixelColor(x, y) == inked for x in range(dark.width()) for y in range(dark.height()))
    brightest = max(dark.pixelColor(x, y).lightness() for x in range(20, 60) for y in range(dark.height()))
    assert brightest > 200, "black on nothing is seen at night too"
    desk.sources.set_pictures({first: StoredImage("image/png", b"no picture")})
    assert seen("light").toImage() == letter


def test_the_pictures_that_are_here_are_shown_and_can_be_switched_off(desk: Controller, qtbot: object) -> None:
    desk.reload_pictures()
    ids = {line.source_id for line in desk.sources.model.lines if line.source_id is not None}
    qtbot.waitUntil(lambda: set(desk.sources.line._pictures) == ids, timeout=60_000)  # type: ignore[attr-defined]
    desk.library.change_settings(site_icons=False)
    desk.reload_pictures()
    qtbot.waitUntil(lambda: desk.sources.line._pictures == {}, timeout=60_000)  # type: ignore[attr-defined]
