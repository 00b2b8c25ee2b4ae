"""No page opens a file, whatever a story names: canary files are watched by the kernel while pages of every kind are painted."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from reader.model.image import StoredImage
from reader.model.story import Block, BlockKind, Furniture, Image, Story
from tests.ui.page.made import made_opened, picture
from ui.figures import decode, picture_size
from ui.panels.reading import ReadingPane
from ui.panels.source import SourcePanel

IN_OPEN = 0x20


class Watch:
    """Counts how often files of a folder are opened, as the kernel tells it."""

    def __init__(self, folder: Path) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._fd = libc.inotify_init1(os.O_NONBLOCK)
        if self._fd < 0:
            pytest.skip("this system cannot watch files being opened")
        assert libc.inotify_add_watch(self._fd, str(folder).encode(), IN_OPEN) >= 0

    def opened(self) -> list[str]:
        """The names of files that were opened since the last call."""
        try:
            data = os.read(self._fd, 65536)
        except BlockingIOError:
            return []
        names, place = [], 0
        while place < len(data):
            _, _, _, length = struct.unpack_from("iIII", data, place)
            names.append(data[place + 16 : place + 16 + length].rstrip(b"\0").decode())
            place += 16 + length
        return [name for name in names if name]

    def close(self) -> None:
        os.close(self._fd)


@pytest.fixture
def canaries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, Watch]]:
    folder = tmp_path / "canaries"
    folder.mkdir()
    (folder / "canary.png").write_bytes(picture(64, 64).body)
    (folder / "canary.css").write_text("p { color: red }")
    (folder / "canary.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>')
    (folder / "work").mkdir()
    monkeypatch.chdir(folder / "work")
    watch = Watch(folder)
    yield folder, watch
    watch.close()


def names_of(folder: Path) -> list[str]:
    file = folder / "canary.png"
    return [
        file.as_uri(),
        str(file),
        "../canary.png",
        f"file:{file}",
        f"FILE://localhost{file}",
        f"//{file}",
        f"qrc:/../../{file}",
    ]


def hostile(folder: Path) -> str:
    css = (folder / "canary.css").as_uri()
    parts = [f'<link rel="stylesheet" href="{css}"><style>@import url("{css}"); p {{ background: url("{css}") }}</style>']
    for name in names_of(folder):
        parts += [
            f'<img src="{name}"><img src="x" srcset="{name} 2x"><img src="{name}" alt="a" width="4000">',
            f'<table background="{name}"><tr><td background="{name}">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
            f'<p style="background-image: url({name}); list-style-image: url({name})">text</p>',
            f'<ul style="list-style-image: url({name})"><li>item</li></ul>',
            f'<object data="{name}">o</object><iframe src="{name}"></iframe><video poster="{name}"></video><picture><source '
            f'srcset="{name}"><img src="{name}"></picture><input type="image" src="{name}"><a href="{name}">link</a>',
            f'<svg><image href="{name}" xlink:href="{name}"/></svg>',
        ]
    return "".join(parts)


def test_the_watch_sees_what_qt_does_by_itself(canaries: tuple[Path, Watch], qtbot: QtBot) -> None:
    folder, watch = canaries
    plain = QTextBrowser()
    qtbot.addWidget(plain)
    plain.setHtml(f'<img src="{(folder / "canary.png").as_uri()}">')
    plain.show()
    plain.grab()
    assert "canary.png" in watch.opened()


@pytest.mark.parametrize("kind", list(BlockKind))
def test_no_story_opens_a_file(kind: BlockKind, canaries: tuple[Path, Watch], qtbot: QtBot) -> None:
    folder, watch = canaries
    html = hostile(folder)
    lead = Image(names_of(folder)[0], html, html, html)
    furniture = Furniture(html, html, lead_image=lead, credits=(html,), copyright=html)
    story = Story(html, names_of(folder)[0], furniture, (Block(kind, html, html), Block(kind, "<p>end</p>", "end")))
    pane, panel = ReadingPane(), SourcePanel()
    for widget in (pane, panel):
        qtbot.addWidget(widget)
        widget.resize(700, 900)
        widget.show()
        widget.show_story(made_opened(story))
        widget.grab()
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    pane.grab()
    document = pane.document
    assert document is not None
    document.toHtml()
    pane.show_message(html, html, html, kind="error")
    pane.grab()
    assert watch.opened() == []


def test_names_asked_for_directly_give_nothing(canaries: tuple[Path, Watch], qtbot: QtBot) -> None:
    folder, watch = canaries
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.show_story(made_opened())
    assert pane.document is not None
    for name in names_of(folder):
        for loads in (pane.view, pane.document, SourcePanel()):
            given = loads.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
            assert isinstance(given, QImage)
            assert given.isNull()
        pane.view.setSource(QUrl(name))
    assert watch.opened() == []
    assert pane.is_story


def test_an_svg_is_no_picture_to_us(canaries: tuple[Path, Watch], qtbot: QtBot) -> None:
    folder, watch = canaries
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><image href="{(folder / "canary.png").as_uri()}"/></svg>'
    )
    assert picture_size(StoredImage("image/png", svg.encode())).isEmpty()
    assert decode(StoredImage("image/svg+xml", svg.encode()), 500).isNull()
    assert watch.opened() == []


def huge_png(width: int, height: int) -> bytes:
    import zlib

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 4096)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("width", "height"), [(20_000, 20_000), (17_000, 10), (10, 17_000), (9_000, 9_000), (0, 0), (2**31 - 1, 2)]
)
def test_bombs_are_not_decoded(width: int, height: int, qtbot: QtBot) -> None:
    stored = StoredImage("image/png", huge_png(width, height))
    assert picture_size(stored).isEmpty()
    assert decode(stored, 600).isNull()


@pytest.mark.parametrize("body", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8\xff"])
def test_broken_pictures_are_told_not_drawn(body: bytes, qtbot: QtBot) -> None:
    story = Story("W", "", Furniture("H"), (Block(BlockKind.FIGURE, '<img src="https://a.test/x.png" alt="A quay">', ""),))
    opened = made_opened(story)
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    pane.show()
    pane.show_story(type(opened)(opened.row, story, frozenset(), {"https://a.test/x.png": StoredImage("image/png", body)}))
    pane.grab()
    assert pane.document is not None
    assert [figure.stored for figure in pane.document.figures.figures] == [None]


def test_only_web_addresses_leave_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    told: list[str] = []
    pane, panel = ReadingPane(), SourcePanel()
    for widget in (pane, panel):
        qtbot.addWidget(widget)
        widget.show_story(made_opened())
        widget.link_activated.connect(told.append)
    for address in (
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "smb://host/x",
        "http:///x",
        "https://a.test/b%20c",
    ):
        pane.view.anchorClicked.emit(QUrl(address))
        panel.anchorClicked.emit(QUrl(address))
    assert told == ["https://a.test/b%20c"] * 2
    assert not pane.view.openLinks()
    assert not panel.openLinks()


def test_every_label_shows_text_as_it_is(qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt

    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.show_message("<b>bold</b>", "<img src='file:///x'>")
    labels = pane.findChildren(QLabel)
    assert len(labels) >= 3
    for label in labels:
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text()
    assert pane.message.title.text() == "<b>bold</b>"
