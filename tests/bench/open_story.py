"""From key press to painted text: opening prepared and cold stories of up to 5,000 words, measured in the reading pane itself.

Run it with `python -m tests.bench.open_story`; prints milliseconds and says which limit is missed, with exit status 1.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage

from reader.model.image import StoredImage
from reader.model.story import Block, BlockKind, Byline, Dateline, Furniture, Story
from reader.store.opened import Opened
from reader.store.rows import EntryRow

PICTURE = "https://example.test/quay.jpg"
MEDIAN_MS, P95_MS = 16.0, 33.0
VOCABULARY = (
    "the ministry said on Monday that first ships had left harbour before dawn after talks capital were adjourned without "
    "result spokesman called move routine and added crew been told only evening observers at port counted five vessels among"
)


def made_story(number: int, words: int) -> Story:
    """A story of so many words, with links, emphasis, headings, a quote and a list, as stories have them."""
    chance = random.Random(number)
    choice = VOCABULARY.split()
    blocks: list[Block] = []
    total = 0
    while total < words:
        length = chance.randint(25, 70)
        text = " ".join(chance.choice(choice) for _ in range(length)).capitalize() + "."
        total += length
        place = len(blocks) % 12
        if place == 5:
            blocks.append(Block(BlockKind.HEADING, f"<h2>{text[:48]}</h2>", text[:48]))
        elif place == 8:
            blocks.append(Block(BlockKind.QUOTE, f"<blockquote><p>{text}</p></blockquote>", text))
        elif place == 10:
            items = "".join(f"<li>{text[start : start + 60]}</li>" for start in (0, 60, 120))
            blocks.append(Block(BlockKind.LIST, f"<ul>{items}</ul>", text[:180]))
        elif place % 3 == 1:
            html = f'<p>{text[:40]}<a href="https://example.test/{total}">{text[40:60]}</a>{text[60:80]}<em>{text[80:96]}</em>{text[96:]}</p>'
            blocks.append(Block(BlockKind.PARAGRAPH, html, text))
        else:
            blocks.append(Block(BlockKind.PARAGRAPH, f"<p>{text}</p>", text))
    figure = f'<figure><img src="{PICTURE}" alt="A quay"><figcaption>The harbour at dawn.</figcaption></figure>'
    blocks.insert(1, Block(BlockKind.FIGURE, figure, "The harbour at dawn."))
    furniture = Furniture(
        f"Story {number}: ships leave the harbour as talks stall",
        "Neither side would name a date for the next round.",
        Byline(("A. Reporter",), "By A. Reporter"),
        Dateline("ROSTOV, Russia, May 19 (UPI) --", "ROSTOV, Russia", "May 19", "UPI"),
        datetime(2026, 5, 19, 9, 0, tzinfo=UTC),
    )
    return Story("Bench", f"https://example.test/{number}", furniture, tuple(blocks), language="en", entry_id=number)


def made_opened(number: int, words: int) -> Opened:
    """The same as the library hands it over."""
    story = made_story(number, words)
    now = datetime(2026, 5, 19, 9, 0, tzinfo=UTC)
    row = EntryRow(number, 1, "Bench", story.furniture.headline, "", story.url, now, now, False, False, False)
    return Opened(row, story, images={PICTURE: made_picture(number)}, fetched_at=now)


def made_picture(number: int) -> StoredImage:
    """A picture as large as those of real stories, each another one."""
    noise = random.Random(number).randbytes(200 * 112)
    image = QImage(noise, 200, 112, 200, QImage.Format.Format_Grayscale8).scaled(1600, 900)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 85)
    return StoredImage("image/jpeg", bytes(held.data()))


class Lap(NamedTuple):
    """Milliseconds: by the clock, and of the processor's time, which a busy machine lengthens less."""

    wall: float
    cpu: float


class Stopwatch:
    """Runs from when it is made."""

    def __init__(self) -> None:
        self.wall, self.cpu = time.perf_counter(), time.process_time()

    def stop(self) -> Lap:
        """The time until now."""
        return Lap((time.perf_counter() - self.wall) * 1000, (time.process_time() - self.cpu) * 1000)


def measure(words: int = 5_000, stories: int = 24) -> dict[str, list[Lap]]:
    """Milliseconds from `show_story` to painted, for stories prepared ahead and for cold ones."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from ui.panels.reading import ReadingPane
    from ui.theme import dress, load_theme

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = load_theme("light")
    dress(application, theme)
    pane = ReadingPane(theme)
    pane.resize(900, 1000)
    pane.show()
    flags = QEventLoop.ProcessEventsFlag.AllEvents
    application.processEvents(flags)
    results: dict[str, list[Lap]] = {"prepared": [], "cold": []}
    for number in range(stories):
        opened = made_opened(number + 1, words)
        if number % 2:
            pane.prepare(opened)
            until = time.perf_counter() + 0.6
            while time.perf_counter() < until:
                application.processEvents(flags, 20)
        start = Stopwatch()
        pane.show_story(opened)
        pane.view.viewport().repaint()
        results["prepared" if number % 2 else "cold"].append(start.stop())
        application.processEvents(flags)
    results["of 100,000 words"] = []
    for number in range(3):
        huge = made_opened(1000 + number, 100_000)
        start = Stopwatch()
        pane.show_story(huge)
        pane.view.viewport().repaint()
        results["of 100,000 words"].append(start.stop())
        application.processEvents(flags)
    pane.show_story(made_opened(1, words))
    results["scroll a page"] = []
    for _ in range(30):
        start = Stopwatch()
        if not pane.page_down():
            pane.view.verticalScrollBar().setValue(0)
        pane.view.viewport().repaint()
        results["scroll a page"].append(start.stop())
    last = pane.opened
    assert last is not None
    results["put back (set anew)"] = []
    for _ in range(5):
        start = Stopwatch()
        pane.show_story(replace(last, story=replace(last.story, note="")))
        pane.view.viewport().repaint()
        results["put back (set anew)"].append(start.stop())
    return results


def main() -> int:
    """Print the figures; 1 where a limit is missed."""
    results = measure()
    for name, laps in results.items():
        wall, cpu = sorted(lap.wall for lap in laps), statistics.median(lap.cpu for lap in laps)
        median, p95 = statistics.median(wall), wall[max(0, round(0.95 * len(wall)) - 1)]
        print(f"{name:22} median {median:6.1f} ms   p95 {p95:6.1f} ms   processor {cpu:6.1f} ms   of {len(laps)}")
    prepared = sorted(lap.wall for lap in results["prepared"])
    missed = statistics.median(prepared) > MEDIAN_MS or prepared[max(0, round(0.95 * len(prepared)) - 1)] > P95_MS
    print("open: over the limit" if missed else f"open: within {MEDIAN_MS:.0f} ms median, {P95_MS:.0f} ms p95")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
