"""Stories to save: one with every kind of block, in several languages, with pictures and removals."""

from __future__ import annotations

import struct
import zlib
from datetime import UTC, datetime

from reader.model.image import StoredImage
from reader.model.story import (
    Block,
    BlockKind,
    Byline,
    Dateline,
    Furniture,
    Image,
    Label,
    Reason,
    Removal,
    Story,
)

SAVED = datetime(2026, 5, 20, 6, 30, tzinfo=UTC)
PICTURE = "https://coastal.example/pictures/ferry.png?w=900&h=600"


def picture(width: int = 6, height: int = 4, colour: tuple[int, int, int] = (60, 110, 150)) -> StoredImage:
    """A real PNG of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes(colour) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return StoredImage("image/png", body)


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, f"<p>{text}</p>", text)


def story(**changes: object) -> Story:
    """A story with every kind of block; `changes` replace fields of it."""
    fields: dict[str, object] = {
        "source": "Coastal Press",
        "url": "https://coastal.example/2026/05/19/ferry?id=4&lang=en",
        "furniture": Furniture(
            headline="Ferry line “Aurora” returns after <18 months> & a vote",
            standfirst="The crossing takes forty minutes; nobody in the harbour would call it slow.",
            byline=Byline(("Marta Lindqvist", "Owen Pryce"), "By Marta Lindqvist and Owen Pryce"),
            dateline=Dateline("KARLSHAMN, Sweden, May 19 (CP) --", "KARLSHAMN, Sweden", "May 19", "CP"),
            published=datetime(2026, 5, 19, 8, 15, 0, 123456, tzinfo=UTC),
            updated=datetime(2026, 5, 19, 11, 40, tzinfo=UTC),
            lead_image=Image(PICTURE, "A white ferry", "The Aurora at her berth.", "Photo: J. Holm"),
            labels=(Label("UPDATE", 2, "UPDATE 2"),),
            credits=("(Reporting by Marta Lindqvist; Editing by Ines Costa)",),
            copyright="Copyright 2026 Coastal Press",
        ),
        "blocks": (
            paragraph("KARLSHAMN, Sweden, May 19 (CP) -- The ferry left at dawn, with 212 people aboard."),
            Block(
                BlockKind.PARAGRAPH,
                '<p>The council <a href="https://coastal.example/v?a=1&amp;b=2" rel="noopener noreferrer">voted</a> 9–6; '
                "<em>nobody</em> left early.</p>",
                "The council voted 9–6; nobody left early.",
            ),
            Block(BlockKind.HEADING, "<h2>What it costs</h2>", "What it costs"),
            Block(
                BlockKind.FIGURE,
                '<figure><img src="https://coastal.example/pictures/map.png" alt="A &gt; map">'
                "<figcaption>The route.</figcaption></figure>",
                "The route.",
            ),
            Block(
                BlockKind.QUOTE,
                "<blockquote><p>We missed the horn.</p><p>All of us.</p></blockquote>",
                "We missed the horn.\n\nAll of us.",
            ),
            Block(
                BlockKind.LIST,
                "<ul><li>adults 12 euros<ul><li>bicycles free</li></ul></li><li>children 4</li></ul>",
                "adults 12 euros\nbicycles free\nchildren 4",
            ),
            Block(
                BlockKind.TABLE,
                "<table><tbody><tr><th>Year</th><th>Passengers</th></tr><tr><td>2024</td><td>31,000</td></tr></tbody></table>",
                "Year\tPassengers\n2024\t31,000",
            ),
            Block(BlockKind.CODE, "<pre><code>if tide &lt; 2:\n    wait()</code></pre>", "if tide < 2:\n    wait()"),
            paragraph("白い船が港に戻った。"),
            paragraph("عادت العبّارة إلى الميناء."),
        ),
        "removals": (
            Removal("advertisements", Reason.ADVERTISEMENT, "ad.word", 0, "<div>Advertisement</div>", "Advertisement"),
            Removal("advertisements", Reason.ADVERTISEMENT, "ad.word", 2, "<div>Advertisement</div>", "Advertisement"),
            Removal(
                "scripts",
                Reason.UNSAFE,
                "unsafe.script",
                4,
                "<script>document.write('</script><!--')</script>",
                "document.write('</script><!--')",
            ),
            Removal("chooser", Reason.NOT_CHOSEN, "", 9, "<p>Latest Headlines</p>", "Latest Headlines", 0.125),
        ),
        "language": "en",
        "engine": "readability",
        "rules_version": "abc123",
        "entry_id": 7,
        "fetched_at": datetime(2026, 5, 20, 6, 0, 1, 250, tzinfo=UTC),
        "trackers_blocked": 3,
        "images": (Image(PICTURE, "A white ferry"),),
    }
    return Story(**{**fields, **changes})  # type: ignore[arg-type]
