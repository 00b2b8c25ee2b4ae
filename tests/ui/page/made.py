"""Stories for the page's tests, with every kind of block, written for them; and pictures made on the spot."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from reader.model.copy import OfflineCopy
from reader.model.image import StoredImage
from reader.model.story import (
    Block,
    BlockKind,
    Byline,
    Changes,
    Completeness,
    Dateline,
    Furniture,
    Label,
    Reason,
    Removal,
    Story,
)
from reader.store.opened import Opened, Version
from reader.store.rows import EntryRow
from ui.markup import parse

HARBOUR = "https://example.test/img/harbour.png"
MAP = "https://example.test/img/map.png"
GONE = "https://example.test/img/gone.jpg"
PUBLISHED = datetime(2014, 5, 19, 14, 5, tzinfo=UTC)


def picture(width: int = 1200, height: int = 640) -> StoredImage:
    """A sky and a quay."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, QColor("#4a6fa8"))
    sky.setColorAt(1, QColor("#e0c56a"))
    painter.fillRect(0, 0, width, height, sky)
    for number in range(9):
        tall = height * (3 + (number * 7) % 5) // 16
        painter.fillRect(number * width // 9, height - tall, width // 11, tall, QColor(40, 42, 52))
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")
    return StoredImage("image/png", bytes(held.data()))


def block(kind: str, html: str) -> Block:
    """A block with the text its HTML holds."""
    return Block(BlockKind(kind), html, " ".join(parse(html).text.split()))


BLOCKS = (
    block(
        "paragraph",
        "<p>ROSTOV, Russia, May 19 (UPI) -- The ministry said on Monday that the first of the ships had left the harbour before "
        "dawn, an hour after the talks in the capital were adjourned without a result.</p>",
    ),
    block(
        "paragraph",
        '<p>It was the third such order in as many weeks. <a href="/memo">A memo seen by reporters</a> puts the cost at 11.4 '
        'million a day.<sup><a href="https://example.test/#n1">1</a></sup> Observers at the port counted five vessels.</p>',
    ),
    block(
        "figure",
        f'<figure><img src="{HARBOUR}" alt="Ships at the quay"><figcaption>The harbour at dawn. <i>(File photo)</i></figcaption>'
        "</figure>",
    ),
    block("heading", "<h2>What the two sides want</h2>"),
    block(
        "paragraph",
        "<p>The sellers ask for payment in advance. There is <em>no sign yet</em> that either will give way, <strong>people "
        "close to the talks said</strong>, &amp; that is the office’s affair.</p>",
    ),
    block(
        "quote",
        "<blockquote><p>We will sit down again when there is something on the table.</p><p>That was the whole of it <em>last "
        "week</em> as well.</p><p>— the deputy minister</p></blockquote>",
    ),
    block(
        "list",
        "<ul><li>Advance payment from the first of June;</li><li>a reserve fund held by a third country, with two keys, to be "
        "drawn on only when both sides agree in writing;<ul><li>one key each</li></ul></li><li>inspectors.</li></ul>",
    ),
    block("list", '<ol start="9"><li>First round: March</li><li>Second round: April</li></ol>'),
    block(
        "table",
        "<table><caption>Deliveries by quarter</caption><thead><tr><th>Quarter</th><th>Volume</th><th>Price</th></tr></thead>"
        "<tbody><tr><td>Q3 2013</td><td>9.1 bn</td><td>$395</td></tr><tr><td>Q1 2014</td><td>6.2 bn</td><td>$1,485</td></tr>"
        "</tbody></table>",
    ),
    block("code", "<pre><code>def price(quarter):\n    return base - discount</code></pre>"),
    block("paragraph", "<p>Inline <code>code</code>, H<sub>2</sub>O and m<sup>3</sup> do not push lines apart.</p>"),
    block("figure", f'<figure><img src="{GONE}" alt="The minister at the door"></figure>'),
)
REMOVALS = (
    Removal("boilerplate", Reason.ADVERTISEMENT, "ad-word", 1, "<p>Advertisement</p>", "Advertisement"),
    Removal("boilerplate", Reason.ADVERTISEMENT, "ad-word", 4, "<p>Advertisement</p>", "Advertisement"),
    Removal(
        "headlines",
        Reason.OTHER_HEADLINES,
        "latest",
        11,
        "<h3>Latest Headlines</h3><p>Minister resigns over the harbour</p>",
        "Latest Headlines\nMinister resigns over the harbour",
    ),
    Removal("chosen", Reason.NOT_CHOSEN, "", 4, "<p>The writer was there.</p>", "The writer was there.", 0.31),
    Removal("fields", Reason.KEPT_AS_FIELD, "byline", -1, "<p>By A. Reporter</p>", "By A. Reporter"),
)


def made_story() -> Story:
    """A story with one of everything."""
    furniture = Furniture(
        "Navy ships pull out of port as talks over gas price stall",
        "Officials said a “working agreement” was close, but neither side would name a date.",
        Byline(("A. Reporter", "B. Stringer"), "By A. Reporter and B. Stringer"),
        Dateline("ROSTOV, Russia, May 19 (UPI) --", "ROSTOV, Russia", "May 19", "UPI"),
        PUBLISHED,
        PUBLISHED,
        None,
        (Label("update", 2, "UPDATE 2"),),
        ("(Reporting by A. Reporter; editing by C. Desk)",),
        "© 2014 The Wire",
    )
    return Story(
        "World Wire",
        "https://example.test/world/ships",
        furniture,
        BLOCKS,
        REMOVALS,
        "en",
        "readability",
        entry_id=1,
        fetched_at=PUBLISHED,
        trackers_blocked=4,
    )


def made_opened(
    story: Story | None = None, entry_id: int = 1, position: float = 0.0, restored: frozenset[int] = frozenset()
) -> Opened:
    """The same as the library hands it over."""
    story = story or made_story()
    row = EntryRow(
        entry_id,
        1,
        story.source,
        story.furniture.headline,
        story.furniture.standfirst,
        story.url,
        PUBLISHED,
        PUBLISHED,
        False,
        False,
        True,
        "UPI",
        "ROSTOV",
        ("UPDATE",),
        True,
        Completeness.WHOLE,
        ((7, "The Other Wire"),),
    )
    version = Version(3, PUBLISHED, story, Changes(added=3, furniture=("headline",)))
    copy = OfflineCopy(1, Path("/nowhere/ships.html"), "html", PUBLISHED, "0" * 64, ("https://example.test/x.jpg",))
    return Opened(row, story, restored, {HARBOUR: picture(), MAP: picture(220, 160)}, PUBLISHED, (version,), (copy,), position)


def with_restored(story: Story, index: int) -> Story:
    """The story with one removal back in its place."""
    removal = story.removals[index]
    back = block("paragraph", removal.html)
    blocks = (*story.blocks[: removal.after + 1], back, *story.blocks[removal.after + 1 :])
    return replace(story, blocks=blocks)
