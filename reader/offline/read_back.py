"""Our own saved pages, read back from the file alone: the same story, its removals and its pictures."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from binascii import Error as Base64Error
from dataclasses import dataclass, replace
from datetime import datetime
from html import unescape
from typing import Any

from reader.errors import ParseError
from reader.model.image import StoredImage
from reader.model.story import Story
from reader.offline.colophon import Colophon, text_digest
from reader.offline.html import RECORD_ID
from reader.offline.record import from_record

_RECORD = re.compile(rb'<script type="application/json" id="' + RECORD_ID.encode() + rb'">(.*?)</script>', re.DOTALL)
_PICTURE = re.compile(rb'<img src="data:(image/[a-z0-9.+-]+);base64,([A-Za-z0-9+/=]*)" alt="[^"]*" data-from="([^"]*)">')


@dataclass(frozen=True, slots=True)
class ReadCopy:
    """What a copy holds. `intact` is false where its text is not the text it was saved with."""

    story: Story
    images: dict[str, StoredImage]
    colophon: Colophon
    intact: bool


def is_copy(body: bytes) -> bool:
    """Whether a file is one of our saved pages."""
    return _RECORD.search(body) is not None


def read_copy(body: bytes, about: str = "copy") -> Story:
    """The story a saved page holds. Raises ParseError where the file is not one of ours or is damaged."""
    return read_whole_copy(body, about).story


def read_whole_copy(body: bytes, about: str = "copy") -> ReadCopy:
    """Story, pictures and the occasion of the copy. The file may be anybody's: its HTML is made safe again before it is used."""
    found = _RECORD.search(body)
    if found is None:
        raise ParseError(about, "this is not a page that Cleanwire saved")
    try:
        record: Any = json.loads(found[1].decode("utf8"))
        saved_at = datetime.fromisoformat(record["saved_at"])
        colophon = Colophon(saved_at, tuple(map(str, record["missing"])), int(record["version"]))
        digest, data = str(record["sha256"]), record["story"]
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise ParseError(about, f"its record of the story is damaged ({fault})") from fault
    story = from_record(data, about)
    intact = text_digest(story) == digest
    return ReadCopy(made_safe(story), _pictures(body), colophon, intact)


def made_safe(story: Story) -> Story:
    """A story of a file that may be anybody's: its blocks' HTML goes through the sanitiser once more.

    What was taken out stays as it stands in the record: it goes through when it is put back.
    """
    from reader.clean.sanitise import sanitise
    from reader.clean.tame import tame

    return replace(story, blocks=tuple(replace(block, html=sanitise(tame(block.html), story.url)) for block in story.blocks))


def _pictures(body: bytes) -> dict[str, StoredImage]:
    pictures = {}
    for media_type, data, address in _PICTURE.findall(body):
        try:
            picture = StoredImage(media_type.decode("ascii"), b64decode(data, validate=True))
        except Base64Error:
            continue  # a damaged picture is as one that could not be had
        pictures[unescape(address.decode("utf8", "replace"))] = picture
    return pictures
