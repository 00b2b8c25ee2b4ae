"""Stories, times and texts to and from what the file holds; a story read back equals the one written."""

from __future__ import annotations

import json
import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from reader.addresses import without_users
from reader.model.kinds import BlockKind, Completeness, Reason

if TYPE_CHECKING:
    from reader.model.story import Image, Story

LEVEL = 1  # of zlib: 6 saves a tenth of the room and costs three times the time


def seconds(moment: datetime | None) -> int | None:
    """Whole seconds since 1970, kept within what SQLite and datetime both can hold."""
    return None if moment is None else int(moment.timestamp())


def moment(value: int | None) -> datetime | None:
    return None if value is None else datetime.fromtimestamp(value, UTC)


def now() -> int:
    return int(datetime.now(UTC).timestamp())


def key_of(identifier: str) -> int:
    """64 bits (signed, as SQLite has them) of a hash of a feed's identifier or of any other text."""
    import hashlib  # it loads OpenSSL, which no first picture needs

    return int.from_bytes(hashlib.blake2b(identifier.encode("utf8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)


def clean_text(text: str) -> str:
    """Lone surrogates cannot be written as UTF-8; they become the replacement character."""
    return text if text.isprintable() or text.isascii() else text.encode("utf8", "replace").decode("utf8")


def pack(body: bytes) -> bytes:
    return zlib.compress(body, LEVEL)


def unpack(blob: bytes) -> bytes:
    return zlib.decompress(blob)


def pack_json(value: Any) -> bytes:
    return pack(json.dumps(value, separators=(",", ":")).encode())


def unpack_json(blob: bytes) -> Any:
    return json.loads(unpack(blob))


def text_hash(story: Story) -> bytes:
    """Of what a reader reads, and nothing else: a new advertisement is not a new version."""
    read = "\n".join((story.furniture.headline, story.furniture.standfirst, *(block.text for block in story.blocks)))
    import hashlib

    return hashlib.blake2b(" ".join(read.split()).encode("utf8", "replace"), digest_size=16).digest()


def story_to_bytes(story: Story) -> bytes:
    return pack(json.dumps(_story_dict(story), ensure_ascii=False, separators=(",", ":")).encode("utf8", "replace"))


def story_from_bytes(blob: bytes) -> Story:
    """As it was kept, but for passwords in addresses, which an older version kept too."""
    return _story_from(json.loads(without_users(unpack(blob).decode("utf8"))))


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _image_list(image: Image | None) -> list[str] | None:
    return None if image is None else [image.url, image.alt, image.caption, image.credit]


def _story_dict(story: Story) -> dict[str, Any]:
    top = story.furniture
    return {
        "source": story.source,
        "url": story.url,
        "headline": top.headline,
        "standfirst": top.standfirst,
        "byline": None if top.byline is None else [list(top.byline.names), top.byline.text],
        "dateline": None if (line := top.dateline) is None else [line.text, line.place, line.day, line.agency],
        "published": _time(top.published),
        "updated": _time(top.updated),
        "lead_image": _image_list(top.lead_image),
        "labels": [[label.kind, label.number, label.text] for label in top.labels],
        "credits": list(top.credits),
        "copyright": top.copyright,
        "blocks": [[block.kind.value, block.html, block.text] for block in story.blocks],
        "removals": [
            [removal.by, removal.reason.value, removal.rule, removal.after, removal.html, removal.text, removal.probability]
            for removal in story.removals
        ],
        "language": story.language,
        "engine": story.engine,
        "rules_version": story.rules_version,
        "fetched_at": _time(story.fetched_at),
        "completeness": story.completeness.value,
        "note": story.note,
        "trackers_blocked": story.trackers_blocked,
        "images": [_image_list(image) for image in story.images],
    }


def _story_from(kept: dict[str, Any]) -> Story:
    from reader.model.story import Block, Byline, Dateline, Furniture, Image, Label, Removal, Story

    return Story(
        source=kept["source"],
        url=kept["url"],
        furniture=Furniture(
            headline=kept["headline"],
            standfirst=kept["standfirst"],
            byline=None if kept["byline"] is None else Byline(tuple(kept["byline"][0]), kept["byline"][1]),
            dateline=None if kept["dateline"] is None else Dateline(*kept["dateline"]),
            published=_moment(kept["published"]),
            updated=_moment(kept["updated"]),
            lead_image=None if kept["lead_image"] is None else Image(*kept["lead_image"]),
            labels=tuple(Label(*label) for label in kept["labels"]),
            credits=tuple(kept["credits"]),
            copyright=kept["copyright"],
        ),
        blocks=tuple(Block(BlockKind(kind), html, text) for kind, html, text in kept["blocks"]),
        removals=tuple(
            Removal(by, Reason(reason), rule, after, html, text, probability)
            for by, reason, rule, after, html, text, probability in kept["removals"]
        ),
        language=kept["language"],
        engine=kept["engine"],
        rules_version=kept["rules_version"],
        fetched_at=_moment(kept["fetched_at"]),
        completeness=Completeness(kept["completeness"]),
        note=kept["note"],
        trackers_blocked=kept["trackers_blocked"],
        images=tuple(Image(*image) for image in kept["images"]),
    )
