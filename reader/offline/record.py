"""A story as plain data and back, losing nothing: what our copies carry inside them and a library's manifest holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from reader.errors import ParseError
from reader.model.story import (
    Block,
    BlockKind,
    Byline,
    Completeness,
    Dateline,
    Furniture,
    Image,
    Label,
    Reason,
    Removal,
    Story,
)

FORMAT = 1


def to_record(story: Story) -> dict[str, Any]:
    """The whole story as JSON can hold it."""
    furniture = story.furniture
    return {
        "format": FORMAT,
        "source": story.source,
        "url": story.url,
        "language": story.language,
        "engine": story.engine,
        "rules_version": story.rules_version,
        "entry_id": story.entry_id,
        "fetched_at": _time(story.fetched_at),
        "completeness": story.completeness.value,
        "note": story.note,
        "trackers_blocked": story.trackers_blocked,
        "furniture": {
            "headline": furniture.headline,
            "standfirst": furniture.standfirst,
            "byline": furniture.byline and {"names": list(furniture.byline.names), "text": furniture.byline.text},
            "dateline": furniture.dateline
            and {
                "text": furniture.dateline.text,
                "place": furniture.dateline.place,
                "day": furniture.dateline.day,
                "agency": furniture.dateline.agency,
            },
            "published": _time(furniture.published),
            "updated": _time(furniture.updated),
            "lead_image": furniture.lead_image and _image(furniture.lead_image),
            "labels": [{"kind": label.kind, "number": label.number, "text": label.text} for label in furniture.labels],
            "credits": list(furniture.credits),
            "copyright": furniture.copyright,
        },
        "blocks": [{"kind": block.kind.value, "html": block.html, "text": block.text} for block in story.blocks],
        "removals": [
            {
                "by": removal.by,
                "reason": removal.reason.value,
                "rule": removal.rule,
                "after": removal.after,
                "html": removal.html,
                "text": removal.text,
                "probability": removal.probability,
            }
            for removal in story.removals
        ],
        "images": [_image(image) for image in story.images],
    }


def from_record(record: Mapping[str, Any], about: str = "copy") -> Story:
    """The story again. The record may come from anybody's file: what does not fit raises ParseError, never another fault."""
    try:
        return _story(record)
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise ParseError(about, f"its record of the story is damaged ({type(fault).__name__}: {fault})") from fault


def _story(record: Mapping[str, Any]) -> Story:
    if record["format"] != FORMAT:
        raise ValueError(f"written in format {record['format']!r}, this Cleanwire reads {FORMAT}")
    return Story(
        source=_text(record["source"]),
        url=_text(record["url"]),
        furniture=_furniture(record["furniture"]),
        blocks=tuple(Block(BlockKind(one["kind"]), _text(one["html"]), _text(one["text"])) for one in record["blocks"]),
        removals=tuple(_removal(one) for one in record["removals"]),
        language=_text(record["language"]),
        engine=_text(record["engine"]),
        rules_version=_text(record["rules_version"]),
        entry_id=None if record["entry_id"] is None else int(record["entry_id"]),
        fetched_at=_read_time(record["fetched_at"]),
        completeness=Completeness(record["completeness"]),
        note=_text(record["note"]),
        trackers_blocked=int(record["trackers_blocked"]),
        images=tuple(_read_image(one) for one in record["images"]),
    )


def _furniture(record: Mapping[str, Any]) -> Furniture:
    byline, dateline, lead = record["byline"], record["dateline"], record["lead_image"]
    return Furniture(
        headline=_text(record["headline"]),
        standfirst=_text(record["standfirst"]),
        byline=Byline(tuple(_text(name) for name in byline["names"]), _text(byline["text"])) if byline else None,
        dateline=Dateline(*(_text(dateline[key]) for key in ("text", "place", "day", "agency"))) if dateline else None,
        published=_read_time(record["published"]),
        updated=_read_time(record["updated"]),
        lead_image=_read_image(lead) if lead else None,
        labels=tuple(Label(_text(one["kind"]), int(one["number"]), _text(one["text"])) for one in record["labels"]),
        credits=tuple(_text(one) for one in record["credits"]),
        copyright=_text(record["copyright"]),
    )


def _removal(record: Mapping[str, Any]) -> Removal:
    probability = record["probability"]
    return Removal(
        by=_text(record["by"]),
        reason=Reason(record["reason"]),
        rule=_text(record["rule"]),
        after=int(record["after"]),
        html=_text(record["html"]),
        text=_text(record["text"]),
        probability=None if probability is None else float(probability),
    )


def _image(image: Image) -> dict[str, str]:
    return {"url": image.url, "alt": image.alt, "caption": image.caption, "credit": image.credit}


def _read_image(record: Mapping[str, Any]) -> Image:
    return Image(*(_text(record[key]) for key in ("url", "alt", "caption", "credit")))


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _read_time(value: Any) -> datetime | None:
    if value is None:
        return None
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone: {value}")
    return moment


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"text expected, not {type(value).__name__}")
    return value
