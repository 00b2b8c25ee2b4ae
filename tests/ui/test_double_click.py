"""What a double-click hands over: files as paths or as the desktop's addresses, feeds, sources lists, our own copies."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.sample.server import SampleWire, serve
from ui.app import meant
from ui.controller import Controller
from ui.dialogs.add_source import AddSource
from ui.verbs.application import ApplicationVerbs

Press = Callable[..., None]


@pytest.fixture
def wire() -> Iterator[SampleWire]:
    with serve() as served:
        yield served


def asked(qtbot: QtBot) -> str:
    """The address in the dialog that follows sources, which is then closed."""

    def dialogs() -> list[AddSource]:
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, AddSource) and each.isVisible()]

    qtbot.waitUntil(lambda: len(dialogs()) == 1, timeout=60_000)
    (dialog,) = dialogs()
    address = dialog.address.text()
    dialog.reject()
    QApplication.processEvents()
    return address


def test_words_of_the_desktop_become_paths_and_addresses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "Grüße & 100% #1?.html"
    assert meant(path.as_uri()) == str(path)
    assert meant("Story.html") == str(tmp_path / "Story.html")
    assert meant("FEED://example.org/rss") == "FEED://example.org/rss"
    assert meant("https://example.org/a%20b") == "https://example.org/a%20b"


def test_a_copy_given_as_the_desktop_gives_it_opens_with_its_record(desk: Controller, qtbot: QtBot, tmp_path: Path) -> None:
    first = next(id for id in desk.stories.model.ids if (it := desk.library.story(id)) is not None and it.story.removals)
    before = desk.library.story(first)
    assert before is not None
    copy = desk.library.save_copy(first, "html", tmp_path / "Kopien & mehr")
    desk.verbs(ApplicationVerbs).take([meant(copy.path.as_uri())])
    qtbot.waitUntil(lambda: desk.reading.opened is not None and desk.reading.opened.row.source == "Opened files", timeout=60_000)
    opened = desk.reading.opened
    assert opened is not None
    assert (opened.story.text, opened.story.removals) == (before.story.text, before.story.removals)


@pytest.mark.parametrize(
    ("word", "address"),
    [
        ("feed://example.org/rss", "http://example.org/rss"),
        ("feed:https://example.org/rss", "https://example.org/rss"),
        ("feeds://example.org/rss", "https://example.org/rss"),
    ],
)
def test_an_address_of_a_feed_asks_whether_to_follow_it(desk: Controller, qtbot: QtBot, word: str, address: str) -> None:
    desk.verbs(ApplicationVerbs).take([word])
    assert asked(qtbot) == address


@pytest.mark.parametrize(
    ("name", "text", "address"),
    [
        (
            "news.rss",
            """<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><link>https://example.org/</link>
               <atom:link href="https://example.org/rss?a=1&amp;b=2" rel="self"/><item><title>A</title></item></channel></rss>""",
            "https://example.org/rss?a=1&b=2",
        ),
        (
            "news.xml",
            "<rss version='2.0'><channel><title>T</title><link>https://example.org/</link><item><title>A</title></item></channel></rss>",
            "https://example.org/",
        ),
        (
            "news.atom",
            """<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><link rel='self' href='https://example.org/atom'/>
               <entry><id>a</id><title>A</title></entry></feed>""",
            "https://example.org/atom",
        ),
    ],
)
def test_a_feeds_file_asks_whether_to_follow_the_feed(
    desk: Controller, qtbot: QtBot, tmp_path: Path, name: str, text: str, address: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf8")
    desk.verbs(ApplicationVerbs).take([str(tmp_path / name)])
    assert asked(qtbot) == address


def test_an_xml_file_that_is_no_feed_is_read_as_a_story(desk: Controller, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "story.xml"
    path.write_text(
        "<nitf><head><title>Ferry returns</title></head><body><body.head><hedline><hl1>Ferry returns</hl1></hedline></body.head>"
        f"<body.content>{'<p>The ferry returned to the harbour at dusk, as it does.</p>' * 9}</body.content></body></nitf>",
        encoding="utf8",
    )
    desk.verbs(ApplicationVerbs).take([str(path)])
    qtbot.waitUntil(
        lambda: desk.reading.opened is not None and desk.reading.opened.row.headline == "Ferry returns", timeout=60_000
    )
